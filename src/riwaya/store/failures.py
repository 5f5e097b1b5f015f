"""Database failures in Riwaya's own words."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.exc import DatabaseError, DBAPIError

from riwaya.errors import StoreCorruptError, StoreError, StoreFullError, StoreLockedError

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNS: tuple[tuple[str, type[StoreError], str], ...] = (
    ("is locked", StoreLockedError, "another process is writing to it. Wait for it to finish, or use another --store."),
    (
        "is full",
        StoreFullError,
        "no space is left there. Free some and run the same command again; what was stored is safe.",
    ),
    ("disk i/o", StoreFullError, "the disk refuses to write. Check its space and health; what was stored is safe."),
    ("not a database", StoreCorruptError, "this is no Riwaya store. Name another file with --store."),
    ("malformed", StoreCorruptError, "the store is damaged. Restore a backup, or read the articles into a new store."),
    ("readonly", StoreError, "it may not be written to. Check its permissions, or use another --store."),
    ("unable to open", StoreError, "it cannot be opened. Check the folder and its permissions."),
)


@contextmanager
def translated(where: str) -> Iterator[None]:
    """Runs a block; a database failure inside comes out as a `StoreError` that says what to do.

    Raises:
        StoreError: or the subclass that fits the failure.
    """
    try:
        yield
    except DBAPIError as error:
        raise as_store_error(error, where) from error


def as_store_error(error: DatabaseError | DBAPIError, where: str) -> StoreError:
    """The store error that a database failure stands for."""
    reason = str(error.orig).lower()
    for sign, kind, advice in _SIGNS:
        if sign in reason:
            return kind(f"{where}: {advice}")
    return StoreError(f"{where}: the database reports {error.orig}.")
