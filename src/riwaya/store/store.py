"""Articles and analyses in a file of SQLite or in PostgreSQL: one writer, many readers, a transaction an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import Connection, and_, delete, func, insert, not_, or_, select

from riwaya.errors import StoreCorruptError, UnknownArticleError
from riwaya.model.analysis import Analysis, Versions
from riwaya.model.article import Article
from riwaya.model.issue import Issue
from riwaya.model.store_address import StoreAddress, parse_address
from riwaya.store import tables
from riwaya.store.api_keys import KeyTable
from riwaya.store.audit import AuditTable
from riwaya.store.database import Database
from riwaya.store.doctor import Finding, examine
from riwaya.store.jobs import JobTable
from riwaya.store.judgements import JudgementTable
from riwaya.store.migrate import bring_up
from riwaya.store.proposals import ProposalTable
from riwaya.store.rows import HEAD_FIELDS, ArticleRow, IssueRow, Known, Outdated, storable
from riwaya.store.search_postgresql import search_table
from riwaya.store.sessions import SessionTable
from riwaya.store.users import UserTable
from riwaya.store.writing import forget_analysis, now, write_analysis, write_article

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType


class Store:
    """An open store. Use it as a context manager; every change is committed when its call returns."""

    def __init__(self, database: Database) -> None:
        self.database, self.where = database, database.where
        self.judgements = JudgementTable(database)
        """What people said of the analyses; never changed by reading or analysing."""
        self.proposals = ProposalTable(database)
        """What second readers would change, and what people decided of that."""
        self.search = search_table(database)
        """The index of words and facets, for `riwaya.search`."""
        self.users, self.sessions, self.keys = UserTable(database), SessionTable(database), KeyTable(database)
        """Who may use the store over the network."""
        self.audit, self.jobs = AuditTable(database), JobTable(database)
        """What they did, and what they handed in to be read."""

    @classmethod
    def open(cls, where: StoreAddress | Path | str, *, create: bool = True, busy_timeout_s: float = 20.0) -> Store:
        """The store at a path or a URL of PostgreSQL, made or upgraded when need be.

        Raises:
            MissingInputError: none there, and `create` is off.
            StoreCorruptError: the file is no store.
            StoreVersionError: made by a newer Riwaya.
            StoreLockedError: another process holds it longer than `busy_timeout_s`.
            StoreLostError: no server answers.
            MissingExtraError: a URL, and the driver is not installed.
            StoreError: the folder cannot be written.
        """
        database = Database.at(parse_address(where), create=create, busy_timeout_s=busy_timeout_s)
        try:
            bring_up(database, create=create)
        except BaseException:
            database.close()
            raise
        return cls(database)

    def close(self) -> None:
        """Lets go of the file or the server."""
        self.database.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- writing
    def put(self, article: Article, analysis: Analysis) -> None:
        """Stores an article with its analysis in one transaction; an earlier text of the same id becomes a revision."""
        at = now()

        def run(connection: Connection) -> None:
            write_article(connection, article, at)
            write_analysis(connection, article.id, analysis, at)

        self.database.write(run)

    def renew(self, article: Article, analysis: Analysis) -> bool:
        """Stores another analysis of an article; does nothing, and says so, where its text has changed meanwhile."""
        at, table = now(), tables.articles
        digest = select(table.c.sha256).where(table.c.id == article.id)

        def run(connection: Connection) -> bool:
            if connection.execute(digest).scalar() != analysis.article.sha256:
                return False
            forget_analysis(connection, article.id)
            write_analysis(connection, article.id, analysis, at)
            return True

        return self.database.write(run)

    def refuse(self, path: str, line: int | None, code: str, message: str) -> None:
        """Notes an input that could not become an article; the same refusal twice is one."""
        table = tables.issues
        values = {"path": storable(path), "line": line, "code": code, "message": storable(message), "at": now()}
        same = (
            (table.c.path == values["path"])
            & (table.c.line.is_(None) if line is None else table.c.line == line)
            & (table.c.code == code)
        )

        def run(connection: Connection) -> None:
            connection.execute(delete(table).where(same))
            connection.execute(insert(table).values(**values))

        self.database.write(run)

    def note(self, article_id: str, code: str, issue: Issue | None) -> None:
        """Puts an issue in the place of those of this code that an article has; None: it has none any more."""
        table = tables.issues
        same = (table.c.article_id == article_id) & (table.c.code == code)

        def run(connection: Connection) -> None:
            connection.execute(delete(table).where(same))
            if issue is not None:
                values = msgspec.to_builtins(issue) | {"message": storable(issue.message)}
                connection.execute(insert(table).values(article_id=article_id, at=now(), **values))

        self.database.write(run)

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
        row = self.database.read(lambda connection: connection.execute(query).first())
        if row is None:
            return None
        versions = Versions(code=row.code, pack=row.pack, codebook=row.codebook, models=row.models)
        return Known(row.sha256, tuple(getattr(row, field) for field in HEAD_FIELDS), versions)

    def article(self, article_id: str) -> Article:
        """The article with this id.

        Raises:
            UnknownArticleError: there is none.
        """
        query = select(tables.articles).where(tables.articles.c.id == article_id)
        row = self.database.read(lambda connection: connection.execute(query).mappings().first())
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
        document = self.database.read(lambda connection: connection.execute(query).scalar())
        if document is None:
            raise UnknownArticleError(
                f"{self.where}: no article has the id {article_id!r}. `riwaya articles` lists them."
            )
        try:
            return msgspec.json.decode(document, type=Analysis)
        except msgspec.DecodeError as error:
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
        query = query.order_by(a.c.published.nulls_first(), self.database.by_code_points(a.c.id))
        for row in self.database.read(lambda connection: connection.execute(query).mappings().all()):
            yield ArticleRow(**row)

    def outdated(self, versions: Versions | None = None) -> tuple[Outdated, ...]:
        """Articles by id whose analysis is missing or made by other versions; without `versions`, all articles."""
        a, n = tables.articles, tables.analyses
        query = select(a.c.id, n.c.pack).outerjoin(n, a.c.id == n.c.article_id)
        if versions is not None:
            made = msgspec.to_builtins(versions)
            same = and_(*(n.c[name].is_not_distinct_from(value) for name, value in made.items()))
            query = query.where(or_(n.c.article_id.is_(None), not_(same)))
        query = query.order_by(self.database.by_code_points(a.c.id))
        rows = self.database.read(lambda connection: connection.execute(query).all())
        return tuple(Outdated(row.id, row.pack.partition(" ")[0] if row.pack is not None else None) for row in rows)

    def issues_of(self, article_id: str) -> tuple[Issue, ...]:
        """Issues of an article, in the order in which they came up."""
        table = tables.issues
        columns = [table.c[name] for name in Issue.__struct_fields__]
        query = select(*columns).where(table.c.article_id == article_id).order_by(table.c.number)
        rows = self.database.read(lambda connection: connection.execute(query).mappings().all())
        return tuple(Issue(**row) for row in rows)

    def issues(self) -> Iterator[IssueRow]:
        """All issues, oldest first."""
        columns = [tables.issues.c[name] for name in IssueRow.__struct_fields__]
        query = select(*columns).order_by(tables.issues.c.number)
        for row in self.database.read(lambda connection: connection.execute(query).mappings().all()):
            yield IssueRow(**row)

    def revisions(self, article_id: str) -> tuple[str, ...]:
        """Earlier texts of an article, oldest first."""
        table = tables.revisions
        query = select(table.c.text).where(table.c.article_id == article_id).order_by(table.c.number)
        return tuple(self.database.read(lambda connection: connection.execute(query).scalars().all()))

    def check(self) -> tuple[Finding, ...]:
        """All that is wrong with the store; empty when all is well. `riwaya.store.doctor` tells more."""
        return examine(self.database).findings
