"""What a pack knows of entities, for the columns of exports."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING

from riwaya.knowledge.codebooks import load_codebook

if TYPE_CHECKING:
    from riwaya.knowledge.pack import Pack
    from riwaya.knowledge.records import Actor, Country, CountryCode, Label, Outlet, Place

_DEPTH = 5


class Entities:
    """Looks entities up in one pack; without a pack ids stand for themselves."""

    def __init__(self, pack: Pack | None) -> None:
        self.pack = pack
        self._capitals = (
            {} if pack is None else {one.id: row for row in pack.countries.values() if (one := row.capital)}
        )

    @property
    def home(self) -> str | None:
        """Id of the country of the conflict; None where the pack names none."""
        return None if self.pack is None else self.pack.manifest.country

    @cached_property
    def _by_pcode(self) -> dict[str, Place]:
        places = () if self.pack is None else self.pack.places.values()
        return {one.pcode: one for one in places if one.pcode is not None}

    def actor(self, entity: str | None) -> Actor | None:
        """The row of an actor; None for what is none."""
        return None if self.pack is None else self.pack.actors.get(entity or "")

    def place(self, entity: str | None) -> Place | None:
        """The row of a place; None for what is none."""
        return None if self.pack is None else self.pack.places.get(entity or "")

    def country(self, entity: str | None) -> Country | None:
        """The row of a country; None for what is none."""
        return None if self.pack is None else self.pack.countries.get(entity or "")

    def capital_of(self, entity: str | None) -> Country | None:
        """The country whose capital an entity is."""
        return self._capitals.get(entity or "")

    def country_of(self, actor: Actor) -> str | None:
        """Id of the country of an actor, or of what it is part of; None where the pack names none."""
        for _ in range(_DEPTH):
            if actor.country is not None:
                return actor.country
            above = self.actor(actor.parent)
            if above is None:
                return actor.id if self.country(actor.id) is not None else None
            actor = above
        return None

    def country_at(self, place: str | None) -> str | None:
        """Id of the country in which a place lies; None for what lies in several, or is no place."""
        row, around = self.place(place), self.country(place) or self.capital_of(place)
        if row is not None:
            return row.country if self.country(row.country) is not None else None
        return None if around is None else around.id

    def codes(self, country: str | None) -> CountryCode | None:
        """Codes of a country by its id; None where it has none, as seas and regions."""
        row = self.country(country)
        return None if row is None else _codes().get(row.iso)

    def region(self, pcode: str | None) -> Place | None:
        """The governorate or district with a P-code."""
        return self._by_pcode.get(pcode or "")

    def outlet(self, outlet: str | None) -> Outlet | None:
        """The row of an outlet; None where the pack does not have it."""
        return None if self.pack is None else self.pack.outlets.get(outlet or "")

    def label(self, entity: str, language: str = "en") -> str:
        """What to call an entity or outlet; its id where the pack has no label for it."""
        found = self._label(entity)
        return entity if found is None else str(getattr(found, language))

    def _label(self, entity: str) -> Label | None:
        if self.pack is None:
            return None
        pack = self.pack
        for table in (pack.actors, pack.places, pack.countries, pack.agreements, pack.outlets):
            if entity in table:
                return table[entity].label
        country = self._capitals.get(entity)
        return country.capital.label if country is not None and country.capital is not None else None


@cache
def _codes() -> dict[str, CountryCode]:
    return {row.iso: row for row in load_codebook("country-codes").rows}
