"""Large files of many articles cut into stretches that are read apart, and give together what the whole gives.

JSON Lines are cut between lines and Parquet between rows. WARC archives are cut between records; under gzip where each
record is packed by itself, as the standard asks for (ISO 28500, annex D). All other files are read as a whole.
"""

from __future__ import annotations

import io
import zlib
from functools import partial
from typing import IO, TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from riwaya.errors import ReadError
from riwaya.readers import gzipped, parquet
from riwaya.readers.files import read_file, read_source, suffix_of
from riwaya.readers.jsonl import UTF16_MARKS
from riwaya.readers.reading import Defaults
from riwaya.readers.source import MEBIBYTE, Budget, Cut, file_source
from riwaya.readers.warc_records import read_records

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from riwaya.readers.reading import Reading, Refusal
    from riwaya.readers.source import Source

_LINES, _ROWS, _WARC, _WARC_GZIP = ".jsonl", ".parquet", ".warc", ".warc.gz"
_BLOCK = MEBIBYTE
_GZIP = 31
"""Says zlib that a header of gzip comes first."""
_HEAD = 64 * 1024
"""Bytes in which the headers of a record end."""
_END = 4
"""Bytes of the two line ends behind a record."""


class CutSizes(Struct, frozen=True, kw_only=True):
    """How large stretches may be, in bytes of the file; the record that passes the size still belongs to it."""

    text: int = 2 * MEBIBYTE
    """JSON Lines and tables: some 800 articles, five minutes of one core at most."""
    archive: int = 64 * MEBIBYTE
    """WARC archives, whose pages are mostly code."""


def may_be_cut(path: Path, sizes: CutSizes) -> bool:
    """Whether `cut_file` has to look into a file at all."""
    kind = _kind(path)
    try:
        return kind is not None and (_is_packed(path, kind) or path.stat().st_size > _most(kind, sizes))
    except OSError:
        return False


def cut_file(path: Path, sizes: CutSizes) -> tuple[Cut | None, ...]:
    """The stretches of a file in order; (None,) where it is read as a whole. What is broken is left to its reader.

    Reads JSON Lines and WARC archives that are larger than a stretch to find where records begin.
    """
    kind = _kind(path)
    if kind is None or not may_be_cut(path, sizes):
        return (None,)
    try:
        starts = _FINDERS[kind](path, _most(kind, sizes))
    except (ReadError, OSError, zlib.error):
        return (None,)
    if len(starts) < 2:
        return (None,)
    ends = [start for start, _ in starts[1:]]
    return tuple(Cut(start=a, end=b, first=first) for (a, first), b in zip(starts, [*ends, None], strict=True))


def read_cut(path: Path, cut: Cut | None, defaults: Defaults | None = None) -> Iterator[Reading | Refusal]:
    """Articles of one stretch, numbered as in the whole file; what cannot be read comes as a refusal."""
    kind = _kind(path)
    if cut is None or kind is None or not path.is_file():
        yield from read_file(path, defaults)
        return
    source = replace(file_source(path), cut=cut)
    if kind == _WARC_GZIP:
        source = replace(gzipped.unpacked(_sliced(source, cut)), cut=cut)
    elif kind == _LINES and _is_packed(path, kind):
        source = _sliced(replace(gzipped.unpacked(source), cut=cut), cut)
    elif kind != _ROWS:
        source = _sliced(source, cut)
    yield from read_source(source, defaults or Defaults())


def _kind(path: Path) -> str | None:
    """How the file may be cut; None: not at all."""
    name = path.name.lower()
    if name.endswith(_WARC_GZIP):
        return _WARC_GZIP
    plain = name.removesuffix(gzipped.SUFFIX)
    suffix = suffix_of(plain)
    if suffix == _LINES:
        return _LINES
    return suffix if suffix in {_ROWS, _WARC} and plain == name else None


def _most(kind: str, sizes: CutSizes) -> int:
    return sizes.archive if kind in {_WARC, _WARC_GZIP} else sizes.text


def _is_packed(path: Path, kind: str) -> bool:
    """Whether the size of the file tells little of what is in it."""
    return kind == _ROWS or (kind == _LINES and path.name.lower().endswith(gzipped.SUFFIX))


def _sliced(source: Source, cut: Cut) -> Source:
    return replace(source, opener=partial(_open_slice, source.opener, cut))


def _open_slice(opener: Callable[[], IO[bytes]], cut: Cut) -> io.BufferedReader:
    return io.BufferedReader(_Slice(opener(), cut), _BLOCK)


class _Slice(io.RawIOBase):
    """The bytes of a stretch, of a stream that may not be able to go forward without reading."""

    def __init__(self, stream: IO[bytes], cut: Cut) -> None:
        self._stream, self._cut, self._at = stream, cut, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        if self._at < self._cut.start:
            self._go_to_start()
        view = memoryview(buffer).cast("B")
        left = len(view) if self._cut.end is None else min(len(view), self._cut.end - self._at)
        data = self._stream.read(left) if left > 0 else b""
        self._at += len(data)
        view[: len(data)] = data
        return len(data)

    def _go_to_start(self) -> None:
        if self._stream.seekable():
            self._stream.seek(self._cut.start)
            self._at = self._cut.start
        while self._at < self._cut.start:
            data = self._stream.read(min(_BLOCK, self._cut.start - self._at))
            if not data:
                return
            self._at += len(data)

    def close(self) -> None:
        if not self.closed:
            self._stream.close()
        super().close()


Starts = list[tuple[int, int]]
"""Where stretches begin, each with the number of lines, records or rows before it."""


def _find_lines(path: Path, most: int) -> Starts:
    """Beginnings of lines in the unpacked stream, at least `most` bytes apart; none in UTF-16."""
    source = file_source(path)
    if _is_packed(path, _LINES):
        source = gzipped.unpacked(source)
    starts, at, lines = [(0, 0)], 0, 0
    with source.open() as stream:
        if stream.peek(2)[:2] in UTF16_MARKS:
            return []
        while block := _read_block(stream):
            begin = 0
            while (cut := _line_end_after(block, at, begin, starts[-1][0] + most)) >= 0:
                lines += block.count(b"\n", begin, cut)
                starts.append((at + cut, lines))
                begin = cut
            lines += block.count(b"\n", begin)
            at += len(block)
    return starts if starts[-1][0] < at else starts[:-1]


def _read_block(stream: io.BufferedReader) -> bytes:
    """The next bytes; none where the stream breaks off, which its reader will tell."""
    try:
        return stream.read(_BLOCK)
    except ReadError:
        return b""


def _line_end_after(block: bytes, at: int, begin: int, wanted: int) -> int:
    """Where in the block a line ends that reaches the byte `wanted` of the file; -1 where none does."""
    found = block.find(b"\n", max(begin, wanted - at - 1))
    return found + 1 if found >= 0 else -1


def _find_rows(path: Path, most: int) -> Starts:
    """Numbers of rows; so many to a stretch as make up `most` bytes on average."""
    with file_source(path).open() as stream:
        shape = parquet.shape_of(stream)
    if shape is None or not shape.rows:
        return []
    step = max(1, shape.rows * most // max(1, shape.bytes))
    return [(row, row) for row in range(0, shape.rows, step)]


def _find_records(path: Path, most: int) -> Starts:
    """Beginnings of records of a WARC archive that is not packed."""
    starts = [(0, 0)]
    with path.open("rb") as stream:
        try:
            for number, _ in enumerate(read_records(stream, str(path), 0), 1):
                if stream.tell() - starts[-1][0] >= most:
                    starts.append((stream.tell(), number))
        except ReadError:
            pass
        size = stream.seek(0, io.SEEK_END)
    return starts if size - starts[-1][0] > _END else starts[:-1]


def _find_members(path: Path, most: int) -> Starts:
    """Beginnings of records that are packed one by one; none where one packing holds other than one record."""
    starts: Starts = [(0, 0)]
    with path.open("rb") as stream:
        for number, end in enumerate(_member_ends(stream, Budget(path.stat().st_size), str(path)), 1):
            if end is None:
                return []
            if end - starts[-1][0] >= most:
                starts.append((end, number))
        size = stream.seek(0, io.SEEK_END)
    return starts if starts[-1][0] < size else starts[:-1]


def _member_ends(stream: IO[bytes], budget: Budget, where: str) -> Iterator[int | None]:
    """Byte behind each packed record; None, and nothing more, for one that is no single record.

    Raises:
        LimitError: it unfolds to more than archives do.
    """
    at, data = 0, b""
    while True:
        unpacker, head, length = zlib.decompressobj(_GZIP), b"", 0
        while not unpacker.eof:
            data = data or stream.read(_BLOCK)
            if not data:
                return
            out = unpacker.decompress(data, _BLOCK)
            budget.spend(len(out), where)
            head, length = head + out[: max(0, _HEAD - len(head))], length + len(out)
            rest = unpacker.unused_data if unpacker.eof else unpacker.unconsumed_tail
            at, data = at + len(data) - len(rest), rest
        if _length_of_record(head) != length:
            yield None
            return
        yield at


def _length_of_record(head: bytes) -> int | None:
    """Bytes of the record that begins with `head`, line ends behind it included; None for what is no record."""
    headers, found, _ = head.partition(b"\r\n\r\n")
    if not found or not headers.startswith(b"WARC/"):
        return None
    for line in headers.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-length" and value.strip().isdigit():
            return len(headers) + _END + int(value) + _END
    return None


_FINDERS: dict[str, Callable[[Path, int], Starts]] = {
    _LINES: _find_lines,
    _ROWS: _find_rows,
    _WARC: _find_records,
    _WARC_GZIP: _find_members,
}
