"""How requests to a second reader travel: headers of ours alone, no proxies, answers of bounded size and time.

Imports `httpx2`, which comes with `openai`: import this module where the extra `llm` is known to be installed.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

import httpx2

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BYTES = 4_000_000
"""Of one answer."""
_SENT = frozenset({"host", "authorization", "content-type", "content-length", "accept", "connection"})
_PLAIN = "identity"
_CONNECT_S = 10.0


class AnswerTooLargeError(Exception):
    """An answer is longer than Riwaya reads, or packed so that its length cannot be known."""


class _Bounded(httpx2.SyncByteStream):
    def __init__(self, stream: httpx2.SyncByteStream, until: float) -> None:
        self._stream, self._until = stream, until

    def __iter__(self) -> Iterator[bytes]:
        size = 0
        for chunk in self._stream:
            size += len(chunk)
            if size > MOST_BYTES:
                raise AnswerTooLargeError
            if monotonic() > self._until:
                raise httpx2.ReadTimeout("the time for one answer is over")
            yield chunk

    def close(self) -> None:
        self._stream.close()


class _Transport(httpx2.BaseTransport):
    """Says nothing of this machine: the client would tell system, version of Python and more in headers of its own."""

    def __init__(self, *, timeout_s: float, has_key: bool, agent: str) -> None:
        self._inner = httpx2.HTTPTransport(trust_env=False)
        self._timeout_s, self._agent = timeout_s, agent
        self._sent = _SENT if has_key else _SENT - {"authorization"}

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        headers = {name: value for name, value in request.headers.items() if name.lower() in self._sent}
        headers |= {"user-agent": self._agent, "accept-encoding": _PLAIN}
        sent = httpx2.Request(
            request.method, request.url, headers=headers, stream=request.stream, extensions=request.extensions
        )
        until = monotonic() + self._timeout_s
        answer = self._inner.handle_request(sent)
        stream = answer.stream
        if answer.headers.get("content-encoding", _PLAIN) != _PLAIN or not isinstance(stream, httpx2.SyncByteStream):
            answer.close()
            raise AnswerTooLargeError
        return httpx2.Response(
            answer.status_code, headers=answer.headers, stream=_Bounded(stream, until), extensions=answer.extensions
        )

    def close(self) -> None:
        self._inner.close()


def make_http_client(*, timeout_s: float, has_key: bool, agent: str) -> httpx2.Client:
    """A client for one server: TLS is verified by the certificates of the system, redirects are not followed.

    Args:
        timeout_s: for one answer, and for each wait inside it.
        has_key: whether requests carry the key.
        agent: what requests call themselves.
    """
    return httpx2.Client(
        transport=_Transport(timeout_s=timeout_s, has_key=has_key, agent=agent),
        timeout=httpx2.Timeout(timeout_s, connect=min(_CONNECT_S, timeout_s)),
        follow_redirects=False,
        trust_env=False,
    )
