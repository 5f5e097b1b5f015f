"""Current code against pools of gold clusters: analyse, cluster, score, a block of rows a pool."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.event_clusters import EventClusterer
from riwaya.evaluation.cluster_gold import data_folders, find_articles, load_pools
from riwaya.evaluation.cluster_scores import score_pool
from riwaya.readers import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from riwaya.evaluation.b_cubed import BCubed
    from riwaya.evaluation.cluster_gold import ClusterPool
    from riwaya.evaluation.cluster_scores import PoolScore
    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article
    from riwaya.pipeline import Analyzer
    from riwaya.text.models import ModelFolder


class ClusterRow(Struct, frozen=True, kw_only=True):
    """One way to cluster the mentions of a pool."""

    f1: float
    """B-cubed, over gold mentions, as the next two."""
    precision: float
    recall: float
    gold: int
    """Gold mentions."""
    covered: int
    """Of them those that a found mention overlaps."""

    def line(self, name: str) -> str:
        """The row as the score sheet prints it."""
        shares = f"B3 {self.f1:.3f}  P {self.precision:.3f}  R {self.recall:.3f}"
        return f"{name:38s} {shares}  ({self.gold} gold mentions, {self.covered} covered)"


def evaluate_clusters(
    paths: Sequence[Path], texts: Sequence[Path], analyzer: Analyzer, models: ModelFolder | None
) -> dict[str, ClusterRow]:
    """Rows of each pool: our clusters, then plain ways to cluster.

    Raises:
        EvaluationError: a pool is in no shape, or an article has no text.
    """
    rows: dict[str, ClusterRow] = {}
    for pool in load_pools(paths):
        clusterer = EventClusterer(analyzer.pack, models)
        clusterer.add(analysed(pool, (*texts, *data_folders(paths)), analyzer))
        rows |= _rows(score_pool(pool, clusterer.clusters()))
    return rows


def analysed(pool: ClusterPool, folders: Sequence[Path], analyzer: Analyzer) -> Iterator[tuple[Article, Analysis]]:
    """The articles of a pool with their analyses."""
    readings = (Reading(article=article) for article in find_articles(pool, folders))
    for reading, analysis in analyzer.analyze_many(readings):
        yield reading.article, analysis


def _rows(score: PoolScore) -> dict[str, ClusterRow]:
    ways: dict[str, BCubed] = {
        "clusters": score.found,
        "same kind, day, place": score.alike,
        "singletons": score.singletons,
        "one cluster": score.one,
    }
    return {
        f"{score.pool} {way}": ClusterRow(
            f1=fit.f1, precision=fit.precision, recall=fit.recall, gold=score.mentions, covered=score.covered
        )
        for way, fit in ways.items()
    }
