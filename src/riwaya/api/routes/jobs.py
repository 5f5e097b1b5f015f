"""`/jobs`: articles handed in to be read and analysed in the background."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Annotated

from fastapi import Path

from riwaya.api.parameters import Part, Word, require_days
from riwaya.api.records import Page, page_of
from riwaya.api.routing import Fresh
from riwaya.api.security.caller import Asking, signature_of
from riwaya.api.uploads import TAKES, HandedIn, Pasted
from riwaya.judgements.making import now
from riwaya.model.access import Role
from riwaya.model.job import Job, JobState

if TYPE_CHECKING:
    from riwaya.api.routing import Routes

_GROUP = "jobs"
JobId = Annotated[Word, Path(max_length=100)]


def register(routes: Routes) -> None:
    """Adds the routes."""
    served = routes.served
    routes.records.append(Pasted)

    @routes.post("/jobs", Job, takes=TAKES, status=202, group=_GROUP, role=Role.EDITOR)
    def hand_in(handed: HandedIn, asking: Asking) -> Job:
        """Takes files, or one text, to be read and analysed; `GET /jobs/{id}` tells how far that is."""
        require_days(handed.published, None)
        job = Job(
            id=f"job-{secrets.token_hex(8)}",
            by=signature_of(asking, handed.by),
            at=now(),
            state=JobState.QUEUED,
            files=tuple(upload.name for upload in handed.uploads),
            outlet=handed.outlet,
            published=handed.published,
        )
        served.jobs.submit(job, handed.folder, handed.uploads)
        handed.is_kept = True
        return job

    @routes.get("/jobs", Page[Job], fresh=Fresh.NEVER, group=_GROUP, role=Role.EDITOR)
    def jobs(part: Part) -> Page[Job]:
        """What was handed in, the latest first."""
        return page_of(served.jobs.all(), part)

    @routes.get("/jobs/{job_id}", Job, fresh=Fresh.NEVER, errors=(404,), group=_GROUP, role=Role.EDITOR)
    def job(job_id: JobId) -> Job:
        """How far a job is."""
        return served.jobs.find(job_id)

    @routes.delete("/jobs/{job_id}", group=_GROUP, role=Role.EDITOR)
    def end_job(job_id: JobId) -> None:
        """Ends a job after the article that is being read; one that is over is forgotten. What was read stays."""
        served.jobs.cancel(job_id)
