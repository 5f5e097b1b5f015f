"""The two sides of an event as ACLED writes them: one actor a side, the others associated, a class of actor each.

Actors and recipients are the sides as the text tells them. In a clash that tells of no recipient both sides are actors:
there state and other forces stand against each other. The crowd of a protest or riot is actor 1 itself.
Source: `packs/codebooks/acled.yaml` (`inter`, `inter_by_sector`, `inter_rules`, `actor_names`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from riwaya.export.parties import party_of
from riwaya.knowledge.codebooks import load_codebook
from riwaya.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from riwaya.export.entities import Entities
    from riwaya.export.parties import Party
    from riwaya.model.mention import Mention

RIOTERS, PROTESTERS, CIVILIANS = 5, 6, 7
"""Numbers of `acled.yaml` (`inter`) that an event type or a class of people has by itself."""
CLASH = "Armed clash"
CROWDS = {"Protests": ("Protesters", PROTESTERS), "Riots": ("Rioters", RIOTERS)}
"""By event type what the crowd is called."""
UNARMED = "Violence against civilians"
"""The type whose actor 2 is civilian by what it is."""
_WHO = frozenset({Kind.ACTOR, Kind.PERSON, Kind.ORGANISATION, Kind.MEDIA})


class Side(Struct, frozen=True, kw_only=True):
    """One side."""

    name: str
    associated: tuple[str, ...] = ()
    inter: int | None = None
    """None: the pack does not tell the class, or an army is told of and no country."""


class SideReader:
    """Reads sides; made once for an export."""

    def __init__(self) -> None:
        book = load_codebook("acled")
        self._inter = book.inter_by_sector
        parties = load_codebook("acled-mapping").parties
        self._state, self._nonstate = frozenset(parties.state), frozenset(parties.nonstate)

    def read(
        self,
        kind: str,
        sub: str,
        actors: Iterable[Mention],
        recipients: Iterable[Mention],
        entities: Entities,
        country: str | None,
    ) -> tuple[Side | None, Side | None]:
        """Both sides; None where the text names none.

        Args:
            kind: ACLED event type.
            sub: sub-event.
            actors: of the event.
            recipients: of the event.
            entities: the pack.
            country: id of the country that it happens in; None where no place is told: that of the pack's conflict
                then tells an army at home from one abroad, and is not written.
        """
        first, second = _parties(actors, entities), _parties(recipients, entities)
        told_in, country = country, country or entities.home
        if sub == CLASH and not second:
            first, second = self._opposed(first)
        if kind in CROWDS:
            name, inter = CROWDS[kind]
            label = None if told_in is None else entities.label(told_in)
            name = name if label is None else f"{name} ({label})"
            crowd = Side(name=name, associated=tuple(_name(one) for one in first), inter=inter)
            return crowd, self._side(second, country)
        hit = self._side(second, country)
        if kind == UNARMED and hit is not None and hit.inter is None:
            hit = replace(hit, inter=CIVILIANS)
        return self._side(first, country), hit

    def _side(self, parties: tuple[Party, ...], country: str | None) -> Side | None:
        if not parties:
            return None
        names = tuple(map(_name, parties))
        return Side(name=names[0], associated=names[1:], inter=self._class(parties[0], country))

    def _class(self, party: Party, country: str | None) -> int | None:
        at_home, abroad = self._inter.get(party.sector or "", (None, None))
        if at_home == abroad:
            return at_home
        if country is None or party.country is None:
            return None
        return at_home if party.country == country else abroad

    def _opposed(self, parties: tuple[Party, ...]) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
        """Those on the side of the first, and those that are not, where the sectors tell."""
        for mine, other in ((self._state, self._nonstate), (self._nonstate, self._state)):
            if parties and parties[0].sector in mine:
                against = tuple(one for one in parties if one.sector in other)
                return tuple(one for one in parties if one not in against), against
        return parties, ()


def _parties(mentions: Iterable[Mention], entities: Entities) -> tuple[Party, ...]:
    """Those who can act, each once by its name; arms, places and agreements are no actors."""
    found: dict[str, Party] = {}
    for mention in mentions:
        if mention.kind in _WHO:
            party = party_of(mention, entities)
            found.setdefault(_name(party), party)
    return tuple(found.values())


def _name(party: Party) -> str:
    """A party's name without a remark in brackets; a people as such is `Civilians` with its country."""
    if party.is_population:
        return "Civilians" if party.country_label is None else f"Civilians ({party.country_label})"
    return party.label.partition(" (")[0]
