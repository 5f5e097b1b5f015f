from __future__ import annotations

import pytest

from riwaya.errors import SpanError
from riwaya.model.span import Quote, Span


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 2), (-1, 2)])
def test_a_span_is_never_empty_reversed_or_negative(start, end):
    with pytest.raises(SpanError):
        Span(start, end)


def test_a_span_knows_its_words():
    assert Span(5, 9).of("فك الحصار") == "حصار"


def test_spans_that_touch_do_not_overlap():
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))


def test_a_span_contains_itself():
    assert Span(2, 5).contains(Span(2, 5))
    assert not Span(2, 5).contains(Span(1, 3))


def test_a_quote_gives_its_span():
    assert Quote(start=1, end=3, text="كا").span == Span(1, 3)
