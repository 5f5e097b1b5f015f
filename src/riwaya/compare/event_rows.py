"""Events with all that their ids name: who did what to whom, where, when, how many, on whose word, in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.joined import Voice
from riwaya.model.article import ArticleHead
from riwaya.model.event import Event
from riwaya.model.mention import Mention
from riwaya.model.quantity import Quantity
from riwaya.model.span import Quote
from riwaya.model.timex import Timex

if TYPE_CHECKING:
    from riwaya.compare.joined import JoinedArticle


class EventRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One event, ready to be read without its article."""

    article: ArticleHead
    event: Event
    actors: tuple[Mention, ...]
    recipients: tuple[Mention, ...]
    places: tuple[Mention, ...]
    timexes: tuple[Timex, ...]
    quantities: tuple[Quantity, ...]
    voices: tuple[Voice, ...]
    """Who is reported to say so, the one nearest to the outlet first; empty: the outlet itself."""
    quote: Quote
    """The sentence of the trigger."""


def event_rows(joined: JoinedArticle) -> tuple[EventRow, ...]:
    """The events of an article, in the order of the analysis."""
    return tuple(event_row(joined, event) for event in joined.analysis.events)


def event_row(joined: JoinedArticle, event: Event) -> EventRow:
    """One event with the records that it names."""
    mentions = joined.mentions
    return EventRow(
        article=joined.analysis.article,
        event=event,
        actors=tuple(mentions[name] for name in event.actors if name in mentions),
        recipients=tuple(mentions[name] for name in event.recipients if name in mentions),
        places=tuple(mentions[name] for name in event.places if name in mentions),
        timexes=tuple(joined.timexes[name] for name in event.timexes if name in joined.timexes),
        quantities=tuple(joined.quantities[name] for name in event.quantities if name in joined.quantities),
        voices=joined.voices(event.attribution),
        quote=joined.sentence([event.trigger.span]),
    )
