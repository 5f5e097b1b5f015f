"""A server as `riwaya serve` starts it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import httpx

if TYPE_CHECKING:
    from collections.abc import Iterator

_START_S, _WAIT_S = 180, 0.3
_SIGN_IN = 401


@contextmanager
def serve(*options: str) -> Iterator[str]:
    """The address of a server that has compared its articles; options as `riwaya serve` takes them."""
    port = _free_port()
    command = [sys.executable, "-m", "riwaya", "serve", "--port", str(port), *options]
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    server = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(server, address)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=30)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _wait(server: subprocess.Popen[bytes], address: str) -> None:
    """Until all articles are compared, so that no page of a test has to wait for that."""
    until = time.monotonic() + _START_S
    while time.monotonic() < until:
        if server.poll() is not None:
            said = b"" if server.stdout is None else server.stdout.read()
            raise AssertionError(f"the server has ended: {said.decode(errors='replace')}")
        if _is_ready(address):
            return
        time.sleep(_WAIT_S)
    raise AssertionError(f"{address} was not ready after {_START_S} s")


def _is_ready(address: str) -> bool:
    """A server where people sign in tells strangers no more than that it is there."""
    try:
        reply = httpx.get(f"{address}/api/v1/snapshot", timeout=5)
    except httpx.TransportError:
        return False
    return reply.status_code == _SIGN_IN or bool(reply.json()["state"] == "ready")


def find_chromium() -> str | None:
    """Chromium of the distribution; RIWAYA_CHROMIUM names another one. None: there is none."""
    return os.environ.get("RIWAYA_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
