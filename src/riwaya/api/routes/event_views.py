"""`/events/timeline`, `/events/map`: events counted by day and type, and by place."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.api.parameters import Asked
from riwaya.api.told_events import AskedOfEvents, event_day, told_events
from riwaya.model.mention import Location

if TYPE_CHECKING:
    from collections.abc import Iterable

    from riwaya.api.routing import Routes
    from riwaya.compare.event_rows import EventRow

_GROUP = "records"


class DayCount(Struct, frozen=True, kw_only=True):
    """Events of one type on one day."""

    day: str | None
    """The first day that the text gives, else that of publication; None: neither is known."""
    is_told: bool
    """Whether the text gives the day."""
    type: str
    count: int


class Timeline(Struct, frozen=True, kw_only=True):
    """Events by day and type."""

    days: tuple[DayCount, ...]
    total: int


class MapPoint(Struct, frozen=True, kw_only=True):
    """A place with the events there."""

    place: str
    location: Location
    """With its precision: how much ground the point stands for."""
    events: int
    articles: int
    types: dict[str, int]


class EventMap(Struct, frozen=True, kw_only=True):
    """Events by place."""

    points: tuple[MapPoint, ...]
    """Most events first."""
    placeless: int
    """Events of which no place is told that has a point."""
    total: int


def register(routes: Routes) -> None:
    """Adds the routes."""
    served = routes.served

    @routes.get("/events/timeline", Timeline, group=_GROUP)
    def event_timeline(asked: Asked, told: AskedOfEvents) -> Timeline:
        """Events by day and type."""
        return make_timeline(told_events(served, asked, told))

    @routes.get("/events/map", EventMap, group=_GROUP)
    def event_map(asked: Asked, told: AskedOfEvents) -> EventMap:
        """Events by place, with how precise each point is."""
        return make_map(told_events(served, asked, told))


def make_timeline(rows: Iterable[EventRow]) -> Timeline:
    """Events counted by day and type."""
    counts = Counter((*event_day(row), row.event.type) for row in rows)
    days = sorted(counts.items(), key=lambda pair: (pair[0][0] or "9999", pair[0][1], pair[0][2]))
    return Timeline(
        days=tuple(DayCount(day=day, is_told=told, type=kind, count=count) for (day, told, kind), count in days),
        total=counts.total(),
    )


def make_map(rows: Iterable[EventRow]) -> EventMap:
    """Events counted by place; one that has several places counts at each."""
    held: defaultdict[str, list[EventRow]] = defaultdict(list)
    locations: dict[str, Location] = {}
    total = placeless = 0
    for row in rows:
        total += 1
        placed = {one.entity: one.location for one in row.places if one.entity is not None and _has_point(one.location)}
        placeless += not placed
        for entity, location in placed.items():
            held[entity].append(row)
            if location is not None:
                locations[entity] = location
    points = (_point(entity, locations[entity], there) for entity, there in held.items())
    return EventMap(
        points=tuple(sorted(points, key=lambda one: (-one.events, one.place))), placeless=placeless, total=total
    )


def _has_point(location: Location | None) -> bool:
    return location is not None and location.lat is not None and location.lon is not None


def _point(entity: str, location: Location, rows: list[EventRow]) -> MapPoint:
    return MapPoint(
        place=entity,
        location=location,
        events=len(rows),
        articles=len({row.article.id for row in rows}),
        types=dict(Counter(row.event.type for row in rows).most_common()),
    )
