"""What `riwaya compare --json` prints: clusters of mentions and verdicts on pairs, by article and code points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable

    from riwaya.compare.event_clusters import EventCluster


class Stretch(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words of an article."""

    article: str
    start: int
    end: int


class ClusterRecord(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Mentions of one happening."""

    id: str
    members: tuple[Stretch, ...]


class VerdictRecord(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How two stretches stand to each other."""

    left: Stretch
    right: Stretch
    relation: str
    reason: str


class Comparison(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All of a store."""

    clusters: tuple[ClusterRecord, ...]
    """Also those of one member."""
    verdicts: tuple[VerdictRecord, ...]


def make_comparison(clusters: Iterable[EventCluster], verdicts: Iterable[VerdictRecord] = ()) -> Comparison:
    """Clusters and verdicts as records."""
    return Comparison(clusters=tuple(map(_record, clusters)), verdicts=tuple(verdicts))


def _record(cluster: EventCluster) -> ClusterRecord:
    members = (Stretch(article=one.article, start=one.trigger.start, end=one.trigger.end) for one in cluster.members)
    return ClusterRecord(id=cluster.id, members=tuple(members))
