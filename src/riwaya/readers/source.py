"""One input: a file, a member of an archive, a page. Its bytes, under limits, and what messages call it."""

from __future__ import annotations

import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from functools import partial
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING, Any, cast

from msgspec import Struct
from msgspec.structs import replace

from riwaya.errors import FormatError, LimitError

if TYPE_CHECKING:
    from pathlib import Path

MEBIBYTE = 1024 * 1024
MAX_WHOLE = 256 * MEBIBYTE
"""Bytes of a file that has to be held as a whole."""
MAX_TEXT = 64 * MEBIBYTE
"""Bytes of a text, a line, or a cell of a table."""
MAX_MEMBER = 2 * 1024 * MEBIBYTE
"""Bytes of one member of an archive."""
MAX_MEMBERS = 200_000
MAX_DEPTH = 3
"""Archives inside archives."""
FREE, RATIO, MAX_TOTAL = 64 * MEBIBYTE, 200, 64 * 1024 * MEBIBYTE
"""An archive may unfold to 64 MiB or to 200 times its size, whichever is more, and never beyond 64 GiB."""
_BUFFER = 128 * 1024
_BROKEN = (EOFError, OSError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, tarfile.TarError)


class Budget:
    """How much an archive may still unfold to; all its members, and archives among them, draw on the same."""

    def __init__(self, packed: int) -> None:
        self.most = min(MAX_TOTAL, max(FREE, RATIO * packed))
        self._left, self._members = self.most, MAX_MEMBERS

    def enter(self, where: str) -> None:
        """Counts a member.

        Raises:
            LimitError: there are too many.
        """
        self._members -= 1
        if self._members < 0:
            raise LimitError(f"{where}: an archive of more than {MAX_MEMBERS} members. The rest was not read.")

    def spend(self, count: int, where: str) -> None:
        """Counts bytes that were unfolded.

        Raises:
            LimitError: there are too many for the size of the archive.
        """
        self._left -= count
        if self._left < 0:
            raise LimitError(
                f"{where}: unfolds to more than {self.most // MEBIBYTE} MiB, {RATIO} times its size or more, as"
                " archives do that are made to fill a disk. Reading stopped there; unpack it yourself if you trust it."
            )


class Cut(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A stretch of a file of many articles, for readers that can begin in its midst."""

    start: int
    """First byte, or row of a table."""
    end: int | None
    """Byte or row behind the last; None: to the end of the file."""
    first: int
    """Lines, records or rows before it, so that messages number them as in the whole file."""


class Source(Struct, frozen=True, kw_only=True):
    """Bytes to be read, and where they come from."""

    where: str
    """What messages and refusals call it: a path, `archive.zip!member`, an address."""
    name: str
    """Decides the reader by its end, and gives the id of an article that has none."""
    opener: Callable[[], IO[bytes]]
    url: str | None = None
    """Address of a page; None for files."""
    size: int | None = None
    """Bytes; None when unknown."""
    budget: Budget | None = None
    """Of the archive that it is in."""
    depth: int = 0
    """Archives that it is in."""
    cut: Cut | None = None
    """Which stretch of the file is meant, for the numbers of its lines; None: all of it."""

    @property
    def first(self) -> int:
        """Lines, records or rows of the file before it."""
        return 0 if self.cut is None else self.cut.first

    @property
    def stem(self) -> str:
        """The name without its last suffix."""
        return PurePosixPath(self.name).stem

    def open(self) -> io.BufferedReader:
        """A stream of the bytes, to be closed; a member of an archive may be opened once."""
        stream = self.opener()
        return stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast("io.RawIOBase", stream))

    def read(self, most: int = MAX_WHOLE) -> bytes:
        """All bytes.

        Raises:
            LimitError: more than `most`.
        """
        if self.size is None or self.size <= most:
            with self.open() as stream:
                data = stream.read(most + 1)
            if len(data) <= most:
                return data
        raise LimitError(f"{self.where}: larger than {most // MEBIBYTE} MiB, which nothing of this kind is.")

    def seekable(self) -> IO[bytes]:
        """A stream that can go back, to be closed; held in memory where the bytes are not on disk.

        Raises:
            LimitError: it has to be held and is too large.
        """
        if self.budget is None:
            return self.open()
        return io.BytesIO(self.read())

    def inside(
        self, name: str, opener: Callable[[], IO[bytes]], size: int | None, *, is_counted: bool = False
    ) -> Source:
        """A member of this archive; its bytes are counted unless those of the archive's own stream are.

        Raises:
            LimitError: archives too deep in each other, too many members, or one that says it is too large.
        """
        budget, where = self.budget or Budget(self.size or 0), f"{self.where}!{name}"
        if self.depth >= MAX_DEPTH:
            raise LimitError(f"{where}: more than {MAX_DEPTH} archives inside each other. Unpack the outer ones first.")
        if size is not None and size > MAX_MEMBER:
            raise LimitError(
                f"{where}: says that it is {size} bytes long; at most {MAX_MEMBER} are read from an archive."
            )
        budget.enter(where)
        counted = partial(_counting, opener, where, None if is_counted else budget)
        return Source(where=where, name=name, opener=counted, size=size, budget=budget, depth=self.depth + 1)

    def with_budget(self) -> Source:
        """The same archive with a budget, so that all its members share one."""
        return self if self.budget is not None else replace(self, budget=Budget(self.size or 0))


def file_source(path: Path) -> Source:
    """A file on disk."""
    return Source(where=str(path), name=path.name, opener=lambda: path.open("rb"), size=path.stat().st_size)


def data_source(data: bytes, where: str, name: str, url: str | None = None) -> Source:
    """Bytes at hand."""
    return Source(where=where, name=name, opener=partial(io.BytesIO, data), size=len(data), url=url)


def _counting(opener: Callable[[], IO[bytes]], where: str, budget: Budget | None) -> IO[bytes]:
    return io.BufferedReader(_Counting(opener(), where, budget), _BUFFER)


class _Counting(io.RawIOBase):
    """A stream whose bytes are counted, and whose failures to unpack are errors of ours."""

    def __init__(self, stream: IO[bytes], where: str, budget: Budget | None) -> None:
        self._stream, self._where, self._budget, self._count = stream, where, budget, 0
        self._read = getattr(stream, "read1", stream.read)
        """Once at a time where it can be, so that a break does not lose what came before it."""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        view = memoryview(buffer).cast("B")
        try:
            data = self._read(len(view))
        except _BROKEN as error:
            raise FormatError(
                f"{self._where}: the compressed data breaks off after {self._count} bytes ({error})."
                " What came before was read."
            ) from error
        self._count += len(data)
        if self._budget is not None:
            self._budget.spend(len(data), self._where)
        if self._count > MAX_MEMBER:
            raise LimitError(f"{self._where}: longer than {MAX_MEMBER} bytes. Reading stopped there.")
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._stream.close()
        super().close()
