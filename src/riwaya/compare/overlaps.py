"""Which texts of many share words, without comparing each to each.

A fixed part of all shingles (those whose hash is small) is sorted together; texts that share some are candidates, and
only candidates are compared in full. Time grows with the corpus as sorting does, memory with its length; unlike
MinHash with bands it also finds a short text inside a long one.
Source: Irber et al. 2022, "Lightweight compositional analysis of metagenomes with FracMinHash".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from riwaya.compare.shingles import overlap_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from riwaya.compare.shingles import Shingles

SAMPLE = 8
"""One shingle in so many is kept for finding candidates."""
_LIMIT = np.uint64(2**64 // SAMPLE)
_MANY = 24
"""Texts that share one shingle from which on each is paired with the next only: a phrase of every article, or a text
printed everywhere, whose copies hang together all the same."""
_LEAST = 0.1
"""Estimated overlap of a candidate."""
_SHORT = 64
"""Texts with fewer shingles keep all of them: a sample would say nothing."""

Pair = tuple[int, int, float]
"""Two texts by number, the smaller first, and their overlap."""


class OverlapIndex:
    """Sampled shingles of texts, numbered as they are added."""

    def __init__(self) -> None:
        self._samples: list[Shingles] = []

    def __len__(self) -> int:
        return len(self._samples)

    def add(self, shingles: Shingles) -> int:
        """Takes in a text; returns its number."""
        sample = shingles if len(shingles) < _SHORT else shingles[: np.searchsorted(shingles, _LIMIT)]
        self._samples.append(sample)
        return len(self._samples) - 1

    def candidates(self) -> list[tuple[int, int]]:
        """Pairs of texts that share enough of their samples, in order."""
        sizes = np.array([len(sample) for sample in self._samples], np.int64)
        if not sizes.sum():
            return []
        shingles = np.concatenate(self._samples)
        owners = np.repeat(np.arange(len(sizes)), sizes)
        order = np.lexsort((owners, shingles))
        codes = _pair_codes(shingles[order], owners[order], len(sizes))
        pairs, counts = np.unique(codes, return_counts=True)
        left, right = pairs // len(sizes), pairs % len(sizes)
        kept = counts >= _LEAST * np.minimum(sizes[left], sizes[right])
        return list(zip(left[kept].tolist(), right[kept].tolist(), strict=True))


def _pair_codes(shingles: Shingles, owners: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """A number for each two texts next to or near each other in the run of one shingle."""
    out = []
    starts = np.flatnonzero(np.r_[True, shingles[1:] != shingles[:-1]])
    run = np.repeat(np.diff(np.r_[starts, len(shingles)]), np.diff(np.r_[starts, len(shingles)]))
    for distance in range(1, _MANY):
        same = shingles[distance:] == shingles[:-distance]
        if distance > 1:
            same &= run[distance:] <= _MANY
        first, second = owners[:-distance][same], owners[distance:][same]
        if not len(first):
            break
        out.append(first * count + second)
    return np.concatenate(out) if out else np.zeros(0, np.int64)


def find_overlaps(samples: OverlapIndex, shingles_at: Callable[[int], Shingles], *, least: float) -> Iterator[Pair]:
    """Pairs of texts whose overlap is at least `least`, in order of their numbers.

    Args:
        samples: all texts.
        shingles_at: gives the whole set of one.
        least: in [0, 1]; below a tenth candidates are missed.
    """
    held = _Recent(shingles_at)
    for left, right in samples.candidates():
        overlap = overlap_of(held.get(left), held.get(right))
        if overlap >= least:
            yield left, right, overlap


class _Recent:
    """Shingles of the texts asked for last: candidates of one text come together."""

    def __init__(self, shingles_at: Callable[[int], Shingles], room: int = 4096) -> None:
        self._shingles_at, self._room = shingles_at, room
        self._held: dict[int, Shingles] = {}

    def get(self, number: int) -> Shingles:
        found = self._held.pop(number, None)
        found = self._shingles_at(number) if found is None else found
        self._held[number] = found
        if len(self._held) > self._room:
            del self._held[next(iter(self._held))]
        return found
