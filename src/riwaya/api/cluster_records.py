"""Happenings as the server answers them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.api.rows import VerdictItem, verdict_item
from riwaya.compare.cited import Cited, cite
from riwaya.compare.event_mention import Told
from riwaya.compare.event_rows import EventRow
from riwaya.compare.evidence_records import Finding, Grade
from riwaya.compare.happenings import make_happening
from riwaya.export.source_rows import GradeRow, SourcesRow, grade_row, sources_row
from riwaya.model.article import ArticleHead
from riwaya.model.judgement import Judgement
from riwaya.model.span import Quote

if TYPE_CHECKING:
    from riwaya.compare.event_clusters import ClusterLink, EventCluster
    from riwaya.compare.event_mention import EventMention
    from riwaya.compare.happenings import Happening
    from riwaya.corpus.snapshot import Snapshot


class HappeningItem(Struct, frozen=True, kw_only=True):
    """A happening in a list."""

    id: str
    """Of the cluster; it changes when an earlier article comes in."""
    begin: str | None
    end: str | None
    is_dated: bool
    """Whether a text gives the day; else it is the day of publication."""
    is_speech: bool
    best: EventRow
    """The telling that stands for it."""
    mentions: int
    articles: tuple[str, ...]
    outlets: tuple[str, ...]
    grade: Grade | None
    """None: see `finding`."""
    finding: Finding
    least: int
    """Independent sources that are known to be different."""
    most: int
    """If all that do not say whom they have it from know of themselves."""


class Member(Struct, frozen=True, kw_only=True):
    """Words that tell of a happening."""

    article: ArticleHead
    trigger: Quote
    told: Told
    event: str | None
    """Id of the event; None: a cue or a word tells of it."""
    quote: Quote
    """Its sentence."""


class LinkRow(Struct, frozen=True, kw_only=True):
    """Why a member stands in its cluster."""

    left: Cited
    right: Cited
    score: float
    """Log odds that both tell of one happening."""
    reason: str
    said: Judgement | None
    """By whom the two are put together; None: by the machine."""


class ClusterView(Struct, frozen=True, kw_only=True):
    """One happening with all that is known of it."""

    id: str
    happening: HappeningItem | None
    """None: no member is an event."""
    members: tuple[Member, ...]
    links: tuple[LinkRow, ...]
    """For each member but the first the strongest link to one before it."""
    sources: SourcesRow
    evidence: GradeRow
    verdicts: tuple[VerdictItem, ...]
    """Between statements that both tell of it."""


def happening_item(snapshot: Snapshot, happening: Happening) -> HappeningItem:
    """A happening as it is listed."""
    evidence = snapshot.evidence(happening.id)
    outlets = (snapshot.articles[name].article.outlet for name in happening.articles)
    return HappeningItem(
        id=happening.id,
        begin=happening.begin,
        end=happening.end,
        is_dated=happening.is_dated,
        is_speech=happening.is_speech,
        best=happening.best,
        mentions=len(happening.members),
        articles=happening.articles,
        outlets=tuple(dict.fromkeys(one for one in outlets if one is not None)),
        grade=evidence.grade,
        finding=evidence.finding,
        least=evidence.count.least,
        most=evidence.count.most,
    )


def cluster_view(snapshot: Snapshot, cluster: EventCluster) -> ClusterView:
    """A happening as its page needs it."""
    happening, evidence = make_happening(cluster, snapshot.articles), snapshot.evidence(cluster.id)
    verdicts = (one for one in snapshot.shown if _tells(snapshot, one.left, cluster.id))
    return ClusterView(
        id=cluster.id,
        happening=None if happening is None else happening_item(snapshot, happening),
        members=tuple(_member(snapshot, one) for one in cluster.members),
        links=tuple(map(link_row, snapshot.links_of(cluster))),
        sources=sources_row(evidence),
        evidence=grade_row(evidence),
        verdicts=tuple(verdict_item(snapshot, one) for one in verdicts if _tells(snapshot, one.right, cluster.id)),
    )


def _tells(snapshot: Snapshot, side: Cited, cluster: str) -> bool:
    return cluster in snapshot.clusters_at(side)


def _member(snapshot: Snapshot, member: EventMention) -> Member:
    joined = snapshot.articles[member.article]
    events = (one.id for one in joined.analysis.events if one.trigger == member.trigger)
    return Member(
        article=joined.analysis.article,
        trigger=member.trigger,
        told=member.told,
        event=next(events, None) if member.told is Told.EVENT else None,
        quote=joined.sentence([member.trigger.span]),
    )


def link_row(link: ClusterLink) -> LinkRow:
    """A link as it is answered."""
    return LinkRow(
        left=cite(link.left.article, link.left.trigger),
        right=cite(link.right.article, link.right.trigger),
        score=round(link.link.score, 3),
        reason=link.reason,
        said=link.said,
    )
