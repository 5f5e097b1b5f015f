"""Neutral labels of entities and outlets, from the pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from riwaya.knowledge.pack import Pack
    from riwaya.model.quantity import Quantity


class Labels:
    """What to call the pack's rows in one language."""

    def __init__(self, pack: Pack, language: str) -> None:
        self._language = language
        self._tables = (pack.actors, pack.places, pack.countries, pack.agreements, pack.outlets)
        capitals = (country.capital for country in pack.countries.values())
        self._capitals = {capital.id: capital.label for capital in capitals if capital is not None}
        self._outlets = pack.outlets

    def entity(self, entity: str) -> str:
        """The label of an entity; its id when the pack has none."""
        rows = (table[entity].label for table in self._tables if entity in table)
        label = next(rows, None) or self._capitals.get(entity)
        return entity if label is None else str(getattr(label, self._language))

    def unit(self, quantity: Quantity) -> str | None:
        """The unit: the contract's English noun, or the text's own word for an Arabic reader."""
        return (quantity.of if self._language == "ar" else None) or quantity.unit

    def outlet(self, outlet: str) -> str:
        """The label of an outlet without its remark in brackets; what was given when the pack lacks it."""
        row = self._outlets.get(outlet)
        return outlet if row is None else str(getattr(row.label, self._language)).partition(" (")[0]
