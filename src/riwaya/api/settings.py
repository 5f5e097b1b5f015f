"""How a server is set up."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct


class Settings(Struct, frozen=True, kw_only=True):
    """What whoever starts the server decides."""

    host: str = "127.0.0.1"
    port: int = 8000
    public: bool = False
    """Everybody may read, nobody may write."""
    is_demo: bool = False
    """The store is a temporary one with the sample accounts."""
    bundle: Path | None = None
    """Folder of the built web pages; None: the one that the package brings."""

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine can connect."""
        return self.host in {"127.0.0.1", "::1", "localhost"}
