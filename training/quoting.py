"""Stretches of a text that are told by their words."""

from __future__ import annotations

_NTH = "#"


def find_words(text: str, words: str) -> tuple[int, int]:
    """Where words stand, in code points; `words#2` is their second occurrence.

    Raises:
        ValueError: they are not there.
    """
    quoted, _, nth = words.partition(_NTH)
    start = -1
    for _ in range(int(nth or 1)):
        start = text.find(quoted, start + 1)
        if start < 0:
            raise ValueError(f"not found: {words}")
    return start, start + len(quoted)
