"""Clitics by rule: the readings of a written word as proclitics + stem + pronoun, for use without a trained model.

A reading is a possibility, not a decision: whoever looks words up in a lexicon tries them in order and keeps what fits.
Pieces always concatenate to the written word. After لل the stem begins at the second lam, which stands for the article.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

ARTICLE = "ال"
_CONJUNCTIONS = ("و", "ف")
_PREPOSITIONS = ("ب", "ك", "ل")
_PRONOUNS = ("هما", "كما", "هم", "هن", "ها", "كم", "نا", "ه", "ك", "ي")
_SHORTEST_STEM = 2


class Reading(Struct, frozen=True, gc=False):
    """One way to read a folded word."""

    proclitics: str
    """What stands before the stem: و ف ب ك ل in print order; empty for none."""
    stem: str
    """For lookup: with the article restored where لل hides it."""
    start: int
    """Where the stem begins in the folded word."""


@lru_cache(maxsize=65536)
def read_proclitics(word: str) -> tuple[Reading, ...]:
    """Readings of a folded word from none to most proclitics; the first is the word as it stands."""
    out = [Reading("", word, 0)]
    cuts = [0]
    if word.startswith(_CONJUNCTIONS) and len(word) > _SHORTEST_STEM:
        cuts.append(1)
        out.append(Reading(word[0], word[1:], 1))
    for cut in cuts:
        rest = word[cut:]
        if len(rest) <= _SHORTEST_STEM or not rest.startswith(_PREPOSITIONS):
            continue
        head = word[: cut + 1]
        if rest.startswith("لل"):
            out.append(Reading(head, ARTICLE + rest[2:], cut + 1))
            out.append(Reading(head, ARTICLE + rest[1:], cut + 1))
        out.append(Reading(head, rest[1:], cut + 1))
    return tuple(out)


class Suffixed(Struct, frozen=True, gc=False):
    """A stem with an attached pronoun."""

    stem: str
    """For lookup: a written ت before the pronoun also reads as ه (ة folded)."""
    pronoun: str


@lru_cache(maxsize=65536)
def read_pronouns(word: str) -> tuple[Suffixed, ...]:
    """Readings of a folded word as stem + possessive or object pronoun; empty when it carries none."""
    out = []
    for pronoun in _PRONOUNS:
        stem = word[: -len(pronoun)]
        if not word.endswith(pronoun) or len(stem) < _SHORTEST_STEM or stem.startswith(ARTICLE):
            continue
        out.append(Suffixed(stem, pronoun))
        if stem.endswith("ت"):
            out.append(Suffixed(stem[:-1] + "ه", pronoun))
        if stem.endswith("ي"):
            out.append(Suffixed(stem + "ن", pronoun))
        if stem.endswith("و"):
            out.append(Suffixed(stem + "ن", pronoun))
    return tuple(out)


def proclitics_of(word: str, skip: int) -> str:
    """The proclitics of a word of which `skip` letters are none of the stem."""
    return next((reading.proclitics for reading in read_proclitics(word) if reading.start == skip), word[:skip])
