"""Where a store is: a file, or a database of a PostgreSQL server."""

from __future__ import annotations

import re
from pathlib import Path

from msgspec import Struct

_PASSWORD = re.compile(r"(://[^:@/]*):[^@/]*@")
_SECRETS = re.compile(r"(?i)\b(password|passfile|sslpassword)=[^&]*")
_SQLITE = "sqlite:///"


class StoreAddress(Struct, frozen=True):
    """What `--store` and `riwaya.open` name."""

    path: Path | None = None
    """The file; None: a server."""
    url: str | None = None
    """As `postgresql+psycopg://user@host/database`; None: a file."""

    def __str__(self) -> str:
        """The address to show and to type again, with stars for a password."""
        if self.url is None:
            return str(self.path)
        return _SECRETS.sub(r"\1=***", _PASSWORD.sub(r"\1:***@", self.url))


def parse_address(words: str | Path | StoreAddress) -> StoreAddress:
    """The address that somebody names: a URL where it holds `://`, else a file."""
    if isinstance(words, StoreAddress):
        return words
    name = str(words)
    if isinstance(words, str) and "://" in name and not name.startswith(_SQLITE):
        return StoreAddress(url=name)
    return StoreAddress(path=Path(name.removeprefix(_SQLITE)))
