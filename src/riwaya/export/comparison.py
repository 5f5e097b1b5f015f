"""What `riwaya compare --json` prints: clusters of mentions and verdicts on pairs, by article and code points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.export.source_rows import GradeRow, SourcesRow, grade_row, sources_row
from riwaya.export.verdict_rows import VerdictRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from riwaya.compare.event_clusters import EventCluster
    from riwaya.compare.evidence_records import Evidence


class Stretch(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words of an article."""

    article: str
    start: int
    end: int


class ClusterRecord(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Mentions of one happening."""

    id: str
    members: tuple[Stretch, ...]
    judged: tuple[str, ...] = ()
    """Ids of judgements by which people put members together."""
    sources: SourcesRow | None = None
    """Who stands behind the members; None where nobody asked."""
    evidence: GradeRow | None = None


class Comparison(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All of a store."""

    clusters: tuple[ClusterRecord, ...]
    """Also those of one member."""
    verdicts: tuple[VerdictRow, ...]


def make_comparison(
    clusters: Iterable[EventCluster],
    verdicts: Iterable[VerdictRow] = (),
    grade: Callable[[EventCluster], Evidence] | None = None,
) -> Comparison:
    """Clusters and verdicts as records; with `grade`, sources and evidence of each cluster."""
    records = (_record(cluster, None if grade is None else grade(cluster)) for cluster in clusters)
    return Comparison(clusters=tuple(records), verdicts=tuple(verdicts))


def _record(cluster: EventCluster, evidence: Evidence | None) -> ClusterRecord:
    members = (Stretch(article=one.article, start=one.trigger.start, end=one.trigger.end) for one in cluster.members)
    judged = dict.fromkeys(one.judgement.id for one in cluster.said)
    return ClusterRecord(
        id=cluster.id,
        members=tuple(members),
        judged=tuple(judged),
        sources=None if evidence is None else sources_row(evidence),
        evidence=None if evidence is None else grade_row(evidence),
    )
