"""Events by what the texts tell: to whom it is done, and on which day, which need not be that of publication."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import Depends, Query
from msgspec import Struct

from riwaya.api.parameters import Day, Typed, require_days
from riwaya.compare.row_filter import RowFilter

if TYPE_CHECKING:
    from riwaya.api.parameters import Filter
    from riwaya.api.served import Served
    from riwaya.compare.event_rows import EventRow


class ToldFilter(Struct, frozen=True, kw_only=True):
    """What events have to be, besides what holds for all rows; None asks for all."""

    recipient: str | None = None
    """Id of an entity, or part of its label or of the words that name it."""
    begin: str | None = None
    """First day of the event."""
    end: str | None = None


async def told_filter(
    recipient: Annotated[Typed, Query(description="To whom it is done.")] = None,
    told_begin: Annotated[Day, Query(description="First day of the event, as the text gives it.")] = None,
    told_end: Annotated[Day, Query(description="Last day of the event.")] = None,
) -> ToldFilter:
    """What is asked for.

    Raises:
        RequestError: a day that is none, or a last day before the first.
    """
    require_days(told_begin, told_end)
    return ToldFilter(recipient=recipient or None, begin=told_begin, end=told_end)


AskedOfEvents = Annotated[ToldFilter, Depends(told_filter)]


def event_day(row: EventRow) -> tuple[str | None, bool]:
    """The first day that the text gives, else that of publication; and whether the text gives it."""
    told = next((timex.begin for timex in row.timexes if timex.begin is not None), None)
    return (row.article.published, False) if told is None else (told, True)


def told_events(served: Served, asked: Filter, told: ToldFilter) -> list[EventRow]:
    """The events that are asked for, in the order of articles.

    Raises:
        NotReadyError: there is no snapshot, or the index of the search is being made.
        UnknownCodeError: a type that PLOVER does not have.
        RequestError: a camp that the pack lacks.
    """
    rows: list[EventRow] = served.rows("events", asked)
    if told.recipient is not None:
        known = told.recipient in served.entities
        wanted, label = RowFilter(actor=told.recipient), (lambda _: "") if known else served.label
        rows = [row for row in rows if wanted.takes_mentions(row.recipients, label)]
    if told.begin is None and told.end is None:
        return rows
    first, last = told.begin or "", told.end or "9999"
    return [row for row in rows if (day := event_day(row)[0]) is not None and first <= day <= last]
