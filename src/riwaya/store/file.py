"""The file that a SQLite store lives in: refused when it is something else, made when it is not there."""

from __future__ import annotations

import sqlite3
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, Engine, create_engine, event

from riwaya.errors import MissingInputError, StoreCorruptError, StoreError

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

HEADER = b"SQLite format 3\x00"
BEGIN = "riwaya_begin"
"""Option of a connection: how its transactions begin. One that will write says so at once: SQLite lets nobody who has
read already wait for another writer."""
_PAUSE_S = 0.02


def open_file(path: Path, *, create: bool, busy_timeout_s: float) -> Engine:
    """An engine for the file at `path`, which is a SQLite database, empty, or made by the first write.

    Raises:
        MissingInputError: no such file, and `create` is off.
        StoreCorruptError: the file is no SQLite database.
        StoreError: a folder, or the file or its folder cannot be used.
    """
    if path.is_dir():
        raise StoreError(f"{path}: a folder, not a store. Name a file with --store.")
    if not path.exists():
        if not create:
            raise MissingInputError(f"{path}: no store there. Make one with `riwaya read PATHS --store {path}`.")
        _make_folder(path)
    elif path.stat().st_size and not has_header(path):
        raise StoreCorruptError(f"{path}: this is no Riwaya store. Name another file with --store.")
    engine = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": busy_timeout_s})

    def on_connect(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # else Python begins transactions when it sees fit, and never round DDL
        _use_wal(connection, busy_timeout_s)
        for pragma in ("synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")

    event.listen(engine, "connect", on_connect)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(BEGIN, "BEGIN"))


def _use_wal(connection: Any, patience_s: float) -> None:
    """Turns the journal to WAL. SQLite never waits for that; two processes may open a new file at once."""
    deadline = monotonic() + patience_s
    while connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or monotonic() > deadline:
                raise
            sleep(_PAUSE_S)


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"{path}: its folder cannot be made ({error.strerror}). Name another file with --store."
        ) from error


def has_header(path: Path) -> bool:
    """Whether a file begins as SQLite databases do.

    Raises:
        StoreError: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(len(HEADER)) == HEADER
    except OSError as error:
        raise StoreError(f"{path}: cannot be read ({error.strerror}).") from error
