"""Words that govern events, found in a text: لم, قد, محاولة, دعا إلى."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.ground import is_naming
from riwaya.extract.readings import Reading, WordReader
from riwaya.knowledge.mood_lexicon import Scope
from riwaya.knowledge.paradigms import verb_forms
from riwaya.text.clitics import read_proclitics
from riwaya.text.fold import fold_form
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.extract.words import Words
    from riwaya.knowledge.predicates import Predicates

_NEGATED, _PAST, _PRESENT = "negated", "past", "present"
_CLITIC_MARK = "ـ"
_FUTURE = frozenset(map(fold_form, ["سوف", "لن"]))
_IF, _NOT = "ان", "لم"
_STILL = verb_forms("زال", "يزال").keys() | verb_forms("زال", "يزول").keys()
_PRESENT_LETTERS = ("سي", "ست", "سن", "سا")
_READINGS = 3


class MoodCue(Struct, frozen=True):
    """A word or phrase that governs, tokens `[first, last)`."""

    value: str
    """Name of a field of the lexicon: `negated`, `future` ..."""
    scope: Scope
    word: str
    """As listed, folded."""
    first: int
    last: int
    is_negating: bool
    behind: frozenset[str]
    """Prepositions that lead to what is governed; empty: none needed."""
    mood: str | None
    is_verb: bool = False
    """Whether it is a finite verb."""


class MoodCues:
    """Finds them; made once per pack."""

    def __init__(self, predicates: Predicates) -> None:
        moods = predicates.moods
        self._listed = moods.listed
        self._behind = [frozenset(map(fold_form, group.behind)) for _, group in self._listed]
        self._reader = WordReader(predicates.mood_forms)
        self._namings = frozenset(map(fold_form, predicates.grammar.namings))
        self._phrases: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for number, (_, group) in enumerate(self._listed):
            for phrase in (*group.phrases, *group.particles):
                if not phrase.endswith(_CLITIC_MARK):
                    first, *rest = (fold_form(word) for word in phrase.split())
                    self._phrases.setdefault(first, []).append((tuple(rest), number))

        self._longest = 1 + max((len(rest) for rows in self._phrases.values() for rest, _ in rows), default=0)

    def at(self, words: Words, at: int) -> Iterator[MoodCue]:
        """What begins at a token and may govern what follows, phrases first."""
        tokens = words.tokens
        if tokens[at].kind is not TokenKind.WORD:
            return
        for stem in _openings(tokens[at].text):
            for rest, number in self._phrases.get(stem, ()):
                last = at + 1 + len(rest)
                is_there = tuple(token.text for token in tokens[at + 1 : last]) == rest
                is_cut = len(stem) < len(tokens[at].text)
                if (
                    is_cut
                    and not tokens[at].text.startswith(("و", "ف"))
                    and self._listed[number][1].scope is not Scope.MASDAR
                ):
                    continue
                if is_there and (rest or self._stands(stem, words, at)):
                    yield self._cue(number, " ".join((stem, *rest)), at, last)
        if is_naming(tokens, at, self._namings):
            return
        readings = self._reader.read(tokens, at, words.words[at], is_lenient=True)[:_READINGS]
        if any(self._asserts(reading) for reading in readings) or (readings and self._is_inside(words, at)):
            return
        for reading in readings:
            group = self._listed[reading.lexeme.group][1]
            if group.mood is None or not reading.is_verb or (group.mood == _PAST) == reading.is_past:
                yield self._cue(reading.lexeme.group, reading.lexeme.lemma, at, reading.last, reading)

    def _is_inside(self, words: Words, at: int) -> bool:
        """Whether a token is part of a phrase that begins before it: ترد of «لم ترد أنباء عن», which wants nothing."""
        tokens = words.tokens
        for first in range(max(0, at - self._longest + 1), at):
            rests = [rest for stem in _openings(tokens[first].text) for rest, _ in self._phrases.get(stem, ())]
            for rest in rests:
                last = first + 1 + len(rest)
                if last > at and tuple(token.text for token in tokens[first + 1 : last]) == rest:
                    return True
        return False

    @staticmethod
    def is_future(words: Words, at: int) -> bool:
        """Whether the verb at a token is put into the future, by س, سوف or لن."""
        stem = next((r.stem for r in read_proclitics(words.tokens[at].text) if r.proclitics in {"و", "ف"}), "")
        is_marked = words.tokens[at].text.startswith(_PRESENT_LETTERS) or stem.startswith(_PRESENT_LETTERS)
        skips_sin = words.words[at].skip > 0 or not words.has_trees
        return (is_marked and skips_sin) or (at > 0 and words.tokens[at - 1].text in _FUTURE)

    def _asserts(self, reading: Reading) -> bool:
        """Whether a listed verb stands in a tense that asserts: «تمكن من», which is not «تُمكن» then."""
        mood = self._listed[reading.lexeme.group][1].mood
        return mood == _PRESENT and reading.is_past and not reading.pronoun

    def _stands(self, particle: str, words: Words, at: int) -> bool:
        """Whether a particle means what it is listed for: not «إن» "that", «لا» of «لا يزال»."""
        following = words.tokens[at + 1].text if at + 1 < len(words.tokens) else ""
        if particle == _IF:
            return self._is_if(words, at)
        return following not in _STILL

    @staticmethod
    def _is_if(words: Words, at: int) -> bool:
        """Whether «إن» is "if": printed so, before a verb or لم, and not behind a verb."""
        tokens = words.tokens
        if tokens[at].below < 0 or at + 1 >= len(tokens):
            return False
        follows = tokens[at + 1].text == _NOT or (words.words[at + 1].upos in {"VERB", "AUX"})
        return follows and (at == 0 or tokens[at - 1].kind in {TokenKind.SIGN, TokenKind.LINE})

    def _cue(self, number: int, word: str, first: int, last: int, reading: Reading | None = None) -> MoodCue:
        value, group = self._listed[number]
        return MoodCue(
            value=value,
            scope=group.scope,
            word=word,
            first=first,
            last=last,
            is_negating=_NEGATED in {value, group.polarity},
            behind=self._behind[number],
            mood=None if reading is not None else group.mood,
            is_verb=reading is not None and reading.is_verb,
        )


def _openings(word: str) -> Iterator[str]:
    """A word as it stands, and without its proclitics."""
    return iter(dict.fromkeys(reading.stem for reading in read_proclitics(word)))
