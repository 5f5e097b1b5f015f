"""What sort of source an entity of the pack is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.compare.kinship import Kinship
from riwaya.compare.tellings import SourceKind
from riwaya.model.mention import Kind
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from riwaya.knowledge.pack import Pack
    from riwaya.model.mention import Mention

_SECTORS = {
    **dict.fromkeys(("GOV", "MIL", "COP", "SPY", "JUD"), SourceKind.OFFICIAL),
    **dict.fromkeys(("REB", "PRM", "OPP", "PTY"), SourceKind.PARTY),
    **dict.fromkeys(("IGO", "NGO", "BUS"), SourceKind.ORGANISATION),
    "CVL": SourceKind.WITNESS,
    "JRN": SourceKind.OUTLET,
}
"""Kind of a source by the sector of its type (`packs/codebooks/actor-types.yaml`)."""
_MONITOR = "monitor"


class SourceKinds:
    """Looks entities up; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._pack, self._kinship = pack, Kinship(pack)
        self._states = {row.id: row.state or row.id for row in pack.countries.values()}
        capitals = [(row.capital, self._states[row.id]) for row in pack.countries.values() if row.capital is not None]
        self._capitals = {(one.id, fold_form(name)): state for one, state in capitals for name in one.names}
        self._known = {*pack.actors, *pack.outlets, *self._states.values()}

    def entity_of(self, mention: Mention) -> str | None:
        """The actor or outlet that a mention stands for; a country stands for its state."""
        entity = self._states.get(mention.entity or "", mention.entity)
        return entity if entity in self._known else None

    def state_of_capital(self, mention: Mention) -> str | None:
        """The state that speaks by the name of its capital, and by nothing else: not its suburbs, nor «the capital»."""
        return self._capitals.get((mention.entity or "", fold_form(mention.text)))

    def kind_of(self, entity: str) -> SourceKind:
        """What an entity of the pack is as a source; a person is what the body is that he belongs to."""
        outlet = self._pack.outlets.get(entity)
        if outlet is not None:
            return SourceKind.AGENCY if outlet.agency else SourceKind.OUTLET
        actor = self._pack.actors.get(entity)
        if actor is None:
            return SourceKind.OFFICIAL
        if actor.type == _MONITOR:
            return SourceKind.MONITOR
        row = self._pack.actor_types[actor.type]
        kind = _SECTORS.get(row.sector)
        if actor.parent is not None and (kind is None or row.kind == Kind.PERSON):
            return self.kind_of(actor.parent)
        top = self._kinship.top(entity)
        return kind or (self.kind_of(top) if top != entity else SourceKind.PERSON)
