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
        for outlet in pack.outlets.values():
            names = (outlet.id, outlet.label.en, outlet.label.ar, *(name.form for name in outlet.names))
            for name in names:
                self._ids.setdefault(fold_query(name), outlet.id)

    def id_of(self, name: str | None) -> str | None:
        """The outlet's id; the name as given where no pack has it; None for None."""
        return None if name is None else self._ids.get(fold_query(name), name)
