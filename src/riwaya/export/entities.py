"""What a pack knows of entities, for the columns of exports."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from riwaya.knowledge.pack import Pack
    from riwaya.knowledge.records import Actor, Country, Label, Outlet, Place


class Entities:
    """Looks entities up in one pack; without a pack ids stand for themselves."""

    def __init__(self, pack: Pack | None) -> None:
        self.pack = pack
        self._capitals = (
            {} if pack is None else {one.id: row for row in pack.countries.values() if (one := row.capital)}
        )

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
