"""Written forms of the lexicon of lexemes, folded, each with how surely it is a form of its word.

Forms of one word are often spelled like words of their own (حربي is the construct dual of حرب on paper, in print the
adjective), so each form has a rank, and a form of low rank gives way to another word that has it by right.
Source of the paradigms: K. C. Ryding, A Reference Grammar of Modern Standard Arabic, 2005.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from riwaya.knowledge.form_table import NO_MASDAR, NO_VERB, Class
from riwaya.knowledge.inflection import FEMININE, noun_forms
from riwaya.knowledge.paradigms import VerbForm, masdar_forms, participle_forms, verb_forms
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

OR = "/"
"""Between two spellings of one word."""
_ALEF, _SHORT_ALEF, _HAMZA = "ا", "ى", "ء"
_CONSTRUCT = ("ي", "و")
_SOUND = frozenset({"+ون", "+ات", "+ين"})
_SOUND_ENDINGS = ("ات", "ون", "ين")


class Rank(IntEnum):
    """How surely a written form belongs to the word that it is made from."""

    RARE = 0
    """Constructs of the dual, duals and feminine plurals of verbs, and what stands before pronouns alone."""
    WEAK = 1
    """Accusatives in ا, short forms behind لم, sound plurals of verbal nouns."""
    REGULAR = 2
    CITED = 3
    """As the lexicon gives it, and the sound plurals that it asks for."""


Forms = dict[tuple[str, Class], Rank]


def forms_of_verb(entry: str) -> Forms:
    """Forms of `past present masdar…`; `- - masdar` for verbal nouns alone.

    Raises:
        ValueError: past or present is missing.
    """
    past, present, *masdars = entry.split()
    out: Forms = {}
    if past != NO_VERB:
        cited = {fold_form(past), fold_form(present)}
        for form, readings in verb_forms(past, present).items():
            _put(out, form, Class.VERB, Rank.CITED if form in cited else max(map(_rank_of_verb, readings)))
    for masdar in masdars:
        if masdar != NO_MASDAR:
            _put_masdar(out, masdar)
    return out


def _rank_of_verb(reading: VerbForm) -> Rank:
    if reading.number == "d" or reading.bears_pronoun or (reading.number == "p" and reading.gender == "f"):
        return Rank.RARE
    if reading.person == "1" and reading.number == "s":
        return Rank.RARE
    return Rank.WEAK if reading.is_jussive else Rank.REGULAR


def _put_masdar(out: Forms, masdar: str) -> None:
    word = fold_form(masdar)
    for form in masdar_forms(masdar):
        if form == word:
            rank = Rank.CITED
        elif form.endswith(("ان", "ين")):
            rank = Rank.REGULAR
        else:
            rank = Rank.RARE if form.endswith(_CONSTRUCT) and not word.endswith("اء") else Rank.WEAK
        _put(out, form, Class.MASDAR, rank)


def forms_of_noun(entry: str) -> Forms:
    """Forms of `singular plural…`, where `a/b` are two spellings and `+ات`, `+ون` sound plurals; one word each."""
    singular, *plurals = entry.split()
    out: Forms = {}
    for spelling in singular.split(OR):
        broken = [one for plural in plurals for one in plural.split(OR)]
        cited = {fold_form(word) for word in (spelling, *broken) if word not in _SOUND}
        for (form,), is_plural in noun_forms(" ".join((spelling, *broken))).items():
            is_sound = is_plural and form.endswith(_SOUND_ENDINGS)
            _put(out, form, Class.NOUN, Rank.CITED if form in cited or is_sound else _rank_of_nominal(form))
        if spelling.endswith(FEMININE):  # a ه of its own: اتجاه, وجه
            word = fold_form(spelling)
            _put(out, word + _ALEF, Class.NOUN, Rank.WEAK)
            for ending in ("ان", "ين", *(("ات",) if "+ات" in plurals else ())):
                _put(out, word + ending, Class.NOUN, Rank.CITED if ending == "ات" else Rank.REGULAR)
        for word in (spelling, *broken):
            for form, rank in _weak_endings(word):
                _put(out, form, Class.NOUN, rank)
    return out


def _weak_endings(word: str) -> Iterator[tuple[str, Rank]]:
    """What becomes of a last ى before pronouns (مستشفاه) and of a last hamza (شيئا, زملائه)."""
    stem = fold_form(word[:-1])
    if word.endswith(_SHORT_ALEF):
        yield stem + _ALEF, Rank.RARE
    elif word.endswith(_ALEF + _HAMZA):
        yield from ((stem + seat, Rank.RARE) for seat in _CONSTRUCT)
    elif word.endswith(_HAMZA):
        yield from ((stem + ending, Rank.WEAK) for ending in ("يا", "يان", "يين"))
        yield from ((stem + seat, Rank.RARE) for seat in _CONSTRUCT)


def forms_of_adjective(entry: str) -> Forms:
    """Forms of `masculine broken…`: feminine, duals and sound plurals are made."""
    masculine, *others = entry.split()
    out: Forms = {}
    for spelling in masculine.split(OR):
        word = fold_form(spelling)
        for form in participle_forms(spelling):
            _put(out, form, Class.ADJECTIVE, Rank.CITED if form == word else _rank_of_nominal(form))
    for other in (one for further in others for one in further.split(OR)):
        word = fold_form(other)
        _put(out, word, Class.ADJECTIVE, Rank.CITED)
        if not word.endswith((FEMININE, _ALEF, _HAMZA)):
            _put(out, word + _ALEF, Class.ADJECTIVE, Rank.WEAK)
        for form, rank in _weak_endings(other):
            _put(out, form, Class.ADJECTIVE, rank)
    return out


def _rank_of_nominal(form: str) -> Rank:
    if form.endswith(_CONSTRUCT):
        return Rank.RARE
    return Rank.WEAK if form.endswith(_ALEF) else Rank.REGULAR


def forms_as_given(entry: str) -> Forms:
    """The forms of an entry that lists them all: numerals, particles, names in their spellings."""
    return {(fold_form(form), Class.NOUN): Rank.CITED for form in entry.split()}


def _put(out: Forms, form: str, cls: Class, rank: Rank) -> None:
    out[form, cls] = max(rank, out.get((form, cls), Rank.RARE))


def give_way(lexemes: Iterable[Forms]) -> Iterator[Forms]:
    """The same lexemes without the forms that another has by a better right.

    Rare forms give way to regular ones of another word, weak forms to cited ones.
    """
    lexemes = list(lexemes)
    best: dict[str, list[tuple[int, int]]] = {}
    for number, forms in enumerate(lexemes):
        for (form, _), rank in forms.items():
            if rank >= Rank.REGULAR:
                best.setdefault(form, []).append((number, rank))
    for number, forms in enumerate(lexemes):
        kept = {}
        for (form, cls), rank in forms.items():
            others = max((other for owner, other in best.get(form, ()) if owner != number), default=Rank.RARE)
            if rank >= Rank.REGULAR or others < Rank.REGULAR + rank:
                kept[form, cls] = rank
        yield kept
