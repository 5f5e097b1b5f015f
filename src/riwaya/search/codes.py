"""Codes that stand for sets of keys in an index, one for each word of a text, so that phrases keep their places.

A code is a hash of the keys: eleven small letters, which no tokenizer of SQLite or PostgreSQL cuts or changes.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LENGTH = 10
_KEYED = "k"


@lru_cache(maxsize=200_000)
def code_of(keys: frozenset[str]) -> str:
    """The code of a set of keys."""
    return _KEYED + _letters("\n".join(sorted(keys)))


@lru_cache(maxsize=20_000)
def facet_code(facet: str, value: str) -> str:
    """The code of what an article has, such as an event type."""
    return "f" + _letters(f"{facet}\n{value}")


def _letters(text: str) -> str:
    number = int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")
    out = []
    for _ in range(_LENGTH):
        number, place = divmod(number, len(_LETTERS))
        out.append(_LETTERS[place])
    return "".join(out)
