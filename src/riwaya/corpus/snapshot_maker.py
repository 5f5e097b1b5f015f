"""Makes snapshots of one store, again and again: what did not change since the last one is not worked out anew."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from riwaya.compare.event_clusters import EventClusterer
from riwaya.compare.store_verdicts import VerdictFinder
from riwaya.compare.trail_judge import TrailJudge
from riwaya.corpus.clustering import cluster_joined
from riwaya.corpus.copies import group_copies
from riwaya.corpus.fingerprint import read_fingerprint
from riwaya.corpus.judged import JudgedArticles
from riwaya.corpus.snapshot import Snapshot
from riwaya.export.judged_verdicts import judge_verdicts
from riwaya.export.verdict_rows import verdict_row
from riwaya.text.models import find_models

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from riwaya.knowledge.pack import Pack
    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article
    from riwaya.store import Store

    Analysed = tuple[Article, Analysis]
    Note = Callable[["Step", int, int], None]


class Step(StrEnum):
    """What is being done."""

    READING = "reading"
    """Articles and what people said of them are read from the store."""
    CLUSTERING = "clustering"
    """What articles tell is set beside what others tell, to find happenings."""
    JUDGING = "judging"
    """Statements are set against each other."""


class SnapshotMaker:
    """Reads a store whenever it is asked to. Of one thread."""

    def __init__(self, store: Store, pack: Pack) -> None:
        self._store, self._pack = store, pack
        self._clusterer: EventClusterer | None = None

    @cached_property
    def _verdicts(self) -> VerdictFinder:
        return VerdictFinder(self._pack, find_models())

    @cached_property
    def _trail_judge(self) -> TrailJudge:
        return TrailJudge(self._pack, find_models())

    def make(self, note: Note | None = None) -> Snapshot:
        """All of the store as it is now.

        Args:
            note: told, now and then, what is being done, and how many articles of how many it is done with.
        """
        tell = note or _tell_nobody
        seen = self._store.database.read(read_fingerprint)
        judged = JudgedArticles(self._store)
        ids = [row.id for row in self._store.articles()]
        articles = []
        for done, article_id in enumerate(ids, 1):
            articles.append(judged.read(article_id))
            tell(Step.READING, done, len(ids))
        analysed = [(one.article, one.analysis) for one in articles]
        clusterer = self._updated(analysed, lambda done, of: tell(Step.CLUSTERING, done, of))
        found = cluster_joined(articles, judged.known, clusterer)
        pairs = self._verdicts.find(analysed, lambda done, of: tell(Step.JUDGING, done, of))
        verdicts = judge_verdicts(tuple(map(verdict_row, pairs)), found.said)
        copies = group_copies((one.article for one in articles), self._pack)
        return Snapshot(seen, self._pack, found, copies, verdicts, self._trail_judge)

    def _updated(
        self, articles: Sequence[tuple[Article, Analysis]], note: Callable[[int, int], None]
    ) -> EventClusterer:
        """The clusterer, given all articles as they are now; one that failed half way is not used again."""
        clusterer, self._clusterer = self._clusterer, None
        if clusterer is None or clusterer.is_worn:
            clusterer = EventClusterer(self._pack, find_models())
        clusterer.update(articles, note)
        self._clusterer = clusterer
        return clusterer


def _tell_nobody(step: Step, done: int, of: int) -> None:
    """Where nobody waits."""
