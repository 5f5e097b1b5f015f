"""Glyphs of a PDF page to lines of text in reading order, by where they stand.

A PDF draws glyphs in any order it likes, so the order of its own text says little: browsers draw Arabic words from the
left in one place and from the right in the next. Where glyphs stand is what readers see.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u052f]")
_LEFT_TO_RIGHT = re.compile(
    r"[A-Za-z\u00c0-\u024f\u0370-\u052f][^\u0600-\u06ff\ue000-\uf8ff]*[A-Za-z\u00c0-\u024f\u0370-\u052f0-9]"
    r"|[0-9]+(?:[.,:/\u00a0][0-9]+)*"
    r"|[\u0660-\u0669\u06f0-\u06f9]+(?:[.,:/\u066b\u066c][\u0660-\u0669\u06f0-\u06f9]+)*"
)
"""What runs from left to right in a line from right to left: numbers, Latin words and what is between them."""
_HELD = 0xE000
"""Where code points begin that stand for glyphs of several letters."""
_MIRRORED = dict(zip("()[]{}«»<>‹›", ")(][}{»«><›‹", strict=True))
_OPENING = frozenset("([{«<‹")
_SAME_LINE, _NEW_WORD, _NEW_COLUMN = 0.4, 0.22, 1.5
"""In heights of a glyph: how far baselines of one line differ; the gap that is a space; the gap between columns."""
_LOOKED_BACK = 4
"""Lines that a glyph may belong to; producers draw marks after the letters of a line."""
MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670"
LAM, ALEFS = "\u0644", frozenset("\u0627\u0623\u0625\u0622\u0671")


class Glyph(Struct, frozen=True):
    """What stands for one or several letters on a page; in points from the lower left corner."""

    text: str
    x: float
    left: float
    right: float
    baseline: float
    height: float

    @property
    def is_mark(self) -> bool:
        """Whether it stands above or below another."""
        return bool(self.text) and all(unicodedata.combining(char) for char in self.text)


class _Line:
    """Glyphs of one line and column."""

    def __init__(self, glyphs: Sequence[Glyph]) -> None:
        self.glyphs = list(glyphs)
        self.left, self.right = min(one.left for one in glyphs), max(one.right for one in glyphs)
        self.baseline, self.height = glyphs[0].baseline, max(one.height for one in glyphs)

    def add(self, glyph: Glyph) -> None:
        """Takes a glyph in."""
        self.glyphs.append(glyph)
        self.left, self.right = min(self.left, glyph.left), max(self.right, glyph.right)

    def takes(self, other: Glyph | _Line, usual: float) -> bool:
        """Whether something stands in the line; heights of single glyphs are often those of their ink alone."""
        height = max(usual, min(self.height, other.height))
        gap = max(0.0, self.left - other.right, other.left - self.right)
        apart = abs(self.baseline - other.baseline)
        if apart > _SAME_LINE * height:
            return isinstance(other, Glyph) and other.is_mark and apart < height and gap <= 0
        return gap < _NEW_COLUMN * height


def read_lines(glyphs: Iterable[Glyph]) -> Iterator[str]:
    """Lines in the order in which their first glyphs were drawn, each in the order in which people read it."""
    for line in _lines(list(glyphs)):
        parts = _in_view(line.glyphs)
        text = "".join(parts)
        is_arabic = len(_ARABIC.findall(text)) > len(_LATIN.findall(text))
        yield _read_backwards(parts) if is_arabic else text.strip()


def _lines(glyphs: Sequence[Glyph]) -> list[_Line]:
    """Glyphs of a line and column together, lines in the order of drawing."""
    lines: list[_Line] = []
    heights = sorted(glyph.height for glyph in glyphs)
    usual = heights[len(heights) * 3 // 4] if heights else 1.0
    for glyph in glyphs:
        line = next((line for line in reversed(lines[-_LOOKED_BACK:]) if line.takes(glyph, usual)), None)
        if line is None:
            lines.append(_Line([glyph]))
        else:
            line.add(glyph)
    return _joined(lines, usual)


def _joined(lines: list[_Line], usual: float) -> list[_Line]:
    """Lines whose parts were drawn at different times put together, once nothing is missing between them."""
    out: list[_Line] = []
    for line in lines:
        at = next((at for at, other in enumerate(out) if other.takes(line, usual)), None)
        if at is None:
            out.append(line)
        else:
            out[at] = _Line([*out[at].glyphs, *line.glyphs])
    return out if len(out) == len(lines) else _joined(out, usual)


def _in_view(line: Sequence[Glyph]) -> list[str]:
    """What is seen from left to right: each glyph with the marks on it, and spaces where gaps are."""
    bases = sorted((one for one in line if not one.is_mark), key=lambda one: (one.x, one.right))
    marks = _marks(bases, [one for one in line if one.is_mark])
    out: list[str] = []
    end: float | None = None
    height = max((one.height for one in bases), default=1.0)
    for at, base in enumerate(bases):
        if end is not None and base.left - end > _NEW_WORD * height and out and out[-1] != " " and base.text != " ":
            out.append(" ")
        if base.text != " " or (out and out[-1] != " "):
            out.append(base.text + marks.get(at, ""))
        end = max(base.right, end or base.right)
    return out


def _marks(bases: Sequence[Glyph], marks: Iterable[Glyph]) -> dict[int, str]:
    """Marks by the place of the glyph that they stand on, in the order of drawing."""
    found: dict[int, str] = {}
    for mark in marks if bases else ():
        middle = (mark.left + mark.right) / 2
        at = min(range(len(bases)), key=lambda at: abs((bases[at].left + bases[at].right) / 2 - middle))
        found[at] = found.get(at, "") + mark.text
    return found


def _read_backwards(parts: Sequence[str]) -> str:
    """A line from right to left: glyphs turned round, but numbers and Latin words as they stand."""
    held = [part if len(part) == 1 else chr(_HELD + at) for at, part in enumerate(parts)]
    seen, out, end = "".join(held), [], 0
    for run in _LEFT_TO_RIGHT.finditer(seen):
        out += [*seen[end : run.start()], run.group()]
        end = run.end()
    out += seen[end:]
    whole = {char: part for char, part in zip(held, parts, strict=True) if char != part}
    return _brackets("".join(whole.get(one, one) for one in reversed(out)).strip())


def _brackets(line: str) -> str:
    """Brackets and quotation marks turned so that they open before a word and close behind one."""
    out = list(line)
    for at, char in enumerate(line):
        if char not in _MIRRORED:
            continue
        before, after = line[at - 1 : at] if at else " ", line[at + 1 : at + 2] or " "
        opens, closes = before.isspace() and not after.isspace(), after.isspace() and not before.isspace()
        if (opens and char not in _OPENING) or (closes and char in _OPENING):
            out[at] = _MIRRORED[char]
    return "".join(out)
