"""Pairs of mentions that are worth comparing: near in time, of kindred families, with telling words in common.

Whether a pair is one depends on its two mentions alone, so that what comes later never changes what was found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.compare.event_mention import EventMention
    from riwaya.compare.event_words import Rarity
    from riwaya.knowledge.cluster_table import ClusterTable

    Array = np.ndarray

_WIDTH = 512
_ROWS = 512
"""Mentions that are compared with all in reach at a time."""
_ANY_DAY = -1


class Candidates:
    """Mentions as rows, to be met by new ones."""

    def __init__(self, table: ClusterTable, rarity: Rarity) -> None:
        self._table, self._rarity = table, rarity
        self._bits: dict[str, int] = {}
        self._days = np.zeros(0, np.int64)
        self._sketches = np.zeros((0, _WIDTH), np.float32)
        self._totals = np.zeros(0, np.float32)
        self._scenes = np.zeros(0, np.uint64)
        self._own, self._kindred = np.zeros(0, np.uint64), np.zeros(0, np.uint64)

    def add(self, mentions: Sequence[EventMention]) -> Iterator[tuple[int, int]]:
        """Pairs of row numbers, the lower first, in which one of the new mentions stands; rows go on from the last."""
        first = len(self._days)
        self._take(mentions)
        for start in range(first, len(self._days), _ROWS):
            yield from self._pairs(start, min(start + _ROWS, len(self._days)))

    def _take(self, mentions: Sequence[EventMention]) -> None:
        days = [_ANY_DAY if one.published is None else one.published for one in mentions]
        self._days = np.concatenate([self._days, np.array(days, np.int64)])
        sketches = (
            np.stack([self._sketch(one.words | one.near) for one in mentions]) if mentions else self._sketches[:0]
        )
        self._sketches = np.concatenate([self._sketches, sketches])
        totals = [self._rarity.total(one.words | one.near) for one in mentions]
        self._totals = np.concatenate([self._totals, np.array(totals, np.float32)])
        self._own = np.concatenate([self._own, np.array([self._code(one.families) for one in mentions], np.uint64)])
        self._scenes = np.concatenate([self._scenes, np.array([_scene(one) for one in mentions], np.uint64)])
        kindred = [self._code(self._kin(one.families)) for one in mentions]
        self._kindred = np.concatenate([self._kindred, np.array(kindred, np.uint64)])

    def _pairs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Pairs of rows `[start, end)` with all rows before their own."""
        low, high = self._days[start:end].min(), self._days[start:end].max()
        window = self._table.window_days
        is_open = low == _ANY_DAY
        near = (self._days[:end] >= low - window) & (self._days[:end] <= high + window) | (self._days[:end] == _ANY_DAY)
        others = np.flatnonzero(near) if not is_open else np.arange(end)
        shared = self._sketches[start:end] @ self._sketches[others].T
        least = np.minimum(self._totals[start:end, None], self._totals[others][None])
        days, theirs = self._days[start:end, None], self._days[others][None]
        undated = (days == _ANY_DAY) | (theirs == _ANY_DAY)
        gaps = np.where(undated, 0, np.abs(days - theirs))
        is_near = (self._scenes[start:end, None] & self._scenes[others][None]) > 0
        mask = shared >= np.where(is_near, self._table.quick, self._table.quick_apart) * least
        mask &= (self._own[start:end, None] & self._kindred[others][None]) > 0
        mask &= others[None] < np.arange(start, end)[:, None]
        mask &= gaps <= window
        for row, column in zip(*np.nonzero(mask), strict=True):
            yield int(others[column]), start + int(row)

    def _sketch(self, stems: frozenset[str]) -> Array:
        """Hashed stems with signs: the product of two sketches comes near the weight of what they share."""
        out = np.zeros(_WIDTH, np.float32)
        for stem in stems:
            code = crc32(stem.encode())
            out[code % _WIDTH] += self._rarity.of(stem) ** 0.5 * (1 if code & 0x80000000 else -1)
        return out

    def _kin(self, families: frozenset[str]) -> frozenset[str]:
        return families.union(*(group for group in self._table.related if families & group))

    def _code(self, families: frozenset[str]) -> int:
        code = 0
        for family in families:
            code |= 1 << (self._bits.setdefault(family, len(self._bits)) % 64)
        return code


def _scene(mention: EventMention) -> int:
    """Hashed names of who speaks; of other happenings the places that their article is about."""
    names = mention.actors if mention.is_speech else mention.theatre
    code = 0
    for name in names:
        code |= 1 << (crc32(name.encode()) % 64)
    return code
