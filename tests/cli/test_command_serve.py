from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from time import monotonic, sleep
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from riwaya.api import server
from riwaya.errors import MissingExtraError


@pytest.fixture
def port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def ask(port, path, patience_s=120.0):
    deadline = monotonic() + patience_s
    while True:
        try:
            with urlopen(f"http://127.0.0.1:{port}{path}") as answer:
                return json.loads(answer.read())
        except URLError:
            assert monotonic() < deadline
            sleep(0.1)


def test_a_store_is_served_until_it_is_interrupted(samples, port):
    command = [sys.executable, "-m", "riwaya", "serve", "--store", samples, "--port", str(port), "--lang", "en"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONUNBUFFERED": "1"})
    try:
        assert ask(port, "/health")["status"] == "ok"
        assert ask(port, "/api/v1/articles")["total"] == 20
        process.send_signal(signal.SIGINT)
        printed, _ = process.communicate(timeout=60)
    finally:
        process.kill()
    assert f"http://127.0.0.1:{port}/" in printed.decode()


def test_without_the_extra_the_command_says_what_to_install(run, monkeypatch, tmp_path):
    monkeypatch.setattr(server, "find_spec", lambda _: None)
    result = run("serve", "--store", tmp_path / "a.db")
    assert result.exit_code == 1
    assert "RW603" in result.stderr
    assert "riwaya[serve]" in result.stderr
    with pytest.raises(MissingExtraError):
        server.require_extra()


def test_the_command_line_does_not_load_the_server_to_start():
    told = "import sys, riwaya.cli.program; print(sorted({'fastapi', 'pydantic', 'uvicorn'} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
