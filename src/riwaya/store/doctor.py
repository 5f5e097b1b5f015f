"""What is wrong with a store, and a new store of all that can still be read."""

from __future__ import annotations

from collections import Counter, defaultdict
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct
from sqlalchemy import inspect, select

from riwaya.errors import StoreCorruptError, StoreError
from riwaya.judgements.making import name_of
from riwaya.model.analysis import Analysis
from riwaya.model.article import sha256_of
from riwaya.store import tables
from riwaya.store.dump import (
    Stored,
    StoredArticle,
    StoredJudgement,
    StoredProposal,
    StoredSecondReading,
    analysis_record,
    article_record,
    issue_record,
    revision_record,
)
from riwaya.store.failures import DAMAGED
from riwaya.store.judgements import judgement_of, target_of
from riwaya.store.migrate import find_schema, revisions
from riwaya.store.proposals import proposal_of, reading_of
from riwaya.store.rescue import Unreadable, each_row, try_all
from riwaya.store.rows import row_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from sqlalchemy import Connection, Table

    from riwaya.model.judgement import Target
    from riwaya.store.database import Database

    Row = Mapping[Any, Any]

_SHOWN_STRUCTURE = 20


class Trouble(StrEnum):
    """Kinds of what can be wrong."""

    STRUCTURE = "structure"
    """The database itself says that it is damaged."""
    UNREADABLE = "unreadable"
    """A row, or a table, that cannot be read."""
    ORPHAN = "orphan"
    """A row whose article is gone."""
    TEXT = "text"
    """An article whose text is not the one that was stored: its digest differs."""
    NO_ANALYSIS = "no_analysis"
    ANALYSIS = "analysis"
    """An analysis that does not decode, or is of another text."""
    ROWS = "rows"
    """Rows of a layer that are not those of the analysis."""
    JUDGEMENT = "judgement"
    """A judgement that does not decode, or does not say what it said when it got its id."""
    PROPOSAL = "proposal"
    """What a second reader proposed, or the log of asking it, does not decode."""


class Finding(Struct, frozen=True, kw_only=True):
    """One thing that is wrong."""

    trouble: Trouble
    where: str
    """Id of an article or judgement, or `table row`."""
    detail: str


class Diagnosis(Struct, frozen=True, kw_only=True):
    """How a store is."""

    store: str
    schema: str | None
    newest_schema: str
    readable: dict[str, int]
    """Rows that can be read, by table."""
    findings: tuple[Finding, ...]

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings


def examine(database: Database) -> Diagnosis:
    """Looks at everything in a store and changes nothing.

    Raises:
        StoreCorruptError: the database does not open at all, or is no store.
        StoreVersionError: made by a newer Riwaya.
    """
    examination = _Examination(database)
    schema = examination.schema()
    examination.run()
    return Diagnosis(
        store=database.where,
        schema=schema,
        newest_schema=revisions()[-1],
        readable=dict(examination.readable),
        findings=tuple(examination.findings),
    )


def sound_records(database: Database) -> Iterator[Stored]:
    """All that is as it was stored, in an order in which a store takes it in."""
    return _Examination(database).sound_records()


class _Examination:
    """One look at a store."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.findings: list[Finding] = []
        self.readable: Counter[str] = Counter()
        self._digests: dict[str, str] = {}

    def schema(self) -> str | None:
        """The schema of the store; None where only that is lost.

        Raises:
            StoreCorruptError: nothing can be read, or it is no store.
        """
        where = self._database.where
        try:
            with self._database.reading() as connection:
                return find_schema(connection, where).revision
        except StoreCorruptError as error:
            if DAMAGED not in str(error):
                raise
        try:
            with self._database.reading() as connection:
                inspect(connection).get_table_names()
        except StoreCorruptError as error:
            message = f"{where}: its first pages are damaged; nothing in it can be read. Restore a backup."
            raise StoreCorruptError(message) from error
        self._note(Trouble.UNREADABLE, "alembic_version", "it is not known which schema this store has")
        return None

    def run(self) -> None:
        """Finds all there is to find."""
        self._look(self._structure)
        for _ in self.sound_records():
            pass
        self._look(self._layers)

    def sound_records(self) -> Iterator[Stored]:
        """Records that are as they were stored; the rest become findings."""
        with self._database.reading() as connection:
            rows = self._table(connection)
            for row in rows(tables.articles):
                article = article_record(row)
                self._digests[article.article.id] = row["sha256"]
                if self._is_sound(article, row):
                    yield article
            yield from map(revision_record, self._owned(rows(tables.revisions), "revisions"))
            yield from self._analyses(rows(tables.analyses))
            yield from map(issue_record, self._owned(rows(tables.issues), "issues"))
            yield from self._judgements(rows)
            yield from self._second(rows(tables.second_readings), _second_reading)
            yield from self._second(rows(tables.proposals), _proposal)

    def _table(self, connection: Connection) -> Callable[[Table], Iterator[Row]]:
        there = set(inspect(connection).get_table_names())

        def rows(table: Table) -> Iterator[Row]:
            if table.name not in there:  # a store of an older version
                return
            for row in each_row(connection, table):
                if isinstance(row, Unreadable):
                    self._note(Trouble.UNREADABLE, f"{row.table} {row.key}".strip(), row.reason)
                else:
                    self.readable[table.name] += 1
                    yield row

        return rows

    def _is_sound(self, stored: StoredArticle, row: Row) -> bool:
        if sha256_of(stored.article.text) == row["sha256"]:
            return True
        self._note(Trouble.TEXT, stored.article.id, "the text is not the one that was stored: its digest differs")
        return False

    def _owned(self, rows: Iterator[Row], table: str) -> Iterator[Row]:
        for row in rows:
            owner = row["article_id"]
            if owner is None or owner in self._digests:
                yield row
            else:
                self._note(Trouble.ORPHAN, f"{table} {row['number']}", f"its article {owner!r} is gone")

    def _analyses(self, rows: Iterator[Row]) -> Iterator[Stored]:
        waiting = set(self._digests)
        for row in rows:
            owner = row["article_id"]
            waiting.discard(owner)
            if owner not in self._digests:
                self._note(Trouble.ORPHAN, f"analyses {owner}", f"its article {owner!r} is gone")
            elif (wrong := _wrong_with(row, self._digests[owner])) is not None:
                self._note(Trouble.ANALYSIS, owner, wrong)
            else:
                yield analysis_record(row)
        for owner in sorted(waiting):
            self._note(Trouble.NO_ANALYSIS, owner, "it has no analysis")

    def _judgements(self, rows: Callable[[Table], Iterator[Row]]) -> Iterator[Stored]:
        targets: defaultdict[str, list[tuple[int, Target]]] = defaultdict(list)
        for row in rows(tables.judgement_targets):
            targets[row["judgement_id"]].append((row["position"], target_of(row)))
        for row in rows(tables.judgements):
            about = tuple(target for _, target in sorted(targets[row["id"]], key=lambda one: one[0]))
            try:
                judgement = judgement_of(row, about)
            except (msgspec.DecodeError, ValueError) as error:
                self._note(Trouble.JUDGEMENT, row["id"], f"it does not decode ({error})")
                continue
            if judgement.id == name_of(judgement):
                yield StoredJudgement(judgement=judgement)
            else:
                self._note(Trouble.JUDGEMENT, row["id"], "it does not say what it said when it got its id")

    def _second(self, rows: Iterator[Row], record: Callable[[Row], Stored]) -> Iterator[Stored]:
        for row in rows:
            try:
                yield record(row)
            except msgspec.DecodeError as error:
                self._note(Trouble.PROPOSAL, row["id"], f"it does not decode ({error})")

    # --- what only a look at the database itself tells
    def _structure(self, connection: Connection) -> None:
        if not self._database.is_file:
            return
        for row in connection.exec_driver_sql("PRAGMA integrity_check"):
            if row[0] != "ok" and len(self.findings) < _SHOWN_STRUCTURE:
                self._note(Trouble.STRUCTURE, "database", str(row[0]))

    def _layers(self, connection: Connection) -> None:
        """Compares rows of layers with the analyses that they repeat."""
        without = {Trouble.ANALYSIS, Trouble.NO_ANALYSIS}
        broken = {one.where for one in self.findings if one.trouble in without}
        for row in each_row(connection, tables.analyses):
            if not isinstance(row, Unreadable) and row["article_id"] not in broken:
                analysis = msgspec.json.decode(row["document"], type=Analysis)
                for table in tables.LAYER_TABLES:
                    self._compare(connection, table, row["article_id"], getattr(analysis, table.name))
        for table in tables.LAYER_TABLES:
            owner = table.c.article_id
            lost = select(owner).distinct().where(owner.not_in(select(tables.analyses.c.article_id)))
            for name in connection.execute(lost).scalars():
                if name not in broken:
                    self._note(Trouble.ORPHAN, f"{table.name} of {name}", "rows without an analysis")

    def _compare(self, connection: Connection, table: Table, article_id: str, records: Iterable[Struct]) -> None:
        found = try_all(connection, select(table).where(table.c.article_id == article_id))
        if isinstance(found, str):
            self._note(Trouble.UNREADABLE, f"{table.name} of {article_id}", found)
            return
        self.readable[table.name] += len(found)
        wanted = {_cells(table, article_id, record) for record in records}
        if wanted != {tuple(row.values()) for row in found}:
            self._note(Trouble.ROWS, article_id, f"rows of {table.name} are not those of the analysis")

    def _look(self, part: Callable[[Connection], None]) -> None:
        try:
            with self._database.reading() as connection:
                part(connection)
        except StoreError as error:
            self._note(Trouble.STRUCTURE, "database", str(error))

    def _note(self, trouble: Trouble, where: str, detail: str) -> None:
        self.findings.append(Finding(trouble=trouble, where=where, detail=detail))


def _second_reading(row: Row) -> Stored:
    return StoredSecondReading(reading=reading_of(row))


def _proposal(row: Row) -> Stored:
    return StoredProposal(proposal=proposal_of(row))


def _wrong_with(row: Row, digest: str) -> str | None:
    try:
        analysis = msgspec.json.decode(row["document"], type=Analysis)
    except msgspec.DecodeError as error:
        return f"the analysis does not decode ({error})"
    if analysis.article.sha256 != digest or analysis.article.id != row["article_id"]:
        return "the analysis is of another text"
    return None


def _cells(table: Table, article_id: str, record: Struct) -> tuple[Any, ...]:
    row = row_of(table, article_id, record)
    return tuple(row[column.name] for column in table.columns)
