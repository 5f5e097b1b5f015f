"""Jobs in the store: what was handed in to be read, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, delete, insert, select, update

from riwaya.model.job import Job, JobState
from riwaya.store.tables import jobs

if TYPE_CHECKING:
    from riwaya.store.database import Database

_OPEN = tuple(state.value for state in JobState if state.is_open)


class JobTable:
    """The jobs of a store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, job: Job) -> None:
        """Takes a job in, or its news."""
        values = {"at": job.at, "state": job.state.value, "document": msgspec.json.encode(job).decode()}

        def run(connection: Connection) -> None:
            if not connection.execute(update(jobs).where(jobs.c.id == job.id).values(**values)).rowcount:
                connection.execute(insert(jobs).values(id=job.id, **values))

        self._database.write(run)

    def find(self, job_id: str) -> Job | None:
        """The job with this id; None: there is none."""
        query = select(jobs.c.document).where(jobs.c.id == job_id)
        document = self._database.read(lambda connection: connection.execute(query).scalar())
        return None if document is None else msgspec.json.decode(document, type=Job)

    def all(self) -> tuple[Job, ...]:
        """All of them, the latest first."""
        query = select(jobs.c.document).order_by(jobs.c.at.desc(), jobs.c.id)
        found = self._database.read(lambda connection: connection.execute(query).scalars().all())
        return tuple(msgspec.json.decode(document, type=Job) for document in found)

    def interrupt(self, at: str) -> int:
        """Ends the jobs that a server left open when it ended; says how many there were."""
        query = select(jobs.c.document).where(jobs.c.state.in_(_OPEN))
        found = self._database.read(lambda connection: connection.execute(query).scalars().all())
        for document in found:
            left = msgspec.json.decode(document, type=Job)
            self.put(replace(left, state=JobState.INTERRUPTED, ended_at=at))
        return len(found)

    def remove(self, job_id: str) -> None:
        """Forgets a job; what was read stays."""
        query = delete(jobs).where(jobs.c.id == job_id)
        self._database.write(lambda connection: connection.execute(query))
