"""A dossier as one HTML file: no scripts, nothing fetched, styled for the screen and for A4.

All text is escaped, and a policy in the file forbids what could still be smuggled in.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from riwaya.export.citation import printed
from riwaya.export.page import Chart, Chronicle, Grid, Heading, Note, Paragraph, Quotation, Reference
from riwaya.export.printing import clean, kept_apart, runs_left, split_number, split_tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from riwaya.export.page import Block, Dossier

_CHRONICLE = (17, 46, 21, 16)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_STYLE = Path(__file__).with_name("dossier.css")


def write_dossier_html(dossier: Dossier) -> str:
    """The file."""
    return "\n".join(_lines(dossier)) + "\n"


def _lines(dossier: Dossier) -> Iterator[str]:
    title = _text(dossier.title)
    direction = "rtl" if dossier.is_right_to_left else "ltr"
    yield f'<!doctype html>\n<html lang="{dossier.language}" dir="{direction}">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(printed(dossier.title) or '')}</title>"
    yield f"<style>\n{_STYLE.read_text('utf-8')}</style>\n</head>\n<body>\n<header>"
    yield f"<h1>{title}</h1>\n<dl>"
    yield from (f"<div><dt>{_text(name)}</dt><dd>{_text(value)}</dd></div>" for name, value in dossier.about)
    yield f'</dl>\n<p class="notice">{_text(dossier.notice)}</p>\n</header>\n<main>'
    blocks = list(split_tables(dossier.blocks))
    notes = frozenset(block.number for block in blocks if isinstance(block, Quotation))
    for block in blocks:
        yield from _block(block, notes)
    yield f'</main>\n<footer><p class="notice">{_text(dossier.notice)}</p></footer>\n</body>\n</html>'


def _block(block: Block, notes: frozenset[int]) -> Iterator[str]:
    match block:
        case Heading(text, level):
            yield f"<h{level}>{_text(text)}</h{level}>"
        case Paragraph(text):
            yield f"<p>{_text(text)}</p>"
        case Grid(columns, rows, widths):
            yield from _table("grid", columns, widths, (tuple(_cell(cell, notes) for cell in row) for row in rows))
        case Chronicle(columns, entries):
            cells = (((one.day,), (one.text,), one.tellers, (one.id,)) for one in entries)
            told = (tuple(_cell(cell, notes) for cell in row) for row in cells)
            yield from _table("chronicle", columns, _CHRONICLE, told)
        case Chart(svg, about):
            yield f'<figure dir="ltr" role="img" aria-label="{_text(about)}">{svg}</figure>'
        case Note(number, text, source):
            yield f'<p id="note-{number}">{number}. {_text(text)} {_text(source)}</p>'
        case Quotation():
            yield from _quotation(block)
        case Reference(text, url, digest):
            own = f'<div class="digest" dir="ltr">{_text(digest)}</div>'
            yield f'<div class="reference">{_text(text)}<div>{_link(url)}</div>{own}</div>'


def _table(kind: str, columns: Iterable[str], widths: Iterable[int], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """A table whose first cell of each row names it."""
    head = "".join(f'<th scope="col">{_text(column)}</th>' for column in columns)
    sizes = "".join(f'<col style="width:{width}%">' for width in widths)
    yield f'<table class="{kind}"><colgroup>{sizes}</colgroup><thead><tr>{head}</tr></thead><tbody>'
    for first, *others in rows:
        cells = "".join(f"<td>{cell}</td>" for cell in others)
        yield f'<tr><th scope="row">{first}</th>{cells}</tr>'
    yield "</tbody></table>"


def _cell(lines: Iterable[str], notes: frozenset[int]) -> str:
    return "".join(_line(line, notes) for line in lines) or "–"


def _line(line: str, notes: frozenset[int]) -> str:
    words, number = split_number(line)
    is_known = number in notes
    shown = words if is_known else line
    note = f'<sup><a href="#note-{number}">{number}</a></sup>' if is_known else ""
    direction = ' dir="rtl" lang="ar"' if runs_left(shown) else ""
    return f"<div{direction}>{_text(shown)}{note}</div>"


def _quotation(one: Quotation) -> Iterator[str]:
    before, words, after = (escape(kept_apart(part)) for part in (one.before, one.words, one.after))
    quote = f"{before}<mark>{words}</mark>{after}"
    yield f'<div class="quotation" id="note-{one.number}"><span class="number">{one.number}</span>'
    yield f'<blockquote lang="{escape(one.language)}" dir="auto">{quote}</blockquote>'
    yield f"<cite>{_text(one.source)} {_link(one.url)}</cite></div>"


def _link(url: str | None) -> str:
    return "" if url is None else f'<a dir="ltr" href="{escape(url)}" rel="noreferrer">{escape(url)}</a>'


def _text(text: str) -> str:
    return escape(clean(text))
