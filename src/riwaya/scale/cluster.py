"""Work handed to a cluster of Dask (extra `cluster`): one that is started here, or one at an address.

Shards go to workers a few at a time and small reports come back; articles and analyses never pass the scheduler.
Dask speaks pickle: who reaches a scheduler or a worker may run what they like there. Hence nothing is reached unless
its address was given, what is started here listens on this machine only, and TLS is used where there is a folder of
certificates.
"""

from __future__ import annotations

import logging
import signal
import time
from concurrent.futures import CancelledError
from contextlib import ExitStack, contextmanager, suppress
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import uuid4

from riwaya.errors import ClusterError, DatasetError, LostShardError, MissingExtraError, WorkerMismatchError
from riwaya.scale.runners import Failure, attempt_elsewhere, raised_if_fatal
from riwaya.scale.work import equipment_here, mismatch, prepare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from riwaya.export.dataset.folder import Dataset
    from riwaya.scale.work import Equipment

Task = TypeVar("Task")
Out = TypeVar("Out")
LOCAL = "local"
_LOOPBACK = "127.0.0.1"
_DASHBOARD = f"{_LOOPBACK}:8787"
_AHEAD = 2
"""Tasks for each worker that are handed out; the others wait here, where they cost nothing."""
_RETRIES = 2
"""Times that a task is tried again after an error of the disk; after how many ends of workers, the scheduler says."""
_LOOK_S = 2.0
PATIENCE_S = 120.0
"""How long a cluster may be without workers."""
_CERTIFICATES = ("ca.pem", "cert.pem", "key.pem")
_log = logging.getLogger("riwaya.scale.cluster")


@contextmanager
def open_cluster(
    where: str, *, workers: int = 1, tls: Path | None = None, patience_s: float = PATIENCE_S
) -> Iterator[ClusterRunner]:
    """A runner on the cluster at an address, or on one of `workers` processes that is started here for `local`.

    Raises:
        MissingExtraError: Dask is not installed.
        ClusterError: nothing answers at the address, or the certificates are not there.
    """
    distributed = _load_distributed()
    security = _security(distributed, tls)
    with ExitStack() as stack:
        if where == LOCAL:
            where = stack.enter_context(_start(distributed, workers))
        try:
            client = distributed.Client(where, security=security, set_as_default=False, timeout=min(30.0, patience_s))
        except (OSError, ValueError, TypeError) as error:
            raise ClusterError(f"{where}: no scheduler of Dask answers ({error}).") from error
        stack.callback(_close, client)
        yield ClusterRunner(client, distributed, patience_s)


def is_exposed(where: str) -> bool:
    """Whether what goes to an address could be read or changed on the way."""
    scheme, _, rest = where.rpartition("://")
    host = rest.rpartition(":")[0].strip("[]")
    return where != LOCAL and scheme != "tls" and host not in {"localhost", "::1"} and not host.startswith("127.")


class ClusterRunner:
    """Does tasks on the workers of a cluster."""

    def __init__(self, client: Any, distributed: Any, patience_s: float) -> None:
        self._client, self._distributed, self._patience_s = client, distributed, patience_s
        self._seen = time.monotonic()

    @property
    def dashboard(self) -> str:
        """Address of the page on which Dask shows what is going on."""
        return str(self._client.dashboard_link)

    @property
    def workers(self) -> tuple[str, ...]:
        """Addresses of the workers that are there now.

        Raises:
            ClusterError: the scheduler does not answer.
        """
        try:
            return tuple(self._client.nthreads())
        except (OSError, TimeoutError, CancelledError) as error:
            raise ClusterError(_LOST) from error

    def check(self, pack: str, dataset: Dataset, inputs: Sequence[Path]) -> None:
        """Waits for a worker, and sees to it that all have the same code, pack and models and see the same files.

        Raises:
            ClusterError: no worker comes.
            WorkerMismatchError: one is otherwise.
        """
        try:
            self._client.wait_for_workers(1, timeout=self._patience_s)
        except TimeoutError as error:
            raise ClusterError(f"no worker has come in {self._patience_s:.0f} s. Start some.") from error
        word = dataset.path / f".seen-{uuid4().hex}"
        word.touch()
        try:
            seen = (pack, str(dataset.path.absolute()), word.name, tuple(str(path.absolute()) for path in inputs[:1]))
            ours = equipment_here(*seen)
            for worker, theirs in self._client.run(equipment_here, *seen, on_error="return").items():
                _require_same(worker, theirs, ours)
        except (OSError, CancelledError) as error:
            raise ClusterError(f"the cluster was lost ({error}).") from error
        finally:
            word.unlink(missing_ok=True)

    def prepare(self, pack: str) -> None:
        """Lets every worker load its pack and models now, which the first shard would wait for."""
        self._client.run(prepare, pack)

    def run(self, work: Callable[[Task], Out], tasks: Iterable[Task]) -> Iterator[tuple[Task, Out | Failure]]:
        """As `Runner.run`.

        Raises:
            ClusterError: the scheduler is lost, or no worker is left; what is done stays.
        """
        source, waiting = iter(tasks), dict[Any, Task]()
        try:
            while True:
                for task in islice(source, max(0, self._limit() - len(waiting))):
                    waiting[self._submit(work, task)] = task
                if not waiting:
                    return
                for future in self._finished(waiting):
                    yield waiting.pop(future), raised_if_fatal(self._outcome(future))
        finally:
            with suppress(Exception):
                self._client.cancel(list(waiting))

    def _limit(self) -> int:
        return max(1, len(self.workers)) * _AHEAD

    def _submit(self, work: Callable[[Task], Out], task: Task) -> Any:
        key = f"{work.__name__}-{uuid4().hex}"
        return self._client.submit(attempt_elsewhere, work, task, key=key, pure=False, retries=_RETRIES)

    def _finished(self, waiting: dict[Any, Task]) -> list[Any]:
        """Those that are done, at least one."""
        while True:
            try:
                with self._client.as_current():
                    seen = self._distributed.wait(list(waiting), timeout=_LOOK_S, return_when="FIRST_COMPLETED")
            except TimeoutError:
                self._require_life()
            except (CancelledError, OSError) as error:
                raise ClusterError(_LOST) from error
            else:
                return list(seen.done)

    def _require_life(self) -> None:
        """Looks whether somebody is still at work."""
        if self._client.status != "running":
            raise ClusterError(_LOST)
        if self.workers:
            self._seen = time.monotonic()
        elif time.monotonic() - self._seen > self._patience_s:
            message = f"no worker is left for {self._patience_s:.0f} s. {_GO_ON}"
            raise ClusterError(message)

    def _outcome(self, future: Any) -> Any:
        try:
            return future.result(timeout=self._patience_s)
        except self._distributed.KilledWorker as error:
            return Failure(code=LostShardError.code, message=f"it ended {error.allowed_failures + 1} workers")
        except (CancelledError, TimeoutError) as error:
            raise ClusterError(_LOST) from error
        except Exception as error:  # noqa: BLE001 - whatever a worker raises, such as what it could not import
            return Failure(code=DatasetError.code, message=f"{type(error).__name__}: {error}")


_GO_ON = "What is done stays; give the same command again and it goes on."
_LOST = f"the scheduler was lost. {_GO_ON}"


def _close(client: Any) -> None:
    """Lets go of a cluster, which may be lost."""
    with suppress(OSError, TimeoutError, CancelledError):
        client.close()


def _require_same(worker: str, theirs: Equipment | BaseException, ours: Equipment) -> None:
    if isinstance(theirs, BaseException):
        told = f"cannot work ({type(theirs).__name__}: {theirs})"
        raise WorkerMismatchError(f"{worker}: {told}. Install the same Riwaya, pack and models there.")
    if theirs.code != ours.code:
        told = (
            f"its Riwaya is {theirs.versions.code} with code {theirs.code}, here {ours.versions.code} with {ours.code}"
        )
        raise WorkerMismatchError(f"{worker}: {told}. Install the same one there.")
    if theirs.versions != ours.versions:
        told = mismatch(theirs.versions, ours.versions)
        raise WorkerMismatchError(f"{worker}: {told}. Install the same pack and models there.")
    if not (theirs.sees_dataset and theirs.sees_inputs):
        what = "the folder of the dataset" if not theirs.sees_dataset else "the files to read"
        raise WorkerMismatchError(
            f"{worker}: does not see {what}. All need one shared file system, under the same path."
        )


def _load_distributed() -> Any:
    try:
        import distributed
    except ImportError as error:
        raise MissingExtraError("distributed", "cluster") from error
    return distributed


def _security(distributed: Any, tls: Path | None) -> Any:
    """Certificates of a folder; else what Dask's own configuration says."""
    if tls is None:
        return None
    files = [tls / name for name in _CERTIFICATES]
    missing = [str(path) for path in files if not path.is_file()]
    if missing:
        raise ClusterError(f"no certificate at {', '.join(missing)}.")
    ca, cert, key = map(str, files)
    return distributed.Security(tls_ca_file=ca, tls_client_cert=cert, tls_client_key=key, require_encryption=True)


@contextmanager
def _start(distributed: Any, workers: int) -> Iterator[str]:
    """Address of a cluster of this machine that only this machine reaches, and that is gone afterwards."""
    with _interrupts_ignored():
        cluster = distributed.LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            processes=True,
            host=_LOOPBACK,
            dashboard_address=_DASHBOARD,
            worker_dashboard_address=f"{_LOOPBACK}:0",
            silence_logs=logging.ERROR,
        )
    try:
        yield cluster.scheduler_address
    finally:
        with suppress(TimeoutError):
            cluster.close(timeout=20)


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """While processes are started, so that Ctrl-C is left to this one; they inherit it."""
    try:
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    except ValueError:  # not the main thread, which alone may
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
