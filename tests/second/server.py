"""A server on this machine that does, request by request, what a script says, and keeps what it was sent."""

from __future__ import annotations

import json
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Step = Callable[["Handler"], None]

USAGE = {"prompt_tokens": 1000, "completion_tokens": 100}


class Sent(Struct, frozen=True):
    """A request as it came."""

    path: str
    headers: dict[str, str]
    body: str

    @property
    def fields(self) -> dict[str, Any]:
        return json.loads(self.body)

    @property
    def user(self) -> str:
        """The part of the question that holds the text."""
        return self.fields["messages"][1]["content"]


class Handler(BaseHTTPRequestHandler):
    """Plays the next step of the script; past its end the last one again."""

    protocol_version = "HTTP/1.1"
    server: Scripted

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.server.sent.append(Sent(self.path, {name.lower(): value for name, value in self.headers.items()}, body))
        script = self.server.script
        step = script.pop(0) if len(script) > 1 else script[0]
        try:
            step(self)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def reply(self, status: int, body: bytes, headers: dict[str, str] | None = None, length: int | None = None):
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", **(headers or {})}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Says nothing."""


class Scripted(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, *script: Step):
        super().__init__(("127.0.0.1", 0), Handler)
        self.script = list(script)
        self.sent: list[Sent] = []
        self.ended = Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.server_port}"


@contextmanager
def serving(*script: Step) -> Iterator[Scripted]:
    server = Scripted(*script)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.ended.set()
        server.shutdown()
        server.server_close()


def completion(content: str | None, *, reason: str = "stop", usage: object = USAGE) -> bytes:
    choice = {"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": reason}
    return json.dumps({"id": "x", "object": "chat.completion", "choices": [choice], "usage": usage}).encode()


def says(content: str | None, **how: Any) -> Step:
    """A good answer with these words."""
    return lambda handler: handler.reply(200, completion(content, **how))


def records(**layers: list[dict[str, Any]]) -> Step:
    """A good answer with these records."""
    return says(json.dumps({"events": [], "claims": [], **layers}, ensure_ascii=False))


def status(code: int, **headers: str) -> Step:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda handler: handler.reply(code, b'{"error": {"message": "no"}}', named)


def body(content: bytes, **headers: str) -> Step:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda handler: handler.reply(200, content, named)


def cut_off(handler: Handler) -> None:
    """A connection that ends in the middle of an answer."""
    whole = completion('{"events": []}')
    handler.reply(200, whole[:40], length=len(whole))
    handler.close_connection = True
    handler.wfile.flush()
    handler.connection.shutdown(2)


def hang(handler: Handler) -> None:
    """No answer at all."""
    handler.server.ended.wait(10)
    handler.close_connection = True


def drip(handler: Handler) -> None:
    """An answer that comes letter by letter and never ends."""
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    while not handler.server.ended.wait(0.05):
        handler.wfile.write(b" ")
        handler.wfile.flush()
