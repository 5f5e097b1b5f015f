"""Numbers that belong together."""

from __future__ import annotations

from collections import defaultdict


class Sets:
    """Disjoint sets of the numbers below a size.

    Source: Galler and Fischer 1964, "An improved equivalence algorithm".
    """

    def __init__(self, size: int) -> None:
        self._above = list(range(size))

    def top(self, at: int) -> int:
        """The least number of a set."""
        while self._above[at] != at:
            at = self._above[at]
        return at

    def join(self, one: int, other: int) -> None:
        """Makes one set of two."""
        low, high = sorted((self.top(one), self.top(other)))
        self._above[high] = low

    def groups(self) -> list[list[int]]:
        """The sets, each sorted, by their least number."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for at in range(len(self._above)):
            found[self.top(at)].append(at)
        return list(found.values())
