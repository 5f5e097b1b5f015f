"""Polarity and modality of an event: what governs its trigger, word by word back to the border of its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.mood_cues import MoodCue, MoodCues
from riwaya.knowledge.event_lexicon import Role
from riwaya.knowledge.form_table import Class
from riwaya.knowledge.mood_lexicon import Scope
from riwaya.model.event import Modality, Polarity
from riwaya.text.clitics import read_proclitics
from riwaya.text.fold import fold_form
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.extract.clauses import ClauseReader
    from riwaya.extract.readings import Reading
    from riwaya.extract.trigger_checks import Trigger
    from riwaya.extract.words import Words
    from riwaya.knowledge.predicates import Predicates

_WISHES = frozenset({Modality.CALLED_FOR.value, Modality.DESIRED.value})
_NEGATED, _CONDITIONAL = "negated", "conditional"
_SUBJECT, _OBJECT = "subject", "object"
_LAM, _SIN, _PAST = "ل", "س", "past"
_QUOTES = frozenset("\"'()[]")
_REACH, _LONG_REACH, _CLAUSE_REACH = 9, 18, 30
_NEAR, _MIDDLE = 3, 6
_TAKES_LI = 2
_SAVE, _EXCEPT = "سوي", "الا"
_THAT = frozenset(map(fold_form, ["أن", "بأن", "ألا", "أنه", "أنها", "أنهم", "بأنه", "بأنها"]))
_THESE = frozenset(map(fold_form, ["هذا", "هذه", "ذلك", "تلك"]))
_AFTER = frozenset(map(fold_form, ["بعد", "عقب", "إثر", "غداة", "بعيد"]))
_JOINING = frozenset(map(fold_form, ["و", "أو"]))


class Mood(Struct, frozen=True):
    """How an event is put, and the words that say so."""

    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ASSERTED
    reason: str = ""
    """The governing words, as listed; empty when nothing governs."""


class _Way(Struct):
    """What lies between a trigger and the word that is looked at."""

    target: int
    """Token of the trigger, or of the light verb that stands for it."""
    is_past: bool
    """Whether the verb there is in the past."""
    verbs: list[int] = []
    """Tokens of finite verbs, light ones left out."""
    borders: int = 0
    """Relatives, and subordinators other than أن."""
    is_broken: bool = False
    """A comma or other sign."""
    is_after: bool = False
    """«بعد»: what stands behind it happened before, whatever did not: «فشل الهجوم بعد قتل قائده»."""

    @property
    def is_open(self) -> bool:
        """Whether nothing keeps a governing word from the trigger."""
        return self.is_open_behind(0)

    def is_open_behind(self, last: int) -> bool:
        """The same for words that end before token `last`; a verb may be one of them: «لم تسجل إصابات»."""
        return not (self.borders or self.is_broken or any(at >= last for at in self.verbs))


class MoodReader:
    """Reads moods; made once per pack."""

    def __init__(self, predicates: Predicates, clauses: ClauseReader) -> None:
        self._clauses = clauses
        self._cues = MoodCues(predicates)
        self._causes = {
            number: fold_form(group.governs)
            for number, group in enumerate(predicates.events.lights)
            if group.subject is Role.NONE and group.governs not in {_SUBJECT, _OBJECT}
        }
        """Light verbs of what comes of something («أسفر عن»), with the preposition before what came of it."""

    def read(self, trigger: Trigger, words: Words, earlier: tuple[Trigger, Mood] | None = None) -> Mood:
        """The mood of the event that a trigger reports.

        Args:
            trigger: the word.
            words: the text.
            earlier: the trigger before with its mood, which a joined one shares: «سحب القوات وتسليم السلاح».
        """
        sentence = words.sentence_at[trigger.first]
        if sentence is None:
            return Mood()
        mood = self._own(trigger, words, sentence.body)
        if mood == Mood() and earlier is not None and self._is_joined(earlier[0], trigger, words):
            return earlier[1]
        return mood

    def _own(self, trigger: Trigger, words: Words, body: int) -> Mood:
        polarity, modality, reasons = Polarity.AFFIRMED, Modality.ASSERTED, []
        for value, is_negating, word in self._governing(trigger, words, body):
            if is_negating and polarity is Polarity.AFFIRMED:
                polarity = Polarity.NEGATED
                reasons.append(word)
            is_stronger = value == _CONDITIONAL and modality is Modality.FUTURE
            if value != _NEGATED and (modality is Modality.ASSERTED or is_stronger):
                modality = Modality(value)
                reasons.append(word)
        return Mood(polarity, modality, ", ".join(dict.fromkeys(reasons)))

    def _governing(self, trigger: Trigger, words: Words, body: int) -> Iterator[tuple[str, bool, str]]:
        """What governs a trigger, nearest first: value, whether it negates, and its words."""
        if trigger.reading.is_future:
            yield Modality.FUTURE.value, False, _SIN
        yield from self._before(trigger, words, body)
        if self._is_purpose(trigger, words):
            yield Modality.DESIRED.value, False, _LAM
        if trigger.reading.is_nominal and self._is_subject_of_future(trigger, words):
            yield Modality.FUTURE.value, False, _SIN

    def _before(self, trigger: Trigger, words: Words, body: int) -> Iterator[tuple[str, bool, str]]:
        """What stands before a trigger and governs it, nearest first."""
        way = _Way(target=trigger.first, is_past=trigger.reading.is_past)
        for at in range(trigger.first - 1, max(body, trigger.first - _CLAUSE_REACH) - 1, -1):
            token = words.tokens[at]
            if token.kind is TokenKind.LINE:
                return
            light = self._clauses.light(words, at)
            result = self._result(light, words, at)
            for cue in self._cues.at(words, at) if result is None else ():
                if self._holds(cue, trigger, words, way):
                    is_barred = way.is_broken or way.is_after or self._is_excepted(cue, trigger, words)
                    is_negating = cue.is_negating and not is_barred
                    yield cue.value, is_negating, cue.word
            if self._clauses.is_verb(words, at):
                is_apart = trigger.reading.morph.cls is Class.NOUN or (
                    trigger.reading.is_verb and trigger.reading.is_past
                )
                if self._cues.is_future(words, at) and way.is_open and trigger.first - at <= _REACH and not is_apart:
                    yield Modality.FUTURE.value, False, _SIN
                if light is not None and way.is_open and (result is None or result <= trigger.first):
                    way.target, way.is_past = at, light.is_past
                else:
                    way.verbs.append(at)
            elif token.text in _AFTER:
                way.is_after = True
            elif token.kind is TokenKind.SIGN:
                way.is_broken = way.is_broken or not self._is_passed(words, at)
            elif words.mention_at[at] < 0 and self._is_border(words, at):
                way.borders += 1

    def _result(self, light: Reading | None, words: Words, at: int) -> int | None:
        """The token where it is told what came of something: «لم يسفر الهجوم عن | إصابات»; None for other verbs.

        What stands before it is what it came of, and happened.
        """
        behind = self._causes.get(light.lexeme.group) if light is not None else None
        near = range(at + 1, min(len(words.tokens), at + 1 + _REACH))
        return next((k + 1 for k in near if words.tokens[k].text == behind), None) if behind is not None else None

    @staticmethod
    def _is_excepted(cue: MoodCue, trigger: Trigger, words: Words) -> bool:
        """Whether «سوى» or «إلا» takes the negation back: «لن يؤدي سوى إلى تصعيد»."""
        between = words.tokens[cue.last : trigger.first]
        return any(token.text == _SAVE or (token.text == _EXCEPT and token.below >= 0) for token in between)

    @staticmethod
    def _is_passed(words: Words, at: int) -> bool:
        """Whether a sign separates nothing: a quotation mark, or a comma that sets off a date."""
        if words.tokens[at].text in _QUOTES:
            return True
        return any(0 <= k < len(words.tokens) and words.timex_at[k] >= 0 for k in (at - 1, at + 1))

    def _is_border(self, words: Words, at: int) -> bool:
        token = words.tokens[at]
        if self._clauses.is_relative(token):
            return True
        if not self._clauses.is_border(token):
            return False
        return token.text not in _THAT or (at > 0 and self._clauses.preposition(words.tokens, at - 1) is not None)

    def _holds(self, cue: MoodCue, trigger: Trigger, words: Words, way: _Way) -> bool:
        """Whether a cue governs the trigger, or the light verb that stands for it."""
        is_clause = trigger.reading.is_verb or way.target != trigger.first
        if cue.value == _CONDITIONAL and cue.scope is Scope.CLAUSE:
            between = range(cue.last, trigger.first)
            return len(way.verbs) <= 1 and not any(self._clauses.is_relative(words.tokens[k]) for k in between)
        if cue.scope is Scope.VERB:
            return is_clause and cue.last == way.target and (cue.mood is None or (cue.mood == _PAST) == way.is_past)
        if not way.is_open_behind(cue.last) or trigger.first - cue.last > (_LONG_REACH if cue.behind else _REACH):
            return False
        if is_clause:
            has_that = any(self._brings_in(cue, words, k) for k in range(cue.first, way.target))
            return has_that or (cue.last == way.target and not cue.is_verb)
        return self._leads(cue, trigger, words)

    @staticmethod
    def _brings_in(cue: MoodCue, words: Words, at: int) -> bool:
        """Whether أن stands at a token; an إن printed as such opens no wish: «قال لصحيفة النداء إن …»."""
        is_said = words.tokens[at].below >= 0 and cue.value in _WISHES
        return words.tokens[at].text in _THAT and not is_said

    def _leads(self, cue: MoodCue, trigger: Trigger, words: Words) -> bool:
        """Whether the way from a cue to a verbal noun is short, and through the prepositions that the cue asks for."""
        if not cue.behind and self._is_of_quality(cue, trigger, words):
            return False
        if not cue.behind:
            return trigger.first - cue.last < _NEAR or cue.last - 1 in words.path_up(trigger.first, _NEAR)
        if words.has_trees and trigger.first - cue.last > _MIDDLE and cue.last - 1 not in words.path_up(trigger.first):
            return False
        at = trigger.first - 1
        while at > cue.first and words.tokens[at].text in _QUOTES:
            at -= 1
        text, skip = words.tokens[trigger.first].text, trigger.reading.skip
        attached = next((r.proclitics[-1:] for r in read_proclitics(text) if r.start == skip), "")
        is_direct = cue.last == trigger.first and not cue.is_verb and cue.value != _NEGATED
        return attached in cue.behind or words.tokens[at].text in cue.behind or is_direct

    @staticmethod
    def _is_of_quality(cue: MoodCue, trigger: Trigger, words: Words) -> bool:
        """Whether a negation belongs to an adjective or name before the trigger: «غير يمنيين بغارة»."""
        if cue.value != _NEGATED or cue.is_verb or cue.last >= trigger.first:
            return False
        return words.is_mention_start(cue.last) or words.words[cue.last].upos == "ADJ"

    def _takes_li(self, words: Words, at: int) -> bool:
        """Whether the word at a token has its object behind ل."""
        return any(reading.lexeme.group == _TAKES_LI for reading in self._clauses.control(words, at))

    def _is_purpose(self, trigger: Trigger, words: Words) -> bool:
        """«لاستعادة», «ليستهدف»: ل before a verbal noun or a present that hangs on a verb."""
        reading = trigger.reading
        if not reading.proclitics.endswith(_LAM) or reading.is_past or reading.morph.cls is Class.NOUN:
            return False
        if trigger.first > 0 and self._takes_li(words, trigger.first - 1):
            return False
        head = words.words[trigger.first].head
        return reading.is_verb or not words.has_trees or head < 0 or words.words[head].upos == "VERB"

    def _is_subject_of_future(self, trigger: Trigger, words: Words) -> bool:
        """Whether the verb behind a noun that opens its clause is in the future: «معركة المدينة ستكون»."""
        sentence = words.sentence_at[trigger.first]
        before = words.tokens[trigger.first - 1].text if trigger.first else ""
        if before in _THESE:
            return False
        if sentence is None or trigger.first - self._clauses.clause_start(words, trigger.first, sentence.body) > 1:
            return False
        for at in range(trigger.last, min(sentence.last, trigger.last + _REACH)):
            if words.mention_at[at] < 0 and self._is_border(words, at):
                return False
            if self._clauses.is_verb(words, at):
                return self._cues.is_future(words, at)
        return False

    def _is_joined(self, earlier: Trigger, trigger: Trigger, words: Words) -> bool:
        """Whether «و» or «أو» joins a trigger to the one before it, of the same class and without a verb between."""
        if earlier.reading.is_verb != trigger.reading.is_verb:
            return False
        sentence = words.sentence_at[trigger.first]
        if sentence is None or earlier.first < sentence.first:
            return False
        before = words.tokens[trigger.first - 1].text
        if not (trigger.reading.proclitics.startswith("و") or before in _JOINING):
            return False
        between = range(earlier.last, trigger.first)
        return not any(self._clauses.is_verb(words, at) or self._is_border(words, at) for at in between)
