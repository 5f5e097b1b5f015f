"""Who is let in where users sign in: by session, by key, from which pages, and what is written down of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from fastapi.testclient import TestClient

from riwaya.access import passwords
from riwaya.access.people import IDLE, LONGEST, People
from riwaya.api.app import create_app
from riwaya.api.settings import Mode, Settings
from riwaya.model.access import Role
from riwaya.store import Store
from riwaya.store.tables import ACCESS_TABLES
from tests.api.conftest import API, HOME

PASSWORD = "seven quiet cedars"
ANYWHERE = "0.0.0.0"  # noqa: S104 - nothing listens in these tests
TEAM = Settings(login=True, rate=0, sign_ins=10_000)
JUDGED = {"say": "wrong", "places": ["no-such:e1"], "labels": {"type": "FIGHT"}}


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    _make_quick(monkeypatch)


def _make_quick(patch):
    """The costs of argon2 are for the world, not for tests."""
    patch.setattr(passwords, "_hasher", lambda: PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    passwords._nobody.cache_clear()


@pytest.fixture(scope="module")
def served(tmp_path_factory, pack):
    """A server where users sign in, made once: making it takes longer than a test."""
    with Store.open(tmp_path_factory.mktemp("team") / "team.db") as made:
        yield create_app(made, pack, TEAM)


@pytest.fixture
def store(served):
    """Its store with a user of each role, and nothing of the tests before."""
    made = served.state.served.store
    with made.database.writing() as connection:
        for table in (*ACCESS_TABLES[1:], ACCESS_TABLES[0]):
            connection.execute(table.delete())
    for role in Role:
        People(made).add(role.value, PASSWORD, role)
    return made


@pytest.fixture(scope="module")
def local(tmp_path_factory, pack):
    """A server of this machine, where nobody signs in."""
    with Store.open(tmp_path_factory.mktemp("local") / "local.db") as made:
        yield TestClient(create_app(made, pack), base_url=HOME)


@pytest.fixture
def people(store):
    return People(store)


@pytest.fixture
def team(served, store):
    """A browser there."""
    return TestClient(served, base_url=HOME)


def sign_in(client, name, password=PASSWORD):
    reply = client.post(f"{API}/session", json={"name": name, "password": password})
    return reply.json()


def with_token(session):
    return {"X-CSRF-Token": session["csrf"]}


# --- sessions
def test_nothing_is_told_to_who_did_not_sign_in(team):
    reply = team.get(f"{API}/articles")
    assert (reply.status_code, reply.json()["code"], reply.headers["www-authenticate"]) == (401, "RW951", "Bearer")
    about = team.get(f"{API}/about").json()
    assert (about["mode"], about["who"], about["csrf"]) == ("login", {"name": None, "role": None}, None)
    assert about["python"] is None


def test_who_signs_in_is_known_until_they_sign_out(team):
    session = sign_in(team, "reader")
    assert team.get(f"{API}/about").json()["who"] == {"name": "reader", "role": "reader"} == session["who"]
    assert team.get(f"{API}/about").json()["csrf"] == session["csrf"]
    assert team.get(f"{API}/articles").status_code == 200
    assert team.delete(f"{API}/session", headers=with_token(session)).status_code == 204
    assert team.get(f"{API}/articles").status_code == 401


def test_a_session_that_ended_is_no_session_for_who_kept_its_cookie(team):
    session = sign_in(team, "reader")
    kept = team.cookies["riwaya"]
    team.delete(f"{API}/session", headers=with_token(session))
    assert team.get(f"{API}/articles", headers={"Cookie": f"riwaya={kept}"}).status_code == 401


@pytest.mark.parametrize(
    ("name", "password"), [("reader", "wrong password"), ("nobody", PASSWORD), ("READER", PASSWORD)]
)
def test_a_wrong_name_and_a_wrong_password_are_told_alike(team, name, password):
    reply = team.post(f"{API}/session", json={"name": name, "password": password})
    assert (reply.status_code, reply.json()["message"]) == (401, "nobody here has this name and password.")
    assert "set-cookie" not in reply.headers


def test_the_cookie_is_out_of_reach_of_scripts_other_sites_and_plain_http(served, store, pack):
    near = TestClient(served, base_url=HOME)
    far = TestClient(
        create_app(store, pack, Settings(host=ANYWHERE, names=("riwaya.test",))), base_url="https://riwaya.test"
    )
    cookies = [
        one.post(f"{API}/session", json={"name": "reader", "password": PASSWORD}).headers["set-cookie"]
        for one in (near, far)
    ]
    for cookie in cookies:
        assert {"HttpOnly", "SameSite=strict", "Path=/"} <= set(cookie.split("; "))
    assert cookies[1].startswith("__Host-riwaya=")
    assert ["Secure" in cookie for cookie in cookies] == [False, True]


def test_a_session_is_new_each_time_and_the_store_does_not_know_it(team, store):
    sign_in(team, "reader")
    first = team.cookies["riwaya"]
    sign_in(team, "reader")
    assert team.cookies["riwaya"] != first
    assert team.get(f"{API}/articles", headers={"Cookie": f"riwaya={first}"}).status_code == 401
    content = _file(store).read_bytes()
    assert first.encode() not in content
    assert PASSWORD.encode() not in content


def _file(store):
    """All that was written, in one file."""
    with store.database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    return Path(store.where)


def test_a_session_runs_out_when_idle_and_at_last_in_use(store, people):
    now = datetime(2026, 11, 27, tzinfo=UTC)
    at = [now]
    timed = People(store, lambda: at[0])
    token = timed.sign_in("reader", PASSWORD).token
    at[0] = now + IDLE - timedelta(minutes=1)
    assert timed.session(token).user.name == "reader"
    at[0] += IDLE - timedelta(minutes=1)
    assert timed.session(token) is not None
    at[0] += IDLE
    assert timed.session(token) is None
    token, began = timed.sign_in("reader", PASSWORD).token, at[0]
    while at[0] < began + LONGEST - IDLE:
        at[0] += IDLE / 2
        assert timed.session(token) is not None
    at[0] = began + LONGEST
    assert timed.session(token) is None


def test_another_password_ends_all_sessions(team, people):
    session = sign_in(team, "reader")
    body = {"old": PASSWORD, "new": "eight quiet cedars"}
    wrong = team.post(f"{API}/session/password", json={**body, "old": "not this one"}, headers=with_token(session))
    assert wrong.status_code == 401
    assert team.post(f"{API}/session/password", json=body, headers=with_token(session)).status_code == 204
    assert team.get(f"{API}/articles").status_code == 401
    assert sign_in(team, "reader", "eight quiet cedars")["who"]["name"] == "reader"


def test_a_role_that_is_taken_away_is_gone_at_the_next_request(team, people):
    sign_in(team, "admin")
    people.add("second", PASSWORD, Role.ADMIN)
    assert team.get(f"{API}/users").status_code == 200
    people.set_role("admin", Role.READER)
    assert team.get(f"{API}/users").status_code == 403


# --- requests that others make us send
def test_a_session_without_its_token_changes_nothing(team):
    session = sign_in(team, "editor")
    ask = [
        team.post(f"{API}/judgements", json=JUDGED, headers=headers)
        for headers in ({}, {"X-CSRF-Token": "0" * 64}, with_token(session))
    ]
    assert [(one.status_code, one.json()["code"]) for one in ask] == [(403, "RW955"), (403, "RW955"), (404, "RW405")]


def test_the_token_of_one_session_is_none_for_another(team, served):
    other = TestClient(served, base_url=HOME)
    theirs, _ = sign_in(other, "editor"), sign_in(team, "editor")
    assert team.post(f"{API}/judgements", json=JUDGED, headers=with_token(theirs)).status_code == 403


FOREIGN = [
    {"Origin": "https://evil.test"},
    {"Origin": "null"},
    {"Origin": "http://127.0.0.1:8000.evil.test"},
    {"Origin": "http://127.0.0.1:9999"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
]


@pytest.mark.parametrize("headers", FOREIGN)
def test_no_page_of_another_site_changes_anything_even_where_nobody_signs_in(local, headers):
    reply = local.post(f"{API}/judgements", json={**JUDGED, "by": "x"}, headers=headers)
    assert (reply.status_code, reply.json()["code"]) == (403, "RW952")
    form = local.post(f"{API}/jobs", files=[("files", ("a.txt", b"x"))], data={"by": "x"}, headers=headers)
    assert (form.status_code, local.get(f"{API}/jobs").json()["total"]) == (403, 0)


def test_our_own_pages_and_programs_may(local):
    for headers in ({"Origin": HOME, "Sec-Fetch-Site": "same-origin"}, {}):
        reply = local.post(f"{API}/judgements", json={**JUDGED, "by": "x"}, headers=headers)
        assert reply.status_code == 404


@pytest.mark.parametrize("host", ["evil.test", "127.0.0.1.evil.test", "10.0.0.7", "", "127.0.0.1@evil.test", "[::2]"])
def test_a_server_of_this_machine_answers_under_no_foreign_name(local, host):
    for path in ("/", "/health", "/openapi.json", f"{API}/about"):
        reply = local.get(path, headers={"Host": host})
        assert (reply.status_code, reply.json()["code"]) == (403, "RW952")
        assert reply.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:1", "[::1]:8000", "LOCALHOST:8000", "localhost."])
def test_it_answers_under_all_names_of_this_machine(local, host):
    assert local.get("/health", headers={"Host": host}).status_code == 200


def test_a_server_for_others_answers_under_its_names_and_addresses(store, people, pack):
    client = TestClient(create_app(store, pack, Settings(host=ANYWHERE, names=("riwaya.test",))), base_url=HOME)
    codes = {host: client.get("/health", headers={"Host": host}).status_code for host in _HOSTS}
    assert codes == {"riwaya.test": 200, "riwaya.test:443": 200, "192.0.2.7:8000": 200, "evil.test": 403}


_HOSTS = ("riwaya.test", "riwaya.test:443", "192.0.2.7:8000", "evil.test")


# --- keys
def test_a_key_asks_for_its_user_without_a_token(team, people):
    secret, key = people.add_key("editor", Role.EDITOR, "notebook")
    headers = {"Authorization": f"Bearer {secret}"}
    assert team.get(f"{API}/about", headers=headers).json()["who"] == {"name": "editor", "role": "editor"}
    assert team.post(f"{API}/judgements", json=JUDGED, headers=headers).status_code == 404
    assert team.get(f"{API}/users", headers=headers).status_code == 403
    assert key.role is Role.EDITOR


def test_a_key_goes_no_further_than_its_role_nor_than_its_user(team, people):
    weak, _ = people.add_key("admin", Role.READER, "dashboard")
    strong, key = people.add_key("editor", Role.ADMIN, "too much")
    assert key.role is Role.EDITOR
    assert team.get(f"{API}/users", headers={"Authorization": f"Bearer {weak}"}).status_code == 403
    people.set_role("editor", Role.READER)
    reply = team.post(f"{API}/judgements", json=JUDGED, headers={"Authorization": f"Bearer {strong}"})
    assert reply.status_code == 403


def test_keys_that_are_removed_run_out_or_were_never_made_open_nothing(team, store, people):
    secret, key = people.add_key("reader", Role.READER, "gone")
    store.keys.remove(key.id)
    yesterday = People(store, lambda: datetime.now(UTC) - timedelta(days=2))
    old, _ = yesterday.add_key("reader", Role.READER, "old", days=1)
    for given in (f"Bearer {secret}", f"Bearer {old}", "Bearer ", "Bearer rw_" + "A" * 43, f"Basic {secret}", "rw_"):
        assert team.get(f"{API}/articles", headers={"Authorization": given}).status_code == 401


def test_a_wrong_key_is_not_mended_by_a_session(team):
    sign_in(team, "reader")
    assert team.get(f"{API}/articles", headers={"Authorization": "Bearer rw_x"}).status_code == 401


def test_a_user_who_is_removed_is_out_by_session_and_by_key(team, store, people):
    secret, _ = people.add_key("editor", Role.EDITOR, "notebook")
    sign_in(team, "editor")
    store.users.remove("editor")
    assert team.get(f"{API}/articles").status_code == 401
    assert team.get(f"{API}/articles", headers={"Authorization": f"Bearer {secret}"}).status_code == 401


# --- admins
@pytest.fixture
def admin(team):
    session = sign_in(team, "admin")
    team.headers.update(with_token(session))
    return team


def test_an_admin_adds_changes_and_removes_users(admin):
    body = {"name": "Lena", "password": "a bridge of paper", "role": "editor"}
    added = admin.post(f"{API}/users", json=body)
    assert (added.status_code, added.json()["role"]) == (201, "editor")
    assert "paper" not in added.text
    assert admin.post(f"{API}/users", json=body).status_code == 409
    assert admin.patch(f"{API}/users/Lena", json={"role": "reader"}).json()["role"] == "reader"
    assert admin.patch(f"{API}/users/Lena", json={}).status_code == 422
    assert [one["name"] for one in admin.get(f"{API}/users").json()["rows"]] == ["Lena", "admin", "editor", "reader"]
    assert admin.delete(f"{API}/users/Lena").status_code == 204
    assert admin.delete(f"{API}/users/Lena").status_code == 404


def test_the_last_admin_stays(admin):
    assert admin.delete(f"{API}/users/admin").status_code == 409
    assert admin.patch(f"{API}/users/admin", json={"role": "reader"}).status_code == 409


@pytest.mark.parametrize("password", ["short", "aaaaaaaaaaaaaaaa", "lena-lena-12", "x" * 300])
def test_passwords_that_are_easily_guessed_are_refused_and_not_repeated(admin, password):
    reply = admin.post(f"{API}/users", json={"name": "lena-lena", "password": password, "role": "reader"})
    assert (reply.status_code, reply.json()["code"], password in reply.text) == (422, "RW965", False)


def test_a_key_is_told_once(admin):
    made = admin.post(f"{API}/keys", json={"user": "reader", "role": "reader", "label": "dashboard"}).json()
    listed = admin.get(f"{API}/keys")
    assert made["secret"].startswith("rw_")
    assert made["secret"] not in listed.text
    assert [one["id"] for one in listed.json()["rows"]] == [made["key"]["id"]]
    assert admin.delete(f"{API}/keys/{made['key']['id']}").status_code == 204
    assert admin.post(f"{API}/keys", json={"user": "x", "role": "reader", "label": "y"}).status_code == 404


def test_all_that_could_change_something_is_written_down_without_its_secrets(admin, served):
    admin.post(f"{API}/users", json={"name": "Lena", "password": "a bridge of paper", "role": "editor"})
    other = TestClient(served, base_url=HOME)
    other.post(f"{API}/session", json={"name": "my password by mistake", "password": "x"})
    other.post(f"{API}/session", json={"name": "reader", "password": "x"})
    admin.get(f"{API}/articles")
    log = admin.get(f"{API}/audit")
    rows = [(one["who"], one["way"], one["method"], one["path"], one["status"]) for one in log.json()["rows"]]
    assert rows == [
        ("reader", None, "POST", f"{API}/session", 401),
        (None, None, "POST", f"{API}/session", 401),
        ("admin", "session", "POST", f"{API}/users", 201),
        ("admin", None, "POST", f"{API}/session", 200),
    ]
    assert "paper" not in log.text
    assert "mistake" not in log.text


def test_what_is_said_without_signing_in_is_noted_under_the_name_given(local):
    local.post(f"{API}/judgements", json={**JUDGED, "by": "Lena"})
    row, *_ = local.get(f"{API}/audit").json()["rows"]
    assert (row["who"], row["way"], row["client"], row["status"]) == ("Lena", "local", "testclient", 404)


# --- modes
def test_in_public_everybody_reads_and_nobody_writes(store, people, pack):
    client = TestClient(create_app(store, pack, Settings(host=ANYWHERE, public=True)), base_url=HOME)
    secret, _ = people.add_key("admin", Role.ADMIN, "in vain")
    headers = {"Authorization": f"Bearer {secret}"}
    assert client.get(f"{API}/articles").status_code == 200
    assert client.post(f"{API}/judgements", json=JUDGED, headers=headers).status_code == 403
    assert client.get(f"{API}/users", headers=headers).status_code == 403
    assert client.post(f"{API}/session", json={"name": "admin", "password": PASSWORD}).status_code == 403


@pytest.mark.parametrize(
    ("given", "mode"),
    [
        ({}, Mode.LOOPBACK),
        ({"host": "::1"}, Mode.LOOPBACK),
        ({"host": "127.5.0.1"}, Mode.LOOPBACK),
        ({"login": True}, Mode.LOGIN),
        ({"names": ("riwaya.test",)}, Mode.LOGIN),
        ({"host": ANYWHERE}, Mode.LOGIN),
        ({"host": "::"}, Mode.LOGIN),
        ({"host": "localhost.evil.test"}, Mode.LOGIN),
        ({"host": "192.0.2.7"}, Mode.LOGIN),
        ({"host": ANYWHERE, "public": True}, Mode.PUBLIC),
    ],
)
def test_only_a_server_that_nobody_else_can_reach_does_without_users(given, mode):
    assert Settings(**given).mode is mode


def test_a_server_that_others_could_reach_does_not_start_without_users(tmp_path):
    from riwaya.api.server import require_closed
    from riwaya.errors import OpenServerError

    empty = Store.open(tmp_path / "empty.db")
    with pytest.raises(OpenServerError, match="riwaya user add"):
        require_closed(empty, Settings(host=ANYWHERE))
    require_closed(empty, Settings(host=ANYWHERE, public=True))
    People(empty).add("admin", PASSWORD, Role.ADMIN)
    require_closed(empty, Settings(host=ANYWHERE))
    empty.close()
