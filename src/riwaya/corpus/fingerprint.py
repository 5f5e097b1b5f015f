"""Whether a store has changed: a few counts and latest times, read only where something was written at all."""

from __future__ import annotations

import hashlib
from threading import Lock
from typing import TYPE_CHECKING

from msgspec import Struct
from sqlalchemy import func, select

from riwaya.store import tables

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from riwaya.store import Store

_DIGEST = 16


class Fingerprint(Struct, frozen=True):
    """What changes when articles, analyses or judgements do. Equal ones mean the same content."""

    articles: int
    revisions: int
    analyses: int
    made_at: str | None
    """Of the latest analysis."""
    judgements: int
    judged_at: str | None
    undone: int
    undone_at: str | None

    @property
    def digest(self) -> str:
        """The same in a few letters."""
        return hashlib.sha256(repr(self).encode()).hexdigest()[:_DIGEST]


def read_fingerprint(connection: Connection) -> Fingerprint:
    """The fingerprint of a store as a connection sees it."""
    n, j = tables.analyses.c, tables.judgements.c
    analyses = connection.execute(select(func.count(), func.max(n.made_at)).select_from(tables.analyses)).one()
    counts = (func.count(), func.max(j.at), func.count(j.undone_at), func.max(j.undone_at))
    judgements = connection.execute(select(*counts).select_from(tables.judgements)).one()
    articles, revisions = (
        connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in (tables.articles, tables.revisions)
    )
    return Fingerprint(articles, revisions, *analyses, *judgements)


def read_proposed(connection: Connection) -> str:
    """What changes when proposals do."""
    p = tables.proposals.c
    counts = (func.count(), func.max(p.at), func.count(p.decided_at), func.max(p.decided_at))
    return repr(connection.execute(select(*counts).select_from(tables.proposals)).one())


def _read(connection: Connection) -> tuple[Fingerprint, str]:
    return read_fingerprint(connection), read_proposed(connection)


class Watch:
    """Tells the fingerprint of one store, at once where nobody wrote into its file since the last time.

    SQLite counts for a connection what others commit (sqlite.org/pragma.html, "data_version"); this one never writes.
    """

    def __init__(self, store: Store) -> None:
        self._store, self._lock = store, Lock()
        self._connection: Connection | None = None
        self._version: int | None = None
        self._last: tuple[Fingerprint, str] | None = None

    def look(self) -> Fingerprint:
        """The fingerprint of now."""
        return self._look()[0]

    def proposed(self) -> str:
        """What changes when second readers propose something, or people decide on it."""
        return self._look()[1]

    def _look(self) -> tuple[Fingerprint, str]:
        database = self._store.database
        if not database.is_file:
            return database.read(_read)
        with self._lock:
            version = self._data_version()
            if self._last is None or version != self._version:
                self._last, self._version = database.read(_read), version
            return self._last

    def _data_version(self) -> int:
        if self._connection is None:
            self._connection = self._store.database.engine.connect()
        driver = self._connection.connection.driver_connection
        assert driver is not None  # noqa: S101 - for the type checker: a connection that was opened has one
        version: int = driver.execute("PRAGMA data_version").fetchone()[0]
        return version

    def close(self) -> None:
        """Lets go of its connection."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None
