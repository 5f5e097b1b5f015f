"""Figures that no number tells: shares by a word (معظم), all of it (بالكامل), multiples, the last, the only, none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.claim_figures import ALL_OF_IT, PERCENT, SHARE, THINGS, Figure
from riwaya.extract.names import trie_of
from riwaya.extract.quantities import bounds
from riwaya.knowledge.inflection import noun_forms
from riwaya.model.quantity import Comparator
from riwaya.text.clitics import ARTICLE, read_proclitics, read_pronouns
from riwaya.text.fold import fold_form
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.extract.words import Words
    from riwaya.knowledge.claim_lexicon import ClaimLexicon, ShareWord
    from riwaya.knowledge.number_lexicon import NumberLexicon
    from riwaya.text.sentences import Sentence

_POSSESSIVES = frozenset({"ها", "هم", "هن", "هما", "ه"})
_TIMES, _REMAINING = "times", "remaining"
_ALL = 100.0
NONE = "none at all"
OF_PEOPLE = "the larger part of the people"
_FEMININE = "ه"
_NISBA = "ي"


class WordFigureReader:
    """Reads them; made once per pack."""

    def __init__(self, lexicon: ClaimLexicon, numbers: NumberLexicon) -> None:
        self._shares = trie_of((form, row) for row in lexicon.shares for form in row.forms)
        self._owned = {fold_form(form): row for row in lexicon.shares for form in row.forms}
        self._no_wholes = frozenset(map(fold_form, lexicon.no_wholes))
        self._entire = trie_of((form, True) for form in lexicon.entire)
        self._multiples = frozenset(map(fold_form, lexicon.multiples))
        self._last = frozenset(map(fold_form, lexicon.last))
        self._only = frozenset(map(fold_form, lexicon.only))
        self._last_nouns = frozenset(map(fold_form, lexicon.last_nouns))
        self._absences = trie_of((form, True) for form in lexicon.absences)
        self._absent = _forms(lexicon.absent_nouns)
        self._counted = {fold_form(noun.split()[0]): row for row in lexicon.counted for noun in row.nouns}
        kinds = {unit: kind.kind for kind in lexicon.kinds for unit in kind.units}
        self._singulars = {
            fold_form(noun.split()[0]): (row.unit, kinds.get(row.unit, THINGS))
            for row in numbers.units
            for noun in row.nouns
            if "_" not in noun.split()[0]
        }

    def read(self, words: Words, sentence: Sentence) -> Iterator[Figure]:
        """Figures of one sentence, by their place."""
        for at in range(sentence.first, sentence.last):
            if words.tokens[at].kind is not TokenKind.WORD or words.quantity_at[at] >= 0:
                continue
            found = (
                self._share(words, at, sentence)
                or self._all_of_it(words, at)
                or self._multiple(words, at)
                or self._left(words, at, sentence)
                or self._absence(words, at, sentence)
            )
            if found is not None:
                yield found

    def _share(self, words: Words, at: int, sentence: Sentence) -> Figure | None:
        """«معظم الأراضي», «غالبيتهم», «الغالبية الكردية»."""
        tokens = words.tokens
        for reading in read_proclitics(tokens[at].text):
            for owned in read_pronouns(reading.stem):
                row = self._owned.get(owned.stem)
                is_part = row is not None and row.percent != _ALL
                if row is not None and is_part and owned.pronoun in _POSSESSIVES and not tokens[at].is_marbuta:
                    return _part(at, at + 1, row, reading.start, at)
            row = self._owned.get(reading.stem.removeprefix(ARTICLE))
            if row is not None and reading.stem.startswith(ARTICLE):
                behind = tokens[at + 1].text if at + 1 < sentence.last else ""
                is_of_people = behind.startswith(ARTICLE) and behind.endswith((_NISBA + _FEMININE, _NISBA))
                return _part(at, at + 2, row, reading.start, -1, OF_PEOPLE) if is_of_people else None
        match = self._shares.match(tokens, at)
        if match is None or match.last >= sentence.last:
            return None
        row, whole = match.values[0], tokens[match.last].text
        if whole.removeprefix(ARTICLE) in self._no_wholes or whole in self._no_wholes:
            return None
        if not self._tells_whole(words, match.last):
            return None
        return _part(at, match.last + 1, row, match.skip, match.last)

    @staticmethod
    def _tells_whole(words: Words, at: int) -> bool:
        """Whether what stands behind is definite: by ال, by a pronoun, by a name, or by the next word."""
        token = words.tokens[at]
        if token.kind is not TokenKind.WORD or token.text.startswith(ARTICLE):
            return token.kind is TokenKind.WORD
        owned = not token.is_marbuta and any(r.pronoun in _POSSESSIVES for r in read_pronouns(token.text))
        behind = words.tokens[at + 1].text if at + 1 < len(words.tokens) else ""
        return owned or words.mention_at[at] >= 0 or behind.startswith(ARTICLE)

    def _all_of_it(self, words: Words, at: int) -> Figure | None:
        """«بالكامل», «سيطرتها الكاملة»: only beside a word of control or of emptying."""
        match = self._entire.match(words.tokens, at)
        if match is None:
            return None
        return word_figure(at, match.last, _ALL, PERCENT, SHARE, ALL_OF_IT, skip=match.skip)

    def _multiple(self, words: Words, at: int) -> Figure | None:
        """«تضاعفت المساحة»: two times, about."""
        if _stem_in(words.tokens[at].text, self._multiples) is None:
            return None
        return word_figure(at, at + 1, 2.0, _TIMES, "multiple", "many times as much", comparator=Comparator.ABOUT)

    def _left(self, words: Words, at: int, sentence: Sentence) -> Figure | None:
        """«آخر معقل», «منفذها الوحيد»: one that is left."""
        tokens = words.tokens
        noun = at + 1 if _stem_in(tokens[at].text, self._last) is not None else at - 1
        is_named = noun == at + 1 or tokens[at].text in self._only
        if not is_named or not sentence.first <= noun < sentence.last:
            return None
        stem = _bare(tokens[noun].text, self._last_nouns)
        if stem is None or (noun == at + 1 and tokens[noun].text.startswith(ARTICLE)):
            return None
        unit, kind = self._singulars.get(stem, (None, THINGS))
        first, last = min(at, noun), max(at, noun) + 1
        return word_figure(first, last, 1.0, unit, kind, "the last or only one", happening=_REMAINING)

    def _absence(self, words: Words, at: int, sentence: Sentence) -> Figure | None:
        """«دون وقوع إصابات», «لا يوجد بيان»: none."""
        match = self._absences.match(words.tokens, at)
        if match is None:
            return None
        for noun in range(match.last, min(sentence.last, match.last + 3)):
            stem = _bare(words.tokens[noun].text, self._absent)
            if stem is not None:
                singular = self._absent[stem]
                unit, kind = self._singulars.get(singular, (None, THINGS))
                told = self._counted.get(singular)
                happening, kind = (told.happening, told.kind) if told else (None, kind)
                return word_figure(at, noun + 1, 0.0, unit, kind, NONE, skip=match.skip, happening=happening)
        return None


def _part(first: int, last: int, row: ShareWord, skip: int, whole: int, reason: str = "a word of share") -> Figure:
    return word_figure(
        *(first, last, row.percent, PERCENT, SHARE, reason),
        comparator=row.comparator,
        skip=skip,
        whole_at=whole,
    )


def word_figure(
    first: int,
    last: int,
    value: float,
    unit: str | None,
    kind: str,
    reason: str,
    *,
    comparator: Comparator = Comparator.EXACT,
    skip: int = 0,
    happening: str | None = None,
    whole_at: int = -1,
) -> Figure:
    """A figure of words that are no quantity, with the bounds that its hedge allows."""
    low, high = bounds(value, comparator)
    if unit == PERCENT:
        high = _ALL if high is None else min(high, _ALL)
    return Figure(
        *(first, last, value, low, high, unit, comparator, kind, reason, skip, happening),
        whole_at=whole_at,
    )


def _stem_in(word: str, known: frozenset[str]) -> str | None:
    """The word without proclitics if it is among `known`."""
    return next((r.stem for r in read_proclitics(word) if r.stem in known), None)


def _bare(word: str, known: frozenset[str] | dict[str, str]) -> str | None:
    """The noun of a word, without clitics and ال, if it is among `known`."""
    for reading in read_proclitics(word):
        stem = reading.stem.removeprefix(ARTICLE)
        if stem in known:
            return stem
        for owned in read_pronouns(stem):
            if owned.stem in known:
                return owned.stem
    return None


def _forms(entries: tuple[str, ...]) -> dict[str, str]:
    """Every written form of nouns, with the folded singular."""
    return {form[0]: fold_form(entry.split()[0]) for entry in entries for form in noun_forms(entry) if len(form) == 1}
