"""What is counted: unit nouns of the lexicon, and other nouns that have the shape of counted ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.names import SKIPPED, trie_of
from riwaya.knowledge.inflection import noun_forms
from riwaya.model.quantity import Comparator
from riwaya.text.clitics import ARTICLE, read_proclitics, read_pronouns
from riwaya.text.fold import fold_form
from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.extract.numbers import NumberSpan
    from riwaya.knowledge.number_lexicon import NumberLexicon

_YEARS = (1900, 2100)
_LEAST_NOUN = 3
_DUALS = ("ان", "ين")
_FROM = "من"
_OTHERS = frozenset(map(fold_form, ["أخرى", "أخر", "آخرين", "آخرون"]))
_OF_PEOPLE = frozenset(map(fold_form, ["منهم", "منهن", "منا", "آخرين", "آخرون"]))
_OF_THEM = _OF_PEOPLE | frozenset(map(fold_form, ["منها", "منهما"]))
_FULL_FORMS = ("ه", "ين", "ون", "ان")
"""Endings of number words that may stand without a noun: ثلاثة, عشرين; not ثلاث."""
_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade"})
_VERB_STARTS = ("ي", "ت")


class UnitForm(Struct, frozen=True):
    """A written form of a unit noun."""

    unit: str
    is_dual: bool
    is_lemma: bool


class Counted(Struct, frozen=True):
    """What a number counts, up to token `last`; `noun` is where the words counted begin."""

    unit: str | None
    last: int
    noun: int | None = None


class Found(Struct, frozen=True):
    """A quantity at tokens `[first, last)` less `skip` letters; `noun` is where the words counted begin.

    They end with the quantity, less a hedge of `behind` tokens after them («مدنيا على الأقل»).
    """

    first: int
    last: int
    skip: int
    unit: str | None
    reason: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    comparator: Comparator = Comparator.EXACT
    noun: int | None = None
    behind: int = 0


class UnitReader:
    """Reads what a number counts; made once per lexicon."""

    def __init__(self, lexicon: NumberLexicon) -> None:
        self._forms = _unit_forms(lexicon)
        self._particles = frozenset(map(fold_form, lexicon.particles))
        self._percents = trie_of((form, True) for form in lexicon.percents)
        self.percent_signs = frozenset(form for form in lexicon.percents if not form[0].isalpha())

    def forms_at(self, tokens: Sequence[Token], at: int, stem: str, limit: int) -> Iterator[tuple[UnitForm, int]]:
        """Unit nouns that begin with `stem` at `at`, longest first, with where they end."""
        for rest, form in self._forms.get(stem, ()):
            end = at + 1 + len(rest)
            if end <= limit and tuple(tokens[k].text for k in range(at + 1, end)) == rest:
                yield form, end

    def is_one(self, word: str) -> bool:
        """Whether a word is the indefinite singular of a unit («أكثر من مكان»)."""
        return any(not rest and form.is_lemma for rest, form in self._forms.get(word, ()))

    def percent_end(self, tokens: Sequence[Token], at: int, limit: int) -> int | None:
        """Past a percent sign or «في المئة» at `at`; None where there is none."""
        if at < limit and tokens[at].text in self.percent_signs:
            return at + 1
        found = self._percents.match(tokens, at) if at < limit else None
        return found.last if found is not None and found.last <= limit else None

    def unit_at(self, tokens: Sequence[Token], at: int, limit: int) -> tuple[str | None, int]:
        """The unit noun at `at`, over a quotation mark, and where it ends."""
        while at < limit and tokens[at].text in SKIPPED:
            at += 1
        if at >= limit or tokens[at].kind is not TokenKind.WORD:
            return None, at
        text = tokens[at].text
        for stem in (text, text.removeprefix(ARTICLE)):
            for rest, form in self._forms.get(stem, ()):
                end = at + 1 + len(rest)
                if end <= limit and tuple(tokens[k].text.removeprefix(ARTICLE) for k in range(at + 1, end)) == rest:
                    return form.unit, end
        return None, at

    def count(self, tokens: Sequence[Token], number: NumberSpan, limit: int) -> Counted | None:
        """What a number counts that no unit of the lexicon follows; None when it is no quantity.

        «46 من جنوده» counts what من names, «ثلاثة منهم» what was told, «25 كلم» a noun that the lexicon lacks;
        a number that nothing follows counts what the reader knows: «قتل ثلاثة وأصيب 12».
        """
        at = number.last
        behind = tokens[at] if at < limit and tokens[at].kind is TokenKind.WORD else None
        if behind is not None and behind.text == _FROM:
            return self._out_of(tokens, at, limit)
        if behind is None or behind.text in self._particles:
            return Counted(None, at) if _stands_bare(tokens, number) else None
        if behind.text in _OTHERS or behind.text in _OF_THEM:
            return Counted("person" if behind.text in _OF_PEOPLE else None, at + 1)
        if _is_year(number) and not behind.text.endswith("ا"):
            return None
        if self.may_be_counted(behind.text) and not number.is_definite:
            return Counted("person" if is_people(behind.text) else None, at + 1, at)
        return Counted(None, at) if _stands_bare(tokens, number) else None

    def _out_of(self, tokens: Sequence[Token], at: int, limit: int) -> Counted | None:
        """«46 من جنوده», «3 من مليشيات الحوثي», «20 من أصل 30»."""
        if at + 1 >= limit or tokens[at + 1].kind is not TokenKind.WORD:
            return Counted(None, at)
        inner, end = self.unit_at(tokens, at + 1, limit)
        if inner is None:
            suffixed = (form for r in read_pronouns(tokens[at + 1].text) for form in self._forms.get(r.stem, ()))
            inner, end = next((form.unit for rest, form in suffixed if not rest), None), at + 2
        return Counted(inner, end, at) if inner else Counted(None, at)

    def is_of_time(self, tokens: Sequence[Token], at: int, limit: int) -> bool:
        """Whether a unit of time stands at `at`: «نصف الساعة» is half an hour, no part of a whole."""
        return self.unit_at(tokens, at, limit)[0] in _TIMES

    def may_be_counted(self, word: str) -> bool:
        """Whether an unlisted word behind a number may be the noun that it counts: indefinite, no particle or verb."""
        if len(word) < _LEAST_NOUN or word.startswith((ARTICLE, "لل", "ب" + ARTICLE)) or word in self._particles:
            return False
        if word.startswith(_VERB_STARTS) and word.endswith("ون"):
            return False
        return not any(reading.start and reading.stem in self._particles for reading in read_proclitics(word)) and not (
            word.startswith("و") and not any(form.is_lemma for _, form in self._forms.get(word, ()))
        )

    def is_feminine_one(self, token: Token) -> bool:
        """Whether a word is an indefinite singular by its ة: أكثر من جبهة."""
        return token.is_marbuta and self.may_be_counted(token.text)


def _stands_bare(tokens: Sequence[Token], number: NumberSpan) -> bool:
    """Whether a number without a noun counts all the same: no year, no definite or short form."""
    before = tokens[number.first - 1].text if number.first else ""
    glued = number.last < len(tokens) and tokens[number.last].kind is TokenKind.LATIN
    if number.is_definite or _is_year(number) or before == ARTICLE or glued:
        return False
    return number.is_digits or (number.value > 1 and tokens[number.last - 1].text.endswith(_FULL_FORMS))


def _is_year(number: NumberSpan) -> bool:
    return number.is_digits and _YEARS[0] < number.value < _YEARS[1]


def is_people(word: str) -> bool:
    """Whether a counted word is a nationality or the like: ثلاثة فلبينيين, 20 سوريا, ألف يمني."""
    return word.endswith(("يين", "يون", "يا")) or _is_nisba(word)


def _is_nisba(word: str) -> bool:
    return word.endswith("ي") and len(word) > _LEAST_NOUN and not word.startswith(ARTICLE)


def _unit_forms(lexicon: NumberLexicon) -> dict[str, tuple[tuple[tuple[str, ...], UnitForm], ...]]:
    """Unit forms by first word, compounds first."""
    out: dict[str, list[tuple[tuple[str, ...], UnitForm]]] = {}
    for row in lexicon.units:
        for noun in row.nouns:
            lemma = fold_form(noun.split()[0].split("_")[0])
            for words in noun_forms(noun):
                dual = row.is_dual and len(words) == 1 and _is_dual(words[0], lemma)
                out.setdefault(words[0], []).append((words[1:], UnitForm(row.unit, dual, words == (lemma,))))
    return {word: tuple(sorted(rows, key=lambda r: -len(r[0]))) for word, rows in out.items()}


def _is_dual(word: str, lemma: str) -> bool:
    """Whether a form is the dual of a noun and not its sound plural: only feminines are beyond doubt."""
    stem = lemma[:-1] + "ت" if lemma.endswith("ه") else lemma
    if word not in {stem + ending for ending in _DUALS}:
        return False
    return lemma.endswith("ه") or word.endswith("ان") or not _has_sound_plural(lemma)


def _has_sound_plural(lemma: str) -> bool:
    """Participles and nisbas take ين in the plural as well as in the dual."""
    return lemma.endswith("ي") or (lemma.startswith("م") and len(lemma) > 3) or (len(lemma) == 4 and lemma[1] == "ا")
