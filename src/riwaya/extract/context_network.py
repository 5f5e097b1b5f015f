"""What a transformer makes of a sentence: which words report happenings, of what type, and who takes part.

Two heads over its vectors (`riwaya.text.transformer`). Of each word the chances of being part of a trigger of a type;
of a mention beside a trigger its role, from both spans' vectors, their product and how far apart they stand. Trained
by `training/context_network.py` together with the transformer itself.
"""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from riwaya.errors import DamagedModelError
from riwaya.extract.role_network import ROLES
from riwaya.text.labelled_weights import read_labelled, widened
from riwaya.text.softmax import softmax

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.text.models import ModelFolder

    Array = np.ndarray

# fmt: off
TYPES = (
    "NONE", "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)
# fmt: on
"""PLOVER types in the order of the network's outputs; the first is no happening."""
FARTHEST, _STEPS = 16, 4.0


class ContextLabels(Struct, frozen=True, kw_only=True):
    """How the network's chances are used: chosen on development texts (`training/context.py`)."""

    types: tuple[str, ...]
    drop: float
    """A trigger of the lexicon with less chance than this is none."""
    take: float
    """Words with more chance than this of one type report a happening that the lexicon does not see."""


class ContextWeights(Struct, frozen=True):
    """Weights of both heads, float32."""

    types: Array
    """[width, n_types]."""
    types_bias: Array
    trigger: Array
    """[width, n_hidden], of the trigger's vector."""
    trigger_bias: Array
    mention: Array
    """[width, n_hidden], of the mention's vector."""
    mention_bias: Array
    distance: Array
    """[2 * FARTHEST + 1, n_hidden]."""
    hidden: Array
    """[n_hidden, n_hidden]."""
    hidden_bias: Array
    output: Array
    """[n_hidden, 4]."""
    product: Array
    """[n_hidden, 4]."""
    output_bias: Array


class ContextNetwork:
    """Both heads; loaded once."""

    def __init__(self, labels: ContextLabels, weights: ContextWeights) -> None:
        self.labels = labels
        self._weights = weights

    def types(self, vectors: Array) -> Array:
        """Chances of `TYPES` for each word: float32 [n_words, n_types]."""
        return softmax(vectors @ self._weights.types + self._weights.types_bias)

    def roles(self, vectors: Array, triggers: Sequence[tuple[int, int]], mentions: Sequence[tuple[int, int]]) -> Array:
        """Chances of the roles for pairs of a trigger and a mention, spans of words: float32 [n_pairs, 4]."""
        w = self._weights
        one = _each(vectors, triggers, w.trigger) + w.trigger_bias
        other = _each(vectors, mentions, w.mention) + w.mention_bias
        apart = [distance(trigger, mention) for trigger, mention in zip(triggers, mentions, strict=True)]
        hidden = np.maximum(np.maximum(one + other + w.distance[apart], 0) @ w.hidden + w.hidden_bias, 0)
        return softmax(hidden @ w.output + (one * other) @ w.product + w.output_bias)


def distance(trigger: tuple[int, int], mention: tuple[int, int]) -> int:
    """Row of the table of distances: how many words apart, in steps that grow, and on which side."""
    apart = mention[0] - trigger[0]
    steps = min(FARTHEST, round(_STEPS * log2(1 + abs(apart) / 2)))
    return FARTHEST + (steps if apart >= 0 else -steps)


def _each(vectors: Array, spans: Sequence[tuple[int, int]], weights: Array) -> Array:
    """Means of spans of vectors times weights, [n_spans, n_hidden]; what stands there twice is worked out once."""
    places = {span: at for at, span in enumerate(dict.fromkeys(spans))}
    means = np.stack([vectors[first:last].mean(axis=0) for first, last in places])
    out: Array = (means @ weights)[[places[span] for span in spans]]
    return out


def load_context_network(folder: ModelFolder) -> ContextNetwork:
    """The heads of a folder: `reader.json`, `reader.npz`.

    Raises:
        DamagedModelError: a file is missing or does not hold what it should.
    """
    labels, stored = read_labelled(folder, "reader", ContextLabels, ContextWeights)
    weights = widened(stored)
    if labels.types != TYPES or weights.types.shape[1] != len(TYPES) or weights.output.shape[1] != len(ROLES):
        raise DamagedModelError(folder.path, "reader: other types or roles than this version knows")
    return ContextNetwork(labels, weights)
