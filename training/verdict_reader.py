"""What vectors of two statements tell of their relation, learnt from pairs of our own, and whether it helps the sum.

A multinomial logistic regression over named features and vectors (the first axes of the written statements: how far
apart, how alike, where) learns from the written pairs alone. What its vectors say, as log odds of each relation, is
then a handful of further features of the sum, whose weights are learnt from the judged stories as always. So no weight
of a vector comes from press texts. Its weights are not shipped: `docs/explanation/verdicts.md` tells why.

usage: python -m training.verdict_reader tests/gold/verdicts-written tests/gold/verdicts tests/gold/clusters
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from riwaya.compare.judged_pairs import Relation
from riwaya.compare.verdict_features import FEATURES
from riwaya.compare.weighed_verdicts import total
from training.verdicts import PENALTY, predict, read_examples, softmax_regression, unseen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.verdicts import Example

    Array = np.ndarray

AXES, DEARER = 24, 4.0
"""Axes of the vectors that are read, and how many times the penalty of a named feature their weights pay."""
SAYS = tuple(f"vectors_say_{relation}" for relation in Relation)
_RELATIONS = tuple(Relation)
_RARE = 4


class Scale(Struct, frozen=True):
    """What gives columns a mean of zero and a spread of one; those that hardly ever differ from zero become zero."""

    centre: Array
    spread: Array

    def of(self, rows: Array) -> Array:
        """The rows, scaled."""
        out: Array = (rows - self.centre) / self.spread
        return out


class VectorReader(Struct, frozen=True):
    """What the vectors of two statements say of their relation."""

    mean: Array
    axes: Array
    scale: Scale
    weights: Array

    def odds(self, examples: Sequence[Example]) -> Array:
        """Log odds of each relation, their mean taken off: float [n_examples, n_relations]."""
        rows = self.scale.of(vector_columns(examples, self.mean, self.axes)) @ self.weights
        out: Array = rows - rows.mean(axis=1, keepdims=True)
        return out


def learn(examples: Sequence[Example]) -> VectorReader:
    """Learns beside the named features, so that vectors tell only what these do not."""
    stacked = np.array([vector for one in examples for vector in one.vectors or ()], float)
    mean = stacked.mean(axis=0)
    axes = np.linalg.svd(stacked - mean, full_matrices=False)[2][:AXES].T
    vectors = vector_columns(examples, mean, axes)
    named = np.array([[one.features.get(name, 0.0) for name in FEATURES] for one in examples])
    dearer = _scale(vectors, np.sqrt(DEARER))
    wanted = np.array([[one.wanted is relation for relation in _RELATIONS] for one in examples], float)
    inputs = np.hstack([_scale(named).of(named), dearer.of(vectors)])
    weights, _ = softmax_regression(inputs, wanted, PENALTY)
    return VectorReader(mean, axes, dearer, weights[named.shape[1] :])


def vector_columns(examples: Sequence[Example], mean: Array, axes: Array) -> Array:
    """Distance, product and sum of both vectors along the axes: the same whichever statement comes first."""
    one, other = ((np.array([(row.vectors or ())[at] for row in examples], float) - mean) @ axes for at in (0, 1))
    return np.hstack([np.abs(one - other), one * other, one + other])


def _scale(rows: Array, times: float = 1.0) -> Scale:
    """The scale of columns, whose spread becomes one by so many times."""
    spread = rows.std(axis=0)
    kept = ((rows != 0).sum(axis=0) >= _RARE) & (spread > 0)
    return Scale(rows.mean(axis=0), np.where(kept, spread * times, np.inf))


def with_odds(examples: Sequence[Example], reader: VectorReader) -> list[Example]:
    """The examples, with what their vectors say among the features."""
    rows = zip(examples, reader.odds(examples), strict=True)
    return [replace(one, features=one.features | dict(zip(SAYS, map(float, said), strict=True))) for one, said in rows]


def report(written: Sequence[Example], judged: Sequence[Example]) -> None:
    """Prints by pool how many are right, by weights that never saw their story: by the sum as it is, with what vectors
    say, and by one that learns from the written pairs, too."""
    score("named features", judged)
    score("and what vectors say", with_odds(judged, learn(written)), (*FEATURES, *SAYS))
    score("written pairs added", [*judged, *written])


def score(name: str, examples: Sequence[Example], features: Sequence[str] = FEATURES) -> None:
    """Prints a line for each pool: pairs right, and how surprising the right relation was to the weights, in nats."""
    found: dict[str, list[tuple[bool, float]]] = {}
    for one, weights in unseen(examples, features=features):
        scores = {relation: total(one.features, row) for relation, row in weights.items()}
        lost = float(np.logaddexp.reduce(list(scores.values()))) - scores[one.wanted]
        found.setdefault(one.pool, []).append((predict(one, weights) == one.wanted, lost))
    print(f"{name}:")
    for pool, rows in sorted(found.items()):
        right, lost = sum(row[0] for row in rows), sum(row[1] for row in rows) / len(rows)
        print(f"  {pool}: {right} of {len(rows)}, {lost:.3f} nats", flush=True)


def main(written: Path, gold: Sequence[Path]) -> None:
    """Reads all pairs and reports."""
    report(_given([written]), _given(gold))


def _given(paths: Sequence[Path]) -> list[Example]:
    """Pairs as coders cut them."""
    return [one for one in read_examples(paths) if not one.is_cut]


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(path) for path in sys.argv[2:]])
