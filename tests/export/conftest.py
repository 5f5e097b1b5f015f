"""Sentences with made-up parses: what exports do needs no models."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from riwaya.model.mention import Kind, Mention, Naming
from riwaya.text.language import ReadSentence
from riwaya.text.layers import TextLayers
from riwaya.text.pieces import find_pieces
from riwaya.text.syntax import Parse
from riwaya.text.windows import split_long

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from riwaya.text.pieces import Piece

NO_NUMBERS = np.zeros(0, np.float32)


class FirstLetterCutter:
    """Cuts و, and ل before ا, off every word that begins with it."""

    def cut(self, words: Iterable[str]) -> list[tuple[int, ...]]:
        return [(1,) if word.startswith(("و", "لا")) and len(word) > 1 else () for word in words]


def chain_of(pieces: tuple[Piece, ...]) -> Parse:
    """Every word hangs on the one before."""
    count = len(pieces)
    return Parse(
        upos=("VERB", *["NOUN"] * (count - 1)),
        feats=("Person=3|Tense=Past", *["_"] * (count - 1)),
        lemmas=tuple(piece.form for piece in pieces),
        heads=tuple(range(count)),
        deprel=("root", *["obj"] * (count - 1)),
    )


def read_text(text: str, *, limit: int = 160) -> tuple[ReadSentence, ...]:
    layers = TextLayers(text)
    windows = [window for sentence in layers.sentences for window in split_long(sentence, layers.tokens, limit)]
    return tuple(
        ReadSentence(window, pieces, NO_NUMBERS, NO_NUMBERS, NO_NUMBERS, chain_of(pieces))
        for window, pieces in zip(windows, find_pieces(layers, windows, FirstLetterCutter()), strict=True)
    )


@pytest.fixture
def mention() -> Callable[..., Mention]:
    def make(text: str, quote: str, *, entity: str | None = None, kind: Kind = Kind.PLACE, name: str = "m1") -> Mention:
        start = text.index(quote)
        return Mention(
            id=name,
            start=start,
            end=start + len(quote),
            text=quote,
            kind=kind,
            entity=entity,
            naming=Naming.NEUTRAL,
            score=0.9,
            location=None,
            reason="test",
        )

    return make
