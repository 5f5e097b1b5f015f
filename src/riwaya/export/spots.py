"""Where on the map an event is, by the places that its text names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.model.mention import Location, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable

PRECISIONS = ("exact", "town", "area", "admin2", "admin1", "country")
"""The narrowest first."""


class Spot(Struct, frozen=True, kw_only=True):
    """A place with a point."""

    mention: Mention
    lat: float
    """WGS 84 degrees."""
    lon: float
    location: Location


def spots_of(places: Iterable[Mention]) -> tuple[Spot, ...]:
    """The places that have a point, each once, the most precise first; else as the text has them."""
    found: dict[tuple[str | None, float, float], Spot] = {}
    for mention in places:
        spot = _spot(mention)
        if spot is not None:
            found.setdefault((mention.entity, spot.lat, spot.lon), spot)
    return tuple(sorted(found.values(), key=lambda one: PRECISIONS.index(one.location.precision)))


def _spot(mention: Mention) -> Spot | None:
    at = mention.location
    if at is None or at.lat is None or at.lon is None:
        return None
    return Spot(mention=mention, lat=at.lat, lon=at.lon, location=at)
