"""Who does the work: this process, or others on this machine. `riwaya.scale.cluster` has the third: other machines."""

from __future__ import annotations

import multiprocessing
import signal
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import TYPE_CHECKING, Protocol, Self, TypeVar

from msgspec import Struct

from riwaya.errors import DatasetError, LostShardError, RiwayaError
from riwaya.scale.work import process_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future
    from types import TracebackType

Task = TypeVar("Task")
Out = TypeVar("Out")
_AHEAD = 2
"""Tasks for each process that are handed out, so that none is idle and the rest waits where it is cheap."""


class Failure(Struct, frozen=True, kw_only=True):
    """A task that could not be done; the others go on."""

    code: str
    message: str
    is_fatal: bool = False
    """Whether it would befall every other task as well."""


class Runner(Protocol):
    """Does tasks and yields each with its outcome, in the order in which they are done."""

    def run(self, work: Callable[[Task], Out], tasks: Iterable[Task]) -> Iterator[tuple[Task, Out | Failure]]:
        """Takes a bounded number of tasks at a time.

        Raises:
            RiwayaError: what would befall every other task as well.
        """
        ...


class HereRunner:
    """This process, one task after the other."""

    def run(self, work: Callable[[Task], Out], tasks: Iterable[Task]) -> Iterator[tuple[Task, Out | Failure]]:
        """As `Runner.run`."""
        for task in tasks:
            yield task, raised_if_fatal(attempt(work, task))


class PoolRunner:
    """Processes of this machine; use it as a context manager."""

    def __init__(self, jobs: int) -> None:
        """Starts at most `jobs` processes, as they are needed."""
        self._jobs = jobs
        self._pool = self._start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def run(self, work: Callable[[Task], Out], tasks: Iterable[Task]) -> Iterator[tuple[Task, Out | Failure]]:
        """As `Runner.run`. Where a process ends, its tasks are done again, alone: the one that ends it again fails."""
        source = iter(tasks)
        try:
            while True:
                suspects: list[Task] = []
                yield from self._run_together(work, source, suspects)
                if not suspects:
                    return
                self._renew()
                for task in suspects:
                    yield task, self._run_alone(work, task)
        except BaseException:
            self._renew()
            raise

    def _run_together(
        self, work: Callable[[Task], Out], source: Iterator[Task], suspects: list[Task]
    ) -> Iterator[tuple[Task, Out | Failure]]:
        """Until all is done, or a process ends; which were at work then are suspects."""
        waiting: dict[Future[Out | Failure], Task] = {}
        while True:
            for task in () if suspects else islice(source, self._jobs * _AHEAD - len(waiting)):
                self._submit(work, task, waiting, suspects)
            if not waiting:
                return
            done, _ = wait(waiting, return_when=FIRST_COMPLETED)
            for future in done:
                task = waiting.pop(future)
                try:
                    outcome = future.result()
                except BrokenProcessPool:
                    suspects.append(task)
                else:
                    yield task, raised_if_fatal(outcome)

    def _submit(
        self,
        work: Callable[[Task], Out],
        task: Task,
        waiting: dict[Future[Out | Failure], Task],
        suspects: list[Task],
    ) -> None:
        try:
            waiting[self._pool.submit(attempt, work, task)] = task
        except BrokenProcessPool:
            suspects.append(task)

    def _run_alone(self, work: Callable[[Task], Out], task: Task) -> Out | Failure:
        try:
            return raised_if_fatal(self._pool.submit(attempt, work, task).result())
        except BrokenProcessPool:
            self._renew()
            return Failure(code=LostShardError.code, message="it ended the process that took it up, twice")

    def _renew(self) -> None:
        """A pool of new processes. Those of the old one end at once: one may wait for a lock that another took along.

        What they have not finished leaves nothing behind.
        """
        for process in list((getattr(self._pool, "_processes", None) or {}).values()):
            process.kill()
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._pool = self._start()

    def _start(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self._jobs, context, initializer=_leave_interrupts)


def _leave_interrupts() -> None:
    """Ctrl-C is left to the process that gives out the work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def attempt(work: Callable[[Task], Out], task: Task) -> Out | Failure:
    """What work makes of a task; an error of the disk would befall the others, too."""
    try:
        return attempt_elsewhere(work, task)
    except OSError as error:
        message = f"{error.filename or process_name()}: {error.strerror or error}"
        return Failure(code=DatasetError.code, message=message, is_fatal=True)


def attempt_elsewhere(work: Callable[[Task], Out], task: Task) -> Out | Failure:
    """What work makes of a task; what goes wrong comes as a failure, as not every exception can travel.

    Raises:
        OSError: here, but it may be done by another machine.
    """
    try:
        return work(task)
    except RiwayaError as error:
        return Failure(code=error.code, message=str(error), is_fatal=True)
    except OSError:
        raise
    except Exception as error:  # noqa: BLE001 - one shard must not end a batch, whatever breaks in it
        return Failure(code=DatasetError.code, message=f"{type(error).__name__}: {error}")


def raised_if_fatal(outcome: Out | Failure) -> Out | Failure:
    """The outcome, unless it would befall every other task as well.

    Raises:
        DatasetError: with the code of what went wrong.
    """
    if isinstance(outcome, Failure) and outcome.is_fatal:
        error = DatasetError(outcome.message)
        error.code = outcome.code
        raise error
    return outcome
