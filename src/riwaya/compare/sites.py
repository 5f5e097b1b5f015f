"""Whether two statements are about one place: the same, one inside the other, or apart."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from riwaya.compare.distances import distance_km

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.compare.statements import Site, Statement

REACH_KM = {"exact": 2.0, "town": 4.0, "area": 20.0, "admin2": 40.0, "admin1": 90.0, "country": 500.0}
"""How far from its point a place of each precision may reach."""


class Nearness(StrEnum):
    """How two lists of places stand."""

    SAME = "same"
    INSIDE = "inside"
    """One may lie in the other."""
    APART = "apart"
    UNTOLD = "untold"
    """One side names none."""


def compare_sites(left: Sequence[Site], right: Sequence[Site]) -> Nearness:
    """The nearest that a place of one side is to a place of the other."""
    left, right = narrowest(left), narrowest(right)
    if any(site.is_linked for site in left) and any(site.is_linked for site in right):
        left, right = ([site for site in side if site.is_linked] for side in (left, right))
    found = {_nearness(one, other) for one in left for other in right}
    order = (Nearness.SAME, Nearness.INSIDE, Nearness.APART)
    return next((nearness for nearness in order if nearness in found), Nearness.UNTOLD)


def nearness_of(first: Statement, second: Statement) -> Nearness:
    """How the places of two statements stand; not apart where the words of one name a place of the other."""
    found = compare_sites(first.sites, second.sites)
    if found is Nearness.APART and (_names(first, second) or _names(second, first)):
        return Nearness.INSIDE
    return found


def _names(one: Statement, other: Statement) -> bool:
    return any(site.words <= one.keys for site in other.sites if site.is_linked and site.words)


def _nearness(one: Site, other: Site) -> Nearness:
    if one.key == other.key or one.words == other.words:
        return Nearness.SAME
    if _holds(one, other) or _holds(other, one):
        return Nearness.INSIDE
    are_placed = None not in {one.lat, other.lat} and _apart_km(one, other) > one.reach_km + other.reach_km
    if one.words & other.words and not are_placed:
        return Nearness.INSIDE
    return Nearness.APART if one.is_linked and other.is_linked else Nearness.UNTOLD


def narrowest(sites: Iterable[Site]) -> tuple[Site, ...]:
    """The places without those in which another of them lies."""
    listed = tuple(dict.fromkeys(sites))
    return tuple(one for one in listed if not any(other is not one and _holds(one, other) for other in listed))


def _holds(outer: Site, inner: Site) -> bool:
    """Whether a place may lie in a wider one."""
    if outer.reach_km <= inner.reach_km or None in {outer.lat, inner.lat}:
        return False
    return _apart_km(outer, inner) <= outer.reach_km


def _apart_km(one: Site, other: Site) -> float:
    """Of two places that have points."""
    return distance_km(one.lat or 0.0, one.lon or 0.0, other.lat or 0.0, other.lon or 0.0)
