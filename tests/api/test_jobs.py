"""What people hand in is read in the background; names, sizes and kinds of files are not to be trusted."""

from __future__ import annotations

import io
import zipfile

import pytest

from riwaya.api.settings import Settings
from riwaya.api.uploads import safe_name
from riwaya.corpus.job_runner import JobRunner, Upload
from riwaya.model.job import Job, JobState
from tests.api.conftest import API, until

WHO = {"by": "Lena"}
TEXT = "قصفت طائرات روسية مدينة إدلب أمس، وقتل خمسة مدنيين."
OPEN = ("queued", "running")


@pytest.fixture
def hand_in(quiet):
    """Hands files in and waits; the job as it ends."""

    def hand(files, **fields):
        reply = quiet.post(f"{API}/jobs", files=[("files", one) for one in files], data={**WHO, **fields})
        assert reply.status_code == 202, reply.text
        return ended(quiet, reply.json()["id"])

    return hand


def ended(client, name):
    until(lambda: client.get(f"{API}/jobs/{name}").json()["state"] not in OPEN)
    return client.get(f"{API}/jobs/{name}").json()


def test_files_become_articles_with_outlet_and_day(hand_in, quiet):
    job = hand_in([("idlib.txt", TEXT.encode())], outlet="sana", published="2018-03-20")
    assert (job["state"], job["new"], job["articles"], job["by"]) == ("done", 1, ["idlib"], "Lena")
    head = quiet.get(f"{API}/articles/idlib").json()["article"]
    assert (head["outlet"], head["published"]) == ("sana", "2018-03-20")
    until(lambda: quiet.get(f"{API}/search?q=إدلب").status_code == 200)
    assert "idlib" in {row["id"] for row in quiet.get(f"{API}/search?q=إدلب").json()["rows"]}


def test_a_text_is_handed_in_as_json(quiet):
    body = {"text": TEXT, "title": "إدلب", "outlet": "sana", "published": "2018-03-20", **WHO}
    job = ended(quiet, quiet.post(f"{API}/jobs", json=body).json()["id"])
    assert (job["state"], job["new"]) == ("done", 1)
    (name,) = job["articles"]
    assert quiet.get(f"{API}/articles/{name}").json()["article"]["title"] == "إدلب"


def test_what_cannot_be_read_is_told_and_the_rest_is_read(hand_in):
    job = hand_in([("a.txt", TEXT.encode()), ("b.xyz", b"?"), ("c.txt", b"  ")])
    assert (job["state"], job["new"], job["refused"], job["file"]) == ("done", 1, 2, 3)
    assert [(one["where"], one["code"]) for one in job["issues"]] == [("b.xyz", "RW104"), ("c.txt", "RW101")]


def test_an_archive_that_would_fill_the_disk_is_stopped(hand_in):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("big.txt", b" " * (80 * 1024 * 1024))
    job = hand_in([("bomb.zip", packed.getvalue())])
    assert (job["state"], job["new"], [one["code"] for one in job["issues"]]) == ("done", 0, ["RW107"])


def test_names_lead_nowhere_and_hide_nothing():
    hostile = {
        "../../etc/passwd": "passwd",
        "/etc/shadow": "shadow",
        "C:\\Windows\\a.html": "a.html",
        "a\u202etxt.exe": "atxt.exe",
        "\0\n": "file",
        "..": "file",
        "": "file",
    }
    assert {name: safe_name(name) for name in hostile} == hostile
    assert len(safe_name("x" * 5000 + ".jsonl")) == 150
    assert safe_name("x" * 5000 + ".jsonl").endswith(".jsonl")


def test_uploads_leave_no_file_behind(hand_in, quiet):
    hand_in([("../../a.txt", TEXT.encode())])
    folder = quiet.app.state.served.jobs.make_folder().parent
    assert [one.name for one in folder.iterdir() if any(one.iterdir())] == []


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"content": b"x", "headers": {"Content-Type": "text/plain"}}, 415),
        ({"content": b"x", "headers": {"Content-Type": "multipart/form-data"}}, 422),
        ({"content": b"--x\r\nbroken", "headers": {"Content-Type": "multipart/form-data; boundary=x"}}, 422),
        ({"data": WHO, "files": [("other", ("a.txt", b"x"))]}, 422),
        ({"data": WHO, "files": [("files", (f"{n}.txt", b"x")) for n in range(201)]}, 422),
        ({"data": {**WHO, "published": "yesterday"}, "files": [("files", ("a.txt", b"x"))]}, 422),
        ({"files": [("files", ("a.txt", b"x"))]}, 422),
        ({"json": {"text": "", **WHO}}, 422),
        ({"json": {"text": "x", "published": "2018-13-40", **WHO}}, 422),
    ],
)
def test_what_is_no_upload_is_refused(quiet, sent, status):
    reply = quiet.post(f"{API}/jobs", **sent)
    assert (reply.status_code, quiet.get(f"{API}/jobs").json()["total"]) == (status, 0)


def test_more_than_a_server_takes_is_refused_before_it_is_read(own_store, pack):
    from fastapi.testclient import TestClient

    from riwaya.api.app import create_app
    from tests.api.conftest import HOME

    client = TestClient(create_app(own_store, pack, Settings(most_upload=1000)), base_url=HOME)

    def pieces():
        yield b'--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n'
        yield b"x" * 2000

    form = {"Content-Type": "multipart/form-data; boundary=x"}
    assert client.post(f"{API}/jobs", content=b"x" * 1001, headers=form).status_code == 413
    assert client.post(f"{API}/jobs", content=pieces(), headers=form).status_code == 413


# --- the runner by itself
@pytest.fixture
def job():
    def make(name="job-1", state=JobState.QUEUED):
        at = "2026-11-27T00:00:00.000000+00:00"
        return Job(id=name, by="Lena", at=at, state=state, files=("a.txt",), outlet=None, published=None)

    return make


def upload(runner, count=1):
    folder = runner.make_folder()
    for number in range(count):
        (folder / f"{number}").write_text(f"{TEXT} {number}", "utf-8")
    return folder, tuple(Upload(name=f"{number}.txt", path=folder / f"{number}") for number in range(count))


def test_a_job_that_is_cancelled_keeps_what_was_read(own_store, analyzer, job):
    runner = JobRunner(own_store, lambda: analyzer)
    before = len(own_store.outdated())
    put, own_put = own_store.put, []

    def put_and_cancel(*given):
        own_put.append(put(*given))
        runner.cancel("job-1")

    own_store.put = put_and_cancel
    runner.submit(job(), *upload(runner, 3))
    until(lambda: not runner.find("job-1").state.is_open)
    assert (runner.find("job-1").state, len(own_put)) == (JobState.CANCELLED, 1)
    assert len(own_store.outdated()) == before + 1
    runner.close()


def test_a_job_that_fails_says_why_and_the_next_one_runs(own_store, analyzer, job):
    makers = iter([lambda: 1 / 0, lambda: analyzer])
    runner = JobRunner(own_store, lambda: next(makers)())  # noqa: PLW0108 - each call makes another one
    runner.submit(job("job-1"), *upload(runner))
    runner.submit(job("job-2"), *upload(runner))
    until(lambda: not runner.find("job-2").state.is_open)
    assert (runner.find("job-1").state, runner.find("job-2").state) == (JobState.FAILED, JobState.DONE)
    assert runner.find("job-1").error == "ZeroDivisionError. The log of the server tells more."
    runner.close()


def test_jobs_that_a_server_left_open_are_interrupted(own_store, analyzer, job):
    own_store.jobs.put(job("job-1", JobState.RUNNING))
    own_store.jobs.put(job("job-2", JobState.DONE))
    assert own_store.jobs.interrupt("2026-11-27T00:00:01.000000+00:00") == 1
    assert [one.state for one in own_store.jobs.all()] == [JobState.INTERRUPTED, JobState.DONE]


def test_a_job_that_is_over_is_forgotten_and_its_articles_stay(hand_in, quiet):
    name = hand_in([("a.txt", TEXT.encode())])["id"]
    assert quiet.delete(f"{API}/jobs/{name}").status_code == 204
    assert quiet.get(f"{API}/jobs/{name}").status_code == 404
    assert quiet.get(f"{API}/articles/a").status_code == 200
