"""Processes that end take no work with them."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from riwaya.errors import MissingExtraError, RiwayaError
from riwaya.scale.runners import Failure, HereRunner, PoolRunner


def double(number):
    return 2 * number


def end_at_three(number):
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def end_once(path):
    """Ends the process that is the first to come by."""
    try:
        Path(path).unlink()
    except FileNotFoundError:
        return "done"
    os.kill(os.getpid(), signal.SIGKILL)
    return None


def miss(_task):
    raise MissingExtraError("pyarrow", "parquet")


@pytest.fixture(scope="module")
def pool():
    with PoolRunner(2) as runner:
        yield runner


def test_every_task_comes_back_once(pool):
    assert sorted(pool.run(double, range(20))) == [(number, 2 * number) for number in range(20)]


def test_a_task_that_ends_its_process_fails_alone(pool):
    outcomes = dict(pool.run(end_at_three, range(6)))
    failed = outcomes.pop(3)
    assert isinstance(failed, Failure)
    assert failed.code == "RW457"
    assert outcomes == {number: number for number in (0, 1, 2, 4, 5)}


def test_a_process_that_somebody_else_ended_costs_no_work(pool, tmp_path):
    (tmp_path / "once").touch()
    assert list(pool.run(end_once, [str(tmp_path / "once")])) == [(str(tmp_path / "once"), "done")]


@pytest.mark.parametrize("name", ["here", "pool"])
def test_an_error_of_ours_arrives_with_its_code_and_message(pool, name):
    runner = pool if name == "pool" else HereRunner()
    with pytest.raises(RiwayaError, match="pip install") as raised:
        list(runner.run(miss, [1]))
    assert raised.value.code == "RW603"


def test_tasks_are_taken_a_few_at_a_time(pool):
    taken = []
    outcomes = pool.run(double, (taken.append(number) or number for number in range(100)))
    next(outcomes)
    assert len(taken) <= 4
    outcomes.close()
