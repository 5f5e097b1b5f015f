"""Sessions of users who signed in, by the digest of what their browsers hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Connection, delete, insert, select, update

from riwaya.model.access import Session
from riwaya.store.tables import sessions, users
from riwaya.store.users import user_of

if TYPE_CHECKING:
    from riwaya.store.database import Database


class SessionTable:
    """The sessions of a store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, digest: str, session: Session) -> None:
        """Takes a session in; those that have run out go."""
        row = {
            "digest": digest,
            "user": session.user.name,
            "begun_at": session.begun_at,
            "seen_at": session.seen_at,
            "expires_at": session.expires_at,
        }

        def run(connection: Connection) -> None:
            connection.execute(delete(sessions).where(sessions.c.expires_at <= session.begun_at))
            connection.execute(insert(sessions).values(**row))

        self._database.write(run)

    def find(self, digest: str, at: str) -> Session | None:
        """The session with this digest and its user as they are now; None: none, or it has run out."""
        query = select(sessions, users).join(users, users.c.name == sessions.c.user).where(sessions.c.digest == digest)
        row = self._database.read(lambda connection: connection.execute(query).mappings().first())
        if row is None or row["expires_at"] <= at:
            return None
        return Session(
            user=user_of(row), begun_at=row["begun_at"], seen_at=row["seen_at"], expires_at=row["expires_at"]
        )

    def renew(self, digest: str, seen_at: str, expires_at: str) -> None:
        """Notes that a session is in use, which puts its end off."""
        query = update(sessions).where(sessions.c.digest == digest).values(seen_at=seen_at, expires_at=expires_at)
        self._database.write(lambda connection: connection.execute(query))

    def end(self, digest: str) -> None:
        """Ends a session, if there is one."""
        query = delete(sessions).where(sessions.c.digest == digest)
        self._database.write(lambda connection: connection.execute(query))
