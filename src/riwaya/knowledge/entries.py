"""Names of all tables flattened into entries for the matcher."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.knowledge.pack import NameEntry, Table
from riwaya.model.mention import Kind
from riwaya.text.fold import fold
from riwaya.text.tokens import TokenKind, find_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from riwaya.knowledge.records import (
        Actor,
        ActorType,
        Agreement,
        Country,
        Name,
        Outlet,
        Place,
        PlaceType,
    )


def key_of(form: str) -> tuple[str, ...]:
    """Folded words of a form; signs are left out, as the matcher skips them."""
    return tuple(token.text for token in find_tokens(fold(form)) if token.kind < TokenKind.LINE)


def flatten_names(
    actors: Mapping[str, Actor],
    places: Mapping[str, Place],
    countries: Mapping[str, Country],
    outlets: Mapping[str, Outlet],
    agreements: Mapping[str, Agreement],
    actor_types: Mapping[str, ActorType],
    place_types: Mapping[str, PlaceType],
) -> tuple[NameEntry, ...]:
    """One entry per form and entity, actors first; a form listed twice for an entity counts once."""
    seen: set[tuple[object, ...]] = set()
    out: list[NameEntry] = []

    def put(entries: Iterator[NameEntry]) -> None:
        for entry in entries:
            mark = (entry.words, entry.entity, entry.table, entry.since, entry.until)
            if entry.words and mark not in seen:
                seen.add(mark)
                out.append(entry)

    for actor in actors.values():
        put(_entries(actor.id, Table.ACTOR, Kind(actor_types[actor.type].kind), actor.names))
    for place in places.values():
        put(_entries(place.id, Table.PLACE, Kind(place_types[place.type].kind), place.names))
    for agreement in agreements.values():
        put(_entries(agreement.id, Table.AGREEMENT, Kind.AGREEMENT, agreement.names))
    for outlet in outlets.values():
        put(_entries(outlet.id, Table.OUTLET, Kind.MEDIA, outlet.names))
    for country in countries.values():
        put(_country_entries(country))
    return tuple(out)


def _entries(entity: str, table: Table, kind: Kind, names: tuple[Name, ...]) -> Iterator[NameEntry]:
    for name in names:
        yield NameEntry(
            words=key_of(name.form),
            entity=entity,
            table=table,
            kind=kind,
            naming=name.naming,
            short=name.short,
            metonym=name.metonym,
            homograph=name.homograph,
            since=name.since,
            until=name.until,
        )


def _country_entries(country: Country) -> Iterator[NameEntry]:
    for form in country.names:
        yield NameEntry(words=key_of(form), entity=country.id, table=Table.COUNTRY, kind=Kind.PLACE)
    if country.capital is not None:
        for form in country.capital.names:
            yield NameEntry(
                words=key_of(form),
                entity=country.capital.id,
                table=Table.CAPITAL,
                kind=Kind.PLACE,
                homograph=country.capital.homograph,
            )
