"""Words for the segmenter to learn from."""

from __future__ import annotations

import numpy as np
import pytest
from training.clitics import CutWord, agreed_words
from training.name_corpora import NamedText

from riwaya.text.frequencies import Frequencies
from riwaya.text.segmenter import CliticWeights, Segmenter


@pytest.fixture
def segmenter() -> Segmenter:
    """Cuts «وقال» and nothing else."""
    blank = CliticWeights(np.zeros(1, np.int64), np.zeros(1, np.float32), np.zeros((2, 2), np.float32))
    return Segmenter(blank, Frequencies({}), {"وقال": (1,)})


def _text(*words: str) -> NamedText:
    """Words of a corpus; a plus sign after one says that it touches the next."""
    text, spans = "", []
    for word in words:
        plain = word.rstrip("+")
        spans.append((len(text), len(text) + len(plain)))
        text += plain + ("" if word.endswith("+") else " ")
    return NamedText(corpus="newsfane", text=text.rstrip(), spans=(), words=tuple(spans))


def test_a_word_that_both_cut_alike_is_learned(segmenter: Segmenter) -> None:
    assert agreed_words([_text("و+", "قال", "محمد")], segmenter) == [CutWord("وقال", (1,)), CutWord("محمد", ())]


def test_a_word_that_they_cut_differently_is_left_out(segmenter: Segmenter) -> None:
    assert agreed_words([_text("وقال", "ب+", "دمشق")], segmenter) == []


def test_each_form_is_learned_once(segmenter: Segmenter) -> None:
    assert agreed_words([_text("محمد"), _text("محمد")], segmenter) == [CutWord("محمد", ())]
