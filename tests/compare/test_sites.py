from __future__ import annotations

import pytest

from riwaya.compare.distances import distance_km
from riwaya.compare.sites import Nearness, compare_sites, narrowest
from riwaya.compare.statements import Site


def site(key: str, lat: float | None = None, lon: float | None = None, reach: float = 4.0, *, linked=True) -> Site:
    return Site(key=key, words=frozenset({key}), is_linked=linked, lat=lat, lon=lon, reach_km=reach)


REGION, TOWN, OTHER = site("region", 33.5, 36.4, 20.0), site("town", 33.52, 36.38), site("other", 36.2, 37.1)


@pytest.mark.parametrize(
    ("left", "right", "nearness"),
    [
        ([TOWN], [TOWN], Nearness.SAME),
        ([REGION], [TOWN], Nearness.INSIDE),
        ([TOWN], [OTHER], Nearness.APART),
        ([OTHER, TOWN], [TOWN], Nearness.SAME),
        ([TOWN], [], Nearness.UNTOLD),
        ([TOWN], [site("somewhere", linked=False)], Nearness.UNTOLD),
        ([TOWN, site("homes", linked=False)], [OTHER, site("homes", linked=False)], Nearness.APART),
    ],
)
def test_places_are_compared(left: list[Site], right: list[Site], nearness: Nearness) -> None:
    assert compare_sites(left, right) is nearness


def test_a_wide_place_goes_where_a_narrow_one_lies_in_it() -> None:
    assert narrowest([REGION, TOWN, OTHER]) == (TOWN, OTHER)


def test_distance_is_along_the_globe() -> None:
    assert distance_km(0.0, 0.0, 0.0, 1.0) == pytest.approx(111.2, abs=0.1)
