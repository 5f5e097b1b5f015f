"""Which words report a happening."""

from __future__ import annotations

import pytest

from riwaya.extract.event_triggers import TriggerFinder
from riwaya.extract.words import Words
from riwaya.text.layers import TextLayers


@pytest.fixture(scope="module")
def triggers(pack, mentions, timexes):
    """Triggers of a text as (first word, type), by rules alone."""
    finder = TriggerFinder(pack.predicates)

    def find(text: str):
        words = Words(TextLayers(text), (), mentions(text), timexes(text))
        return [
            (text[words.tokens[t.first].start : words.tokens[t.first].end], t.group.type) for t in finder.find(words)
        ]

    return find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("غارات روسية استهدفت إدلب", [("غارات", "ASSAULT")]),
        ("استهدف الجيش إدلب", [("استهدف", "ASSAULT")]),
        ("تسيطر الفصائل على إدلب", []),
        ("سيطرت الفصائل على إدلب", [("سيطرت", "ASSAULT")]),
        ("استعادة السيطرة على حلب", [("استعادة", "ASSAULT")]),
        ("وقف الهجمات على حلب", [("وقف", "RETREAT")]),
        ("وقف فوري لإطلاق النار", [("وقف", "RETREAT")]),
        ("تغيير قواعد الاشتباك", []),
        ("وأكد أركان حرب المنطقة السادسة ذلك", []),
        ("قضت المحكمة العليا بأن السياسة غير شرعية", []),
        ("رجل يدعى سمير", []),
        ("بحث الملف في هدوء", []),
    ],
)
def test_what_reports_a_happening(triggers, text, expected):
    assert triggers(text) == expected


def test_noun_asked_for_may_stand_before_a_relative_clause(triggers):
    assert ("وقعته", "AGREE") in triggers("الاتفاق الذي وقعته أنقرة مع موسكو")


def test_request_and_what_is_asked_for_are_two(triggers):
    assert [kind for _, kind in triggers("طالبت باريس دمشق بوقف القصف")] == ["REQUEST", "RETREAT"]


@pytest.mark.parametrize(
    ("text", "trigger", "type_"),
    [
        ("قصف الجيش السوري مسلحي داعش.", "قصف", "ASSAULT"),
        ("وسيقصفون مدينة دوما.", "يقصفون", "ASSAULT"),
        ("انسحاب القوات الروسية من مدينة دوما", "انسحاب", "RETREAT"),
        ("وقع انفجار في مدينة دوما.", "انفجار", "ASSAULT"),
        ("تظاهر المئات في مدينة دوما.", "تظاهر", "PROTEST"),
        ("اعتقل الجيش السوري ثلاثة صحفيين.", "اعتقل", "COERCE"),
    ],
)
def test_verbs_masdars_and_nouns_of_the_lexicon_are_triggers(one_by_rules, text, trigger, type_):
    assert one_by_rules(text)[:2] == (trigger, type_)


def test_common_verb_counts_only_with_its_noun(by_rules):
    assert [event.type for event in by_rules("ألقوا السلاح في مدينة دوما.")] == ["RETREAT"]
    assert by_rules("ألقوا كلمة في مدينة دوما.") == []


def test_noun_that_a_verb_asks_for_is_no_second_trigger(by_rules):
    assert [event.trigger for event in by_rules("رفعوا الحصار عن مدينة دوما.")] == ["رفعوا"]


def test_no_trigger_stands_inside_a_name(by_rules):
    assert by_rules("وصلت حركة الجهاد إلى دوما.") == []


def test_fixed_phrase_beats_the_word_inside_it(one_by_rules):
    event = one_by_rules("وقف إطلاق النار في مدينة دوما")
    assert (event.trigger, event.type) == ("وقف إطلاق النار", "RETREAT")


def test_light_verb_is_no_trigger(one_by_rules):
    assert one_by_rules("شن الجيش السوري هجوما على مدينة دوما.").trigger == "هجوما"


@pytest.mark.parametrize("text", ["لابد من محاسبة المجرمين.", "وفجر السبت وصل الوفد إلى دمشق."])
def test_duty_and_dawn_are_no_violence(triggers, text):
    assert "ASSAULT" not in {kind for _, kind in triggers(text)}
