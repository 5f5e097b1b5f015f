"""Weights of the features by which mentions of happenings are linked: learnt from gold clusters, written as YAML.

Logistic regression over the named features of all pairs of gold mentions of a pool that nothing forbids, by Newton's
method with a penalty on the squares of weights, a column for each sort of pair.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from riwaya.compare.event_features import FEATURES, Sort
from riwaya.compare.event_links import BIAS
from riwaya.evaluation.cluster_scores import find_stand_ins

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from riwaya.compare.event_clusters import EventClusterer
    from riwaya.evaluation.cluster_gold import ClusterPool

    Array = np.ndarray

PENALTY = 3.0
_ROUNDS = 40
_FREE = 1e-3
"""Penalty of the bias: hardly any."""
_SMALL = 0.05
"""Weights below this are left out of the table."""
_BLOCK = re.compile(r"^weights:.*\Z", re.MULTILINE | re.DOTALL)


class Example(Struct, frozen=True):
    """A pair of gold mentions."""

    sort: Sort
    values: tuple[float, ...]
    """By `FEATURES`."""
    is_same: bool


def examples(pool: ClusterPool, clusterer: EventClusterer) -> list[Example]:
    """All pairs of gold mentions that were found and may be one happening."""
    gold = {mention: name for name, members in pool.clusters.items() for mention in members}
    found = [(one, gold[wanted]) for wanted, one in find_stand_ins(gold, clusterer.mentions).items() if one is not None]
    out = []
    for (left, mine), (right, theirs) in combinations(found, 2):
        pair = clusterer.pair(left, right)
        if left.key != right.key and clusterer.linker.forbids(pair) is None:
            values = tuple(float(feature(pair)) for feature in FEATURES.values())
            out.append(Example(pair.sort, values, mine == theirs))
    return out


def fit(rows: Sequence[Example], penalty: float = PENALTY) -> dict[str, dict[str, float]]:
    """Weights by sort of pair and feature."""
    return {sort.value: _fit([row for row in rows if row.sort is sort], penalty) for sort in Sort}


def _fit(rows: Sequence[Example], penalty: float) -> dict[str, float]:
    inputs = np.array([(1.0, *row.values) for row in rows])
    wanted = np.array([row.is_same for row in rows], float)
    penalties = np.full(inputs.shape[1], penalty)
    penalties[0] = _FREE
    weights = np.zeros(inputs.shape[1])
    for _ in range(_ROUNDS):
        chances = 1 / (1 + np.exp(-np.clip(inputs @ weights, -30, 30)))
        slope = inputs.T @ (chances - wanted) + penalties * weights
        curve = (inputs * (chances * (1 - chances))[:, None]).T @ inputs + np.diag(penalties)
        weights -= np.linalg.solve(curve, slope)
    named = zip((BIAS, *FEATURES), weights, strict=True)
    return {name: round(float(weight), 2) for name, weight in named if abs(weight) >= _SMALL}


def write_weights(path: Path, weights: dict[str, dict[str, float]]) -> None:
    """Puts weights into the table of a pack, in the place of those that end the file."""
    path.write_text(_BLOCK.sub("\n".join(_lines(weights)) + "\n", path.read_text("utf-8")), "utf-8")


def _lines(weights: dict[str, dict[str, float]]) -> Iterable[str]:
    yield "weights:             # log odds; written by `python -m training.event_links`"
    for sort, row in weights.items():
        yield f"  {sort}:"
        yield from (f"    {name}: {weight}" for name, weight in row.items())
