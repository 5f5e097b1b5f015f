"""What servers said of pages (ETag, Last-Modified), so that what has not changed is not sent again."""

from __future__ import annotations

import logging
from pathlib import Path  # noqa: TC003 - in a signature that is read at run time

import msgspec
from msgspec import Struct

_log = logging.getLogger("riwaya.readers.web")


class Validator(Struct, frozen=True, omit_defaults=True):
    """What to say of a page when asking again."""

    etag: str | None = None
    modified: str | None = None


class Validators:
    """Validators by address, in a file; a file that is lost or damaged only costs a download."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._known: dict[str, Validator] = {}
        if path is not None and path.is_file():
            try:
                self._known = msgspec.json.decode(path.read_bytes(), type=dict[str, Validator])
            except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
                _log.warning("%s cannot be read; all pages are asked for anew", path)

    def get(self, url: str) -> Validator | None:
        """What is known of a page; None for nothing."""
        return self._known.get(url)

    def put(self, url: str, validator: Validator) -> None:
        """Keeps what a server said."""
        if validator != Validator():
            self._known[url] = validator

    def save(self) -> None:
        """Writes the file, whole or not at all."""
        if self._path is None or not self._known:
            return
        beside = self._path.with_name(f"{self._path.name}.new")
        beside.write_bytes(msgspec.json.encode(self._known))
        beside.replace(self._path)
