"""Whether a source is a party to what it tells of."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from riwaya.compare.kinship import Kinship
from riwaya.compare.tellings import ANONYMOUS, PartyRole, SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from riwaya.compare.tellings import Telling
    from riwaya.knowledge.pack import Pack

_FIGHT = frozenset({SourceKind.OFFICIAL, SourceKind.PARTY, SourceKind.PERSON})
"""Kinds of sources that may be belligerents, with people to whom the pack gives a camp; who counts the dead or treats
the hurt does not fight beside its camp."""
_PUBLISH = frozenset({SourceKind.OUTLET, SourceKind.AGENCY}) | ANONYMOUS
"""Outlets, and the unnamed sources of outlets."""
_OFTEN = 0.25
"""Share of the tellings that name somebody in which a party has to be named: one slip makes nobody a party."""


class PartyRoles:
    """Tells parties from bystanders; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._kinship, self._actors = Kinship(pack), pack.actors
        self._camps = {row.id: row.camp for row in pack.actors.values()}
        self._camps |= {row.id: row.camp for row in pack.outlets.values()}
        self._countries = {row.id: row.country for row in pack.actors.values()}
        self._countries |= {row.id: row.country for row in pack.outlets.values()}
        self._states = {row.id: row.state or row.id for row in pack.countries.values()}
        self._fighting = {camp for manifest in pack.manifests for camp in manifest.belligerents}

    def camps(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Camps of sources by key, each once."""
        return tuple(dict.fromkeys(camp for key in sorted(keys) for camp in self._camps_of(holder_of(key))))

    def role(self, kind: SourceKind, mine: Sequence[Telling], every: Sequence[Telling]) -> PartyRole | None:
        """How the source of some tellings stands to those who act and suffer in all of them; None: a bystander."""
        own = {holder_of(telling.root) for telling in mine}
        actors = _often([telling.actors for telling in every]).union(*(telling.actors for telling in mine))
        recipients = _often([telling.recipients for telling in every])
        if self._are_kin(own, actors):
            return PartyRole.ACTOR
        if self._are_kin(own, recipients):
            return PartyRole.RECIPIENT
        if kind in _FIGHT and not self._fighting.isdisjoint((*self.camps(own), *map(self._kinship.top, own))):
            return PartyRole.BELLIGERENT
        if kind in _PUBLISH and not self._sides(own).isdisjoint(self._sides(actors | recipients)):
            return PartyRole.SIDE
        return PartyRole.UNTOLD if kind is SourceKind.UNNAMED_OFFICIAL else None

    def _are_kin(self, own: Iterable[str], others: Iterable[str]) -> bool:
        return not set(map(self._kinship.top, own)).isdisjoint(map(self._kinship.top, others))

    def _sides(self, entities: Iterable[str]) -> set[tuple[str, str | None]]:
        """Camps with countries."""
        return {(camp, self._countries.get(one, one)) for one in entities for camp in self._camps_of(one)}

    def _camps_of(self, entity: str) -> tuple[str, ...]:
        """Of an entity, else of what it belongs to, else of its state."""
        return next((camps for one in self._above(entity) if (camps := self._camps.get(one, ()))), ())

    def _above(self, entity: str) -> Iterator[str]:
        yield entity
        seen, row = {entity}, self._actors.get(entity)
        while row is not None and row.parent is not None and row.parent not in seen:
            seen.add(row.parent)
            yield row.parent
            row = self._actors.get(row.parent)
        country = self._countries.get(entity)
        if country is not None and entity in self._actors:
            yield self._states.get(country, country)


def holder_of(key: str) -> str:
    """The outlet behind an unnamed source, by key; any other key itself."""
    return key.partition("@")[2] or key


def _often(named: Iterable[tuple[str, ...]]) -> set[str]:
    """Entities that a fair share of those name who name any."""
    told = [entities for entities in named if entities]
    counts = Counter(entity for entities in told for entity in entities)
    return {entity for entity, count in counts.items() if count >= _OFTEN * len(told)}
