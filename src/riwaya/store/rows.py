"""Rows of the store as records, and records as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from riwaya.model.analysis import Versions
from riwaya.model.article import Article, sha256_of
from riwaya.readers.reading import NO_TEXT, REPLACEMENT

if TYPE_CHECKING:
    from sqlalchemy import Table


HEAD_FIELDS = ("outlet", "title", "published", "url", "language", "author", "forwarded_from")
"""What may change of an article besides its text."""


class Known(Struct, frozen=True):
    """What the store has of an article already."""

    sha256: str
    head: tuple[str | None, ...]
    """Outlet, title, published, url, language, author, forwarded_from."""
    versions: Versions

    def same(self, article: Article, versions: Versions) -> bool:
        """Whether reading the article again would change nothing."""
        return self.sha256 == sha256_of(article.text) and self.head == head_of(article) and self.versions == versions


class ArticleRow(Struct, frozen=True, kw_only=True):
    """A line of the list of articles."""

    id: str
    outlet: str | None
    title: str | None
    published: str | None
    language: str
    length: int
    mentions: int
    timexes: int
    quantities: int
    issues: int


class Outdated(Struct, frozen=True):
    """An article to be analysed again."""

    article_id: str
    pack: str | None
    """Id of the pack that its analysis was made with; None where it has none."""


class IssueRow(Struct, frozen=True, kw_only=True):
    """A stored issue: of an article, or of a file that was refused."""

    article_id: str | None
    path: str | None
    line: int | None
    code: str
    message: str
    start: int | None
    end: int | None
    at: str


def head_of(article: Article) -> tuple[str | None, ...]:
    """What may change of an article besides its text."""
    return tuple(getattr(article, field) for field in HEAD_FIELDS)


def given_fields(article: Article) -> dict[str, str | None]:
    """What may change of an article besides its text, by column."""
    return {field: getattr(article, field) for field in HEAD_FIELDS}


def article_fields(article: Article) -> dict[str, str | None]:
    """All that the table of articles has of an article besides when it came in, by column."""
    return {"id": article.id, "text": article.text, "sha256": article.head.sha256, **given_fields(article)}


def row_of(table: Table, article_id: str, record: Struct) -> dict[str, Any]:
    """A record of a layer as a row of its table."""
    fields = msgspec.to_builtins(record)
    columns = (column.name for column in table.columns)
    return {"article_id": article_id, **{name: fields[name] for name in columns if name != "article_id"}}


def storable(text: str) -> str:
    """The text without what no database keeps: NULs and lone surrogates, as of file names, become U+FFFD."""
    return NO_TEXT.sub(REPLACEMENT, text)
