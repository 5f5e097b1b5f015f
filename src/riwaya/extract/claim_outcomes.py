"""Claims without a figure: outcomes that events report (captured, repelled, denied) and states that ties hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.readings import WordReader
from riwaya.extract.tie_words import folded, stands
from riwaya.model.claim import Claim
from riwaya.model.relation import Status
from riwaya.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.extract.words import Words
    from riwaya.knowledge.pack import Pack
    from riwaya.model.event import Event
    from riwaya.model.relation import Relation

_WITHIN = 6
_PLACED = frozenset({"place_captured", "place_recaptured"})


class OutcomeReader:
    """Reads outcomes; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        lexicon = pack.predicates.claims
        self._groups, self._ties = lexicon.outcomes, {tie.relation: tie for tie in lexicon.ties}
        self._needs = [folded(group.needs) for group in lexicon.outcomes]
        self._without = [folded(group.without) for group in lexicon.outcomes]
        self._reader = WordReader(pack.predicates.outcome_forms)

    def find(
        self, words: Words, figures: Sequence[Claim], events: Sequence[Event], relations: Sequence[Relation]
    ) -> Iterator[Claim]:
        """Outcomes of events and ties, without those whose words a claimed figure holds already."""
        told = [claim.span for claim in figures]
        for event in events:
            first, last = words.range_of(event.trigger.start, event.trigger.end)
            measure = self._measure(words, first, last)
            if measure is not None and not _is_told(event.trigger.span, told) and _is_full(measure, event):
                claim = self._of_event(event, measure, words)
                told.append(claim.span)
                yield claim
        for relation in relations:
            measure = self._state(relation)
            if measure is not None and not any(span.overlaps(relation.evidence.span) for span in told):
                yield _of_relation(relation, measure, words)

    def _measure(self, words: Words, first: int, last: int) -> str | None:
        """The outcome that the word of an event tells."""
        for at in range(first, last):
            for reading in self._reader.read(words.tokens, at, words.words[at], is_lenient=True):
                number = reading.lexeme.group
                near = words.tokens[reading.last : reading.last + _WITHIN]
                is_needed = not self._needs[number] or any(stands(t.text, self._needs[number]) for t in near)
                if is_needed and not any(stands(t.text, self._without[number]) for t in near):
                    return self._groups[number].measure
        return None

    def _state(self, relation: Relation) -> str | None:
        tie = self._ties.get(relation.type)
        if tie is None:
            return None
        if relation.status is Status.ENDED:
            return tie.ended
        return tie.measure if relation.subject is not None else None

    @staticmethod
    def _of_event(event: Event, measure: str, words: Words) -> Claim:
        spans = {m.id: m.span for m in words.mentions}
        behind = [spans[r] for r in (*event.recipients, *event.places) if r in spans]
        near = [s for s in behind if 0 <= s.start - event.trigger.end <= _GAP]
        span = Span(event.trigger.start, max([event.trigger.end, *(s.end for s in near)]))
        return _outcome(
            *(f"e.{event.id}", span, measure, words),
            subject=next(iter(event.actors), None),
            object=next(iter(event.recipients), None),
            place=next(iter(event.places), None),
            of=event,
            reason=f"outcome of event {event.id}",
            event=event.id,
        )


_GAP = 40
"""Code points between an event's word and what the claim takes in behind it."""


def _is_told(span: Span, told: Sequence[Span]) -> bool:
    return any(other.overlaps(span) for other in told)


def _is_full(measure: str, event: Event) -> bool:
    """Whether enough is told to check it: a place that changed hands, or at least one party."""
    return bool(event.places) if measure in _PLACED else bool(event.actors or event.recipients)


def _of_relation(relation: Relation, measure: str, words: Words) -> Claim:
    return _outcome(
        *(f"r.{relation.id}", relation.evidence.span, measure, words),
        subject=relation.subject,
        object=None if measure in _ABOUT_PLACES else relation.object,
        place=relation.object if measure in _ABOUT_PLACES else None,
        of=relation,
        reason=f"state of relation {relation.id}",
        event=None,
    )


_ABOUT_PLACES = frozenset({"control_of_territory", "siege", "siege_lifted", "presence", "place_lost"})


def _outcome(
    name: str,
    span: Span,
    measure: str,
    words: Words,
    *,
    subject: str | None,
    object: str | None,  # noqa: A002 - the contract's word
    place: str | None,
    of: Event | Relation,
    reason: str,
    event: str | None,
) -> Claim:
    return Claim(
        id=name,
        start=span.start,
        end=span.end,
        text=span.of(words.layers.text),
        measure=measure,
        subject=subject,
        object=object,
        value=None,
        low=None,
        high=None,
        unit=None,
        comparator=None,
        whole=None,
        whole_text=None,
        place=place,
        timexes=of.timexes,
        cumulative=False,
        compared=None,
        polarity=of.polarity,
        modality=of.modality,
        attribution=of.attribution,
        event=event,
        quantity=None,
        reason=reason,
    )
