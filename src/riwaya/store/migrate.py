"""Brings a store to the current schema with Alembic."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from riwaya.errors import StoreCorruptError, StoreVersionError

if TYPE_CHECKING:
    from sqlalchemy import Connection


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    return config


def upgrade(connection: Connection, where: str) -> None:
    """Creates or upgrades the schema; does nothing on a current store.

    Raises:
        StoreVersionError: made by a newer Riwaya.
        StoreCorruptError: a database that holds other tables than a store's.
    """
    scripts = ScriptDirectory.from_config(_config())
    known = {script.revision for script in scripts.walk_revisions()}
    current = MigrationContext.configure(connection).get_current_revision()
    if current is not None and current not in known:
        raise StoreVersionError(
            f"{where}: made by a newer Riwaya (schema {current}). Upgrade Riwaya, or use another --store."
        )
    if current == scripts.get_current_head():
        return
    if current is None:
        tables = set(connection.dialect.get_table_names(connection))
        if tables:
            names = ", ".join(sorted(tables)[:3])
            raise StoreCorruptError(
                f"{where}: a database, but no Riwaya store (it holds {names}). Name another file with --store."
            )
    command.upgrade(_config(connection), "head")
