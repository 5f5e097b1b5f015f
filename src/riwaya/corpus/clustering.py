"""Happenings of a whole store, as people corrected them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.event_bonds import Said
from riwaya.compare.event_clusters import EventCluster, EventClusterer
from riwaya.compare.joined import JoinedArticle
from riwaya.errors import JudgementError
from riwaya.judgements.said import place_all
from riwaya.text.models import find_models

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from riwaya.compare.evidence_records import Evidence
    from riwaya.knowledge.pack import Pack
    from riwaya.model.judgement import Judgement


class Clustering(Struct, frozen=True, kw_only=True):
    """Articles of a store with their clusters."""

    articles: dict[str, JoinedArticle]
    clusterer: EventClusterer
    clusters: tuple[EventCluster, ...]
    said: tuple[Said, ...]
    """What people say, where its words stand now."""

    def cluster(self, name: str) -> EventCluster:
        """The cluster with this id.

        Raises:
            JudgementError: there is none.
        """
        found = next((one for one in self.clusters if one.id == name), None)
        if found is None:
            raise JudgementError(f"no happening has the id {name!r}. `riwaya compare` shows them.")
        return found


def cluster_once(articles: Iterable[JoinedArticle], judgements: Iterable[Judgement], pack: Pack) -> Clustering:
    """Clusters over some articles, by the models that are installed.

    Args:
        articles: as people judged them.
        judgements: of the store; those on happenings bind and part.
        pack: of all that is known.
    """
    held = tuple(articles)
    clusterer = EventClusterer(pack, find_models())
    clusterer.update((one.article, one.analysis) for one in held)
    return cluster_joined(held, judgements, clusterer)


def cluster_joined(
    articles: Iterable[JoinedArticle], judgements: Iterable[Judgement], clusterer: EventClusterer
) -> Clustering:
    """Clusters over the articles that a clusterer has been given, these."""
    held = {one.article.id: one for one in articles}
    said = place_all(judgements, {name: one.article.text for name, one in held.items()})
    return Clustering(articles=held, clusterer=clusterer, clusters=clusterer.clusters(said), said=said)


def make_grader(found: Clustering, pack: Pack) -> Callable[[EventCluster], Evidence]:
    """What tells the sources of a cluster and its grade."""
    from riwaya.compare.evidence import EvidenceGrader
    from riwaya.compare.primary_sources import SourceCounter
    from riwaya.knowledge.codebooks import load_codebook

    counter = SourceCounter(pack, ((one.article, one.analysis) for one in found.articles.values()))
    return EvidenceGrader(pack, counter, found.clusters, load_codebook("evidence-grades")).grade
