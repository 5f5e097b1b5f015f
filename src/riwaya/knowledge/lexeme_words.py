"""Lexemes of words as they stand in a text, clitics and all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.knowledge.form_table import Class
from riwaya.knowledge.lexeme_forms import Rank
from riwaya.knowledge.lexeme_lexicon import Found, Sort
from riwaya.text.clitics import ARTICLE, read_proclitics, read_pronouns
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from riwaya.knowledge.lexeme_lexicon import LexemeIndex

_ME = "ني"
_TA_MARBUTA = "ة"
_HA = "ه"
_FUTURE = "س"
_PRESENT = ("ي", "ت", "ن", "ا")
_ALEF, _LAM = "ا", "ل"
_PREPOSITIONS = ("ب", "ك", _LAM)
_TAKE_ARTICLE = frozenset({Sort.VERB, Sort.NOMINAL, Sort.NUMERAL})
"""Verbs do in their verbal nouns. Names and particles (الحسين, الرغم) only where nothing else fits."""
_SPEAKERS = frozenset({"ي", "ك"})
"""Pronouns that news hardly uses; they are read off only where nothing else explains a word."""


def find_lexemes(word: str, index: LexemeIndex) -> tuple[Found, ...]:
    """Lexemes that a printed or folded word can belong to, surest first; empty where none is listed.

    A word that the lexicon gives as it stands is not cut («وصل» is no و+صل, «حماية» no حما+ي+ه), but a printed ه may
    still be a pronoun («كتابه»), a printed ة never is one. Of readings that need cutting all stay.
    """
    folded = fold_form(word)
    whole = list(_stems(folded, index, word.endswith(_TA_MARBUTA)))
    cited = [one for one in whole if one.rank is Rank.CITED]
    if cited:
        may_be_pronoun = word.endswith(_HA) and not folded.startswith(ARTICLE)
        return _surest((*cited, *(_with_pronoun(folded, index, Rank.CITED) if may_be_pronoun else ())))
    cut = [
        one for reading in read_proclitics(folded)[1:] for one in _behind(reading.proclitics, reading.stem, word, index)
    ]
    return _surest((*whole, *cut)) or _surest(_of_speaker(folded, index))


def _behind(proclitics: str, stem: str, word: str, index: LexemeIndex) -> Iterator[Found]:
    """Readings of a stem behind proclitics: behind a preposition no accusative, and no verb but a present behind ل."""
    is_governed = proclitics.endswith(_PREPOSITIONS)
    for one in _stems(stem, index, word.endswith(_TA_MARBUTA)):
        if is_governed and one.cls is Class.VERB:
            fits = proclitics.endswith(_LAM) and stem.startswith(_PRESENT)
        else:
            fits = not (is_governed and one.rank is Rank.WEAK and stem.endswith(_ALEF))
        if fits:
            yield one


def _stems(form: str, index: LexemeIndex, is_closed: bool) -> Iterator[Found]:
    """Readings of a form without proclitics: as it stands, without article, future, or pronoun.

    A form that is a particle is no verb or noun of these letters («قبل», «بعد», «غير»), unless it bears an article.
    """
    found = index.find(form)
    if any(one.sort is Sort.PARTICLE for one in found):
        yield from (one for one in found if one.sort not in {Sort.VERB, Sort.NOMINAL})
        return
    yield from found
    if form.startswith(ARTICLE):
        found = [one for one in index.find(form[len(ARTICLE) :]) if one.cls is not Class.VERB and one.rank]
        yield from [one for one in found if one.sort in _TAKE_ARTICLE] or found
    if form.startswith(_FUTURE) and form[1:2] in _PRESENT:
        yield from (one for one in _with_object(form[1:], index) if one.cls is Class.VERB)
    if not is_closed:
        yield from _with_pronoun(form, index, Rank.RARE)


def _with_object(form: str, index: LexemeIndex) -> Iterator[Found]:
    yield from index.find(form)
    yield from _with_pronoun(form, index, Rank.RARE)


def _with_pronoun(form: str, index: LexemeIndex, least: Rank) -> Iterator[Found]:
    """Readings with a pronoun. A form in ال bears one only where that is no article (التزاماتها)."""
    own_alef = _ALEF if form.startswith(ARTICLE) else ""
    for reading in read_pronouns(form.removeprefix(own_alef)):
        if reading.pronoun not in _SPEAKERS:
            found = index.find(own_alef + reading.stem)
            yield from (one for one in found if one.sort is not Sort.NAME and one.rank >= least)
    if form.endswith(_ME):
        yield from (one for one in index.find(form[: -len(_ME)]) if one.cls is Class.VERB)


def _of_speaker(form: str, index: LexemeIndex) -> Iterator[Found]:
    for stem in (reading.stem for reading in read_proclitics(form)):
        for reading in read_pronouns(stem.removeprefix(ARTICLE)):
            if reading.pronoun in _SPEAKERS:
                yield from (one for one in index.find(reading.stem) if one.rank is Rank.CITED)


def _surest(found: Iterable[Found]) -> tuple[Found, ...]:
    """One of each lexeme; rare readings only where there are no others."""
    best: dict[str, Found] = {}
    for one in found:
        if one.lexeme not in best or one.rank > best[one.lexeme].rank:
            best[one.lexeme] = one
    ordered = sorted(best.values(), key=lambda one: -one.rank)
    return tuple(one for one in ordered if one.rank > Rank.RARE or ordered[0].rank is Rank.RARE)
