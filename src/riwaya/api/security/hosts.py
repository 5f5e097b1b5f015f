"""From where requests may come: under names that are ours, and from pages that are ours.

A page of a stranger can make a browser send requests to this machine, and a name of a stranger can be made to point
at it (DNS rebinding). The first has a foreign `Origin`, the second a foreign `Host`.
"""

from __future__ import annotations

from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.datastructures import Headers

from riwaya.api.errors import fault_reply
from riwaya.api.security.gate import SAFE
from riwaya.errors import NotAllowedError

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from riwaya.api.settings import Settings

_OWN_SITES = frozenset({"same-origin", "none"})
_LOCAL = "localhost"


class KnownHosts:
    """Refuses requests under foreign names, and requests of foreign pages that could change something."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._names = {_plain(name) for name in (*settings.names, settings.host, _LOCAL)}
        self._takes_addresses = not settings.is_loopback

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on, or answers it."""
        if scope["type"] == "http":
            wrong = self._wrong_with(scope["method"], Headers(scope=scope))
            if wrong is not None:
                await fault_reply(NotAllowedError(wrong))(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _wrong_with(self, method: str, headers: Headers) -> str | None:
        hosts = headers.getlist("host")
        if len(hosts) != 1 or not self._knows(hosts[0]):
            given = hosts[0][:100] if hosts else ""
            return f"Host: {given!r} is no name of this server. `riwaya serve --name` adds one."
        if method in SAFE:
            return None
        origin = headers.get("origin")
        if origin is not None and urlsplit(origin).netloc.lower() != hosts[0].lower():
            return "Origin: a page of another site may change nothing here."
        if headers.get("sec-fetch-site", "none") not in _OWN_SITES:
            return "Sec-Fetch-Site: a page of another site may change nothing here."
        return None

    def _knows(self, host: str) -> bool:
        name = _plain(host)
        if name in self._names:
            return True
        try:
            address = ip_address(name)
        except ValueError:
            return False
        return address.is_loopback or self._takes_addresses


def _plain(host: str) -> str:
    """`example.org` of `Example.org:8000`, `::1` of `[::1]:8000`."""
    text = host.strip().lower()
    if text.startswith("["):
        return text[1:].partition("]")[0]
    return text if text.count(":") > 1 else text.partition(":")[0].rstrip(".")
