"""Vectors of the sentences of articles, by the frozen encoder of the language models."""

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

_SPOKEN = frozenset({TokenKind.WORD, TokenKind.NUMBER, TokenKind.LATIN})
WIDTH = 512


class SentenceVectors:
    """Encodes sentences; loaded once."""

    def __init__(self, models: ModelFolder) -> None:
        self._encoder = load_encoder(models)

    def of(self, text: str) -> Array:
        """A row for each sentence, float16 [n_sentences, 512], of unit length."""
        layers = TextLayers(text)
        sentences = [_words(layers, one.first, one.last) for one in layers.sentences]
        if not sentences:
            return np.zeros((0, WIDTH), np.float16)
        with threadpool_limits(limits=1, user_api="blas"):
            return np.stack([one.vector for one in self._encoder.encode(sentences)]).astype(np.float16)


def _words(layers: TextLayers, first: int, last: int) -> Sequence[str]:
    return [layers.printed(token) for token in layers.tokens[first:last] if token.kind in _SPOKEN]
