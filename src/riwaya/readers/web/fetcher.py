"""One address to its bytes: guarded, polite, and within limits of size, time and redirects."""

from __future__ import annotations

import time
import zlib
from typing import TYPE_CHECKING, Self
from urllib.parse import urljoin

import httpcore
import httpx
from msgspec import Struct

from riwaya import __version__
from riwaya.errors import AddressError, FetchError, LimitError
from riwaya.readers.addresses import without_fragment
from riwaya.readers.source import MEBIBYTE
from riwaya.readers.web.guard import Guard
from riwaya.readers.web.manners import MAX_ROBOTS, Pace, Robots
from riwaya.readers.web.transport import Deadline, GuardedTransport
from riwaya.readers.web.validators import Validator

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

AGENT = "riwaya"
MAX_BODY = 64 * MEBIBYTE
"""Bytes of an answer, as sent and as unpacked."""
MAX_REDIRECTS = 5
MAX_SECONDS = 60.0
"""From the first byte sent to the last received, for one answer."""
_TIMEOUT = httpx.Timeout(20.0, connect=10.0)
_UNCHANGED = 304
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_FAILURES = (
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.TimeoutException,
    httpx.HTTPError,
    httpx.InvalidURL,
)


class Page(Struct, frozen=True, kw_only=True):
    """What was found at an address."""

    url: str
    """Where it was found, after redirects."""
    kind: str
    """Media type as sent, in small letters; empty when none was."""
    data: bytes
    validator: Validator
    is_unchanged: bool = False
    """The server says that it is as it was; `data` is empty."""


class Fetcher:
    """Fetches addresses one at a time; use as a context manager."""

    def __init__(
        self,
        *,
        guard: Guard | None = None,
        pace: Pace | None = None,
        backend: httpcore.NetworkBackend | None = None,
        most: int = MAX_BODY,
        seconds: float = MAX_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Nothing is sent before the first `get`; `backend` dials, for tests."""
        self._guard, self._pace = guard or Guard(), pace or Pace()
        self._most, self._seconds, self._deadline = most, seconds, Deadline(clock)
        headers = {"User-Agent": f"{AGENT}/{__version__}", "Accept-Encoding": "gzip", "Accept": "*/*"}
        transport = GuardedTransport(self._guard, self._deadline, backend)
        self._client = httpx.Client(transport=transport, headers=headers, timeout=_TIMEOUT, trust_env=False)
        self._robots = Robots(self._get_robots, AGENT)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def get(self, url: str, known: Validator | None = None) -> Page:
        """The page at an address; without its bytes where the server says that they are as `known`.

        Raises:
            AddressError: it, or where it redirects to, is no public web address.
            FetchError: no answer, an error, too many redirects, or robots.txt forbids it.
            LimitError: the answer is too large or too slow.
        """
        at = without_fragment(url)
        for _ in range(MAX_REDIRECTS + 1):
            _, host, _ = self._guard.check(at)
            self._pace.wait(host, self._robots.check(at))
            status, headers, data = self._ask(at, known, self._most)
            if status in _REDIRECTS and "location" in headers:
                at = without_fragment(_led_to(at, headers["location"]))
                continue
            if status == _UNCHANGED and known is not None:
                return Page(url=at, kind="", data=b"", validator=known, is_unchanged=True)
            if status != 200:
                retry = headers.get("retry-after", "")
                later = f" It asks to wait {retry[:40]} seconds or until then." if retry else ""
                raise FetchError(f"{url}: the server answered {status}.{later}")
            kind = headers.get("content-type", "").partition(";")[0].strip().lower()
            validator = Validator(etag=headers.get("etag"), modified=headers.get("last-modified"))
            return Page(url=at, kind=kind, data=data, validator=validator)
        raise FetchError(f"{url}: redirects more than {MAX_REDIRECTS} times.")

    def _get_robots(self, url: str) -> tuple[int, bytes]:
        """Status and body of a robots.txt; redirects are followed, each checked."""
        at = url
        for _ in range(MAX_REDIRECTS + 1):
            _, host, _ = self._guard.check(at)
            self._pace.wait(host)
            try:
                status, headers, data = self._ask(at, None, MAX_ROBOTS)
            except LimitError as error:
                raise FetchError(str(error)) from error
            if status not in _REDIRECTS or "location" not in headers:
                return status, data
            at = _led_to(at, headers["location"])
        return 404, b""

    def _ask(self, url: str, known: Validator | None, most: int) -> tuple[int, httpx.Headers, bytes]:
        """One request, no redirects."""
        headers = {}
        if known is not None and known.etag:
            headers["If-None-Match"] = known.etag
        if known is not None and known.modified:
            headers["If-Modified-Since"] = known.modified
        self._deadline.start(self._seconds)
        try:
            with self._client.stream("GET", url, headers=headers, follow_redirects=False) as answer:
                data = b"" if answer.status_code in _REDIRECTS else self._body(answer, url, most)
                return answer.status_code, answer.headers, data
        except httpcore.ReadTimeout as error:
            raise LimitError(
                f"{url}: not complete in time ({self._seconds:.0f} seconds). Reading stopped there."
            ) from error
        except _FAILURES as error:
            raise FetchError(f"{url}: no answer ({type(error).__name__}: {error}). Try again later.") from error

    def _body(self, answer: httpx.Response, url: str, most: int) -> bytes:
        """The unpacked body.

        Raises:
            LimitError: too large, as declared, sent or unpacked.
            FetchError: packed in a way that was not asked for.
        """
        declared, packing = answer.headers.get("content-length", ""), answer.headers.get("content-encoding", "identity")
        if declared.isdecimal() and int(declared) > most:
            raise LimitError(
                f"{url}: says that it is {declared} bytes long; at most {most} are fetched. Nothing was read."
            )
        if packing.lower() not in {"identity", "gzip", "x-gzip", "deflate", ""}:
            raise FetchError(f"{url}: packed as {packing[:40]!r}, which was not asked for.")
        unpack = zlib.decompressobj(wbits=47) if packing.lower() not in {"identity", ""} else None
        parts, count = [], 0
        for sent in answer.iter_raw():
            try:
                part = sent if unpack is None else unpack.decompress(sent, most - count + 1)
            except zlib.error as error:
                raise FetchError(f"{url}: the answer cannot be unpacked ({error}).") from error
            parts.append(part)
            count += len(part)
            if count > most:
                raise LimitError(f"{url}: larger than {most} bytes. Reading stopped there.")
        return b"".join(parts)


def _led_to(url: str, location: str) -> str:
    """The address that a redirect leads to.

    Raises:
        AddressError: none that can be understood.
    """
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise AddressError(f"{url}: redirects to {location[:200]!r}, which is no web address.") from error
