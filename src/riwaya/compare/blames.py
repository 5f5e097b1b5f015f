"""Who is blamed for a happening, by whom, and what the blamed say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.compare.event_places import Gazetteer, Lie
from riwaya.compare.evidence_records import Blame
from riwaya.compare.sets import Sets
from riwaya.compare.tellings import Position, PrimarySource, SourceCount, SourceKind, Telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from riwaya.compare.event_clusters import EventCluster
    from riwaya.compare.event_mention import EventMention
    from riwaya.compare.primary_sources import SourceCounter
    from riwaya.knowledge.codebook_records import EvidenceGrades, Harm
    from riwaya.knowledge.pack import Pack

_ARMED = frozenset({SourceKind.OFFICIAL, SourceKind.PARTY})
"""Kinds of actors that can be blamed for harm."""
_NEAR = frozenset({Lie.SAME, Lie.WITHIN})


def tells_of_harm(member: EventMention, harm: Harm) -> bool:
    """Whether a mention tells of somebody or something hit."""
    is_hit = member.type in harm.types and not member.families.isdisjoint(harm.means)
    is_hit = is_hit or f"{member.type}/{member.mode}" in harm.modes
    return is_hit or not member.families.isdisjoint(harm.families)


class BlameFinder:
    """Finds blames; made once per pack and set of articles."""

    def __init__(
        self, pack: Pack, counter: SourceCounter, clusters: Iterable[EventCluster], book: EvidenceGrades
    ) -> None:
        self._counter, self._book, self._gazetteer = counter, book, Gazetteer(pack)
        self._clusters = tuple(clusters)
        self._acting: dict[str, list[tuple[str, EventMention]]] | None = None

    def _are_bystanders(self, entities: Iterable[str]) -> bool:
        """Whether people who do not fight are among them."""
        return any(self._counter.kind_of(entity) is SourceKind.WITNESS for entity in entities)

    def _tops(self, entities: Iterable[str]) -> set[str]:
        return set(map(self._counter.kinship.top, entities))

    def find(self, cluster: EventCluster, count: SourceCount, *, has_victims: bool) -> tuple[Blame, ...]:
        """Blames of a cluster, of most sources first.

        Args:
            cluster: the happening.
            count: its sources.
            has_victims: whether anybody counts people killed or injured who do not fight.
        """
        is_civil = has_victims or self._are_bystanders(_hit_by(count.all))
        actors: dict[str, set[str]] = {}
        for source in count.all:
            for telling in source.tellings:
                if telling.position is not Position.OPEN:
                    for actor in telling.actors:
                        if self._counter.kind_of(actor) in _ARMED:
                            actors.setdefault(self._counter.kinship.top(actor), set()).add(actor)
        found = [self._blame(cluster, count, one, named, is_civil=is_civil) for one, named in sorted(actors.items())]
        told = [one for one in found if one.sources or one.by_parties or one.accepts or one.rejects]
        return tuple(sorted(told, key=lambda one: (-len(one.sources), -len(one.by_parties), one.party)))

    def _blame(
        self, cluster: EventCluster, count: SourceCount, party: str, named: set[str], *, is_civil: bool
    ) -> Blame:
        own = [one for one in count.all if self._counter.kinship.top(one.key) == party]
        others = [one for one in count.all if one not in own and _blames(one, named)]
        bystanders = {one.key for one in count.independent}
        sure = [one for one in own if self._is_sure(one, party)]
        owned = [one for one in _about(sure, Position.AFFIRMS, named) if named.issuperset(one.actors)]
        hit = self._tops(_hit_by(others))
        whole = [one for one in owned if self._admits_harm(one, hit, is_civil=is_civil)]
        return Blame(
            party=party,
            actors=tuple(sorted(named)),
            sources=tuple(one.key for one in others if one.key in bystanders),
            by_parties=tuple(one.key for one in others if one.key not in bystanders),
            accepts=_articles(whole),
            accepts_act=_articles(one for one in owned if one not in whole),
            rejects=_articles(_about(own, Position.DENIES, named)),
            nearby=self._nearby(cluster, party),
        )

    def _is_sure(self, source: PrimarySource, party: str) -> bool:
        """Whether all of its tellings name the party: copies of one sentence that name others were misread."""
        return all(self._counter.kinship.top(telling.root) == party for telling in source.tellings)

    def _admits_harm(self, telling: Telling, hit: set[str], *, is_civil: bool) -> bool:
        """Whether an admission is of what others tell.

        It is if it names people who do not fight as hit, or nobody and nothing. If it names fighters, others must name
        them too, and nobody may tell of harm to anybody else; nor if it names things.
        """
        named = telling.recipients
        if self._are_bystanders(named) or not (named or telling.hits_things):
            return True
        return not is_civil and (not named or not hit.isdisjoint(self._tops(named)))

    def _nearby(self, cluster: EventCluster, party: str) -> tuple[str, ...]:
        """Other clusters in which a party acts near the place and day of this one."""
        found = (
            name
            for name, other in self._acts_of(party)
            if name != cluster.id and any(self._is_near(member, other) for member in cluster.members)
        )
        return tuple(dict.fromkeys(found))

    def _acts_of(self, party: str) -> list[tuple[str, EventMention]]:
        """Affirmed acts of harm, by the party at the top of their actors, with the id of their cluster."""
        if self._acting is None:
            self._acting = {}
            for cluster in self._clusters:
                for member in filter(self._is_act, cluster.members):
                    for top in dict.fromkeys(map(self._counter.kinship.top, sorted(member.actors))):
                        self._acting.setdefault(top, []).append((cluster.id, member))
        return self._acting.get(party, [])

    def _is_act(self, member: EventMention) -> bool:
        """Whether it says that somebody did harm."""
        if not member.actors or not tells_of_harm(member, self._book.harm):
            return False
        return self._counter.article(member.article).telling(member).position is Position.AFFIRMS

    def _is_near(self, one: EventMention, other: EventMention) -> bool:
        if one.when is None or other.when is None or one.when.gap(other.when) > self._book.near_days:
            return False
        return self._gazetteer.closest(one.places, other.places) in _NEAR

    def exclude_each_other(self, blames: Sequence[Blame], count: SourceCount) -> bool:
        """Whether different sources blame sides of which nobody says that they did it together."""
        sides = self._sides([one for one in blames if _is_weighty(one, count)], count)
        for number, mine in enumerate(sides):
            for theirs in sides[number + 1 :]:
                if mine - theirs and theirs - mine:
                    return True
        return False

    def _sides(self, blames: Sequence[Blame], count: SourceCount) -> list[set[str]]:
        """Sources by the side that they blame: parties that anybody names together, or of one camp, are one side."""
        joint = [telling.actors for source in count.all for telling in source.tellings if len(telling.actors) > 1]
        sides = Sets(len(blames))
        for at, blame in enumerate(blames):
            for before, other in enumerate(blames[:at]):
                both = set(blame.actors), set(other.actors)
                is_told = any(all(not side.isdisjoint(actors) for side in both) for actors in joint)
                if is_told or set(self._counter.camps(blame.actors)).intersection(self._counter.camps(other.actors)):
                    sides.join(before, at)
        return [
            {key for at in group for key in (*blames[at].sources, *blames[at].by_parties)} for group in sides.groups()
        ]


def _hit_by(sources: Iterable[PrimarySource]) -> Iterator[str]:
    """Entities that sources name as acted on."""
    return (entity for source in sources for telling in source.tellings for entity in telling.recipients)


def _blames(source: PrimarySource, actors: set[str]) -> bool:
    """Whether a source says that one of these did it."""
    return any(
        telling.position is Position.AFFIRMS and not actors.isdisjoint(telling.actors) for telling in source.tellings
    )


def _is_weighty(blame: Blame, count: SourceCount) -> bool:
    """Whether somebody who is named for it blames a party, or two tellings do: one word of an outlet may be misread."""
    tellings = _about(count.all, Position.AFFIRMS, set(blame.actors))
    return any(one.voice for one in tellings) or len(tellings) > 1


def _about(sources: Iterable[PrimarySource], position: Position, actors: set[str]) -> list[Telling]:
    """Tellings of sources that take a position on what these actors are said to have done."""
    told = (telling for source in sources for telling in source.tellings if telling.position is position)
    return [one for one in told if not actors.isdisjoint(one.actors)]


def _articles(tellings: Iterable[Telling]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.article for one in tellings))
