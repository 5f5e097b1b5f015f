"""Outlets of the pack by what articles call them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.text.fold import fold_query

if TYPE_CHECKING:
    from riwaya.knowledge.pack import Pack


class OutletNames:
    """Looks outlets up; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._ids: dict[str, str] = {}
        self._labels = {row.id: row.label.en for row in pack.actors.values()}
        self._labels |= {row.id: row.label.en for row in pack.outlets.values()}
        for outlet in pack.outlets.values():
            labels = [outlet.label.en, outlet.label.ar]
            labels += [label.partition(" (")[0] for label in labels]
            names = (outlet.id, *labels, *(name.form for name in outlet.names))
            for name in names:
                self._ids.setdefault(fold_query(name), outlet.id)

    def id_of(self, name: str | None) -> str | None:
        """The outlet's id; the name as given where no pack has it; None for None."""
        return None if name is None else self._ids.get(fold_query(name), name)

    def is_of(self, entity: str | None, outlet: str | None) -> bool:
        """Whether an entity is an outlet, or the house that it is a service of: BBC of BBC Arabic."""
        if entity is None or outlet is None:
            return False
        service, house = self._labels.get(outlet, outlet), self._labels.get(entity, entity)
        return entity == outlet or service.startswith(f"{house} ")
