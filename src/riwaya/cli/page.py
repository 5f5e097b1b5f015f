"""A page of headings, paragraphs, tables and numbered notes, for the terminal or as Markdown to paste into a report."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from riwaya.cli.terminal import out, write_plain
from riwaya.export.page import Block, Chronicle, Entry, Grid, Heading, Note, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from riwaya.cli.language import Messages

_COLUMN, _FIRST = 24, 12
"""Cells that a column, and the first one, need to be read beside others."""
_INDENT = 2
_NOTE = re.compile(r"\\\[(\d+)\\\]")
_MARKUP = re.compile(r"([\\`*_\[\]<>|#])")


def write_page(blocks: Sequence[Block], say: Messages, *, markdown: bool) -> None:
    """A page on standard output: as Markdown, or for the terminal."""
    if markdown:
        write_plain(page_markdown(blocks, is_right_to_left=say.language == "ar"))
    else:
        print_page(out(), blocks, say.direction)


def print_page(console: Console, blocks: Sequence[Block], mark: str) -> None:
    """A page on the terminal; `mark` is the invisible letter of the language's direction."""
    for block in blocks:
        match block:
            case Heading(text, level):
                console.print()
                console.print(Text(f"{mark}{text}", style="bold" if level > 1 else "bold underline"))
            case Paragraph(text):
                console.print(Text(f"{mark}{text}"))
            case Grid():
                _print_grid(console, block, mark)
            case Chronicle(_, entries):
                _print_chronicle(console, entries, mark)
            case Note(number, text, source):
                console.print(Text(f"{mark}[{number}] {mark}{text}"))
                console.print(Padding(Text(f"{mark}{source}", style="dim"), (0, 0, 0, 2 * _INDENT), expand=False))


def _print_chronicle(console: Console, entries: Sequence[Entry], mark: str) -> None:
    for entry in entries:
        console.print(Text.assemble((f"{mark}{entry.day}", "bold"), f"  {mark}{entry.text}"))
        tellers = f"{mark}  ".join((*entry.tellers, entry.id))
        console.print(Padding(Text(f"{mark}{tellers}", style="dim"), (0, 0, 0, 2 * _INDENT), expand=False))


def _print_grid(console: Console, grid: Grid, mark: str) -> None:
    """Side by side where there is room, else one teller under the other."""
    if console.width >= _FIRST + _COLUMN * (len(grid.columns) - 1):
        table = Table(box=None, pad_edge=False, padding=(0, 2, 1, 0), header_style="bold")
        for at, column in enumerate(grid.columns):
            ratio, style = (None, "dim") if at == 0 else (1, "")
            table.add_column(f"{mark}{column}{mark}", overflow="fold", ratio=ratio, style=style)
        for row in grid.rows:
            table.add_row(*(Text("\n".join(f"{mark}{line}{mark}" for line in cell) or "–") for cell in row))
        console.print(table)
        return
    for row in grid.rows:
        console.print(Text(mark + " · ".join(row[0]), style="bold"))
        for column, cell in zip(grid.columns[1:], row[1:], strict=True):
            for at, line in enumerate(cell):
                name = f"{column}: " if at == 0 else "  "
                console.print(Padding(Text(f"{mark}{name}{mark}{line}"), (0, 0, 0, _INDENT), expand=False))


def page_markdown(blocks: Sequence[Block], *, is_right_to_left: bool) -> str:
    """A page as Markdown (GitHub's tables); a page that runs from right to left stands in a `div` that says so."""
    lines = list(_markdown(blocks))
    if is_right_to_left:
        lines = ['<div dir="rtl">', "", *lines, "", "</div>"]
    return "\n".join(lines)


def _markdown(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(text, level):
                yield f"{'#' * level} {_escaped(text)}"
            case Paragraph(text):
                yield _escaped(text)
            case Grid(columns, rows):
                yield _row((column,) for column in columns)
                yield "|" + "---|" * len(columns)
                yield from (_row(row) for row in rows)
            case Chronicle(columns, entries):
                yield _row((column,) for column in columns)
                yield "|---|---|---|---|"
                yield from (_row(((one.day,), (one.text,), one.tellers, (one.id,))) for one in entries)
            case Note(number, text, source):
                yield f"{number}. {_escaped(text)}<br>{_escaped(source)}"
        if not isinstance(block, Note):
            yield ""


def _row(cells: Iterator[tuple[str, ...]] | tuple[tuple[str, ...], ...]) -> str:
    return "| " + " | ".join("<br>".join(map(_escaped, cell)) or "–" for cell in cells) + " |"


def _escaped(text: str) -> str:
    """Text of articles is never markup; numbers of notes stay as they are, for they lead nowhere."""
    return _NOTE.sub(r"[\1]", _MARKUP.sub(r"\\\1", " ".join(text.split())))
