"""Columns of a PDF page so close that their lines were taken together: told by gaps that recur line for line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.readers.pdf_lines import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    Gap = tuple[float, float]

_GUTTER = 0.5
"""Least gap between columns, in heights of a glyph."""
_SAME_ROW = 0.4
_LEAST_LINES, _MOST = 5, 0.6
"""Lines that must have the gap; their share of all lines that reach over it."""


def part_columns(lines: Sequence[Line], usual: float, *, is_arabic: bool) -> list[Line]:
    """Lines with those that run over a gutter parted, column by column, from the top; in one column, as they are."""
    gutter = _gutter(_rows(lines, usual), usual)
    if gutter is None:
        return list(lines)
    out: list[Line] = []
    block: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.baseline):
        own = _gaps(line, usual)
        if line.left >= gutter or line.right <= gutter or any(one < gutter < other for one, other in own):
            block.append(line)
        else:
            out += _in_columns(block, gutter, usual, is_arabic=is_arabic)
            block = []
            out.append(line)
    return out + _in_columns(block, gutter, usual, is_arabic=is_arabic)


def _in_columns(lines: Sequence[Line], gutter: float, usual: float, *, is_arabic: bool) -> list[Line]:
    """The lines on either side of a gutter, each side parted further where it has gutters of its own."""
    out: list[Line] = []
    for is_right in (is_arabic, not is_arabic):
        sides = ([one for one in line.glyphs if (one.left >= gutter) is is_right] for line in lines)
        out += part_columns([Line(side) for side in sides if side], usual, is_arabic=is_arabic)
    return out


def _rows(lines: Sequence[Line], usual: float) -> list[Line]:
    """All that stands at one height together, across columns."""
    rows: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.baseline):
        if rows and rows[-1].baseline - line.baseline < _SAME_ROW * usual:
            rows[-1] = Line([*rows[-1].glyphs, *line.glyphs])
        else:
            rows.append(line)
    return rows


def _gaps(line: Line, usual: float) -> list[Gap]:
    """Where a line is empty between two glyphs, by more than words are apart in print of its size."""
    least = _GUTTER * max(usual, line.height)
    found, end = [], None
    for glyph in sorted((one for one in line.glyphs if one.text != " " and not one.is_mark), key=lambda one: one.left):
        if end is not None and glyph.left - end >= least:
            found.append((end, glyph.left))
        end = max(glyph.right, end if end is not None else glyph.right)
    return found


def _gutter(rows: Sequence[Line], usual: float) -> float | None:
    """The middle of the gap that most rows have in common, where most rows that reach over it have it."""
    gaps = [_gaps(row, usual) for row in rows]
    best: tuple[int, float, float] | None = None
    for left, right in (gap for own in gaps for gap in own):
        middle = (left + right) / 2
        alike = sum(any(one < middle < other for one, other in own) for own in gaps)
        over = sum(line.left < middle < line.right for line in rows)
        if alike >= max(_LEAST_LINES, _MOST * over) and (best is None or (alike, left - right) > best[:2]):
            best = (alike, left - right, middle)
    return None if best is None else best[2]
