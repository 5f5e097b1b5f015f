"""The formats of `riwaya export` and of `/exports`: what each is called, what its file is, what writes it.

A format is added so:

1. `export/NAME.py` has a function from an `ExportSource` to an iterator of bytes (or, for formats with a file for each
   article, of `Member`s). It holds one article at a time, writes each record with its article, offsets, quote and
   `analysis.versions`, and counts in `source.counts` what it wrote. What a text does not tell stays empty.
2. A row of `FORMATS` below names it. Command line, routes, their description and the tests of all formats follow.
3. `cli/messages/{en,ar}.yaml` say in a line what it is: key `format.NAME`.
4. `web/src/lib/exports.ts` lists it where the pages have what it exports.
5. `docs/how-to/export.md` tells how it is opened; tests read it back with the format's own tool.

What a format needs beyond Riwaya is imported where it is used, with `MissingExtraError` where it is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum

from msgspec import Struct

from riwaya.errors import ExportError
from riwaya.export import whole_articles
from riwaya.export.acled import write_acled
from riwaya.export.ftm import write_ftm
from riwaya.export.geojson import write_geojson
from riwaya.export.parquet import parquet_members
from riwaya.export.plover import write_plover
from riwaya.export.source import ExportSource
from riwaya.export.zipped import Member, zip_pieces


class Of(StrEnum):
    """What a format has records of, which is what filters choose."""

    EVENTS = "events"
    """Events that are of the types, actors and places asked for, in the articles asked for."""
    ARTICLES = "articles"
    """Whole articles that tell of what is asked for."""


class Format(Struct, frozen=True, kw_only=True):
    """One format; it has either `write` or `members`."""

    name: str
    file: str
    """What its file is called where nobody says: the last part of its route."""
    media_type: str
    of: Of
    write: Callable[[ExportSource], Iterator[bytes]] | None = None
    """Pieces of one file."""
    members: Callable[[ExportSource], Iterator[Member]] | None = None
    """Files of a folder, or of one ZIP."""
    is_text: bool = True
    """Whether a terminal can show it; what is none needs a file."""
    is_served: bool = True
    """Whether it has a route; what reads every text anew has none."""

    @property
    def is_folder(self) -> bool:
        """Whether it is several files."""
        return self.members is not None

    def pieces(self, source: ExportSource) -> Iterator[bytes]:
        """One file, piece by piece; of several files their ZIP."""
        if self.write is not None:
            return self.write(source)
        return zip_pieces(() if self.members is None else self.members(source))


_FORMATS = (
    Format(name="acled", file="acled.csv", media_type="text/csv", of=Of.EVENTS, write=write_acled),
    Format(name="plover", file="plover.jsonl", media_type="application/x-ndjson", of=Of.EVENTS, write=write_plover),
    Format(
        name="geojson",
        file="events.geojson",
        media_type="application/geo+json",
        of=Of.EVENTS,
        write=write_geojson,
    ),
    Format(name="ftm", file="ftm.jsonl", media_type="application/x-ndjson", of=Of.EVENTS, write=write_ftm),
    Format(
        name="parquet",
        file="dataset.zip",
        media_type="application/zip",
        of=Of.ARTICLES,
        members=parquet_members,
        is_text=False,
    ),
    Format(
        name="cas",
        file="cas.zip",
        media_type="application/zip",
        of=Of.ARTICLES,
        members=whole_articles.cas_members,
        is_text=False,
    ),
    Format(
        name="webanno",
        file="webanno.zip",
        media_type="application/zip",
        of=Of.ARTICLES,
        members=whole_articles.webanno_members,
        is_text=False,
    ),
    Format(
        name="annotations",
        file="annotations.jsonld",
        media_type="application/ld+json",
        of=Of.ARTICLES,
        write=whole_articles.write_annotations,
    ),
    Format(
        name="conllu",
        file="articles.conllu",
        media_type="text/plain",
        of=Of.ARTICLES,
        write=whole_articles.write_parsed,
        is_served=False,
    ),
    Format(
        name="bibtex",
        file="articles.bib",
        media_type="application/x-bibtex",
        of=Of.ARTICLES,
        write=whole_articles.write_bibliography,
    ),
    Format(
        name="csl",
        file="articles.csl.json",
        media_type="application/vnd.citationstyles.csl+json",
        of=Of.ARTICLES,
        write=whole_articles.write_csl,
    ),
)
FORMATS = {one.name: one for one in _FORMATS}
"""By name, in the order of listings."""


def find_format(name: str) -> Format:
    """The format of this name.

    Raises:
        ExportError: there is none.
    """
    if name not in FORMATS:
        raise ExportError(f"no format named {name!r}. Formats: {', '.join(FORMATS)}; and `store`: all of a store.")
    return FORMATS[name]
