"""Keys by which programs ask for a user, by their digests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import asdict
from sqlalchemy import Connection, delete, insert, select, update

from riwaya.errors import UnknownKeyError, UnknownUserError
from riwaya.model.access import ApiKey, Role, User
from riwaya.store.tables import api_keys, users
from riwaya.store.users import user_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from riwaya.store.database import Database

_COLUMNS = tuple(api_keys.c[name] for name in ApiKey.__struct_fields__)


class KeyTable:
    """The keys of a store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, key: ApiKey, digest: str) -> None:
        """Takes a key in.

        Raises:
            UnknownUserError: nobody has the name that it is for.
        """

        def run(connection: Connection) -> bool:
            if connection.execute(select(users.c.name).where(users.c.name == key.user)).first() is None:
                return False
            connection.execute(insert(api_keys).values(**asdict(key), digest=digest))
            return True

        if not self._database.write(run):
            raise UnknownUserError(f"there is no user {key.user!r}. `riwaya user list` lists them.")

    def find(self, digest: str, at: str) -> tuple[ApiKey, User] | None:
        """The key with this digest and its user as they are now; None: none, or it has run out."""
        user_columns = (column.label(f"user_{column.name}") for column in users.c)
        query = (
            select(*_COLUMNS, *user_columns)
            .join(users, users.c.name == api_keys.c.user)
            .where(api_keys.c.digest == digest)
        )
        row = self._database.read(lambda connection: connection.execute(query).mappings().first())
        if row is None or (row["expires_at"] is not None and row["expires_at"] <= at):
            return None
        return key_of(row), user_of({column.name: row[f"user_{column.name}"] for column in users.c})

    def all(self) -> tuple[ApiKey, ...]:
        """All of them, the oldest first."""
        query = select(*_COLUMNS).order_by(api_keys.c.added_at, api_keys.c.id)
        rows = self._database.read(lambda connection: connection.execute(query).mappings().all())
        return tuple(map(key_of, rows))

    def note_use(self, key_id: str, at: str) -> None:
        """Notes when a key was last used."""
        query = update(api_keys).where(api_keys.c.id == key_id).values(used_at=at)
        self._database.write(lambda connection: connection.execute(query))

    def remove(self, key_id: str) -> None:
        """Removes a key.

        Raises:
            UnknownKeyError: no key has the id.
        """
        query = delete(api_keys).where(api_keys.c.id == key_id)
        if not self._database.write(lambda connection: connection.execute(query).rowcount):
            raise UnknownKeyError(f"no key has the id {key_id!r}. `riwaya key list` lists them.")


def key_of(row: Mapping[Any, Any]) -> ApiKey:
    """A row of `api_keys`."""
    fields = {name: row[name] for name in ApiKey.__struct_fields__}
    return ApiKey(**{**fields, "role": Role(fields["role"])})
