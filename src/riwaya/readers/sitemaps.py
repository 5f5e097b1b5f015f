"""Sitemaps: addresses of pages, and of further sitemaps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree
from msgspec import Struct

from riwaya.errors import FormatError
from riwaya.readers.markup import parse_xml
from riwaya.readers.reading import iso_date
from riwaya.readers.source import MEBIBYTE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.readers.reading import Defaults, Reading, Refusal
    from riwaya.readers.source import Source

MAX_SITEMAP = 50 * MEBIBYTE
"""Bytes; the most that the protocol allows (sitemaps.org)."""
_ROOTS = re.compile(rb"<(?:\w+:)?(urlset|sitemapindex)[\s>]")
_HEAD = 8_192


class Listed(Struct, frozen=True, kw_only=True):
    """An address in a sitemap."""

    url: str
    day: str | None
    """ISO date of its last change, or of publication in a sitemap of news."""
    is_sitemap: bool


def is_sitemap(data: bytes) -> bool:
    """Whether bytes begin like a sitemap."""
    return _ROOTS.search(data[:_HEAD].replace(b"\0", b"")) is not None


def parse(data: bytes, where: str) -> tuple[Listed, ...]:
    """Addresses in the order of the sitemap.

    Raises:
        FormatError: broken XML, or XML that declares entities.
    """
    found = []
    for element in parse_xml(data, where).iterchildren():
        fields = {
            etree.QName(one).localname: (one.text or "").strip() for one in element.iter() if isinstance(one.tag, str)
        }
        if fields.get("loc"):
            day = iso_date(fields.get("publication_date") or fields.get("lastmod"))
            is_index = etree.QName(element).localname == "sitemap"
            found.append(Listed(url=fields["loc"], day=day, is_sitemap=is_index))
    return tuple(found)


def read(source: Source, _defaults: Defaults) -> Iterator[Reading | Refusal]:
    """Nothing: a sitemap holds addresses, and files are read without the network.

    Raises:
        FormatError: always, with what to do instead.
    """
    count = len(parse(source.read(MAX_SITEMAP), source.where))
    raise FormatError(
        f"{source.where}: a sitemap of {count} addresses and no text."
        " Give its own address with --follow to read its pages."
    )
    yield  # what makes it a reader
