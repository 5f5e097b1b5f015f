"""What an article can be asked for besides its words: outlet, who and where, what happens, what is claimed of whom.

A value with `@` before it ties two: `event` of `ASSAULT@isis` is an assault in which the entity `isis` takes part.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from riwaya.model.mention import PLACES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from riwaya.model.analysis import Analysis
    from riwaya.model.mention import Mention

TIE = "@"
_MONTH = len("2018-03")
_MOST_MONTHS = 120


class Facet(StrEnum):
    """Fields of a query, as they are written."""

    ALL = "all"
    """Every article has it."""
    MONTH = "month"
    """Of publication, as 2018-03."""
    OUTLET = "outlet"
    ACTOR = "actor"
    """Any entity that is named."""
    PLACE = "place"
    """Entities of places and P-codes, also of the district and governorate around."""
    EVENT = "event"
    MEASURE = "measure"
    ROLE = "role"
    NAMING = "naming"


TIED = frozenset({Facet.EVENT, Facet.MEASURE, Facet.ROLE, Facet.NAMING})
"""What may be asked of one entity."""


def facets_of(analysis: Analysis) -> set[tuple[Facet, str]]:
    """Every facet of an article with its value."""
    mentions = {mention.id: mention for mention in analysis.mentions}
    out = {(Facet.ALL, "")}
    if analysis.article.published is not None:
        out.add((Facet.MONTH, analysis.article.published[:_MONTH]))
    if analysis.article.outlet is not None:
        out.add((Facet.OUTLET, analysis.article.outlet))
    for mention in analysis.mentions:
        out.update(_of_mention(mention))
    for facet, value, entities in _tied(analysis, mentions):
        out.add((facet, value))
        out.update((facet, f"{value}{TIE}{entity}") for entity in entities)
    return out


def _of_mention(mention: Mention) -> Iterator[tuple[Facet, str]]:
    if mention.entity is not None:
        yield Facet.ACTOR, mention.entity
        if mention.kind in PLACES:
            yield Facet.PLACE, mention.entity
    if mention.location is not None:
        codes = (mention.location.pcode, mention.location.admin1, mention.location.admin2)
        yield from ((Facet.PLACE, code) for code in codes if code is not None)


def _tied(analysis: Analysis, mentions: Mapping[str, Mention]) -> Iterator[tuple[Facet, str, set[str]]]:
    """Facets that may be asked of one entity, each with the entities that it holds for."""
    for event in analysis.events:
        parties = _entities((*event.actors, *event.recipients), mentions)
        yield Facet.EVENT, event.type, parties
        if event.mode is not None:
            yield Facet.EVENT, f"{event.type}/{event.mode}", parties
    for claim in analysis.claims:
        yield Facet.MEASURE, claim.measure, _entities((claim.subject, claim.object), mentions)
    for frame in analysis.frames:
        entities = set() if frame.entity is None else {frame.entity}
        yield from ((Facet.ROLE, role, entities) for role in (frame.role.value, *frame.fine))
    for mention in analysis.mentions:
        yield Facet.NAMING, mention.naming.value, set() if mention.entity is None else {mention.entity}


def _entities(ids: tuple[str | None, ...], mentions: Mapping[str, Mention]) -> set[str]:
    """Entities of mentions; an id of no mention is that of an entity."""
    found = (mentions[one].entity if one in mentions else one for one in ids if one is not None)
    return {entity for entity in found if entity is not None}


def months_of(begin: str | None, end: str | None) -> list[str]:
    """The months from one day to another, as 2018-03; none where a side is open or there are too many to list."""
    if begin is None or end is None:
        return []
    first, last = (12 * int(day[:4]) + int(day[5:7]) - 1 for day in (begin, end))
    if not 0 <= last - first < _MOST_MONTHS:
        return []
    return [f"{month // 12:04d}-{month % 12 + 1:02d}" for month in range(first, last + 1)]
