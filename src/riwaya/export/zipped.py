"""Files as one ZIP, sent while it is made."""

from __future__ import annotations

import hashlib
import io
import re
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_UNSAFE = re.compile(r"[^\w.-]|^\.+|\.+$")
_LONGEST = 80
_DIGEST = 8


class Member(Struct, frozen=True):
    """One file of a folder."""

    name: str
    """A plain name, or folders and a name with `/` between; `member_name` makes one of an id."""
    data: bytes


def member_name(article_id: str, suffix: str) -> str:
    """A file name for an article that no file system and no unpacker minds; different ids have different names.

    >>> member_name("ex-1", ".xmi"), member_name("../a b", ".xmi")
    ('ex-1.xmi', '__a_b-2c2c791a.xmi')
    """
    safe = _UNSAFE.sub("_", article_id)[:_LONGEST]
    if safe == article_id.lower():
        return f"{safe}{suffix}"
    return f"{safe}-{hashlib.sha256(article_id.encode('utf-8', 'replace')).hexdigest()[:_DIGEST]}{suffix}"


def zip_pieces(members: Iterable[Member]) -> Iterator[bytes]:
    """The bytes of a ZIP, member by member; the same members give the same bytes."""
    drain = _Drain()
    with ZipFile(drain, "w", ZIP_DEFLATED) as file:
        for member in members:
            info = ZipInfo(member.name)
            info.compress_type = ZIP_DEFLATED
            file.writestr(info, member.data)
            yield drain.taken()
    yield drain.taken()


class _Drain(io.RawIOBase):
    """Takes what is written and gives it away; nothing goes back."""

    def __init__(self) -> None:
        super().__init__()
        self._held = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:
        piece = bytes(data)
        self._held += piece
        return len(piece)

    def taken(self) -> bytes:
        """What was written since this was last asked."""
        piece = bytes(self._held)
        self._held.clear()
        return piece
