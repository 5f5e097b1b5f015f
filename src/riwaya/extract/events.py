"""Layer `events`: happenings that a text reports, coded by PLOVER, with participants, polarity and modality."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.clauses import ClauseReader
from riwaya.extract.context_reader import load_context_reader
from riwaya.extract.event_arguments import ArgumentReader
from riwaya.extract.event_blame import BlameReader
from riwaya.extract.event_details import DetailReader
from riwaya.extract.event_moods import Mood, MoodReader
from riwaya.extract.event_names import as_named
from riwaya.extract.event_records import make_event, span_of
from riwaya.extract.event_repulses import part_sides
from riwaya.extract.event_scores import EventScorer, load_event_weights
from riwaya.extract.event_sharing import drop_lent, share
from riwaya.extract.event_speakers import let_speakers_act
from riwaya.extract.event_triggers import TriggerFinder
from riwaya.extract.happenings import Happening
from riwaya.extract.participants import ParticipantReader
from riwaya.extract.role_model import load_role_model
from riwaya.extract.sentence_votes import load_voter
from riwaya.extract.trigger_votes import TriggerVotes
from riwaya.extract.voices import Voices

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from riwaya.extract.context_reader import ContextReading
    from riwaya.extract.trigger_checks import Trigger
    from riwaya.extract.words import Words
    from riwaya.knowledge.pack import Pack
    from riwaya.model.attribution import Attribution
    from riwaya.model.event import Event
    from riwaya.text.models import ModelFolder


class EventFinder:
    """Finds events; made once per pack."""

    def __init__(self, pack: Pack, models: ModelFolder | None = None) -> None:
        """Makes readers and loads the networks; without models the rules decide.

        Raises:
            DamagedModelError: a model file is missing or does not hold what it should.
        """
        predicates = pack.predicates
        self._triggers = TriggerFinder(predicates)
        self._votes = TriggerVotes(predicates.events, self._triggers)
        self._context = load_context_reader(models) if models is not None else None
        clauses = ClauseReader(predicates)
        self.people = ParticipantReader(clauses)
        self._arguments = ArgumentReader(predicates, self.people)
        self._blame = BlameReader(predicates.grammar)
        self._moods = MoodReader(predicates, clauses)
        self._details = DetailReader(pack, clauses)
        self._roles = load_role_model(models) if models is not None else None
        self._voter = load_voter(models) if models is not None else None
        self._scorer = EventScorer(load_event_weights(models)) if models is not None else EventScorer()

    def find(
        self, words: Words, attributions: Sequence[Attribution] = (), published: date | None = None
    ) -> tuple[Event, ...]:
        """Events in text order.

        Args:
            words: the text with its mentions, timexes and quantities.
            attributions: who is reported to say what; an event belongs to the innermost content that holds it.
            published: day of the article, by which events of long ago are told.
        """
        voices = Voices(attributions)
        reading = self._read(words)
        found = self._happenings(words, voices, reading)
        scores = self._score(found, words)
        if self._roles is not None and words.has_trees:
            found = self._roles.revise(words, found, self.people, voices, reading)
        found = as_named(found, words)
        details = self._details.read(found, words, attributions, published)
        rows = zip(found, details, scores, strict=True)
        return tuple(make_event(number, *row, words, voices) for number, row in enumerate(rows, 1))

    def _score(self, found: Sequence[Happening], words: Words) -> list[float]:
        """How likely each event is right, by what the rules make of it and by the votes on its sentence."""
        votes = self._voter.chances(words, found) if self._voter is not None else [None] * len(found)
        return self._scorer.score(found, words, votes)

    def happenings(self, words: Words, voices: Voices) -> list[Happening]:
        """Every trigger with its participants and its mood as the rules have them, in text order."""
        return self._happenings(words, voices, self._read(words))

    def _read(self, words: Words) -> ContextReading | None:
        return self._context.read(words) if self._context is not None and words.has_trees else None

    def _happenings(self, words: Words, voices: Voices, reading: ContextReading | None) -> list[Happening]:
        triggers = self._triggers.find(words)
        if reading is not None:
            triggers = self._votes.revise(triggers, words, reading)
        stops = {at for trigger in triggers for at in range(trigger.first, trigger.last)}
        spans = [span_of(trigger, words) for trigger in triggers]
        found = [
            self._arguments.read(trigger, words, stops, voices.speakers(span.start, span.end))
            for trigger, span in zip(triggers, spans, strict=True)
        ]
        found = part_sides(triggers, drop_lent(triggers, found, words), words, self.people.clauses)
        found = let_speakers_act(triggers, found, words, voices, self.people)
        found = self._blame.read(triggers, found, words, voices)
        rows = zip(triggers, share(triggers, found, words), self._read_moods(triggers, words), strict=True)
        return [Happening(trigger, tuple(arguments), mood) for trigger, arguments, mood in rows]

    def _read_moods(self, triggers: Sequence[Trigger], words: Words) -> list[Mood]:
        out: list[Mood] = []
        for at, trigger in enumerate(triggers):
            out.append(self._moods.read(trigger, words, (triggers[at - 1], out[-1]) if at else None))
        return out
