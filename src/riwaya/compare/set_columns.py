"""Columns of rows that hold sets or other values: equal values are kept once, pairs of values are compared once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    Array = np.ndarray

Value = TypeVar("Value", bound="Hashable")
Element = TypeVar("Element", bound="Hashable")
_SORTED = 16
"""With so many possible codes for each one, sorting is faster than a table of all."""
_ROWS = 256
"""Sets that are looked up in one table at a time."""


def _distinct(codes: Array, bound: int) -> tuple[Array, Array]:
    """The different codes, which ascend and lie below a bound, and which of them each one is."""
    if bound > _SORTED * len(codes):
        found, back = np.unique(codes, return_inverse=True)
        return found, back
    met = np.zeros(bound, bool)
    met[codes] = True
    return np.flatnonzero(met), (np.cumsum(met, dtype=np.int32) - 1)[codes]


class ValueColumn(Generic[Value]):
    """A value a row, as a number of the distinct values."""

    def __init__(self) -> None:
        self.codes: Array = np.zeros(0, np.int64)
        self.values: list[Value] = []
        self._code_of: dict[Value, int] = {}

    def extend(self, values: Iterable[Value]) -> None:
        """Further rows."""
        self.codes = np.concatenate([self.codes, np.array([self._code(one) for one in values], np.int64)])

    def _code(self, value: Value) -> int:
        code = self._code_of.setdefault(value, len(self.values))
        if code == len(self.values):
            self.values.append(value)
        return code

    def each(self, left: Array, right: Array, compare: Callable[[Array, Array], Array]) -> Array:
        """What `compare` says of the codes of two arrays of rows; equal pairs of codes are asked once."""
        lefts, mine = _distinct(self.codes[left], len(self.values))
        rights, theirs = _distinct(self.codes[right], len(self.values))
        pairs, back = _distinct(mine * max(1, len(rights)) + theirs, len(lefts) * len(rights))
        return compare(lefts[pairs // max(1, len(rights))], rights[pairs % max(1, len(rights))])[back]


class PairTable(Generic[Value]):
    """What a plain function says of two values of a column, whichever comes first; asked once of each two values."""

    def __init__(self, column: ValueColumn[Value], compare: Callable[[Value, Value], int]) -> None:
        self._column, self._compare = column, compare
        self._known: dict[tuple[int, int], int] = {}

    def of(self, left: Array, right: Array) -> Array:
        """Small numbers, one for each pair of rows."""
        return self._column.each(left, right, self._all)

    def _all(self, left: Array, right: Array) -> Array:
        pairs = zip(np.minimum(left, right).tolist(), np.maximum(left, right).tolist(), strict=True)
        return np.array([self._one(a, b) for a, b in pairs], np.int8)

    def _one(self, left: int, right: int) -> int:
        known = self._known.get((left, right))
        if known is None:
            values = self._column.values
            known = self._known[left, right] = int(self._compare(values[left], values[right]))
        return known


class ElementColumn(ValueColumn[Value], Generic[Value, Element]):
    """A value a row that holds elements, which are numbered as they come."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []
        """By number."""
        self._number_of: dict[Element, int] = {}
        self._flat: Array = np.zeros(0, np.int64)
        self._starts: Array = np.zeros(1, np.int64)

    def _extend(self, values: Iterable[Value], listed: Callable[[Value], Sequence[Element]]) -> list[Sequence[Element]]:
        """Takes further rows; gives the elements of the values that are new, as `listed` has them."""
        first = len(self.values)
        super().extend(values)
        fresh = [listed(one) for one in self.values[first:]]
        numbers = [self._number(one) for elements in fresh for one in elements]
        self._flat = np.concatenate([self._flat, np.array(numbers, np.int64)])
        ends = self._starts[-1] + np.cumsum([len(one) for one in fresh], dtype=np.int64)
        self._starts = np.concatenate([self._starts, ends])
        return fresh

    def _number(self, element: Element) -> int:
        number = self._number_of.setdefault(element, len(self.elements))
        if number == len(self.elements):
            self.elements.append(element)
        return number


class SetColumn(ElementColumn[frozenset[str], str]):
    """A set a row, whose elements weigh something; weights are such that sums of them are exact in 32 bits."""

    def __init__(self, weigh: Callable[[str], float] = lambda _: 1.0) -> None:
        super().__init__()
        self._weigh = weigh
        self._weights: Array = np.zeros(0, np.float32)
        self._totals: Array = np.zeros(0, np.float32)

    def extend(self, values: Iterable[frozenset[str]]) -> None:
        """Further rows."""
        known = len(self.elements)
        sets = self._extend(values, sorted)
        weights = [self._weigh(one) for one in self.elements[known:]]
        self._weights = np.concatenate([self._weights, np.array(weights, np.float32)])
        totals = np.array([sum(map(self._weigh, one)) for one in sets], np.float32)
        self._totals = np.concatenate([self._totals, totals])

    def totals(self, rows: Array) -> Array:
        """Weight of all elements of each row."""
        return self._totals[self.codes[rows]]

    def shared(self, left: Array, right: Array) -> Array:
        """Weight of what two rows have in common, for each pair of rows."""
        return self.each(left, right, self._shared)

    def _shared(self, left: Array, right: Array) -> Array:
        """By codes; `left` ascends."""
        out = np.zeros(len(left), np.float32)
        filled = np.flatnonzero((self._totals[left] > 0) & (self._totals[right] > 0))
        fresh = np.flatnonzero(np.diff(left[filled], prepend=-1))
        for at in range(0, len(fresh), _ROWS):
            bounds = fresh[at], fresh[at + _ROWS] if at + _ROWS < len(fresh) else len(filled)
            part = filled[slice(*bounds)]
            out[part] = self._looked_up(left[part], right[part])
        return out

    def _looked_up(self, left: Array, right: Array) -> Array:
        """A table of the elements of the left sets, in which those of the right ones are looked up."""
        owners, numbers = np.unique(left, return_inverse=True)
        elements, owner = self._spread(owners)
        local = np.zeros(len(self._weights), np.int64)
        used = np.unique(elements)
        local[used] = np.arange(1, len(used) + 1)
        table = np.zeros((len(owners), len(used) + 1), np.float32)
        table[owner, local[elements]] = self._weights[elements]
        elements, owner = self._spread(right)
        found = table[numbers[owner], local[elements]]
        return np.add.reduceat(found, np.flatnonzero(np.diff(owner, prepend=-1)))

    def _spread(self, codes: Array) -> tuple[Array, Array]:
        """All elements of sets, none of them empty, and by which place in `codes` each stands there."""
        sizes = self._starts[codes + 1] - self._starts[codes]
        owner = np.repeat(np.arange(len(codes)), sizes)
        firsts = np.cumsum(sizes) - sizes
        return self._flat[np.arange(len(owner)) - np.repeat(firsts - self._starts[codes], sizes)], owner
