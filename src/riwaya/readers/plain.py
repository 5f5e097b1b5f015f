"""Plain text: one article a file, named after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.readers.decode import decode
from riwaya.readers.reading import Defaults, Reading, make_reading
from riwaya.readers.source import MAX_TEXT, data_source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.readers.source import Source


def read(source: Source, defaults: Defaults) -> Iterator[Reading]:
    """The one article of a text file; its id is the file name without suffix."""
    text = decode(source.read(MAX_TEXT), source.where)
    yield make_reading(
        article_id=source.stem,
        text=text,
        where=source.where,
        outlet=defaults.outlet,
        title=None,
        published=defaults.published,
        url=source.url,
    )


def read_bytes(data: bytes, where: str, defaults: Defaults) -> Reading:
    """The article of text bytes."""
    return next(read(data_source(data, where, where.rpartition("/")[2]), defaults))
