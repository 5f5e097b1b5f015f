"""A web of our own: hosts with addresses, pages on a server of this machine, and a record of what was asked for."""

from __future__ import annotations

import threading
from collections import defaultdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import httpcore
import pytest

from riwaya.readers.web import Fetcher, Guard
from riwaya.readers.web.manners import Pace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PUBLIC = "93.184.216.34"


class Web:
    """Pages by path; `dialled` and `asked` tell what came in."""

    def __init__(self) -> None:
        self.pages: dict[str, tuple[int, dict[str, str], bytes]] = {}
        self.hosts: defaultdict[str, list[list[str]]] = defaultdict(lambda: [[PUBLIC]])
        self.dialled: list[str] = []
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.slept: list[float] = []

    def put(self, path: str, data: bytes | str = b"", status: int = 200, **headers: str) -> None:
        body = data.encode() if isinstance(data, str) else data
        self.pages[path] = (status, {name.replace("_", "-"): value for name, value in headers.items()}, body)

    def resolve(self, host: str, _port: int) -> list[str]:
        """The next answer for a host; the last one stays."""
        answers = self.hosts[host]
        return answers.pop(0) if len(answers) > 1 else answers[0]

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked if path != "/robots.txt"]


class Dial(httpcore.SyncBackend):
    """Connects to the server of this machine whatever the address."""

    def __init__(self, web: Web, port: int) -> None:
        self._web, self._port = web, port

    def connect_tcp(self, host, port, timeout=None, local_address=None, socket_options=None):
        self._web.dialled.append(host)
        return super().connect_tcp("127.0.0.1", self._port, timeout, local_address, socket_options)


@pytest.fixture
def web() -> Web:
    return Web()


@pytest.fixture
def server(web: Web) -> Iterator[int]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            web.asked.append((self.path, dict(self.headers)))
            status, headers, body = web.pages.get(self.path, (404, {}, b""))
            tag = headers.get("ETag")
            if tag and self.headers.get("If-None-Match") == tag:
                status, body = 304, b""
            self.send_response(status)
            for name, value in ({"Content-Length": str(len(body))} | headers).items():
                self.send_header(name, value)
            self.end_headers()
            if status != 304:
                self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=running.serve_forever, daemon=True)
    thread.start()
    yield running.server_address[1]
    running.shutdown()
    running.server_close()


@pytest.fixture
def fetcher(web: Web, server: int) -> Iterator[Callable[..., Fetcher]]:
    made: list[Fetcher] = []

    def make(**limits: object) -> Fetcher:
        pace = Pace(1.0, clock=lambda: 0.0, sleep=web.slept.append)
        made.append(Fetcher(guard=Guard(web.resolve), pace=pace, backend=Dial(web, server), **limits))
        return made[-1]

    yield make
    for one in made:
        one.__exit__(None, None, None)
