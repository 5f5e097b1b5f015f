"""PLOVER: an event a line of JSON, with `text_info` always filled, the names as written, and the voices behind it.

Source: PLOVER draft 2.0, field names as in `packs/codebooks/plover.yaml` (`record`).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import msgspec

from riwaya.export.flat import flat_event
from riwaya.export.parties import party_of
from riwaya.export.plover_records import (
    PloverCitation,
    PloverDetails,
    PloverEntity,
    PloverEvent,
    PloverLocation,
    PloverSize,
    PloverText,
)
from riwaya.export.tolls import ARRESTED, KILLED, WOUNDED, toll_of
from riwaya.knowledge.codebooks import load_codebook
from riwaya.model.event import Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.export.entities import Entities
    from riwaya.export.source import ExportSource, Told
    from riwaya.model.event import Event
    from riwaya.model.mention import Mention

_CITY = 4
_RESOLUTIONS = {"country": 1, "admin1": 2, "admin2": 3, "area": 3, "town": _CITY, "exact": 5}
"""Of `plover.yaml` (`record.resolution`), by our precisions."""


def write_plover(source: ExportSource) -> Iterator[bytes]:
    """JSON Lines."""
    for told in source.events():
        yield msgspec.json.encode(plover_event(told, source.entities(told.joined))) + b"\n"


def plover_event(told: Told, entities: Entities) -> PloverEvent:
    """An event as PLOVER has it."""
    row, event = told.row, told.row.event
    cells = flat_event(row)
    quad, scale = _scales().get((event.type, event.mode), _scales().get((event.type, None), (None, None)))
    return PloverEvent(
        id=told.citation,
        has_event=True,
        date=_text(cells.get("begin")),
        enddate=_text(cells.get("end_date")),
        actor=tuple(_entity(mention, entities) for mention in row.actors),
        recipient=tuple(_entity(mention, entities) for mention in row.recipients),
        event=event.type,
        mode=(*((event.mode,) if event.mode is not None else ()), *auxiliary_modes(event)),
        context=event.contexts,
        quad_code=quad,
        event_scale=scale,
        event_loc=tuple(_location(mention, entities) for mention in row.places),
        event_text=event.trigger.text,
        size=PloverSize(dead=_count(told, KILLED), injured=_count(told, WOUNDED), arrested=_count(told, ARRESTED)),
        text=row.quote.text,
        text_info=_text_info(told),
        cite_info=_citation(told, entities),
        riwaya=_details(told, cells),
    )


def auxiliary_modes(event: Event) -> tuple[str, ...]:
    """PLOVER's auxiliary modes of an event, as `plover.yaml` names them."""
    found = ["historical"] if event.historical else []
    if event.modality is not Modality.ASSERTED:
        found.append("future" if event.modality is Modality.FUTURE else "hypothetical")
    if event.polarity is Polarity.NEGATED:
        found.append("negation")
    return tuple(found)


def _entity(mention: Mention, entities: Entities) -> PloverEntity:
    party = party_of(mention, entities)
    codes, international = entities.codes(party.country), party.sector if party.sector in _international() else None
    return PloverEntity(
        code=international or (None if codes is None else codes.alpha3),
        sector=party.sector,
        entity_text=mention.text,
        identifier_id=party.wikidata,
        identifier_text=None if mention.entity is None else party.label,
        entity=mention.entity,
        naming=mention.naming.value,
        start=mention.start,
        end=mention.end,
    )


def _location(mention: Mention, entities: Entities) -> PloverLocation:
    at, place, country = mention.location, entities.place(mention.entity), entities.country_at(mention.entity)
    codes, resolution = entities.codes(country), _RESOLUTIONS.get(at.precision) if at is not None else None
    district, province = (entities.region(at.admin2), entities.region(at.admin1)) if at is not None else (None, None)
    label = None if mention.entity is None else entities.label(mention.entity)
    return PloverLocation(
        extracted_place=mention.text,
        resolved_place=label,
        geonameid=None if at is None else at.geonames,
        lat=None if at is None else at.lat,
        lon=None if at is None else at.lon,
        city=label if resolution == _CITY else None,
        district=None if district is None else district.label.en,
        province=None if province is None else province.label.en,
        country=None if country is None else entities.label(country),
        country_code=None if codes is None else codes.alpha3,
        feature_code=None if place is None else place.type,
        resolution=resolution,
        pcode=None if at is None else at.pcode,
        start=mention.start,
        end=mention.end,
    )


def _text_info(told: Told) -> PloverText:
    row, order = told.row, [event.id for event in told.joined.analysis.events]
    return PloverText(
        sequence=order.index(row.event.id) + 1,
        start=row.quote.start,
        end=row.quote.end,
        article=row.article.id,
        sha256=row.article.sha256,
    )


def _citation(told: Told, entities: Entities) -> PloverCitation:
    head, versions = told.row.article, told.joined.analysis.versions
    return PloverCitation(
        citation=told.citation,
        url=head.url,
        title=head.title,
        language=head.language,
        publication=None if head.outlet is None else entities.label(head.outlet),
        published=head.published,
        coder=f"riwaya {versions.code}",
        codebook=f"PLOVER {load_codebook('plover').version}, riwaya {versions.codebook}",
        version=versions.pack,
    )


def _details(told: Told, cells: dict[str, object]) -> PloverDetails:
    event = told.row.event
    return PloverDetails(
        trigger=event.trigger.text,
        trigger_start=event.trigger.start,
        trigger_end=event.trigger.end,
        polarity=event.polarity.value,
        modality=event.modality.value,
        historical=event.historical,
        voices=str(cells["voices"]),
        time_text=_text(cells["timexes_text"]),
        acled=event.acled,
        score=event.score,
        models=told.joined.analysis.versions.models,
    )


def _count(told: Told, happening: str) -> int | None:
    toll = toll_of(told, happening)
    return None if toll is None else toll.lowest


def _text(cell: object) -> str | None:
    return str(cell) if cell else None


@cache
def _international() -> frozenset[str]:
    return frozenset(row.code for row in load_codebook("plover").international_sectors)


@cache
def _scales() -> dict[tuple[str, str | None], tuple[int | None, float | None]]:
    """Quad code and score of each type, and of each of its modes; a mode without a score has none."""
    out: dict[tuple[str, str | None], tuple[int | None, float | None]] = {}
    for kind in load_codebook("plover").types:
        out[kind.code, None] = (kind.quad, kind.score)
        out.update({(kind.code, mode.code): (kind.quad, mode.score) for mode in kind.modes})
    return out
