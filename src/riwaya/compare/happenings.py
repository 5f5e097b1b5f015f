"""Happenings on a line of time: clusters of event mentions with what stands for each, who tells of it and how."""

from __future__ import annotations

from collections import Counter
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.event_mention import EventMention, Told
from riwaya.compare.event_rows import EventRow, event_row
from riwaya.model.event import Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from riwaya.compare.accounts import GroupOf
    from riwaya.compare.event_clusters import EventCluster
    from riwaya.compare.joined import JoinedArticle


class Manner(StrEnum):
    """How a teller tells of a happening, the plainest first."""

    TOLD = "told"
    DENIED = "denied"
    UNREAL = "unreal"
    """To come, wanted, or possible."""


class Happening(Struct, frozen=True, kw_only=True):
    """A cluster with what stands for it."""

    id: str
    """Of the cluster."""
    members: tuple[EventMention, ...]
    events: tuple[EventRow, ...]
    """Those of the members that are events."""
    best: EventRow
    """The event whose participants and places most of the others share."""
    begin: str | None
    """First ISO day: the one that most events give, else that of the earliest article; None when nothing is dated."""
    end: str | None
    is_dated: bool
    """Whether a text gives the day; else it is the day of publication."""

    @property
    def is_speech(self) -> bool:
        """Whether most of its members say something: a demand, an accusation."""
        return 2 * sum(member.is_speech for member in self.members) > len(self.members)

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of the articles that tell of it."""
        return tuple(dict.fromkeys(member.article for member in self.members))

    def manners(self, group_of: GroupOf) -> dict[str | None, Manner]:
        """How each outlet or camp tells of it: plainly, by denial, or as what may be."""
        found: dict[str | None, set[Manner]] = {}
        for row in self.events:
            found.setdefault(group_of(row.article), set()).add(_manner(row))
        return {group: next(manner for manner in Manner if manner in manners) for group, manners in found.items()}


def find_happenings(
    clusters: Iterable[EventCluster],
    articles: Mapping[str, JoinedArticle],
    takes: Callable[[EventRow], bool] = lambda _: True,
) -> tuple[Happening, ...]:
    """Clusters that have an event, by day; those of which at least half of the events are asked for."""
    found = (make_happening(cluster, articles) for cluster in clusters)
    taken = (one for one in found if one is not None and 2 * sum(map(takes, one.events)) >= len(one.events))
    return tuple(sorted(taken, key=lambda one: (one.begin or "9999", one.id)))


def make_happening(cluster: EventCluster, articles: Mapping[str, JoinedArticle]) -> Happening | None:
    """A cluster with what stands for it; None where no member is an event."""
    events = tuple(row for member in cluster.members for row in _events_of(member, articles[member.article]))
    if not events:
        return None
    days = Counter((one.when.first, one.when.last) for one in cluster.members if one.when is not None)
    begin, end = max(days.items(), key=lambda pair: (pair[1], -pair[0][0]))[0] if days else (None, None)
    first = min((row.article.published for row in events if row.article.published is not None), default=None)
    return Happening(
        id=cluster.id,
        members=cluster.members,
        events=events,
        best=_best(events),
        begin=_iso(begin) or first,
        end=_iso(end) or first,
        is_dated=begin is not None,
    )


def _events_of(member: EventMention, joined: JoinedArticle) -> Iterable[EventRow]:
    if member.told is Told.EVENT:
        for event in joined.analysis.events:
            if event.trigger == member.trigger:
                yield event_row(joined, event)


def _best(events: Sequence[EventRow]) -> EventRow:
    """The event whose participants and places most others share, the plainest and earliest of equals."""
    shared = Counter(key for row in events for key in _roles(row))

    def telling(row: EventRow) -> tuple[bool, float, str, int]:
        roles = _roles(row)
        mean = sum(shared[key] for key in roles) / max(1, len(roles))
        sides = len({side for side, _ in roles})
        return _manner(row) is Manner.TOLD, sides * mean, row.article.id, -row.event.trigger.start

    return max(events, key=telling)


def _roles(row: EventRow) -> frozenset[tuple[str, str]]:
    """Linked participants and places with what they are in it."""
    sides = {"actor": row.actors, "recipient": row.recipients, "place": row.places}
    return frozenset((side, one.entity) for side, held in sides.items() for one in held if one.entity is not None)


def _manner(row: EventRow) -> Manner:
    if row.event.polarity is Polarity.NEGATED:
        return Manner.DENIED
    return Manner.TOLD if row.event.modality is Modality.ASSERTED else Manner.UNREAL


def _iso(day: int | None) -> str | None:
    return None if day is None else date.fromordinal(day).isoformat()
