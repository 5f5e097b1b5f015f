"""Tables from written forms to the words of a lexicon: made once when a pack is compiled, looked up in texts.

Lexicons of verbs (events, cues, modality, relations) list words in groups that behave alike. A table holds each
written form once, with numbers that stand for a word of the lexicon and for what the form is (past third person
feminine, verbal noun, participle), so that it is small and quickly read.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.knowledge.inflection import noun_forms
from riwaya.knowledge.paradigms import VerbForm, masdar_forms, participle_forms, participles, verb_forms
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

NO_MASDAR = "-"
ACTIVE, PASSIVE, BOTH = "active", "passive", "both"


class Class(StrEnum):
    """What a form is of its word."""

    VERB = "verb"
    MASDAR = "masdar"
    ACTIVE = "active participle"
    PASSIVE = "passive participle"
    NOUN = "noun"


class WordGroup(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Words of a lexicon that behave alike."""

    verbs: tuple[str, ...] = ()
    """Each `past present masdar masdar`, third person masculine singular; `-` for a verb without masdars of use."""
    nouns: tuple[str, ...] = ()
    """Each `singular plural plural`; `_` joins words, `+ات` and `+ون` stand for the sound plurals."""
    participles: str | None = None
    """`active`, `passive` or `both`: participles of the verbs that count, too."""


class Lexeme(Struct, frozen=True, gc=False):
    """One word of a lexicon."""

    lemma: str
    """Past of a verb, singular of a noun, as listed."""
    group: int
    """Which group of the lexicon lists it."""


class Morph(Struct, frozen=True, gc=False):
    """What a form is: its class, and of verbs the reading."""

    cls: Class
    verb: VerbForm | None = None
    is_plural: bool = False
    masdar: str | None = None
    """The verbal noun as listed."""


class FormTable(Struct, frozen=True, kw_only=True):
    """All forms of a lexicon."""

    lexemes: tuple[Lexeme, ...] = ()
    morphs: tuple[Morph, ...] = ()
    forms: dict[str, tuple[tuple[int, int], ...]] = {}
    """Folded form, words joined by spaces -> pairs of (lexeme, morph)."""
    openings: dict[str, tuple[str, ...]] = {}
    """First word of forms of several words -> those forms."""

    def readings(self, form: str) -> tuple[tuple[Lexeme, Morph], ...]:
        """What a folded form can be; empty for a form of no listed word."""
        return tuple((self.lexemes[word], self.morphs[morph]) for word, morph in self.forms.get(form, ()))


def build_form_table(groups: Sequence[WordGroup]) -> FormTable:
    """The table of the words of `groups`, in their order.

    Raises:
        ValueError: a verb is not given as past and present.
    """
    lexemes: list[Lexeme] = []
    morphs: dict[Morph, int] = {}
    forms: dict[str, list[tuple[int, int]]] = {}
    for number, group in enumerate(groups):
        for entry, found in _entries(group):
            lexemes.append(Lexeme(entry, number))
            for form, morph in found:
                pair = (len(lexemes) - 1, morphs.setdefault(morph, len(morphs)))
                pairs = forms.setdefault(form, [])
                if pair not in pairs:
                    pairs.append(pair)
    openings: dict[str, list[str]] = {}
    for form in forms:
        if " " in form:
            openings.setdefault(form.split(" ", 1)[0], []).append(form)
    return FormTable(
        lexemes=tuple(lexemes),
        morphs=tuple(morphs),
        forms={form: tuple(pairs) for form, pairs in forms.items()},
        openings={first: tuple(sorted(rest, key=len, reverse=True)) for first, rest in openings.items()},
    )


def _entries(group: WordGroup) -> Iterator[tuple[str, Iterable[tuple[str, Morph]]]]:
    for entry in group.verbs:
        past, present, *masdars = entry.split()
        yield past, _verb_entry(past, present, [m for m in masdars if m != NO_MASDAR], group.participles)
    for entry in group.nouns:
        forms = noun_forms(entry)
        yield (
            entry.split()[0],
            [(" ".join(words), Morph(Class.NOUN, is_plural=plural)) for words, plural in forms.items()],
        )


def _verb_entry(past: str, present: str, masdars: Sequence[str], kinds: str | None) -> Iterator[tuple[str, Morph]]:
    for form, readings in verb_forms(past, present).items():
        for reading in readings:
            yield form, Morph(Class.VERB, reading)
    for masdar in masdars:
        for form in sorted(masdar_forms(masdar)):
            yield form, Morph(Class.MASDAR, is_plural=form != fold_form(masdar) and form.endswith("ات"), masdar=masdar)
    active, passive = participles(past, present, masdars)
    if kinds in {ACTIVE, BOTH}:
        yield from ((form, Morph(Class.ACTIVE)) for form in sorted(participle_forms(active)))
    if kinds in {PASSIVE, BOTH}:
        yield from ((form, Morph(Class.PASSIVE)) for form in sorted(participle_forms(passive)))
