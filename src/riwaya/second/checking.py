"""Which records of a second reader are accepted: each quote stands at its offsets, each code is in its codebook."""

from __future__ import annotations

import math
from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from riwaya.knowledge.codebooks import codes, load_codebook
from riwaya.model.judgement import Part
from riwaya.model.span import Span
from riwaya.second.answers import SaidClaim, SaidEvent
from riwaya.second.question import FIGURES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from riwaya.second.answers import Answer
    from riwaya.second.question import Window

_LEAST_LETTERS = 2


class Refusal(StrEnum):
    """Why a record is not accepted."""

    MALFORMED = "malformed"
    """It has not the form that was asked for."""
    TOO_MANY = "too_many"
    NO_SENTENCE = "no_sentence"
    """It names a sentence that was not asked about."""
    INVENTED = "invented"
    """A quote of it stands nowhere in the text."""
    ELSEWHERE = "elsewhere"
    """A quote of it stands in the text, but not in that sentence, or not so often."""
    AMBIGUOUS = "ambiguous"
    """A quote of it stands several times in that sentence, and it does not say which."""
    UNKNOWN_CODE = "unknown_code"
    TWICE = "twice"
    """The same record was said before."""


class FoundParty(Struct, frozen=True):
    """Words that name who takes part in an event."""

    role: Part
    span: Span


class FoundEvent(Struct, frozen=True, kw_only=True):
    """An event that stands in the text."""

    sentence: Span
    span: Span
    """Of its trigger."""
    labels: dict[str, str | None]
    """type, mode, polarity, modality."""
    parties: tuple[FoundParty, ...]


class FoundClaim(Struct, frozen=True, kw_only=True):
    """A figure that stands in the text."""

    sentence: Span
    span: Span
    labels: dict[str, str | None]
    """measure, value, comparator."""


Found: TypeAlias = FoundEvent | FoundClaim


class Checker:
    """Checks answers about one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._types, self._modes = codes("plover.types"), codes("plover.modes")
        self._measures = frozenset(one.code for one in load_codebook("measures").measures)
        self._seen: set[tuple[object, ...]] = set()
        self.refused: Counter[Refusal] = Counter()
        self.records = 0

    def check(self, answer: Answer, window: Window) -> tuple[Found, ...]:
        """The records that are accepted; the others are counted in `refused`."""
        self.records += len(answer.records) + answer.malformed + answer.too_many
        self.refused[Refusal.MALFORMED] += answer.malformed
        self.refused[Refusal.TOO_MANY] += answer.too_many
        sentences = dict(window.sentences)
        found = []
        for said in answer.records:
            one = self._check(said, sentences)
            if isinstance(one, Refusal):
                self.refused[one] += 1
            else:
                found.append(one)
        return tuple(found)

    def _check(self, said: SaidEvent | SaidClaim, sentences: Mapping[int, Span]) -> Found | Refusal:
        sentence = sentences.get(said.sentence)
        if sentence is None:
            return Refusal.NO_SENTENCE
        span = find_quote(self._text, sentence, said.quote, said.nth)
        if isinstance(span, Refusal):
            return span
        one = self._event(said, sentence, span) if isinstance(said, SaidEvent) else self._claim(said, sentence, span)
        if isinstance(one, Refusal):
            return one
        key = (type(one), one.span, *one.labels.values())
        if key in self._seen:
            return Refusal.TWICE
        self._seen.add(key)
        return one

    def _event(self, said: SaidEvent, sentence: Span, span: Span) -> FoundEvent | Refusal:
        if said.type not in self._types:
            return Refusal.UNKNOWN_CODE
        if said.mode is not None and f"{said.type}/{said.mode}" not in self._modes:
            return Refusal.UNKNOWN_CODE
        parties = []
        for party in said.parties:
            place = find_quote(self._text, sentence, party.quote, party.nth)
            if isinstance(place, Refusal):
                return place
            parties.append(FoundParty(party.role, place))
        mood = {"polarity": said.polarity.value, "modality": said.modality.value}
        labels = {"type": said.type, "mode": said.mode, **mood}
        return FoundEvent(sentence=sentence, span=span, labels=labels, parties=tuple(parties))

    def _claim(self, said: SaidClaim, sentence: Span, span: Span) -> FoundClaim | Refusal:
        if said.measure not in self._measures or said.comparator not in FIGURES or not math.isfinite(said.value):
            return Refusal.UNKNOWN_CODE
        labels: dict[str, str | None] = {
            "measure": said.measure,
            "value": f"{said.value:.15g}",
            "comparator": said.comparator.value,
        }
        return FoundClaim(sentence=sentence, span=span, labels=labels)


def find_quote(text: str, sentence: Span, quote: str, nth: int | None) -> Span | Refusal:
    """Where a quote stands in a sentence, so that `span.of(text) == quote`; or why it is not accepted.

    Args:
        text: of the article.
        sentence: where it is said to stand.
        quote: letter for letter.
        nth: which of several, from 1; None: not said.
    """
    if len(quote.strip()) < _LEAST_LETTERS or quote != quote.strip():
        return Refusal.MALFORMED
    places = []
    at = text.find(quote, sentence.start, sentence.end)
    while at >= 0:
        places.append(at)
        at = text.find(quote, at + 1, sentence.end)
    if not places:
        return Refusal.ELSEWHERE if quote in text else Refusal.INVENTED
    if nth is None and len(places) > 1:
        return Refusal.AMBIGUOUS
    number = nth or 1
    if number > len(places):
        return Refusal.ELSEWHERE
    start = places[number - 1]
    return Span(start, start + len(quote))
