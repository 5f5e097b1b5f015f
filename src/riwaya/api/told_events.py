"""Events by what the texts tell: to whom it is done, in which words, on which day, which need not be that of print."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Annotated

from fastapi import Depends, Query
from msgspec import Struct

from riwaya.api.parameters import Day, Typed, require_days
from riwaya.compare.row_filter import RowFilter
from riwaya.corpus.selection import Filter
from riwaya.text.fold import fold_query

if TYPE_CHECKING:
    from collections.abc import Callable

    from riwaya.api.served import Served
    from riwaya.compare.event_rows import EventRow


class ToldFilter(Struct, frozen=True, kw_only=True):
    """What events have to be, besides what holds for all rows; None asks for all."""

    recipient: str | None = None
    """Id of an entity, or part of its label or of the words that name it."""
    party: str | None = None
    """As `recipient`, of who does it or to whom it is done."""
    words: str | None = None
    """All of them in its sentence or in the labels of who takes part."""
    begin: str | None = None
    """First day of the event."""
    end: str | None = None


async def told_filter(
    recipient: Annotated[Typed, Query(description="To whom it is done.")] = None,
    party: Annotated[Typed, Query(description="Who does it, or to whom it is done.")] = None,
    words: Annotated[Typed, Query(description="Words of its sentence, or of the labels of who takes part.")] = None,
    told_begin: Annotated[Day, Query(description="First day of the event, as the text gives it.")] = None,
    told_end: Annotated[Day, Query(description="Last day of the event.")] = None,
) -> ToldFilter:
    """What is asked for.

    Raises:
        RequestError: a day that is none, or a last day before the first.
    """
    require_days(told_begin, told_end)
    return ToldFilter(
        recipient=recipient or None, party=party or None, words=words or None, begin=told_begin, end=told_end
    )


AskedOfEvents = Annotated[ToldFilter, Depends(told_filter)]

_folded = lru_cache(maxsize=1 << 15)(fold_query)
"""The same sentences are looked through again and again."""


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
    return list(filter(takes_told(served, told), rows))


def takes_told(served: Served, told: ToldFilter) -> Callable[[EventRow], bool]:
    """Whether an event is told as asked for, whatever its article."""
    recipient, of_recipient = RowFilter(actor=told.recipient), served.label_for(Filter(actor=told.recipient))
    party, of_party = RowFilter(actor=told.party), served.label_for(Filter(actor=told.party))
    words = None if told.words is None else _folded(told.words).split()
    first, last = told.begin or "", told.end or "9999"
    is_any_day = told.begin is None and told.end is None

    def takes(row: EventRow) -> bool:
        return (
            recipient.takes_mentions(row.recipients, of_recipient)
            and party.takes_mentions((*row.actors, *row.recipients), of_party)
            and (words is None or _has(row, words, served.label))
            and (is_any_day or ((day := event_day(row)[0]) is not None and first <= day <= last))
        )

    return takes


def _has(row: EventRow, words: list[str], label: Callable[[str], str]) -> bool:
    """Whether all words stand in the sentence of an event or in what those who take part are called."""
    parties = (one.entity for one in (*row.actors, *row.recipients, *row.places) if one.entity is not None)
    told = " ".join(_folded(one) for one in (row.quote.text, *map(label, parties)))
    return all(word in told for word in words)
