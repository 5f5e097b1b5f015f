"""Copies of a store to keep, and back from them."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select

from riwaya.errors import FormatError, MissingInputError, StoreCorruptError, StoreError
from riwaya.store import tables
from riwaya.store.archive import is_archive_name, read_archive, whole, write_archive
from riwaya.store.doctor import sound_records
from riwaya.store.dump import TakenIn, read_all, take_all
from riwaya.store.failures import translated
from riwaya.store.file import has_header
from riwaya.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection

    from riwaya.model.store_address import StoreAddress
    from riwaya.store.database import Database
    from riwaya.store.dump import Stored


def back_up(store: Store, path: Path) -> None:
    """Writes a copy of the store as of one moment, while others may go on reading and writing.

    A file of SQLite becomes one, complete and checked; under another name (`.jsonl.gz`), and from a server, an archive.

    Raises:
        StoreError: a server, and no archive is named.
        StoreCorruptError: what was copied is damaged; no backup was made.
    """
    if is_archive_name(path):
        write_archive(read_all(store.database), path)
    elif store.database.is_file:
        _copy(store, path)
    else:
        raise StoreError(f"{path}: the backup of a server is an archive. Name a file that ends in .jsonl.gz.")


def _copy(store: Store, path: Path) -> None:
    """Source: sqlite.org/backup.html."""
    if path.is_dir() or (path.exists() and path.samefile(store.where)):
        raise StoreError(f"{path}: a backup needs a file of its own. Name another one.")
    with translated(str(path)), store.database.reading() as connection, whole(path) as part:
        part.unlink(missing_ok=True)
        source = connection.connection.driver_connection
        with closing(sqlite3.connect(part)) as target:
            if source is not None:
                source.backup(target)
            target.execute("PRAGMA journal_mode=DELETE")
            found = target.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if found != "ok":
            raise StoreCorruptError(f"{store.where}: it is damaged ({found}); no backup was made. See `riwaya doctor`.")


def restore(store: Store, path: Path, *, replace: bool = False) -> TakenIn:
    """Fills an empty store from a backup or an archive, all of it or nothing; users and keys stay those of the store.

    Args:
        store: to fill.
        path: what `riwaya backup` or `riwaya export store` wrote; it is not changed.
        replace: a store that is not empty loses what it has.

    Raises:
        StoreError: the store is not empty, and `replace` is off.
        FormatError: the file is neither a backup nor an archive, or it is cut off.
    """
    with records_of(path) as records, store.database.writing() as connection:
        held = _held(connection)
        if held and not replace:
            raise StoreError(
                f"{store.where}: it holds {held} articles and judgements. Restore into a new store, `riwaya import` to"
                " add to it, or --replace to lose what it has."
            )
        for table in reversed(tables.metadata.sorted_tables):
            if table not in tables.ACCESS_TABLES:
                connection.execute(delete(table))
        return take_all(connection, records)


def take_in(store: Store, path: Path) -> TakenIn:
    """Adds what a backup or an archive has and the store lacks; nothing that is there is changed.

    Raises:
        FormatError: the file is neither a backup nor an archive, or it is cut off; nothing was taken in.
    """
    with records_of(path) as records, store.database.writing() as connection:
        return take_all(connection, records)


def rescue_into(database: Database, where: StoreAddress) -> TakenIn:
    """Copies what is sound of a damaged store into a new one; analyses that are not are for `riwaya reanalyze`.

    Raises:
        StoreError: the other store is not empty.
    """
    with Store.open(where) as opened, opened.database.writing() as connection:
        if _held(connection):
            raise StoreError(f"{where}: it is not empty. Name a new store.")
        return take_all(connection, sound_records(database))


def _held(connection: Connection) -> int:
    counts = (select(func.count()).select_from(table) for table in (tables.articles, tables.judgements))
    return sum(connection.execute(query).scalar_one() for query in counts)


@contextmanager
def records_of(path: Path) -> Iterator[Iterable[Stored]]:
    """The records of a backup or an archive."""
    if not path.exists():
        raise MissingInputError(f"{path}: no backup there.")
    if path.is_dir() or not has_header(path):
        if not path.is_dir() and not is_archive_name(path):
            raise FormatError(f"{path}: neither a backup nor an archive of a store.")
        yield read_archive(path)
        return
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "backup.db"  # of an older version it would be upgraded, and backups stay as they are
        copyfile(path, copy)
        try:
            opened = Store.open(copy, create=False)
        except StoreError as error:
            raise type(error)(str(error).replace(str(copy), str(path))) from error
        with opened:
            yield read_all(opened.database)
