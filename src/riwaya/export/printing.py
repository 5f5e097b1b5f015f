"""Lines of a page as print takes them: the number of a note apart, words of articles kept from turning what is round
them.

Everything that controls the direction of text is taken out of it first; then quotations stand in isolates, so that an
Arabic quotation that begins with a figure does not fall apart in an English line.
Source: Unicode Standard Annex 9, "Unicode Bidirectional Algorithm", 2.4 "Isolates".
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from riwaya.export.citation import printed
from riwaya.export.page import Grid

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from riwaya.export.page import Block

_ISOLATE, _LEFT_TO_RIGHT, _END = "\u2068", "\u2066", "\u2069"
_NO_BREAK = "\u00a0"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LATIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 ._:/+%'–-]*[A-Za-z0-9%])?")
"""Words, dates, places in a text; in a line of Arabic dates would come out as 05-04-2017."""
_PLAIN = re.compile(r"[0-9]+")
_QUOTED = re.compile("«[^«»]*»")
_NUMBERED = re.compile(r"(.*) \[(\d+)\]", re.DOTALL)
_COLUMNS = 4
"""Columns beside the first that a page of A4 has room for."""
_FIRST = 16
"""Percent of the width that the first column takes."""
_SHORT = 26
"""Characters of a quotation that stays on one line, and in the direction of what is round it."""


def clean(text: str) -> str:
    """A line that is fit to print; in one with Arabic, quotations and words and dates in Latin letters stand apart.

    >>> clean("a \\u202e«قصف»") == "\\u2066a\\u2069 \\u2068«قصف»\\u2069"
    True
    """
    words = printed(text) or ""
    if not _RIGHT_TO_LEFT.search(words):
        return words
    return _QUOTED.sub(lambda found: f"{_ISOLATE}{found[0]}{_END}", _LATIN.sub(_apart, words))


def _apart(found: re.Match[str]) -> str:
    return found[0] if _PLAIN.fullmatch(found[0]) else f"{_LEFT_TO_RIGHT}{found[0]}{_END}"


def kept_together(text: str) -> str:
    """A line in which no short quotation is broken."""
    return _QUOTED.sub(lambda found: found[0].replace(" ", _NO_BREAK) if len(found[0]) <= _SHORT else found[0], text)


def runs_left(line: str) -> bool:
    """Whether a line is nothing but a quotation of Arabic, and so long that it reads better from right to left."""
    return len(line) > _SHORT and bool(_QUOTED.fullmatch(line) and _RIGHT_TO_LEFT.search(line))


def kept_apart(text: str) -> str:
    """Part of a quotation: fit to print, with the spaces at its ends by which it is kept apart from the rest."""
    words = printed(text) or ""
    before = " " if text[:1].isspace() else ""
    return f"{before}{words}{' ' if words and text[-1:].isspace() else ''}"


def split_number(line: str) -> tuple[str, int | None]:
    """A line without the number of the note that quotes it, and that number."""
    found = _NUMBERED.fullmatch(line)
    return (line, None) if found is None else (found[1], int(found[2]))


def split_columns(grid: Grid, most: int = _COLUMNS) -> Iterator[Grid]:
    """A table as one or several, of about the same width, each with the first column."""
    if grid.widths:
        yield grid
        return
    beside = len(grid.columns) - 1
    parts = max(1, -(-beside // most))
    edges = [1 + beside * part // parts for part in range(parts + 1)]
    for first, last in pairwise(edges):
        columns = (grid.columns[0], *grid.columns[first:last])
        rows = tuple((row[0], *row[first:last]) for row in grid.rows)
        widths = (_FIRST, *[(100 - _FIRST) // (last - first)] * (last - first))
        yield Grid(columns, tuple(row for row in rows if any(row[1:])), widths)


def split_tables(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with tables that are no wider than a page."""
    for block in blocks:
        if isinstance(block, Grid):
            yield from split_columns(block)
        else:
            yield block
