from __future__ import annotations

import pytest

from riwaya.extract.matchers import Matchers
from riwaya.extract.relations import RelationFinder
from riwaya.extract.words import Words
from riwaya.model.attribution import Attribution, Form, Stance
from riwaya.model.event import Modality, Polarity
from riwaya.model.relation import Status
from riwaya.model.span import Quote
from riwaya.text.layers import TextLayers


@pytest.fixture(scope="module")
def finder(pack):
    return RelationFinder(Matchers(pack))


@pytest.fixture(scope="module")
def read(mentions, timexes):
    """The words of a text, by rules alone."""

    def make(text: str) -> Words:
        return Words(TextLayers(text), (), mentions(text), timexes(text))

    return make


@pytest.fixture(scope="module")
def relations(finder, read):
    """Relations of a text as (type, subject, object), in the text's words; entities by id."""

    def find(text: str):
        words = read(text)
        named = {mention.id: mention.text for mention in words.mentions}
        return [(r.type, named.get(r.subject, r.subject), named.get(r.object, r.object)) for r in finder.find(words)]

    return find


@pytest.fixture(scope="module")
def only(finder, read):
    """The one relation of a text."""

    def find(text: str):
        (relation,) = finder.find(read(text))
        return relation

    return find


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("تسيطر قوات سوريا الديمقراطية على مدينة الرقة.", ("controls", "قوات سوريا الديمقراطية", "مدينة الرقة")),
        ("دخلوا بلدات تسيطر عليها فصائل المعارضة.", ("controls", "فصائل المعارضة", "بلدات")),
        ("وصلوا إلى حماة التي يحتلها تنظيم داعش.", ("controls", "تنظيم داعش", "حماة")),
        ("زاروا إدلب الخاضعة لسيطرة فصائل المعارضة.", ("controls", "فصائل المعارضة", "إدلب")),
        ("قصفوا مناطق سيطرة قوات النظام.", ("controls", "قوات النظام", "مناطق")),
        ("تحاصر قوات النظام مدينة دوما.", ("besieges", "قوات النظام", "مدينة دوما")),
        ("وصل إلى الفصائل المسلحة الموجودة في درعا.", ("present_in", "الفصائل المسلحة", "درعا")),
        ("تقدم الجيش اليمني بدعم من التحالف العربي.", ("supports", "التحالف العربي", "الجيش اليمني")),
        ("قال إن روسيا، حليفة دمشق، سترد.", ("allied_with", "روسيا", "دمشق")),
        ("تضم قوات سوريا الديمقراطية وحدات حماية الشعب.", ("member_of", "وحدات حماية الشعب", "قوات سوريا الديمقراطية")),
        ("هاجمهم الائتلاف الذي تقوده واشنطن.", ("leads", "واشنطن", "الائتلاف")),
    ],
)
def test_words_give_their_parties_by_position(relations, text, tie):
    assert tie in relations(text)


def test_a_name_inside_a_mention_is_given_by_its_entity(relations):
    assert relations("هاجموا المليشيات المدعومة من إيران.") == [("supports", "iran", "المليشيات المدعومة من إيران")]


def test_a_pronoun_stands_for_the_party_before(relations):
    text = "بدأت القوات التركية والفصائل الموالية لها هجوما."
    assert relations(text) == [("allied_with", "الفصائل الموالية لها", "القوات التركية")]


def test_each_member_of_a_list_has_its_own_tie(relations):
    text = "هددوا الفصائل المسلحة الموجودة في جيرود والرحيبة."
    assert relations(text) == [
        ("present_in", "الفصائل المسلحة", "جيرود"),
        ("present_in", "الفصائل المسلحة", "الرحيبة"),
    ]


def test_what_follows_a_list_directly_is_said_of_its_last_member(relations):
    text = "اشتبك جيش الإسلام وفيلق الرحمن الذي تدعمه تركيا."
    assert relations(text) == [("supports", "تركيا", "فيلق الرحمن")]


def test_taking_a_place_is_an_event_and_no_tie(relations):
    assert relations("سيطرت قوات النظام على مدينة دوما.") == []


def test_evidence_reaches_from_the_first_to_the_last_party(only):
    found = only("وأكد أن قوات النظام تحاصر اليوم مدينة دوما منذ شهور.")
    assert found.evidence.text == "قوات النظام تحاصر اليوم مدينة دوما"


def test_a_lifted_siege_is_over_and_leaves_open_who_laid_it(only):
    found = only("أعلن فك الحصار عن مدينة دير الزور.")
    assert (found.type, found.subject, found.status) == ("besieges", None, Status.ENDED)


def test_a_place_taken_from_a_party_was_held_by_it(only):
    found = only("أعلن تحرير مدينة الرقة من تنظيم داعش.")
    assert (found.type, found.status) == ("controls", Status.ENDED)


def test_a_negated_verb_denies_its_tie(only):
    assert only("لا تسيطر قوات النظام على مدينة دوما.").polarity is Polarity.NEGATED


def test_an_area_free_of_fighters_denies_their_presence(only):
    found = only("صارت مدينة حمص خالية من المسلحين.")
    assert (found.type, found.polarity) == ("present_in", Polarity.NEGATED)


def test_a_future_verb_puts_its_tie_in_the_future(only):
    assert only("ستسيطر قوات النظام على مدينة دوما.").modality is Modality.FUTURE


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("وصل الرئيس الروسي فلاديمير بوتين.", ("leads", "الرئيس الروسي فلاديمير بوتين", "russia")),
        ("التقى وزير الخارجية التركي.", ("member_of", "وزير الخارجية التركي", "turkey")),
        ("تحدث مدير المرصد السوري.", ("leads", "مدير المرصد السوري", "sohr")),
        ("رفض رئيس اللجنة ذلك.", ("leads", "رئيس اللجنة", None)),
    ],
)
def test_an_office_ties_a_person_to_a_body(relations, text, tie):
    assert relations(text) == [tie]


def test_an_office_is_told_once(relations):
    assert len(relations("قال الرئيس الروسي إنه سيسافر. وأضاف الرئيس الروسي أنه سيعود.")) == 1


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("طالب الفصائل المسلحة في درعا بتسليم السلاح.", ("present_in", "الفصائل المسلحة", "درعا")),
        ("سقط صاروخ على مدينة زنجبار في محافظة أبين.", ("part_of", "مدينة زنجبار", "محافظة أبين")),
        ("دخلوا مناطق المعارضة.", ("controls", None, "مناطق المعارضة")),
        ("تخوض تركيا حربا ضد حزب العمال الكردستاني.", ("opposes", "تركيا", "حزب العمال الكردستاني")),
        ("طال القتال بين قوات النظام وجيش الإسلام.", ("opposes", "قوات النظام", "جيش الإسلام")),
        ("صدوا ميليشيات الحوثي الإيرانية.", ("supports", "iran", "ميليشيات الحوثي الإيرانية")),
    ],
)
def test_ties_without_a_word_of_their_own(relations, text, tie):
    assert tie in relations(text)


def test_who_is_accused_of_support_is_the_one_who_supports(relations):
    assert relations("اتهموا إيران بدعم الحوثيين.") == [("supports", "إيران", "الحوثيين")]


def test_a_tie_belongs_to_the_innermost_content_that_holds_it(finder, read):
    text = "قال ناشط إن قوات النظام تحاصر مدينة دوما."

    def said(name: str, start: int) -> Attribution:
        content = Quote(start=start, end=len(text), text=text[start:])
        cue = Quote(start=0, end=3, text="قال")
        return Attribution(
            id=name,
            cue=cue,
            source=None,
            content=content,
            form=Form.INDIRECT,
            stance=Stance.NEUTRAL,
            parent=None,
            reason="test",
        )

    (found,) = finder.find(read(text), [said("a1", 4), said("a2", text.index("قوات"))])
    assert found.attribution == "a2"


def test_a_tie_says_which_rule_and_word_made_it(only):
    assert only("تحاصر قوات النظام مدينة دوما.").reason == "verb حاصر"


def test_a_long_text_takes_time_in_step_with_its_length(finder, read):
    from time import perf_counter

    def seconds(copies: int) -> float:
        words = read("قال إن قوات النظام تحاصر مدينة دوما والفصائل المدعومة من تركيا في إدلب وحلب وحماة، " * copies)
        began = perf_counter()
        finder.find(words)
        return perf_counter() - began

    seconds(20)
    assert seconds(400) < 40 * max(seconds(40), 0.01)
