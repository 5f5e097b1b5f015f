"""The search index of a store in PostgreSQL: the same codes under `tsvector`, where a title has the weight A."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, text

from riwaya.store.search import Match, SearchTable, dated

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from sqlalchemy import Connection

    from riwaya.store.database import Database
    from riwaya.store.search import Range

_LABELS = {"title": "A", "body": "B", "facets": "C"}
_RANKS = "{0, 0, 0.33, 1}"
"""Of the weights D, C, B, A: as under SQLite a word of the title counts as three, and a facet does not rank."""
_LONG = 700_000
"""Characters of a body: past 1 MB PostgreSQL keeps no `tsvector`. What comes after 58,000 words is not searched."""
_FOLLOW = text(
    "INSERT INTO search_fts (number, words) SELECT number, "
    "setweight(to_tsvector('simple', title || ' x'), 'A') || "  # x: between title and body no phrase goes on
    "setweight(to_tsvector('simple', left(body, :long)), 'B') || "
    "setweight(to_tsvector('simple', facets), 'C') "
    "FROM search_articles WHERE article_id IN :ids"
).bindparams(bindparam("ids", expanding=True))
_FROM = "FROM search_fts f JOIN search_articles a ON a.number = f.number WHERE f.words @@ CAST(:query AS tsquery)"
_SCORE = f"ts_rank(CAST('{_RANKS}' AS real[]), f.words, CAST(:words AS tsquery), 1)"
_NO_SCORE = "CAST(0 AS real)"
_PART = re.compile(
    r'\{(?P<columns>[a-z ]+)\} : |"(?P<phrase>[a-z ]+)"|(?P<bracket>[()])|(?P<sign>AND|OR|NOT)|(?P<word>[a-z]+)'
)
_SIGNS = {"AND": "&", "OR": "|", "NOT": "& !"}
_OF_TEXT = re.compile("[a-z]+:AB?")


class PostgresqlSearchTable(SearchTable):
    """As `SearchTable`, asked with the same expressions; ranked by `ts_rank`, since PostgreSQL has no BM25."""

    def count(self, expression: str, days: Range) -> int:
        """How many articles match."""
        where, values = dated(days)
        rows = self._rows(f"SELECT count(*) {_FROM}{where}", {"query": tsquery_of(expression), **values})
        return int(rows[0][0])

    def _follow(self, connection: Connection, ids: Sequence[str]) -> None:
        connection.execute(_FOLLOW, {"ids": list(ids), "long": _LONG})

    def _ranked(self, expression: str, days: Range, most: int) -> list[Match]:
        """By the words of the text alone: other parts of a query would change how `ts_rank` weighs them."""
        where, values = dated(days)
        query = tsquery_of(expression)
        words = " | ".join(sorted(set(_OF_TEXT.findall(query))))
        asked = {"query": query, "words": words, "most": None if most < 0 else most, **values}
        chosen = f"SELECT a.article_id, {_SCORE if words else _NO_SCORE} {_FROM}{where}"
        order = 'ORDER BY 2 DESC, a.article_id COLLATE "C" LIMIT :most'
        return [Match(*row) for row in self._rows(f"{chosen} {order}", asked)]

    def _newest(self, expression: str, days: Range, most: int, without: Collection[str]) -> list[Match]:
        where, values = dated(days)
        order = "ORDER BY a.published DESC NULLS LAST, a.number DESC LIMIT :most"
        asked = {"query": tsquery_of(expression), "most": most + len(without), **values}
        ids = (row[0] for row in self._rows(f"SELECT a.article_id {_FROM}{where} {order}", asked))
        return [Match(name, 0.0) for name in ids if name not in without][:most]


def search_table(database: Database) -> SearchTable:
    """The search index that fits a database."""
    return SearchTable(database) if database.is_file else PostgresqlSearchTable(database)


def tsquery_of(expression: str) -> str:
    """An expression of SQLite's full-text index as a `tsquery`.

    Sources: sqlite.org/fts5.html, "Full-text Query Syntax"; postgresql.org/docs/current/datatype-textsearch.html.
    """
    return " ".join(_parts(expression))


def _parts(expression: str) -> Iterator[str]:
    labels, next_label = [""], None
    for part in _PART.finditer(expression):
        label = labels[-1] if next_label is None else next_label
        match part.lastgroup, part[part.lastgroup or 0]:
            case "columns", columns:
                next_label = ":" + "".join(_LABELS[name] for name in columns.split())
                continue
            case "bracket", "(":
                labels.append(label)
                yield "("
            case "bracket", _:
                labels.pop()
                yield ")"
            case "sign", sign:
                yield _SIGNS[sign]
            case _, words:
                yield "(" + " <-> ".join(word + label for word in words.split()) + ")"
        next_label = None
