"""Glyphs of a PDF page put together to lines, by where they stand."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.errors import LimitError

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAME_LINE, _NEW_COLUMN = 0.4, 1.5
"""In heights of a glyph: how far baselines of one line differ; the gap between columns."""
MAX_LINES = 2_000
"""Parts of lines on a page; putting them together takes time by their square."""
_LOOKED_BACK = 4
"""Lines that a glyph may belong to; producers draw marks after the letters of a line."""


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


class Line:
    """Glyphs of one line and column."""

    def __init__(self, glyphs: Sequence[Glyph]) -> None:
        self.glyphs = list(glyphs)
        self.left, self.right = min(one.left for one in glyphs), max(one.right for one in glyphs)
        self.baseline, self.height = glyphs[0].baseline, max(one.height for one in glyphs)

    def add(self, glyph: Glyph) -> None:
        """Takes a glyph in."""
        self.glyphs.append(glyph)
        self.left, self.right = min(self.left, glyph.left), max(self.right, glyph.right)

    def takes(self, other: Glyph | Line, usual: float) -> bool:
        """Whether something stands in the line; heights of single glyphs are often those of their ink alone."""
        height = max(usual, min(self.height, other.height))
        gap = max(0.0, self.left - other.right, other.left - self.right)
        apart = abs(self.baseline - other.baseline)
        if apart > _SAME_LINE * height:
            return isinstance(other, Glyph) and other.is_mark and apart < height and gap <= 0
        return gap < _NEW_COLUMN * height


def find_lines(glyphs: Sequence[Glyph]) -> list[Line]:
    """Glyphs of a line and column together, lines in the order of drawing.

    Raises:
        LimitError: more lines than a page of text has.
    """
    lines: list[Line] = []
    usual = usual_height(glyphs)
    for glyph in glyphs:
        line = next((line for line in reversed(lines[-_LOOKED_BACK:]) if line.takes(glyph, usual)), None)
        if line is None:
            lines.append(Line([glyph]))
            if len(lines) > MAX_LINES:
                raise LimitError(f"a page of more than {MAX_LINES} lines, as no text has")
        else:
            line.add(glyph)
    return _joined(lines, usual)


def _joined(lines: list[Line], usual: float) -> list[Line]:
    """Lines whose parts were drawn at different times put together, once nothing is missing between them."""
    out: list[Line] = []
    for line in lines:
        at = next((at for at, other in enumerate(out) if other.takes(line, usual)), None)
        if at is None:
            out.append(line)
        else:
            out[at] = Line([*out[at].glyphs, *line.glyphs])
    return out if len(out) == len(lines) else _joined(out, usual)


def usual_height(glyphs: Sequence[Glyph]) -> float:
    """Height of the letters that most of the page is set in; heights of single glyphs may be those of their ink."""
    heights = sorted(glyph.height for glyph in glyphs)
    return heights[len(heights) * 3 // 4] if heights else 1.0
