"""Who takes part in an event, as codebooks ask: sector, country, a name to print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.knowledge.sectors import NO_SECTOR, sector_of
from riwaya.model.mention import Mention

if TYPE_CHECKING:
    from riwaya.export.entities import Entities

GOVERNMENT = "GOV"
_POPULATION = "population"
"""Type of actors of the packs."""


class Party(Struct, frozen=True, kw_only=True):
    """One participant."""

    mention: Mention
    label: str
    """Neutral label of the pack in English; the words of the text where the name is linked to nothing."""
    sector: str | None
    country: str | None
    """Id of its country."""
    country_label: str | None
    wikidata: str | None
    is_population: bool = False
    """Whether it is the people of a country, not a body."""


def party_of(mention: Mention, entities: Entities) -> Party:
    """A participant as the pack knows it."""
    entity, pack = mention.entity, entities.pack
    actor, country = entities.actor(entity), entities.country(entity) or entities.capital_of(entity)
    sector = None if actor is None or pack is None else sector_of(pack, actor)
    if actor is None and country is not None:
        sector = GOVERNMENT
    home = entities.country_of(actor) if actor is not None else None if country is None else country.id
    return Party(
        mention=mention,
        label=mention.text if entity is None else entities.label(entity),
        sector=None if sector == NO_SECTOR else sector,
        country=home,
        country_label=None if home is None else entities.label(home),
        wikidata=actor.wikidata if actor is not None else None,
        is_population=actor is not None and actor.type == _POPULATION,
    )
