"""Headers that keep browsers from doing what no page of ours needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders

from riwaya.api.settings import tile_origin

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
"""Nothing from elsewhere, no script or style within a page; the map draws in workers and on images of its own."""
SECURITY_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def policy_with(tiles: str | None) -> str:
    """The policy, which lets browsers fetch tiles of the map from the one place that whoever serves has named."""
    origin = None if tiles is None else tile_origin(tiles)
    if origin is None:
        return POLICY
    return POLICY.replace("img-src 'self'", f"img-src 'self' {origin}") + f"; connect-src 'self' {origin}"


class SecurityHeaders:
    """Puts the headers on every answer."""

    def __init__(self, app: ASGIApp, tiles: str | None = None) -> None:
        self._app = app
        self._headers = {**SECURITY_HEADERS, "Content-Security-Policy": policy_with(tiles)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers[name] = value
            await send(message)

        await self._app(scope, receive, send_with_headers)
