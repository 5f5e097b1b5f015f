"""Checks of what rows say of each other: references, codes, circles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.knowledge.check_problems import Check, Problem, error
from riwaya.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from riwaya.knowledge.check_files import Located, PackFiles
    from riwaya.knowledge.codebook_records import ActorTypes, PlaceTypes
    from riwaya.knowledge.records import Actor, Outlet

PRECISIONS = frozenset({"exact", "town", "area", "admin2", "admin1", "country"})
SECTORS = frozenset((
    "GOV",
    "MIL",
    "REB",
    "OPP",
    "PTY",
    "JRN",
    "MED",
    "JUD",
    "SPY",
    "COP",
    "IGO",
    "NGO",
    "CVL",
    "REF",
    "BUS",
    "CRM",
    "UAF",
)) | {"PRM", "none"}
INTERNATIONAL = "international"
"""What seas, straits and regions of several states have as their country."""

Reference = tuple[str, str | None, str, str | None, "Container[str]"]
"""File, row, field, what it refers to, ids that are there."""


def check_references(files: PackFiles) -> Iterator[Problem]:
    """Whatever a row refers to is there."""
    for references in (_actor_references(files), _other_references(files), _late_references(files)):
        for file, row, field, value, known in references:
            if value is not None and value not in known:
                message = f"`{field}` is {value!r}, which no row has as its id."
                yield error(Check.DANGLING, file, row, message, "Correct the id or add the row.")


def _countries(files: PackFiles) -> set[str]:
    return {located.row.id for located in files.countries}


def _parties(files: PackFiles) -> set[str]:
    return {located.row.id for table in (files.actors, files.outlets, files.countries) for located in table}


def _places(files: PackFiles) -> set[str]:
    capitals = {located.row.capital.id for located in files.countries if located.row.capital is not None}
    return {located.row.id for located in files.places} | capitals | _countries(files)


def _actor_references(files: PackFiles) -> Iterator[Reference]:
    countries, parties = _countries(files), _parties(files)
    for actor in files.actors:
        if actor.own:
            yield actor.file, actor.row.id, "country", actor.row.country, countries
            for country in actor.row.active_in:
                yield actor.file, actor.row.id, "active_in", country, countries
            yield actor.file, actor.row.id, "parent", actor.row.parent, parties
            yield actor.file, actor.row.id, "successor_of", actor.row.successor_of, parties


def _other_references(files: PackFiles) -> Iterator[Reference]:
    countries, parties, places = _countries(files), _parties(files), _places(files)
    yield files.manifest_file, None, "country", files.manifest.country, countries
    for place in files.places:
        if place.own:
            yield place.file, place.row.id, "country", place.row.country, countries | {INTERNATIONAL}
    for outlet in files.outlets:
        if outlet.own:
            yield outlet.file, outlet.row.id, "country", outlet.row.country, countries
    for agreement in files.agreements:
        if agreement.own:
            yield agreement.file, agreement.row.id, "place", agreement.row.place, places
            for party in agreement.row.parties:
                yield agreement.file, agreement.row.id, "parties", party, parties
    for whole in files.wholes:
        if whole.own:
            yield whole.file, whole.row.id, "place", whole.row.place, places


def _late_references(files: PackFiles) -> Iterator[Reference]:
    """References of a shared pack that the pack of each conflict answers (a state's own actor); checked there."""
    if files.manifest.country is None:
        return
    parties, places = _parties(files), _places(files)
    yield from _camp_references(files.actors, files)
    yield from _camp_references(files.outlets, files)
    sides = _countries(files) | {camp for manifest in files.manifests for camp in manifest.camps}
    for side in files.manifest.belligerents:
        yield files.manifest_file, None, "belligerents", side, sides
    for country in files.countries:
        yield country.file, country.row.id, "state", country.row.state, parties
    for file, entity in files.noun_entities:
        yield file, None, "entity", entity, parties | places


def _camp_references(rows: Iterable[Located[Actor] | Located[Outlet]], files: PackFiles) -> Iterator[Reference]:
    """Camps of rows and of their names; a pack that names no camps at all leaves them open."""
    camps = {camp for manifest in files.manifests for camp in manifest.camps}
    for located in rows if camps else ():
        named = {*located.row.camp, *(camp for name in located.row.names for camp in name.camps)}
        for camp in sorted(named):
            yield located.file, located.row.id, "camp", camp, camps


def check_circles(files: PackFiles) -> Iterator[Problem]:
    """Nobody is its own parent or successor at any remove."""
    parents = {located.row.id: located.row.parent for located in files.actors}
    successors = {located.row.id: located.row.successor_of for located in files.actors}
    for located in files.actors:
        for field, above in (("parent", parents), ("successor_of", successors)):
            if located.own and located.row.id in _above(located.row.id, above):
                chain = " -> ".join([located.row.id, *_above(located.row.id, above)])
                message = f"`{field}` runs in a circle: {chain}."
                yield error(Check.CIRCLE, located.file, located.row.id, message, "Remove one of the links.")


def _above(row: str, links: Mapping[str, str | None]) -> list[str]:
    """What `row` leads to, nearest first, each once."""
    out: list[str] = []
    at = links.get(row)
    while at is not None and at not in out:
        out.append(at)
        at = links.get(at)
    return out


def check_admin(files: PackFiles) -> Iterator[Problem]:
    """P-codes of governorate and district are those of rows, and the district lies in that governorate."""
    owners: dict[str, dict[str, str | None]] = {"governorate": {}, "district": {}}
    for located in files.places:
        if located.row.pcode is not None and located.row.type in owners:
            owners[located.row.type][located.row.pcode] = located.row.admin1
    for located in files.places:
        place = located.row
        if not located.own:
            continue
        for field, code, kind in (("admin1", place.admin1, "governorate"), ("admin2", place.admin2, "district")):
            if code is not None and code not in owners[kind]:
                message = f"`{field}` is {code!r}, which no {kind} has as its `pcode`."
                yield error(Check.ADMIN, located.file, place.id, message, f"Correct it or add the {kind}.")
        above = owners["district"].get(place.admin2 or "")
        if above is not None and above != place.admin1:
            message = f"`admin2` {place.admin2} lies in {above}, `admin1` is {place.admin1}."
            yield error(Check.ADMIN, located.file, place.id, message, "Correct one of the two.")


def check_types(files: PackFiles, actor_types: ActorTypes, place_types: PlaceTypes) -> Iterator[Problem]:
    """Types of actors and places are in their codebooks."""
    known = {row.code for row in actor_types.rows}
    for actor in files.actors:
        if actor.own and actor.row.type not in known:
            yield _unknown_type(actor.file, actor.row.id, actor.row.type, "actor-types")
    known = {row.code for row in place_types.rows}
    for place in files.places:
        if place.own and place.row.type not in known:
            yield _unknown_type(place.file, place.row.id, place.row.type, "place-types")


def _unknown_type(file: str, row: str, code: str, book: str) -> Problem:
    message = f"the type {code!r} is not in codebooks/{book}.yaml."
    return error(Check.TYPE, file, row, message, "Use a type from there, or add this one with its kind.")


def check_kinds(actor_types: ActorTypes, place_types: PlaceTypes) -> Iterator[Problem]:
    """Types lead to kinds, sectors and precisions that exist."""
    kinds = set(Kind)
    for book, rows in (("actor-types", actor_types.rows), ("place-types", place_types.rows)):
        for row in rows:
            if row.kind not in kinds:
                advice = f"Use one of {', '.join(sorted(kinds))}."
                yield error(
                    Check.KIND, f"codebooks/{book}.yaml", row.code, f"no mention has the kind {row.kind!r}.", advice
                )
    for actor in actor_types.rows:
        if actor.sector not in SECTORS:
            message, advice = f"no sector {actor.sector!r}.", f"Use one of {', '.join(sorted(SECTORS))}."
            yield error(Check.KIND, "codebooks/actor-types.yaml", actor.code, message, advice)
    for place in place_types.rows:
        if place.precision not in PRECISIONS:
            message, advice = f"no precision {place.precision!r}.", f"Use one of {', '.join(sorted(PRECISIONS))}."
            yield error(Check.KIND, "codebooks/place-types.yaml", place.code, message, advice)
