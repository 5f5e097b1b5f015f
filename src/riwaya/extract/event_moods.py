"""Polarity and modality of an event: what governs its trigger, word by word up to the next clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from riwaya.extract.readings import WordReader
from riwaya.knowledge.form_table import WordGroup, build_form_table
from riwaya.knowledge.mood_lexicon import MoodGroup, Scope
from riwaya.model.event import Modality, Polarity
from riwaya.text.clitics import read_proclitics
from riwaya.text.fold import fold_form
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.extract.clauses import ClauseReader
    from riwaya.extract.readings import Reading
    from riwaya.extract.words import Words
    from riwaya.knowledge.predicates import Predicates

_NEGATED = "negated"
_CLITIC_MARK = "ـ"
_PRESENT = "present"
_LAM = "ل"
_BY_CLAUSE = frozenset({"conditional"})
_REACH = 8
_CLAUSE_REACH = 30


class Mood(Struct, frozen=True):
    """How an event is put, and the word that says so."""

    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ASSERTED
    reason: str = ""
    """The governing words, as listed; empty when nothing governs."""


class Governed(Protocol):
    """A word that is put in a mood: trigger of an event, word of a tie."""

    @property
    def first(self) -> int:
        """Its token."""
        ...

    @property
    def reading(self) -> Reading:
        """What it is."""
        ...


class _Cue(Struct, frozen=True):
    """A word that governs."""

    value: str
    """Name of a field of the lexicon."""
    group: MoodGroup
    word: str
    last: int
    """Token behind it."""


class MoodReader:
    """Reads moods; made once per pack."""

    def __init__(self, predicates: Predicates, clauses: ClauseReader) -> None:
        moods = predicates.moods
        self._clauses = clauses
        self._listed = [(value, group) for value in moods.__struct_fields__ for group in getattr(moods, value)]
        self._reader = WordReader(build_form_table([WordGroup(verbs=g.verbs, nouns=g.nouns) for _, g in self._listed]))
        self._phrases: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for number, (_, group) in enumerate(self._listed):
            for phrase in (*group.phrases, *(p for p in group.particles if not p.endswith(_CLITIC_MARK))):
                first, *rest = (fold_form(word) for word in phrase.split())
                self._phrases.setdefault(first, []).append((tuple(rest), number))

    def read(self, trigger: Governed, words: Words) -> Mood:
        """The mood of the event that a trigger reports."""
        sentence = words.sentence_at[trigger.first]
        if sentence is None:
            return Mood()
        polarity, modality, reasons = Polarity.AFFIRMED, Modality.ASSERTED, []
        for value, is_negating, word in self._governing(trigger, words, sentence.body):
            if is_negating and polarity is Polarity.AFFIRMED:
                polarity = Polarity.NEGATED
                reasons.append(word)
            if value != _NEGATED and modality is Modality.ASSERTED:
                modality = Modality(value)
                reasons.append(word)
        return Mood(polarity, modality, "، ".join(dict.fromkeys(reasons)))

    def _governing(self, trigger: Governed, words: Words, body: int) -> Iterator[tuple[str, bool, str]]:
        """What governs a trigger, nearest first: value, whether it negates, and its words."""
        reading = trigger.reading
        if reading.is_future:
            yield Modality.FUTURE.value, False, "س"
        if self._is_purpose(trigger):
            yield Modality.DESIRED.value, False, _LAM
        start = max(body, trigger.first - _CLAUSE_REACH)
        gap_is_open = True
        verbs = 0
        for at in range(trigger.first - 1, start - 1, -1):
            token = words.tokens[at]
            if token.kind is TokenKind.LINE:
                return
            distance = trigger.first - at
            for cue in self._cues(words, at):
                if self._holds(cue, trigger, words, is_near=gap_is_open, verbs=verbs):
                    yield cue.value, _NEGATED in (cue.value, cue.group.polarity), cue.word
            if token.kind is TokenKind.SIGN and token.text not in {'"', "'", "(", ")"}:
                gap_is_open = False
            if self._clauses.is_verb(words, at):
                verbs += 1
                gap_is_open = gap_is_open and verbs < 2
            if distance > _REACH:
                gap_is_open = False

    def _holds(self, cue: _Cue, trigger: Governed, words: Words, *, is_near: bool, verbs: int) -> bool:
        """Whether a cue governs the trigger."""
        group, reading = cue.group, trigger.reading
        adjacent = cue.last == trigger.first
        if group.mood == _PRESENT and (reading.is_past or not reading.is_verb):
            return False
        if group.scope is Scope.VERB:
            return reading.is_verb and adjacent
        if not is_near and cue.value not in _BY_CLAUSE:
            return False
        if cue.value in _BY_CLAUSE:
            return verbs <= 1
        if group.scope is Scope.MASDAR:
            if reading.is_verb:
                return any(words.tokens[k].text in {"ان", "بان"} for k in range(cue.last, trigger.first)) and verbs <= 1
            return verbs <= 1 and self._leads(cue, trigger, words)
        return verbs <= 1

    def _leads(self, cue: _Cue, trigger: Governed, words: Words) -> bool:
        """Whether the way from a cue to a masdar is short, and through the prepositions that the cue asks for."""
        if not cue.group.behind:
            return trigger.first - cue.last <= 2 or self._is_above(cue.last - 1, trigger.first, words)
        wanted = {fold_form(name) for name in cue.group.behind}
        text = words.tokens[trigger.first].text
        attached = next((r.proclitics[-1:] for r in read_proclitics(text) if r.start == trigger.reading.skip), "")
        before = words.tokens[trigger.first - 1].text if trigger.first else ""
        return attached in wanted or before in wanted or cue.last == trigger.first

    @staticmethod
    def _is_above(at: int, below: int, words: Words) -> bool:
        return at in words.path_up(below, 3)

    @staticmethod
    def _is_purpose(trigger: Governed) -> bool:
        """«لاستعادة», «ليستهدف»: ل before a masdar or a present, where no verb or noun asks for ل."""
        reading = trigger.reading
        if not reading.proclitics.endswith(_LAM) or (reading.is_definite and not reading.pronoun):
            return False
        return not reading.is_past

    def _cues(self, words: Words, at: int) -> Iterator[_Cue]:
        tokens = words.tokens
        token = tokens[at]
        if token.kind is not TokenKind.WORD:
            return
        for stem in dict.fromkeys((token.text, *(r.stem for r in read_proclitics(token.text) if r.proclitics in "وف"))):
            for rest, number in self._phrases.get(stem, ()):
                if tuple(t.text for t in tokens[at + 1 : at + 1 + len(rest)]) == rest:
                    value, group = self._listed[number]
                    yield _Cue(value, group, " ".join((stem, *rest)), at + 1 + len(rest))
        for reading in self._reader.read(tokens, at, words.words[at])[:2]:
            value, group = self._listed[reading.lexeme.group]
            yield _Cue(value, group, reading.lexeme.lemma, reading.last)
