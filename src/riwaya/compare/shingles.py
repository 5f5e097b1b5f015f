"""Sequences of words as numbers: what two texts have in common, whatever print, clitics and spelling variants do.

A shingle is the hash of six words in a row. Hashes are the same in every run and on every machine.
"""

from __future__ import annotations

import re
from zlib import crc32

import numpy as np

from riwaya.text.fold import fold

Shingles = np.ndarray[tuple[int], np.dtype[np.uint64]]
"""Sorted, each once."""
LENGTH = 6
"""Words of a shingle."""
_WORD = re.compile(r"[^\W_]+")
_LAST = str.maketrans("", "", "اهي")
"""Letters that variants of one word differ in at its end: سوريا, سورية."""
_STEP = np.uint64(0x9E3779B97F4A7C15)
_MIX = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))
_SHIFTS = (np.uint64(30), np.uint64(27), np.uint64(31))


def words_of(text: str) -> list[str]:
    """The words of a text as they are compared: folded, a last ا ه ي left out."""
    return [word[:-1] + word[-1].translate(_LAST) if len(word) > 2 else word for word in _WORD.findall(fold(text).text)]


def shingles_of(text: str) -> Shingles:
    """The shingles of a text; none where it has fewer than six words."""
    words = words_of(text)
    if len(words) < LENGTH:
        return np.zeros(0, np.uint64)
    codes = np.array([crc32(word.encode()) for word in words], np.uint64)
    count = len(codes) - LENGTH + 1
    total = np.zeros(count, np.uint64)
    for at in range(LENGTH):
        total = total * _STEP + codes[at : at + count]
    return np.unique(_mixed(total))


def _mixed(values: Shingles) -> Shingles:
    """Values spread evenly over all numbers of 64 bits.

    Source: Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators" (the finaliser of SplitMix).
    """
    for shift, factor in zip(_SHIFTS, _MIX, strict=False):
        values = (values ^ (values >> shift)) * factor
    return values ^ (values >> _SHIFTS[-1])


def overlap_of(left: Shingles, right: Shingles) -> float:
    """Share of the shingles of the shorter text that the other has too, in [0, 1]; 0 where one has none."""
    shorter = min(len(left), len(right))
    return len(np.intersect1d(left, right, assume_unique=True)) / shorter if shorter else 0.0
