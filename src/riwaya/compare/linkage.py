"""Agglomerative clustering by average linkage under constraints; the result does not depend on any order."""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    Forbids = Callable[[int, int], bool]

_DIGITS = 9
"""Means that agree so far are equal, in whatever order their parts were added up."""


class _Tie:
    """What lies between two groups."""

    __slots__ = ("count", "total")

    def __init__(self, total: float, count: int) -> None:
        self.total, self.count = total, count


class _Linkage:
    """Groups while they grow; each is known by its lowest member."""

    def __init__(
        self, scores: Mapping[tuple[int, int], float], otherwise: float, forbids: Forbids, wishes: _Wishes
    ) -> None:
        self.members: dict[int, list[int]] = {}
        self._otherwise, self._forbids, self._wishes = otherwise, forbids, wishes
        self._ties: dict[int, dict[int, _Tie]] = {}
        for (left, right), score in scores.items():
            tie = _Tie(score, 1)
            for a, b in ((left, right), (right, left)):
                self._ties.setdefault(a, {})[b] = tie
                self.members.setdefault(a, [a])
        self._age = dict.fromkeys(self.members, 0)
        self._heap = [self._entry(a, b) for a, b in scores]
        heapify(self._heap)

    def _entry(self, a: int, b: int) -> tuple[float, int, int, int, int]:
        low, high = sorted((a, b))
        tie, size = self._ties[low][high], len(self.members[low]) * len(self.members[high])
        mean = (tie.total + (size - tie.count) * self._otherwise) / size
        return -round(mean, _DIGITS), low, high, self._age[low], self._age[high]

    def run(self, threshold: float) -> None:
        """Joins groups until no mean is above the threshold."""
        while self._heap:
            cost, a, b, age_a, age_b = heappop(self._heap)
            if -cost <= threshold:
                return
            if self._age.get(a) != age_a or self._age.get(b) != age_b:
                continue
            if self._wishes.part(a, b) or any(
                self._forbids(*sorted(pair)) for pair in product(self.members[a], self.members[b])
            ):
                self._part(a, b)
            else:
                self._join(a, b)

    def _part(self, a: int, b: int) -> None:
        """Groups that may never stand together, whatever joins them later."""
        self._ties[a][b].total = float("-inf")

    def _join(self, a: int, b: int) -> None:
        self._wishes.join(a, b)
        self.members[a] = sorted(self.members[a] + self.members.pop(b))
        self._age[a] += 1
        del self._age[b]
        mine, theirs = self._ties[a], self._ties.pop(b)
        del mine[b], theirs[a]
        for other, tie in theirs.items():
            known = mine.get(other)
            both = tie if known is None else _Tie(known.total + tie.total, known.count + tie.count)
            mine[other] = self._ties[other][a] = both
            del self._ties[other][b]
        for other, tie in mine.items():
            if tie.total > float("-inf"):
                heappush(self._heap, self._entry(a, other))


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
    scores: Mapping[tuple[int, int], float],
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
        scores: of pairs, the lower number first; never needed for all pairs.
        threshold: means up to here join nothing.
        otherwise: score of a pair that has none; below the threshold.
        forbids: whether two things, the lower number first, may never stand in one group.
        joined: pairs whose groups are one at the end, whatever scores and `forbids` say.
        apart: pairs that never stand in one group, nor with what is joined to them; none that `joined` puts together.
    """
    wishes = _Wishes(joined, apart)
    _Linkage(scores, otherwise, forbids, wishes).run(threshold)
    groups: dict[int, list[int]] = {}
    for at in range(count):
        groups.setdefault(wishes.whole(at), []).append(at)
    return sorted(groups.values())
