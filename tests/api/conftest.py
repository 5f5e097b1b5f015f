"""The sample accounts behind a server, read once for all tests; a test that writes has a copy of its own."""

from __future__ import annotations

import shutil
from time import monotonic, sleep
from typing import TYPE_CHECKING

import pytest
from fastapi.testclient import TestClient

from riwaya.api.app import create_app
from riwaya.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from riwaya.knowledge.pack import Pack

API = "/api/v1"
HOME = "http://127.0.0.1:8000"
"""Under another name a server of this machine answers nobody."""


def until(holds: Callable[[], bool], patience_s: float = 120.0) -> None:
    """Waits for something that is made in the background."""
    deadline = monotonic() + patience_s
    while not holds():
        assert monotonic() < deadline
        sleep(0.02)


@pytest.fixture(scope="session")
def client(samples: Path, pack: Pack) -> Iterator[TestClient]:
    with Store.open(samples) as store, TestClient(create_app(store, pack), base_url=HOME) as client:
        served = client.app.state.served
        served.search.catch_up()
        until(lambda: served.keeper.look() is not None)
        yield client


@pytest.fixture
def own_store(samples: Path, tmp_path: Path) -> Iterator[Store]:
    """A copy to write into."""
    path = tmp_path / "own.db"
    with Store.open(path) as made:
        pass
    shutil.copyfile(samples, path)
    with Store.open(path) as made:
        yield made


@pytest.fixture
def own_client(own_store: Store, pack: Pack) -> Iterator[TestClient]:
    """A server over a copy to write into."""
    with TestClient(create_app(own_store, pack), base_url=HOME) as client:
        yield client


@pytest.fixture
def quiet(own_store: Store, pack: Pack) -> TestClient:
    """The same, and nothing is made in the background: for routes that need neither index nor snapshot."""
    return TestClient(create_app(own_store, pack), base_url=HOME)


@pytest.fixture
def get(client: TestClient) -> Callable[..., object]:
    """The answer of a route, which has to be a good one."""

    def ask(path: str, **asked: object) -> object:
        reply = client.get(API + path, params=asked)
        assert reply.status_code == 200, reply.text
        return reply.json()

    return ask
