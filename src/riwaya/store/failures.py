"""Database failures in Riwaya's own words."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from riwaya.errors import StoreCorruptError, StoreError, StoreFullError, StoreLockedError, StoreLostError

if TYPE_CHECKING:
    from collections.abc import Iterator

_BUSY = "another process is writing to it. Wait for it to finish, or use another --store."
_FULL = "no space is left there. Free some and run the same command again; what was stored is safe."
DAMAGED = "the store is damaged. `riwaya doctor` says what can be saved; or restore a backup."
_AWAY = "no PostgreSQL answers there. Start it and run the same command again; what was stored is safe."
_SIGNS: tuple[tuple[str, type[StoreError], str], ...] = (
    ("is locked", StoreLockedError, _BUSY),
    ("lock timeout", StoreLockedError, _BUSY),
    ("is full", StoreFullError, _FULL),
    ("no space left", StoreFullError, _FULL),
    ("could not extend file", StoreFullError, _FULL),
    ("free disk space", StoreFullError, _FULL),
    ("file too large", StoreFullError, _FULL),
    ("quota exceeded", StoreFullError, _FULL),
    ("disk i/o", StoreFullError, "the disk refuses to write. Check its space and health; what was stored is safe."),
    ("not a database", StoreCorruptError, "this is no Riwaya store. Name another file with --store."),
    ("malformed", StoreCorruptError, DAMAGED),
    ("invalid page", StoreCorruptError, DAMAGED),
    ("could not read block", StoreCorruptError, DAMAGED),
    ("readonly", StoreError, "it may not be written to. Check its permissions, or use another --store."),
    ("read-only", StoreError, "it may not be written to. Check its permissions, or use another --store."),
    ("permission denied", StoreError, "this user may not do that there. Have the owner of the database grant it."),
    ("unable to open", StoreError, "it cannot be opened. Check the folder and its permissions."),
    ("authentication failed", StoreError, "the server refuses this user or password."),
    ("could not translate host name", StoreLostError, "no server has this name. Check the URL."),
    ("connection refused", StoreLostError, _AWAY),
    ("starting up", StoreLostError, _AWAY),
    ("shutting down", StoreLostError, _AWAY),
    ("administrator command", StoreLostError, _AWAY),
    ("closed the connection", StoreLostError, _AWAY),
    ("connection timeout", StoreLostError, _AWAY),
    ("accepting connections", StoreLostError, _AWAY),
    ("recovery mode", StoreLostError, _AWAY),
    ("connection is lost", StoreLostError, _AWAY),
)


@contextmanager
def translated(where: str, *, but: type[Exception] | tuple[()] = ()) -> Iterator[None]:
    """Runs a block; a database failure inside comes out as a `StoreError` that says what to do.

    Args:
        where: what the message names.
        but: failures that come out as they are.

    Raises:
        StoreError: or the subclass that fits the failure.
    """
    try:
        yield
    except but:
        raise
    except (DBAPIError, sqlite3.Error) as error:
        raise as_store_error(error, where) from error


def as_store_error(error: DBAPIError | sqlite3.Error, where: str) -> StoreError:
    """The store error that a database failure stands for."""
    original = error.orig if isinstance(error, DBAPIError) else error
    reason = str(original).lower()
    for sign, kind, advice in _SIGNS:
        if sign in reason:
            return kind(f"{where}: {advice}")
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return StoreLostError(f"{where}: {_AWAY}")
    return StoreError(f"{where}: the database reports {original}.")


def is_lost(error: DBAPIError) -> bool:
    """Whether the server went away, for a moment or for good."""
    return isinstance(as_store_error(error, ""), StoreLostError)
