"""Citations as CSL-JSON, which Zotero, pandoc and citeproc read.

Source: https://docs.citationstyles.org (CSL 1.0.2), schema `csl-data.json`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from riwaya.export.bibtex import note_of

if TYPE_CHECKING:
    from riwaya.export.citation import Citation


def csl_item(citation: Citation) -> dict[str, Any]:
    """One item; what is not known is left out."""
    fields = {
        "id": citation.key,
        "type": "article-newspaper",
        "title": citation.title,
        "author": citation.author and [{"literal": citation.author}],
        "container-title": citation.outlet,
        "issued": _date(citation.published),
        "accessed": _date(citation.accessed),
        "URL": citation.url,
        "language": None if citation.language == "und" else citation.language,
        "abstract": citation.words,
        "note": note_of(citation),
    }
    return {name: value for name, value in fields.items() if value}


def _date(day: str | None) -> dict[str, Any] | None:
    return None if day is None else {"date-parts": [[int(part) for part in day.split("-")]]}
