"""Phrases of the loaded lexicon: words in a row, each in the forms that print gives it.

حضن الوطن          a word with ال has to be definite; one without may be, and may bear a pronoun
دور/دورا حاسم/حاسما  a slash parts forms of one word; the accusative in ا is understood
أطل … برأسه         up to three further words may stand where the dots are
"""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct

from riwaya.knowledge.inflection import FEMININE
from riwaya.text.clitics import ARTICLE
from riwaya.text.fold import fold_form

GAP = "…"
WIDEST = 3
"""Words that a gap may hold."""


class Slot(Struct, frozen=True):
    """One place of a phrase."""

    forms: frozenset[str]
    """Folded, without ال; what a written word has to be once its clitics are off, or as it stands."""
    definite: bool = False
    """Only with ال."""
    after_gap: bool = False


class Phrase(Struct, frozen=True):
    """A phrase and the entry that it belongs to."""

    slots: tuple[Slot, ...]
    entry: int


def read_phrase(written: str, entry: int) -> Phrase:
    """The phrase as listed in the lexicon."""
    words = ("", *written.split())
    return Phrase(tuple(_slot(word, before) for before, word in pairwise(words) if word != GAP), entry)


def _slot(word: str, before: str) -> Slot:
    parts = [fold_form(part) for part in word.split("/")]
    definite = all(part.startswith(ARTICLE) for part in parts)
    bare = {part.removeprefix(ARTICLE) for part in parts}
    accusatives = {form + "ا" for form in bare if not form.endswith((FEMININE, "ا", "ي", "و", "ون", "ين"))}
    return Slot(frozenset(bare | accusatives), definite=definite, after_gap=before == GAP)
