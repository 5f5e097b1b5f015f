"""How often one client may ask: a bucket of tokens each, filled at a steady rate.

Signing in and handing in files have buckets of their own: each try costs the server time and memory.
"""

from __future__ import annotations

from collections import OrderedDict
from ipaddress import IPv6Address, ip_address
from math import ceil
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING

from riwaya.api.errors import fault_reply
from riwaya.api.settings import Mode
from riwaya.errors import TooManyRequestsError

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import ASGIApp, Receive, Scope, Send

    from riwaya.api.settings import Settings

_MOST_CLIENTS = 20_000
"""Buckets that are kept; the one that was not asked for longest goes first, full as it is by then."""
_PREFIX = 64
"""Bits of an IPv6 address that one subscriber has."""
SESSION_PATH = "/api/v1/session"
UPLOAD_PATH = "/api/v1/jobs"
_UNCOUNTED = frozenset({"/health"})


class Buckets:
    """One bucket a client. Source: token bucket, RFC 2697, section 3, with one rate."""

    def __init__(self, rate: float, burst: int, clock: Callable[[], float] = monotonic) -> None:
        self._rate, self._burst, self._clock = rate, float(burst), clock
        self._held: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def take(self, client: str) -> float:
        """Takes a token; gives 0, or the seconds until there is one."""
        now = self._clock()
        with self._lock:
            level, at = self._held.pop(client, (self._burst, now))
            level = min(self._burst, level + (now - at) * self._rate)
            waits = 0.0 if level >= 1 else (1 - level) / self._rate
            self._held[client] = (level if waits else level - 1), now
            if len(self._held) > _MOST_CLIENTS:
                self._held.popitem(last=False)
        return waits


class RateLimits:
    """Refuses requests of clients that ask too often."""

    def __init__(self, app: ASGIApp, settings: Settings, clock: Callable[[], float] = monotonic) -> None:
        self._app = app
        is_open = settings.mode is Mode.LOOPBACK or settings.rate <= 0
        self._all = None if is_open else Buckets(settings.rate, settings.burst, clock)
        self._narrow = {
            ("POST", SESSION_PATH): Buckets(1 / 6, settings.sign_ins, clock),
            ("POST", UPLOAD_PATH): Buckets(1 / 2, 20, clock),
        }
        """Buckets of their own for what is dear."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on, or answers it."""
        if scope["type"] == "http" and scope["path"] not in _UNCOUNTED:
            waits = self._waits(scope)
            if waits > 0:
                await fault_reply(_refusal(waits))(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _waits(self, scope: Scope) -> float:
        client = client_of(scope)
        waits = 0.0 if self._all is None else self._all.take(client)
        narrow = self._narrow.get((scope["method"], scope["path"]))
        return waits or (0.0 if narrow is None else narrow.take(client))


def _refusal(waits: float) -> TooManyRequestsError:
    seconds = max(1, ceil(waits))
    error = TooManyRequestsError(f"too many requests. Go on in {seconds} s.")
    error.retry_after_s = seconds  # type: ignore[attr-defined]
    return error


def client_of(scope: Scope) -> str:
    """Who a request is counted for: an address, of IPv6 the network of a subscriber.

    >>> client_of({"client": ("2001:db8::1", 4711)}), client_of({"client": ("192.0.2.7", 1)}), client_of({})
    ('2001:db8::', '192.0.2.7', '')
    """
    host = str((scope.get("client") or ("", 0))[0])
    try:
        address = ip_address(host.partition("%")[0])
    except ValueError:
        return host
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return str(IPv6Address(int(address) >> (128 - _PREFIX) << (128 - _PREFIX)))
    return str(address)
