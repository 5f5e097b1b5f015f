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
    from collections.abc import Callable, Iterable, Mapping

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
    """The event that tells most of who, whom and where; the earliest of several."""
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
    """Clusters that have an event, by day; those of which an event is asked for."""
    found = (make_happening(cluster, articles) for cluster in clusters)
    taken = (one for one in found if one is not None and any(map(takes, one.events)))
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
        best=max(events, key=_telling),
        begin=_iso(begin) or first,
        end=_iso(end) or first,
        is_dated=begin is not None,
    )


def _events_of(member: EventMention, joined: JoinedArticle) -> Iterable[EventRow]:
    if member.told is Told.EVENT:
        for event in joined.analysis.events:
            if event.trigger == member.trigger:
                yield event_row(joined, event)


def _telling(row: EventRow) -> tuple[int, int, str, int]:
    """How much a row tells; of equals the first that was written."""
    filled = sum(map(bool, (row.actors, row.recipients, row.places)))
    linked = sum(mention.entity is not None for mention in (*row.actors, *row.recipients, *row.places))
    plain = _manner(row) is Manner.TOLD
    return 2 * filled + plain, linked, "", -row.event.trigger.start


def _manner(row: EventRow) -> Manner:
    if row.event.polarity is Polarity.NEGATED:
        return Manner.DENIED
    return Manner.TOLD if row.event.modality is Modality.ASSERTED else Manner.UNREAL


def _iso(day: int | None) -> str | None:
    return None if day is None else date.fromordinal(day).isoformat()
