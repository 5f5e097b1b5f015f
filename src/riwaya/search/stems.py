"""What a word that no lexicon lists is known by: light stems, and the consonants of a foreign name."""

from __future__ import annotations

import re
from functools import lru_cache

from riwaya.text.clitics import ARTICLE, read_proclitics

_SUFFIXES = ("يتها", "يته", "هما", "كما", "ات", "ون", "ين", "ان", "وا", "تها", "تهم", "ها", "هم", "هن", "نا", "ته", "يه")
_SHORT_SUFFIXES = ("ه", "ي", "ا", "ت")
_LEAST = 3
"""Letters that a stem keeps."""
_COMPLEX = re.compile("(?:[وف]?[بك]?ال|[وف]?لل)")
_SKELETON = 4
"""Consonants that a name has at least, so that names of other people do not share them."""
_VOWELS = re.compile("(?<=.)[اويهءى]+")
_ALIKE = str.maketrans("جغكقطصظضذثخ", "ككككتسدددته")
"""Letters that spell one foreign sound: غوتيريش and جوتيريش."""
_PAIRS = re.compile("تش|دج")
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=100_000)
def light_stem(word: str) -> str:
    """A folded word without article and one common ending; at least three letters stay."""
    if word.startswith(ARTICLE) and len(word) - len(ARTICLE) >= _LEAST:
        word = word[len(ARTICLE) :]
    for suffix in (*_SUFFIXES, *_SHORT_SUFFIXES):
        if word.endswith(suffix) and len(word) - len(suffix) >= _LEAST:
            return word[: -len(suffix)]
    return word


@lru_cache(maxsize=100_000)
def stems_in_text(word: str) -> tuple[str, ...]:
    """Stems of a folded word of a text, under each reading of its proclitics."""
    return tuple(dict.fromkeys(light_stem(one.stem) for one in read_proclitics(word) if len(one.stem) >= _LEAST))


@lru_cache(maxsize=10_000)
def stems_in_query(word: str) -> tuple[str, ...]:
    """Stems of a folded word that somebody looks for: proclitics come off only before the article."""
    if _COMPLEX.match(word) and not word.startswith(ARTICLE):
        return stems_in_text(word)
    return (light_stem(word),)


@lru_cache(maxsize=100_000)
def skeleton(word: str) -> str | None:
    """The consonants of a folded word that may be a foreign name; None where too few are left to tell it by."""
    if word.startswith(ARTICLE):
        return None
    bare = _TWICE.sub(r"\1", _PAIRS.sub("ك", _VOWELS.sub("", word)).translate(_ALIKE))
    return bare if len(bare) >= _SKELETON else None
