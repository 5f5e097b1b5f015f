"""Events as records of the contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.knowledge.event_lexicon import Role
from riwaya.model.event import Event
from riwaya.model.span import Quote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.event_arguments import Argument
    from riwaya.extract.event_details import Details
    from riwaya.extract.happenings import Happening
    from riwaya.extract.trigger_checks import Trigger
    from riwaya.extract.voices import Voices
    from riwaya.extract.words import Words
    from riwaya.model.span import Span


def make_event(
    number: int, happening: Happening, details: Details, score: float, words: Words, voices: Voices
) -> Event:
    """The record of an event."""
    trigger, mood, codes = happening.trigger, happening.mood, details.codes
    span = span_of(trigger, words)
    return Event(
        id=f"e{number}",
        trigger=Quote(start=span.start, end=span.end, text=span.of(words.layers.text)),
        type=trigger.group.type,
        mode=codes.mode,
        contexts=codes.contexts,
        acled=codes.acled,
        actors=_ids(happening.arguments, Role.ACTOR, words),
        recipients=_ids(happening.arguments, Role.RECIPIENT, words),
        places=_ids(happening.arguments, Role.PLACE, words),
        timexes=tuple(words.timexes[index].id for index in details.figures.timexes),
        quantities=tuple(words.quantities[index].id for index in details.figures.quantities),
        polarity=mood.polarity,
        modality=mood.modality,
        historical=details.historical,
        attribution=voices.innermost(span.start, span.end),
        score=score,
        reason="; ".join(_reasons(happening, details, words)),
    )


def span_of(trigger: Trigger, words: Words) -> Span:
    """The words of a trigger, without proclitics."""
    return words.layers.span(trigger.first, trigger.last, skip=trigger.reading.skip)


def _ids(arguments: Sequence[Argument], role: Role, words: Words) -> tuple[str, ...]:
    found = sorted(argument.mention for argument in arguments if argument.role is role)
    return tuple(words.mentions[index].id for index in found)


def _reasons(happening: Happening, details: Details, words: Words) -> list[str]:
    trigger, mood = happening.trigger, happening.mood
    reading, group = trigger.reading, trigger.group
    asked = f" with {words.tokens[trigger.with_at].text}" if trigger.with_at is not None else ""
    parts = [f"{reading.morph.cls} {reading.lexeme.lemma}{asked}, frame {group.frame}"]
    parts += [
        f"{a.role} {words.mentions[a.mention].id}: {a.reason}" for a in happening.arguments if a.role is not Role.NONE
    ]
    if mood.reason:
        parts.append(f"mood: {mood.reason}")
    return [*parts, *details.codes.reasons]
