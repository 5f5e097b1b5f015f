"""A draft as a claim: its words, measure, parties, place, times, voice and reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.extract.claim_drafts import LEAD, Draft
from riwaya.extract.claim_figures import TIME, Figure
from riwaya.extract.claim_triggers import kind_of
from riwaya.extract.event_moods import Mood, MoodReader
from riwaya.extract.names import trie_of
from riwaya.extract.tie_words import folded
from riwaya.extract.trigger_checks import Trigger
from riwaya.knowledge.event_lexicon import EventGroup
from riwaya.model.claim import Claim
from riwaya.model.event import Polarity
from riwaya.model.quantity import Comparator
from riwaya.model.span import Quote
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from riwaya.extract.claim_setting import Surroundings
    from riwaya.extract.claim_triggers import MeasureCoder
    from riwaya.extract.clauses import ClauseReader
    from riwaya.extract.voices import Voices
    from riwaya.extract.words import Words
    from riwaya.knowledge.pack import Pack

_ANY = EventGroup(type="", frame="")
"""Moods are read off words, whatever these report."""
_PERSONS, _FIGHTERS, _SOLDIERS = "persons", "fighters", "soldiers"
_STOPS = frozenset(".؟?!؛;")
_ONE, _REACH, _TIME_REACH, _SUM_REACH = "one", 6, 5, 30


class RecordMaker:
    """Makes claims of drafts; made once per pack."""

    def __init__(self, pack: Pack, clauses: ClauseReader, coder: MeasureCoder) -> None:
        predicates = pack.predicates
        irregular, armed = predicates.ties.irregular_types, predicates.ties.armed_types
        rows = [row for row in pack.actors.values() if row.type in armed]
        self._armed = {row.id: _FIGHTERS if row.type in irregular else _SOLDIERS for row in rows}
        self._moods, self._coder = MoodReader(predicates, clauses), coder
        self._sums = trie_of((form, True) for form in predicates.claims.sums)
        self._sums_ahead = trie_of((form, True) for form in predicates.claims.sums_ahead)
        self._times = folded(predicates.claims.times)
        self._savings = folded(predicates.claims.savings)
        self._denials = folded(predicates.claims.denials)

    def make(
        self,
        index: int,
        draft: Draft,
        drafts: Sequence[Draft],
        made: Mapping[int, Claim],
        words: Words,
        around: Surroundings,
        voices: Voices,
    ) -> Claim:
        """The claim of one draft.

        Args:
            index: which of `drafts` it is.
            draft: what was read to its figure.
            drafts: all of its sentence.
            made: the claims made of earlier ones, by index.
            words: the text.
            around: events and ties of the text.
            voices: who says what in it.
        """
        figure = self._denied(draft, words)
        first, last = _bounds(draft)
        last = self._with_time(last, draft, words)
        span = words.layers.span(first, last, skip=_skip_at(first, draft))
        said = words.layers.span(figure.first, figure.last, skip=figure.skip)
        setting = around.setting(draft, first, last)
        kind = self._armed_kind(kind_of(figure, draft.happening), setting.subject, words)
        measure = self._coder.code(kind, draft.told) or self._coder.plain(kind)
        mood = self._mood(draft, words)
        is_none = figure.value == 0 and draft.figure.value != 0
        base = made.get(draft.compared) if draft.compared is not None else None
        quantity = words.quantities[figure.quantity].id if figure.quantity >= 0 else None
        return Claim(
            id=f"{draft.sentence.first}.{index}",
            start=span.start,
            end=span.end,
            text=span.of(words.layers.text),
            measure=measure,
            subject=(base.subject if base else None) or setting.subject,
            object=setting.object,
            value=figure.value,
            low=figure.low,
            high=figure.high,
            unit=figure.unit,
            comparator=figure.comparator,
            whole=draft.whole.whole if draft.whole else None,
            whole_text=self._whole_text(draft, drafts, words),
            place=(base.place if base else None) or setting.place,
            timexes=setting.timexes,
            cumulative=self._is_sum(first, last, draft, words),
            compared=base.id if base else None,
            polarity=Polarity.AFFIRMED if is_none else mood.polarity,
            modality=mood.modality,
            attribution=voices.innermost(said.start, said.end),
            event=setting.event,
            quantity=quantity,
            reason=_reason(draft, mood),
        )

    def _is_sum(self, first: int, last: int, draft: Draft, words: Words) -> bool:
        """Whether a word that makes sums stands in the claim or near it, with no other figure between."""
        begin, end = max(draft.sentence.first, first - _SUM_REACH), min(draft.sentence.last, last + _SUM_REACH)
        before = next((at + 1 for at in range(first - 1, begin - 1, -1) if self._parts(at, words)), begin)
        behind = next((at for at in range(last, end) if self._parts(at, words)), end)
        is_ahead = any(self._sums_ahead.match(words.tokens, at) is not None for at in range(before, draft.figure.first))
        return is_ahead or any(self._sums.match(words.tokens, at) is not None for at in range(before, behind))

    @staticmethod
    def _parts(at: int, words: Words) -> bool:
        token, quantity = words.tokens[at], words.quantity_at[at]
        is_other = quantity >= 0 and words.timex_at[at] < 0
        return token.kind is TokenKind.LINE or token.text in _STOPS or is_other

    def _armed_kind(self, kind: str, subject: str | None, words: Words) -> str:
        """Fighters or soldiers, where persons are those of an armed body: «14 من عناصر الجماعة»."""
        if kind != _PERSONS or subject is None:
            return kind
        entity = next((m.entity for m in words.mentions if m.id == subject), None)
        return self._armed.get(entity or "", kind)

    def _with_time(self, last: int, draft: Draft, words: Words) -> int:
        """Behind the time of a figure that is compared: «19% فقط قبل التدخل»."""
        limit = min(draft.sentence.last, last + _TIME_REACH)
        if draft.compared is None or last >= limit or words.tokens[last].text not in self._times:
            return last
        return next((at for at in range(last, limit) if words.tokens[at].kind is not TokenKind.WORD), limit)

    def _denied(self, draft: Draft, words: Words) -> Figure:
        """«لم يقدم دليلا واحدا»: one that is denied is none."""
        figure = draft.figure
        if figure.quantity < 0 or words.quantities[figure.quantity].reason != _ONE:
            return figure
        before = words.tokens[max(draft.sentence.first, figure.first - _REACH) : figure.first]
        is_denied = self._mood(draft, words).polarity is Polarity.NEGATED or any(self._denies(t.text) for t in before)
        if not is_denied or figure.kind == TIME or any(token.text in self._savings for token in before):
            return figure
        return replace(figure, value=0.0, low=0.0, high=0.0, comparator=Comparator.EXACT)

    def _denies(self, word: str) -> bool:
        return word in self._denials or word[1:] in self._denials

    def _mood(self, draft: Draft, words: Words) -> Mood:
        if draft.happening is None or draft.compared is not None:
            return Mood()
        return self._moods.read(Trigger(draft.happening.reading, _ANY, None), words)

    @staticmethod
    def _whole_text(draft: Draft, drafts: Sequence[Draft], words: Words) -> Quote | None:
        if draft.whole is not None:
            first, last = draft.whole.first, draft.whole.last
            skip = draft.figure.skip if first == draft.figure.first else 0
        elif draft.part_of is not None:
            other = drafts[draft.part_of].figure
            first, last, skip = other.first, other.last, other.skip
        else:
            return None
        span = words.layers.span(first, last, skip=skip)
        return Quote(start=span.start, end=span.end, text=span.of(words.layers.text))


def _bounds(draft: Draft) -> tuple[int, int]:
    """Tokens of the asserting words: from the word of the happening to the end of figure and whole."""
    figure, happening = draft.figure, draft.happening
    first, last = figure.first, figure.last
    if draft.whole is not None and draft.whole.first >= figure.first:
        last = max(last, draft.whole.last)
    if happening is not None and draft.compared is None and draft.part_of is None:
        if figure.first - LEAD <= happening.first < first:
            first = happening.first
        last = max(last, happening.last)
    return first, last


def _skip_at(first: int, draft: Draft) -> int:
    if first == draft.figure.first:
        return draft.figure.skip
    return draft.happening.reading.skip if draft.happening is not None and draft.happening.first == first else 0


def _reason(draft: Draft, mood: Mood) -> str:
    parts = [draft.figure.reason]
    if draft.happening is not None:
        parts.append(f"{draft.told} by {draft.happening.reading.lexeme.lemma}")
    elif draft.told is not None:
        parts.append(f"{draft.told} by the noun")
    if draft.whole is not None:
        parts.append("whole of the pack" if draft.whole.whole else "whole as told")
    if draft.compared is not None:
        parts.append("compared with the figure before")
    if draft.part_of is not None:
        parts.append("part of the figure before")
    if mood.reason:
        parts.append(f"mood: {mood.reason}")
    return "; ".join(parts)
