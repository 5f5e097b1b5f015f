"""Clusters of mentions that tell of one happening, over all articles so far.

What two mentions have in common is asked once and kept; later articles bring further pairs, never other answers. So
clusters are those that all articles together would give, in whatever order and portions they come, and whatever was
there before and went.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from riwaya.compare.event_bonds import Bonds, Said, bind
from riwaya.compare.event_candidates import Candidates
from riwaya.compare.event_columns import Columns
from riwaya.compare.event_links import EventLinker, Link
from riwaya.compare.event_mention import EventMention
from riwaya.compare.event_mentions import EventMentionFinder
from riwaya.compare.event_pairs import Pairs
from riwaya.compare.event_reader import load_event_reader
from riwaya.compare.event_words import load_rarity
from riwaya.compare.linkage import join_average
from riwaya.model.judgement import Judgement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from riwaya.knowledge.pack import Pack
    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article
    from riwaya.text.models import ModelFolder

    Array = np.ndarray
    Key = tuple[str, int, int]
    Progress = Callable[[int, int], None]

_DIGEST = 12
_PORTION = 64
"""Articles that are taken at a time, so that one sees how far it is."""
_WORN = 3


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
        self._finder = EventMentionFinder(pack)
        self._linker = EventLinker(pack.clusters, has_reader=models is not None)
        self._reader = load_event_reader(models) if models is not None else None
        self._columns = Columns(pack, rarity)
        self._candidates = Candidates(self._columns, rarity)
        self._scored: list[tuple[Array, Array, Array]] = []
        self._articles: dict[str, tuple[Article, Analysis]] = {}
        self._row_of: dict[Key, int] = {}
        self._is_held: Array = np.zeros(0, bool)

    def update(self, articles: Iterable[tuple[Article, Analysis]], on_articles: Progress | None = None) -> None:
        """Takes all articles as they are now: those that are new or changed; what is no longer there goes.

        Args:
            articles: all that clusters are asked of, not only the new ones.
            on_articles: called with how many of the new or changed ones are taken and how many there are.
        """
        held = {one[0].id: one for one in articles}
        gone = frozenset(name for name, known in self._articles.items() if held.get(name) != known)
        self._let_go(gone)
        fresh = sorted((one for name, one in held.items() if name not in self._articles), key=_published)
        for start in range(0, len(fresh), _PORTION):
            self.add(fresh[start : start + _PORTION])
            if on_articles is not None:
                on_articles(min(start + _PORTION, len(fresh)), len(fresh))

    @property
    def is_worn(self) -> bool:
        """Whether most of what it holds is of articles that went or changed, which takes room and time."""
        return len(self._columns) > _WORN * max(1, int(self._is_held.sum()))

    def add(self, articles: Iterable[tuple[Article, Analysis]]) -> None:
        """Takes articles, each once, with their analyses."""
        batch: list[EventMention] = []
        vectors: dict[Key, Array] = {}
        for article, analysis in articles:
            self._articles[article.id] = article, analysis
            read = self._reader.read(article) if self._reader is not None else None
            found = self._finder.find(article, analysis, read)
            batch += found
            if read is not None:
                told = ((one.key, read.vector(one.trigger.span)) for one in found)
                vectors |= {key: vector for key, vector in told if vector is not None}
        self.add_mentions(batch, vectors)

    def _let_go(self, gone: frozenset[str]) -> None:
        if not gone:
            return
        for name in gone:
            del self._articles[name]
        self._is_held &= np.array([one.article not in gone for one in self._columns.mentions], bool)
        kept = ((rows, self._is_held[rows[0]] & self._is_held[rows[1]]) for rows in self._scored)
        self._scored = [(left[mask], right[mask], scores[mask]) for (left, right, scores), mask in kept]

    def add_mentions(self, mentions: Iterable[EventMention], vectors: Mapping[Key, Array] | None = None) -> None:
        """Takes mentions that were found elsewhere, with what the reader of happenings makes of them."""
        first = len(self._columns)
        self._columns.extend(sorted(mentions, key=_day), vectors or {})
        fresh = range(first, len(self._columns))
        self._row_of |= {self._columns.mentions[row].key: row for row in fresh}
        self._is_held = np.concatenate([self._is_held, np.ones(len(fresh), bool)])
        for left, right in self._candidates.add():
            held = self._is_held[left] & self._is_held[right]
            pairs = self.pairs(left[held], right[held])
            allowed = pairs.where(self._linker.forbidden(pairs) < 0)
            scores = self._linker.scores(allowed)
            kept = scores > self._table.otherwise
            self._scored.append((allowed.left[kept], allowed.right[kept], scores[kept]))

    def clusters(self, said: Iterable[Said] = ()) -> tuple[EventCluster, ...]:
        """Clusters by their first member; a mention that nothing is linked to is one of its own.

        Args:
            said: what people say is the same, is not, or is no happening; it stands above all scores.
        """
        mentions = self._columns.mentions
        rows = np.flatnonzero(self._is_held).tolist()
        order = np.array(sorted(rows, key=lambda at: mentions[at].key), np.int64)
        bonds = bind([mentions[at] for at in order], said)
        groups = join_average(
            len(order),
            self._by_place(order, bonds.dropped),
            threshold=self._table.threshold,
            otherwise=self._table.otherwise,
            growth=self._table.growth,
            forbids=lambda a, b: self._forbids(order[a], order[b]),
            joined=bonds.joined,
            apart=bonds.apart,
        )
        clusters = (_cluster([mentions[order[at]] for at in group], group, bonds) for group in groups)
        return tuple(cluster for cluster in clusters if cluster is not None)

    def _by_place(self, order: Array, dropped: frozenset[int]) -> Iterator[tuple[int, int, float]]:
        """Scored pairs by the places of their mentions in an order, without those of `dropped`."""
        place = np.zeros(len(self._columns), np.int64)
        place[order] = np.arange(len(order))
        for left, right, scores in self._scored:
            for pair in zip(place[left].tolist(), place[right].tolist(), scores.tolist(), strict=True):
                if dropped.isdisjoint(pair[:2]):
                    yield pair

    def _forbids(self, left: Array, right: Array) -> bool:
        """Whether two groups of rows have a pair that never is one happening."""
        pairs = self.pairs(np.repeat(left, len(right)), np.tile(right, len(left)))
        return bool((self._linker.forbidden(pairs) >= 0).any())

    def links(self, cluster: EventCluster) -> tuple[ClusterLink, ...]:
        """For each member but the first its strongest link to a member before it, with the reasons."""
        members = np.array([self._row_of[one.key] for one in cluster.members], np.int64)
        out = []
        said = {one.right.key: one for one in reversed(cluster.said)}
        rows_of = {one.key: at for at, one in enumerate(cluster.members)}
        for at, right in enumerate(cluster.members[1:], 1):
            one = said.get(right.key)
            if one is not None:
                pairs = self.pairs(members[[rows_of[one.left.key]]], members[[at]])
                (link,) = self._linker.links(pairs)
                out.append(ClusterLink(left=one.left, right=right, link=link, said=one.judgement))
                continue
            pairs = self.pairs(members[:at], np.full(at, members[at]))
            best = int(np.argmax(self._linker.scores(pairs)))
            (link,) = self._linker.links(pairs.where(np.arange(at) == best))
            out.append(ClusterLink(left=cluster.members[best], right=right, link=link))
        return tuple(out)

    @property
    def mentions(self) -> tuple[EventMention, ...]:
        """All that were ever taken, by their rows."""
        return tuple(self._columns.mentions)

    @property
    def linker(self) -> EventLinker:
        """What scores pairs."""
        return self._linker

    def pairs(self, left: Array, right: Array) -> Pairs:
        """Pairs of rows with what features ask of them."""
        return Pairs(self._columns, left, right)


def _published(one: tuple[Article, Analysis]) -> tuple[str, str]:
    return one[0].published or "", one[0].id


def _day(mention: EventMention) -> int:
    """Mentions of near days stand near each other, so that few are out of reach of those beside them."""
    return mention.published or 0


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
