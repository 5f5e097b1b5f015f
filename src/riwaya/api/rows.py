"""Rows as the server answers them: records of a layer with what all articles together tell of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.api.records import EventCluster
from riwaya.compare.claim_rows import PairRow
from riwaya.compare.event_rows import EventRow
from riwaya.compare.verdict import Outcome
from riwaya.export.verdict_rows import VerdictRow
from riwaya.model.article import ArticleHead
from riwaya.model.span import Quote, Span

if TYPE_CHECKING:
    from riwaya.compare.cited import Cited
    from riwaya.corpus.snapshot import Snapshot
    from riwaya.model.event import Event


class EventItem(Struct, frozen=True, kw_only=True):
    """An event with its cluster."""

    row: EventRow
    cluster: EventCluster | None
    """None: people say that it is no happening."""


class PairItem(Struct, frozen=True, kw_only=True):
    """Two claims side by side."""

    outcome: Outcome
    reason: str
    pair: PairRow


class Side(Struct, frozen=True, kw_only=True):
    """One statement of a verdict."""

    article: ArticleHead
    quote: Quote
    """Its sentence."""


class VerdictItem(Struct, frozen=True, kw_only=True):
    """A verdict with the sentences of its statements."""

    verdict: VerdictRow
    left: Side
    right: Side
    clusters: tuple[str, ...]
    """Happenings that both statements tell of."""


def event_item(snapshot: Snapshot, row: EventRow) -> EventItem:
    """An event as it is answered."""
    return EventItem(row=row, cluster=cluster_row(snapshot, row.article.id, row.event))


def cluster_row(snapshot: Snapshot, article_id: str, event: Event) -> EventCluster | None:
    """The cluster of an event, in numbers."""
    cluster = snapshot.cluster_of(article_id, event)
    if cluster is None:
        return None
    articles = {member.article for member in cluster.members}
    outlets = {snapshot.articles[one].article.outlet for one in articles}
    return EventCluster(
        cluster=cluster.id, mentions=len(cluster.members), articles=len(articles), outlets=len(outlets - {None})
    )


def pair_item(pair: PairRow) -> PairItem:
    """A pair as it is answered."""
    return PairItem(outcome=pair.verdict.outcome, reason=pair.verdict.reason, pair=pair)


def verdict_item(snapshot: Snapshot, verdict: VerdictRow) -> VerdictItem:
    """A verdict as it is answered."""
    told = snapshot.clusters_at(verdict.left) & snapshot.clusters_at(verdict.right)
    return VerdictItem(
        verdict=verdict,
        left=_side(snapshot, verdict.left),
        right=_side(snapshot, verdict.right),
        clusters=tuple(sorted(told)),
    )


def _side(snapshot: Snapshot, cited: Cited) -> Side:
    joined = snapshot.articles[cited.article]
    return Side(article=joined.analysis.article, quote=joined.sentence([Span(cited.start, cited.end)]))
