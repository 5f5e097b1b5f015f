"""Rows of a table that may be damaged: all that can still be read, and what cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from msgspec import Struct
from sqlalchemy import func, inspect, literal_column, null, select
from sqlalchemy.exc import DBAPIError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sqlalchemy import ColumnElement, Connection, Select, Table

    Row: TypeAlias = Mapping[Any, Any]

_CHUNK = 500
_BLOCKS = 64
_LEAST_ROW = 64
"""Bytes that a row takes at least, where nothing else tells how many there are."""


class Unreadable(Struct, frozen=True):
    """A row that is lost, or a block of them."""

    table: str
    key: str
    """Of the row: its id where an index still has it, else its number; on a server, of the block that held it."""
    reason: str


def each_row(connection: Connection, table: Table) -> Iterator[Row | Unreadable]:
    """All rows of a table; where pages are damaged, those around them one by one. Columns that it lacks are None."""
    there = {column["name"] for column in inspect(connection).get_columns(table.name)}
    every = select(*(column if column.name in there else null().label(column.name) for column in table.columns))
    if connection.dialect.name == "sqlite":
        yield from _by_number(connection, table, every)
    else:
        yield from _by_block(connection, table, every)


def _by_number(connection: Connection, table: Table, every: Select[Any]) -> Iterator[Row | Unreadable]:
    """SQLite numbers its rows; a number leads to its page without passing others."""
    last, is_known = _last_number(connection, table)
    names: dict[int, str] | None = None
    number: ColumnElement[int] = literal_column("rowid")
    for first in range(1, last + 1, _CHUNK):
        asked = every.where(number >= first, number < first + _CHUNK).order_by(number)
        rows = try_all(connection, asked)
        if not isinstance(rows, str):
            yield from rows
            continue
        names = _names(connection, table) if names is None else names
        for at in range(first, min(first + _CHUNK, last + 1)):
            one = try_all(connection, every.where(number == at))
            if not isinstance(one, str):
                yield from one
            elif at in names or is_known:
                yield Unreadable(table.name, names.get(at, str(at)), one)


def _last_number(connection: Connection, table: Table) -> tuple[int, bool]:
    """The last row's number, and whether it is more than a bound."""
    found = try_all(connection, select(func.max(literal_column("rowid")).label("last")).select_from(table))
    if not isinstance(found, str):
        return found[0]["last"] or 0, True
    names = _names(connection, table)
    if names:
        return max(names), True
    pages, size = (connection.exec_driver_sql(f"PRAGMA {name}").scalar() or 0 for name in ("page_count", "page_size"))
    return pages * size // _LEAST_ROW, False


def _names(connection: Connection, table: Table) -> dict[int, str]:
    """Ids by number of row, from the index of the key, which lies on other pages."""
    key = table.primary_key.columns.values()[0]
    found = try_all(connection, select(literal_column("rowid").label("number"), key.label("key")).select_from(table))
    return {} if isinstance(found, str) else {row["number"]: str(row["key"]) for row in found}


def _by_block(connection: Connection, table: Table, every: Select[Any]) -> Iterator[Row | Unreadable]:
    """PostgreSQL's rows lie in blocks, and a range of blocks is read without looking at others."""
    size, block = connection.execute(
        select(func.pg_relation_size(table.name), func.current_setting("block_size"))
    ).one()
    last = int(size) // int(block)
    for first in range(0, last, _BLOCKS):
        rows = try_all(connection, _in_blocks(every, first, first + _BLOCKS))
        if not isinstance(rows, str):
            yield from rows
            continue
        for at in range(first, min(first + _BLOCKS, last)):
            some = try_all(connection, _in_blocks(every, at, at + 1))
            if isinstance(some, str):
                yield Unreadable(table.name, f"block {at}", some)
            else:
                yield from some


def _in_blocks(every: Select[Any], first: int, end: int) -> Select[Any]:
    place: ColumnElement[Any] = literal_column("ctid")
    return every.where(place >= _place(first), place < _place(end))


def _place(block: int) -> ColumnElement[Any]:
    return literal_column(f"'({block},0)'::tid")


def try_all(connection: Connection, query: Select[Any]) -> Sequence[Row] | str:
    """The rows of a query, or why there are none."""
    try:
        return connection.execute(query).mappings().all()
    except (DBAPIError, UnicodeError) as error:
        connection.rollback()
        return " ".join(str(error.orig if isinstance(error, DBAPIError) else error).split())
