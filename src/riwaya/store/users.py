"""Users in the store, with what argon2 made of their passwords."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, delete, func, insert, select, update

from riwaya.errors import KnownUserError, LastAdminError, UnknownUserError
from riwaya.model.access import Role, User
from riwaya.store.tables import sessions, users

if TYPE_CHECKING:
    from collections.abc import Mapping

    from riwaya.store.database import Database


class UserTable:
    """The users of a store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, user: User, password: str) -> None:
        """Takes a user in.

        Args:
            user: somebody new.
            password: what argon2 made of it.

        Raises:
            KnownUserError: the name is taken.
        """

        def run(connection: Connection) -> bool:
            if _find(connection, user.name) is not None:
                return False
            row = {name: getattr(user, name) for name in user.__struct_fields__}
            connection.execute(insert(users).values(**row, password=password))
            return True

        if not self._database.write(run):
            raise KnownUserError(f"there is a user {user.name!r} already.")

    def find(self, name: str) -> User | None:
        """The user of this name; None: nobody."""
        row = self._database.read(lambda connection: _find(connection, name))
        return None if row is None else user_of(row)

    def password(self, name: str) -> str | None:
        """What argon2 made of a user's password; None: nobody has the name."""
        row = self._database.read(lambda connection: _find(connection, name))
        return None if row is None else row["password"]

    def all(self) -> tuple[User, ...]:
        """All of them by name."""
        query = select(users).order_by(self._database.by_code_points(users.c.name))
        rows = self._database.read(lambda connection: connection.execute(query).mappings().all())
        return tuple(map(user_of, rows))

    def set_password(self, name: str, password: str, at: str) -> None:
        """Another password, which ends all sessions of the user.

        Raises:
            UnknownUserError: nobody has the name.
        """

        def run(connection: Connection) -> int:
            connection.execute(delete(sessions).where(sessions.c.user == name))
            return _set(connection, name, {"password": password, "changed_at": at})

        if not self._database.write(run):
            raise _unknown(name)

    def renew_hash(self, name: str, old: str, new: str) -> None:
        """The same password, made stronger; nothing where it has changed meanwhile."""
        mine = (users.c.name == name) & (users.c.password == old)
        self._database.write(lambda connection: connection.execute(update(users).where(mine).values(password=new)))

    def set_role(self, name: str, role: Role, at: str) -> User:
        """Another role, from the next request on; gives the user as they are now.

        Raises:
            UnknownUserError: nobody has the name.
            LastAdminError: they are the last admin.
        """

        def run(connection: Connection) -> User:
            if role is not Role.ADMIN:
                _require_other_admin(connection, name)
            _set(connection, name, {"role": role.value, "changed_at": at})
            row = _find(connection, name)
            if row is None:
                raise _unknown(name)
            return user_of(row)

        return self._database.write(run)

    def remove(self, name: str) -> None:
        """Removes a user with their sessions and keys; what they said and did stays.

        Raises:
            UnknownUserError: nobody has the name.
            LastAdminError: they are the last admin.
        """

        def run(connection: Connection) -> None:
            _require_other_admin(connection, name)
            if not connection.execute(delete(users).where(users.c.name == name)).rowcount:
                raise _unknown(name)

        self._database.write(run)


def user_of(row: Mapping[Any, Any]) -> User:
    """A row of `users`."""
    return User(name=row["name"], role=Role(row["role"]), added_at=row["added_at"], changed_at=row["changed_at"])


def _find(connection: Connection, name: str) -> Mapping[Any, Any] | None:
    return connection.execute(select(users).where(users.c.name == name)).mappings().first()


def _set(connection: Connection, name: str, values: dict[str, str]) -> int:
    return connection.execute(update(users).where(users.c.name == name).values(**values)).rowcount


def _require_other_admin(connection: Connection, name: str) -> None:
    """Refuses to go on where nobody else could add users."""
    found = _find(connection, name)
    if found is None or found["role"] != Role.ADMIN:
        return
    admins = select(func.count()).select_from(users).where(users.c.role == Role.ADMIN.value)
    if connection.execute(admins).scalar_one() < 2:
        raise LastAdminError(f"{name} is the last admin. Make somebody else one first.")


def _unknown(name: str) -> UnknownUserError:
    return UnknownUserError(f"there is no user {name!r}. `riwaya user list` lists them.")
