"""Words that are given reach the models as they are."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np

from riwaya.text.given import GivenSentence, GivenWord
from riwaya.text.parse_given import parse_given
from riwaya.text.syntax import Parse


class Models:
    """Encodes nothing, parses every word as a root, and keeps what it was given."""

    def __init__(self) -> None:
        self.encoder = self.syntax = self
        self.inputs = []

    def encode(self, sentences):
        return [SimpleNamespace(tokens=np.zeros((len(forms), 1), np.float32), vector=None) for forms in sentences]

    def parse(self, inputs):
        self.inputs += inputs
        return [Parse(*[("X",) * len(i.forms)] * 3, (0,) * len(i.forms), ("root",) * len(i.forms)) for i in inputs]


class Hints:
    """Flags every token in the first column."""

    def read(self, tokens):
        flags = np.zeros((len(tokens), 19), np.float32)
        flags[:, 0] = 1
        return flags, np.zeros(len(tokens), np.int64)


def sentence(*words: str) -> GivenSentence:
    rows = [
        GivenWord(
            form=word.removesuffix("+"),
            lemma="_",
            upos="_",
            feats="_",
            head=None,
            deprel="_",
            misc="_",
            is_glued=word.endswith("+"),
        )
        for word in words
    ]
    return GivenSentence(id=None, comments=(), words=tuple(rows))


def test_words_keep_their_cuts_and_get_what_is_known_of_names():
    models = Models()
    ((_, parse),) = parse_given(models, Hints(), [sentence("و+", "عادَ", "السكان+", ".")])
    (given,) = models.inputs
    assert (given.forms, given.glued) == (("و", "عاد", "السكان", "."), (True, False, True, False))
    assert (given.flags[:, 0].tolist(), len(parse.upos)) == ([1, 1, 1, 1], 4)


def test_a_word_of_which_folding_leaves_nothing_is_still_a_word():
    models = Models()
    ((_, parse),) = parse_given(models, Hints(), [sentence("\u200f")])
    assert (models.inputs[0].forms, len(parse.upos)) == (("\u200f",), 1)


def test_sentences_come_in_order_across_batches():
    given = [sentence(*["نعم"] * (1 + at % 3)) for at in range(600)]
    assert [(s, len(p.upos)) for s, p in parse_given(Models(), None, given)] == [(s, len(s.words)) for s in given]
