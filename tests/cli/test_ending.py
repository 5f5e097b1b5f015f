"""The program as a process: exit codes, streams, signals."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from riwaya import __version__

from .conftest import TEXT

RIWAYA = (sys.executable, "-m", "riwaya")


def process(*words: object, stdin: bytes = b"", **environ: str) -> subprocess.CompletedProcess[bytes]:
    env = {key: value for key, value in os.environ.items() if not key.startswith("RIWAYA_L")} | environ
    return subprocess.run([*RIWAYA, *map(str, words)], input=stdin, capture_output=True, env=env, check=False)


def test_version():
    assert process("--version").stdout.decode().splitlines()[0] == f"riwaya {__version__}"


def test_output_is_utf8_whatever_the_locale():
    done = process("analyze", "-", stdin=TEXT.encode(), PYTHONIOENCODING="ascii", LC_ALL="C")
    assert (done.returncode, "مدينة دوما" in done.stdout.decode("utf-8")) == (0, True)


def test_errors_are_utf8_whatever_the_locale():
    done = process("show", "x", "--store", "لا-شيء.db", PYTHONIOENCODING="ascii", PYTHONUTF8="0", RIWAYA_LANG="ar")
    assert (done.returncode, "خطأ RW105" in done.stderr.decode("utf-8")) == (1, True)


def test_wrong_usage_is_two():
    assert process("frobnicate").returncode == 2


@pytest.fixture
def heeded():
    """Interrupts reach what we start; all that a shell starts in the background would ignore them from birth."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeded")
def test_an_interrupt_keeps_what_was_stored_and_is_130(tmp_path):
    lines = tmp_path / "many.jsonl"
    lines.write_text("".join(f'{{"id": "a{n}", "text": "{TEXT * 40}"}}\n' for n in range(3000)), "utf-8")
    store = tmp_path / "s.db"
    running = subprocess.Popen([*RIWAYA, "read", str(lines), "--store", str(store)], stderr=subprocess.PIPE)
    try:
        wait_until_stored(store)
        running.send_signal(signal.SIGINT)
        said = running.communicate(timeout=120)[1].decode()
    finally:
        running.kill()
    assert (running.returncode, "Traceback" in said) == (130, False)
    assert b'"id":"a0"' in process("articles", "--store", store, "--json").stdout


def wait_until_stored(store) -> None:
    """Until the first articles are in; the log beside the store gets them first, far more than an empty store needs."""
    log = store.with_name(f"{store.name}-wal")
    for _ in range(30000):
        if log.exists() and log.stat().st_size > 1_000_000:
            return
        time.sleep(0.01)
    raise AssertionError("nothing was stored within five minutes")


def test_a_reader_that_goes_away_is_no_traceback(tmp_path):
    lines = tmp_path / "many.jsonl"
    lines.write_text("".join(f'{{"id": "a{n}", "text": "{TEXT}"}}\n' for n in range(500)), "utf-8")
    running = subprocess.Popen([*RIWAYA, "analyze", str(lines)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    running.stdout.readline()
    running.stdout.close()
    assert b"Traceback" not in running.stderr.read()
    running.wait(timeout=60)
