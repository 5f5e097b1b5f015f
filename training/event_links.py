"""Weights of the features by which mentions of happenings are linked: learnt from gold clusters, written as YAML.

Logistic regression over the named features of all pairs of gold mentions of a pool that nothing forbids, by Newton's
method with a penalty on the squares of weights, a column for each sort of pair.

usage: python -m training.event_links tests/gold/clusters
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from riwaya.compare.event_clusters import EventClusterer
from riwaya.compare.event_features import AGAINST, EITHER, FEATURES, Sort, related_family, same_family
from riwaya.compare.event_links import BIAS
from riwaya.evaluation.cluster_gold import data_folders, load_pools
from riwaya.evaluation.cluster_run import analysed
from riwaya.evaluation.cluster_scores import find_stand_ins
from riwaya.knowledge.loader import DEFAULT_PACK, find_packs_root, load_pack
from riwaya.pipeline import Analyzer
from riwaya.text.models import find_models

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.compare.event_pairs import Pairs
    from riwaya.evaluation.cluster_gold import ClusterPool

    Array = np.ndarray

PENALTY = 15.0
_SHARE = 0.3
"""How far the pairs of a large cluster count less: by its size to this power."""
_ROUNDS = 25
_FREE = 1e-3
"""Penalty of the bias: hardly any."""
_SMALL = 0.01
"""Weights below this are left out of the table."""
_BLOCK = re.compile(r"^weights:.*\Z", re.MULTILINE | re.DOTALL)
TUNED = ("ghouta-2018-02", "hodeidah-2018-06")
"""Pools that weights are learnt from; the others are only ever scored."""


class Examples(Struct, frozen=True):
    """Pairs of gold mentions, a row a pair."""

    values: Array
    """By `FEATURES`."""
    is_speech: Array
    is_same: Array
    sizes: Array
    """Of the gold cluster of the first."""


def examples(pool: ClusterPool, clusterer: EventClusterer) -> Examples:
    """All pairs of gold mentions that were found and may be one happening."""
    gold = {mention: name for name, members in pool.clusters.items() for mention in members}
    row_of = {one.key: at for at, one in enumerate(clusterer.mentions)}
    found = {
        row_of[one.key]: gold[wanted]
        for wanted, one in find_stand_ins(gold, clusterer.mentions).items()
        if one is not None
    }
    sizes = Counter(found.values())
    rows = np.array(list(found))
    left, right = (rows[side] for side in np.triu_indices(len(rows), 1))
    pairs = clusterer.pairs(left, right)
    pairs = pairs.where(is_kindred(pairs) & (clusterer.linker.forbidden(pairs) < 0))
    return Examples(
        np.stack([feature(pairs).astype(float) for feature in FEATURES.values()], axis=1),
        pairs.is_speech,
        np.array([found[a] == found[b] for a, b in zip(pairs.left, pairs.right, strict=True)]),
        np.array([sizes[found[a]] for a in pairs.left]),
    )


def is_kindred(pairs: Pairs) -> Array:
    """Whether pairs are of one family or of related ones; others are never compared."""
    return same_family(pairs) | related_family(pairs)


def fit(pools: Sequence[Examples], penalty: float = PENALTY) -> dict[str, dict[str, float]]:
    """Weights by sort of pair and feature."""
    values, is_speech, is_same, sizes = (
        np.concatenate([getattr(one, name) for one in pools]) for name in ("values", "is_speech", "is_same", "sizes")
    )
    masks = {Sort.DEEDS: ~is_speech, Sort.SPEECH: is_speech}
    wanted = is_same.astype(float)
    return {sort.value: _fit(values[mask], wanted[mask], sizes[mask], penalty) for sort, mask in masks.items()}


def _fit(inputs: Array, wanted: Array, sizes: Array, penalty: float) -> dict[str, float]:
    """Weights without those of the wrong sign: a feature that learns one is left out, and all are learnt again."""
    counts = np.where(wanted > 0, np.maximum(1, sizes - 1.0) ** -_SHARE, 1.0)
    counts[wanted > 0] *= wanted.sum() / counts[wanted > 0].sum()
    kept = list(range(len(FEATURES)))
    signs = np.array([-1 if name in AGAINST else 0 if name in EITHER else 1 for name in FEATURES])
    while True:
        bias, *weights = _newton(inputs[:, kept], wanted, counts, penalty)
        wrong = [at for at, weight in zip(kept, weights, strict=True) if weight * signs[at] < 0]
        if not wrong:
            break
        kept = [at for at in kept if at not in wrong]
    names = list(FEATURES)
    named = {BIAS: bias} | {names[at]: weight for at, weight in zip(kept, weights, strict=True)}
    return {name: round(float(weight), 2) for name, weight in named.items() if abs(weight) >= _SMALL}


def _newton(inputs: Array, wanted: Array, counts: Array, penalty: float) -> Array:
    """Bias and weights."""
    rows = np.c_[np.ones(len(inputs)), inputs]
    penalties = np.full(rows.shape[1], penalty)
    penalties[0] = _FREE
    weights = np.zeros(rows.shape[1])
    for _ in range(_ROUNDS):
        chances = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (counts * (chances - wanted)) + penalties * weights
        curve = (rows * (counts * chances * (1 - chances))[:, None]).T @ rows + np.diag(penalties)
        weights -= np.linalg.solve(curve, slope)
    return weights


def write_weights(path: Path, weights: dict[str, dict[str, float]]) -> None:
    """Puts weights into the table of a pack, in the place of those that end the file."""
    path.write_text(_BLOCK.sub("\n".join(_lines(weights)) + "\n", path.read_text("utf-8")), "utf-8")


def learn(folder: Path, *, pack: str = DEFAULT_PACK) -> dict[str, dict[str, float]]:
    """Weights from the tuned pools in a folder."""
    models = find_models()
    analyzer = Analyzer(load_pack(pack), models=models)
    rows: list[Examples] = []
    for pool in load_pools([folder / f"{name}.json" for name in TUNED]):
        clusterer = EventClusterer(analyzer.pack, models)
        clusterer.add(analysed(pool, data_folders([folder]), analyzer))
        rows.append(examples(pool, clusterer))
    return fit(rows)


def _lines(weights: dict[str, dict[str, float]]) -> Iterable[str]:
    yield "weights:             # log odds; written by `python -m training.event_links tests/gold/clusters`"
    for sort, row in weights.items():
        yield f"  {sort}:"
        yield from (f"    {name}: {weight}" for name, weight in row.items())


if __name__ == "__main__":
    write_weights(find_packs_root() / "arabic" / "clusters.yaml", learn(Path(sys.argv[1])))
