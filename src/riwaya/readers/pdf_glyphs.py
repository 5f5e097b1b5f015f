"""Glyphs of a PDF page to lines of text in reading order, by where they stand.

A PDF draws glyphs in any order it likes, so the order of its own text says little: browsers draw Arabic words from the
left in one place and from the right in the next. Where glyphs stand is what readers see.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from riwaya.readers.pdf_columns import part_columns
from riwaya.readers.pdf_lines import find_lines, usual_height

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from riwaya.readers.pdf_lines import Glyph

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
_NEW_WORD = 0.22
"""In heights of a glyph: the gap that is a space."""
MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670"
LAM, ALEFS = "\u0644", frozenset("\u0627\u0623\u0625\u0622\u0671")


def read_lines(glyphs: Sequence[Glyph]) -> Iterator[str]:
    """Lines in the order in which their first glyphs were drawn, each in the order in which people read it."""
    is_arabic = _is_arabic("".join(glyph.text for glyph in glyphs))
    for line in part_columns(find_lines(glyphs), usual_height(glyphs), is_arabic=is_arabic):
        parts = _in_view(line.glyphs)
        text = "".join(parts)
        yield _read_backwards(parts) if _is_arabic(text) else text.strip()


def _is_arabic(text: str) -> bool:
    return len(_ARABIC.findall(text)) > len(_LATIN.findall(text))


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
