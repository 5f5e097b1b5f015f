"""Lexemes of words as they stand in a text, clitics and all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from riwaya.knowledge.form_table import Class
from riwaya.knowledge.lexeme_forms import HAMZAS, YAS, Rank
from riwaya.knowledge.lexeme_lexicon import Found, Sort
from riwaya.text.clitics import ARTICLE, Reading, read_proclitics, read_pronouns
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from riwaya.knowledge.lexeme_lexicon import LexemeIndex

_ME = "ني"
_TA_MARBUTA = "ة"
_HA, _YA = "ه", "ي"
_FUTURE = "س"
_PRESENT = ("ي", "ت", "ن", "ا")
_ALEF, _LAM = "ا", "ل"
_PREPOSITIONS = ("ب", "ك", _LAM)
_CONJUNCTIONS = frozenset({"و", "ف"})
_MARKS = re.compile("[\u0640\u064b-\u0652\u0670]")
_WORDS = frozenset({Sort.VERB, Sort.NOMINAL})
_TAKE_ARTICLE = _WORDS | {Sort.NUMERAL}
"""Verbs do in their verbal nouns. Names and particles (الحسين, الرغم) only where nothing else fits."""
_SPEAKERS = frozenset({"ي", "ك"})
"""Pronouns that news hardly uses; they are read off only where nothing else explains a word."""
_CLASH = 2


class _Stem(NamedTuple):
    """A form to look up, with its letters as printed."""

    text: str
    printed: str
    hides_article: bool = False
    """Its article is written as لل, so that its alef is never the first letter of a word (للقاء is no ل+إلقاء)."""

    @property
    def is_closed(self) -> bool:
        """It ends in ة, so bears no pronoun."""
        return self.printed.endswith(_TA_MARBUTA)

    @property
    def has_article(self) -> bool:
        return self.text.startswith(ARTICLE) and not self.printed.startswith(tuple(HAMZAS))

    def without(self, size: int) -> _Stem:
        """What is left behind the first letters."""
        return _Stem(self.text[size:], self.printed[size:])

    def behind(self, reading: Reading) -> _Stem:
        """The stem of a reading of its clitics, with the article that لل hides."""
        if self.text.endswith(reading.stem):
            return _Stem(reading.stem, self.printed[-len(reading.stem) :])
        return _Stem(reading.stem, ARTICLE + self.printed[len(ARTICLE) - len(reading.stem) :], hides_article=True)


def find_lexemes(word: str, index: LexemeIndex) -> tuple[Found, ...]:
    """Lexemes that a printed word can belong to, surest first; empty where none is listed.

    A word that the lexicon gives as it stands is not cut («وصل» is no و+صل, «حماية» no حما+ي+ه), but a printed ه may
    still be a pronoun («كتابه»), a printed ة never is one. Particles behind و or with a pronoun are nothing else
    («وفي», «فيه»). Hamzas tell words apart («أعداد», «إعداد») as far as the word is printed with any. Short
    forms of verbs, of rank `WEAK`, are among the readings of a listed word («يقل»: قل, قال) and count behind لم alone.
    """
    stem = _as_printed(word)
    whole = [] if stem.text in index.cut else _readings(stem, index)
    if any(one.sort is Sort.PARTICLE for one in whole):
        return _surest(whole)
    behind = [(reading.proclitics, stem.behind(reading)) for reading in read_proclitics(stem.text)[1:]]
    particles = [one for before, rest in behind if before in _CONJUNCTIONS for one in _particles(rest, index)]
    if particles and stem.text not in index.whole:
        return _surest(particles)
    plain = [one for one in _plain(stem, index) if one in whole]
    if stem.printed[1:2] in HAMZAS and _opens(behind, index):  # «وأحد», «بأول»: a second letter seldom bears one
        plain, whole = [], []
    if any(one.rank is Rank.CITED for one in plain):
        may_be_pronoun = stem.printed.endswith(_HA) and not stem.has_article
        pronoun = _with_pronoun(stem, index, Rank.CITED) if may_be_pronoun else ()
        return _surest((*filter(_is_likely, plain), *pronoun))
    least = max((one.rank for one in whole), default=Rank.RARE)
    cut = [one for before, rest in behind for one in _behind(before, rest, index, least)]
    return _surest((*whole, *cut)) or _surest(_of_speaker(stem.text, index))


def nearest_in_print(found: Sequence[Found], word: str) -> list[Found]:
    """Those of the lexemes of a whole word whose hamza is nearest to that of the printed word, ى and ي being one."""
    return _fitting(found, _as_printed(word), _strain_of_hamza)


def _is_likely(one: Found) -> bool:
    """Whether a reading counts beside one that is listed: so do verbs («تمر» are dates, and it passes)."""
    return one.rank is Rank.CITED or (one.cls is Class.VERB and one.rank > Rank.RARE)


def _opens(behind: Sequence[tuple[str, _Stem]], index: LexemeIndex) -> bool:
    """Whether a listed word stands behind the first letter."""
    found = [one for before, rest in behind if len(before) == 1 for one in _behind(before, rest, index, Rank.RARE)]
    return any(one.rank is Rank.CITED for one in found)


def _as_printed(word: str) -> _Stem:
    folded, bare = fold_form(word), _MARKS.sub("", word)
    return _Stem(folded, bare if len(bare) == len(folded) else folded)


def _particles(stem: _Stem, index: LexemeIndex) -> list[Found]:
    return [one for one in _readings(stem, index) if one.sort is Sort.PARTICLE]


def _behind(proclitics: str, stem: _Stem, index: LexemeIndex, least: Rank) -> list[Found]:
    """Readings of a stem behind proclitics that are as sure as those of the whole word, behind prepositions surer.

    Behind a preposition stands no accusative, and no verb but a present behind ل.
    """
    found = _readings(stem, index)
    if proclitics.endswith(_PREPOSITIONS):
        if least > Rank.RARE:
            return []
        is_present = proclitics.endswith(_LAM) and stem.text.startswith(_PRESENT)
        found = [one for one in found if (is_present if one.cls is Class.VERB else _is_governed(one, stem))]
    if any(one.rank is Rank.CITED for one in found):
        return [*filter(_is_likely, found)]
    return [one for one in found if one.rank >= least]


def _is_governed(one: Found, stem: _Stem) -> bool:
    """Whether a noun, name or particle may stand behind a preposition: no accusative, and أن only with its hamza."""
    if one.sort is Sort.PARTICLE:
        return not _strain(one, stem)
    return one.rank is not Rank.WEAK or not stem.text.endswith(_ALEF)


def _readings(stem: _Stem, index: LexemeIndex) -> list[Found]:
    """Readings of a form without proclitics: as it stands, without article, future, or pronoun.

    A form that is a particle is no verb or noun of these letters («قبل», «بعد», «غير»), unless it bears an article.
    """
    listed = _plain(stem, index)
    if any(one.sort is Sort.PARTICLE for one in listed):
        others = _WORDS if stem.printed.endswith(_YA) else {*_WORDS, Sort.NAME}  # علي may be على
        return [one for one in listed if one.sort not in others]
    if stem.has_article:
        return (
            listed
            or list(_with_pronoun(stem, index, Rank.RARE))
            or _fitting(_nominal(stem, index), stem.without(len(ARTICLE)))
        )
    if stem.is_closed:
        return listed
    pronoun = list(_with_pronoun(stem, index, Rank.RARE))
    particles = [one for one in pronoun if one.sort is Sort.PARTICLE]
    return particles or [*listed, *_of_future(stem, index), *pronoun]


def _plain(stem: _Stem, index: LexemeIndex) -> list[Found]:
    """Readings of a form as it stands or without its article, which may be none (التزاماتها)."""
    listed = _fitting(index.find(stem.text), stem)
    if stem.hides_article:
        listed = [one for one in listed if not _strain(one, stem)]
    if not stem.has_article:
        return listed
    rest = stem.without(len(ARTICLE))
    behind = _fitting([one for one in _nominal(stem, index) if one.sort in _TAKE_ARTICLE], rest)
    return [*(one for one in listed if not (behind and _strain(one, stem))), *behind]


def _nominal(stem: _Stem, index: LexemeIndex) -> list[Found]:
    """What can stand behind the article of a form."""
    found = index.find(stem.text[len(ARTICLE) :])
    return [one for one in found if one.cls is not Class.VERB and one.rank > Rank.RARE]


def _of_future(stem: _Stem, index: LexemeIndex) -> Iterator[Found]:
    if stem.text.startswith(_FUTURE) and stem.text[1:2] in _PRESENT:
        rest = stem.without(1)
        found = (*_fitting(index.find(rest.text), rest), *_with_pronoun(rest, index, Rank.RARE))
        yield from (one for one in found if one.cls is Class.VERB)


def _with_pronoun(stem: _Stem, index: LexemeIndex, least: Rank) -> Iterator[Found]:
    own_alef = _ALEF if stem.text.startswith(ARTICLE) else ""
    for reading in read_pronouns(stem.text.removeprefix(own_alef)):
        if reading.pronoun not in _SPEAKERS:
            text = own_alef + reading.stem
            found = _fitting(index.find(text), _Stem(text, stem.printed[:1] + text[1:]))
            found = [one for one in found if one.sort is not Sort.NAME and one.rank >= least]
            is_kept = stem.text.startswith(text)  # not ه for the ت of «بتهم»
            yield from (one for one in found if is_kept or one.sort is not Sort.PARTICLE)
    if stem.text.endswith(_ME):
        found = index.find(stem.text[: -len(_ME)])
        yield from (one for one in found if one.cls is Class.VERB and one.rank >= Rank.REGULAR)


def _of_speaker(form: str, index: LexemeIndex) -> Iterator[Found]:
    for stem in (reading.stem for reading in read_proclitics(form)):
        for reading in read_pronouns(stem):
            if reading.pronoun in _SPEAKERS:
                yield from (one for one in index.find(reading.stem) if one.rank is Rank.CITED)


def _fitting(found: Sequence[Found], stem: _Stem, strain: Callable[[Found, _Stem], int] | None = None) -> list[Found]:
    """Those whose print is nearest to that of the word; print is careless, so that the nearest may be far."""
    strains = [(strain or _strain)(one, stem) for one in found]
    least = min(strains, default=0)
    return [one for one, far in zip(found, strains, strict=True) if far == least]


def _strain(one: Found, stem: _Stem) -> int:
    """0 where a word is printed like a form, 1 where one leaves a hamza out, 2 where they clash; ى for ي adds 1."""
    is_other_ya = stem.printed.endswith(YAS) and one.last not in ("", stem.printed[-1])
    return _strain_of_hamza(one, stem) + is_other_ya


def _strain_of_hamza(one: Found, stem: _Stem) -> int:
    if one.has_ha and stem.is_closed:
        return _CLASH
    first = stem.printed[:1]
    if not stem.text.startswith(_ALEF) or first == (one.hamza or _ALEF):
        return 0
    return 1 if first == _ALEF or not one.hamza else _CLASH


def _surest(found: Iterable[Found]) -> tuple[Found, ...]:
    """One of each lexeme; rare readings only where there are no others."""
    best: dict[str, Found] = {}
    for one in found:
        if one.lexeme not in best or one.rank > best[one.lexeme].rank:
            best[one.lexeme] = one
    ordered = sorted(best.values(), key=lambda one: -one.rank)
    return tuple(one for one in ordered if one.rank > Rank.RARE or ordered[0].rank is Rank.RARE)
