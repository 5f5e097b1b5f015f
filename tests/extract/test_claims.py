from __future__ import annotations

import pytest

from riwaya.model.article import Article
from riwaya.pipeline import Analyzer


@pytest.fixture(scope="session")
def claimed(pack):
    """Analysis of a text by rules alone."""
    analyzer = Analyzer(pack)
    return lambda text: analyzer.analyze(Article(id="a1", text=text, published="2018-03-20"))


@pytest.fixture(scope="session")
def figures(claimed):
    """Claims with a figure as (measure, value)."""
    return lambda text: [(c.measure, c.value) for c in claimed(text).claims if c.value is not None]


@pytest.fixture(scope="session")
def one(claimed):
    """The one claim with a figure or bounds of a text."""

    def find(text: str):
        (claim,) = [c for c in claimed(text).claims if c.has_figure]
        return claim

    return find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل 12 مدنيا في غارة على البلدة.", [("civilians_killed", 12)]),
        ("أسفر الانفجار عن مقتل سبعة أشخاص وإصابة 20 آخرين.", [("persons_killed", 7), ("persons_wounded", 20)]),
        ("أكثر من 900 مقاتل لقوا حتفهم منذ بدء المعركة.", [("fighters_killed", 900)]),
        ("وأفرجت الحركة عن 15 أسيرا.", [("persons_released", 15)]),
        ("نزح نحو 3000 شخص من القرى المجاورة.", [("persons_displaced", 3000)]),
        ("سيطرت القوات على خمس قرى.", [("settlements_captured", 5)]),
        ("تسيطر القوات على خمس قرى.", [("settlements_controlled", 5)]),
        ("شن الطيران 40 غارة على المدينة.", [("strikes_carried_out", 40)]),
        ("تبلغ المسافة 12 كيلومترا.", [("distance", 12)]),
        ("استمر حصار البلدة أكثر من ثلاث سنوات.", [("siege_duration", 3)]),
        ("سقط في القصف 9 جرحى.", [("persons_wounded", 9)]),
        ("وقتل في المواجهات خلال الأشهر الماضية 39 فلسطينيا.", [("persons_killed", 39)]),
    ],
)
def test_a_figure_gets_the_measure_of_kind_and_happening(figures, text, expected):
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("فقد التنظيم معظم الأراضي التي كانت تحت سيطرته.", [("share_of_area_lost", 50)]),
        ("سيطر الجيش على المدينة بالكامل.", [("share_of_area_controlled", 100)]),
        ("غالبيتهم من النساء والأطفال.", [("share_of_population", 50)]),
        ("وتضاعفت أعداد النازحين.", [("growth_factor", 2)]),
        ("هذه ثاني أكبر مدينة في البلاد.", [("size_rank", 2)]),
        ("خرجت اليوم الدفعة الثالثة من المقاتلين.", [("batch_rank", 3)]),
        ("هذا آخر معقل للتنظيم.", [("things_remaining", 1)]),
        ("انتهت الليلة دون وقوع إصابات.", [("persons_wounded", 0)]),
        ("أعلن مقتل جندي في كمين.", [("soldiers_killed", 1)]),
        ("امرأة أصيبت برصاص قناص.", [("women_wounded", 1)]),
        ("قتل فلسطيني وأصيب فلسطينيان.", [("persons_killed", 1), ("persons_wounded", 2)]),
        ("قتل أحد الجنود وأصيب آخر.", [("soldiers_killed", 1), ("persons_wounded", 1)]),
    ],
)
def test_words_that_are_no_number_give_figures_too(figures, text, expected):
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "وقالت سلمى حداد (45 عاما) إنها ستبقى.",
        "في معظم الأحيان يغلق السوق باكرا.",
        "كان القائد الأعلى حاضرا.",
        "وشهدت المنطقة أعنف قتال هذا العام.",
    ],
)
def test_ages_praise_and_habits_are_no_claims(figures, text):
    assert figures(text) == []


def test_a_claim_spans_from_the_word_of_the_happening_to_its_figure(one):
    assert one("وقالت مصادر إن القصف أدى إلى مقتل نحو 30 مدنيا في البلدة.").text == "مقتل نحو 30 مدنيا"


def test_the_counted_are_the_subject_and_the_doer_is_the_object(claimed):
    analysis = claimed("قتلت قوات النظام 12 مدنيا في دوما.")
    (claim,) = [c for c in analysis.claims if c.has_figure]
    words = {m.id: m.text for m in analysis.mentions}
    assert [words.get(name or "") for name in (claim.subject, claim.object, claim.place)] == [
        "مدنيا",
        "قوات النظام",
        "دوما",
    ]


def test_the_holder_of_a_share_is_the_subject(claimed):
    analysis = claimed("تسيطر قوات النظام على نحو 60 في المئة من مساحة حلب.")
    (claim,) = [c for c in analysis.claims if c.has_figure]
    words = {m.id: m.text for m in analysis.mentions}
    assert (words[claim.subject], words[claim.place]) == ("قوات النظام", "حلب")


def test_a_figure_that_is_denied_is_none(one):
    claim = one("لم يقدم المتحدث دليلا واحدا.")
    assert (claim.measure, claim.value, claim.polarity) == ("evidence_counted", 0, "affirmed")


def test_what_only_one_is_left_of_is_not_denied(one):
    assert one("لا يملك المحقق سوى دليل واحد.").value == 1


def test_the_number_of_a_conference_is_none(figures):
    assert figures("انتهت محادثات جنيف 2 من دون نتيجة.") == []


def test_a_figure_still_to_come_keeps_its_mood(one):
    assert one("ستنشر الوزارة 300 جندي على الحدود.").modality == "future"


def test_who_says_so_is_kept(claimed):
    analysis = claimed("قال المرصد السوري إن 12 مدنيا قتلوا.")
    (claim,) = [c for c in analysis.claims if c.has_figure]
    assert claim.attribution == analysis.attributions[0].id


def test_outcomes_without_a_figure_come_from_events_and_ties(claimed):
    analysis = claimed("استعادت قوات النظام مدينة تدمر. وتسيطر الفصائل على إدلب.")
    assert [(c.measure, c.has_figure) for c in analysis.claims] == [
        ("place_recaptured", False),
        ("control_of_territory", False),
    ]


def test_every_claim_says_why(claimed):
    analysis = claimed("قتل 12 مدنيا، واستعادت قوات النظام مدينة تدمر، وتسيطر على 20% من الريف.")
    assert all(claim.reason for claim in analysis.claims)


def test_spans_lie_in_the_text(claimed):
    text = "«فقد» الجيش 12 جنديا، بينهم ضابطان، وارتفع العدد من 10 إلى 12 قتيلا."
    assert all(text[claim.start : claim.end] == claim.text for claim in claimed(text).claims)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل 12 مدنيا في البلدة الثلاثاء.", {12: False}),
        ("قتل 90 مدنيا في البلدة منذ بدء الحملة.", {90: True}),
        ("ارتفعت حصيلة القتلى في البلدة إلى 90 شخصا.", {90: True}),
        # a rise speaks of the figure behind it, and not of the one that makes it rise
        ("سقط 45 قتيلا الأربعاء ليرتفع عدد القتلى إلى 305 أشخاص.", {45: False, 305: True}),
        # a part of a sum is one, and so is the whole of such a part, wherever the word stands that says so
        ("قتل منذ 18 شباط 1350 مدنيا بينهم 270 طفلا.", {1350: True, 270: True}),
        ("قتل 1350 مدنيا بينهم 270 طفلا و190 امرأة منذ بدء الهجوم.", {1350: True, 270: True, 190: True}),
        ("قتل 13 مدنيا بينهم 4 أطفال الأربعاء.", {13: False, 4: False}),
        ("قتل 1350 مدنيا بينهم 270 طفلا منهم 100 رضيع منذ بدء الهجوم.", {1350: True, 270: True, 100: True}),
        ("وقدرت حصيلة قتلى غارات الأربعاء بـ14 شخصا.", {14: False}),
    ],
)
def test_a_sum_up_to_the_day_is_told_from_a_count_of_once(claimed, text, expected):
    found = {claim.value: claim.cumulative for claim in claimed(text).claims if claim.has_figure}
    assert {value: found[value] for value in expected} == expected
