"""Articles and analyses in one SQLite file: one writer, many readers, a transaction an article."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import Connection, Engine, delete, func, insert, select, update

from riwaya.errors import StoreCorruptError, UnknownArticleError
from riwaya.model.analysis import Analysis, Versions
from riwaya.model.article import Article
from riwaya.store import tables
from riwaya.store.failures import translated
from riwaya.store.file import open_engine
from riwaya.store.judgements import JudgementTable
from riwaya.store.migrate import upgrade
from riwaya.store.rows import HEAD_FIELDS, ArticleRow, IssueRow, Known, given_fields, row_of
from riwaya.store.search import SearchTable, mark_pending

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType


_HEAD_FIELDS = ("sha256", "outlet", "title", "published", "url", "text")


class Store:
    """An open store. Use it as a context manager; every change is committed when its call returns."""

    def __init__(self, engine: Engine, where: str) -> None:
        self._engine, self.where = engine, where
        self.judgements = JudgementTable(engine, where)
        """What people said of the analyses; never changed by reading or analysing."""
        self.search = SearchTable(engine, where)
        """The index of words and facets, for `riwaya.search`."""

    @classmethod
    def open(cls, path: Path, *, create: bool = True, busy_timeout_s: float = 5.0) -> Store:
        """The store at `path`, made or upgraded when need be.

        Raises:
            MissingInputError: no such file, and `create` is off.
            StoreCorruptError: the file is no store.
            StoreVersionError: made by a newer Riwaya.
            StoreLockedError: another process holds it longer than `busy_timeout_s`.
            StoreError: the folder cannot be written.
        """
        engine = open_engine(path, create=create, busy_timeout_s=busy_timeout_s)
        where = str(path)
        store = cls(engine, where)
        with translated(where), engine.begin() as connection:
            upgrade(connection, where)
        return store

    def close(self) -> None:
        """Lets go of the file."""
        self._engine.dispose()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with translated(self.where), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with translated(self.where), self._engine.connect() as connection:
            yield connection

    # --- writing
    def put(self, article: Article, analysis: Analysis) -> None:
        """Stores an article with its analysis in one transaction; an earlier text of the same id becomes a revision."""
        now = _now()
        row = {"id": article.id, "text": article.text, "sha256": article.head.sha256, **given_fields(article)}
        with self._writing() as connection:
            earlier = (
                connection.execute(select(tables.articles).where(tables.articles.c.id == article.id)).mappings().first()
            )
            if earlier is None:
                connection.execute(insert(tables.articles).values(added_at=now, **row))
            else:
                if earlier["sha256"] != row["sha256"]:
                    kept = {field: earlier[field] for field in _HEAD_FIELDS}
                    connection.execute(insert(tables.revisions).values(article_id=article.id, replaced_at=now, **kept))
                connection.execute(update(tables.articles).where(tables.articles.c.id == article.id).values(**row))
                for table in (*tables.LAYER_TABLES, tables.analyses, tables.issues):
                    connection.execute(delete(table).where(table.c.article_id == article.id))
            self._put_analysis(connection, article.id, analysis, now)

    def _put_analysis(self, connection: Connection, article_id: str, analysis: Analysis, now: str) -> None:
        mark_pending(connection, (article_id,))
        versions = msgspec.to_builtins(analysis.versions)
        document = msgspec.json.encode(analysis)
        connection.execute(
            insert(tables.analyses).values(article_id=article_id, made_at=now, document=document, **versions)
        )
        for table, records in (
            (tables.mentions, analysis.mentions),
            (tables.timexes, analysis.timexes),
            (tables.quantities, analysis.quantities),
        ):
            rows = [row_of(table, article_id, record) for record in records]
            if rows:
                connection.execute(insert(table), rows)
        for issue in analysis.issues:
            connection.execute(
                insert(tables.issues).values(article_id=article_id, at=now, **msgspec.to_builtins(issue))
            )

    def refuse(self, path: str, line: int | None, code: str, message: str) -> None:
        """Notes an input that could not become an article; the same refusal twice is one."""
        table = tables.issues
        same = (
            (table.c.path == path)
            & (table.c.line.is_(None) if line is None else table.c.line == line)
            & (table.c.code == code)
        )
        with self._writing() as connection:
            connection.execute(delete(table).where(same))
            connection.execute(insert(table).values(path=path, line=line, code=code, message=message, at=_now()))

    # --- reading
    def state(self, article_id: str) -> Known | None:
        """What is known of an article; None when it was never stored."""
        a, n = tables.articles, tables.analyses
        columns = (
            a.c.sha256,
            *(a.c[field] for field in HEAD_FIELDS),
            n.c.code,
            n.c.pack,
            n.c.codebook,
            n.c.models,
        )
        query = select(*columns).join(n, n.c.article_id == a.c.id).where(a.c.id == article_id)
        with self._reading() as connection:
            row = connection.execute(query).first()
        if row is None:
            return None
        versions = Versions(code=row.code, pack=row.pack, codebook=row.codebook, models=row.models)
        return Known(row.sha256, tuple(getattr(row, field) for field in HEAD_FIELDS), versions)

    def article(self, article_id: str) -> Article:
        """The article with this id.

        Raises:
            UnknownArticleError: there is none.
        """
        with self._reading() as connection:
            row = (
                connection.execute(select(tables.articles).where(tables.articles.c.id == article_id)).mappings().first()
            )
        if row is None:
            raise UnknownArticleError(
                f"{self.where}: no article has the id {article_id!r}. `riwaya articles` lists them."
            )
        fields = ("id", "text", *HEAD_FIELDS)
        return Article(**{field: row[field] for field in fields})

    def analysis(self, article_id: str) -> Analysis:
        """The stored analysis of an article.

        Raises:
            UnknownArticleError: no article has this id.
            StoreCorruptError: the stored document does not decode.
        """
        query = select(tables.analyses.c.document).where(tables.analyses.c.article_id == article_id)
        with self._reading() as connection:
            document = connection.execute(query).scalar()
        if document is None:
            raise UnknownArticleError(
                f"{self.where}: no article has the id {article_id!r}. `riwaya articles` lists them."
            )
        try:
            return msgspec.json.decode(document, type=Analysis)
        except msgspec.ValidationError as error:
            message = f"{self.where}: the analysis of {article_id!r} does not decode ({error}). Read the article again."
            raise StoreCorruptError(message) from error

    def articles(self, *, outlet: str | None = None) -> Iterator[ArticleRow]:
        """Articles by date and id, of one outlet when named, with the size of each layer."""
        a = tables.articles
        counts = [
            select(func.count())
            .select_from(table)
            .where(table.c.article_id == a.c.id)
            .scalar_subquery()
            .label(table.name)
            for table in (*tables.LAYER_TABLES, tables.issues)
        ]
        query = select(
            a.c.id, a.c.outlet, a.c.title, a.c.published, a.c.language, func.length(a.c.text).label("length"), *counts
        )
        if outlet is not None:
            query = query.where(a.c.outlet == outlet)
        with self._reading() as connection:
            for row in connection.execute(query.order_by(a.c.published, a.c.id)).mappings():
                yield ArticleRow(**row)

    def issues(self) -> Iterator[IssueRow]:
        """All issues, oldest first."""
        columns = [tables.issues.c[name] for name in IssueRow.__struct_fields__]
        with self._reading() as connection:
            for row in connection.execute(select(*columns).order_by(tables.issues.c.number)).mappings():
                yield IssueRow(**row)

    def revisions(self, article_id: str) -> tuple[str, ...]:
        """Earlier texts of an article, oldest first."""
        table = tables.revisions
        query = select(table.c.text).where(table.c.article_id == article_id).order_by(table.c.number)
        with self._reading() as connection:
            return tuple(connection.execute(query).scalars())

    def check(self) -> tuple[str, ...]:
        """What SQLite's integrity check and foreign keys complain of; empty when all is well."""
        with self._reading() as connection:
            found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
            found += [
                f"row {row[1]} of {row[0]} has lost its article"
                for row in connection.exec_driver_sql("PRAGMA foreign_key_check")
            ]
        return tuple(line for line in found if line != "ok")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
