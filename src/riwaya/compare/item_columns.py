"""Columns of rows with a few items each: what a function says of two items is asked once, then folded over rows."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

import numpy as np

from riwaya.compare.set_columns import ElementColumn

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    Array = np.ndarray

Item = TypeVar("Item", bound="Hashable")
_UNKNOWN = -1


class ItemColumn(ElementColumn[tuple[Item, ...], Item], Generic[Item]):
    """Some items a row."""

    def extend(self, values: Iterable[tuple[Item, ...]]) -> None:
        """Further rows."""
        self._extend(values, lambda items: items)

    def meet(self, left: Array, right: Array) -> tuple[Array, Array, Array]:
        """Each item of one row with each of the other, by codes of rows.

        Returns:
            Numbers of the items on the left, those on the right, and how many such pairs each two rows have.
        """
        sizes, others = (self._starts[codes + 1] - self._starts[codes] for codes in (left, right))
        counts = sizes * others
        owner = np.repeat(np.arange(len(left)), counts)
        step = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)
        width = others[owner]
        mine = self._flat[self._starts[left][owner] + step // width]
        theirs = self._flat[self._starts[right][owner] + step % width]
        return mine, theirs, counts


class ItemTable(Generic[Item]):
    """What a plain function says of two items, whichever comes first, folded over all items of two rows.

    Several threads may ask.
    """

    def __init__(
        self, column: ItemColumn[Item], compare: Callable[[Item, Item], int], fold: np.ufunc, *, empty: int
    ) -> None:
        """Makes the table.

        Args:
            column: whose rows are compared.
            compare: gives small numbers from 0 on.
            fold: `np.minimum` or `np.maximum`, of what it says of all items of two rows.
            empty: what holds where one of the rows has no item.
        """
        self._column, self._compare, self._fold, self._empty = column, compare, fold, empty
        self._known: Array = np.zeros((0, 0), np.int8)
        self._lock = Lock()

    def of(self, left: Array, right: Array) -> Array:
        """Small numbers, one for each pair of rows."""
        return self._column.each(left, right, self._folded)

    def _folded(self, left: Array, right: Array) -> Array:
        mine, theirs, counts = self._column.meet(left, right)
        out = np.full(len(left), self._empty, np.int8)
        filled = counts > 0
        if filled.any():
            firsts = (np.cumsum(counts) - counts)[filled]
            out[filled] = self._fold.reduceat(self._of_items(mine, theirs), firsts)
        return out

    def _of_items(self, left: Array, right: Array) -> Array:
        """What is said of two items each, by their numbers."""
        low, high = np.minimum(left, right), np.maximum(left, right)
        with self._lock:
            self._make_room()
            said: Array = self._known[low, high]
            unknown = said == _UNKNOWN
            if unknown.any():
                self._learn(low[unknown], high[unknown])
                said = self._known[low, high]
        return said

    def _learn(self, low: Array, high: Array) -> None:
        count, items = len(self._known), self._column.elements
        for pair in np.unique(low * count + high).tolist():
            a, b = divmod(pair, count)
            self._known[a, b] = self._compare(items[a], items[b])

    def _make_room(self) -> None:
        have, want = len(self._known), len(self._column.elements)
        if have < want:
            room = max(want, 2 * have)
            known = np.full((room, room), _UNKNOWN, np.int8)
            known[:have, :have] = self._known
            self._known = known
