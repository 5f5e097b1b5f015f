"""Stores to test: a file of SQLite, and a database of a PostgreSQL server that the tests start themselves."""

from __future__ import annotations

import os
import subprocess
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

from riwaya.store import Store
from tests.store.postgresql import Cluster, find_programs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A server for all tests."""
    yield from started_cluster()


@pytest.fixture
def fragile_cluster() -> Iterator[Cluster]:
    """A server for one test, which may crash it."""
    yield from started_cluster()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 120 MB; skips where we may not mount one, as only root may."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=120m", "tmpfs", folder], check=False).returncode:
        pytest.skip("no right to mount a file system")
    for place in (folder, *folder.parents):
        place.chmod(place.stat().st_mode | 0o011)
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


@pytest.fixture
def cramped_cluster(small_disk: Path) -> Iterator[Cluster]:
    """A server of which all files, its journal too, lie on the small disk."""
    yield from started_cluster(small_disk)


def started_cluster(folder: Path | None = None) -> Iterator[Cluster]:
    """A server; needed in CI, optional elsewhere."""
    programs = find_programs()
    if programs is None or find_spec("psycopg") is None:
        reason = "no PostgreSQL: apt install postgresql, pip install 'riwaya[postgresql]'"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    started = Cluster(programs, folder)
    yield started
    started.remove()


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new store may be made, of either kind."""
    if request.param == "sqlite":
        return str(tmp_path / "s.db")
    return request.getfixturevalue("cluster").make_database()


@pytest.fixture
def store(where: str) -> Iterator[Store]:
    with Store.open(where) as opened:
        yield opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a file of SQLite may be made."""
    return tmp_path / "s.db"
