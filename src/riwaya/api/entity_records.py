"""Actors and places as the server answers them: how often, by which names, in which roles, with whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.api.divisions import Division
from riwaya.compare.framing import Framing
from riwaya.model.mention import Location, Naming

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.compare.event_rows import EventRow
    from riwaya.compare.name_uses import NameUse
    from riwaya.model.article import ArticleHead
    from riwaya.model.mention import Mention

    Use = tuple[ArticleHead, Mention]
_MONTH = len("2018-03")


class NameCount(Struct, frozen=True, kw_only=True):
    """How often an entity is called so."""

    name: str
    """As it is printed most often."""
    naming: Naming
    count: int


class EntityRow(Struct, frozen=True, kw_only=True):
    """An entity in a list."""

    entity: str
    mentions: int
    articles: int
    outlets: int
    names: tuple[NameCount, ...]
    """The commonest ones."""
    location: Location | None
    """Of a place, where the pack knows it."""


class MonthCount(Struct, frozen=True, kw_only=True):
    """How often an entity is named in a month."""

    month: str
    mentions: int
    articles: int


class RoleCount(Struct, frozen=True, kw_only=True):
    """In events of one type."""

    type: str
    does: int
    """As the one who does it."""
    suffers: int
    """As the one to whom it is done."""


class Partner(Struct, frozen=True, kw_only=True):
    """Somebody with whom an entity stands in events of one type."""

    entity: str
    type: str
    does: int
    """Events in which the entity does it to the partner."""
    suffers: int
    """Events in which the partner does it to the entity."""
    articles: int


class PlaceCount(Struct, frozen=True, kw_only=True):
    """Events of an entity at a place."""

    place: str
    events: int


class EntityView(Struct, frozen=True, kw_only=True):
    """One actor."""

    entity: str
    mentions: int
    articles: int
    outlets: dict[str, int]
    """Mentions by outlet, most first."""
    over_time: tuple[MonthCount, ...]
    names: tuple[NameCount, ...]
    roles: tuple[RoleCount, ...]
    partners: tuple[Partner, ...]
    places: tuple[PlaceCount, ...]
    frames: Framing | None
    """Roles in which outlets cast it, in shares; None: no text casts it."""


class PartyCount(Struct, frozen=True, kw_only=True):
    """How often somebody takes part in events of a place."""

    entity: str
    does: int
    suffers: int


class PlaceView(Struct, frozen=True, kw_only=True):
    """One place."""

    entity: str
    location: Location | None
    """None: the pack has no point for it."""
    lies_in: tuple[Division, ...]
    """District and governorate around it, as far as the location tells them."""
    mentions: int
    articles: int
    outlets: dict[str, int]
    over_time: tuple[MonthCount, ...]
    names: tuple[NameCount, ...]
    types: dict[str, int]
    """Events there by type, most first."""
    actors: tuple[PartyCount, ...]
    """Who takes part in events there."""


def name_counts(uses: Iterable[NameUse], most: int | None = None) -> tuple[NameCount, ...]:
    """Names by how often they are used, each as it is printed most often."""
    held: defaultdict[str, list[NameUse]] = defaultdict(list)
    for use in uses:
        held[use.name].append(use)
    out = (
        NameCount(
            name=Counter(one.words for one in told).most_common(1)[0][0],
            naming=Counter(one.mention.naming for one in told).most_common(1)[0][0],
            count=len(told),
        )
        for told in held.values()
    )
    return tuple(sorted(out, key=lambda one: (-one.count, one.name))[:most])


def months_of(uses: Iterable[Use]) -> tuple[MonthCount, ...]:
    """Mentions by month of publication; what is not dated is left out."""
    held: defaultdict[str, list[str]] = defaultdict(list)
    for head, _ in uses:
        if head.published is not None:
            held[head.published[:_MONTH]].append(head.id)
    return tuple(
        MonthCount(month=month, mentions=len(ids), articles=len(set(ids))) for month, ids in sorted(held.items())
    )


def outlets_of(uses: Iterable[Use]) -> dict[str, int]:
    """Mentions by outlet, most first."""
    return dict(Counter(head.outlet for head, _ in uses if head.outlet is not None).most_common())


def roles_of(entity: str, rows: Iterable[EventRow]) -> tuple[RoleCount, ...]:
    """Types of events that an entity does or suffers."""
    does, suffers = Counter[str](), Counter[str]()
    for row in rows:
        does[row.event.type] += _has(row.actors, entity)
        suffers[row.event.type] += _has(row.recipients, entity)
    out = (RoleCount(type=kind, does=does[kind], suffers=suffers[kind]) for kind in does.keys() | suffers.keys())
    held = (one for one in out if one.does or one.suffers)
    return tuple(sorted(held, key=lambda one: (-one.does - one.suffers, one.type)))


def partners_of(entity: str, rows: Sequence[EventRow]) -> tuple[Partner, ...]:
    """Who does what to whom, seen from one entity."""
    does, suffers = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    articles: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for row in rows:
        for mine, theirs, counts in ((row.actors, row.recipients, does), (row.recipients, row.actors, suffers)):
            if _has(mine, entity):
                for other in entities_of(theirs) - {entity}:
                    counts[other, row.event.type] += 1
                    articles[other, row.event.type].add(row.article.id)
    out = (
        Partner(entity=other, type=kind, does=does[other, kind], suffers=suffers[other, kind], articles=len(held))
        for (other, kind), held in articles.items()
    )
    return tuple(sorted(out, key=lambda one: (-one.does - one.suffers, one.entity, one.type)))


def places_of(rows: Iterable[EventRow]) -> tuple[PlaceCount, ...]:
    """Where events happen."""
    counts = Counter(place for row in rows for place in entities_of(row.places))
    return tuple(PlaceCount(place=place, events=count) for place, count in counts.most_common())


def parties_of(rows: Iterable[EventRow]) -> tuple[PartyCount, ...]:
    """Who takes part in events."""
    does, suffers = Counter[str](), Counter[str]()
    for row in rows:
        does.update(entities_of(row.actors))
        suffers.update(entities_of(row.recipients))
    out = (PartyCount(entity=one, does=does[one], suffers=suffers[one]) for one in does.keys() | suffers.keys())
    return tuple(sorted(out, key=lambda one: (-one.does - one.suffers, one.entity)))


def entities_of(mentions: Iterable[Mention]) -> set[str]:
    """What mentions are linked to."""
    return {one.entity for one in mentions if one.entity is not None}


def _has(mentions: Iterable[Mention], entity: str) -> bool:
    return any(one.entity == entity for one in mentions)
