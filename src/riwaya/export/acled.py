"""CSV with the columns of ACLED in their order, then our own: what texts tell, coded by machine. No data of ACLED.

A row is an event as one article tells it, so five reports of one strike are five rows. A cell is empty where the text
does not tell: no day of publication stands for the day of an event, and no deaths told are not zero deaths.
Source: `packs/codebooks/acled.yaml` (`columns`, `geo_precision`, `time_precision`, `fatalities`).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.export.acled_sides import CIVILIANS, SideReader
from riwaya.export.flat import flat_event
from riwaya.export.provenance import PROVENANCE_COLUMNS, provenance_cells
from riwaya.export.sheets import sheet_lines
from riwaya.export.source import untold
from riwaya.export.spots import spots_of
from riwaya.export.tolls import KILLED, Toll, tells_casualties, toll_of
from riwaya.knowledge.codebook_records import AcledType, SubEvent
from riwaya.knowledge.codebooks import load_codebook

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from riwaya.compare.event_rows import EventRow
    from riwaya.export.acled_sides import Side
    from riwaya.export.entities import Entities
    from riwaya.export.source import ExportSource, Told
    from riwaya.export.spots import Spot
    from riwaya.model.event import Event
    from riwaya.model.mention import Mention

_AND = "; "
OWN_COLUMNS = (
    *("inter1_code", "inter2_code", "fatalities_text", "plover_type", "plover_mode", "plover_contexts"),
    *("actors", "actors_text", "recipients", "recipients_text", "places", "places_text", "place_precision"),
    *("begin", "end_date", "timexes_text", "quantities", "quantities_text"),
    *PROVENANCE_COLUMNS,
)
"""Behind ACLED's columns."""
_PRECISIONS = {"exact": 1, "town": 1, "area": 2, "admin2": 2, "admin1": 3}
"""ACLED's `geo_precision`; a country is no place of an event."""
_DAY, _WEEK, _MONTH = 0, 7, 31
"""Days between first and last of `time_precision` 1, 2, 3."""
_VIOLENT = "Political violence"
_AGAINST = frozenset({"Violence against civilians", "Excessive force against protesters"})
"""Types and sub-events whose target is unarmed by what they are."""
_TAKEN = frozenset({"Government regains territory", "Non-state actor overtakes territory"})
_TARGETING = "Civilian targeting"


class _Coded(Struct, frozen=True):
    """A sub-event with its type."""

    kind: AcledType
    sub: SubEvent

    @property
    def disorder(self) -> tuple[str, ...]:
        return self.sub.disorder or self.kind.disorder


def write_acled(source: ExportSource) -> Iterator[bytes]:
    """A head and the rows. Without `all_events`, events that have no ACLED code are left out."""
    writer = AcledWriter(source)
    for text in sheet_lines(acled_columns(), writer.rows()):
        yield text.encode("utf-8", "replace")


def acled_columns() -> tuple[str, ...]:
    """Names of the columns."""
    return (*load_codebook("acled").columns, *OWN_COLUMNS)


class AcledWriter:
    """Makes rows; made once for an export."""

    def __init__(self, source: ExportSource) -> None:
        self._source, self._sides, book = source, SideReader(), load_codebook("acled")
        self._coded = {sub.code: _Coded(kind, sub) for kind in book.types for sub in kind.sub}
        self._inter = {number: label.en for number, label in book.inter.items()}

    def rows(self) -> Iterator[dict[str, object]]:
        """Rows by `acled_columns`."""
        for told in self._source.events(self._lacks):
            yield self._row(told, self._source.entities(told.joined))

    def _lacks(self, row: EventRow) -> str | None:
        """Why an event is none of ACLED's: it has no code, or neither anybody who takes part nor a place."""
        if row.event.acled not in self._coded:
            return "no_acled"
        return None if row.actors or row.recipients or row.places else "nobody_nowhere"

    def _row(self, told: Told, entities: Entities) -> dict[str, object]:
        row, coded = told.row, self._coded.get(told.row.event.acled or "")
        spot = next((one for one in spots_of(row.places) if one.location.precision in _PRECISIONS), None)
        country = _country(row.places, spot, entities)
        kind, name = ("", "") if coded is None else (coded.kind.code, coded.sub.code)
        first, second = self._sides.read(kind, name, row.actors, row.recipients, entities, country)
        toll = None if coded is None else self._toll(told)
        cells = {**flat_event(row), **provenance_cells(told)}
        return {
            "event_id_cnty": told.citation,
            **_when(cells),
            **_what(coded),
            **self._who(first, second),
            "civilian_targeting": _targeting(coded, second),
            **_where(spot, country, entities),
            "source": None if row.article.outlet is None else entities.label(row.article.outlet),
            "notes": row.quote.text,
            **_dead(toll, told),
            "plover_type": row.event.type,
            "plover_mode": row.event.mode,
            "plover_contexts": cells["contexts"],
            **{column: cells.get(column) for column in OWN_COLUMNS if column in cells},
        }

    def _who(self, first: Side | None, second: Side | None) -> dict[str, object]:
        out: dict[str, object] = {}
        for number, side in ((1, first), (2, second)):
            if side is not None:
                out[f"actor{number}"] = side.name
                out[f"assoc_actor_{number}"] = _AND.join(side.associated)
                out[f"inter{number}"] = self._inter.get(side.inter or 0)
                out[f"inter{number}_code"] = side.inter
        return {**out, "interaction": self._interaction(first, second)}

    def _interaction(self, first: Side | None, second: Side | None) -> str | None:
        """`State forces-Rebel group`, the lower number first; empty where a side that is told has no class.

        Also where nobody is told who acts: who is hit is no sole actor.
        """
        codes = [] if first is None else [side.inter for side in (first, second) if side is not None]
        known = sorted(code for code in codes if code is not None)
        if not known or len(known) < len(codes):
            return None
        names = [self._inter[code] for code in known]
        return f"{names[0]} only" if len(names) == 1 else "-".join(names)

    def _toll(self, told: Told) -> Toll | None:
        """The dead of an event: its own, else those of the killings in its sentence that have no ACLED code.

        A killing without a doer («مقتل») belongs to what caused it; where the sentence tells of two causes, to none.
        """
        own, event, quote = toll_of(told, KILLED), told.row.event, told.row.quote
        here = [one for one in told.joined.analysis.events if quote.span.contains(one.trigger.span)]
        if own is not None or not self._kills(event) or sum(map(self._kills, here)) > 1:
            return own
        killings = (one for one in here if one.acled is None and one.type == event.type and untold(one) is None)
        tolls = [toll for one in killings if (toll := toll_of(told.of(one), KILLED)) is not None]
        return max(tolls, key=lambda toll: toll.lowest, default=None)

    def _kills(self, event: Event) -> bool:
        """Whether people may die of it: violence, but for places taken, which say nothing of the fighting."""
        coded = self._coded.get(event.acled or "")
        return coded is not None and _VIOLENT in coded.disorder and coded.sub.code not in _TAKEN


def _when(cells: dict[str, object]) -> dict[str, object]:
    """The day, or the middle of the days that the text gives where they are no more than a month."""
    begin, end = cells.get("begin"), cells.get("end_date")
    if begin is None or end is None:
        return {}
    first, last = date.fromisoformat(str(begin)), date.fromisoformat(str(end))
    days = (last - first).days
    if not _DAY <= days <= _MONTH:
        return {}
    middle = first + timedelta(days=days // 2)
    precision = 1 if days == _DAY else 2 if days <= _WEEK else 3
    return {"event_date": middle.isoformat(), "year": middle.year, "time_precision": precision}


def _what(coded: _Coded | None) -> dict[str, object]:
    if coded is None:
        return {}
    disorder = _AND.join(coded.disorder)
    return {"disorder_type": disorder, "event_type": coded.kind.code, "sub_event_type": coded.sub.code}


def _targeting(coded: _Coded | None, second: Side | None) -> str | None:
    """Whether the unarmed are the target, by the sub-event or by who is hit."""
    if coded is None or _VIOLENT not in coded.disorder:
        return None
    is_hit = second is not None and second.inter == CIVILIANS
    return _TARGETING if is_hit or coded.kind.code in _AGAINST or coded.sub.code in _AGAINST else None


def _country(places: Iterable[Mention], spot: Spot | None, entities: Entities) -> str | None:
    """Id of the country of the place that is written, else of the first place whose country is known."""
    named = (*(() if spot is None else (spot.mention,)), *places)
    return next((found for one in named if (found := entities.country_at(one.entity)) is not None), None)


def _where(spot: Spot | None, country: str | None, entities: Entities) -> dict[str, object]:
    codes = entities.codes(country)
    out: dict[str, object] = {"country": None if country is None else entities.label(country)}
    if codes is not None:
        out.update(iso=codes.number, region=codes.region)
    if spot is None:
        return out
    at, entity = spot.location, spot.mention.entity
    regions = {"admin1": entities.region(at.admin1), "admin2": entities.region(at.admin2)}
    return {
        **out,
        **{name: row.label.en for name, row in regions.items() if row is not None},
        "location": spot.mention.text if entity is None else entities.label(entity),
        "latitude": spot.lat,
        "longitude": spot.lon,
        "geo_precision": _PRECISIONS[at.precision],
        "place_precision": at.precision,
    }


def _dead(toll: Toll | None, told: Told) -> dict[str, object]:
    """ACLED's one figure, the lowest; 0 where people are counted without saying whether they are dead; else nothing."""
    if toll is not None:
        return {"fatalities": toll.lowest, "fatalities_text": _AND.join(claim.text for claim in toll.claims)}
    return {"fatalities": 0} if tells_casualties(told) else {}
