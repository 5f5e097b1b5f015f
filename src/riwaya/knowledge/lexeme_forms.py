"""Written forms of the lexicon of lexemes, folded, each with how surely it is a form of its word.

Forms of one word are often spelled like words of their own (حربي is the construct dual of حرب on paper, in print the
adjective), so each form has a rank, and a form of low rank gives way to another word that has it by right.
Source of the paradigms: K. C. Ryding, A Reference Grammar of Modern Standard Arabic, 2005.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from riwaya.knowledge.form_table import NO_MASDAR, NO_VERB, Class
from riwaya.knowledge.inflection import FEMININE, noun_forms
from riwaya.knowledge.paradigms import Aspect, VerbForm, masdar_forms, participle_forms, verb_forms
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

OR = "/"
"""Between two spellings of one word."""
HAMZAS = "أإآ"
"""What an alef that folds to a bare one may bear."""
YAS = ("ى", "ي")
"""Last letters that fold into one."""
_SPEAKER = "أ"
"""First letter of the only form of the present that begins with alef."""
_ALEF, _SHORT_ALEF, _HAMZA, _MEEM = "ا", "ى", "ء", "م"
_CONSTRUCT = ("ي", "و")
_WE, _YOU = "نا", "تم"
"""Endings of the past for the first and second person plural, which join one stem."""
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


class Form(NamedTuple):
    """A folded form, what it is, and what folding hides of how it is printed."""

    text: str
    cls: Class
    hamza: str = ""
    """What the first letter bears in print, where it folds to a bare alef: أ, إ, آ; empty for a bare one."""
    has_ha: bool = False
    """It ends in a ه of its own, not in ة."""
    last: str = ""
    """The last letter where it is ى or ي, which fold into one, and is known."""


Forms = dict[Form, Rank]


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
            for reading in readings:
                rank = Rank.CITED if form in cited else _rank_of_verb(reading)
                _put(out, form, Class.VERB, rank, past if reading.aspect is Aspect.PAST else _SPEAKER)
                if reading.aspect is Aspect.PAST and reading.person == "1" and form.endswith(_WE):
                    _put(out, form.removesuffix(_WE) + _YOU, Class.VERB, Rank.RARE, past)
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
        _put(out, form, Class.MASDAR, rank, masdar)


def forms_of_noun(entry: str) -> Forms:
    """Forms of `singular plural…`, where `a/b` are two spellings and `+ات`, `+ون` sound plurals; one word each."""
    singular, *plurals = entry.split()
    out: Forms = {}
    for spelling in singular.split(OR):
        words = (spelling, *(one for plural in plurals if plural not in _SOUND for one in plural.split(OR)))
        for number, word in enumerate(words):
            sound = [plural for plural in plurals if plural in _SOUND and not number]
            _put_noun(out, word, sound, is_plural=number > 0)
    return out


def _put_noun(out: Forms, word: str, sound: Sequence[str], *, is_plural: bool) -> None:
    """Forms of a singular with its sound plurals, or of a broken plural, which has no dual."""
    cited = fold_form(word)
    for (form,), is_sound in noun_forms(" ".join((word, *sound))).items():
        if is_plural and form != cited and not form.endswith(_ALEF):
            continue
        is_cited = form == cited or (is_sound and form.endswith(_SOUND_ENDINGS))
        _put(out, form, Class.NOUN, Rank.CITED if is_cited else _rank_of_nominal(form), word)
    if word.endswith(FEMININE) and not is_plural:  # a ه of its own: اتجاه, وجه
        _put(out, cited + _ALEF, Class.NOUN, Rank.WEAK, word)
        for ending in ("ان", "ين", *(("ات",) if "+ات" in sound else ())):
            _put(out, cited + ending, Class.NOUN, Rank.CITED if ending == "ات" else Rank.REGULAR, word)
    for form, rank in _weak_endings(word):
        _put(out, form, Class.NOUN, rank, word)


def _weak_endings(word: str) -> Iterator[tuple[str, Rank]]:
    """What becomes of a last ى before pronouns (مستشفاه) and of a last hamza (شيئا, زملائه)."""
    stem = fold_form(word[:-1])
    if word.endswith(_SHORT_ALEF):
        yield stem + _ALEF, Rank.WEAK
    elif word.endswith(_ALEF + _HAMZA):
        yield from ((stem + seat, Rank.WEAK) for seat in _CONSTRUCT)
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
            _put(out, form, Class.ADJECTIVE, Rank.CITED if form == word else _rank_of_nominal(form), spelling)
        for form, rank in _weak_endings(spelling):
            _put(out, form, Class.ADJECTIVE, rank, spelling)
        if spelling.endswith(_SHORT_ALEF) and spelling.startswith(_MEEM):  # passive participles: ملقى ملقاة
            _put(out, word[:-1] + _ALEF + FEMININE, Class.ADJECTIVE, Rank.REGULAR, spelling)
    for other in (one for further in others for one in further.split(OR)):
        word = fold_form(other)
        _put(out, word, Class.ADJECTIVE, Rank.CITED, other)
        if not word.endswith((FEMININE, _ALEF, _HAMZA)):
            _put(out, word + _ALEF, Class.ADJECTIVE, Rank.WEAK, other)
        for form, rank in _weak_endings(other):
            _put(out, form, Class.ADJECTIVE, rank, other)
    return out


def _rank_of_nominal(form: str) -> Rank:
    if form.endswith(_CONSTRUCT):
        return Rank.RARE
    return Rank.WEAK if form.endswith(_ALEF) else Rank.REGULAR


def forms_as_given(entry: str) -> Forms:
    """The forms of an entry that lists them all: numerals, particles, names in their spellings."""
    out: Forms = {}
    for word in entry.split():
        _put(out, fold_form(word), Class.NOUN, Rank.CITED, word)
    return out


def _put(out: Forms, text: str, cls: Class, rank: Rank, printed: str) -> None:
    """Adds a form made from the word `printed`."""
    hamza = printed[0] if text.startswith(_ALEF) and printed[0] in HAMZAS else ""
    is_whole = text == fold_form(printed)
    has_ha = is_whole and printed.endswith(FEMININE)
    last = printed[-1] if is_whole and printed.endswith(YAS) else ""
    form = Form(text, cls, hamza, has_ha, last)
    out[form] = max(rank, out.get(form, Rank.RARE))


def give_way(lexemes: Iterable[Forms]) -> Iterator[Forms]:
    """The same lexemes without the forms that another has by a better right.

    Rare forms give way to regular ones of another word, weak forms to cited ones; short forms of verbs stay, since what
    stands before them (لم) tells.
    """
    lexemes = list(lexemes)
    best: dict[str, list[tuple[int, int]]] = {}
    for number, forms in enumerate(lexemes):
        for form, rank in forms.items():
            if rank >= Rank.REGULAR:
                best.setdefault(form.text, []).append((number, rank))
    for number, forms in enumerate(lexemes):
        kept = {}
        for form, rank in forms.items():
            others = max((other for owner, other in best.get(form.text, ()) if owner != number), default=Rank.RARE)
            is_short = form.cls is Class.VERB and rank is Rank.WEAK
            if is_short or rank >= Rank.REGULAR or others < Rank.REGULAR + rank:
                kept[form] = rank
        yield kept
