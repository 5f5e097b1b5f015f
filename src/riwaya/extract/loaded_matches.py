"""Where loaded words stand: longest match of the lexicon's phrases and words, behind clitics; innocent phrases win."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.names import before_skipped
from riwaya.extract.quotations import find_quotations
from riwaya.extract.readings import Reading, WordReader
from riwaya.knowledge.loaded_lexicon import INNOCENT, LoadedEntry, LoadedWords, Strength
from riwaya.knowledge.loaded_phrases import WIDEST
from riwaya.model.mention import PARTIES
from riwaya.text.clitics import ARTICLE, read_proclitics, read_pronouns
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.extract.words import Words
    from riwaya.knowledge.form_table import Class
    from riwaya.knowledge.loaded_phrases import Phrase, Slot
    from riwaya.text.tokens import Token


_WEAKER = tuple(Strength)
"""Strengths, the strongest first."""
_NAME_WORDS = range(2, 5)
"""How many words a name in quotation marks has."""


class Hit(Struct, frozen=True):
    """Tokens `[first, last)` that are an entry of the lexicon; `skip` letters of the first are clitics."""

    first: int
    last: int
    skip: int
    entry: LoadedEntry
    reading: Reading | None
    """None for a phrase."""

    @property
    def pronoun(self) -> str:
        """The pronoun on a single word; empty for none."""
        return self.reading.pronoun if self.reading is not None else ""

    @property
    def cls(self) -> Class | None:
        """What a single word is; None for a phrase."""
        return self.reading.morph.cls if self.reading is not None else None

    @property
    def label(self) -> str:
        """For people: `adjective باسل`, `phrase حضن الوطن`."""
        return f"{self.cls or 'phrase'} {self.entry.lemma}"


class _Found(Struct, frozen=True):
    last: int
    skip: int
    entry: int
    reading: Reading | None = None


class LoadedMatcher:
    """Finds loaded words; made once per pack."""

    def __init__(self, loaded: LoadedWords) -> None:
        self._entries = loaded.entries
        self._reader = WordReader(loaded.forms)
        self._phrases: dict[str, list[Phrase]] = {}
        for phrase in loaded.phrases:
            for form in phrase.slots[0].forms:
                self._phrases.setdefault(form, []).append(phrase)

    def find(self, words: Words, first: int, last: int) -> Iterator[Hit]:
        """Hits within tokens `[first, last)`, in order, none inside another."""
        at = first
        while at < last:
            found = self._longest(words, at, last) if words.tokens[at].kind is TokenKind.WORD else None
            if found is not None and found.entry != INNOCENT:
                yield Hit(at, found.last, found.skip, self._entries[found.entry], found.reading)
            at = found.last if found is not None else at + 1

    def _longest(self, words: Words, at: int, end: int) -> _Found | None:
        """The longest entry that begins at a token; of those, an innocent phrase, else the strongest."""
        found = [*self._phrases_at(words.tokens, at, end), *self._words_at(words, at, end)]
        return max(found, key=lambda one: (one.last, *self._rank(one.entry)), default=None)

    def _rank(self, entry: int) -> tuple[bool, int]:
        return entry == INNOCENT, -_WEAKER.index(self._entries[entry].strength or Strength.STRONG)

    def _words_at(self, words: Words, at: int, end: int) -> Iterator[_Found]:
        for reading in self._reader.read(words.tokens, at, words.words[at]):
            if reading.last <= end and self._counts(reading, words):
                yield _Found(reading.last, reading.skip, reading.lexeme.group, reading)

    def _counts(self, reading: Reading, words: Words) -> bool:
        entry = self._entries[reading.lexeme.group]
        if entry.named or (reading.is_verb and not entry.finite):
            return False
        return not entry.definite or reading.is_verb or reading.is_definite or _heads_party(reading, words)

    def names(self, words: Words) -> Iterator[Hit]:
        """Names in quotation marks that a word before them makes a side's own: عملية «…»."""
        for quotation in find_quotations(words.layers):
            at = before_skipped(words.tokens, quotation.first) - 1
            if at < 0 or not quotation.is_closed or quotation.words not in _NAME_WORDS:
                continue
            for reading in self._reader.read(words.tokens, at, words.words[at]):
                entry = self._entries[reading.lexeme.group]
                if entry.named:
                    yield Hit(quotation.first, quotation.last, 0, entry, None)
                    break

    def _phrases_at(self, tokens: Sequence[Token], at: int, end: int) -> Iterator[_Found]:
        for cut in read_proclitics(tokens[at].text):
            for form in dict.fromkeys((cut.stem, cut.stem.removeprefix(ARTICLE), *_stems(cut.stem))):
                for phrase in self._phrases.get(form, ()):
                    last = _end(phrase.slots, tokens, at, end) if _fits(phrase.slots[0], cut.stem) else None
                    if last is not None:
                        yield _Found(last, cut.start, phrase.entry)


def _heads_party(reading: Reading, words: Words) -> bool:
    """Whether a word is the head of a party's name: نظام before the name of a ruler."""
    mention = words.mention(reading.first)
    last = words.mention_range(words.mention_at[reading.first])[1] if mention is not None else 0
    return mention is not None and mention.kind in PARTIES and last > reading.last


def _stems(word: str) -> Iterator[str]:
    """A word without its pronoun."""
    return (cut.stem for cut in read_pronouns(word))


def _fits(slot: Slot, word: str) -> bool:
    """Whether a folded word is one of a slot's forms."""
    if word.startswith(ARTICLE):
        return word.removeprefix(ARTICLE) in slot.forms or (word in slot.forms and not slot.definite)
    return not slot.definite and (word in slot.forms or any(stem in slot.forms for stem in _stems(word)))


def _end(slots: Sequence[Slot], tokens: Sequence[Token], at: int, end: int) -> int | None:
    """Past the last token of a phrase whose first word is at `at`; None where it does not go on."""
    following = at + 1
    for slot in slots[1:]:
        places = range(following, min(end, following + (WIDEST if slot.after_gap else 0) + 1))
        place = next((k for k in places if _fits(slot, tokens[k].text)), None)
        if place is None:
            return None
        following = place + 1
    return following
