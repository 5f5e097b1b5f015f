"""The file that a SQLite store lives in: refused when it is something else, made when it is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine, create_engine, event

from riwaya.errors import MissingInputError, StoreCorruptError, StoreError

if TYPE_CHECKING:
    from pathlib import Path

_HEADER = b"SQLite format 3\x00"


def open_engine(path: Path, *, create: bool, busy_timeout_s: float) -> Engine:
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
    elif path.stat().st_size and not _has_header(path):
        raise StoreCorruptError(f"{path}: this is no Riwaya store. Name another file with --store.")
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": busy_timeout_s})
    event.listen(engine, "connect", _set_pragmas)
    return engine


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"{path}: its folder cannot be made ({error.strerror}). Name another file with --store."
        ) from error


def _has_header(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_HEADER)) == _HEADER
    except OSError as error:
        raise StoreError(f"{path}: cannot be read ({error.strerror}).") from error


def _set_pragmas(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
