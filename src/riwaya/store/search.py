"""The search index of a store: codes of words in order, facets and vectors of articles, and what matches a query.

It knows no language: what a code stands for is the business of `riwaya.search`, which fills it and asks it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from sqlalchemy import Connection, delete, func, insert, select, text

from riwaya.store.tables import analyses, articles, search_articles, search_codes, search_pending, search_state

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from sqlalchemy import Select

    from riwaya.store.database import Database

IN_TEXT, IN_TITLE, IN_FACETS = "{title body}", "{title}", "{facets}"
"""Columns of the index, as expressions name them before a colon."""
_COMMON = 10_000
"""Past so many matches ranking all of them takes longer than it is worth."""
_ADD_CODE = "INSERT INTO search_codes (key, code, word) VALUES (:key, :code, :word) ON CONFLICT DO NOTHING"


class IndexRow(Struct, frozen=True, kw_only=True):
    """What the index keeps of an article."""

    article_id: str
    published: str | None
    title: str
    """Codes of its words, with spaces between."""
    body: str
    facets: str
    """Codes of what it tells of, without order."""
    words: Mapping[str, tuple[frozenset[str], str]]
    """Keys behind each code, and a word that has them."""


class Range(Struct, frozen=True):
    """Days of publication, both included; None leaves a side open."""

    begin: str | None = None
    end: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether any day will do."""
        return self.begin is None and self.end is None


class Match(Struct, frozen=True):
    """An article that matches."""

    article_id: str
    score: float
    """The better the greater; 0 where nothing was ranked."""


def mark_pending(connection: Connection, ids: Iterable[str]) -> None:
    """Notes that articles have to be indexed again; ids of articles that are not there are passed over."""
    wanted = sorted(set(ids))
    connection.execute(delete(search_pending).where(search_pending.c.article_id.in_(wanted)))
    there = select(articles.c.id).where(articles.c.id.in_(wanted))
    connection.execute(insert(search_pending).from_select(["article_id"], there))


class SearchTable:
    """The search index of a store in a file, with the full-text index of SQLite."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: set[str] | None = None

    # --- filling
    def require_version(self, version: str) -> None:
        """Empties the index when it was made with other keys than those of `version`; all articles wait then."""
        query = select(search_state.c.version)
        if self._database.read(lambda connection: connection.execute(query).scalar()) == version:
            return

        def run(connection: Connection) -> None:
            for table in (search_articles, search_codes, search_pending, search_state):
                connection.execute(delete(table))
            connection.execute(insert(search_pending).from_select(["article_id"], select(articles.c.id)))
            connection.execute(insert(search_state).values(version=version))

        self._database.write(run)
        self._known = None

    def pending(self) -> list[str]:
        """Ids of articles that wait to be indexed, in order; those without an analysis wait for that first."""
        self._known = None
        name = search_pending.c.article_id
        query = select(name).join(analyses, analyses.c.article_id == name)
        return self._ids(query.order_by(self._database.by_code_points(name)))

    def put(self, rows: Sequence[IndexRow]) -> None:
        """Indexes articles, in one transaction; what was known of them is replaced."""
        ids = [row.article_id for row in rows]

        def run(connection: Connection) -> set[str]:
            known = self._codes(connection)
            connection.execute(delete(search_articles).where(search_articles.c.article_id.in_(ids)))
            connection.execute(insert(search_articles), [_values(row) for row in rows])
            self._follow(connection, ids)
            new = {code: word for row in rows for code, word in row.words.items() if code not in known}
            if new:
                connection.execute(text(_ADD_CODE), list(_code_rows(new)))
            connection.execute(delete(search_pending).where(search_pending.c.article_id.in_(ids)))
            return known | new.keys()

        self._known = self._database.write(run)

    def _follow(self, connection: Connection, ids: Sequence[str]) -> None:
        """Brings the full-text index up to what was put in; that of SQLite follows by itself."""

    def _codes(self, connection: Connection) -> set[str]:
        """Codes that the index is known to have."""
        if self._known is None:
            self._known = set(connection.execute(select(search_codes.c.code).distinct()).scalars())
        return self._known

    # --- asking
    def codes(self, keys: Collection[str]) -> dict[str, frozenset[str]]:
        """Codes of words that have one of the keys, with all the keys of each."""
        some = select(search_codes.c.code).where(search_codes.c.key.in_(sorted(keys)))
        query = select(search_codes.c.code, search_codes.c.key).where(search_codes.c.code.in_(some))
        out: dict[str, set[str]] = {}
        for code, key in self._database.read(lambda connection: connection.execute(query).all()):
            out.setdefault(code, set()).add(key)
        return {code: frozenset(known) for code, known in out.items()}

    def match(self, expression: str, days: Range, *, limit: int | None = None) -> tuple[list[Match], int]:
        """Articles that match an expression of the full-text index, best first, and how many there are.

        They are ranked by BM25, where a word of the title counts as three. Of more than 10,000, of which a few are
        wanted, those that match in the title come first, by BM25, then the newest: what so many have tells little.
        """
        if limit is None:
            found = self._ranked(expression, days, -1)
            return found, len(found)
        total = self.count(expression, days)
        if total <= _COMMON:
            return self._ranked(expression, days, limit), total
        found = self._ranked(expression.replace(IN_TEXT, IN_TITLE), days, limit)
        return found + self._newest(expression, days, limit - len(found), {one.article_id for one in found}), total

    def _ranked(self, expression: str, days: Range, most: int) -> list[Match]:
        where, values = dated(days)
        if days.is_open:
            ranked = "SELECT rowid, rank FROM search_fts WHERE search_fts MATCH :expression ORDER BY rank LIMIT :most"
            query = f"SELECT a.article_id, -r.rank FROM ({ranked}) r JOIN search_articles a ON a.number = r.rowid"  # noqa: S608
        else:
            query = (
                "SELECT a.article_id, -search_fts.rank FROM search_fts JOIN search_articles a "  # noqa: S608 - constants
                f"ON a.number = search_fts.rowid WHERE search_fts MATCH :expression{where} "
                "ORDER BY search_fts.rank LIMIT :most"
            )
        found = [Match(*row) for row in self._rows(query, {"expression": expression, "most": most, **values})]
        return sorted(found, key=lambda one: (-one.score, one.article_id))

    def _newest(self, expression: str, days: Range, most: int, without: Collection[str]) -> list[Match]:
        """The last published; the plus keeps SQLite from sorting all matches instead of walking its index of days."""
        where, values = dated(days)
        query = (
            "SELECT a.article_id FROM search_articles a WHERE +a.number IN "  # noqa: S608 - constants
            f"(SELECT rowid FROM search_fts WHERE search_fts MATCH :expression){where} "
            "ORDER BY a.published DESC, a.number DESC LIMIT :most"
        )
        asked = {"expression": expression, "most": most + len(without), **values}
        ids = (row[0] for row in self._rows(query, asked))
        return [Match(name, 0.0) for name in ids if name not in without][:most]

    def count(self, expression: str, days: Range) -> int:
        """How many articles match."""
        where, values = dated(days)
        joined = "" if days.is_open else " JOIN search_articles a ON a.number = search_fts.rowid"
        query = f"SELECT count(*) FROM search_fts{joined} WHERE search_fts MATCH :expression{where}"  # noqa: S608
        return int(self._rows(query, {"expression": expression, **values})[0][0])

    def words(self) -> list[str]:
        """A word for each code, without repetition."""
        return sorted(self._ids(select(search_codes.c.word).distinct()))

    def words_from(self, begin: str, most: int) -> list[str]:
        """Words that begin so, the shortest first."""
        word = search_codes.c.word
        query = select(word).where(word.startswith(begin, autoescape=True)).group_by(word)
        return self._ids(query.order_by(func.length(word), self._database.by_code_points(word)).limit(most))

    # --- vectors
    def without_vector(self) -> list[str]:
        """Ids of indexed articles that have no vector."""
        name = search_articles.c.article_id
        query = select(name).where(search_articles.c.vector.is_(None))
        return self._ids(query.order_by(self._database.by_code_points(name)))

    def put_vectors(self, vectors: Mapping[str, bytes]) -> None:
        """Keeps the vectors of articles."""
        statement = text("UPDATE search_articles SET vector = :vector WHERE article_id = :article_id")
        rows = [{"article_id": name, "vector": vector} for name, vector in vectors.items()]
        self._database.write(lambda connection: connection.execute(statement, rows))

    def vectors(self, days: Range) -> list[tuple[str, bytes]]:
        """Ids and vectors of all articles that have one, by id."""
        where, values = dated(days)
        query = f"SELECT a.article_id, a.vector FROM search_articles a WHERE a.vector IS NOT NULL{where}"  # noqa: S608
        return sorted((row[0], row[1]) for row in self._rows(query, values))

    def _ids(self, query: Select[Any]) -> list[str]:
        return list(self._database.read(lambda connection: connection.execute(query).scalars().all()))

    def _rows(self, query: str, values: Mapping[str, Any]) -> list[Any]:
        return self._database.read(lambda connection: list(connection.execute(text(query), values)))


def _values(row: IndexRow) -> dict[str, Any]:
    return {name: getattr(row, name) for name in ("article_id", "published", "title", "body", "facets")}


def _code_rows(new: Mapping[str, tuple[frozenset[str], str]]) -> Iterator[dict[str, str]]:
    for code, (keys, word) in new.items():
        yield from ({"key": key, "code": code, "word": word} for key in sorted(keys))


def dated(days: Range) -> tuple[str, dict[str, str]]:
    """Conditions on the day of publication, with their values."""
    where, values = "", {}
    if days.begin is not None:
        where, values["begin"] = where + " AND a.published >= :begin", days.begin
    if days.end is not None:
        where, values["end"] = where + " AND a.published <= :end", days.end
    return where, values
