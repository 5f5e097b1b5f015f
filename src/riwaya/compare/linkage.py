"""Agglomerative clustering by average linkage under constraints; the result does not depend on any order."""

from __future__ import annotations

from heapq import heapify, heappop, heappush
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
    bound: float
    """What the heap has the mean for at most; it never grows by joining."""


class _Linkage:
    """Groups while they grow; each is known by its lowest member."""

    def __init__(
        self, scores: Iterable[Scored], threshold: float, otherwise: float, forbids: Forbids, wishes: _Wishes
    ) -> None:
        self._threshold, self._otherwise = threshold, otherwise
        self._forbids, self._wishes = forbids, wishes
        self._ties: dict[int, dict[int, _Tie]] = {}
        self._heap: list[tuple[float, int, int]] = []
        for left, right, score in scores:
            bound = round(score, _DIGITS)
            tie = _Tie(score, 1, bound)
            self._ties.setdefault(left, {})[right] = tie
            self._ties.setdefault(right, {})[left] = tie
            if bound > threshold:
                self._heap.append((-bound, left, right))
        self.members = {at: [at] for at in self._ties}
        heapify(self._heap)

    def run(self) -> None:
        """Joins groups until no mean is above the threshold.

        The mean of a group with two that join is at most the higher of both means, so that means are only worked out
        when the highest bound is looked at.
        """
        while self._heap:
            cost, a, b = heappop(self._heap)
            tie = self._ties.get(a, {}).get(b)
            if tie is None or tie.bound != -cost:
                continue
            mine, theirs = self.members[a], self.members[b]
            mean = self._mean(tie, len(mine) * len(theirs))
            if mean < tie.bound:
                self._bound(a, b, tie, mean)
            elif self._wishes.part(a, b) or (tie.count < len(mine) * len(theirs) and self._forbids(mine, theirs)):
                tie.total = tie.bound = float("-inf")
            else:
                self._join(a, b)

    def _mean(self, tie: _Tie, size: int) -> float:
        return round((tie.total + (size - tie.count) * self._otherwise) / size, _DIGITS)

    def _bound(self, a: int, b: int, tie: _Tie, bound: float) -> None:
        """Puts two groups where they belong in the heap."""
        tie.bound = bound
        if bound > self._threshold:
            heappush(self._heap, (-bound, a, b) if a < b else (-bound, b, a))

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
                mine[other] = row[a] = tie
                self._bound(a, other, tie, tie.bound)
            else:
                known.total += tie.total
                known.count += tie.count
                if tie.bound > known.bound:
                    self._bound(a, other, known, tie.bound)


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
    joined: Iterable[tuple[int, int]] = (),
    apart: Iterable[tuple[int, int]] = (),
) -> list[list[int]]:
    """Groups of the numbers below `count`, each sorted, by their first member.

    Two groups join while the mean score between their members is the highest of all and above the threshold; of equal
    means those with the lowest members come first. Whoever wants the same groups whatever order things came in gives
    numbers by an order of the things themselves.

    Args:
        count: how many things there are.
        scores: pairs with their scores, each pair once; never needed for all pairs, and none for a forbidden one.
        threshold: means up to here join nothing.
        otherwise: score of a pair that has none; below the threshold.
        forbids: whether a thing of one group may never stand in one group with a thing of the other; asked only of
            groups that have a pair without a score.
        joined: pairs whose groups are one at the end, whatever scores and `forbids` say.
        apart: pairs that never stand in one group, nor with what is joined to them; none that `joined` puts together.
    """
    wishes = _Wishes(joined, apart)
    _Linkage(scores, threshold, otherwise, forbids, wishes).run()
    groups: dict[int, list[int]] = {}
    for at in range(count):
        groups.setdefault(wishes.whole(at), []).append(at)
    return sorted(groups.values())
