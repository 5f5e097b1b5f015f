"""The two ends of the terminal: results on standard output, everything else on standard error."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import msgspec
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

_TITLE = "bold"


def use_utf8() -> None:
    """Makes the standard streams speak UTF-8, whatever the locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower().replace("-", "") != "utf8":
            stream.reconfigure(encoding="utf-8", errors="replace")


def out() -> Console:
    """For results."""
    return Console(file=sys.stdout, highlight=False)


def err() -> Console:
    """For progress, notes and errors."""
    return Console(file=sys.stderr, highlight=False)


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
    """A plain table; columns listed in `numeric` stand flush right. Cells are shown as they are, without markup."""
    table = Table(title=title, title_style=_TITLE, title_justify="left", box=None, pad_edge=False, padding=(0, 2, 0, 0))
    numbers = set(numeric)
    for at, column in enumerate(columns):
        table.add_column(column, justify="right" if at in numbers else "left", overflow="fold", header_style="dim")
    for row in rows:
        table.add_row(*(cell if isinstance(cell, Text) else Text(cell_text(cell)) for cell in row))
    return table


def cell_text(value: object) -> str:
    """A cell: a dash for None, numbers grouped by thousands, whole ones without a point."""
    if value is None:
        return "–"
    if isinstance(value, float):
        return f"{value:,.0f}" if value.is_integer() else f"{value:,.6g}"
    return str(value)
