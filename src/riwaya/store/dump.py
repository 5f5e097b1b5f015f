"""All that a store holds, as records in one order, and back. Rows of layers are not among them: analyses have them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, insert, select

from riwaya.model.analysis import Analysis
from riwaya.model.article import Article
from riwaya.model.judgement import Judgement
from riwaya.model.proposal import Proposal, SecondReading
from riwaya.store import tables
from riwaya.store.judgements import Taken, put_judgement, read_judgements
from riwaya.store.proposals import put_proposal, put_reading, read_proposals, read_readings
from riwaya.store.rows import article_fields
from riwaya.store.writing import write_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sqlalchemy import Table

    from riwaya.store.database import Database

_ARTICLE_FIELDS = Article.__struct_fields__


class StoredArticle(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="article", tag_field="kind"):
    """An article, and when it came in."""

    article: Article
    added_at: str


class StoredRevision(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="revision", tag_field="kind"):
    """An earlier text of an article; the earliest comes first."""

    article_id: str
    sha256: str
    outlet: str | None
    title: str | None
    published: str | None
    url: str | None
    text: str
    replaced_at: str


class StoredAnalysis(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="analysis", tag_field="kind"):
    """The machine's analysis of an article as it is stored."""

    article_id: str
    made_at: str
    analysis: msgspec.Raw


class StoredIssue(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="issue", tag_field="kind"):
    """An issue of an article; `article_id` is None for a file that was refused."""

    article_id: str | None
    path: str | None
    line: int | None
    code: str
    message: str
    start: int | None
    end: int | None
    at: str


class StoredJudgement(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="judgement", tag_field="kind"):
    """What a person said."""

    judgement: Judgement


class StoredSecondReading(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="second_reading", tag_field="kind"
):
    """How a second reader was asked about an article."""

    reading: SecondReading


class StoredProposal(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="proposal", tag_field="kind"):
    """What a second reader proposed, and what became of it."""

    proposal: Proposal


Stored: TypeAlias = (
    StoredArticle
    | StoredRevision
    | StoredAnalysis
    | StoredIssue
    | StoredJudgement
    | StoredSecondReading
    | StoredProposal
)
KINDS = (
    StoredArticle,
    StoredRevision,
    StoredAnalysis,
    StoredIssue,
    StoredJudgement,
    StoredSecondReading,
    StoredProposal,
)


def kind_of(record: Stored) -> str:
    """`article`, `revision` and so on."""
    return str(record.__struct_config__.tag)


def read_all(database: Database) -> Iterator[Stored]:
    """Every record as of one moment: each article, by id, with what hangs on it; refusals; judgements; proposals."""
    with database.reading() as connection:
        if not database.is_file:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        key = tables.articles.c.id
        ids = connection.execute(select(key).order_by(database.by_code_points(key))).scalars().all()
        for article_id in ids:
            yield from _read_article(connection, article_id)
        yield from map(issue_record, _rows(connection, tables.issues, None))
        yield from (StoredJudgement(judgement=one) for one in read_judgements(connection))
        yield from (StoredSecondReading(reading=one) for one in read_readings(connection))
        yield from (StoredProposal(proposal=one) for one in read_proposals(connection))


def _read_article(connection: Connection, article_id: str) -> Iterator[Stored]:
    query = select(tables.articles).where(tables.articles.c.id == article_id)
    yield article_record(connection.execute(query).mappings().one())
    yield from map(revision_record, _rows(connection, tables.revisions, article_id))
    document = select(tables.analyses).where(tables.analyses.c.article_id == article_id)
    yield from map(analysis_record, connection.execute(document).mappings())
    yield from map(issue_record, _rows(connection, tables.issues, article_id))


def _rows(connection: Connection, table: Table, article_id: str | None) -> Iterable[Mapping[Any, Any]]:
    owner = table.c.article_id
    chosen = owner.is_(None) if article_id is None else owner == article_id
    return connection.execute(select(table).where(chosen).order_by(table.c.number)).mappings().all()


def article_record(row: Mapping[Any, Any]) -> StoredArticle:
    """A row of `articles`."""
    return StoredArticle(article=Article(**{name: row[name] for name in _ARTICLE_FIELDS}), added_at=row["added_at"])


def revision_record(row: Mapping[Any, Any]) -> StoredRevision:
    """A row of `revisions`."""
    return StoredRevision(**{name: row[name] for name in StoredRevision.__struct_fields__})


def analysis_record(row: Mapping[Any, Any]) -> StoredAnalysis:
    """A row of `analyses`."""
    return StoredAnalysis(
        article_id=row["article_id"], made_at=row["made_at"], analysis=msgspec.Raw(bytes(row["document"]))
    )


def issue_record(row: Mapping[Any, Any]) -> StoredIssue:
    """A row of `issues`."""
    return StoredIssue(**{name: row[name] for name in StoredIssue.__struct_fields__})


class TakenIn(Struct, kw_only=True):
    """What became of records that were handed in."""

    articles: int = 0
    """New ones."""
    known: int = 0
    """Articles that the store has with the same text; it keeps its own."""
    differing: list[str] = []
    """Ids that the store has with another text; nothing of theirs was taken."""
    stale: int = 0
    """New articles without an analysis that this version can read."""
    judgements: int = 0
    """New ones, or news that one was undone."""
    issues: int = 0
    """Refusals."""
    proposals: int = 0
    """New ones of second readers, or news that one was decided."""


def take_all(connection: Connection, records: Iterable[Stored]) -> TakenIn:
    """Puts records into a store; what it has already stays as it is."""
    intake = _Intake(connection)
    for record in records:
        intake.take(record)
    return intake.finish()


class _Intake:
    """One call of `take_all`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._done = TakenIn()
        self._new: set[str] = set()
        self._analysed = 0
        self._refusals = Counter(map(_refusal, _rows(connection, tables.issues, None)))

    def take(self, record: Stored) -> None:
        """Takes one in; articles come before what hangs on them."""
        match record:
            case StoredArticle():
                self._take_article(record)
            case StoredJudgement():
                self._done.judgements += put_judgement(self._connection, record.judgement) is not Taken.KNOWN
            case StoredSecondReading():
                put_reading(self._connection, record.reading)
            case StoredProposal():
                self._done.proposals += put_proposal(self._connection, record.proposal)
            case StoredIssue(article_id=None):
                self._take_refusal(record)
            case StoredAnalysis() if record.article_id in self._new:
                self._take_analysis(record)
            case StoredRevision() if record.article_id in self._new:
                self._connection.execute(insert(tables.revisions).values(**msgspec.structs.asdict(record)))
            case StoredIssue() if record.article_id in self._new:
                self._connection.execute(insert(tables.issues).values(**msgspec.structs.asdict(record)))
            case _:
                pass

    def finish(self) -> TakenIn:
        """What was done."""
        self._done.articles = len(self._new)
        self._done.stale = len(self._new) - self._analysed
        return self._done

    def _take_article(self, record: StoredArticle) -> None:
        article, table = record.article, tables.articles
        row = article_fields(article)
        there = self._connection.execute(select(table).where(table.c.id == article.id)).mappings().first()
        if there is None:
            self._connection.execute(insert(table).values(added_at=record.added_at, **row))
            self._new.add(article.id)
        elif there["sha256"] == row["sha256"]:
            self._done.known += 1
        else:
            self._done.differing.append(article.id)

    def _take_analysis(self, record: StoredAnalysis) -> None:
        try:
            analysis = msgspec.json.decode(record.analysis, type=Analysis)
        except msgspec.DecodeError:
            return
        write_rows(self._connection, record.article_id, analysis, bytes(record.analysis), record.made_at)
        self._analysed += 1

    def _take_refusal(self, record: StoredIssue) -> None:
        values = msgspec.structs.asdict(record)
        if self._refusals[_refusal(values)]:
            return
        self._refusals[_refusal(values)] += 1
        self._connection.execute(insert(tables.issues).values(**values))
        self._done.issues += 1


def _refusal(row: Mapping[Any, Any]) -> tuple[object, ...]:
    return row["path"], row["line"], row["code"]
