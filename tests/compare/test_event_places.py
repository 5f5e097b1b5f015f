from __future__ import annotations

import pytest

from riwaya.compare.event_mention import Ground
from riwaya.compare.event_places import Gazetteer, Lie
from riwaya.model.mention import Location


@pytest.fixture
def ground(pack):
    def make(entity: str) -> Ground:
        place = pack.places[entity]
        where = Location(
            lat=place.lat,
            lon=place.lon,
            precision=pack.place_types[place.type].precision,
            admin1=place.admin1,
            admin2=place.admin2,
            pcode=place.pcode,
            geonames=None,
            wikidata=None,
        )
        return Ground(entity, where)

    return make


def test_a_town_lies_within_its_area(pack, ground):
    assert Gazetteer(pack).lie(ground("hamouriyah"), ground("east-ghouta")) is Lie.WITHIN


def test_towns_next_to_each_other_are_apart(pack, ground):
    assert Gazetteer(pack).lie(ground("kafr-batna"), ground("saqba")) is Lie.APART


def test_the_narrowest_places_are_compared(pack, ground):
    town = ground("saqba")
    assert Gazetteer(pack).narrowest([ground("east-ghouta"), town]) == (town,)


def test_a_place_that_no_pack_has_tells_nothing(pack, ground):
    assert Gazetteer(pack).lie(Ground("=قري", None), ground("idlib")) is Lie.UNKNOWN


def test_without_places_nothing_is_known(pack, ground):
    assert Gazetteer(pack).closest([], [ground("idlib")]) is Lie.UNKNOWN
