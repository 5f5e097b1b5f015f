"""How two places stand to each other: one and the same, one in the other, apart, or nobody knows."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from riwaya.compare.distances import distance_km

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.compare.event_mention import Ground
    from riwaya.knowledge.pack import Pack
    from riwaya.model.mention import Location

_REACH_KM = {"exact": 1.0, "town": 3.0, "area": 10.0, "admin2": 25.0, "admin1": 60.0}
"""How far a place of a precision reaches where the pack does not say."""
COUNTRY = "country"
"""Precision of a place that is a country."""


class Lie(StrEnum):
    """How places lie to each other."""

    SAME = "same"
    WITHIN = "within"
    APART = "apart"
    UNKNOWN = "unknown"


_SIZES = ("exact", "town", "area", "admin2", "admin1", COUNTRY)
_ORDER = (Lie.SAME, Lie.WITHIN, Lie.APART)


class Gazetteer:
    """Compares places by the hierarchy and the map of a pack."""

    def __init__(self, pack: Pack) -> None:
        self._places, self._countries, self._types = pack.places, pack.countries, pack.place_types
        self._known: dict[tuple[str, str], Lie] = {}

    def lie(self, left: Ground, right: Ground) -> Lie:
        """How one place lies to another."""
        if left.entity == right.entity:
            return Lie.SAME
        a, b = (left, right) if left.entity < right.entity else (right, left)
        key = a.entity, b.entity
        if key not in self._known:
            self._known[key] = self._compare(a, b)
        return self._known[key]

    def closest(self, left: Sequence[Ground], right: Sequence[Ground]) -> Lie:
        """The closest that any two places of two lists come; unknown where one list is empty."""
        found = {self.lie(a, b) for a in left for b in right}
        return next((lie for lie in _ORDER if lie in found), Lie.UNKNOWN)

    def narrowest(self, grounds: Sequence[Ground]) -> tuple[Ground, ...]:
        """Places without those that hold another of them: the town, not its governorate."""
        return tuple(
            one for one in grounds if not any(self._holds(one, other) for other in grounds if other is not one)
        )

    def _holds(self, outer: Ground, inner: Ground) -> bool:
        return self._size(outer) > self._size(inner) and self.lie(outer, inner) is Lie.WITHIN

    def _size(self, ground: Ground) -> int:
        """By what it is: a point, a town, an area, a district, a governorate, a country."""
        place = self._places.get(ground.entity)
        kind = self._types.get(place.type) if place is not None else None
        precision = kind.precision if kind is not None else ground.location.precision if ground.location else None
        return _SIZES.index(precision) if precision in _SIZES else 0

    def _compare(self, a: Ground, b: Ground) -> Lie:
        if a.location is None or b.location is None:
            return Lie.UNKNOWN
        if COUNTRY in {a.location.precision, b.location.precision}:
            return Lie.WITHIN if self._country(a) == self._country(b) is not None else Lie.APART
        if self._is_governorate_of(a, b) or self._is_governorate_of(b, a):
            return Lie.WITHIN
        if self._size(a) == self._size(b) <= _SIZES.index("town"):
            return Lie.APART
        distance = _distance_km(a.location, b.location)
        if distance is None:
            return Lie.UNKNOWN
        return Lie.WITHIN if distance <= max(self._reach(a), self._reach(b)) else Lie.APART

    def _country(self, ground: Ground) -> str | None:
        if ground.entity in self._countries:
            return ground.entity
        place = self._places.get(ground.entity)
        return place.country if place is not None else None

    def _is_governorate_of(self, outer: Ground, inner: Ground) -> bool:
        where, what = inner.location, outer.location
        if where is None or what is None or what.precision not in {"admin1", "admin2"}:
            return False
        codes = {what.pcode, what.admin2 if what.precision == "admin2" else what.admin1} - {None}
        return bool(codes & ({where.admin1, where.admin2} - {None}))

    def _reach(self, ground: Ground) -> float:
        place = self._places.get(ground.entity)
        if place is not None and place.radius_km is not None:
            return place.radius_km
        return _REACH_KM.get(ground.location.precision, 3.0) if ground.location is not None else 0.0


def _distance_km(a: Location, b: Location) -> float | None:
    """None where one has no point."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    return distance_km(a.lat, a.lon, b.lat, b.lon)
