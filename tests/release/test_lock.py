from __future__ import annotations

import re

import pytest

import lock

PROJECT = {
    "requires-python": ">=3.11,<3.14",
    "dependencies": ["httpx>=0.28"],
    "optional-dependencies": {
        "dev": ["pytest>=8"],
        "serve": ["uvicorn>=0.32"],
        "models": ["riwaya-model-ar>=0.1"],
        "train": ["torch>=2.5", "onnx>=1.17"],
    },
}
ROWS = lock.groups(PROJECT)["run"]
ASKED = f"# asked: {lock.asked(ROWS, PROJECT)}"
TEXT = f"{ASKED}\nhttpx==0.28.1 \\\n    --hash=sha256:00\nuvicorn==0.54.0 ; sys_platform != ''\n"


def test_the_locks_hold_what_the_project_asks_for():
    assert lock.faults(lock.read_project()) == []


def test_every_package_of_a_lock_has_the_hashes_of_its_files():
    for path in lock.LOCKS.glob("*.txt"):
        packages = re.split(r"\n(?=\S)", path.read_text("utf-8"))[2:]
        assert packages
        assert all("--hash=sha256:" in package for package in packages), path


def test_tests_and_users_have_the_same_versions():
    dev, run = (set(lock.PIN.findall((lock.LOCKS / f"{name}.txt").read_text("utf-8"))) for name in ("dev", "run"))
    assert run <= dev


def test_extras_go_into_the_lock_of_whom_they_are_for_and_torch_into_none():
    assert lock.groups(PROJECT) == {
        "dev": ["httpx>=0.28", "pytest>=8", "uvicorn>=0.32"],
        "run": ["httpx>=0.28", "uvicorn>=0.32"],
        "train": ["httpx>=0.28", "onnx>=1.17", "uvicorn>=0.32"],
    }


def test_a_lock_that_holds_all_is_sound():
    assert lock.faults_of(TEXT, ROWS, PROJECT) == []


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("lxml>=5", "does not hold lxml>=5"),
        ("httpx>=0.30", "does not hold httpx>=0.30"),
        ("HTTPX>=0.28", "was made for other requirements"),
    ],
)
def test_what_a_lock_lacks_is_named(row, fault):
    assert lock.faults_of(TEXT, [*ROWS, row], PROJECT) == [fault]


def test_a_requirement_that_went_makes_the_lock_stale():
    assert lock.faults_of(TEXT, ROWS[:1], PROJECT) == ["was made for other requirements"]


def test_requirements_are_resolved_for_the_pythons_that_we_run_under():
    assert lock.bounded("a>=1; sys_platform == 'linux'", "3.14") == (
        'a>=1; python_version < "3.14" and sys_platform == "linux"'
    )
