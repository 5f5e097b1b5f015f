"""Brings a store to the current schema with Alembic."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from msgspec import Struct
from sqlalchemy import inspect

from riwaya.errors import MissingInputError, StoreCorruptError, StoreVersionError

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from riwaya.store.database import Database


class Schema(Struct, frozen=True):
    """Which schema a database has."""

    revision: str | None
    """None: none; the database is empty."""
    is_current: bool


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def revisions() -> tuple[str, ...]:
    """All schema versions, the oldest first."""
    scripts = ScriptDirectory.from_config(_config())
    return tuple(script.revision for script in scripts.walk_revisions())[::-1]


def find_schema(connection: Connection, where: str) -> Schema:
    """The schema of a database.

    Raises:
        StoreVersionError: made by a newer Riwaya.
        StoreCorruptError: a database that holds other tables than a store's.
    """
    known = revisions()
    current = MigrationContext.configure(connection).get_current_revision()
    if current is not None and current not in known:
        raise StoreVersionError(
            f"{where}: made by a newer Riwaya (schema {current}). Upgrade Riwaya, or use another --store."
        )
    if current is None:
        tables = set(inspect(connection).get_table_names()) - {"alembic_version"}
        if tables:
            names = ", ".join(sorted(tables)[:3])
            raise StoreCorruptError(
                f"{where}: a database, but no Riwaya store (it holds {names}). Name another file with --store."
            )
    return Schema(current, current == known[-1])


def bring_up(database: Database, *, create: bool) -> None:
    """Creates or upgrades the schema, as a whole or not at all; asks for no lock on a current store.

    Raises:
        StoreVersionError: made by a newer Riwaya.
        StoreCorruptError: a database that holds other tables than a store's.
        MissingInputError: an empty one, and `create` is off.
    """
    where = database.where
    with database.reading() as connection:
        found = find_schema(connection, where)
    if found.is_current:
        return
    if found.revision is None and not create:
        raise MissingInputError(f"{where}: no store there. Make one with `riwaya read PATHS --store {where}`.")
    with database.migrating() as connection:
        if not find_schema(connection, where).is_current:
            command.upgrade(_config(connection), "head")
            _require_sound(connection, where)


def _require_sound(connection: Connection, where: str) -> None:
    if connection.dialect.name != "sqlite":
        return
    lost = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if lost is not None:
        message = f"{where}: a row of {lost[0]} has lost its article; nothing was upgraded. See `riwaya doctor`."
        raise StoreCorruptError(message)
