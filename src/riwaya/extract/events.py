"""Layer `events`: happenings that a text reports, coded by PLOVER, with participants, polarity and modality."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.clauses import ClauseReader
from riwaya.extract.event_arguments import ArgumentReader
from riwaya.extract.event_moods import Mood, MoodReader
from riwaya.extract.event_sharing import share
from riwaya.extract.event_triggers import TriggerFinder
from riwaya.extract.happenings import Happening
from riwaya.extract.participants import ParticipantReader
from riwaya.extract.role_model import load_role_model
from riwaya.extract.voices import Voices
from riwaya.knowledge.event_lexicon import Role
from riwaya.model.event import Event
from riwaya.model.span import Quote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.event_arguments import Argument
    from riwaya.extract.event_triggers import Trigger
    from riwaya.extract.words import Words
    from riwaya.knowledge.pack import Pack
    from riwaya.model.attribution import Attribution
    from riwaya.model.span import Span
    from riwaya.text.models import ModelFolder


class EventFinder:
    """Finds events; made once per pack."""

    def __init__(self, pack: Pack, models: ModelFolder | None = None) -> None:
        """Makes readers and loads the network of roles; without models the rules decide.

        Raises:
            DamagedModelError: a model file is missing or does not hold what it should.
        """
        predicates = pack.predicates
        self._triggers = TriggerFinder(predicates)
        clauses = ClauseReader(predicates)
        self.people = ParticipantReader(predicates, clauses)
        self._arguments = ArgumentReader(predicates, self.people)
        self._moods = MoodReader(predicates, clauses)
        self._roles = load_role_model(models) if models is not None else None

    def find(self, words: Words, attributions: Sequence[Attribution] = ()) -> tuple[Event, ...]:
        """Events in text order.

        Args:
            words: the text with its mentions, timexes and quantities.
            attributions: who is reported to say what; an event belongs to the innermost content that holds it.
        """
        voices = Voices(attributions)
        found = self.happenings(words, attributions)
        if self._roles is not None and words.has_trees:
            found = self._roles.revise(words, found, self.people, voices)
        return tuple(_event(number, happening, words, voices) for number, happening in enumerate(found, 1))

    def happenings(self, words: Words, attributions: Sequence[Attribution] = ()) -> list[Happening]:
        """Every trigger with its participants and its mood as the rules have them, in text order."""
        triggers = self._triggers.find(words)
        stops = {at for trigger in triggers for at in range(trigger.first, trigger.last)}
        voices = Voices(attributions)
        spans = [_span(trigger, words) for trigger in triggers]
        found = [
            self._arguments.read(
                trigger, words, stops - set(range(trigger.first, trigger.last)), voices.speakers(span.start, span.end)
            )
            for trigger, span in zip(triggers, spans, strict=True)
        ]
        rows = zip(triggers, share(triggers, found, words), self._read_moods(triggers, words), strict=True)
        return [Happening(trigger, tuple(arguments), mood) for trigger, arguments, mood in rows]

    def _read_moods(self, triggers: Sequence[Trigger], words: Words) -> list[Mood]:
        out: list[Mood] = []
        for at, trigger in enumerate(triggers):
            out.append(self._moods.read(trigger, words, (triggers[at - 1], out[-1]) if at else None))
        return out


def _span(trigger: Trigger, words: Words) -> Span:
    return words.layers.span(trigger.first, trigger.last, skip=trigger.reading.skip)


def _event(number: int, happening: Happening, words: Words, voices: Voices) -> Event:
    trigger, arguments, mood = happening.trigger, happening.arguments, happening.mood
    span, group = _span(trigger, words), trigger.group
    return Event(
        id=f"e{number}",
        trigger=Quote(start=span.start, end=span.end, text=span.of(words.layers.text)),
        type=group.type,
        mode=group.mode,
        contexts=group.contexts,
        acled=group.acled,
        actors=_ids(arguments, Role.ACTOR, words),
        recipients=_ids(arguments, Role.RECIPIENT, words),
        places=_ids(arguments, Role.PLACE, words),
        timexes=(),
        quantities=(),
        polarity=mood.polarity,
        modality=mood.modality,
        attribution=voices.innermost(span.start, span.end),
        score=1.0,
        reason=_reason(trigger, arguments, mood, words),
    )


def _ids(arguments: Sequence[Argument], role: Role, words: Words) -> tuple[str, ...]:
    found = sorted(argument.mention for argument in arguments if argument.role is role)
    return tuple(words.mentions[index].id for index in found)


def _reason(trigger: Trigger, arguments: Sequence[Argument], mood: Mood, words: Words) -> str:
    reading, group = trigger.reading, trigger.group
    asked = f" with {words.tokens[trigger.with_at].text}" if trigger.with_at is not None else ""
    parts = [f"{reading.morph.cls} {reading.lexeme.lemma}{asked}, frame {group.frame}"]
    parts += [f"{a.role} {words.mentions[a.mention].id}: {a.reason}" for a in arguments]
    if mood.reason:
        parts.append(f"mood: {mood.reason}")
    return "; ".join(parts)
