"""WARC archives, as of CC-News: each answer that is a page, read as a stream."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from riwaya.errors import EmptyInputError, FormatError, LimitError, ReadError
from riwaya.readers.addresses import id_of_url
from riwaya.readers.html import MAX_PAGE, decode_page, read_page
from riwaya.readers.language import share_of_arabic
from riwaya.readers.reading import Defaults, Reading, Refusal, make_reading, refuse
from riwaya.readers.source import data_source
from riwaya.readers.warc_records import Answer, read_answer, read_records, unpack_body

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.readers.source import Source
    from riwaya.readers.warc_records import Record

_PAGES = ("text/html", "application/xhtml+xml")
_TAG = re.compile(r"<(?:script|style)\b.*?</(?:script|style)|<[^>]*>", re.DOTALL | re.IGNORECASE)
_SOME_ARABIC = 0.1
"""Share of letters from which a page may be Arabic, with Latin names of menus and scripts in it."""


def read(source: Source, defaults: Defaults) -> Iterator[Reading | Refusal]:
    """Articles of the pages in the archive, in its order; a page that breaks is refused and the rest goes on.

    Pages without Arabic are kept as plain words, which is quicker than looking for their article.

    Raises:
        FormatError: no WARC, or one that breaks off; what came before was read.
        EmptyInputError: no answer in it is a page.
    """
    before = number = source.first
    seen = 0
    with source.open() as stream:
        for number, record in enumerate(read_records(stream, source.where, MAX_PAGE + 1, before), before + 1):
            answer = read_answer(record) if record.headers.get("warc-type") == "response" else None
            if answer is None or not _is_page(answer):
                continue
            seen += 1
            try:
                yield _read_page(record, answer, source, defaults)
            except ReadError as error:
                yield refuse(source.where, error, number)
    if source.cut is not None:
        return
    if not number:
        raise FormatError(f"{source.where}: no WARC archive: no record in it.")
    if not seen:
        raise EmptyInputError(f"{source.where}: none of its {number} records is a page.")


def _is_page(answer: Answer) -> bool:
    return answer.status == 200 and answer.headers.get("content-type", "").partition(";")[0].strip().lower() in _PAGES


def _read_page(record: Record, answer: Answer, source: Source, defaults: Defaults) -> Reading:
    url = record.headers.get("warc-target-uri", "").strip("<>") or None
    where = f"{source.where}, {url}"
    if record.is_cut:
        raise LimitError(f"{where}: larger than {MAX_PAGE} bytes, which no article is.")
    body = unpack_body(answer, where, MAX_PAGE)
    page = decode_page(body, where)
    held = data_source(body, where, source.name, url)
    article_id = id_of_url(url) if url else f"{source.stem}-{record.headers.get('warc-record-id', '').strip('<>')}"
    if share_of_arabic(_TAG.sub(" ", page)) >= _SOME_ARABIC:
        return read_page(page, article_id, held, defaults)
    return _plain(page, article_id, held, defaults)


def _plain(page: str, article_id: str, source: Source, defaults: Defaults) -> Reading:
    """The words of a page in another language, with its title."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse(page)
    return make_reading(
        article_id=article_id,
        text=str(extract_plain_text(tree, main_content=True)),
        where=source.where,
        outlet=defaults.outlet,
        title=(tree.title or "").strip() or None,
        published=defaults.published,
        url=source.url,
    )
