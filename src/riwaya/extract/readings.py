"""What a printed word can be by a lexicon of verbs: clitics cut off, form looked up, unlikely readings dropped."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.words import NO_WORD, Word
from riwaya.knowledge.form_table import Class, FormTable, Lexeme, Morph
from riwaya.knowledge.paradigms import Aspect
from riwaya.text.clitics import ARTICLE, read_proclitics, read_pronouns
from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_YA = "ي"
_FUTURE, _LEAD = "س", ("ي", "ت", "ن", "ا")
_OF_VERBS = frozenset({"", "و", "ف", "ل", "ول", "فل"})
_JUSSIVE = frozenset({"لم", "لا", "ولم", "فلم", "ولا", "الم"})
_LAM = "ل"
_FIRST = "1"
_NOMINAL = frozenset({Class.MASDAR, Class.NOUN})
_ABOVE, _BELOW = "أ", "إ"
_NOUN_TAGS = frozenset({"NOUN", "PROPN", "ADJ", "ADV", "NUM"})
_CONFUSED_TAGS = frozenset({"VERB", "X"})
_VERB_TAGS = frozenset({"VERB", "AUX"})
_NOMINAL_TAGS, _PARTICIPLE_TAGS = _NOUN_TAGS - {"ADJ"}, _NOUN_TAGS | _VERB_TAGS
_KEPT = 16384


class Reading(Struct, frozen=True, gc=False):
    """One way to read tokens `[first, last)` as a word of the lexicon."""

    lexeme: Lexeme
    morph: Morph
    first: int
    last: int
    skip: int
    """Folded letters of the first token before the word; ال belongs to the word."""
    proclitics: str
    pronoun: str
    """Attached at the end; empty for none."""
    is_definite: bool
    is_future: bool
    agrees: bool
    """Whether the tagger's class allows it; True without models."""

    @property
    def is_verb(self) -> bool:
        """Whether it is a finite verb."""
        return self.morph.cls is Class.VERB

    @property
    def is_nominal(self) -> bool:
        """Whether it is a verbal noun or a noun."""
        return self.morph.cls in _NOMINAL

    @property
    def is_past(self) -> bool:
        """Whether it is a verb in the past."""
        return self.morph.verb is not None and self.morph.verb.aspect is Aspect.PAST


class _Shape(Struct, frozen=True, gc=False):
    """A cut of one written word."""

    form: str
    proclitics: str
    skip: int
    pronoun: str = ""
    is_definite: bool = False
    is_future: bool = False


class _Match(Struct, frozen=True, gc=False):
    """A cut of a word whose form the table holds."""

    shape: _Shape
    longer: tuple[tuple[str, ...], ...]
    """Forms of several words that begin with it, longest first."""


class WordReader:
    """Reads words by one table; made once per pack and lexicon."""

    def __init__(self, table: FormTable) -> None:
        self._index = table.index
        self._matches = lru_cache(maxsize=_KEPT)(self._match)

    def _match(self, word: str) -> tuple[_Match, ...]:
        """The cuts of a folded word that may be found; none for most words."""
        out = []
        for shape in _shapes(word):
            longer = tuple(tuple(form.split(" ")) for form in self._index.longer(shape.form))
            if longer or shape.form in self._index:
                out.append(_Match(shape, longer))
        return tuple(out)

    def read(
        self, tokens: Sequence[Token], at: int, word: Word = NO_WORD, *, is_lenient: bool = False
    ) -> list[Reading]:
        """Readings of the word at a token, likeliest first; those that the tagger allows, if there are any.

        With `is_lenient` all others come instead of none: for who has further evidence.
        """
        token = tokens[at]
        if token.kind is not TokenKind.WORD:
            return []
        matches = self._matches(token.text)
        if not matches:
            return []
        found = [reading for match in matches for reading in self._look_up(tokens, at, match, word)]
        agreeing = [reading for reading in found if reading.agrees]
        return sorted(
            agreeing or [reading for reading in found if is_lenient or _is_plain(reading, word)],
            key=lambda reading: _rank(reading, word),
        )

    def _look_up(self, tokens: Sequence[Token], at: int, match: _Match, word: Word) -> Iterator[Reading]:
        shape = match.shape
        form, last = shape.form, at + 1
        for longer in match.longer:
            if _continues(tokens, at + 1, longer[1:]):
                form, last = " ".join(longer), at + len(longer)
                break
        for lexeme, morph in self._index.readings(form):
            if _fits(morph, lexeme, shape, tokens, at):
                yield Reading(
                    lexeme=lexeme,
                    morph=morph,
                    first=at,
                    last=last,
                    skip=shape.skip,
                    proclitics=shape.proclitics,
                    pronoun=shape.pronoun,
                    is_definite=shape.is_definite or bool(shape.pronoun),
                    is_future=shape.is_future,
                    agrees=_agrees(morph.cls, word.upos),
                )


def _is_plain(reading: Reading, word: Word) -> bool:
    """Whether a reading may hold that the tagger does not share: a verb with the mark of one, taken for a noun."""
    verb = reading.morph.verb
    if not word.upos or verb is None:
        return word.upos in _CONFUSED_TAGS or not word.upos
    return word.upos in _NOUN_TAGS and not reading.pronoun and (verb.gender == "f" or verb.number == "p")


def _rank(reading: Reading, word: Word) -> tuple[int, bool, int, int]:
    """Longest first, then the cut of the segmenter, then the fewest letters cut."""
    is_cut = word.piece >= 0 and reading.skip != word.skip
    return -(reading.last - reading.first), is_cut, len(reading.pronoun), reading.skip


@lru_cache(maxsize=65536)
def _shapes(word: str) -> tuple[_Shape, ...]:
    """Every cut of a folded word into clitics and a form."""
    out: list[_Shape] = []
    for reading in read_proclitics(word):
        stem, skip, before = reading.stem, reading.start, reading.proclitics
        out.append(_Shape(stem, before, skip))
        if stem.startswith(ARTICLE):
            out.append(_Shape(stem.removeprefix(ARTICLE), before, skip, is_definite=True))
            continue
        if stem.startswith(_FUTURE) and stem[1:2] in _LEAD:
            out.append(_Shape(stem[1:], before, skip + 1, is_future=True))
            out += [_Shape(s.stem, before, skip + 1, s.pronoun, is_future=True) for s in read_pronouns(stem[1:])]
        out += [_Shape(s.stem, before, skip, s.pronoun) for s in read_pronouns(stem)]
    return tuple(out)


def _continues(tokens: Sequence[Token], at: int, words: Sequence[str]) -> bool:
    """Whether the next tokens spell `words`, with or without ال."""
    following = tokens[at : at + len(words)]
    return len(following) == len(words) and all(
        token.text in {word, ARTICLE + word} for token, word in zip(following, words, strict=True)
    )


def _fits(morph: Morph, lexeme: Lexeme, shape: _Shape, tokens: Sequence[Token], at: int) -> bool:
    """Whether clitics, spelling and the word before allow a form."""
    token = tokens[at]
    if token.is_marbuta and shape.pronoun:
        return False
    if morph.cls is Class.ADJECTIVE and shape.pronoun:
        return False
    if morph.verb is None:
        return not shape.is_future and not _is_other_spelling(token, shape, _listed(lexeme, morph))
    if shape.is_definite or shape.proclitics not in _OF_VERBS or token.is_marbuta:
        return False
    if (morph.verb.bears_pronoun and not shape.pronoun) or shape.pronoun == _YA:
        return False  # جندي is no verb, which has ني
    is_present = morph.verb.aspect is Aspect.PRESENT
    if is_present and morph.verb.is_passive and shape.form.endswith(_YA) and not token.is_maksura:
        return False  # يدعي is no يدعى
    if shape.is_future and not is_present:
        return False
    if shape.proclitics.endswith(_LAM) and not is_present:
        return False
    if morph.verb.is_jussive and morph.verb.person == _FIRST and shape.proclitics.endswith(_LAM):
        return False  # لابد
    if morph.verb.is_jussive and not (shape.proclitics.endswith(_LAM) or (at > 0 and tokens[at - 1].text in _JUSSIVE)):
        return False
    return not _is_other_spelling(token, shape, _ABOVE if is_present else lexeme.lemma)


def _listed(lexeme: Lexeme, morph: Morph) -> str:
    """The word as the lexicon prints it."""
    return lexeme.masdars[morph.masdar] if morph.masdar >= 0 else lexeme.lemma


def _is_other_spelling(token: Token, shape: _Shape, listed: str) -> bool:
    """Whether the first hamza is printed the other way round: إعلان is no أعلن."""
    return (listed.startswith(_ABOVE) and token.below == shape.skip) or (
        listed.startswith(_BELOW) and token.above == shape.skip
    )


def _agrees(cls: Class, upos: str) -> bool:
    if not upos:
        return True
    if cls is Class.VERB:
        return upos in _VERB_TAGS
    if cls is Class.ADJECTIVE:
        return upos in _NOUN_TAGS
    if cls in {Class.ACTIVE, Class.PASSIVE}:
        return upos in _PARTICIPLE_TAGS
    return upos in _NOMINAL_TAGS
