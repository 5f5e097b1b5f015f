"""As `test_schema`, of the routes that change something: nothing that anybody sends breaks the server."""

from __future__ import annotations

import shutil

import pytest

from riwaya.api.app import create_app
from riwaya.api.settings import Settings
from riwaya.store import Store
from tests.api.test_schema import described, problems_of


@pytest.fixture
def changed(samples, pack, tmp_path):
    """A server whose store may be changed."""
    path = tmp_path / "changed.db"
    shutil.copyfile(samples, path)
    with Store.open(path) as store:
        app = create_app(store, pack, Settings(sign_ins=100_000))
        app.state.served.jobs.submit = lambda *_: None  # reading what was handed in has tests of its own
        yield app


def test_no_request_that_changes_something_breaks_the_server_or_gets_an_answer_that_nobody_described(changed):
    schema = described(changed)
    operations = [one.ok() for one in schema.include(method=["POST", "PATCH", "DELETE"]).get_all_operations()]
    assert len(operations) > 10
    assert [problem for problem in map(problems_of, operations) if problem is not None] == []
