"""Written forms of Arabic verbs and their derived nouns, generated from dictionary forms and folded.

A verb is given by its third person masculine singular, past and present (استهدف يستهدف); these two tell its class:
sound, hollow (قال يقول), defective (دعا يدعو, بقي يبقى) or ending in hamza (بدأ يبدأ). Doubled verbs are written as
sound ones except in persons that news hardly uses (شننا), which are left out, as are imperatives.
Source: K. C. Ryding, A Reference Grammar of Modern Standard Arabic, 2005, chapters 21-27.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from riwaya.knowledge.inflection import FEMININE
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PREFIXES = {"ي": ("3", "m"), "ت": ("3", "f"), "ا": ("1", ""), "ن": ("1", "")}
_LONG = "ا"
_HOLLOW_PRESENT = frozenset("ويا")
_DEFECTIVE = ("ى", "ا", "ي")
_HAMZA = ("أ", "ئ", "ء", "ؤ")
_MEEM, _WAW, _TA, _YA = "م", "و", "ت", "ي"
_TRILITERAL, _HOLLOW_TRILITERAL = 3, 3
_SECOND_FORM = 5


class Aspect(StrEnum):
    """What a verb form tells of time."""

    PAST = "past"
    PRESENT = "present"


class VerbForm(Struct, frozen=True, gc=False):
    """What one written form can be."""

    aspect: Aspect
    number: str
    """`s`, `d` or `p`."""
    gender: str
    """`m`, `f`, or empty where it shows none."""
    person: str = "3"
    is_passive: bool = False
    """Passive for certain; most passives are written as the active."""
    bears_pronoun: bool = False
    """Only before an attached pronoun: قتلو+هم."""
    is_jussive: bool = False
    """Short form that stands behind لم, لا or ل alone: يقل, ينه."""


def verb_forms(past: str, present: str) -> dict[str, tuple[VerbForm, ...]]:
    """Every written form of a verb, folded, with its readings; without clitics and without the س of the future.

    Args:
        past: third person masculine singular, as printed, hamza included: أصاب.
        present: the same person: يصيب.
    """
    out: dict[str, list[VerbForm]] = {}
    for form, reading in (*_past(past), *_present(past, present)):
        readings = out.setdefault(fold_form(form), [])
        if reading not in readings:
            readings.append(reading)
    return {form: tuple(readings) for form, readings in out.items()}


def _past(past: str) -> Iterator[tuple[str, VerbForm]]:
    yield past, _of_past("s", "m")
    if past.endswith(_DEFECTIVE) and len(past) >= _TRILITERAL:
        yield from _defective_past(past)
        return
    yield from _suffixed(past, {_TA: ("s", "f"), "ا": ("d", "m"), "تا": ("d", "f"), "وا": ("p", "m")})
    yield past + _WAW, _of_past("p", "m", bears_pronoun=True)
    if past.endswith(_HAMZA):
        yield past[:-1] + "ؤوا", _of_past("p", "m")
    short = past[:-2] + past[-1] if is_hollow(past) else past
    yield from _suffixed(short, {"ن": ("p", "f")})
    yield short + _TA, _of_past("s", "", person="1")
    yield short + "نا", _of_past("p", "", person="1")
    if is_hollow(past):
        passive = past[:-2] + _YA + past[-1]
        yield passive, _of_past("s", "m", is_passive=True)
        yield passive + _TA, _of_past("s", "f", is_passive=True)
        yield passive + "وا", _of_past("p", "m", is_passive=True)


def _defective_past(past: str) -> Iterator[tuple[str, VerbForm]]:
    """دعا: دعت، دعوا، دعوت; بقي: بقيت، بقوا."""
    stem = past[:-1]
    weak = _WAW if past.endswith("ا") and len(past) == _TRILITERAL else _YA
    feminine = past if past.endswith(_YA) else stem
    yield from _suffixed(feminine, {_TA: ("s", "f"), "تا": ("d", "f")})
    yield stem + "وا", _of_past("p", "m")
    yield stem + _WAW, _of_past("p", "m", bears_pronoun=True)
    yield stem + _LONG, _of_past("s", "m", bears_pronoun=True)
    yield from _suffixed(stem + weak, {"ا": ("d", "m"), "ن": ("p", "f")})
    yield stem + weak + _TA, _of_past("s", "", person="1")
    yield stem + weak + "نا", _of_past("p", "", person="1")
    if not past.endswith(_YA):
        yield stem + _YA, _of_past("s", "m", is_passive=True)
        yield stem + _YA + _TA, _of_past("s", "f", is_passive=True)


def _present(past: str, present: str) -> Iterator[tuple[str, VerbForm]]:
    body = present[1:]
    for prefix, (person, gender) in _PREFIXES.items():
        singular = VerbForm(Aspect.PRESENT, "s", gender, person)
        for form, reading in _present_singular(past, body, singular):
            yield prefix + form, reading
        if person == "3":
            for form, number, shown in _present_plural(body):
                yield prefix + form, replace(singular, number=number, gender=shown)


def _present_singular(past: str, body: str, plain: VerbForm) -> Iterator[tuple[str, VerbForm]]:
    """Present forms without their prefix: as given, before a pronoun, passive, jussive."""
    yield body, plain
    if body.endswith((_WAW, _YA, "ى")):
        yield body[:-1], replace(plain, is_jussive=True)
        yield body[:-1] + "ى", replace(plain, is_passive=True)
        yield body[:-1] + _LONG, replace(plain, is_passive=body[-1] != "ى", bears_pronoun=True)
    if is_hollow(past) and body[-2:-1] in _HOLLOW_PRESENT:
        yield body[:-2] + body[-1], replace(plain, is_jussive=True)
        if body[-2] != _LONG:
            yield body[:-2] + _LONG + body[-1], replace(plain, is_passive=True)


def _present_plural(body: str) -> Iterator[tuple[str, str, str]]:
    """Dual and plural forms without their prefix, with number and gender."""
    stem = body[:-1] if body.endswith((_WAW, _YA, "ى")) else body
    plural = body[:-1] + "ئ" if body.endswith(_HAMZA) else stem
    for base in sorted({plural, stem}):
        yield base + "ون", "p", "m"
        yield base + "وا", "p", "m"
        yield base + _WAW, "p", "m"
    dual = body[:-1] + _YA if body.endswith("ى") else body
    yield dual + "ان", "d", "m"
    yield dual + "ا", "d", "m"
    yield dual + "ن", "p", "f"


def _suffixed(stem: str, endings: dict[str, tuple[str, str]]) -> Iterator[tuple[str, VerbForm]]:
    for ending, (number, gender) in endings.items():
        yield stem + ending, _of_past(number, gender)


def _of_past(
    number: str, gender: str, *, person: str = "3", is_passive: bool = False, bears_pronoun: bool = False
) -> VerbForm:
    return VerbForm(Aspect.PAST, number, gender, person, is_passive=is_passive, bears_pronoun=bears_pronoun)


def is_hollow(past: str) -> bool:
    """Whether the last but one letter of a past is a long a that changes: قال, أصاب, استعاد."""
    return len(past) >= _HOLLOW_TRILITERAL and past[-2] == _LONG


def masdar_forms(masdar: str) -> frozenset[str]:
    """Written forms of a verbal noun, folded: cases, dual, sound plural; without ال and pronouns."""
    word = fold_form(masdar)
    is_feminine = word.endswith(FEMININE) and not masdar.endswith(FEMININE)  # the ه of توجيه is its own
    stem = word[:-1] + _TA if is_feminine else word
    out = {word, *(stem + ending for ending in ("ان", "ين", "ا", "ي"))}
    if word.endswith("اء"):
        out |= {word[:-1] + "ي", word[:-1] + "و"}
    if is_feminine:
        out -= {stem + "ي"}
    out.add((word[:-1] if is_feminine else word) + "ات")
    return frozenset(out)


def participles(past: str, present: str, masdars: Iterable[str] = ()) -> tuple[str, str]:
    """Active and passive participle of a verb, masculine singular indefinite, as printed.

    Triliteral verbs of the first form make فاعل and مفعول; all others put م for the prefix of the present. A masdar of
    the pattern تفعيل tells the second form, which print does not set apart from the first.
    """
    body = present[1:]
    if len(past) != _TRILITERAL or _is_second_form(past, masdars):
        passive = body[:-2] + _LONG + body[-1] if is_hollow(past) else body
        return _MEEM + body, _MEEM + passive
    if is_hollow(past):
        return past[0] + "ائ" + past[-1], present.replace(_YA, _MEEM, 1)
    if past.endswith(_DEFECTIVE):
        return past[0] + _LONG + past[1], _MEEM + past[:2] + (_WAW if past.endswith("ا") else _YA)
    return past[0] + _LONG + past[1:], _MEEM + past[:2] + _WAW + past[2:]


def _is_second_form(past: str, masdars: Iterable[str]) -> bool:
    pattern = _TA + past[:2] + _YA + past[2:]
    return any(fold_form(masdar) == fold_form(pattern) and len(masdar) == _SECOND_FORM for masdar in masdars)


def participle_forms(participle: str) -> frozenset[str]:
    """Written forms of a participle, folded: both genders, cases, dual, sound plurals."""
    word = fold_form(participle)
    endings = ("", FEMININE, "ا", "ان", "ين", "تان", "تين", "ون", "ات", "و", "ي")
    return frozenset(word + ending for ending in endings)
