"""Which predicted item answers which gold item: one to one, greedily by overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from riwaya.evaluation.judged import Range


class Ranged(Protocol):
    """Anything with a place in the text."""

    @property
    def range(self) -> Range:
        """Start and end, half open."""


Mine = TypeVar("Mine", bound=Ranged)
Gold = TypeVar("Gold", bound=Ranged)


def overlap(mine: Range, gold: Range) -> float:
    """Intersection over union of two ranges, in [0, 1]."""
    shared = min(mine[1], gold[1]) - max(mine[0], gold[0])
    return shared / (max(mine[1], gold[1]) - min(mine[0], gold[0])) if shared > 0 else 0.0


def match(
    predicted: Sequence[Mine], gold: Sequence[Gold], accept: Callable[[Mine, Gold], bool] | None = None
) -> tuple[tuple[int, int], ...]:
    """Index pairs (predicted, gold) of items that overlap and that `accept` takes, best overlap first.

    Of equal overlaps the later items go first, as in the reference scorer.
    """
    candidates = [
        (share, i, j)
        for i, mine in enumerate(predicted)
        for j, theirs in enumerate(gold)
        if (share := overlap(mine.range, theirs.range)) > 0 and (accept is None or accept(mine, theirs))
    ]
    free_mine, free_gold = set(range(len(predicted))), set(range(len(gold)))
    pairs = []
    for _, i, j in sorted(candidates, reverse=True):
        if i in free_mine and j in free_gold:
            free_mine.remove(i)
            free_gold.remove(j)
            pairs.append((i, j))
    return tuple(pairs)


def at(
    pairs: Sequence[tuple[int, int]], predicted: Sequence[Mine], gold: Sequence[Gold]
) -> tuple[tuple[Mine, Gold], ...]:
    """The items behind index pairs."""
    return tuple((predicted[i], gold[j]) for i, j in pairs)
