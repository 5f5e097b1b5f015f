"""Web pages: the article's text, title, date and address, by trafilatura."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from riwaya.errors import EmptyInputError, EncodingError, FormatError
from riwaya.readers.decode import decode
from riwaya.readers.reading import Defaults, Reading, make_reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAX_BYTES = 20 * 1024 * 1024
_log = logging.getLogger("riwaya.readers.html")


def read(path: Path, defaults: Defaults) -> Iterator[Reading]:
    """The one article of a page.

    Raises:
        FormatError: larger than 20 MB, or trafilatura cannot parse it.
        EmptyInputError: no article text in it.
    """
    import trafilatura

    if path.stat().st_size > MAX_BYTES:
        raise FormatError(f"{path}: larger than {MAX_BYTES // 1024 // 1024} MB, which no article is.")
    page = _decode_page(path.read_bytes(), path)
    if not page.strip():
        raise EmptyInputError(f"{path}: empty. Nothing was read from it.")
    found = trafilatura.bare_extraction(page, include_comments=False, with_metadata=True, favor_precision=True)
    fields = found if isinstance(found, dict) else found.as_dict() if found is not None else {}
    text = fields.get("text") or ""
    if not text.strip():
        raise EmptyInputError(f"{path}: no article text found in the page.")
    yield make_reading(
        article_id=path.stem,
        text=text,
        where=str(path),
        outlet=defaults.outlet or fields.get("hostname") or None,
        title=fields.get("title") or None,
        published=defaults.published or fields.get("date") or None,
        url=fields.get("url") or None,
    )


def _decode_page(data: bytes, path: Path) -> str:
    """The page as text; pages of other languages in their own encodings are left to resiliparse."""
    try:
        return decode(data, str(path))
    except EncodingError:
        from resiliparse.parse.encoding import bytes_to_str, detect_encoding

        name = detect_encoding(data, from_html_meta=True)
        _log.info("%s: decoded as %s", path, name)
        if b"<" not in data:
            raise
        return str(bytes_to_str(data, name or "utf-8"))
