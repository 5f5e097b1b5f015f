"""How large two figures are, and whether they are one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.model.quantity import Comparator

if TYPE_CHECKING:
    from riwaya.compare.statements import Figure, Statement

_TOLERANCE, _ROUGH = 0.01, 0.05
"""How far two figures may lie apart and still be one, as a share of the larger; and where one is rounded, as 8 and 8.4
million are."""
_ABOVE = 1.25
"""How many times what it is said to exceed a figure may come to."""
UNKNOWN = "things"
"""Kind of what is counted without a noun that tells."""
ROUND = 1000.0
"""From here on the same figure twice is no chance: two days of it are two datings of one count."""


def share_figure(first: Statement, second: Statement) -> bool:
    """Whether a figure of one stands in the other, too."""
    mine, theirs = ({one.value for one in side.figures if one.value is not None} for side in (first, second))
    return not mine.isdisjoint(theirs)


def strangeness(pair: tuple[Figure, Figure]) -> int:
    """0: one figure of one kind; 1: of one kind; 2: of kinds of which one may hold the other."""
    one, other = pair
    if one.kind != other.kind:
        return 2
    return int((one.value, one.happening) != (other.value, other.happening))


def size(figure: Figure) -> float:
    """The figure, or a bound of it; 0 where it has none."""
    return figure.value or figure.low or figure.high or 0.0


def is_repeated(one: Figure, other: Figure) -> bool:
    """Whether the same large figure stands in both, which is no chance."""
    if one.value is None or other.value is None or UNKNOWN in {one.kind, other.kind}:
        return False
    return min(one.value, other.value) >= ROUND and agree(one, other)


def agree(one: Figure, other: Figure) -> bool:
    """Whether two figures may be one, as far as rounding and hedges allow."""
    if one.value is not None and other.value is not None:
        if _exceeds(one, other) or _exceeds(other, one):
            return True
        tolerance = _ROUGH if _is_rough(one) or _is_rough(other) else _TOLERANCE
        return abs(one.value - other.value) <= tolerance * max(abs(one.value), abs(other.value))
    low = max((bound for bound in (one.low, other.low) if bound is not None), default=None)
    high = min((bound for bound in (one.high, other.high) if bound is not None), default=None)
    return low is None or high is None or low <= high


def _exceeds(one: Figure, other: Figure) -> bool:
    """Whether the first is said to be above a round figure, and the second is a little above it."""
    if one.comparator is not Comparator.MORE_THAN or other.comparator is Comparator.MORE_THAN or one.is_share:
        return False
    return 1.0 <= size(other) / (size(one) or 1.0) <= _ABOVE


def _is_rough(figure: Figure) -> bool:
    """Whether it is hedged, or has one digit that counts."""
    return figure.comparator is Comparator.ABOUT or len(f"{figure.value:.15g}".rstrip("0")) == 1
