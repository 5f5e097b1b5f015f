"""Which governorate and district a place lies in, by the pack's places of these P-codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.knowledge.records import Label

if TYPE_CHECKING:
    from riwaya.knowledge.pack import Pack
    from riwaya.model.mention import Location


class Division(Struct, frozen=True, kw_only=True):
    """A governorate or district that a place lies in."""

    pcode: str
    place: str | None
    """Id of the place with this P-code; None: the pack has none."""
    label: Label | None
    """What that place is called; None: the pack has none."""


class Divisions:
    """Looks up divisions; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._places = {place.pcode: place for place in pack.places.values() if place.pcode is not None}

    def of(self, location: Location | None) -> tuple[Division, ...]:
        """Divisions around a location, the smallest first; a division does not lie in itself."""
        if location is None:
            return ()
        codes = (location.admin2, location.admin1)
        return tuple(self._division(code) for code in codes if code is not None and code != location.pcode)

    def _division(self, pcode: str) -> Division:
        place = self._places.get(pcode)
        if place is None:
            return Division(pcode=pcode, place=None, label=None)
        return Division(pcode=pcode, place=place.id, label=place.label)
