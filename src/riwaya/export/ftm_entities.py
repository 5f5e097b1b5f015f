"""Entities of FollowTheMoney, and those of a pack as such, with the names that texts use for them."""

from __future__ import annotations

import hashlib
import unicodedata
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.model.mention import PLACES, Kind, Naming
from riwaya.text.fold import fold_query

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from riwaya.export.entities import Entities
    from riwaya.knowledge.records import Name
    from riwaya.model.mention import Mention

_SCHEMAS = {
    **dict.fromkeys(("state", "government", "ministry", "military", "security", "intelligence"), "PublicBody"),
    **dict.fromkeys(("committee",), "PublicBody"),
    **dict.fromkeys(("office", "person"), "Person"),
    **dict.fromkeys(("population", "armed-class", "militia-class", "family"), "LegalEntity"),
    "company": "Company",
}
"""By type of actor of the packs; others are organisations. Peoples and classes are no organisations."""
_ORGANISATION, _STATE, _ADDRESS = "Organization", "PublicBody", "Address"
_CONTROLS = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_NOBODY = frozenset({"concept"})


class Thing(Struct, frozen=True, kw_only=True):
    """A line."""

    id: str
    schema: str
    properties: dict[str, list[str]]


def ftm_id(kind: str, name: str) -> str:
    """A stable id: the same article, event or mention has it in every export of every store."""
    return f"riwaya-{kind}-{hashlib.sha1(name.encode('utf-8', 'replace'), usedforsecurity=False).hexdigest()}"


def properties(**given: object) -> dict[str, list[str]]:
    """Values as lists of different strings, written as FollowTheMoney cleans them; None and nothing are left out."""
    out: dict[str, list[str]] = {}
    for name, value in given.items():
        values = [value] if isinstance(value, str) or value is None else list(value)  # type: ignore[call-overload]
        known = list(dict.fromkeys(filter(None, (_clean(str(one)) for one in values if one))))
        if known:
            out[name] = known
    return out


def _clean(text: str) -> str:
    """A string in NFC, without control characters, its white space single blanks."""
    composed = unicodedata.normalize("NFC", text)
    return " ".join("".join(char for char in composed if char.isspace() or not _is_control(char)).split())


def _is_control(char: str) -> bool:
    return unicodedata.category(char) in _CONTROLS


class _Named(Struct, kw_only=True):
    """An entity while its names are gathered."""

    thing: Thing
    slurs: frozenset[str]
    """Folded, as `full`."""
    full: frozenset[str]
    """Names that mean it wherever they stand, by anybody's pen."""
    alias: dict[str, None]
    weak: dict[str, None]


class ThingBook:
    """Those of the pack that an export tells of."""

    def __init__(self) -> None:
        self._held: dict[str, _Named] = {}

    def add(self, mention: Mention, entities: Entities) -> Thing | None:
        """The entity that a mention is linked to, without its names yet; None where there is none to write."""
        if mention.entity is None:
            return None
        key = f"{_ADDRESS}:{mention.entity}" if mention.kind in PLACES else mention.entity
        if key not in self._held:
            thing = _place(mention, entities) if mention.kind in PLACES else _party(mention, entities)
            if thing is None:
                return None
            self._held[key] = _named(thing, mention.entity, entities)
        held, folded = self._held[key], fold_query(mention.text)
        if folded not in held.slurs:
            names = held.alias if folded in held.full else held.weak
            names[mention.text] = None
        return held.thing

    def things(self) -> Iterator[Thing]:
        """All that were added, with their names."""
        for held in self._held.values():
            known, own = held.thing.properties, held.thing.properties.get("name", [])
            alias = [one for one in (*known.get("alias", ()), *held.alias) if one not in own]
            weak = [one for one in held.weak if one not in own and one not in alias]
            named = properties(alias=alias, weakAlias=weak)
            yield Thing(id=held.thing.id, schema=held.thing.schema, properties={**known, **named})


def _party(mention: Mention, entities: Entities) -> Thing | None:
    entity = str(mention.entity)
    actor, country = entities.actor(entity), entities.country(entity) or entities.capital_of(entity)
    if mention.kind in _NOT_PARTIES or (actor is None and country is None):
        return None
    if actor is not None and actor.type in _NOBODY:
        return None
    home = entities.country(entities.country_of(actor)) if actor is not None else country
    return Thing(
        id=f"riwaya-entity-{entity}",
        schema=_STATE if actor is None else _SCHEMAS.get(actor.type, _ORGANISATION),
        properties=properties(
            name=entities.label(entity),
            alias=entities.label(entity, "ar"),
            country=None if home is None else home.iso.lower(),
            wikidataId=None if actor is None else actor.wikidata,
            keywords=None if actor is None else (actor.type, *(f"camp: {camp}" for camp in actor.camp)),
            notes=f"riwaya entity {entity}",
        ),
    )


def _place(mention: Mention, entities: Entities) -> Thing | None:
    entity, at = str(mention.entity), mention.location
    country = entities.country(entities.country_at(entity))
    region = None if at is None else entities.region(at.admin1)
    label = entities.label(entity)
    parts = (label, None if region is None else region.label.en, None if country is None else country.label.en)
    return Thing(
        id=f"riwaya-place-{entity}",
        schema=_ADDRESS,
        properties=properties(
            name=label,
            full=", ".join(dict.fromkeys(part for part in parts if part is not None)),
            alias=entities.label(entity, "ar"),
            state=None if region is None else region.label.en,
            country=None if country is None else country.iso.lower(),
            latitude=None if at is None or at.lat is None else f"{at.lat}",
            longitude=None if at is None or at.lon is None else f"{at.lon}",
            wikidataId=None if at is None else at.wikidata,
            remarks=None if at is None else f"precision: {at.precision}",
            notes=f"riwaya entity {entity}",
        ),
    )


_NOT_PARTIES = frozenset({Kind.AGREEMENT, Kind.ASSET})


def _named(thing: Thing, entity: str, entities: Entities) -> _Named:
    row = entities.actor(entity) or entities.place(entity)
    names: Iterable[Name] = () if row is None else row.names
    country = entities.country(entity)
    full = {fold_query(one.form) for one in names if one.naming is Naming.NEUTRAL and not one.short}
    full |= set() if country is None else set(map(fold_query, country.names))
    slurs = frozenset(fold_query(one.form) for one in names if one.sectarian)
    return _Named(thing=thing, slurs=slurs, full=frozenset(full), alias={}, weak={})
