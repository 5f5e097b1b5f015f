"""A dossier as PDF, set by Typst with fonts that come along.

Typst reads the dossier as JSON: text is data to it, never markup. It runs in a folder that holds nothing but
the template, which reads no file and asks for no package.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from riwaya.errors import MissingExtraError
from riwaya.export.citation import printed
from riwaya.export.page import Chart, Chronicle, Grid, Heading, Note, Paragraph, Quotation, Reference
from riwaya.export.printing import clean, kept_apart, kept_together, runs_left, split_number, split_tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from riwaya.export.page import Block, Dossier

FONTS = Path(__file__).with_name("fonts")
_TEMPLATE = Path(__file__).with_name("dossier.typ")
_TEXT = "text"


def write_dossier_pdf(dossier: Dossier) -> bytes:
    """The file, tagged for whoever has it read aloud.

    Raises:
        MissingExtraError: Typst is not installed.
    """
    try:
        import typst
    except ImportError as error:
        raise MissingExtraError("typst", "pdf") from error

    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / _TEMPLATE.name
        template.write_bytes(_TEMPLATE.read_bytes())
        written = typst.compile(
            template,
            root=Path(folder),
            font_paths=[FONTS],
            format="pdf",
            sys_inputs={"dossier": msgspec.json.encode(_told(dossier)).decode()},
        )
    return bytes(written)


def _told(dossier: Dossier) -> dict[str, Any]:
    """The dossier as the template reads it."""
    blocks = list(split_tables(dossier.blocks))
    notes = frozenset(block.number for block in blocks if isinstance(block, Quotation))
    return {
        "language": dossier.language,
        "direction": "rtl" if dossier.is_right_to_left else "ltr",
        "title": clean(dossier.title),
        "name": printed(dossier.title),
        "about": [[clean(name), clean(value)] for name, value in dossier.about],
        "notice": clean(dossier.notice),
        "blocks": [one for block in blocks for one in _block(block, notes)],
    }


def _block(block: Block, notes: frozenset[int]) -> Iterator[dict[str, Any]]:
    match block:
        case Heading(text, level):
            yield {"kind": "heading", "level": level, _TEXT: clean(text)}
        case Paragraph(text):
            yield {"kind": "paragraph", _TEXT: clean(text)}
        case Grid(columns, rows, widths):
            told = [[_cell(cell, notes) for cell in row] for row in rows]
            yield {"kind": "grid", "columns": list(map(clean, columns)), "rows": told, "widths": widths}
        case Chronicle(columns, entries):
            cells = (((one.day,), (one.text,), one.tellers, (one.id,)) for one in entries)
            told = [[_cell(cell, notes) for cell in row] for row in cells]
            yield {"kind": "chronicle", "columns": list(map(clean, columns)), "rows": told}
        case Chart(svg, about):
            yield {"kind": "chart", "svg": svg, "about": clean(about)}
        case Note(number, text, source):
            yield {"kind": "paragraph", _TEXT: clean(f"{number}. {text} {source}")}
        case Quotation(number, before, words, after, language, source, url):
            parts = {"before": before, "words": words, "after": after}
            quote = {name: kept_apart(part) for name, part in parts.items()} | {"language": language}
            yield {"kind": "quotation", "number": number, **quote, "source": clean(source), "url": url}
        case Reference(text, url, digest):
            yield {"kind": "reference", _TEXT: clean(text), "url": url, "digest": clean(digest)}


def _cell(lines: Iterable[str], notes: frozenset[int]) -> list[dict[str, Any]]:
    """Its lines, each with the number of its note."""
    out = []
    for line in lines:
        words, number = split_number(line)
        known = number in notes
        shown = words if known else line
        told = kept_together(clean(shown))
        out.append({_TEXT: told, "note": number if known else None, "rtl": runs_left(shown)})
    return out
