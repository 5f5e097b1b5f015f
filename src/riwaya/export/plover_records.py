"""The records of PLOVER's exchange format as we write them; `docs/reference/plover.schema.json` is made of them.

Field names are those of the draft manual 2.0 (`packs/codebooks/plover.yaml`, `record`). What a text does not tell is
null or an empty list. What PLOVER has no place for stands under `riwaya`.
"""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Struct


class PloverEntity(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who does it, or to whom it is done."""

    code: str | None
    """ISO 3166-1 alpha-3 of the country, or the international sector; None where the pack knows neither."""
    sector: str | None
    """Of `plover.sectors`."""
    entity_text: str
    """The name as the text has it."""
    identifier_id: str | None
    """Wikidata."""
    identifier_text: str | None
    """Neutral label of the pack; None where the name is linked to nothing."""
    entity: str | None
    """Id in the pack."""
    naming: str
    """What the name does: neutral, honorific, pejorative, contested."""
    start: int
    """Of the name in the article, in code points."""
    end: int


class PloverLocation(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place, as far as the text and the pack tell."""

    extracted_place: str
    """The words of the text."""
    resolved_place: str | None
    geonameid: int | None
    lat: float | None
    """WGS 84."""
    lon: float | None
    city: str | None
    district: str | None
    province: str | None
    country: str | None
    country_code: str | None
    """ISO 3166-1 alpha-3."""
    feature_code: str | None
    """Type of place of the pack."""
    resolution: int | None
    """1 country, 2 province, 3 district, 4 city, 5 part of one."""
    pcode: str | None
    start: int
    end: int


class PloverText(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where the event stands; offsets count code points of the article's text."""

    sequence: int
    """Number of the event in its article, from 1."""
    start: int
    """Of the sentence."""
    end: int
    article: str
    sha256: str
    """Of the article's text, so that offsets can be trusted."""


class PloverCitation(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where the article was published, and what coded it."""

    citation: str
    """Id of article and event, as `riwaya explain` takes them."""
    url: str | None
    title: str | None
    language: str
    publication: str | None
    """The outlet's label."""
    published: str | None
    coder: str
    codebook: str
    version: str
    """Pack with version and digest."""


class PloverSize(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The lowest figures that the text gives; None: it gives none."""

    dead: int | None
    injured: int | None
    arrested: int | None


class PloverDetails(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What PLOVER has no field for."""

    trigger: str
    trigger_start: int
    trigger_end: int
    polarity: str
    modality: str
    historical: bool
    voices: str
    """The outlet, whom it quotes, whom that one quotes: `outlet <- agency <- observatory`."""
    time_text: str | None
    acled: str | None
    score: float
    """How certain the model is, in [0, 1]."""
    models: str | None


class PloverEvent(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One event."""

    id: str
    has_event: bool
    date: str | None
    """First day that the text gives; None: it gives none, and `cite_info.published` is all there is."""
    enddate: str | None
    actor: tuple[PloverEntity, ...]
    recipient: tuple[PloverEntity, ...]
    event: str
    mode: tuple[str, ...]
    """The mode, and auxiliary ones: historical, future, hypothetical, negation."""
    context: tuple[str, ...]
    quad_code: int | None
    event_scale: float | None
    event_loc: tuple[PloverLocation, ...]
    event_text: str
    size: PloverSize
    text: str
    """The sentence."""
    text_info: PloverText
    cite_info: PloverCitation
    riwaya: PloverDetails


def plover_schema() -> dict[str, Any]:
    """JSON Schema of a line."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(PloverEvent)}
