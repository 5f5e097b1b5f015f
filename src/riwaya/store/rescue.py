"""Rows of a table that may be damaged: all that can still be read, and what cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from msgspec import Struct
from sqlalchemy import func, inspect, literal_column, null, select, tuple_
from sqlalchemy.exc import DBAPIError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sqlalchemy import ColumnElement, Connection, Select, Table

    Row: TypeAlias = Mapping[Any, Any]

_CHUNK = 500
_LEAST_ROW = 64
"""Bytes that a row takes at least, where nothing else tells how many there are."""


class Unreadable(Struct, frozen=True):
    """A row that is lost, or a table that is."""

    table: str
    key: str
    """Of the row: its id where an index still has it, else its number; empty for the whole table."""
    reason: str


def each_row(connection: Connection, table: Table) -> Iterator[Row | Unreadable]:
    """All rows of a table; where pages are damaged, those around them one by one. Columns that it lacks are None."""
    there = {column["name"] for column in inspect(connection).get_columns(table.name)}
    every = select(*(column if column.name in there else null().label(column.name) for column in table.columns))
    if connection.dialect.name == "sqlite":
        yield from _by_number(connection, table, every)
    else:
        yield from _by_key(connection, table, every)


def _by_number(connection: Connection, table: Table, every: Select[Any]) -> Iterator[Row | Unreadable]:
    """SQLite numbers its rows; a number leads to its page without passing others."""
    last, is_known = _last_number(connection, table)
    names: dict[int, str] | None = None
    number: ColumnElement[int] = literal_column("rowid")
    for first in range(1, last + 1, _CHUNK):
        asked = every.where(number >= first, number < first + _CHUNK).order_by(number)
        rows = _all(connection, asked)
        if not isinstance(rows, str):
            yield from rows
            continue
        names = _names(connection, table) if names is None else names
        for at in range(first, min(first + _CHUNK, last + 1)):
            one = _all(connection, every.where(number == at))
            if not isinstance(one, str):
                yield from one
            elif at in names or is_known:
                yield Unreadable(table.name, names.get(at, str(at)), one)


def _last_number(connection: Connection, table: Table) -> tuple[int, bool]:
    """The last row's number, and whether it is more than a bound."""
    found = _all(connection, select(func.max(literal_column("rowid")).label("last")).select_from(table))
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
    found = _all(connection, select(literal_column("rowid").label("number"), key.label("key")).select_from(table))
    return {} if isinstance(found, str) else {row["number"]: str(row["key"]) for row in found}


def _by_key(connection: Connection, table: Table, every: Select[Any]) -> Iterator[Row | Unreadable]:
    columns = table.primary_key.columns.values()
    keys = _all(connection, select(*columns).order_by(*columns))
    if isinstance(keys, str):
        yield Unreadable(table.name, "", keys)
        return
    values = [tuple(key.values()) for key in keys]
    for first in range(0, len(values), _CHUNK):
        chunk = values[first : first + _CHUNK]
        rows = _all(connection, every.where(tuple_(*columns).in_(chunk)).order_by(*columns))
        if not isinstance(rows, str):
            yield from rows
            continue
        for value in chunk:
            one = _all(connection, every.where(tuple_(*columns).in_([value])))
            if isinstance(one, str):
                yield Unreadable(table.name, "/".join(map(str, value)), one)
            else:
                yield from one


def _all(connection: Connection, query: Select[Any]) -> Sequence[Row] | str:
    """The rows of a query, or why there are none."""
    try:
        return connection.execute(query).mappings().all()
    except (DBAPIError, UnicodeError) as error:
        connection.rollback()
        return " ".join(str(error.orig if isinstance(error, DBAPIError) else error).split())
