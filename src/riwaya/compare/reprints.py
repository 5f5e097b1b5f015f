"""Reprints: articles that carry the same text, whole or in part, and whom they have it from.

Texts that share words are found by sampled shingles (`overlaps`). Words that many unlike texts share are a formula
(announcements of one ministry) and do not count. What is left is grouped by average linkage, so that a digest of two
stories does not make them one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from riwaya.compare.credits import Credit
from riwaya.compare.overlaps import OverlapIndex, find_overlaps
from riwaya.compare.shingles import Shingles, overlap_of
from riwaya.model.article import ArticleHead

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.compare.overlaps import Pair

LEAST = 0.1
"""Overlap of pairs that are looked at."""
SAME = 0.45
"""Mean overlap of the pairs of a group, formulas apart."""
_STRICT = 0.7
"""Overlap of texts that count as one when it is asked how many unlike texts share words."""
_FORMULA = 4
"""Unlike texts that share a shingle from which on it is a formula."""
_ENOUGH = 8
"""Shingles that have to be left for an overlap without formulas."""
_LOOKED_AT = 20
"""Members of a group that are compared with those of another."""


class Reprint(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One article of a group."""

    article: ArticleHead
    overlap: float
    """With the earliest copy: share of the six-word sequences of the shorter text, in [0, 1]."""
    credits: tuple[Credit, ...]


class ReprintGroup(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Articles that carry the same text, the earliest copy first."""

    id: str
    """Of its earliest copy."""
    members: tuple[Reprint, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of its articles."""
        return tuple(member.article.id for member in self.members)

    @property
    def agencies(self) -> tuple[str, ...]:
        """Agencies that any copy credits, each once."""
        return tuple(dict.fromkeys(credit.agency for member in self.members for credit in member.credits))


class CopiedText(Struct, frozen=True, eq=False):
    """What finding reprints needs of an article."""

    head: ArticleHead
    shingles: Shingles
    credits: tuple[Credit, ...] = ()


def find_reprints(texts: Iterable[CopiedText]) -> tuple[ReprintGroup, ...]:
    """Groups of two articles or more, by their earliest copy; the same whatever the order of the texts."""
    held = sorted(texts, key=lambda text: text.head.age)
    index = OverlapIndex()
    for text in held:
        index.add(text.shingles)
    pairs = list(find_overlaps(index, lambda number: held[number].shingles, least=LEAST))
    overlaps = _Overlaps(pairs, held)
    groups = _grouped([(left, right) for left, right, _ in pairs], overlaps)
    return tuple(_group([held[number] for number in numbers]) for numbers in groups)


class _Overlaps:
    """Overlaps of texts in words that are no formula, each worked out when it is asked for."""

    def __init__(self, pairs: Sequence[Pair], texts: Sequence[CopiedText]) -> None:
        self._texts = texts
        numbers = sorted({number for pair in pairs for number in pair[:2]})
        like = _alike(pairs)
        formulas = _formulas([(like.get(number, number), texts[number].shingles) for number in numbers])
        self._own = {number: np.setdiff1d(texts[number].shingles, formulas, assume_unique=True) for number in numbers}
        self._known: dict[tuple[int, int], float] = {}

    def of(self, left: int, right: int) -> float:
        """The overlap of two texts by number."""
        pair = min(left, right), max(left, right)
        if pair not in self._known:
            self._known[pair] = self._work_out(*pair)
        return self._known[pair]

    def _work_out(self, left: int, right: int) -> float:
        if min(len(self._own[left]), len(self._own[right])) >= _ENOUGH:
            return overlap_of(self._own[left], self._own[right])
        return overlap_of(self._texts[left].shingles, self._texts[right].shingles)


def _alike(pairs: Iterable[Pair]) -> dict[int, int]:
    """The first of the texts that a text is nearly equal to, at any remove."""
    above: dict[int, int] = {}

    def top(number: int) -> int:
        while number in above:
            number = above[number]
        return number

    for left, right, overlap in pairs:
        one, other = sorted((top(left), top(right)))
        if overlap >= _STRICT and one != other:
            above[other] = one
    return {number: top(number) for number in list(above)}


def _formulas(texts: Sequence[tuple[int, Shingles]]) -> Shingles:
    """Shingles that too many unlike texts share."""
    if not texts:
        return np.zeros(0, np.uint64)
    shingles = np.concatenate([held for _, held in texts])
    owners = np.repeat([owner for owner, _ in texts], [len(held) for _, held in texts])
    order = np.lexsort((owners, shingles))
    shingles, owners = shingles[order], owners[order]
    is_new = np.r_[True, (shingles[1:] != shingles[:-1]) | (owners[1:] != owners[:-1])][: len(shingles)]
    values, counts = np.unique(shingles[is_new], return_counts=True)
    return values[counts >= _FORMULA]


def _grouped(pairs: Iterable[tuple[int, int]], overlaps: _Overlaps) -> list[list[int]]:
    """Numbers of texts that belong together: merged from the largest overlap down, while the mean stays above `SAME`.

    Source: Sokal and Michener 1958 (average linkage).
    """
    group_of: dict[int, int] = {}
    members: dict[int, list[int]] = {}
    for left, right in sorted(pairs, key=lambda pair: (-overlaps.of(*pair), pair)):
        if overlaps.of(left, right) < SAME:
            break
        one, other = (group_of.setdefault(number, number) for number in (left, right))
        mine, theirs = (members.setdefault(number, [number]) for number in (one, other))
        if one != other and _mean(mine, theirs, overlaps) >= SAME:
            group_of |= dict.fromkeys(theirs, one)
            members[one] += members.pop(other)
    return sorted(sorted(found) for found in members.values() if len(found) > 1)


def _mean(left: Sequence[int], right: Sequence[int], overlaps: _Overlaps) -> float:
    """Mean overlap of the members of two groups, the first ones of large ones."""
    found = [overlaps.of(one, two) for one in left[:_LOOKED_AT] for two in right[:_LOOKED_AT]]
    return sum(found) / len(found)


def _group(texts: Sequence[CopiedText]) -> ReprintGroup:
    first = texts[0]
    members = (
        Reprint(article=text.head, overlap=round(overlap_of(first.shingles, text.shingles), 3), credits=text.credits)
        for text in texts
    )
    return ReprintGroup(id=first.head.id, members=tuple(members))
