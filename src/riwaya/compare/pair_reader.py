"""What a transformer makes of two statements side by side: log odds of each relation, one voice among the features.

Both statements are read as one run of sub-words, the earlier first, and between them how many days lie between the
two. It is learnt from pairs of our own writing and from ANS alone (`training/pair_reader.py`): no text of the press is
in its weights. How much it counts beside the named features is learnt with theirs (`training/verdicts.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct
from msgspec.structs import astuple

from riwaya.compare.judged_pairs import Relation
from riwaya.compare.times import published_apart
from riwaya.errors import DamagedModelError
from riwaya.text.labelled_weights import read_labelled
from riwaya.text.layers import TextLayers
from riwaya.text.subwords import BEGIN, END
from riwaya.text.transformer import Transformer, load_transformer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from riwaya.compare.statements import Statement
    from riwaya.text.models import ModelFolder

    Array = np.ndarray
    Cut = Callable[[Sequence[str]], list[tuple[int, ...]]]

RELATIONS = tuple(Relation)
"""In the order of the outputs."""
READS = tuple(f"reader_{relation}" for relation in RELATIONS)
"""What the log odds are called among the features of a pair."""
MOST = 110
"""Sub-words of a statement that are read."""
_SAME, _NEXT, _AFTER, _LATER = "في اليوم نفسه", "بعد يوم", "بعد يومين", "بعد {} أيام"
_FAR, _TWO = 60, 2


class ReaderLabels(Struct, frozen=True, kw_only=True):
    """What the outputs are."""

    relations: tuple[str, ...]


class ReaderWeights(Struct, frozen=True):
    """Of the layers above the transformer, float32."""

    middle: Array
    """[width, n_hidden]."""
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


class PairReader:
    """Reads pairs; loaded once."""

    def __init__(self, transformer: Transformer, weights: ReaderWeights) -> None:
        self._transformer, self._weights = transformer, weights

    def features(self, left: Statement, right: Statement) -> dict[str, float]:
        """What is read of two statements, the earlier first, by the names of `READS`."""
        (row,) = self.read([Sides(left.text, right.text, published_apart(left, right))])
        return dict(zip(READS, map(float, row), strict=True))

    def read(self, pairs: Sequence[Sides]) -> Array:
        """Log odds of each of `RELATIONS`, their mean taken off: float32 [n_pairs, n_relations]."""
        w = self._weights
        out = np.zeros((len(pairs), len(RELATIONS)), np.float32)
        for row, pair in zip(out, pairs, strict=True):
            read = self._transformer.read_pieces(joined(pair, self._transformer.cut))
            hidden = np.tanh((read.mean(axis=0) + read[0]) @ w.middle + w.middle_bias)
            row[:] = hidden @ w.output + w.output_bias
        out -= out.mean(axis=1, keepdims=True)
        return out


def joined(pair: Sides, cut: Cut) -> list[int]:
    """Both statements as one run of sub-words."""
    between = "" if pair.days is None else f"{_gap(pair.days)}:"
    left, right, days = (_pieces(text, cut) for text in (pair.left, pair.right, between))
    return [BEGIN, *left[:MOST], END, *days, *right[:MOST], END]


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
    weights = ReaderWeights(*(array.astype(np.float32) for array in astuple(stored)))
    return PairReader(load_transformer(folder, "verdicts"), weights)
