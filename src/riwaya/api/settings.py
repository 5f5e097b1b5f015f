"""How a server is set up."""

from __future__ import annotations

import re
from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path

from msgspec import Struct

MEBIBYTE = 1024 * 1024


class Mode(StrEnum):
    """Who may ask."""

    LOOPBACK = "loopback"
    """This machine alone, without signing in."""
    LOGIN = "login"
    """Who signs in, or has a key."""
    PUBLIC = "public"
    """Everybody reads, nobody writes."""


_ORIGIN = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d+)?(?=/)")
_PLACES = ("{z}", "{x}", "{y}")


class Settings(Struct, frozen=True, kw_only=True):
    """What whoever starts the server decides."""

    host: str = "127.0.0.1"
    port: int = 8000
    public: bool = False
    """Everybody may read, nobody may write."""
    login: bool = False
    """Users sign in also where only this machine can connect, as behind a proxy."""
    names: tuple[str, ...] = ()
    """Names under which others reach the server: what their browsers write in `Host`."""
    certificate: Path | None = None
    """For TLS, with its chain; None: plain HTTP."""
    private_key: Path | None = None
    is_demo: bool = False
    """The store is a temporary one with the sample accounts."""
    tiles: str | None = None
    """Where browsers fetch the ground of the map, with {z}, {x} and {y}; None: nothing is fetched from elsewhere."""
    bundle: Path | None = None
    """Folder of the built web pages; None: the one that the package brings."""
    most_upload: int = 128 * MEBIBYTE
    """Bytes of all files of one job."""
    rate: float = 30.0
    """Requests a second that one client may send for long; 0: any number."""
    sign_ins: int = 10
    """Times that one client may try to sign in at once; then once in six seconds."""
    burst: int = 240
    """Requests that it may send at once after a pause."""

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine can connect."""
        if self.host == "localhost":
            return True
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return False

    @property
    def mode(self) -> Mode:
        """Who may ask. A server that has a name for others is never open to whoever comes, wherever it listens."""
        if self.public:
            return Mode.PUBLIC
        return Mode.LOOPBACK if self.is_loopback and not self.login and not self.names else Mode.LOGIN

    @property
    def is_secure(self) -> bool:
        """Whether cookies travel over TLS alone: always, but on this machine itself."""
        return self.certificate is not None or bool(self.names) or not self.is_loopback


def tile_origin(address: str) -> str | None:
    """Scheme and host of an address of tiles, `https://tiles.example.org`; None where it is no such address."""
    found = _ORIGIN.match(address)
    return found[0] if found is not None and all(one in address for one in _PLACES) else None
