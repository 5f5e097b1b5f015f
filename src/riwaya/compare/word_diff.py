"""What a copy cuts, adds or words otherwise, word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.shingles import words_of
from riwaya.model.span import Quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD = re.compile(r"\S+")
_EDGES = "«»“”„\"'‘’()[]{}.,،؛;:!؟?…-–—"


class Edit(StrEnum):
    """What became of some words."""

    CUT = "cut"
    ADDED = "added"
    REWORDED = "reworded"
    RESPELT = "respelt"
    """The same words in another spelling: سوريا, سورية."""


class Change(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words in which two texts differ."""

    edit: Edit
    before: Quote | None
    """In the first text; None where words were added."""
    after: Quote | None
    """In the second; None where they were cut."""


def diff_words(before: str, after: str) -> tuple[Change, ...]:
    """How the second text differs from the first, in order; signs and spaces at the edges of words do not count.

    Source: Ratcliff and Obershelp 1988, as in Python's difflib.
    """
    left, right = list(_WORD.finditer(before)), list(_WORD.finditer(after))
    mine, theirs = _bare(left), _bare(right)
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    return tuple(
        change
        for tag, first, last, start, end in matcher.get_opcodes()
        if tag != "equal"
        for change in _changes(before, left[first:last], after, right[start:end])
    )


def _bare(words: Sequence[re.Match[str]]) -> list[str]:
    return [word.group().strip(_EDGES) for word in words]


def _changes(
    before: str, left: Sequence[re.Match[str]], after: str, right: Sequence[re.Match[str]]
) -> Iterator[Change]:
    """One change; word by word where as many words stand on either side and all differ in spelling alone."""
    if len(left) == len(right) and all(map(_is_respelt, left, right)):
        for mine, theirs in zip(left, right, strict=True):
            yield Change(edit=Edit.RESPELT, before=_quote(before, [mine]), after=_quote(after, [theirs]))
        return
    edit = Edit.REWORDED if left and right else Edit.CUT if left else Edit.ADDED
    if any((*_bare(left), *_bare(right))):
        yield Change(edit=edit, before=_quote(before, left), after=_quote(after, right))


def _is_respelt(left: re.Match[str], right: re.Match[str]) -> bool:
    return words_of(left.group()) == words_of(right.group())


def _quote(text: str, words: Sequence[re.Match[str]]) -> Quote | None:
    if not words:
        return None
    start, end = words[0].start(), words[-1].end()
    return Quote(start=start, end=end, text=text[start:end])
