"""The layers of one text together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.model.span import Span
from riwaya.text.fold import fold_form
from riwaya.text.layers import TextLayers
from tests.text.strategies import texts


def test_words_are_arabic_words_and_numbers() -> None:
    assert TextLayers("قُتل 3 جنود (CNN)، أمس.").words == 4


def test_a_span_of_tokens_holds_the_words_as_printed() -> None:
    text = "قال «تَنظيم الدّولة» أمس"
    assert TextLayers(text).span(2, 4).of(text) == "تَنظيم الدّولة"


def test_a_span_without_proclitics_begins_at_the_stem() -> None:
    text = "وَلِلتحالف الدولي"
    assert TextLayers(text).span(0, 2, skip=2).of(text) == "لتحالف الدولي"


@pytest.mark.parametrize("text", ["", " \n", "\u200f", "\u064e"])
def test_a_text_without_words_has_no_tokens_but_line_ends(text: str) -> None:
    layers = TextLayers(text)
    assert (layers.words, layers.sentences) == (0, ())


@given(texts, st.data())
def test_any_run_of_tokens_has_a_span_that_folds_to_them(text: str, data: st.DataObject) -> None:
    layers = TextLayers(text)
    if not layers.tokens:
        return
    first = data.draw(st.integers(0, len(layers.tokens) - 1))
    last = data.draw(st.integers(first + 1, len(layers.tokens)))
    span = layers.span(first, last)
    tokens = layers.tokens[first:last]
    assert span == Span(tokens[0].start, tokens[-1].end)
    assert fold_form(span.of(text)) == layers.folded.text[tokens[0].at : tokens[-1].at + len(tokens[-1].text)]


def test_real_texts_map_back_to_the_same_words(real_texts: tuple[str, ...]) -> None:
    for text in real_texts:
        layers = TextLayers(text)
        for at, token in enumerate(layers.tokens):
            assert fold_form(layers.span(at, at + 1).of(text)) == token.text
