"""XML files: feeds and sitemaps, told by their root."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.errors import FormatError
from riwaya.readers import feeds, sitemaps
from riwaya.readers.markup import parse_xml
from riwaya.readers.source import data_source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.readers.reading import Defaults, Reading, Refusal
    from riwaya.readers.source import Source


def read(source: Source, defaults: Defaults) -> Iterator[Reading | Refusal]:
    """Entries of a feed.

    Raises:
        FormatError: a sitemap, another kind of XML, or none.
    """
    data = source.read(sitemaps.MAX_SITEMAP)
    held = data_source(data, source.where, source.name, source.url)
    if feeds.is_feed(data):
        yield from feeds.read(held, defaults)
    elif sitemaps.is_sitemap(data):
        yield from sitemaps.read(held, defaults)
    else:
        root = parse_xml(data, source.where)
        raise FormatError(f"{source.where}: XML of the kind <{root.tag}>, neither a feed nor a sitemap.")
