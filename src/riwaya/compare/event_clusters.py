"""Clusters of mentions that tell of one happening, over all articles so far.

What two mentions have in common is asked once and kept; later articles bring further pairs, never other answers. So
clusters are those that all articles together would give, in whatever order and portions they come.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.event_bonds import Bonds, Said, bind
from riwaya.compare.event_candidates import Candidates
from riwaya.compare.event_links import EventLinker, Link
from riwaya.compare.event_mention import EventMention
from riwaya.compare.event_mentions import EventMentionFinder
from riwaya.compare.event_words import load_rarity
from riwaya.compare.linkage import join_average
from riwaya.compare.sentence_vectors import SentenceVectors
from riwaya.model.judgement import Judgement

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy as np

    from riwaya.compare.event_features import Pair
    from riwaya.knowledge.pack import Pack
    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article
    from riwaya.text.models import ModelFolder

_DIGEST = 12
_BATCH = 64
"""Articles whose mentions are paired together."""


class ClusterLink(Struct, frozen=True, kw_only=True):
    """Why a member stands in its cluster: its strongest link to an earlier member, or what a person says."""

    left: EventMention
    right: EventMention
    link: Link
    said: Judgement | None = None
    """That the two are the same; None: nobody says so, the link is the machine's."""

    @property
    def reason(self) -> str:
        """Who says so, else the machine's reason."""
        return self.link.reason if self.said is None else f"same, says {self.said.signature}"


class SaidLink(Struct, frozen=True, kw_only=True):
    """Two members of which a person says that they are the same, the earlier first."""

    left: EventMention
    right: EventMention
    judgement: Judgement


class EventCluster(Struct, frozen=True, kw_only=True):
    """Mentions of one happening, by article and place in it."""

    id: str
    """`c-` and a digest of the first member: the same while that member is the first."""
    members: tuple[EventMention, ...]
    said: tuple[SaidLink, ...] = ()
    """Its members that people put together."""


class EventClusterer:
    """Takes articles and tells clusters; made once per store."""

    def __init__(self, pack: Pack, models: ModelFolder | None = None) -> None:
        rarity = load_rarity(models)
        self._table = pack.clusters
        self._finder, self.linker = EventMentionFinder(pack), EventLinker(pack, rarity)
        self._encoder = SentenceVectors(models) if models is not None else None
        self._candidates = Candidates(pack.clusters, rarity)
        self._mentions: list[EventMention] = []
        self._scores: dict[tuple[int, int], float] = {}
        self._vectors: dict[str, np.ndarray] = {}

    def add(self, articles: Iterable[tuple[Article, Analysis]]) -> None:
        """Takes articles, each once, with their analyses."""
        batch: list[EventMention] = []
        for number, (article, analysis) in enumerate(articles, 1):
            batch += self._finder.find(article, analysis)
            if self._encoder is not None:
                self._vectors[article.id] = self._encoder.of(article.text)
            if number % _BATCH == 0:
                self._take(batch)
                batch = []
        self._take(batch)

    def add_mentions(self, mentions: Iterable[EventMention]) -> None:
        """Takes mentions that were found elsewhere."""
        self._take(list(mentions))

    def _take(self, mentions: Sequence[EventMention]) -> None:
        self._mentions += mentions
        for left, right in self._candidates.add(mentions):
            score = self.linker.score(self._pair(left, right))
            if score > self._table.otherwise:
                self._scores[left, right] = score

    def clusters(self, said: Iterable[Said] = ()) -> tuple[EventCluster, ...]:
        """Clusters by their first member; a mention that nothing is linked to is one of its own.

        Args:
            said: what people say is the same, is not, or is no happening; it stands above all scores.
        """
        order = sorted(range(len(self._mentions)), key=lambda at: self._mentions[at].key)
        bonds = bind([self._mentions[at] for at in order], said)
        place = {at: number for number, at in enumerate(order)}
        scores = {}
        for (left, right), score in self._scores.items():
            low, high = sorted((place[left], place[right]))
            if bonds.dropped.isdisjoint((low, high)):
                scores[low, high] = score
        groups = join_average(
            len(order),
            scores,
            threshold=self._table.threshold,
            otherwise=self._table.otherwise,
            forbids=lambda a, b: self.linker.forbids(self._pair(order[a], order[b])) is not None,
            joined=bonds.joined,
            apart=bonds.apart,
        )
        clusters = (_cluster([self._mentions[order[at]] for at in group], group, bonds) for group in groups)
        return tuple(cluster for cluster in clusters if cluster is not None)

    def links(self, cluster: EventCluster) -> tuple[ClusterLink, ...]:
        """For each member but the first its strongest link to a member before it, with the reasons."""
        out = []
        said = {one.right.key: one for one in reversed(cluster.said)}
        for at, right in enumerate(cluster.members[1:], 1):
            one = said.get(right.key)
            if one is not None:
                link = self.linker.link(self.pair(one.left, right))
                out.append(ClusterLink(left=one.left, right=right, link=link, said=one.judgement))
                continue
            links = [(self.linker.link(self.pair(left, right)), left) for left in cluster.members[:at]]
            best, left = max(links, key=lambda one: one[0].score)
            out.append(ClusterLink(left=left, right=right, link=best))
        return tuple(out)

    def _pair(self, left: int, right: int) -> Pair:
        return self.pair(self._mentions[left], self._mentions[right])

    @property
    def mentions(self) -> tuple[EventMention, ...]:
        """All that were taken, as they came."""
        return tuple(self._mentions)

    def pair(self, left: EventMention, right: EventMention) -> Pair:
        """Two mentions with what features ask of them."""
        a, b = self._vectors.get(left.article), self._vectors.get(right.article)
        likeness = (
            0.0 if a is None or b is None else float(a[left.sentence].astype("f4") @ b[right.sentence].astype("f4"))
        )
        return self.linker.pair(left, right, likeness)


def _cluster(members: Sequence[EventMention], numbers: Sequence[int], bonds: Bonds) -> EventCluster | None:
    """The cluster of some mentions; None for what is no happening."""
    if not bonds.dropped.isdisjoint(numbers):
        return None
    held = dict(zip(numbers, members, strict=True))
    said = tuple(
        SaidLink(left=held[left], right=held[right], judgement=bonds.joined[left, right])
        for left in numbers
        for right in bonds.joined_to(left)
    )
    first = "\0".join(map(str, members[0].key))
    name = f"c-{hashlib.sha256(first.encode()).hexdigest()[:_DIGEST]}"
    return EventCluster(id=name, members=tuple(members), said=said)


def cluster_articles(
    articles: Iterable[tuple[Article, Analysis]], pack: Pack, models: ModelFolder | None = None
) -> tuple[EventCluster, ...]:
    """Clusters of all mentions of happenings in articles."""
    clusterer = EventClusterer(pack, models)
    clusterer.add(articles)
    return clusterer.clusters()
