"""The two ends of the terminal: results on standard output, everything else on standard error."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import msgspec
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import ConsoleOptions, JustifyMethod, RenderableType

_TITLE = "bold"
_SHORT = 10
"""Cells up to this width are never wrapped; a date has it."""
_UNSHOWN = dict.fromkeys(
    code for code in (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)) if code != 0x0A
)
"""Control characters and bidi overrides: they could recolour, retitle, erase or reorder what a terminal shows."""


class SafeConsole(Console):
    """A console through which no character of an article, file name or message can control the terminal."""

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """Yields the segments without control characters; Rich's own controls and colours pass."""
        for text, style, control in super().render(renderable, options):
            yield Segment(text if control else text.translate(_UNSHOWN), style, control)


def use_utf8() -> None:
    """Makes the standard streams speak UTF-8, whatever the locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower().replace("-", "") != "utf8":
            stream.reconfigure(encoding="utf-8", errors="replace")


def out() -> Console:
    """For results."""
    return SafeConsole(file=sys.stdout, highlight=False)


def err() -> Console:
    """For progress, notes and errors."""
    return SafeConsole(file=sys.stderr, highlight=False)


def write_json(value: object, *, indent: int | None = None) -> None:
    """One JSON value and a line end on standard output, as UTF-8 bytes."""
    data = msgspec.json.encode(value)
    sys.stdout.flush()
    sys.stdout.buffer.write((msgspec.json.format(data, indent=indent) if indent else data) + b"\n")
    sys.stdout.buffer.flush()


def write_plain(text: str) -> None:
    """Text as it is, neither wrapped nor coloured."""
    sys.stdout.write(text + "\n")


def progress_bar() -> Progress:
    """A bar on standard error that leaves nothing behind; none where nobody watches."""
    console = err()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def make_table(
    title: str, columns: Iterable[str], rows: Iterable[Iterable[object]], *, numeric: Iterable[int] = ()
) -> Table:
    """A plain table; columns listed in `numeric` stand flush right. Cells are shown as they are, without markup.

    On a narrow screen long texts wrap; short cells, headings and the first column, which names the row, stay whole.
    """
    table = Table(title=title, title_style=_TITLE, title_justify="left", box=None, pad_edge=False, padding=(0, 2, 0, 0))
    lines = [[cell if isinstance(cell, Text) else Text(cell_text(cell)) for cell in row] for row in rows]
    numbers = set(numeric)
    for at, column in enumerate(columns):
        whole = at == 0 or all(line[at].cell_len <= _SHORT for line in lines)
        justify: JustifyMethod = "right" if at in numbers else "left"
        table.add_column(column, justify=justify, overflow="fold", header_style="dim", no_wrap=whole)
    for line in lines:
        table.add_row(*line)
    return table


def cell_text(value: object) -> str:
    """A cell: a dash for None, numbers grouped by thousands, whole ones without a point."""
    if value is None:
        return "–"
    if isinstance(value, float):
        return f"{value:,.0f}" if value.is_integer() else f"{value:,.6g}"
    return str(value)
