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
