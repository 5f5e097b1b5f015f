"""Connections and transactions: one writer at a time, many readers, and patience with a server that restarts."""

from __future__ import annotations

from contextlib import contextmanager
from time import monotonic, sleep
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy.exc import DBAPIError

from riwaya.store.failures import as_store_error, is_lost, translated
from riwaya.store.file import BEGIN, open_file
from riwaya.store.server import open_server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy import Connection, Engine
    from sqlalchemy.sql.elements import ColumnElement

    from riwaya.model.store_address import StoreAddress

_Out = TypeVar("_Out")
RESTART_WAIT_S = 60.0
"""How long a server that answered before may stay away."""
_PAUSE_S = 0.5
_WRITER = 0x52495741
"""Key of the advisory lock that makes one writer of many."""


class Database:
    """The database behind a store. SQLite waits `busy_timeout_s` for another writer, and so does PostgreSQL here."""

    def __init__(self, engine: Engine, where: str, *, busy_timeout_s: float, restart_wait_s: float) -> None:
        self.engine, self.where = engine, where
        self.is_file = engine.dialect.name == "sqlite"
        self._busy_timeout_s, self.restart_wait_s = busy_timeout_s, restart_wait_s
        self._writing_engine = engine.execution_options(**{BEGIN: "BEGIN IMMEDIATE"}) if self.is_file else engine

    @classmethod
    def at(cls, address: StoreAddress, *, create: bool, busy_timeout_s: float) -> Database:
        """The database at an address.

        Raises:
            MissingInputError: no such file, and `create` is off.
            StoreCorruptError: the file is no database.
            MissingExtraError: a server, and its driver is not installed.
            StoreError: the address cannot be used.
        """
        if address.path is None:
            engine = open_server(address)
        else:
            engine = open_file(address.path, create=create, busy_timeout_s=busy_timeout_s)
        return cls(engine, str(address), busy_timeout_s=busy_timeout_s, restart_wait_s=RESTART_WAIT_S)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to read with."""
        with translated(self.where), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction of the one who writes, committed at the end, or gone as a whole."""
        with translated(self.where), self._begun() as connection:
            yield connection

    @contextmanager
    def migrating(self) -> Iterator[Connection]:
        """As `writing`. Foreign keys of a file rest, so that a table can be replaced and keep what hangs on it.

        Source: sqlite.org/lang_altertable.html, "Making Other Kinds Of Table Schema Changes".
        """
        with translated(self.where), self._writing_engine.connect() as connection:
            if self.is_file:
                _tell_driver(connection, "PRAGMA foreign_keys=OFF")
            try:
                with connection.begin():
                    self._lock(connection)
                    yield connection
            finally:
                if self.is_file:
                    _tell_driver(connection, "PRAGMA foreign_keys=ON")

    def read(self, run: Callable[[Connection], _Out]) -> _Out:
        """What `run` reads; asked again where the server restarts meanwhile."""
        return self._patiently(lambda: self._read_once(run))

    def write(self, run: Callable[[Connection], _Out]) -> _Out:
        """What `run` gives, in one transaction; it runs again where the server restarts, so twice must be as once."""
        return self._patiently(lambda: self._write_once(run))

    def by_code_points(self, column: ColumnElement[str]) -> ColumnElement[str]:
        """The column to sort by, in the order that SQLite has, whatever the locale of a server."""
        return column if self.is_file else column.collate("C")

    def close(self) -> None:
        """Lets go of the file or the server."""
        self.engine.dispose()

    def _read_once(self, run: Callable[[Connection], _Out]) -> _Out:
        with self.engine.connect() as connection:
            return run(connection)

    def _write_once(self, run: Callable[[Connection], _Out]) -> _Out:
        with self._begun() as connection:
            return run(connection)

    @contextmanager
    def _begun(self) -> Iterator[Connection]:
        with self._writing_engine.begin() as connection:
            self._lock(connection)
            yield connection

    def _lock(self, connection: Connection) -> None:
        if not self.is_file:
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(self._busy_timeout_s * 1000)}")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITER})")

    def _patiently(self, run: Callable[[], _Out]) -> _Out:
        deadline = monotonic() + self.restart_wait_s
        while True:
            try:
                with translated(self.where, but=DBAPIError):
                    return run()
            except DBAPIError as error:
                if self.is_file or not is_lost(error) or monotonic() > deadline:
                    raise as_store_error(error, self.where) from error
            sleep(_PAUSE_S)


def _tell_driver(connection: Connection, statement: str) -> None:
    """Says something outside of any transaction."""
    driver = connection.connection.driver_connection
    if driver is not None:
        driver.execute(statement)
