"""Weights of the features by which mentions of happenings are linked: learnt from gold clusters, written as YAML.

Logistic regression over the named features of all pairs of gold mentions of a pool that nothing forbids, by Newton's
method with a penalty on the squares of weights, a column for each sort of pair.

Prints how well each pool is clustered by weights of the others, then writes those of all.

usage: python -m training.event_links tests/gold/clusters [FOLDER OF TEXTS...]
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from riwaya.compare.event_clusters import EventClusterer
from riwaya.compare.event_features import AGAINST, EITHER, FEATURES, READ, Sort
from riwaya.compare.event_links import BIAS
from riwaya.compare.event_setting_features import open_family, related_family, same_family
from riwaya.evaluation.cluster_gold import ClusterPool, data_folders, load_pools, theatre_of, tuned_pools
from riwaya.evaluation.cluster_run import analysed
from riwaya.evaluation.cluster_scores import find_stand_ins, score_pool
from riwaya.knowledge.loader import DEFAULT_PACK, find_packs_root, load_pack
from riwaya.model.analysis import Analysis
from riwaya.model.article import Article
from riwaya.pipeline import Analyzer
from riwaya.text.models import find_models

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from riwaya.compare.event_pairs import Pairs
    from riwaya.evaluation.b_cubed import BCubed

    Array = np.ndarray

PENALTY = 8.0
_POOL = 10_000.0
"""What the pairs of one sort of a pool weigh together, however many they are."""
_SHARE = 0.3
"""How far the pairs of a large cluster count less: by its size to this power."""
_ROUNDS = 25
_FREE = 1e-3
"""Penalty of the bias: hardly any."""
_SMALL = 0.01
"""Weights below this are left out of the table."""
_BLOCK = re.compile(r"^weights:.*\Z", re.MULTILINE | re.DOTALL)


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
    """Whether pairs are of one family or of related ones, or may be; others are never compared."""
    return same_family(pairs) | related_family(pairs) | open_family(pairs)


def fit(
    pools: Sequence[Examples], penalty: float = PENALTY, without: Collection[str] = ()
) -> dict[str, dict[str, float]]:
    """Weights by sort of pair and feature; each pool counts as much as any other.

    Args:
        pools: what is learnt from.
        penalty: on the squares of weights.
        without: features that are left out.
    """
    out = {}
    names = [name for name in FEATURES if name not in without]
    columns = [at for at, name in enumerate(FEATURES) if name in names]
    for sort in Sort:
        masks = [one.is_speech if sort is Sort.SPEECH else ~one.is_speech for one in pools]
        counts = [_counts(one.is_same[mask], one.sizes[mask]) for one, mask in zip(pools, masks, strict=True)]
        values, is_same = (
            np.concatenate([getattr(one, name)[mask] for one, mask in zip(pools, masks, strict=True)])
            for name in ("values", "is_same")
        )
        out[sort.value] = _fit(names, values[:, columns], is_same.astype(float), np.concatenate(counts), penalty)
    return out


def _counts(is_same: Array, sizes: Array) -> Array:
    """How much each pair of a pool counts: pairs of large clusters less, all that are the same as much as before."""
    counts = np.where(is_same, np.maximum(1, sizes - 1.0) ** -_SHARE, 1.0)
    if is_same.any():
        counts[is_same] *= is_same.sum() / counts[is_same].sum()
    return counts * (_POOL / max(1, len(counts)))


def _fit(names: Sequence[str], inputs: Array, wanted: Array, counts: Array, penalty: float) -> dict[str, float]:
    """Weights without those of the wrong sign: a feature that learns one is left out, and all are learnt again."""
    kept = list(range(len(names)))
    signs = np.array([-1 if name in AGAINST else 0 if name in EITHER else 1 for name in names])
    while True:
        bias, *weights = _newton(inputs[:, kept], wanted, counts, penalty)
        wrong = [at for at, weight in zip(kept, weights, strict=True) if weight * signs[at] < 0]
        if not wrong:
            break
        kept = [at for at in kept if at not in wrong]
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


def write_weights(path: Path, tables: dict[str, dict[str, dict[str, float]]]) -> None:
    """Puts tables of weights into the file of a pack, in the place of those that end it."""
    lines = [line for name, weights in tables.items() for line in _lines(name, weights)]
    path.write_text(_BLOCK.sub("\n".join(lines) + "\n", path.read_text("utf-8")), "utf-8")


class Learnt(Struct, frozen=True):
    """A pool with what is learnt from it."""

    pool: ClusterPool
    articles: tuple[tuple[Article, Analysis], ...]
    examples: Examples

    @property
    def theatre(self) -> str:
        """Where it happens."""
        return theatre_of(self.pool.pool)


class Trainer:
    """Reads pools and learns from them."""

    def __init__(self, folder: Path, *, texts: Sequence[Path] = (), pack: str = DEFAULT_PACK) -> None:
        """Texts: folders of articles, besides those that lie near."""
        self._folder, self._texts = folder, (*texts, *data_folders([folder]))
        self._models = find_models()
        self._analyzer = Analyzer(load_pack(pack), models=self._models)

    def read(self) -> list[Learnt]:
        """Pools with their pairs, but for those that are only scored."""
        out = []
        for pool in load_pools([self._folder / f"{name}.json" for name in tuned_pools(self._folder)]):
            articles = tuple(analysed(pool, self._texts, self._analyzer))
            clusterer = EventClusterer(self._analyzer.pack, self._models)
            clusterer.add(articles)
            out.append(Learnt(pool, articles, examples(pool, clusterer)))
        return out

    def leave_one_out(self, pools: Sequence[Learnt]) -> Iterator[tuple[str, BCubed]]:
        """How each pool is clustered by the weights that those of other places teach."""
        for held in pools:
            weights = fit([one.examples for one in pools if one.theatre != held.theatre])
            table = replace(self._analyzer.pack.clusters, with_reader=weights)
            clusterer = EventClusterer(replace(self._analyzer.pack, clusters=table), self._models)
            clusterer.add(held.articles)
            yield held.pool.pool, score_pool(held.pool, clusterer.clusters()).found


def _lines(name: str, weights: dict[str, dict[str, float]]) -> Iterable[str]:
    yield f"{name}:             # log odds; written by `python -m training.event_links tests/gold/clusters`"
    for sort, row in weights.items():
        yield f"  {sort}:"
        yield from (f"    {feature}: {weight}" for feature, weight in row.items())


def main(folder: Path, texts: Sequence[Path]) -> None:
    """Prints the scores of each pool by the others, and writes the table."""
    trainer = Trainer(folder, texts=texts)
    pools = trainer.read()
    for name, fit_of_pool in trainer.leave_one_out(pools):
        shares = f"B3 {fit_of_pool.f1:.3f}  P {fit_of_pool.precision:.3f}  R {fit_of_pool.recall:.3f}"
        print(f"{name:28s} {shares}  (weights of pools elsewhere)")
    learnt = [one.examples for one in pools]
    tables = {"weights": fit(learnt, without=READ), "with_reader": fit(learnt)}
    write_weights(find_packs_root() / "arabic" / "clusters.yaml", tables)


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(one) for one in sys.argv[2:]])
