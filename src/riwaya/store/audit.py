"""What was done over the network: one row a request that could change something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Connection, delete, func, insert, select

from riwaya.model.access import AuditRow
from riwaya.store.tables import audit

if TYPE_CHECKING:
    from riwaya.store.database import Database

KEPT = 200_000
"""Rows that are kept, the latest; whoever floods the server shall not fill the disk."""
_SWEEP = 1000


class AuditTable:
    """The audit log of a store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(
        self,
        *,
        at: str,
        who: str | None,
        way: str | None,
        client: str | None,
        method: str,
        path: str,
        status: int,
    ) -> None:
        """Notes one request."""
        values = {
            "at": at,
            "who": who,
            "way": way,
            "client": client,
            "method": method,
            "path": path,
            "status": status,
        }

        def run(connection: Connection) -> None:
            key = connection.execute(insert(audit).values(**values)).inserted_primary_key
            number: int = 0 if key is None else key[0]
            if number % _SWEEP == 0:
                connection.execute(delete(audit).where(audit.c.number <= number - KEPT))

        self._database.write(run)

    def page(self, offset: int, limit: int, who: str | None = None) -> tuple[int, tuple[AuditRow, ...]]:
        """How many rows there are, and some of them, the latest first; of one person when named."""
        wanted = () if who is None else (audit.c.who == who,)
        query = select(audit).where(*wanted).order_by(audit.c.number.desc()).offset(offset).limit(limit)
        count = select(func.count()).select_from(audit).where(*wanted)

        def run(connection: Connection) -> tuple[int, tuple[AuditRow, ...]]:
            rows = connection.execute(query).mappings().all()
            return connection.execute(count).scalar_one(), tuple(AuditRow(**row) for row in rows)

        return self._database.read(run)
