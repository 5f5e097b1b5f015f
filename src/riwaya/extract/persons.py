"""Persons: title + complement + name, and bare names of which the words are known personal names."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.names import Match, NameTrie, past_skipped
from riwaya.knowledge.pack import NameEntry
from riwaya.model.mention import Kind
from riwaya.text.clitics import ARTICLE, read_proclitics
from riwaya.text.fold import fold_form
from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from riwaya.extract.nouns import NounReader
    from riwaya.extract.world import World
    from riwaya.knowledge.noun_lexicon import NounLexicon

_MAX_COMPLEMENT = 8
_MAX_NAME = 5
_LEAST_WORD = 3
_TO, _BODIES = "ل", frozenset({Kind.ACTOR, Kind.ORGANISATION})
_TO_THE = "لل"
COMMA = ","
_IN_NAME_OF = "باسم"
_VERB_STARTS = ("ي", "ت", "ن", "است", "سي", "ست")


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

    def __init__(self, lexicon: NounLexicon, nouns: NounReader, world: World, persons: Iterable[Sequence[str]]) -> None:
        self._nouns, self._world = nouns, world
        self._titles: NameTrie[str] = NameTrie()
        for title in lexicon.titles:
            words = [fold_form(word) for word in title.split("_")]
            for articles in product(("", ARTICLE), repeat=len(words)):
                self._titles.add([a + w.removeprefix(ARTICLE) for a, w in zip(articles, words, strict=True)], title)
        self._verbs = frozenset(map(fold_form, lexicon.report_verbs))
        self._weak: set[str] = set(lexicon.weak_titles)
        for title in lexicon.weak_titles:
            first, *rest = map(fold_form, title.split("_"))
            for article in ("", ARTICLE):
                self._titles.add([article + first, *rest], title)
        self._kin = frozenset(lexicon.kin_titles)
        self._parts = frozenset(map(fold_form, lexicon.title_parts))
        self._joints = frozenset(map(fold_form, (*lexicon.name_openers, *lexicon.name_joints)))
        self._place_openers = frozenset(map(fold_form, lexicon.place_openers))
        self._openers = frozenset(map(fold_form, lexicon.name_openers))
        self._stops = frozenset(map(fold_form, (*lexicon.name_stops, *lexicon.name_stop_nouns)))
        known = {word for name in persons if self._is_proper(name[0]) for word in name if self._is_proper(word)}
        self._given = (frozenset(map(fold_form, lexicon.given_names)) | known) - self._stops
        self._common = frozenset(map(fold_form, lexicon.common_words)) - self._given
        self._weak_given = frozenset(map(fold_form, lexicon.weak_given_names))

    def _is_proper(self, word: str) -> bool:
        """Whether a word of a listed name is no title, noun or adjective (مدير المرصد السوري)."""
        token = Token(word, TokenKind.WORD, 0, len(word), 0)
        if len(word) < _LEAST_WORD or word in self._parts or word.removeprefix(ARTICLE) in self._parts:
            return False
        if self._titles.match([token], 0) or self._world.nisbas.match([token], 0) or self._nouns.tone(word):
            return False
        return self._nouns.read([token], 0) is None

    def read_titled(
        self, tokens: Sequence[Token], at: int, names: Mapping[int, Match[NameEntry]], limit: int
    ) -> Person | None:
        """A title with its complement and, where one follows, the name."""
        title = self._titles.match(tokens, at)
        if title is None or title.last > limit:
            return None
        definite = tokens[at].text[title.skip :].startswith((ARTICLE, "ل" if title.skip else ARTICLE))
        end, country, complements = self._complement(tokens, title.last, names, limit)
        name_first, last, entry = self._name_behind(tokens, end, names, limit)
        apart = last > name_first and any(tokens[k].text == COMMA for k in range(end, name_first))
        kin = title.values[0] in self._kin and end > title.last and not apart
        if title.values[0] in self._weak:
            listed = last > name_first and (entry is not None or tokens[name_first].text in self._given | self._openers)
            person = Person(at, last, title.skip, name_first, last, entry, country, definite, apart, kin, end)
            return person if listed else None
        if last > name_first:
            return Person(at, last, title.skip, name_first, last, entry, country, definite, apart, kin, end)
        if complements or title.last > at + 1:
            return Person(at, end, title.skip, end, end, None, country, definite, title_last=end)
        return None

    def title_words(self, tokens: Sequence[Token], person: Person) -> tuple[str, ...]:
        """The words of a title with its complement, folded, without ال; empty for a bare name."""
        words = [tokens[k] for k in range(person.first, person.title_last) if tokens[k].kind is TokenKind.WORD]
        texts = [w.text[person.skip :] if w is tokens[person.first] else w.text for w in words]
        return tuple(text.removeprefix(ARTICLE) for text in texts)

    def _complement(
        self, tokens: Sequence[Token], at: int, names: Mapping[int, Match[NameEntry]], limit: int
    ) -> tuple[int, str | None, int]:
        """Past «الخارجية الروسي», «هيئة الأركان العامة»: where it ends, the state in it, how many words it has."""
        start, country = at, None
        is_open = False
        """Whether the last part is a construct noun that waits for its genitive (قائد جبهة X)."""
        while at < limit and at - start < _MAX_COMPLEMENT:
            quoted = past_skipped(tokens, at)
            at = quoted if quoted < limit and quoted in names and at > start else at
            token = tokens[at]
            if token.kind is not TokenKind.WORD or token.text in self._stops - self._parts:
                break
            bare = token.text.removeprefix(ARTICLE).removeprefix(_TO_THE if at > start else ARTICLE)
            nisba = self._world.nisbas.match(tokens, at)
            further = self._titles.match(tokens, at)
            found = names.get(at)
            if self._is_named(found, further) and not is_open:
                break
            if nisba is not None and nisba.skip == 0:
                country, at, is_open = nisba.values[0].country, nisba.last, False
            elif found is not None and found.values[0].kind is not Kind.PERSON and found.skip == 0:
                at, is_open = found.last, False
            elif at > start and self._is_of_body(tokens, at, found):
                at, is_open = (found.last if found is not None else at + 1), False
            elif further is not None and further.skip == 0:
                at, is_open = further.last, False
            elif bare in self._parts or (at > start and self._nouns.tone(token.text) is not None):
                is_open = not token.text.startswith(ARTICLE) and self._nouns.read(tokens, at) is not None
                at += 1
            elif self._nouns.read(tokens, at) is not None and (
                at == start or tokens[at - 1].text == _IN_NAME_OF
                if not token.text.startswith(ARTICLE)
                else at > start or not tokens[at - 1].text.startswith(ARTICLE)
            ):
                is_open = not token.text.startswith(ARTICLE)
                at += 1
            elif is_open and self.may_be_name(tokens, at):
                is_open = False
                at += 1
            else:
                break
        return at, country, at - start

    @staticmethod
    def _is_named(found: Match[NameEntry] | None, further: Match[str] | None) -> bool:
        """Whether a known person's name begins here; an office («الرئيس السوداني») still belongs to the complement."""
        return found is not None and found.skip == 0 and found.values[0].kind is Kind.PERSON and further is None

    def _is_of_body(self, tokens: Sequence[Token], at: int, found: Match[NameEntry] | None) -> bool:
        """Whether «ل» ties a title to a body: «الأمين العام لحزب الله», «القائد العام للجيش»."""
        if found is not None:
            return tokens[at].text[: found.skip] == _TO and found.values[0].kind in _BODIES
        hit = self._nouns.read(tokens, at)
        if hit is None or tokens[at].text[: hit.skip] != _TO or not hit.is_definite or hit.last != at + 1:
            return False
        return hit.form.group.kind in _BODIES

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
        last = self._name_end(tokens, start, limit, names, known=comma)
        if last == start and tokens[start - 1].text == COMMA:
            last = self._between_commas(tokens, start, limit, names)
        return (start, last, None) if last > start else (at, at, None)

    def _between_commas(
        self, tokens: Sequence[Token], at: int, limit: int, names: Mapping[int, Match[NameEntry]]
    ) -> int:
        """Past an unlisted name of two to five words that a sign closes: «المتحدث باسم الوزارة، نصرت رحيمي،»."""
        end = self._name_end(tokens, at, limit, names, known=False)
        closed = end == limit or tokens[end].kind in {TokenKind.SIGN, TokenKind.LINE}
        return end if end - at > 1 and closed else at

    def _name_end(
        self, tokens: Sequence[Token], at: int, limit: int, names: Mapping[int, Match[NameEntry]], *, known: bool
    ) -> int:
        """Past the words of a name that begins at `at`; `known` asks for a listed first word."""
        start = at
        while at < limit and at - start < _MAX_NAME:
            text = tokens[at].text
            if tokens[at].kind is not TokenKind.WORD:
                hyphen = text == "-" and at > start and tokens[at - 1].end == tokens[at].start
                if not hyphen:
                    break
                at += 1
                continue
            if at > start and at in names and (names[at].skip or names[at].values[0].kind is not Kind.PERSON):
                break
            unlisted = (
                (at > start or not known) and self.may_be_name(tokens, at) and not (at == start and text.endswith("ا"))
            )
            if not (self.is_name_word(text) or unlisted):
                break
            at += 1
        words = [token.text for token in tokens[start:at]]
        if not words or (known and words[0] not in self._given and words[0] not in self._openers):
            return start
        return at

    def is_name_word(self, text: str) -> bool:
        """Whether a word is listed as part of personal names."""
        return text in self._given or text in self._joints

    def is_given(self, text: str) -> bool:
        """Whether a word is a listed name that many persons bear."""
        return text in self._given

    def may_be_name(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether an unlisted word may be part of a name: no ordinary word, verb form, noun or adjective we know."""
        return not (tokens[at].text.startswith((*_VERB_STARTS, _TO_THE)) or self._is_ordinary(tokens, at))

    def place_name_end(self, tokens: Sequence[Token], at: int, limit: int) -> int:
        """Past an unlisted name of a place behind its head («مديرية ناطع», «منطقة بني قيس»); `at` when none follows."""
        if tokens[at].kind is not TokenKind.WORD:
            return at
        if tokens[at].text in self._openers | self._place_openers and at + 1 < limit:
            return at + 2 if tokens[at + 1].kind is TokenKind.WORD and not self._is_ordinary(tokens, at + 1) else at
        return at if self._is_ordinary(tokens, at) else at + 1

    def _is_ordinary(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a word is one of the language rather than a name: particle, listed word, title, noun, adjective."""
        text = tokens[at].text
        if len(text) < _LEAST_WORD or tokens[at].is_nunated or text in self._stops:
            return True
        if any(reading.stem in self._stops or reading.stem in self._common for reading in read_proclitics(text)):
            return True
        title = self._titles.match(tokens, at)
        if title is not None and title.values[0] not in self._weak:
            return True
        if self._nouns.tone(text) is not None or self._world.nisbas.match(tokens, at) is not None:
            return True
        return self._nouns.read(tokens, at) is not None

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
        end, country, words = self._complement(tokens, title.last, names, limit)
        return (end, country) if words else (at, None)

    def _is_reported(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a verb or the start of a line stands before: a name may begin here."""
        return (
            at == 0
            or tokens[at - 1].kind is TokenKind.LINE
            or any(r.stem in self._verbs for r in read_proclitics(tokens[at - 1].text))
        )

    def _find_bare(
        self, tokens: Sequence[Token], at: int, names: Mapping[int, Match[NameEntry]], limit: int
    ) -> Person | None:
        whole = tokens[at].text in self._common
        for reading in read_proclitics(tokens[at].text) if tokens[at].kind is TokenKind.WORD else ():
            if whole and reading.start:
                break
            if (reading.stem in self._given and not reading.stem.startswith(ARTICLE)) or reading.stem in self._openers:
                last = self._bare_end(tokens, at + 1, names, limit, reported=self._is_reported(tokens, at))
                weak = reading.stem in self._weak_given and not self.is_name_word(tokens[at + 1].text)
                if last > at + 1 and not weak:
                    return Person(at, last, reading.start, at, last, None, None, is_definite=True)
        return None

    def _bare_end(
        self, tokens: Sequence[Token], at: int, names: Mapping[int, Match[NameEntry]], limit: int, *, reported: bool
    ) -> int:
        start = at
        while at < limit and at - start < _MAX_NAME - 1:
            if tokens[at].kind is not TokenKind.WORD:
                break
            text = tokens[at].text
            found = names.get(at)
            if found is not None and found.values[0].kind is not Kind.PERSON:
                break
            surname = (text.startswith(ARTICLE) or (reported and at == start)) and self.may_be_name(tokens, at)
            if not (self.is_name_word(text) or surname):
                break
            at += 1
        return at
