"""What is counted: unit nouns of the lexicon, and other nouns that have the shape of counted ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.names import SKIPPED
from riwaya.knowledge.inflection import noun_forms
from riwaya.text.clitics import ARTICLE, read_pronouns
from riwaya.text.fold import fold_form
from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.extract.numbers import NumberSpan
    from riwaya.knowledge.number_lexicon import NumberLexicon

_YEARS = (1900, 2100)
_MOST_SMALL, _HUNDRED = 10, 100
_LEAST_NOUN = 3
_DUALS = ("ان", "ين")
_FROM = "من"
OUT_OF = "اصل"
"""من أصل, folded."""
_OTHERS = frozenset(map(fold_form, ["أخرى", "أخر", "آخرين", "آخرون"]))


class UnitForm(Struct, frozen=True):
    """A written form of a unit noun."""

    unit: str
    is_dual: bool
    is_lemma: bool


class UnitReader:
    """Reads what a number counts; made once per lexicon."""

    def __init__(self, lexicon: NumberLexicon) -> None:
        self._forms = _unit_forms(lexicon)

    def forms_at(self, tokens: Sequence[Token], at: int, stem: str, limit: int) -> Iterator[tuple[UnitForm, int]]:
        """Unit nouns that begin with `stem` at `at`, longest first, with where they end."""
        for rest, form in self._forms.get(stem, ()):
            end = at + 1 + len(rest)
            if end <= limit and tuple(tokens[k].text for k in range(at + 1, end)) == rest:
                yield form, end

    def is_one(self, word: str) -> bool:
        """Whether a word is the indefinite singular of a unit («أكثر من مكان»)."""
        return any(not rest and form.is_lemma for rest, form in self._forms.get(word, ()))

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

    def counted_noun(
        self, tokens: Sequence[Token], number: NumberSpan, limit: int
    ) -> tuple[str | None, int, int | None]:
        """A noun that the lexicon lacks, behind a number: counted, unit unknown; «46 من جنوده» counts what من names."""
        at = number.last
        if at < limit and tokens[at].text == _FROM and at + 1 < limit:
            inner, end = self.unit_at(tokens, at + 1, limit)
            if inner is None:
                for reading in read_pronouns(tokens[at + 1].text) if tokens[at + 1].kind is TokenKind.WORD else ():
                    inner = next((form.unit for rest, form in self._forms.get(reading.stem, ()) if not rest), inner)
                end = at + 2
            return (inner, end, at) if inner else (None, number.last, None)
        if at < limit and tokens[at].text in _OTHERS:
            return None, at + 1, None
        if at < limit and tokens[at].kind is TokenKind.WORD and _may_be_counted(tokens[at].text, number):
            unit = "person" if is_people(tokens[at].text) else None
            return unit, at + 1, at
        return None, at, None

    def stands_alone(self, tokens: Sequence[Token], number: NumberSpan, limit: int) -> bool:
        """Whether a number without a known unit is a quantity all the same: a noun behind it, or من."""
        at = number.last
        if number.first > 0 and tokens[number.first - 1].text == OUT_OF:
            return True
        if at >= limit or tokens[at].kind is not TokenKind.WORD:
            return False
        return tokens[at].text == _FROM or tokens[at].text in _OTHERS or _may_be_counted(tokens[at].text, number)


def _may_be_counted(word: str, number: NumberSpan) -> bool:
    """Whether an unlisted word has the shape of a counted noun: plural behind 3-10, accusative behind 11-99."""
    if len(word) < _LEAST_NOUN or word.startswith(ARTICLE):
        return False
    if number.value <= _MOST_SMALL:
        return word.endswith(("ين", "ات"))
    if number.value >= _HUNDRED and _is_nisba(word):
        return True
    if number.is_digits and _YEARS[0] < number.value < _YEARS[1]:
        return word.endswith("ا")
    return (word.endswith("ا") and number.value < _HUNDRED) or word.endswith("يا")


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
