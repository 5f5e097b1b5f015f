from __future__ import annotations

import pytest

from riwaya.compare.evidence_records import Change, Finding, Grade, PartyView
from riwaya.knowledge.codebooks import codes
from tests.compare.sourced import told

SOHR = "المرصد السوري لحقوق الإنسان"
BY_SYRIA = ("ufuq", f"قال {SOHR} إن الطيران السوري قصف مشفى في دوما السبت.")
BY_RUSSIA = ("ufuq", f"قال {SOHR} إن الطيران الروسي قصف مشفى في دوما السبت.")
RUSSIA_SAYS_IT = ("neva", "قالت وزارة الدفاع الروسية إن الطيران الروسي قصف مشفى في دوما السبت.")


@pytest.fixture
def evidence(analyzer):
    def make(*texts, words="قصف قصفت"):
        return told(analyzer, *texts, words=words).evidence

    return make


def test_one_source_however_often_printed_is_weak(evidence):
    found = evidence(BY_SYRIA, ("nida-furat", BY_SYRIA[1]))
    assert (found.grade, found.finding, found.by) == (Grade.WEAK, Finding.ONE_SOURCE, ("sohr",))
    assert Change.SECOND_SOURCE in found.raised_by


def test_two_bystanders_that_name_one_party_are_fair(evidence):
    un = ("nashrat-salam", "قالت الأمم المتحدة إن الطيران السوري قصف مشفى في دوما السبت.")
    found = evidence(BY_SYRIA, un)
    assert (found.grade, found.by) == (Grade.FAIR, ("sohr", "un"))
    assert Change.SHARED_ROOT in found.lowered_by


def test_two_sources_of_whom_one_names_a_party_stay_weak(evidence):
    un = ("nashrat-salam", "قالت الأمم المتحدة إن طائرات قصفت مشفى في دوما السبت.")
    assert evidence(BY_SYRIA, un).finding is Finding.ONE_BLAMES


def test_two_parties_blamed_by_two_sources_are_contested(evidence):
    found = evidence(BY_SYRIA, ("neva", "قالت وزارة الدفاع الروسية إن جيش الإسلام قصف مشفى في دوما السبت."))
    assert (found.grade, {blame.party for blame in found.blames}) == (
        Grade.CONTESTED,
        {"syr-state", "syr-opposition"},
    )


def test_parties_that_somebody_names_together_are_not_contested(evidence):
    both = ("nashrat-salam", "قالت الأمم المتحدة إن الطيران السوري والطيران الروسي قصفا مشفى في دوما السبت.")
    assert evidence(BY_SYRIA, BY_RUSSIA, both, words="قصف قصفا").grade is not Grade.CONTESTED


def test_the_word_of_the_party_blamed_confirms(evidence):
    found = evidence(BY_RUSSIA, RUSSIA_SAYS_IT)
    assert (found.grade, found.by, found.party_view) == (Grade.CONFIRMED, ("russia",), PartyView.CREDIBLE)


def test_a_strike_admitted_without_its_civilians_confirms_nothing(evidence):
    found = evidence(
        ("ufuq", f"قال {SOHR} إن الطيران الروسي قصف مدنيين في دوما السبت."),
        ("neva", "قالت وزارة الدفاع الروسية إن الطيران الروسي قصف جيش الإسلام في دوما السبت."),
    )
    assert (found.grade, found.blames[0].accepts, found.blames[0].accepts_act) == (Grade.WEAK, (), ("a1",))


def test_a_strike_admitted_on_a_depot_confirms_no_harm_to_people(evidence):
    found = evidence(
        ("ufuq", f"قال {SOHR} إن الطيران الروسي قصف مدنيين في دوما السبت."),
        ("neva", "قالت وزارة الدفاع الروسية إن الطيران الروسي قصف مستودع ذخيرة في دوما السبت."),
    )
    assert (found.grade, found.blames[0].accepts, found.blames[0].accepts_act) == (Grade.WEAK, (), ("a1",))


@pytest.mark.parametrize(("told", "grade"), [("جيش الإسلام في دوما", Grade.CONFIRMED), ("مشفى في دوما", Grade.WEAK)])
def test_who_is_admitted_as_hit_others_have_to_name_too(evidence, told, grade):
    found = evidence(
        ("ufuq", f"قال {SOHR} إن الطيران الروسي قصف {told} السبت."),
        ("neva", "قالت وزارة الدفاع الروسية إن الطيران الروسي قصف جيش الإسلام في دوما السبت."),
    )
    assert found.grade is grade


def test_a_denial_is_the_partys_view_and_lowers_nothing(evidence):
    denial = ("sindiyan", "نفت وزارة الدفاع السورية أن يكون الجيش السوري قصف مشفى في دوما.")
    found = evidence(BY_SYRIA, denial)
    assert (found.grade, found.party_view, found.blames[0].rejects) == (
        Grade.WEAK,
        PartyView.NON_CREDIBLE,
        ("a1",),
    )


def test_a_party_alone_gives_no_grade(evidence):
    found = evidence(("neva", "قالت وزارة الدفاع الروسية إن جيش الإسلام قصف دمشق السبت."))
    assert (found.grade, found.finding) == (None, Finding.PARTIES_ONLY)


def test_deaths_that_nobody_is_blamed_for_have_no_grade(evidence):
    found = evidence(
        ("ufuq", f"قال {SOHR} إن 20 مدنيا قتلوا في دوما السبت بينهم أربعة أطفال."),
        ("nashrat-salam", "قالت الأمم المتحدة إن 25 مدنيا على الأقل قتلوا في دوما السبت."),
        words="قتلوا",
    )
    assert (found.grade, found.finding) == (None, Finding.NOBODY_BLAMED)


def test_talks_are_counted_and_not_graded(evidence):
    found = evidence(("ufuq", "التقى الرئيس الروسي نظيره التركي في سوتشي الاثنين."), words="التقى")
    assert (found.grade, found.finding, found.casualties, found.count.articles) == (None, Finding.NO_HARM, None, 1)


def test_what_is_only_feared_is_not_affirmed(evidence):
    text = "حذرت الأمم المتحدة من أن الطائرات ستقصف مدينة دوما."
    assert evidence(("ufuq", text), words="تقصف").finding is Finding.NOT_AFFIRMED


# --- casualties


def test_casualties_span_what_sources_say_and_cite_it(evidence):
    found = evidence(
        ("ufuq", f"قال {SOHR} إن 20 مدنيا قتلوا في دوما السبت بينهم أربعة أطفال."),
        ("nashrat-salam", "قالت الأمم المتحدة إن 25 مدنيا على الأقل قتلوا في دوما السبت."),
        words="قتلوا",
    ).casualties
    assert (found.killed_min, found.killed_max, found.children, found.injured_min) == (20, 25, 4, None)
    assert {(one.field, one.low, one.source, one.article) for one in found.figures} == {
        ("killed", 20, "sohr", "a0"),
        ("children", 4, "sohr", "a0"),
        ("killed", 25, "un", "a1"),
    }


def test_vague_words_give_their_least(evidence):
    found = evidence(("ufuq", f"قال {SOHR} إن عشرات المدنيين قتلوا في دوما السبت."), words="قتلوا").casualties
    assert found.killed_min == found.killed_max == 20


def test_dead_fighters_are_no_casualties(evidence):
    found = evidence(("ufuq", f"قال {SOHR} إن 12 مقاتلا قتلوا في دوما السبت."), words="قتلوا").casualties
    assert found.figures == ()


# --- the codebook


def test_machine_grades_and_views_are_those_of_the_codebook_but_for_findings_of_people():
    assert codes("evidence-grades") - set(Grade) == {"discounted"}
    assert codes("evidence-grades.party_view") - set(PartyView) == {"duplicate"}
