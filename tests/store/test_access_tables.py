"""Users, sessions, keys, jobs and what was done, in a file and on a server; archives know nothing of them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from riwaya.errors import KnownUserError, LastAdminError, UnknownKeyError, UnknownUserError
from riwaya.model.access import ApiKey, Role, Session, User
from riwaya.model.job import Job, JobState
from riwaya.store import Store
from riwaya.store.archive import write_archive
from riwaya.store.audit import AuditTable
from riwaya.store.backup import restore
from riwaya.store.dump import read_all

T1, T2, T3 = (f"2026-11-2{day}T00:00:00.000000+00:00" for day in (1, 2, 3))


@pytest.fixture
def store(where):
    with Store.open(where) as made:
        yield made


def user(name="Lena", role=Role.ADMIN):
    return User(name=name, role=role, added_at=T1, changed_at=T1)


def key(owner="Lena", **fields):
    return ApiKey(**{
        "id": "k-1",
        "user": owner,
        "role": Role.READER,
        "label": "notebook",
        "added_at": T1,
        "expires_at": None,
        "used_at": None,
        **fields,
    })


def test_users_come_back_as_they_were_added(store):
    store.users.add(user(), "hash")
    store.users.add(user("عمر", Role.EDITOR), "other")
    assert store.users.all() == (user(), user("عمر", Role.EDITOR))
    assert (store.users.find("Lena"), store.users.password("عمر")) == (user(), "other")
    assert (store.users.find("lena"), store.users.password("lena")) == (None, None)


def test_a_name_is_taken_once(store):
    store.users.add(user(), "hash")
    with pytest.raises(KnownUserError):
        store.users.add(user(role=Role.READER), "hash")


def test_nobody_is_changed_who_is_not_there(store):
    for change in (
        lambda: store.users.set_role("x", Role.ADMIN, T1),
        lambda: store.users.set_password("x", "hash", T1),
        lambda: store.users.remove("x"),
        lambda: store.keys.add(key("x"), "d"),
    ):
        with pytest.raises(UnknownUserError):
            change()
    with pytest.raises(UnknownKeyError):
        store.keys.remove("k-0")


def test_the_last_admin_is_neither_removed_nor_demoted(store):
    store.users.add(user(), "hash")
    for change in (lambda: store.users.remove("Lena"), lambda: store.users.set_role("Lena", Role.EDITOR, T2)):
        with pytest.raises(LastAdminError):
            change()
    store.users.add(user("Omar"), "hash")
    assert store.users.set_role("Lena", Role.EDITOR, T2) == replace(user(role=Role.EDITOR), changed_at=T2)


def test_a_session_ends_with_its_time_its_password_and_its_user(store):
    session = Session(user=user(), begun_at=T1, seen_at=T1, expires_at=T2)
    store.users.add(user(), "hash")
    store.users.add(user("Omar"), "hash")
    store.sessions.begin("d1", session)
    assert (store.sessions.find("d1", T1), store.sessions.find("d1", T2)) == (session, None)
    store.users.set_password("Lena", "other", T1)
    assert store.sessions.find("d1", T1) is None
    store.sessions.begin("d2", session)
    store.users.remove("Lena")
    assert store.sessions.find("d2", T1) is None


def test_a_key_is_found_by_its_digest_with_its_user_as_they_are_now(store):
    store.users.add(user(), "hash")
    store.users.add(user("Omar"), "hash")
    store.keys.add(key(expires_at=T2), "d1")
    store.users.set_role("Lena", Role.EDITOR, T1)
    assert store.keys.find("d1", T1) == (key(expires_at=T2), user(role=Role.EDITOR))
    assert (store.keys.find("d1", T2), store.keys.find("d2", T1)) == (None, None)
    store.users.remove("Lena")
    assert store.keys.all() == ()


def test_the_audit_log_gives_the_latest_first_and_drops_the_oldest(store, monkeypatch):
    monkeypatch.setattr("riwaya.store.audit.KEPT", 3)
    monkeypatch.setattr("riwaya.store.audit._SWEEP", 2)
    table = AuditTable(store.database)
    for number in range(6):
        who = "Lena" if number % 2 else None
        table.put(at=T1, who=who, way="session", client="::1", method="POST", path=f"/{number}", status=200)
    total, rows = table.page(0, 2)
    assert (total, [one.path for one in rows]) == (3, ["/5", "/4"])
    assert [one.path for one in table.page(0, 9, "Lena")[1]] == ["/5", "/3"]


def test_jobs_come_back_as_they_are_now(store):
    job = Job(id="job-1", by="Lena", at=T1, state=JobState.QUEUED, files=("أخبار.txt",), outlet=None, published=None)
    store.jobs.put(job)
    store.jobs.put(replace(job, id="job-2", at=T2))
    store.jobs.put(replace(job, state=JobState.DONE, new=3))
    assert [(one.id, one.state, one.new) for one in store.jobs.all()] == [
        ("job-2", JobState.QUEUED, 0),
        ("job-1", JobState.DONE, 3),
    ]
    store.jobs.remove("job-1")
    assert store.jobs.find("job-1") is None


def test_archives_tell_nothing_of_users_and_leave_those_of_a_store_alone(store, tmp_path):
    store.users.add(user(), "a secret hash")
    path = tmp_path / "all.jsonl"
    write_archive(read_all(store.database), path)
    assert "secret" not in path.read_text("utf-8")
    restore(store, path, replace=True)
    assert store.users.password("Lena") == "a secret hash"
