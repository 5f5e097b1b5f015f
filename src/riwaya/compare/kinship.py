"""Who belongs to whom among actors: part, member, head, organ of a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from riwaya.knowledge.pack import Pack


class Kinship:
    """What stands above each actor; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._parents: dict[str, str | None] = {row.state or row.id: None for row in pack.countries.values()}
        self._parents |= {row.id: row.parent for row in pack.actors.values()}

    def knows(self, names: Iterable[str]) -> bool:
        """Whether all of them are actors of the pack."""
        return all(name in self._parents for name in names)

    def are_related(self, one: Iterable[str], other: Iterable[str]) -> bool:
        """Whether one of a side is one of the other, stands above it, or below the same."""
        return bool(self._with_parents(one) & self._with_parents(other))

    def _with_parents(self, names: Iterable[str]) -> set[str]:
        held: set[str] = set()
        for name in names:
            above: str | None = name
            while above is not None and above not in held:
                held.add(above)
                above = self._parents.get(above)
        return held

    def top(self, name: str) -> str:
        """What stands above all that an actor belongs to; itself where nothing does."""
        held: dict[str, None] = {}
        above: str | None = name
        while above is not None and above not in held:
            held[above] = None
            above = self._parents.get(above)
        return next(reversed(held))
