"""What a transformer makes of two statements side by side: log odds of each relation, one voice among the features.

Both statements are read as one run of sub-words, the earlier first, and between them how many days lie between the
two; the relation is told by the mean vector of either side, how far the two are apart, and the vector of the whole. It
is learnt from pairs of our own writing and from ANS alone (`training/pair_reader.py`): no text of the press is in its
weights. How much it counts beside the named features is learnt with theirs (`training/verdicts.py`).
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from msgspec import Struct

from riwaya.compare.judged_pairs import Relation
from riwaya.compare.statements import in_time
from riwaya.compare.times import published_apart
from riwaya.errors import DamagedModelError
from riwaya.text.labelled_weights import read_labelled, widened
from riwaya.text.layers import TextLayers
from riwaya.text.subwords import BEGIN, END, UNKNOWN
from riwaya.text.transformer import Transformer, load_transformer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from riwaya.compare.statements import Statement
    from riwaya.text.models import ModelFolder

    Array = np.ndarray
    Cut = Callable[[Sequence[str]], list[tuple[int, ...]]]
    Progress = Callable[[int, int], None]

RELATIONS = tuple(Relation)
"""In the order of the outputs."""
READS = tuple(f"reader_{relation}" for relation in RELATIONS)
"""What the log odds are called among the features of a pair."""
MOST = 110
"""Sub-words of a statement that are read."""
PARTS = 4
"""Vectors that tell the relation: either side, what parts them, the whole."""
_SAME, _NEXT, _AFTER, _LATER = "في اليوم نفسه", "بعد يوم", "بعد يومين", "بعد {} أيام"
_FAR, _TWO = 60, 2


class ReaderLabels(Struct, frozen=True, kw_only=True):
    """What the outputs are."""

    relations: tuple[str, ...]


class ReaderWeights(Struct, frozen=True):
    """Of the layers above the transformer, float32."""

    middle: Array
    """[4 x width, n_hidden]: of the earlier side, of the later one, of how far they are apart, of the whole run."""
    middle_bias: Array
    output: Array
    """[n_hidden, n_relations]."""
    output_bias: Array


class Sides(Struct, frozen=True):
    """Two statements, the earlier first."""

    left: str
    right: str
    days: int | None
    """Between the publication of both; None where that is not known."""


class Run(NamedTuple):
    """A pair as sub-words, and where either side stands among them; neither is empty."""

    pieces: tuple[int, ...]
    left: slice
    right: slice


class PairReader:
    """Reads pairs; loaded once."""

    def __init__(self, transformer: Transformer, weights: ReaderWeights) -> None:
        self._transformer, self._weights = transformer, weights

    def features(
        self, pairs: Sequence[tuple[Statement, Statement]], on_pairs: Progress | None = None
    ) -> list[dict[str, float]]:
        """What is read of two statements each, whichever is named first, by the names of `READS`.

        Args:
            pairs: any.
            on_pairs: called with how many are read and how many there are.
        """
        timed = [in_time(left, right) for left, right in pairs]
        sides = [Sides(first.text, last.text, published_apart(first, last)) for first, last in timed]
        rows = self.read(sides, on_pairs)
        return [dict(zip(READS, map(float, row), strict=True)) for row in rows]

    def read(self, pairs: Sequence[Sides], on_pairs: Progress | None = None) -> Array:
        """Log odds of each of `RELATIONS`, their mean taken off: float32 [n_pairs, n_relations].

        Each pair is read alone, so that it is read the same in any company, and some at a time, one on each core.
        """
        runs = [joined(pair, self._transformer.cut) for pair in pairs]
        out = np.zeros((len(pairs), len(RELATIONS)), np.float32)
        with ThreadPoolExecutor(os.cpu_count()) as threads:
            for at, scores in enumerate(threads.map(self._read, runs)):
                out[at] = scores
                if on_pairs is not None:
                    on_pairs(at + 1, len(runs))
        return out

    def _read(self, run: Run) -> Array:
        """Log odds of one pair: float32 [n_relations]."""
        w = self._weights
        scores = np.tanh(self._both(run) @ w.middle + w.middle_bias) @ w.output + w.output_bias
        out: Array = scores - scores.mean()
        return out

    def _both(self, run: Run) -> Array:
        """What is read of a pair: float32 [4 x width]."""
        read = self._transformer.read_pieces(run.pieces)
        left, right = read[run.left].mean(axis=0), read[run.right].mean(axis=0)
        return np.concatenate([left, right, np.abs(left - right), read[0]])


def joined(pair: Sides, cut: Cut) -> Run:
    """Both statements as one run of sub-words."""
    between = "" if pair.days is None else f"{_gap(pair.days)}:"
    left, right, days = (_pieces(text, cut) for text in (pair.left, pair.right, between))
    first = [BEGIN, *(left[:MOST] or [UNKNOWN]), END]
    last = [*(right[:MOST] or [UNKNOWN]), END]
    pieces = (*first, *days, *last)
    return Run(pieces, slice(1, len(first) - 1), slice(len(pieces) - len(last), len(pieces) - 1))


def _gap(days: int) -> str:
    if days == 0:
        return _SAME
    if days == 1:
        return _NEXT
    return _AFTER if days == _TWO else _LATER.format(min(days, _FAR))


def _pieces(text: str, cut: Cut) -> list[int]:
    layers = TextLayers(text)
    return [piece for token in cut(list(map(layers.printed, layers.tokens))) for piece in token]


def load_pair_reader(folder: ModelFolder) -> PairReader:
    """The reader of a folder: `verdicts.onnx`, `verdicts.npz`, `verdicts.json`.

    Raises:
        DamagedModelError: a file is missing or does not hold what it should.
    """
    labels, stored = read_labelled(folder, "verdicts", ReaderLabels, ReaderWeights)
    if labels.relations != RELATIONS:
        raise DamagedModelError(folder.path, "verdicts.json: other relations than this version knows")
    weights = widened(stored)
    transformer = load_transformer(folder, "verdicts")
    if weights.middle.shape[0] != PARTS * transformer.width:
        raise DamagedModelError(folder.path, f"verdicts.npz: {weights.middle.shape} above {transformer.width}")
    return PairReader(transformer, weights)
