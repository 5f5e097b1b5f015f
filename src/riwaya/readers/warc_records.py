"""Records of a WARC archive (ISO 28500), one after the other from a stream, and the HTTP answers in them.

Written here because a parser has to say where an archive breaks off: fastwarc 2.0 passes over it in silence, and
ends the process where a stream fails.
"""

from __future__ import annotations

import re
import zlib
from typing import IO, TYPE_CHECKING

from msgspec import Struct

from riwaya.errors import FormatError, LimitError

if TYPE_CHECKING:
    from collections.abc import Iterator

_VERSION = re.compile(rb"WARC/\d+\.\d+\s*$")
_MAX_LINE, _MAX_LINES = 64 * 1024, 1_000
_BLOCK = 1024 * 1024
_LENGTH = re.compile("[0-9]{1,18}")
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,80}\r\n")
_PACKED = {"gzip": b"\x1f", "x-gzip": b"\x1f", "deflate": b"\x78"}
"""First byte of what a Content-Encoding packs; crawlers leave the header on what they have unpacked."""


class Record(Struct, frozen=True):
    """A record: its headers by name in small letters, and its content."""

    headers: dict[str, str]
    content: bytes
    is_cut: bool
    """Whether the content is longer than was asked for."""


class Answer(Struct, frozen=True):
    """An HTTP answer: its status, its headers by name in small letters, and its body as it was sent."""

    status: int
    headers: dict[str, str]
    body: bytes


def read_records(stream: IO[bytes], where: str, most: int, number: int = 0) -> Iterator[Record]:
    """Records in order, with at most `most` bytes of the content of each; `number` came before them.

    Raises:
        FormatError: no WARC, or one that breaks off.
    """
    while (line := _line_of_record(stream)) is not None:
        number += 1
        if not _VERSION.match(line):
            raise FormatError(f"{where}: record {number} begins as none of WARC does. Records before it were read.")
        headers = _headers(stream, where, number)
        if not _LENGTH.fullmatch(headers.get("content-length", "")):
            raise FormatError(f"{where}: record {number} does not say how long it is.")
        length = int(headers["content-length"])
        content = stream.read(min(length, most))
        missing = _skip(stream, length - len(content))
        if missing or len(content) < min(length, most):
            raise FormatError(f"{where}: breaks off in record {number}, {headers.get('warc-target-uri', 'no page')}.")
        yield Record(headers, content, length > most)


def read_answer(record: Record) -> Answer | None:
    """The answer in a record; None where there is none."""
    head, found, body = record.content.partition(b"\r\n\r\n")
    first, *rest = head.split(b"\r\n")
    status = re.match(rb"HTTP/\S+ (\d{3})", first)
    return Answer(int(status.group(1)), _named(rest), body) if found and status else None


def unpack_body(answer: Answer, where: str, most: int) -> bytes:
    """The body as the page was written.

    Raises:
        FormatError: packed in a way that is not known, or damaged.
        LimitError: longer than `most` bytes.
    """
    data, packing = answer.body, answer.headers.get("content-encoding", "").lower()
    if answer.headers.get("transfer-encoding", "").lower() == "chunked":
        data = _unchunked(data)
    if packing in _PACKED and data.startswith(_PACKED[packing]):
        try:
            data = zlib.decompressobj(wbits=47).decompress(data, most + 1)
        except zlib.error as error:
            raise FormatError(f"{where}: the page cannot be unpacked ({error}).") from error
    elif packing not in {"", "identity", *_PACKED} and b"<" not in data[:_BLOCK]:
        raise FormatError(f"{where}: the page is packed as {packing}, which is not read.")
    if len(data) > most:
        raise LimitError(f"{where}: larger than {most} bytes, which no article is.")
    return data


def _line_of_record(stream: IO[bytes]) -> bytes | None:
    """The first line that is not empty; None at the end."""
    while line := stream.readline(_MAX_LINE):
        if line.strip():
            return line
    return None


def _headers(stream: IO[bytes], where: str, number: int) -> dict[str, str]:
    lines: list[bytes] = []
    for _ in range(_MAX_LINES):
        line = stream.readline(_MAX_LINE)
        if not line.endswith(b"\n"):
            raise FormatError(f"{where}: breaks off in the headers of record {number}. Records before it were read.")
        if not line.strip():
            return _named(lines)
        lines.append(line)
    raise FormatError(f"{where}: record {number} has more than {_MAX_LINES} headers.")


def _named(lines: list[bytes]) -> dict[str, str]:
    pairs = (line.decode("utf-8", "replace").partition(":") for line in lines)
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _skip(stream: IO[bytes], count: int) -> int:
    """Passes over bytes; how many were missing."""
    while count > 0:
        data = stream.read(min(count, _BLOCK))
        if not data:
            return count
        count -= len(data)
    return 0


def _unchunked(data: bytes) -> bytes:
    """The bytes behind a Transfer-Encoding in chunks; as they are where there are none."""
    out, at = [], 0
    while found := _CHUNK.match(data, at):
        size = int(found.group(1), 16)
        out.append(data[found.end() : found.end() + size])
        at = found.end() + size + 2
    return b"".join(out) or data
