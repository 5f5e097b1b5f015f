"""Every route against everybody who may come: a route that does not say who may ask does not start."""

from __future__ import annotations

import pytest
from argon2 import PasswordHasher
from fastapi import FastAPI
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient

from riwaya.access import passwords
from riwaya.access.people import People
from riwaya.api.app import create_app
from riwaya.api.security.gate import SAFE, GuardedRoute
from riwaya.api.settings import Settings
from riwaya.model.access import Role
from riwaya.store import Store
from tests.api.conftest import HOME

PASSWORD = "seven quiet cedars"
ANYBODY = {
    ("GET", "/api/v1/about"),
    ("GET", "/api/v1/session"),
    ("POST", "/api/v1/session"),
    ("DELETE", "/api/v1/session"),
    ("GET", "/health"),
    ("GET", "/{path:path}"),
}
"""All that is there for who did not sign in. Whoever adds to it says so here."""
REFUSED = {401: "RW951", 403: ("RW952", "RW955")}
CALLERS = ["nobody", "stranger's key", *(f"{role} by {way}" for role in Role for way in ("session", "key"))]


@pytest.fixture(scope="module")
def served(tmp_path_factory, pack):
    with Store.open(tmp_path_factory.mktemp("team") / "team.db") as store, pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "_hasher", lambda: PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        people = People(store)
        for role in Role:
            people.add(role.value, PASSWORD, role)
        people.add("spare", PASSWORD, Role.ADMIN)
        app = create_app(store, pack, Settings(login=True, rate=0))
        app.state.keys = {role: people.add_key(role.value, role, "test")[0] for role in Role}
        app.state.tokens = {role: people.sign_in(role.value, PASSWORD).token for role in Role}
        yield app


@pytest.fixture(scope="module")
def public(tmp_path_factory, pack):
    with Store.open(tmp_path_factory.mktemp("public") / "public.db") as store:
        yield create_app(store, pack, Settings(public=True, rate=0))


def routes(app):
    """Method and route of all that is served, with an address that fits."""
    for route in app.routes:
        if isinstance(route, APIRoute):
            for method in route.methods:
                yield method, route


def address(route):
    """An address of a route. No parameter names anything that is there, so that nothing is changed."""
    path = route.path.replace("{what}.{form}", "articles.csv").replace("{start}-{end}", "0-4")
    for name in route.param_convertors:
        path = path.replace(f"{{{name}:path}}", "none").replace(f"{{{name}}}", "none")
    return path


def headers(app, caller):
    """Those of a caller, with the token of the session where it is one."""
    from riwaya.access.tokens import csrf_of

    name, _, way = caller.partition(" by ")
    if caller == "nobody":
        return {}
    if caller == "stranger's key":
        return {"Authorization": "Bearer rw_" + "A" * 43}
    if way == "key":
        return {"Authorization": f"Bearer {app.state.keys[Role(name)]}"}
    token = app.state.tokens[Role(name)]
    return {"Cookie": f"riwaya={token}", "X-CSRF-Token": csrf_of(token)}


def code_of(reply):
    """Status and code of an answer."""
    is_json = reply.headers.get("content-type", "") == "application/json"
    return reply.status_code, reply.json().get("code") if is_json and reply.content else None


def is_refused(reply):
    status, code = code_of(reply)
    return status in REFUSED and code in REFUSED[status]


def test_a_route_that_does_not_say_who_may_ask_is_none():
    app = FastAPI()
    app.router.route_class = GuardedRoute
    with pytest.raises(ValueError, match="which role"):
        app.add_api_route("/open", lambda: None)


def test_what_is_there_for_anybody_is_listed_here(served):
    assert {(method, route.path) for method, route in routes(served) if route.needed is None} == ANYBODY


def test_what_changes_something_needs_more_than_a_reader(served):
    mine = {("POST", "/api/v1/session/password")}
    weak = {(method, r.path) for method, r in routes(served) if method not in SAFE and r.needed in {None, Role.READER}}
    assert weak - ANYBODY == mine


@pytest.mark.parametrize("caller", CALLERS)
def test_each_route_lets_in_who_may_and_nobody_else(served, caller):
    client = TestClient(served, base_url=HOME, raise_server_exceptions=False)
    role = Role(caller.partition(" by ")[0]) if " by " in caller else None
    wrong = []
    for method, route in routes(served):
        if (method, route.path) in {("DELETE", "/api/v1/session"), ("POST", "/api/v1/session")}:
            continue  # would end the session of the next ones, or answers 401 by itself
        reply = client.request(method, address(route), headers=headers(served, caller))
        may = route.needed is None or (role is not None and role.covers(route.needed))
        wanted = 401 if role is None else 403
        if (may and is_refused(reply)) or (not may and reply.status_code != wanted):
            wrong.append((method, route.path, code_of(reply)))
    assert wrong == []


@pytest.mark.parametrize("role", list(Role))
def test_no_route_changes_anything_for_a_session_without_its_token(served, role):
    client = TestClient(served, base_url=HOME, raise_server_exceptions=False)
    cookie = {"Cookie": f"riwaya={served.state.tokens[role]}"}
    wrong = []
    for method, route in routes(served):
        if method not in SAFE and route.path != "/api/v1/session":
            reply = client.request(method, address(route), headers=cookie)
            if reply.status_code != 403:
                wrong.append((method, route.path, code_of(reply)))
    assert wrong == []
    assert client.delete("/api/v1/session", headers=cookie).json()["code"] == "RW955"


def test_in_public_all_that_readers_may_ask_is_there_and_nothing_else(public):
    client = TestClient(public, base_url=HOME, raise_server_exceptions=False)
    wrong = []
    for method, route in routes(public):
        reply = client.request(method, address(route))
        may = route.needed in {None, Role.READER} and method in SAFE
        if is_refused(reply) == may and (method, route.path) not in ANYBODY:
            wrong.append((method, route.path, code_of(reply)))
    assert wrong == []


def test_nothing_of_a_request_is_read_before_it_is_known_who_sends_it(served):
    client = TestClient(served, base_url=HOME)

    def endless():
        yield b"--x\r\n"
        raise AssertionError("the body was read")

    form = {"Content-Type": "multipart/form-data; boundary=x"}
    assert client.post("/api/v1/jobs", content=b"x" * 5_000_000, headers=form).status_code == 401
    assert client.get("/api/v1/articles?limit=no").status_code == 401
