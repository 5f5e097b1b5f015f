"""Reads the sentences of a text with the transformer, and keeps what it sees for those who ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from riwaya.extract.context_network import ContextNetwork, load_context_network
from riwaya.text.transformer import Transformer, load_transformer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.context_network import ContextLabels
    from riwaya.extract.words import Words
    from riwaya.text.models import ModelFolder

    Array = np.ndarray


class ContextReading(Struct, frozen=True):
    """What the transformer makes of one text."""

    vectors: Array
    """float32 [n_tokens, width]; zeros outside sentences."""
    types: Array
    """Chances of each type, float32 [n_tokens, n_types]; no happening outside sentences."""
    network: ContextNetwork

    @property
    def labels(self) -> ContextLabels:
        """How the chances are used."""
        return self.network.labels

    def roles(self, triggers: Sequence[tuple[int, int]], mentions: Sequence[tuple[int, int]]) -> Array:
        """Chances of the roles for pairs of spans of tokens: float32 [n_pairs, 4]."""
        return self.network.roles(self.vectors, triggers, mentions)


class ContextReader:
    """Loads the models once."""

    def __init__(self, transformer: Transformer, network: ContextNetwork) -> None:
        self._transformer, self._network = transformer, network

    def read(self, words: Words) -> ContextReading:
        """Every sentence of a text, each alone."""
        tokens = [words.layers.printed(token) for token in words.tokens]
        vectors = np.zeros((len(tokens), self._transformer.width), np.float32)
        types = np.zeros((len(tokens), len(self._network.labels.types)), np.float32)
        types[:, 0] = 1
        for sentence in words.layers.sentences:
            part = slice(sentence.first, sentence.last)
            vectors[part] = self._transformer.read(tokens[part])
            types[part] = self._network.types(vectors[part])
        return ContextReading(vectors, types, self._network)


def load_context_reader(folder: ModelFolder) -> ContextReader:
    """Transformer and heads of a folder.

    Raises:
        DamagedModelError: a file is missing or does not hold what it should.
    """
    return ContextReader(load_transformer(folder), load_context_network(folder))
