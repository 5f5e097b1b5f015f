"""Articles that somebody hands to a server, and how far it is with reading them."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class JobState(StrEnum):
    """How far a job is."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    """All was looked at; some of it may have been refused."""
    CANCELLED = "cancelled"
    """Somebody ended it; what had been read stays."""
    FAILED = "failed"
    """It broke off; what had been read stays."""
    INTERRUPTED = "interrupted"
    """The server ended meanwhile; what had been read stays."""

    @property
    def is_open(self) -> bool:
        """Whether it still goes on."""
        return self in {JobState.QUEUED, JobState.RUNNING}


class JobIssue(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What was noticed of an article, or why a file became none."""

    where: str
    """Id of the article, or name of the file, `archive.zip!member` inside one."""
    line: int | None
    """In a file of many articles; None: all of it."""
    code: str
    message: str


class Job(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Files to be read and analysed."""

    id: str
    by: str
    """Who handed them in."""
    at: str
    """When, in UTC, with microseconds."""
    state: JobState
    files: tuple[str, ...]
    """Names as they were handed in."""
    outlet: str | None
    """Of articles that do not name theirs."""
    published: str | None
    """Day of articles that do not give theirs."""
    began_at: str | None = None
    ended_at: str | None = None
    file: int = 0
    """Number of the file that is being read, from 1; 0: none yet."""
    done: int = 0
    """Articles and refusals so far."""
    new: int = 0
    updated: int = 0
    unchanged: int = 0
    refused: int = 0
    articles: tuple[str, ...] = ()
    """Ids of articles that were read, the first 500."""
    issues: tuple[JobIssue, ...] = ()
    """The first 200."""
    error: str | None = None
    """Why it failed."""
