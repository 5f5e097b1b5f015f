"""Clusters of Dask on the loopback: a scheduler and workers in processes of their own, some of which are killed."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from msgspec.structs import replace

from riwaya.errors import ClusterError, WorkerMismatchError
from riwaya.scale import cluster as clusters
from riwaya.scale.cluster import LOCAL, is_exposed, open_cluster
from riwaya.scale.reading import read_to
from riwaya.scale.runners import Failure, HereRunner
from riwaya.scale.work import equipment_here
from tests.scale.conftest import SMALL, files_of
from tests.scale.test_runners import double, end_at_three

ROOT = Path(__file__).parents[2]
LOOPBACK = ("--host", "127.0.0.1", "--no-dashboard")
QUICK = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1", "DASK_DISTRIBUTED__DEPLOY__LOST_WORKER_TIMEOUT": "2s"}


class Machines:
    """A scheduler and its workers, each in a process."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._card = folder, folder / "scheduler.json"
        self._all: list[subprocess.Popen[bytes]] = []
        self.scheduler: subprocess.Popen[bytes] | None = None
        self.workers: list[subprocess.Popen[bytes]] = []

    def start(self, *more: str) -> str:
        """The address of a new scheduler."""
        self.scheduler = self._run("scheduler", *LOOPBACK, "--port", "0", "--scheduler-file", str(self._card), *more)
        until = time.monotonic() + 60
        while not self._card.exists() and time.monotonic() < until:
            time.sleep(0.05)
        return str(json.loads(self._card.read_text())["address"])

    def add_worker(self, *more: str, nanny: bool = False, **environ: str) -> None:
        few = ("--nthreads", "1", "--death-timeout", "20", "--local-directory", str(self._folder))
        kind = () if nanny else ("--no-nanny",)
        where = () if more else ("--scheduler-file", str(self._card))
        self.workers.append(self._run("worker", *where, *LOOPBACK, *few, *kind, *more, **environ))

    def stop(self) -> None:
        for process in self._all:
            process.kill()
            process.wait()

    def _run(self, *words: str, **environ: str) -> subprocess.Popen[bytes]:
        path = os.pathsep.join((str(ROOT), str(ROOT / "src"), os.environ.get("PYTHONPATH", "")))
        command = [sys.executable, "-m", "dask", *words]
        env = {**os.environ, **QUICK, "PYTHONPATH": path, **environ}
        with (self._folder / f"{len(self._all)}.log").open("wb") as log:
            self._all.append(subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, env=env))
        return self._all[-1]


class Killer:
    """Kills a process, without a word, when the first shard is done."""

    def __init__(self, process):
        self._process, self.reports = process, []

    def cutting(self, files):
        pass

    def begins(self, shards, up_to_date):
        pass

    def sealing(self):
        pass

    def done(self, outcome):
        self.reports.append(outcome)
        if len(self.reports) == 1:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()


@pytest.fixture
def machines(tmp_path):
    folder = tmp_path / "machines"
    folder.mkdir()
    made = Machines(folder)
    yield made
    made.stop()


@pytest.fixture
def alone(at_hand, news, make_dataset):
    """What one process writes."""
    dataset = make_dataset("alone")
    read_to(dataset, [news], HereRunner(), pack="syria", sizes=SMALL)
    return files_of(dataset)


def test_two_workers_of_whom_one_is_killed_write_the_bytes_of_one_process(machines, news, make_dataset, alone):
    address, dataset = machines.start(), make_dataset("d")
    for _ in range(2):
        machines.add_worker()
    killer = Killer(machines.workers[0])
    with open_cluster(address) as cluster:
        cluster.check("syria", dataset, [news])
        report = read_to(dataset, [news], cluster, pack="syria", sizes=SMALL, watcher=killer)
    assert machines.workers[0].poll() == -signal.SIGKILL
    assert (report.failed, report.articles, len(killer.reports)) == ([], 15, report.shards)
    assert files_of(dataset) == alone


@pytest.mark.thorough
def test_a_cluster_of_this_machine_listens_on_it_alone_and_writes_the_bytes_of_one_process(news, make_dataset, alone):
    dataset = make_dataset("d")
    with open_cluster(LOCAL, workers=2) as cluster:
        cluster.check("syria", dataset, [news])
        assert all(worker.startswith("tcp://127.0.0.1:") for worker in cluster.workers)
        assert cluster.dashboard.startswith("http://127.0.0.1:")
        report = read_to(dataset, [news], cluster, pack="syria", sizes=SMALL)
    assert (report.failed, len(report.processes)) == ([], 2)
    assert files_of(dataset) == alone


@pytest.mark.thorough
def test_a_scheduler_that_is_killed_ends_the_run_and_the_next_one_goes_on(machines, news, make_dataset, alone):
    address, dataset = machines.start(), make_dataset("d")
    machines.add_worker()
    killer = Killer(machines.scheduler)
    with open_cluster(address, patience_s=20) as cluster, pytest.raises(ClusterError, match="it goes on"):
        read_to(dataset, [news], cluster, pack="syria", sizes=SMALL, watcher=killer)
    assert len(killer.reports) >= 1
    report = read_to(dataset, [news], HereRunner(), pack="syria", sizes=SMALL)
    assert report.up_to_date >= 1
    assert files_of(dataset) == alone


@pytest.mark.thorough
def test_work_waits_for_a_worker_where_all_are_killed(machines, news, make_dataset, alone):
    address, dataset = machines.start(), make_dataset("d")
    machines.add_worker()

    class Replacing(Killer):
        def done(self, outcome):
            super().done(outcome)
            if len(self.reports) == 1:
                machines.add_worker()

    with open_cluster(address) as cluster:
        watcher = Replacing(machines.workers[0])
        report = read_to(dataset, [news], cluster, pack="syria", sizes=SMALL, watcher=watcher)
    assert (report.failed, report.interrupted) == ([], False)
    assert files_of(dataset) == alone


@pytest.mark.thorough
def test_a_task_that_ends_its_workers_fails_alone(machines):
    address = machines.start()
    machines.add_worker(nanny=True)
    with open_cluster(address) as cluster:
        outcomes = dict(cluster.run(end_at_three, range(6)))
    failed = outcomes.pop(3)
    assert isinstance(failed, Failure)
    assert (failed.code, outcomes) == ("RW457", {number: number for number in (0, 1, 2, 4, 5)})


@pytest.mark.thorough
def test_a_cluster_without_workers_is_given_up(machines):
    address = machines.start()
    with open_cluster(address, patience_s=1) as cluster, pytest.raises(ClusterError, match="no worker"):
        list(cluster.run(double, range(3)))


@pytest.mark.thorough
def test_a_worker_with_other_models_is_refused_by_name(machines, make_dataset, models):
    address = machines.start()
    machines.add_worker(RIWAYA_MODELS="none")
    with open_cluster(address) as cluster, pytest.raises(WorkerMismatchError, match="its models is None"):
        cluster.check("syria", make_dataset("d"), [])


@pytest.mark.thorough
def test_work_travels_under_tls_and_who_has_no_certificate_gets_no_answer(machines, tmp_path):
    if shutil.which("openssl") is None:
        pytest.skip("no openssl to make certificates with")
    folder = _certificates(tmp_path / "tls")
    with_tls = [
        f"--tls-{name}={folder / file}.pem" for name, file in (("ca-file", "ca"), ("cert", "cert"), ("key", "key"))
    ]
    address = machines.start("--protocol", "tls", *with_tls)
    machines.add_worker(address, "--protocol", "tls", *with_tls)
    with open_cluster(address, tls=folder) as cluster:
        assert dict(cluster.run(double, range(3))) == {0: 0, 1: 2, 2: 4}
    with pytest.raises(ClusterError), open_cluster(address, patience_s=3):
        pass


def _certificates(folder):
    folder.mkdir()
    subject = ("-subj", "/CN=riwaya", "-nodes", "-days", "1")
    command = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-keyout",
        folder / "key.pem",
        "-out",
        folder / "cert.pem",
    ]
    subprocess.run([*command, *subject], check=True, capture_output=True)
    shutil.copy(folder / "cert.pem", folder / "ca.pem")
    return folder


def test_nothing_answers_where_no_scheduler_is():
    with (
        pytest.raises(ClusterError, match="no scheduler of Dask answers"),
        open_cluster("tcp://127.0.0.1:9", patience_s=0.2),
    ):
        pass


def test_certificates_that_are_not_there_are_named(tmp_path):
    with pytest.raises(ClusterError, match=r"no certificate at .*ca\.pem"), open_cluster("tls://h:1", tls=tmp_path):
        pass


@pytest.mark.parametrize(
    ("where", "exposed"),
    [
        ("local", False), ("tcp://127.0.0.1:8786", False), ("localhost:8786", False), ("tcp://[::1]:8786", False),
        ("tls://10.0.0.5:8786", False), ("tcp://10.0.0.5:8786", True), ("cluster.example.org:8786", True),
    ],
)  # fmt: skip
def test_an_address_is_exposed_where_what_goes_there_could_be_read(where, exposed):
    assert is_exposed(where) is exposed


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("code", "0", "Install the same one there"),
        ("sees_dataset", False, "does not see the folder of the dataset"),
        ("sees_inputs", False, "does not see the files to read"),
    ],
)
def test_a_worker_that_would_find_other_things_is_refused_by_name(at_hand, tmp_path, field, value, message):
    (tmp_path / "word").touch()
    ours = equipment_here("syria", str(tmp_path), "word", ())
    clusters._require_same("tcp://w", ours, ours)
    with pytest.raises(WorkerMismatchError, match=f"tcp://w: .*{message}"):
        clusters._require_same("tcp://w", replace(ours, **{field: value}), ours)


def test_a_worker_without_riwaya_is_told_what_to_install():
    with pytest.raises(WorkerMismatchError, match="Install the same Riwaya"):
        clusters._require_same("tcp://w", ModuleNotFoundError("No module named 'riwaya'"), None)
