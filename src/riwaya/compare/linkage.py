"""Agglomerative clustering by average linkage, with a gain for size; the result does not depend on any order."""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from math import log
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Forbids = Callable[[Sequence[int], Sequence[int]], bool]
    Scored = tuple[int, int, float]

_DIGITS = 9
"""Means that agree so far are equal, in whatever order their parts were added up."""


class _Tie(Struct, gc=False):
    """What lies between two groups."""

    total: float
    count: int
    mean: float
    """At most so high is the mean."""
    queued: float = float("-inf")
    """What the heap has it for."""


class _Linkage:
    """Groups while they grow; each is known by its lowest member."""

    def __init__(
        self,
        scores: Iterable[Scored],
        *,
        threshold: float,
        otherwise: float,
        growth: float,
        forbids: Forbids,
        wishes: _Wishes,
    ) -> None:
        self._threshold, self._otherwise, self._growth = threshold, otherwise, growth
        self._forbids, self._wishes = forbids, wishes
        self._ties: dict[int, dict[int, _Tie]] = {}
        self._heap: list[tuple[float, int, int]] = []
        for left, right, score in scores:
            value = round(score, _DIGITS)
            tie = _Tie(score, 1, value)
            self._ties.setdefault(left, {})[right] = tie
            self._ties.setdefault(right, {})[left] = tie
            if value > threshold:
                tie.queued = value
                self._heap.append((-value, min(left, right), max(left, right)))
        self.members = {at: [at] for at in self._ties}
        heapify(self._heap)

    def run(self) -> None:
        """Joins groups until nothing is above the threshold.

        The mean of a group with two that join is at most the higher of both means, so that means are only worked out
        when what bounds them is the highest of all.
        """
        while self._heap:
            cost, a, b = heappop(self._heap)
            tie = self._ties.get(a, {}).get(b)
            if tie is None or tie.queued != -cost:
                continue
            mine, theirs = self.members[a], self.members[b]
            mean = self._mean(tie, len(mine) * len(theirs))
            if mean < tie.mean:
                tie.mean = mean
                self._queue(a, b, tie)
            elif self._wishes.part(a, b) or (tie.count < len(mine) * len(theirs) and self._forbids(mine, theirs)):
                tie.total = tie.mean = tie.queued = float("-inf")
            else:
                self._join(a, b)

    def _mean(self, tie: _Tie, size: int) -> float:
        return round((tie.total + (size - tie.count) * self._otherwise) / size, _DIGITS)

    def _queue(self, a: int, b: int, tie: _Tie) -> None:
        """Puts two groups where they belong in the heap."""
        least = min(len(self.members[a]), len(self.members[b]))
        value = round(tie.mean + self._growth * log(least), _DIGITS)
        if value != tie.queued:
            tie.queued = value
            if value > self._threshold:
                heappush(self._heap, (-value, min(a, b), max(a, b)))

    def _join(self, a: int, b: int) -> None:
        self._wishes.join(a, b)
        self.members[a] = sorted(self.members[a] + self.members.pop(b))
        mine, theirs = self._ties[a], self._ties.pop(b)
        del mine[b], theirs[a]
        for other, tie in theirs.items():
            row = self._ties[other]
            del row[b]
            known = mine.get(other)
            if known is None:
                tie.queued = float("-inf")
                mine[other] = row[a] = tie
            else:
                known.total += tie.total
                known.count += tie.count
                known.mean = max(known.mean, tie.mean)
        for other, tie in mine.items():
            if tie.total > float("-inf"):
                self._queue(a, other, tie)


class _Wishes:
    """What has to stand together or apart at the end, whatever the scores; each whole is known by its lowest thing."""

    def __init__(self, joined: Iterable[tuple[int, int]], apart: Iterable[tuple[int, int]]) -> None:
        self._above: dict[int, int] = {}
        self._foes: dict[int, set[int]] = {}
        for pair in joined:
            self.join(*pair)
        for a, b in apart:
            self._foes.setdefault(self.whole(a), set()).add(self.whole(b))
            self._foes.setdefault(self.whole(b), set()).add(self.whole(a))

    def whole(self, at: int) -> int:
        """What stands for all that stands together with a thing."""
        while at in self._above:
            at = self._above[at]
        return at

    def part(self, a: int, b: int) -> bool:
        """Whether two things have to stand apart."""
        return self.whole(b) in self._foes.get(self.whole(a), ())

    def join(self, a: int, b: int) -> None:
        """Notes that two things stand together."""
        low, high = sorted((self.whole(a), self.whole(b)))
        if low == high:
            return
        self._above[high] = low
        for foe in self._foes.pop(high, ()):
            self._foes[foe] = self._foes[foe] - {high} | {low}
            self._foes.setdefault(low, set()).add(foe)


def join_average(
    count: int,
    scores: Iterable[Scored],
    *,
    threshold: float,
    otherwise: float,
    forbids: Forbids,
    growth: float = 0.0,
    joined: Iterable[tuple[int, int]] = (),
    apart: Iterable[tuple[int, int]] = (),
) -> list[list[int]]:
    """Groups of the numbers below `count`, each sorted, by their first member.

    Two groups join while the mean score between their members, with what growth adds, is the highest of all and above
    the threshold; of equal ones those with the lowest members come first. Whoever wants the same groups whatever order
    things came in gives numbers by an order of the things themselves.

    Args:
        count: how many things there are.
        scores: pairs with their scores, each pair once; never needed for all pairs, and none for a forbidden one.
        threshold: up to here nothing joins.
        otherwise: score of a pair that has none; below the threshold.
        forbids: whether a thing of one group may never stand in one group with a thing of the other; asked only of
            groups that have a pair without a score.
        growth: added to the mean, times the natural logarithm of the size of the smaller group: many weak ties
            between two groups say more than one.
        joined: pairs whose groups are one at the end, whatever scores and `forbids` say.
        apart: pairs that never stand in one group, nor with what is joined to them; none that `joined` puts together.
    """
    wishes = _Wishes(joined, apart)
    linkage = _Linkage(scores, threshold=threshold, otherwise=otherwise, growth=growth, forbids=forbids, wishes=wishes)
    linkage.run()
    groups: dict[int, list[int]] = {}
    for at in range(count):
        groups.setdefault(wishes.whole(at), []).append(at)
    return sorted(groups.values())
