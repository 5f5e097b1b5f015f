"""What every record of an export carries, whatever its format: where it stands, in which words, and what made it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.export.flat import flat_event

if TYPE_CHECKING:
    from riwaya.export.source import Told
    from riwaya.model.analysis import Versions

VERSION_COLUMNS = ("riwaya_code", "riwaya_pack", "riwaya_codebook", "riwaya_models")
PROVENANCE_COLUMNS = (
    *("citation", "article", "outlet", "published", "title", "url"),
    *("polarity", "modality", "historical", "voices", "score"),
    *("trigger", "trigger_start", "trigger_end", "quote", "quote_start", "quote_end"),
    *VERSION_COLUMNS,
)
"""Columns that follow those of a format."""


def version_cells(versions: Versions) -> dict[str, object]:
    """By `VERSION_COLUMNS`: version of Riwaya, pack with version and digest, digests of codebooks and models."""
    made_by = (versions.code, versions.pack, versions.codebook, versions.models)
    return dict(zip(VERSION_COLUMNS, made_by, strict=True))


def provenance_cells(told: Told) -> dict[str, object]:
    """By `PROVENANCE_COLUMNS`; offsets count code points of the article's text."""
    row = told.row
    cells = {
        **flat_event(row),
        "citation": told.citation,
        "title": row.article.title,
        "url": row.article.url,
        "historical": row.event.historical,
        **version_cells(told.joined.analysis.versions),
    }
    return {name: cells.get(name) for name in PROVENANCE_COLUMNS}
