"""Who belongs to whom among actors: part, member, head, organ of a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from riwaya.knowledge.pack import Pack

_ORGANS = frozenset({"government", "ministry", "military", "security", "intelligence"})
"""Types of actors that are organs of their country's state."""


class Kinship:
    """What stands above each actor; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._parents: dict[str, str | None] = {row.state or row.id: None for row in pack.countries.values()}
        self._parents |= {row.id: row.parent for row in pack.actors.values()}
        self._states = dict(_organs(pack))

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
        """What stands above all that an actor belongs to, a state above its organs and office holders; itself where
        nothing does."""
        held: dict[str, None] = {}
        above: str | None = name
        while above is not None and above not in held:
            held[above] = None
            above = self._parents.get(above) or self._states.get(above)
        return next(reversed(held))


def _organs(pack: Pack) -> Iterator[tuple[str, str]]:
    """Organs of states, and people with an office, whose rows name no parent, with the state; none of another camp."""
    for row in pack.actors.values():
        country = pack.countries.get(row.country or "")
        if row.parent is None and country is not None and (row.type in _ORGANS or row.office is not None):
            state = country.state or country.id
            camps = pack.actors[state].camp if state in pack.actors else ()
            if state != row.id and (not row.camp or row.camp == camps):
                yield row.id, state
