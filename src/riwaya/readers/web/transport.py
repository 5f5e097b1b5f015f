"""An httpx transport that dials only what the guard gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpcore
import httpx

from riwaya.errors import AddressError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from ssl import SSLContext

    from riwaya.readers.web.guard import Guard


class Deadline:
    """Until when the answer to the request under way has to be there, headers and all."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock, self._until = clock, float("inf")

    def start(self, seconds: float) -> None:
        """Begins to count."""
        self._until = self._clock() + seconds

    def left(self) -> float:
        """Seconds left.

        Raises:
            httpcore.ReadTimeout: none.
        """
        left = self._until - self._clock()
        if left <= 0:
            raise httpcore.ReadTimeout("the time for one answer is over")
        return left


class _Timed(httpcore.NetworkStream):
    """A connection that ends with the deadline, however slowly the other side sends."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        left = self._deadline.left()
        return self._stream.read(max_bytes, min(left, timeout or left))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, timeout)

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Timed(self._stream.start_tls(ssl_context, server_hostname, timeout), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class GuardedBackend(httpcore.NetworkBackend):
    """Connections to checked addresses: the name is resolved once, and what was checked is what is dialled."""

    def __init__(self, guard: Guard, deadline: Deadline, inner: httpcore.NetworkBackend | None = None) -> None:
        self._guard, self._deadline, self._inner = guard, deadline, inner or httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first address of the host that answers.

        Raises:
            AddressError: the host leads to a machine that is not public.
            httpcore.ConnectError: none answers.
        """
        failure: Exception | None = None
        for address in self._guard.addresses(host, port):
            try:
                stream = self._inner.connect_tcp(address, port, timeout, local_address, socket_options)
                return _Timed(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure or httpcore.ConnectError(host)

    def connect_unix_socket(self, path: str, *_: Any, **__: Any) -> httpcore.NetworkStream:
        """None is ever made.

        Raises:
            AddressError: always.
        """
        raise AddressError(f"{path}: only web addresses are fetched.")

    def sleep(self, seconds: float) -> None:
        """Waits between attempts."""
        self._inner.sleep(seconds)


class GuardedTransport(httpx.BaseTransport):
    """Requests over guarded connections; no proxies, no settings of the environment."""

    def __init__(self, guard: Guard, deadline: Deadline, inner: httpcore.NetworkBackend | None = None) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(trust_env=False),
            max_connections=4,
            keepalive_expiry=30.0,
            network_backend=GuardedBackend(guard, deadline, inner),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer, its body still to be read."""
        answer = self._pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(
                    scheme=request.url.raw_scheme,
                    host=request.url.raw_host,
                    port=request.url.port,
                    target=request.url.raw_path,
                ),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer))

    def close(self) -> None:
        """Ends all connections."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()
