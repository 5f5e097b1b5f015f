"""Where linked places and facilities lie, with as much precision as the pack has and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.model.mention import PLACES, Kind, Location

if TYPE_CHECKING:
    from riwaya.knowledge.pack import Pack
    from riwaya.knowledge.records import Capital, Country, Place


class Locator:
    """Looks up locations; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._capitals = {c.capital.id: c.capital for c in pack.countries.values() if c.capital is not None}

    def locate(self, entity: str | None, kind: Kind) -> Location | None:
        """The location of a linked place or facility; None for everything else."""
        if entity is None or kind not in PLACES:
            return None
        place = self._pack.places.get(entity)
        if place is not None:
            return self._of_place(place)
        capital = self._capitals.get(entity)
        if capital is not None:
            return _of_point(capital, "town")
        country = self._pack.countries.get(entity)
        return _of_point(country, "country") if country is not None else None

    def _of_place(self, place: Place) -> Location:
        precision = self._pack.place_types[place.type].precision
        if place.verify and precision in {"exact", "town"}:
            precision = "area"
        return Location(
            lat=place.lat,
            lon=place.lon,
            precision=precision,
            admin1=place.admin1,
            admin2=place.admin2,
            pcode=place.pcode,
            geonames=place.geonames,
            wikidata=place.wikidata,
        )


def _of_point(row: Capital | Country, precision: str) -> Location:
    return Location(
        lat=row.lat,
        lon=row.lon,
        precision=precision,
        admin1=None,
        admin2=None,
        pcode=None,
        geonames=row.geonames,
        wikidata=row.wikidata,
    )
