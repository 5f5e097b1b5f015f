"""Articles and analyses into tables, inside a transaction that somebody else opened."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from riwaya.store import tables
from riwaya.store.rows import article_fields, row_of, storable
from riwaya.store.search import mark_pending

if TYPE_CHECKING:
    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article

_HEAD_FIELDS = ("sha256", "outlet", "title", "published", "url", "text")


def now() -> str:
    """The present second in UTC, as tables keep it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def write_article(connection: Connection, article: Article, at: str) -> None:
    """Stores an article; an earlier text of the same id becomes a revision, and what was found in it goes."""
    table = tables.articles
    row = article_fields(article)
    earlier = connection.execute(select(table).where(table.c.id == article.id)).mappings().first()
    if earlier is None:
        connection.execute(insert(table).values(added_at=at, **row))
        return
    if earlier["sha256"] != row["sha256"]:
        kept = {field: earlier[field] for field in _HEAD_FIELDS}
        connection.execute(insert(tables.revisions).values(article_id=article.id, replaced_at=at, **kept))
    connection.execute(update(table).where(table.c.id == article.id).values(**row))
    forget_analysis(connection, article.id)


def forget_analysis(connection: Connection, article_id: str) -> None:
    """Removes what was found in an article."""
    for table in (*tables.LAYER_TABLES, tables.analyses, tables.issues):
        connection.execute(delete(table).where(table.c.article_id == article_id))


def write_analysis(connection: Connection, article_id: str, analysis: Analysis, at: str) -> None:
    """Stores the analysis of an article that has none, with its rows and issues."""
    write_rows(connection, article_id, analysis, msgspec.json.encode(analysis), at)
    for issue in analysis.issues:
        values = msgspec.to_builtins(issue) | {"message": storable(issue.message)}
        connection.execute(insert(tables.issues).values(article_id=article_id, at=at, **values))


def write_rows(connection: Connection, article_id: str, analysis: Analysis, document: bytes, at: str) -> None:
    """The analysis, as `document` has it, with its rows, without its issues; the article waits to be indexed."""
    versions = msgspec.to_builtins(analysis.versions)
    connection.execute(insert(tables.analyses).values(article_id=article_id, made_at=at, document=document, **versions))
    for table in tables.LAYER_TABLES:
        rows = [row_of(table, article_id, record) for record in getattr(analysis, table.name)]
        if rows:
            connection.execute(insert(table), rows)
    mark_pending(connection, (article_id,))
