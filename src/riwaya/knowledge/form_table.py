"""Tables from written forms to the words of a lexicon: made once when a pack is compiled, looked up in texts.

Lexicons of verbs (events, cues, modality, relations) list words in groups that behave alike. A table holds each
written form once, with numbers that stand for a word of the lexicon and for what the form is (past third person
feminine, verbal noun, participle), so that it is small and quickly read.
"""

from __future__ import annotations

from array import array
from enum import StrEnum
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.knowledge.inflection import FEMININE, adjective_forms, noun_forms
from riwaya.knowledge.paradigms import VerbForm, masdar_forms, participle_forms, participles, verb_forms
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

NO_MASDAR = NO_VERB = "-"
ACTIVE, PASSIVE, BOTH = "active", "passive", "both"
_SOUND = ("ون", "ين", "ات")


class Class(StrEnum):
    """What a form is of its word."""

    VERB = "verb"
    MASDAR = "masdar"
    ACTIVE = "active participle"
    PASSIVE = "passive participle"
    NOUN = "noun"
    ADJECTIVE = "adjective"


class WordGroup(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Words of a lexicon that behave alike."""

    verbs: tuple[str, ...] = ()
    """Each `past present masdar masdar`, third person masculine singular; `-` for a verb without masdars of use.

    `- -` in the place of past and present: verbal nouns alone.
    """
    nouns: tuple[str, ...] = ()
    """Each `singular plural plural`; `_` joins words, `+ات` and `+ون` stand for the sound plurals."""
    participles: str | None = None
    """`active`, `passive` or `both`: participles of the verbs that count, too."""
    adjectives: tuple[str, ...] = ()
    """Each masculine singular, then its broken plurals; feminine and sound plurals are made."""


class Lexeme(Struct, frozen=True, gc=False):
    """One word of a lexicon."""

    lemma: str
    """Past of a verb, singular of a noun, as listed."""
    group: int
    """Which group of the lexicon lists it."""
    masdars: tuple[str, ...] = ()
    """Verbal nouns of a verb, as listed."""


class Morph(Struct, frozen=True, gc=False):
    """What a form is: its class, and of verbs the reading."""

    cls: Class
    verb: VerbForm | None = None
    is_plural: bool = False
    masdar: int = -1
    """Which of the verbal nouns of its word; -1 for other classes."""


class FormTable(Struct, frozen=True, kw_only=True, dict=True):
    """All forms of a lexicon, packed so that tens of thousands are read from a file at once (`FormIndex` looks up)."""

    lexemes: tuple[Lexeme, ...] = ()
    morphs: tuple[Morph, ...] = ()
    forms: str = ""
    """Folded forms, a line each; words of one form are joined by spaces."""
    counts: bytes = b""
    """uint8 [n_forms]: how many readings each form has."""
    pairs: bytes = b""
    """uint16 [n_readings, 2], native order: lexeme and morph of each reading."""

    @cached_property
    def index(self) -> FormIndex:
        """Its look-up, shared by all who read words with this table."""
        return FormIndex(self)


class FormIndex:
    """Looks forms up in a table; made once."""

    def __init__(self, table: FormTable) -> None:
        self._table = table
        self._pairs = memoryview(table.pairs).cast("H")
        forms = table.forms.split("\n") if table.forms else []
        starts = accumulate(table.counts, initial=0)
        self._readings = dict(zip(forms, zip(starts, table.counts, strict=False), strict=False))
        self._openings: dict[str, list[str]] = {}
        for form in (form for form in forms if " " in form):
            self._openings.setdefault(form.split(" ", 1)[0], []).append(form)

    def __contains__(self, form: str) -> bool:
        return form in self._readings

    def readings(self, form: str) -> list[tuple[Lexeme, Morph]]:
        """What a folded form can be; empty for a form of no listed word."""
        start, count = self._readings.get(form, (0, 0))
        lexemes, morphs, pairs = self._table.lexemes, self._table.morphs, self._pairs
        return [(lexemes[pairs[2 * at]], morphs[pairs[2 * at + 1]]) for at in range(start, start + count)]

    def longer(self, first: str) -> list[str]:
        """Forms of several words that begin with `first`, longest first."""
        return sorted(self._openings.get(first, ()), key=len, reverse=True)


def build_form_table(groups: Sequence[WordGroup]) -> FormTable:
    """The table of the words of `groups`, in their order.

    Raises:
        ValueError: a verb is not given as past and present.
    """
    lexemes: list[Lexeme] = []
    morphs: dict[Morph, int] = {}
    forms: dict[str, list[tuple[int, int]]] = {}
    for number, group in enumerate(groups):
        for lemma, masdars, found in _entries(group):
            lexemes.append(Lexeme(lemma, number, masdars))
            for form, morph in found:
                pair = (len(lexemes) - 1, morphs.setdefault(morph, len(morphs)))
                pairs = forms.setdefault(form, [])
                if pair not in pairs:
                    pairs.append(pair)
    return FormTable(
        lexemes=tuple(lexemes),
        morphs=tuple(morphs),
        forms="\n".join(forms),
        counts=bytes(len(pairs) for pairs in forms.values()),
        pairs=array("H", [code for pairs in forms.values() for pair in pairs for code in pair]).tobytes(),
    )


def _entries(group: WordGroup) -> Iterator[tuple[str, tuple[str, ...], Iterable[tuple[str, Morph]]]]:
    """Each word of a group: lemma, masdars, and forms with what they are."""
    for entry in group.verbs:
        past, present, *rest = entry.split()
        masdars = tuple(masdar for masdar in rest if masdar != NO_MASDAR)
        if past == NO_VERB:
            yield masdars[0], masdars, _masdar_entry(masdars)
            continue
        yield past, masdars, _verb_entry(past, present, masdars, group.participles)
    for entry in group.nouns:
        forms = ((" ".join(words), Morph(Class.NOUN, is_plural=plural)) for words, plural in noun_forms(entry).items())
        yield entry.split()[0], (), forms
    for entry in group.adjectives:
        singular, *others = entry.split()
        words = sorted(adjective_forms(singular) | _further_forms(others))
        yield singular, (), ((word, Morph(Class.ADJECTIVE, is_plural=word.endswith(_SOUND))) for word in words)


def _further_forms(words: Sequence[str]) -> set[str]:
    """Broken plurals and feminines with their accusatives."""
    folded = {fold_form(word) for word in words}
    return folded | {word + "ا" for word in folded if not word.endswith((FEMININE, "ا"))}


def _verb_entry(past: str, present: str, masdars: Sequence[str], kinds: str | None) -> Iterator[tuple[str, Morph]]:
    for form, readings in verb_forms(past, present).items():
        yield from ((form, Morph(Class.VERB, reading)) for reading in readings)
    yield from _masdar_entry(masdars)
    active, passive = participles(past, present, masdars)
    if kinds in {ACTIVE, BOTH}:
        yield from ((form, Morph(Class.ACTIVE)) for form in sorted(participle_forms(active)))
    if kinds in {PASSIVE, BOTH}:
        yield from ((form, Morph(Class.PASSIVE)) for form in sorted(participle_forms(passive)))


def _masdar_entry(masdars: Sequence[str]) -> Iterator[tuple[str, Morph]]:
    for number, masdar in enumerate(masdars):
        for form in sorted(masdar_forms(masdar)):
            is_plural = form != fold_form(masdar) and form.endswith("ات")
            yield form, Morph(Class.MASDAR, is_plural=is_plural, masdar=number)
