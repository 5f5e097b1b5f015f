"""Reads what people hand to a server, one job at a time, in the background, and tells how far it is."""

from __future__ import annotations

import logging
import shutil
from collections import deque
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkdtemp
from threading import Condition, Thread
from time import monotonic
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from riwaya.errors import JobError, RiwayaError, StoreError, UnknownJobError
from riwaya.model.job import Job, JobIssue, JobState
from riwaya.pipeline import read_into
from riwaya.readers import Defaults, InputReader, Refusal
from riwaya.readers.files import read_source
from riwaya.readers.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from riwaya.pipeline import Analyzer, ReadReport
    from riwaya.readers import Input, Reading, Unchanged
    from riwaya.store import Store

_log = logging.getLogger("riwaya.corpus")
MOST_OPEN = 20
"""Jobs that may wait."""
_MOST_ARTICLES, _MOST_ISSUES = 500, 200
_NOTED_S = 1.0
"""The store hears of progress no more often; whoever asks the runner hears all of it."""
_LEAVE_S = 20.0


class Upload(Struct, frozen=True, kw_only=True):
    """A file that somebody handed in."""

    name: str
    """As it was called; decides the reader and the id of the article."""
    path: Path
    """Where it lies now."""


class JobRunner:
    """The jobs of one server."""

    def __init__(
        self, store: Store, make_analyzer: Callable[[], Analyzer], on_end: Callable[[], None] | None = None
    ) -> None:
        """Without a job nothing is loaded.

        Args:
            store: what is read goes there.
            make_analyzer: called once, with the first job.
            on_end: called when a job has ended, in its thread.
        """
        self._store, self._make, self._on_end = store, make_analyzer, on_end
        self._folder: Path | None = None
        self._jobs: dict[str, Job] = {}
        """Those of this server that are not over."""
        self._waiting: deque[tuple[str, Path, tuple[Upload, ...]]] = deque()
        self._cancelled: set[str] = set()
        self._change = Condition()
        self._thread: Thread | None = None
        self._leaving = False

    def make_folder(self) -> Path:
        """A folder for the files of one job."""
        with self._change:
            if self._folder is None:
                self._folder = Path(mkdtemp(prefix="riwaya-jobs-"))
            return Path(mkdtemp(dir=self._folder))

    def submit(self, job: Job, folder: Path, uploads: tuple[Upload, ...]) -> None:
        """Takes a job in; its folder goes when it is over.

        Raises:
            JobError: too many wait.
        """
        with self._change:
            if len(self._jobs) >= MOST_OPEN:
                raise JobError(f"{MOST_OPEN} jobs wait already. Hand in more when some are done.")
            self._store.jobs.put(job)
            self._jobs[job.id] = job
            self._waiting.append((job.id, folder, uploads))
            if self._thread is None:
                self._thread = Thread(target=self._work, name="riwaya-jobs", daemon=True)
                self._thread.start()
            self._change.notify_all()

    def find(self, job_id: str) -> Job:
        """The job with this id, as far as it is now.

        Raises:
            UnknownJobError: there is none.
        """
        found = self._jobs.get(job_id) or self._store.jobs.find(job_id)
        if found is None:
            raise UnknownJobError(f"no job has the id {job_id!r}.")
        return found

    def all(self) -> tuple[Job, ...]:
        """All of them, the latest first."""
        return tuple(self._jobs.get(job.id, job) for job in self._store.jobs.all())

    def cancel(self, job_id: str) -> None:
        """Ends a job after the article that is being read; one that is over is forgotten.

        Raises:
            UnknownJobError: there is none.
        """
        with self._change:
            if job_id in self._jobs:
                self._cancelled.add(job_id)
                return
        self.find(job_id)
        self._store.jobs.remove(job_id)

    def close(self) -> None:
        """Ends what is under way after its article; it stays known as interrupted."""
        with self._change:
            self._leaving = True
            self._change.notify_all()
        if self._thread is not None:
            self._thread.join(_LEAVE_S)
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
        with suppress(StoreError):  # it is told of when the next server starts
            self._store.jobs.interrupt(_now())

    def should_stop(self, job_id: str) -> bool:
        """Whether a job is to end early."""
        return self._leaving or job_id in self._cancelled

    def note(self, job: Job) -> None:
        """How far a job is."""
        self._jobs[job.id] = job

    # --- in the thread
    def _work(self) -> None:
        analyzer: Analyzer | None = None
        while True:
            with self._change:
                self._change.wait_for(lambda: self._waiting or self._leaving)
                if self._leaving:
                    return
                name, folder, uploads = self._waiting.popleft()
            told = None
            try:
                if not self.should_stop(name):
                    self.note(replace(self._jobs[name], state=JobState.RUNNING, began_at=_now()))
                    analyzer = analyzer or self._make()
                    _Run(self, self._store, analyzer, name, uploads).run()
            except Exception as error:  # noqa: BLE001 - the thread has to live on; the log and the job tell
                _log.error("job %s failed", name, exc_info=error)
                told = self._told(error)
            shutil.rmtree(folder, ignore_errors=True)
            self._end(name, told)

    def _told(self, error: Exception) -> str:
        """What users are told of an error: ours in its words, others by their kind alone."""
        if isinstance(error, RiwayaError):
            return f"{error.code}: {str(error).removeprefix(f'{self._store.where}: ')}"
        return f"{type(error).__name__}. The log of the server tells more."

    def _end(self, name: str, error: str | None) -> None:
        state = JobState.DONE if error is None else JobState.FAILED
        if name in self._cancelled:
            state = JobState.CANCELLED
        elif self._leaving:
            state = JobState.INTERRUPTED
        ended = replace(self._jobs[name], state=state, ended_at=_now(), error=error)
        self.note(ended)
        try:
            self._store.jobs.put(ended)
        except StoreError as failure:
            _log.error("%s: what became of job %s is not stored: %s", failure.code, name, failure)
            return
        with self._change:
            self._cancelled.discard(name)
            del self._jobs[name]
        if self._on_end is not None:
            self._on_end()


class _Run:
    """One job on its way."""

    def __init__(
        self, runner: JobRunner, store: Store, analyzer: Analyzer, name: str, uploads: tuple[Upload, ...]
    ) -> None:
        self._runner, self._store, self._analyzer = runner, store, analyzer
        self._job, self._uploads, self._noted = runner.find(name), uploads, 0.0

    def run(self) -> None:
        """Reads all files, or up to where somebody ends it."""
        names = {upload.path: upload.name for upload in self._uploads}
        defaults = Defaults(outlet=self._job.outlet, published=self._job.published)
        reader = _UploadReader(names, self._on_refusal)
        paths = [upload.path for upload in self._uploads]
        report = read_into(
            self._store,
            paths,
            self._analyzer,
            defaults=defaults,
            reader=reader,
            on_file=self._on_file,
            on_article=self._on_article,
        )
        self._note(report=report)

    def _on_file(self, _file: Input, number: int, _count: int) -> None:
        self._stop_if_wanted()
        self._job = replace(self._job, file=number)
        self._note()

    def _on_refusal(self, refusal: Refusal) -> None:
        issue = JobIssue(where=refusal.path, line=refusal.line, code=refusal.code, message=refusal.message)
        self._add_issues((issue,))

    def _on_article(self, label: str) -> None:
        job = replace(self._job, done=self._job.done + 1)
        if self._store.state(label) is not None:
            articles = (*job.articles, label)[:_MOST_ARTICLES] if label not in job.articles else job.articles
            job = replace(job, articles=articles)
            found = self._store.issues_of(label)
            self._job = job
            self._add_issues(tuple(JobIssue(where=label, line=None, code=i.code, message=i.message) for i in found))
        else:
            self._job = job
        self._note()
        self._stop_if_wanted()

    def _add_issues(self, found: tuple[JobIssue, ...]) -> None:
        self._job = replace(self._job, issues=(*self._job.issues, *found)[:_MOST_ISSUES])

    def _stop_if_wanted(self) -> None:
        """Ends the batch between two articles, as Ctrl-C does at a terminal."""
        if self._runner.should_stop(self._job.id):
            raise KeyboardInterrupt

    def _note(self, report: ReadReport | None = None) -> None:
        if report is not None:
            counts = {name: getattr(report, name) for name in ("new", "updated", "unchanged", "refused")}
            self._job = replace(self._job, **counts)
        self._runner.note(self._job)
        if monotonic() - self._noted > _NOTED_S:
            self._store.jobs.put(self._job)
            self._noted = monotonic()


class _UploadReader(InputReader):
    """Reads uploads under the names that they had, not those under which they lie."""

    def __init__(self, names: Mapping[Path, str], on_refusal: Callable[[Refusal], None]) -> None:
        super().__init__()
        self._names, self._on_refusal = names, on_refusal

    def read(self, one: Input, defaults: Defaults | None = None) -> Iterator[Reading | Refusal | Unchanged]:
        """Articles of an upload."""
        if not isinstance(one, Path):
            raise TypeError(one)
        name = self._names[one]
        source = Source(where=name, name=name, opener=lambda: one.open("rb"), size=one.stat().st_size)
        for item in read_source(source, defaults or Defaults()):
            if isinstance(item, Refusal):
                self._on_refusal(item)
            yield item


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
