"""Web pages: the article's text, title, date and address, by trafilatura."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING, Any

from riwaya.errors import EmptyInputError, EncodingError
from riwaya.readers import telegram_html
from riwaya.readers.decode import decode
from riwaya.readers.page_limits import refuse_crowded
from riwaya.readers.reading import Defaults, Reading, Refusal, make_reading
from riwaya.readers.source import MEBIBYTE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.readers.source import Source

MAX_PAGE = 20 * MEBIBYTE
"""Bytes."""
_log = logging.getLogger("riwaya.readers.html")


def read(source: Source, defaults: Defaults) -> Iterator[Reading | Refusal]:
    """The one article of a page; all messages of a page that Telegram Desktop wrote.

    Raises:
        LimitError: larger than 20 MB.
        EmptyInputError: no article text in it.
    """
    page = decode_page(source.read(MAX_PAGE), source.where)
    if telegram_html.is_export(page):
        yield from telegram_html.read_page(page, source, defaults)
    else:
        yield read_page(page, source.stem, source, defaults)


def read_page(page: str, article_id: str, source: Source, defaults: Defaults) -> Reading:
    """The article of a page that is decoded.

    Raises:
        EmptyInputError: no article text in it.
    """
    if not page.strip():
        raise EmptyInputError(f"{source.where}: empty. Nothing was read from it.")
    fields = _fields_of(page, source.url)
    text = fields.get("text") or ""
    if not text.strip():
        raise EmptyInputError(f"{source.where}: no article text found in the page.")
    return make_reading(
        author=fields.get("author") or None,
        article_id=article_id,
        text=text,
        where=source.where,
        outlet=defaults.outlet or fields.get("hostname") or None,
        title=fields.get("title") or None,
        published=defaults.published or fields.get("date") or None,
        url=source.url or fields.get("url") or None,
    )


def _fields_of(page: str, url: str | None) -> dict[str, Any]:
    """Text and metadata; the text alone of a page whose root is nothing but a picture, which htmldate fails on."""
    import trafilatura

    take = partial(trafilatura.bare_extraction, page, url=url, include_comments=False, favor_precision=True)
    try:
        found = take(with_metadata=True)
    except AssertionError:
        found = take(with_metadata=False)
    return found if isinstance(found, dict) else found.as_dict() if found is not None else {}


def decode_page(data: bytes, where: str) -> str:
    """The page as text, which a parser may be given; other languages in their own encodings are left to resiliparse.

    Raises:
        EncodingError: binary.
        LimitError: made to keep a parser busy.
    """
    page = _decode(data, where)
    refuse_crowded(page, where)
    return page


def _decode(data: bytes, where: str) -> str:
    try:
        return decode(data, where)
    except EncodingError:
        from resiliparse.parse.encoding import bytes_to_str, detect_encoding

        name = detect_encoding(data, from_html_meta=True)
        _log.info("%s: decoded as %s", where, name)
        if b"<" not in data:
            raise
        return str(bytes_to_str(data, name or "utf-8"))
