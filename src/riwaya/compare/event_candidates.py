"""Pairs of mentions that are worth comparing: near in time and kindred; of speech, alike in speaker or words, too.

Whether a pair is one depends on its two mentions alone, so that what comes later never changes what was found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from riwaya.compare.event_columns import NO_DAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.compare.event_columns import Columns
    from riwaya.compare.event_mention import EventMention
    from riwaya.compare.event_words import Rarity

    Array = np.ndarray

_WIDTH = 512
_ROWS = 256
"""Mentions that are compared with all in reach at a time."""
_STEPS = 8
"""Sketches hold whole numbers, so that their products are exact: a stem that tells all counts so much."""
_PAIRS = 1 << 16
"""Pairs that are handed on at a time."""


class Candidates:
    """Rows of columns, to be met by new ones."""

    def __init__(self, columns: Columns, rarity: Rarity) -> None:
        self._columns, self._rarity = columns, rarity
        self._sketches = np.zeros((0, _WIDTH), np.float32)
        self._totals = np.zeros(0, np.float32)
        self._speakers = np.zeros(0, np.uint64)

    def add(self) -> Iterator[tuple[Array, Array]]:
        """Pairs of row numbers, portion by portion, in which one of the rows stands that the columns got since."""
        first, count = len(self._sketches), len(self._columns)
        fresh = self._columns.mentions[first:]
        sketches = [self._sketch(one.words | one.near) for one in fresh]
        if not sketches:
            return
        self._sketches = np.concatenate([self._sketches, np.stack(sketches)])
        self._totals = np.einsum("ij,ij->i", self._sketches, self._sketches)
        self._speakers = np.concatenate([self._speakers, np.array([_speakers(one) for one in fresh], np.uint64)])
        kindred = self._kindred()
        for start in range(first, count, _ROWS):
            left, right = self._pairs(start, min(start + _ROWS, count), kindred)
            for at in range(0, len(left), _PAIRS):
                yield left[at : at + _PAIRS], right[at : at + _PAIRS]

    def _kindred(self) -> Array:
        """Which sets of families are of one sort or of related ones, or may be."""
        columns = self._columns
        codes = np.arange(len(columns.families.values))
        rows = np.unique(columns.families.codes, return_index=True)[1]
        left, right = np.meshgrid(codes, codes)
        flat = rows[left.ravel()], rows[right.ravel()]
        may_be = [columns.tables[name].of(*flat) > 0 for name in ("same_family", "related_family", "open_family")]
        out: Array = np.any(may_be, axis=0).reshape(left.shape)
        return out

    def _pairs(self, start: int, end: int, kindred: Array) -> tuple[Array, Array]:
        """Rows `[start, end)` with all rows before their own."""
        table, families = self._columns.table, self._columns.families.codes
        others = self._in_reach(start, end)
        mine = slice(start, end)
        mask = kindred[families[mine]][:, families[others]]
        mask &= others[None] < np.arange(start, end)[:, None]
        mask &= self._gaps(mine, others) <= table.window_days
        rows, places = np.nonzero(mask)
        shared = (self._sketches[mine] @ self._sketches[others].T)[rows, places]
        left, right = start + rows, others[places]
        is_speech = self._columns.numbers["is_speech"]
        kept = (is_speech[left] | is_speech[right]) == 0
        kept |= (self._speakers[left] & self._speakers[right]) > 0
        kept |= shared >= np.float32(table.speakers_apart) * np.minimum(self._totals[left], self._totals[right])
        return left[kept], right[kept]

    def _in_reach(self, start: int, end: int) -> Array:
        """Rows whose articles may be near enough to one of `[start, end)`."""
        days, window = self._columns.numbers["published"], self._columns.table.window_days
        mine = days[start:end]
        if (mine == NO_DAY).any():
            return np.arange(end)
        theirs = days[:end]
        return np.flatnonzero((theirs >= mine.min() - window) & (theirs <= mine.max() + window) | (theirs == NO_DAY))

    def _gaps(self, mine: slice, others: Array) -> Array:
        days = self._columns.numbers["published"]
        left, right = days[mine, None], days[others][None]
        return np.where((left == NO_DAY) | (right == NO_DAY), 0, np.abs(left - right))

    def _sketch(self, stems: frozenset[str]) -> Array:
        """Hashed stems with signs: the product of two sketches comes near the weight of what they share."""
        out = np.zeros(_WIDTH, np.float32)
        for stem in stems:
            code = crc32(stem.encode())
            out[code % _WIDTH] += round(_STEPS * self._rarity.of(stem) ** 0.5) * (1 if code & 0x80000000 else -1)
        return out


def _speakers(mention: EventMention) -> int:
    """Hashed names and countries of who acts or speaks."""
    code = 0
    for name in mention.actors | mention.kin | mention.states:
        code |= 1 << (crc32(name.encode()) % 64)
    return code
