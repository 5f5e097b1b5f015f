"""A page of accounts as blocks, whatever it is written in: terminal, Markdown, HTML, PDF."""

from __future__ import annotations

from msgspec import Struct


class Heading(Struct, frozen=True):
    """A heading; level 1 is that of the page."""

    text: str
    level: int


class Paragraph(Struct, frozen=True):
    """A paragraph."""

    text: str


class Grid(Struct, frozen=True):
    """A table whose first column names the rows; a cell is a list of short lines."""

    columns: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], ...], ...]
    widths: tuple[int, ...] = ()
    """Of the columns in print, in percent; without them the first is narrow and the others are alike."""


class Entry(Struct, frozen=True):
    """A line of a chronicle."""

    day: str
    text: str
    tellers: tuple[str, ...]
    id: str


class Chronicle(Struct, frozen=True):
    """Entries by day; `columns` name day, text, tellers and id."""

    columns: tuple[str, str, str, str]
    entries: tuple[Entry, ...]


class Note(Struct, frozen=True):
    """A numbered quotation with its citation."""

    number: int
    text: str
    source: str


class Chart(Struct, frozen=True):
    """A drawing as SVG, of numbers and Latin letters alone."""

    svg: str
    about: str
    """For whoever does not see it."""


class Quotation(Struct, frozen=True):
    """A numbered sentence as it stands in its text, with the words that were first cited of it, and where it stands."""

    number: int
    before: str
    words: str
    after: str
    language: str
    source: str
    url: str | None


class Reference(Struct, frozen=True):
    """A line of the bibliography."""

    text: str
    url: str | None
    digest: str
    """Id of the article, and the digest of its text."""


Block = Heading | Paragraph | Grid | Chronicle | Note | Chart | Quotation | Reference
"""Drawings, whole quotations and a bibliography are for print alone."""


class Dossier(Struct, frozen=True, kw_only=True):
    """A page to be printed and filed."""

    language: str
    title: str
    about: tuple[tuple[str, str], ...]
    """What was asked, of what, when, by which versions: names and values."""
    notice: str
    """That a machine made it, and what it can be taken for."""
    blocks: tuple[Block, ...]

    @property
    def is_right_to_left(self) -> bool:
        """Whether its own words run so."""
        return self.language == "ar"
