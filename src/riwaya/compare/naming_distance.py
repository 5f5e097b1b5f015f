"""How far groups are from each other in what they call the same entities."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from riwaya.compare.naming import NamingMatrix

LEAST_USES = 5
"""Of one entity by each of two groups, so that the two are compared in it."""
_DRAWS = 200
_SEED = 20260101

Counts = np.ndarray[tuple[int], np.dtype[np.float64]]


class NamingDistance(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How differently two groups name those whom both name."""

    left: str
    right: str
    distance: float
    """0: the same names in the same shares; 1: no name in common."""
    chance: float
    """What two samples of this size from one source would show on average."""
    entities: int
    """Compared, each weighted by the smaller number of uses."""
    uses: int
    """Sum of the smaller numbers."""


def distance_of_counts(left: Sequence[int] | Counts, right: Sequence[int] | Counts) -> float:
    """Jensen-Shannon distance, base 2, of two rows of counts over the same names; both need a count.

    Source: Endres and Schindelin 2003, "A new metric for probability distributions".

    >>> distance_of_counts([3, 1], [6, 2]), distance_of_counts([5, 0], [0, 2])
    (0.0, 1.0)
    """
    p, q = (np.asarray(row, dtype=np.float64) / np.sum(row) for row in (left, right))
    middle = (p + q) / 2
    divergence = (_relative_entropy(p, middle) + _relative_entropy(q, middle)) / 2
    return float(np.sqrt(min(1.0, max(0.0, divergence))))


def _relative_entropy(p: Counts, q: Counts) -> float:
    held = p > 0
    return float(np.sum(p[held] * np.log2(p[held] / q[held])))


def chance_distance(left: Sequence[int], right: Sequence[int]) -> float:
    """Mean distance of two samples of these sizes drawn from both rows together; the same in every run."""
    pooled = np.asarray(left, dtype=np.float64) + np.asarray(right, dtype=np.float64)
    shares, draw = pooled / pooled.sum(), np.random.default_rng(_SEED)
    samples = (draw.multinomial(sum(row), shares, size=_DRAWS) for row in (left, right))
    return float(np.mean([distance_of_counts(one, other) for one, other in zip(*samples, strict=True)]))


def naming_distances(matrices: Iterable[NamingMatrix], *, least: int = LEAST_USES) -> tuple[NamingDistance, ...]:
    """Each pair of groups that both name an entity at least `least` times, the farthest first."""
    compared = list(matrices)
    groups = sorted({group.group for matrix in compared for group in matrix.groups})
    pairs = (_pair(compared, left, right, least) for left, right in combinations(groups, 2))
    found = [pair for pair in pairs if pair is not None]
    return tuple(sorted(found, key=lambda pair: (-pair.distance, pair.left, pair.right)))


def _pair(matrices: Sequence[NamingMatrix], left: str, right: str, least: int) -> NamingDistance | None:
    rows = list(_rows(matrices, left, right, least))
    if not rows:
        return None
    weights = [min(sum(mine), sum(theirs)) for mine, theirs in rows]
    return NamingDistance(
        left=left,
        right=right,
        distance=float(np.average([distance_of_counts(*row) for row in rows], weights=weights)),
        chance=float(np.average([chance_distance(*row) for row in rows], weights=weights)),
        entities=len(rows),
        uses=sum(weights),
    )


def _rows(
    matrices: Iterable[NamingMatrix], left: str, right: str, least: int
) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    for matrix in matrices:
        mine, theirs = matrix.counts(left), matrix.counts(right)
        if min(sum(mine), sum(theirs)) >= least:
            yield mine, theirs
