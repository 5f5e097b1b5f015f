"""GeoJSON: a feature for each place of each event, and one without a point for an event that is nowhere on the map.

Points are WGS 84, longitude first. Properties are flat, so that QGIS and R have them as columns; `precision` says how
much ground the point stands for: a governorate or a country is no spot.
Source: RFC 7946; section 3.2 has `null` for features without a place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from riwaya.export.flat import flat_event
from riwaya.export.provenance import PROVENANCE_COLUMNS, provenance_cells
from riwaya.export.spots import spots_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.export.entities import Entities
    from riwaya.export.source import ExportSource
    from riwaya.export.spots import Spot

_HEAD = b'{"type":"FeatureCollection","features":[\n'
_END = b"\n]}\n"
_BETWEEN = b",\n"
EVENT_PROPERTIES = (
    *("type", "mode", "contexts", "acled", "begin", "end_date", "timexes_text", "actors", "actors_text"),
    *("recipients", "recipients_text", "places", "places_text", "quantities", "quantities_text"),
)
PLACE_PROPERTIES = (
    *("place", "place_en", "place_ar", "place_text", "place_start", "place_end", "precision", "admin1", "admin2"),
    *("pcode", "geonames", "wikidata", "place_number", "place_count"),
)
PROPERTIES = (*EVENT_PROPERTIES, *PLACE_PROPERTIES, *PROVENANCE_COLUMNS)


def write_geojson(source: ExportSource) -> Iterator[bytes]:
    """One FeatureCollection, feature by feature."""
    yield _HEAD
    for number, feature in enumerate(_features(source)):
        yield (_BETWEEN if number else b"") + msgspec.json.encode(feature)
    yield _END


def _features(source: ExportSource) -> Iterator[dict[str, object]]:
    for told in source.events():
        spots = spots_of(told.row.places)
        source.counts["features"] += max(len(spots), 1)
        event = flat_event(told.row)
        shared = {name: event.get(name) or None for name in EVENT_PROPERTIES} | provenance_cells(told)
        if not spots:
            source.counts["without_point"] += 1
            yield _feature(told.citation, None, {**shared, "place_count": 0})
        for number, spot in enumerate(spots, 1):
            place = _place(spot, source.entities(told.joined))
            counts = {"place_number": number, "place_count": len(spots)}
            yield _feature(f"{told.citation}:{number}", spot, {**shared, **place, **counts})


def _feature(name: str, spot: Spot | None, known: dict[str, object]) -> dict[str, object]:
    point = None if spot is None else {"type": "Point", "coordinates": [spot.lon, spot.lat]}
    properties = {key: known.get(key) for key in PROPERTIES}  # all of them in each, so that all are columns
    return {"type": "Feature", "id": name, "geometry": point, "properties": properties}


def _place(spot: Spot, entities: Entities) -> dict[str, object]:
    mention = spot.mention
    entity = mention.entity
    return {
        "place": entity,
        "place_en": None if entity is None else entities.label(entity, "en"),
        "place_ar": None if entity is None else entities.label(entity, "ar"),
        "place_text": mention.text,
        "place_start": mention.start,
        "place_end": mention.end,
        **msgspec.structs.asdict(spot.location),
    }
