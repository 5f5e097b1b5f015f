"""What a word that no lexicon lists is known by: light stems, and the consonants of a foreign name."""

from __future__ import annotations

import re
from functools import lru_cache

from riwaya.text.clitics import ARTICLE, read_proclitics

_RELATIONAL = ("يتين", "يتان", "يات", "يون", "يين", "يان", "يه", "يا")
"""Endings of adjectives in ي, which is no ending itself: إسلامية is of إسلامي, not of إسلام."""
_SUFFIXES = ("هما", "كما", "ات", "ون", "ين", "ان", "وا", "تها", "تهم", "ها", "هم", "هن", "نا", "ته", "ه", "ا", "ت")
_LEAST = 3
"""Letters that a stem keeps."""
_COMPLEX = re.compile("(?:[وف]?[بك]?ال|[وف]?لل)")
NAME_ALONE, NAME_IN_RUN = 4, 2
"""Consonants that a name has at least, so that others do not share them: alone, or beside other words."""
_VOWELS = re.compile("[اويء]+")
_ALIKE = str.maketrans("جغقطصظضذثخ", "كككتسدددتح")
"""Letters that spell one foreign sound: غوتيريش and جوتيريش."""
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=100_000)
def light_stem(word: str) -> str:
    """A folded word without article and one common ending; at least three letters stay."""
    if word.startswith(ARTICLE) and len(word) - len(ARTICLE) >= _LEAST:
        word = word[len(ARTICLE) :]
    for suffix in _RELATIONAL:
        if word.endswith(suffix) and len(word) - len(suffix) >= _LEAST:
            return word[: 1 - len(suffix)]
    for suffix in _SUFFIXES:
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
def skeleton(word: str) -> str:
    """The consonants of a folded word that may be a foreign name; empty for a word with the article."""
    if word.startswith(ARTICLE):
        return ""
    return _TWICE.sub(r"\1", _VOWELS.sub("", word).translate(_ALIKE))


def skeletons_in_text(word: str) -> tuple[str, ...]:
    """Consonants of a folded word of a text, under each reading of its proclitics."""
    found = (skeleton(one.stem) for one in read_proclitics(word))
    return tuple(dict.fromkeys(one for one in found if len(one) >= NAME_IN_RUN))


_JOINT = re.compile(f"^(?:([وف]?[بكل]?)(عبد|ابو|ابي|ابا)(?=.{{3}})|(.{{2,}}?)(?={ARTICLE}(?:.{{3}}|له$)))")


def split_name(word: str) -> tuple[str, str] | None:
    """The two words of a name that is written as one: ديرالزور, عبدالرحمن, نصرالله, ابوبكر; None for other words."""
    found = _JOINT.match(word)
    if found is None or word.startswith(ARTICLE):
        return None
    return word[: found.end()], word[found.end() :]
