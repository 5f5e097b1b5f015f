"""All of a store at one moment: articles as people judged them, and what only all of them together tell."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from riwaya.compare.claim_rows import claim_rows, pair_rows
from riwaya.compare.event_rows import event_rows
from riwaya.compare.frame_rows import frame_rows
from riwaya.compare.groups import By, Grouper
from riwaya.compare.happenings import find_happenings
from riwaya.compare.loaded_rows import loaded_rows
from riwaya.compare.name_uses import NameUseFinder
from riwaya.compare.place_context import PlaceContext
from riwaya.compare.relation_rows import relation_rows
from riwaya.corpus.attribution_rows import attribution_rows
from riwaya.corpus.clustering import make_grader
from riwaya.export.account_report import Accounts
from riwaya.export.verdict_rows import is_shown, told_relations
from riwaya.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from riwaya.compare.cited import Cited
    from riwaya.compare.claim_rows import ClaimRow, PairRow
    from riwaya.compare.event_clusters import ClusterLink, EventCluster
    from riwaya.compare.event_rows import EventRow
    from riwaya.compare.evidence_records import Evidence
    from riwaya.compare.figure_trails import Trail
    from riwaya.compare.frame_rows import FrameRow
    from riwaya.compare.happenings import Happening
    from riwaya.compare.joined import JoinedArticle
    from riwaya.compare.loaded_rows import LoadedRow
    from riwaya.compare.name_uses import NameUse
    from riwaya.compare.relation_rows import RelationRow
    from riwaya.compare.reprints import ReprintGroup
    from riwaya.compare.trail_judge import Told, TrailJudge
    from riwaya.corpus.attribution_rows import AttributionRow
    from riwaya.corpus.clustering import Clustering
    from riwaya.corpus.fingerprint import Fingerprint
    from riwaya.export.verdict_rows import VerdictRow
    from riwaya.knowledge.pack import Pack
    from riwaya.model.event import Event

Row = TypeVar("Row")


class Snapshot:
    """Made in one go, never changed. What few routes ask for is worked out when it is first asked for."""

    def __init__(
        self,
        fingerprint: Fingerprint,
        pack: Pack,
        found: Clustering,
        copies: tuple[ReprintGroup, ...],
        verdicts: tuple[VerdictRow, ...],
        trail_judge: TrailJudge,
    ) -> None:
        self.fingerprint, self.pack = fingerprint, pack
        self.made_at = datetime.now(UTC).isoformat(timespec="seconds")
        self.found, self.copies, self.verdicts = found, copies, verdicts
        self.trail_judge = trail_judge
        self.articles: dict[str, JoinedArticle] = found.articles
        """By id, in the order of days."""
        self.clusters: dict[str, EventCluster] = {one.id: one for one in found.clusters}
        self.copies_of: dict[str, ReprintGroup] = {one: group for group in copies for one in group.ids}
        self.grade: Callable[[EventCluster], Evidence] = make_grader(found, pack)
        self._evidence: dict[str, Evidence] = {}
        self._cluster_at = {
            (member.article, member.trigger.start, member.trigger.end): cluster
            for cluster in found.clusters
            for member in cluster.members
        }

    @cached_property
    def shown(self) -> tuple[VerdictRow, ...]:
        """The verdicts that are sure enough for people who did not ask for all."""
        least = self.pack.verdict_scoring.shown
        return tuple(one for one in self.verdicts if is_shown(one, least))

    @cached_property
    def _told(self) -> dict[frozenset[tuple[str, int, int]], Told]:
        return told_relations(self.verdicts, self.pack.verdict_scoring.shown)

    def judged_trails(self, trails: Iterable[Trail]) -> tuple[Trail, ...]:
        """Trails of its articles with their verdicts, as people corrected them."""
        return self.trail_judge.judge(trails, self.articles, self._told)

    def cluster_of(self, article_id: str, event: Event) -> EventCluster | None:
        """The cluster of an event; None where people say that it is no happening."""
        return self._cluster_at.get((article_id, event.trigger.start, event.trigger.end))

    def clusters_at(self, cited: Cited) -> frozenset[str]:
        """Ids of the clusters that some words of an article tell of."""
        span = Span(cited.start, cited.end)
        return frozenset(name for trigger, name in self._triggers.get(cited.article, ()) if span.overlaps(trigger))

    @cached_property
    def _triggers(self) -> dict[str, list[tuple[Span, str]]]:
        out: defaultdict[str, list[tuple[Span, str]]] = defaultdict(list)
        for cluster in self.found.clusters:
            for member in cluster.members:
                out[member.article].append((member.trigger.span, cluster.id))
        return out

    def evidence(self, cluster_id: str) -> Evidence:
        """Sources and grade of a cluster."""
        if cluster_id not in self._evidence:
            self._evidence[cluster_id] = self.grade(self.clusters[cluster_id])
        return self._evidence[cluster_id]

    def links_of(self, cluster: EventCluster) -> tuple[ClusterLink, ...]:
        """Why its members stand together."""
        return self.found.clusterer.links(cluster)

    # --- records with all that their ids name, in the order of articles
    @cached_property
    def events(self) -> tuple[EventRow, ...]:
        """All events."""
        return self._rows(event_rows)

    @cached_property
    def relations(self) -> tuple[RelationRow, ...]:
        """All relations."""
        return self._rows(relation_rows)

    @cached_property
    def claims(self) -> tuple[ClaimRow, ...]:
        """All claims."""
        return self._rows(claim_rows)

    @cached_property
    def loaded(self) -> tuple[LoadedRow, ...]:
        """All loaded words."""
        return self._rows(loaded_rows)

    @cached_property
    def frames(self) -> tuple[FrameRow, ...]:
        """All frames."""
        return self._rows(frame_rows)

    @cached_property
    def attributions(self) -> tuple[AttributionRow, ...]:
        """All attributions."""
        return self._rows(attribution_rows)

    @cached_property
    def pairs(self) -> tuple[PairRow, ...]:
        """Claims that compare, or nearly do, contradictions first."""
        return pair_rows(self.claims)

    @cached_property
    def placed_claims(self) -> tuple[ClaimRow, ...]:
        """All claims, each at a place if its text names any."""
        return self._rows(lambda joined: PlaceContext(joined).claims())

    @cached_property
    def happenings(self) -> tuple[Happening, ...]:
        """Clusters of two articles or more that have an event, by day."""
        shared = (one for one in self.found.clusters if len({member.article for member in one.members}) > 1)
        return find_happenings(shared, self.articles)

    @cached_property
    def links(self) -> tuple[ClusterLink, ...]:
        """Why members stand in their clusters, of all clusters."""
        return tuple(link for one in self.found.clusters if len(one.members) > 1 for link in self.links_of(one))

    @cached_property
    def all_happenings(self) -> tuple[Happening, ...]:
        """Also those of one article."""
        return find_happenings(self.found.clusters, self.articles)

    @cached_property
    def names(self) -> dict[str, tuple[NameUse, ...]]:
        """Uses of the names of parties and persons, by entity."""
        finder = NameUseFinder(self.pack)
        out: defaultdict[str, list[NameUse]] = defaultdict(list)
        for joined in self.articles.values():
            for use in finder.find(joined.article, joined.analysis):
                out[use.entity].append(use)
        return {entity: tuple(uses) for entity, uses in out.items()}

    @cached_property
    def mentioned_in(self) -> dict[str, tuple[str, ...]]:
        """Ids of the articles that mention an entity, by entity."""
        out: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for name, joined in self.articles.items():
            for mention in joined.analysis.mentions:
                if mention.entity is not None:
                    out[mention.entity][name] = None
        return {entity: tuple(names) for entity, names in out.items()}

    def names_of(self, entity: str) -> tuple[NameUse, ...]:
        """Uses of the names of any entity, also of a place."""
        if entity in self.names:
            return self.names[entity]
        finder, only = NameUseFinder(self.pack), frozenset({entity})
        held = (self.articles[name] for name in self.mentioned_in.get(entity, ()))
        return tuple(use for joined in held for use in finder.find(joined.article, joined.analysis, only))

    def fill(self) -> None:
        """Works out what lists of records need, so that nobody who asks for one waits."""
        for name in ("events", "relations", "claims", "loaded", "frames", "mentioned_in", "names", "happenings"):
            getattr(self, name)

    def _rows(self, rows: Callable[[JoinedArticle], Iterable[Row]]) -> tuple[Row, ...]:
        return tuple(row for joined in self.articles.values() for row in rows(joined))


def make_accounts(snapshot: Snapshot, by: By) -> Accounts:
    """What makes accounts of a snapshot, side by side by outlet or camp."""
    return Accounts(
        snapshot.articles,
        snapshot.found.clusters,
        snapshot.pack,
        group_of=Grouper(snapshot.pack, by).group,
        copies={name: group.id for name, group in snapshot.copies_of.items()},
        grade=snapshot.grade,
        verdicts=lambda: snapshot.verdicts,
        trail_judge=snapshot.trail_judge,
    )
