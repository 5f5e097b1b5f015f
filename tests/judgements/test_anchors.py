from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.errors import SpanError
from riwaya.judgements.anchors import find_target
from riwaya.judgements.making import make_target
from riwaya.model.article import Article
from riwaya.model.span import Span

TEXT = "قصف الطيران دوما ثم قصف الطيران حرستا."


def target(words, nth=0):
    at = [place for place in range(len(TEXT)) if TEXT.startswith(words, place)][nth]
    return make_target(Article(id="a", text=TEXT), Span(at, at + len(words)))


def found(words, text, nth=0):
    span = find_target(target(words, nth), text)
    return None if span is None else (span.start, span.of(text))


def test_words_of_an_unchanged_text_stand_where_they_stood():
    assert [found("قصف", TEXT, nth) for nth in (0, 1)] == [(0, "قصف"), (20, "قصف")]


def test_words_are_found_again_by_what_stood_around_them():
    assert found("قصف", "عاجل: " + TEXT, 1) == (26, "قصف")


def test_words_that_occur_once_are_found_anywhere():
    assert found("حرستا", "سقطت قذائف على حرستا ودوما") == (15, "حرستا")


def test_words_that_occur_often_without_their_surroundings_are_lost():
    assert found("قصف", "وقصف وقصف") is None


def test_words_that_are_gone_are_lost():
    assert found("قصف", "هدوء") is None


def test_a_span_beyond_the_text_is_refused():
    with pytest.raises(SpanError, match="which has"):
        make_target(Article(id="a", text="قصف"), Span(0, 9))


@given(st.text("ابج ", min_size=1, max_size=40), st.text("ده ", max_size=10), st.data())
def test_what_is_put_before_a_text_moves_words_only(text, more, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    made = make_target(Article(id="a", text=text), Span(start, end))
    assert find_target(made, text) == Span(start, end)
    moved = find_target(made, more + text)
    assert moved is None or moved.of(more + text) == text[start:end]
