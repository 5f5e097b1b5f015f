"""Vectors of stretches of text, by the frozen encoder of the language models: near where the texts mean the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from threadpoolctl import threadpool_limits

from riwaya.text.language import load_encoder
from riwaya.text.layers import TextLayers
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.text.models import ModelFolder

    Array = np.ndarray

WIDTH = 512
_PORTION = 256
"""Texts that are read at a time."""
_SPOKEN = frozenset({TokenKind.WORD, TokenKind.NUMBER, TokenKind.LATIN})


class StatementVectors:
    """Encodes stretches; loaded once."""

    def __init__(self, models: ModelFolder | None) -> None:
        """Without models all vectors are zero, and nothing is near anything."""
        self._encoder = load_encoder(models) if models is not None else None

    def of(self, texts: Sequence[str]) -> Array:
        """A row for each text, float32 [n_texts, 512], of unit length; zeros where there is no word.

        Each is the same whatever order the texts come in, which are read in an order of their own.
        """
        out = np.zeros((len(texts), WIDTH), np.float32)
        words = {text: one for text in sorted(set(texts)) if (one := _words(text))}
        if self._encoder is None or not words:
            return out
        vectors = dict(zip(words, self._encoded(list(words.values())), strict=True))
        for at, text in enumerate(texts):
            if text in vectors:
                out[at] = vectors[text]
        return out

    def _encoded(self, sentences: Sequence[Sequence[str]]) -> list[Array]:
        """Vectors, a portion at a time: those of their words, which are made on the way, are wide."""
        assert self._encoder is not None  # noqa: S101 - for the type checker
        out: list[Array] = []
        with threadpool_limits(limits=1, user_api="blas"):
            for start in range(0, len(sentences), _PORTION):
                out += [one.vector for one in self._encoder.encode(sentences[start : start + _PORTION])]
        return out


def _words(text: str) -> Sequence[str]:
    layers = TextLayers(text)
    return [layers.printed(token) for token in layers.tokens if token.kind in _SPOKEN]
