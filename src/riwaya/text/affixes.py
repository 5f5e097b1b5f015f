"""Affix features of a token: hashed beginnings and endings, which tell word classes apart that the encoder blurs."""

from __future__ import annotations

import re
from functools import lru_cache
from zlib import crc32

BUCKETS = 2048
COUNT = 7
_LONGEST_AFFIX = 3
_LENGTHS = 9
_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=100_000)
def affixes_of(form: str) -> tuple[int, ...]:
    """Seven ids below 2048: first one to three letters, last one to three, and the length."""
    form = _DIGIT.sub("0", form)
    keys = [f"<{form[:size]}" for size in range(1, _LONGEST_AFFIX + 1)]
    keys += [f"{form[-size:]}>" for size in range(1, _LONGEST_AFFIX + 1)]
    keys.append(f"#{min(len(form), _LENGTHS)}")
    return tuple(crc32(key.encode("utf-8", "surrogatepass")) % BUCKETS for key in keys)
