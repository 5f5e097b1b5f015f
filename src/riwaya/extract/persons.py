"""Persons: title + complement + name, and bare names of which the words are known personal names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.complements import ComplementReader
from riwaya.extract.name_spans import NameSpans
from riwaya.extract.names import Match, past_skipped
from riwaya.knowledge.pack import NameEntry
from riwaya.model.mention import Kind
from riwaya.text.clitics import ARTICLE, read_proclitics
from riwaya.text.fold import fold_form
from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from riwaya.extract.name_words import NameWords
    from riwaya.extract.nouns import NounReader
    from riwaya.extract.titles import Titles
    from riwaya.extract.world import World
    from riwaya.knowledge.noun_lexicon import NounLexicon

COMMA, _FATHER = ",", fold_form("أبو")
_IN = frozenset(map(fold_form, ["في", "إلى"]))


class Person(Struct, frozen=True):
    """A person at tokens `[first, last)`; the name proper is `[name_first, name_last)`, empty for a bare title."""

    first: int
    last: int
    skip: int
    name_first: int
    name_last: int
    entry: Match[NameEntry] | None
    """The pack's person, when it lists the name."""
    country: str | None
    is_definite: bool
    is_apart: bool = False
    """The name stands behind a comma: a mention of its own."""
    is_kin: bool = False
    """The name belongs to the one whose relative is meant: زوجة الرئيس السوري بشار الأسد."""
    title_last: int = 0
    """Where title and complement end."""


class PersonReader:
    """Reads persons; made once per pack."""

    def __init__(self, lexicon: NounLexicon, titles: Titles, words: NameWords, nouns: NounReader, world: World) -> None:
        self._titles, self._words, self._nouns = titles, words, nouns
        self._complements = ComplementReader(lexicon, titles, words, nouns, world)
        self._spans = NameSpans(lexicon, titles, words, world)

    def read_titled(
        self, tokens: Sequence[Token], at: int, names: Mapping[int, Match[NameEntry]], limit: int
    ) -> Person | None:
        """A title with its complement and, where one follows, the name."""
        title = self._titles.match(tokens, at)
        if title is None or title.last > limit or self._nouns.is_main(tokens, at):
            return None
        if self._spans.is_verb(tokens[at].text[title.skip :]):  # طالب رئيس الحكومة
            return None
        definite = tokens[at].text[title.skip :].startswith((ARTICLE, "ل" if title.skip else ARTICLE))
        complement = self._complements.read(tokens, title.last, names, limit)
        end, country = complement.last, complement.country
        name_first, last, entry = self._name_behind(tokens, end, names, limit)
        apart = last > name_first and any(tokens[k].text == COMMA for k in range(end, name_first))
        kin = self._titles.is_kin(title) and end > title.last and not apart
        if self._titles.is_weak(title):
            if not self._titles.is_kin(title) and any(self._titles.match(tokens, k) for k in range(title.last, end)):
                return None  # طالب رئيس الحكومة
            listed = last > name_first and (entry is not None or self._is_listed(tokens, name_first, last))
            person = Person(at, last, title.skip, name_first, last, entry, country, definite, apart, kin, end)
            return person if listed else None
        if last > name_first:
            return Person(at, last, title.skip, name_first, last, entry, country, definite, apart, kin, end)
        if complement.words or title.last > at + 1:
            return Person(at, end, title.skip, end, end, None, country, definite, title_last=end)
        return None

    def _is_listed(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Whether a name holds a listed word."""
        return any(self._words.is_name_word(tokens[at]) for at in range(first, last))

    def title_words(self, tokens: Sequence[Token], person: Person) -> tuple[str, ...]:
        """The words of a title with its complement, folded, without ال; empty for a bare name."""
        words = [tokens[k] for k in range(person.first, person.title_last) if tokens[k].kind is TokenKind.WORD]
        texts = [w.text[person.skip :] if w is tokens[person.first] else w.text for w in words]
        return tuple(text.removeprefix(ARTICLE) for text in texts)

    def title_in(self, tokens: Sequence[Token], found: Match[NameEntry]) -> tuple[str, ...]:
        """The words of a listed name that is a title («المبعوث الأممي إلى اليمن»), without ال; empty for others."""
        words = [token.text for token in tokens[found.first : found.last] if token.kind is TokenKind.WORD]
        if not words or found.skip or self._titles.match(tokens, found.first) is None:
            return ()
        return tuple(word.removeprefix(ARTICLE) for word in words)

    def _name_behind(
        self, tokens: Sequence[Token], at: int, names: Mapping[int, Match[NameEntry]], limit: int
    ) -> tuple[int, int, Match[NameEntry] | None]:
        """The name at `at`, over a comma when a known name follows it; empty when there is none."""
        start = past_skipped(tokens, at)
        comma = start > at or (start < limit and tokens[start].text == COMMA)
        if start < limit and tokens[start].text == COMMA:
            start = past_skipped(tokens, start + 1)
        if start >= limit:
            return at, at, None
        found = names.get(start)
        if found is not None and found.skip == 0 and found.values[0].kind is Kind.PERSON:
            return start, found.last, found
        last = self._spans.titled_end(tokens, start, limit, names, known=comma)
        if tokens[start - 1].text == COMMA:
            last = max(last, self._spans.between_commas(tokens, start, limit, names))
        return (start, last, None) if last > start else (at, at, None)

    def read_bare(
        self, tokens: Sequence[Token], at: int, names: Mapping[int, Match[NameEntry]], limit: int
    ) -> Person | None:
        """A name without title: a listed given name with at least one further word of a name behind it."""
        listed = names.get(at)
        if listed is not None and listed.values[0].kind is not Kind.PERSON:
            return None
        bare = self._find_bare(tokens, at, names, limit)
        if bare is None:
            return None
        last, country = self.apposition(tokens, bare.last, names, limit)
        return Person(at, last, bare.skip, at, bare.last, None, country, is_definite=True)

    def apposition(
        self, tokens: Sequence[Token], at: int, names: Mapping[int, Match[NameEntry]], limit: int
    ) -> tuple[int, str | None]:
        """Past an office behind a name («فلان رئيس لجنة الإعمار»), and the state in it; `at` when there is none."""
        title = self._titles.match(tokens, at) if at < limit else None
        if title is None or title.skip or tokens[at].text.startswith(ARTICLE):
            return at, None
        complement = self._complements.read(tokens, title.last, names, limit)
        return (complement.last, complement.country) if complement.words else (at, None)

    def _is_reported(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a verb or the start of a line stands before: a name may begin here."""
        return at == 0 or tokens[at - 1].kind is TokenKind.LINE or self._spans.follows_report(tokens, at)

    def _stands_inside(self, word: str, tokens: Sequence[Token], at: int) -> bool:
        """Whether «بن» goes on an unlisted name («خولان بن عامر») or «أبو» begins one of a place («في أبو دالي»)."""
        if at == 0 or not self._words.is_opener(word) or tokens[at - 1].kind is not TokenKind.WORD:
            return False
        return tokens[at - 1].text in _IN or not self._words.is_ordinary(tokens, at - 1)

    def _is_verb(self, word: str, tokens: Sequence[Token], at: int, limit: int) -> bool:
        """Whether a given name is a verb of speech before its subject: «طالب الصدر»."""
        return self._spans.is_verb(word) and at < limit and tokens[at].text.startswith(ARTICLE)

    def _find_bare(
        self, tokens: Sequence[Token], at: int, names: Mapping[int, Match[NameEntry]], limit: int
    ) -> Person | None:
        whole = self._words.is_common(tokens[at].text)
        for reading in read_proclitics(tokens[at].text) if tokens[at].kind is TokenKind.WORD else ():
            if whole and reading.start:
                break
            other = self._is_verb(reading.stem, tokens, at + 1, limit) or self._stands_inside(reading.stem, tokens, at)
            if self._words.opens_name(reading.stem) and not other:
                reported = self._is_reported(tokens, at) or reading.stem == _FATHER
                last = self._spans.bare_end(tokens, at + 1, names, limit, reported=reported)
                weak = self._words.is_weak_given(reading.stem) and not (
                    at + 1 < limit and self._words.is_name_word(tokens[at + 1])
                )
                if last > at + 1 and not weak:
                    return Person(at, last, reading.start, at, last, None, None, is_definite=True)
        last = self._spans.speaker_end(tokens, at, names, limit)
        return Person(at, last, 0, at, last, None, None, is_definite=True) if last > at else None
