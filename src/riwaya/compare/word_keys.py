"""Keys of words without models: words less clitics and endings, for counting what texts share."""

from __future__ import annotations

from functools import lru_cache

from riwaya.text.clitics import ARTICLE

_CONJUNCTIONS, _PREPOSITIONS = ("و", "ف"), ("ب", "ل", "ك")
_ENDINGS = ("هما", "هم", "هن", "ها", "نا", "ات", "ون", "ين", "ان", "يه", "ه", "ا", "ي", "ت")
_LEAST, _LONG = 3, 4
_PREFIXES = ("ي", "ت", "م", "ا")


@lru_cache(maxsize=65536)
def key_of(word: str) -> str:
    """The key of a folded word.

    >>> key_of("والمدنيين"), key_of("مدنيا"), key_of("للمدنيين")
    ('مدن', 'مدن', 'مدن')
    """
    if word.startswith(_CONJUNCTIONS) and len(word) > _LONG:
        word = word[1:]
    if word.startswith("لل") and len(word) > _LONG:
        word = word[2:]
    elif word.startswith(_PREPOSITIONS) and word[1:].startswith(ARTICLE):
        word = word[3:]
    elif word.startswith(ARTICLE) and len(word) > _LONG:
        word = word[2:]
    return _without_endings(word)


def _without_endings(word: str) -> str:
    for _ in range(2):
        ending = next((one for one in _ENDINGS if word.endswith(one) and len(word) - len(one) >= _LEAST), None)
        if ending is None:
            break
        word = word[: -len(ending)]
    return word
