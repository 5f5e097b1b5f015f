"""Records of JSON and tables to articles: fields id outlet date title text url, under their usual names too."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import TYPE_CHECKING

from riwaya.errors import FormatError
from riwaya.readers.reading import Defaults, Reading, make_reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from riwaya.readers.source import Source

TEXT, ID, OUTLET, DATE, TITLE, URL, AUTHOR = "text", "id", "outlet", "date", "title", "url", "author"
COLUMNS = {
    TEXT: ("text", "body", "content", "article", "article_text", "النص", "نص", "المحتوى"),
    ID: ("id", "article_id", "المعرف"),
    OUTLET: ("outlet", "source", "publisher", "site", "المصدر", "الوسيلة"),
    DATE: ("date", "published", "published_at", "pubdate", "date_published", "publication_date", "datetime", "التاريخ"),
    TITLE: ("title", "headline", "العنوان"),
    URL: ("url", "link", "الرابط"),
    AUTHOR: ("author", "byline", "الكاتب"),
}
"""Fields of an article, and what files call them; the first that is there counts."""


def columns_of(names: Iterable[str]) -> dict[str, str]:
    """Which of the names of a file holds which field."""
    known = {name.strip().casefold(): name for name in reversed(list(names))}
    return {field: known[name] for field, called in COLUMNS.items() for name in reversed(called) if name in known}


def read_record(
    record: Mapping[str, object], columns: Mapping[str, str], source: Source, number: int, defaults: Defaults
) -> Reading:
    """The article of a record.

    Raises:
        FormatError: no text.
        EmptyInputError: nothing but white space in it.
    """
    where = f"{source.where}, line {number}"
    text = record.get(columns.get(TEXT, TEXT))
    if not isinstance(text, str):
        raise FormatError(f"{where}: the field 'text' is missing or no string.")
    given = record.get(columns.get(ID, ID))
    has_id = isinstance(given, str | int) and not isinstance(given, bool) and str(given).strip()
    return make_reading(
        article_id=str(given) if has_id else derived_id(source, text, number),
        text=text,
        where=where,
        outlet=_string(record, columns, OUTLET) or defaults.outlet,
        title=_string(record, columns, TITLE),
        published=_string(record, columns, DATE) or defaults.published,
        url=_string(record, columns, URL),
        author=_string(record, columns, AUTHOR),
    )


def derived_id(source: Source, text: str, number: int) -> str:
    """File name and a digest of the text: the same record keeps its id when records are moved."""
    digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]
    name = source.name.rpartition("/")[2].split(".")[0]
    return f"{name}-{digest}" if text.strip() else f"{name}-line-{number}"


def _string(record: Mapping[str, object], columns: Mapping[str, str], field: str) -> str | None:
    value = record.get(columns.get(field, field))
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, str) and value.strip() else None
