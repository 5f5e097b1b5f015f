"""Records as people want them: relabelled, added, and freed from what is no longer there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from riwaya.extract.quantities import bounds
from riwaya.knowledge.codebooks import codes
from riwaya.model.attribution import Attribution, Source
from riwaya.model.claim import Claim
from riwaya.model.event import Event
from riwaya.model.frame import Frame
from riwaya.model.judgement import Part
from riwaya.model.mention import Mention
from riwaya.model.quantity import Comparator, Quantity
from riwaya.model.span import Quote, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from riwaya.model.mention import Kind, Location

    Locate = Callable[[str | None, Kind], Location | None]
    """Where a linked place lies."""

_PARTS = {Part.ACTOR: "actors", Part.RECIPIENT: "recipients", Part.PLACE: "places"}
Record = TypeVar("Record", bound=Struct)
_LISTS = ("actors", "recipients", "places", "timexes", "quantities")
"""Fields that hold ids of other records."""
_ONES = ("subject", "object", "place", "event", "quantity", "compared", "target")
"""Fields that hold one such id; without it the record stands."""
_VOICES = ("attribution", "voice", "parent")
"""Fields that hold the id of an attribution; without it the one round it speaks."""


def spans_of(record: Any, mentions: Mapping[str, Mention]) -> tuple[Span, ...]:
    """Where a record stands: itself, its trigger, cue or evidence; of a frame also the mention it is about."""
    if isinstance(record, Frame):
        own = tuple(piece.span for piece in record.evidence)
        return (*own, mentions[record.mention].span) if record.mention in mentions else own
    for name in ("trigger", "cue", "evidence"):
        if hasattr(record, name):
            quote: Quote = getattr(record, name)
            return (quote.span,)
    return (Span(record.start, record.end),)


def nearest(
    records: Sequence[Any], span: Span, mentions: Mapping[str, Mention], *, least: float = 0.0
) -> tuple[int, ...]:
    """Numbers of the records that share most with a span, if it is more than `least` of both together."""
    scores = [max(one.likeness(span) for one in spans_of(record, mentions)) for record in records]
    best = max(scores, default=0.0)
    return tuple(number for number, score in enumerate(scores) if score == best > least)


def values_of(record: Struct, fields: Mapping[str, object]) -> dict[str, str | None]:
    """The values that a record has in some fields, as judgements write them."""
    values = ((name, getattr(record, name)) for name in fields if hasattr(record, name))
    return {name: None if value is None else _written(value) for name, value in values}


def _written(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:.15g}" if isinstance(value, float) else str(value)


def relabel(record: Any, labels: Mapping[str, str | None], locate: Locate) -> Any:
    """The record with other labels; what hung on the old ones goes along, or goes."""
    fields = msgspec.to_builtins(record) | dict(labels)
    changed = msgspec.convert(fields, type(record), strict=False)
    if isinstance(changed, Event):
        return _recoded(changed, labels)
    if isinstance(changed, Mention):
        return replace(changed, location=locate(changed.entity, changed.kind))
    if isinstance(changed, Frame):
        return replace(changed, fine=()) if "role" in labels else changed
    return _rebounded(changed, labels) if isinstance(changed, Quantity | Claim) else changed


def _recoded(event: Any, labels: Mapping[str, str | None]) -> Any:
    """A new type keeps neither the ACLED code nor a mode of the old one, unless somebody says so."""
    if "type" not in labels:
        return event
    is_known = event.mode is None or f"{event.type}/{event.mode}" in codes("plover.modes")
    return replace(event, mode=event.mode if is_known else None, acled=event.acled if "acled" in labels else None)


def _rebounded(figure: Any, labels: Mapping[str, str | None]) -> Any:
    """A new figure has bounds of its own; one without a hedge is exact."""
    if figure.value is None or not {"value", "comparator"} & labels.keys():
        return figure
    comparator = figure.comparator or Comparator.EXACT
    low, high = bounds(figure.value, comparator)
    return replace(figure, low=low, high=high, comparator=comparator)


def role_of(event: Event, mention_id: str) -> Part | None:
    """The role of a mention in an event; None where it has none."""
    return next((part for part, name in _PARTS.items() if mention_id in getattr(event, name)), None)


def cast(event: Event, mention_id: str, part: Part | None) -> Event:
    """The event with a mention in this role and no other; None takes it out."""
    lists = {name: tuple(one for one in getattr(event, name) if one != mention_id) for name in _PARTS.values()}
    if part is not None:
        lists[_PARTS[part]] += (mention_id,)
    return replace(event, **lists)


def freed(record: Record, gone: Mapping[str, str | None]) -> Record | None:
    """The record without references to others that are gone; None where it cannot be without them.

    Args:
        record: of any layer.
        gone: ids of records that are gone; of an attribution with the one that it stood in.
    """
    changes: dict[str, Any] = {}
    for name in _LISTS:
        held: tuple[str, ...] = getattr(record, name, ())
        if not gone.keys().isdisjoint(held):
            changes[name] = tuple(one for one in held if one not in gone)
    for name in _ONES:
        if getattr(record, name, None) in gone:
            changes[name] = None
    for name in _VOICES:
        voice = getattr(record, name, None)
        if voice in gone:
            changes[name] = _standing(voice, gone)
    if isinstance(record, Frame) and record.mention in gone:
        return None
    source = record.source if isinstance(record, Attribution) else None
    if isinstance(source, Source) and source.mention in gone:
        changes["source"] = replace(source, mention=None)
    return replace(record, **changes) if changes else record


def _standing(voice: str | None, gone: Mapping[str, str | None]) -> str | None:
    """The nearest attribution around that is still there."""
    seen: set[str] = set()
    while voice is not None and voice in gone:
        if voice in seen:
            return None
        seen.add(voice)
        voice = gone[voice]
    return voice
