"""JSON Lines: one article a line, with fields id outlet date title text url; read as a stream."""

from __future__ import annotations

import io
import json
from typing import IO, TYPE_CHECKING, Any

from riwaya.errors import EmptyInputError, FormatError, ReadError
from riwaya.readers.decode import decode
from riwaya.readers.reading import Defaults, Reading, Refusal, refuse
from riwaya.readers.records import columns_of, read_record
from riwaya.readers.source import MAX_TEXT, MAX_WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.readers.source import Source

UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read(source: Source, defaults: Defaults) -> Iterator[Reading | Refusal]:
    """Articles line by line; a line that breaks is refused and the rest goes on."""
    seen = False
    with _open(source) as stream:
        for number, line in _lines(stream, source.where, source.first):
            if isinstance(line, Refusal):
                yield line
                seen = True
            elif line.strip():
                seen = True
                yield _read_line(line, number, source, defaults)
    if not seen and source.cut is None:
        raise EmptyInputError(f"{source.where}: holds no line. Nothing was read from it.")


def _open(source: Source) -> IO[bytes]:
    """The lines as UTF-8 or what `decode` tells from a line; UTF-16, whose line ends are two bytes, is held whole."""
    stream = source.open()
    if stream.peek(2)[:2] not in UTF16_MARKS:
        return stream
    with stream:
        return io.BytesIO(decode(stream.read(MAX_WHOLE), source.where).encode("utf-8", "surrogatepass"))


def _lines(stream: IO[bytes], where: str, number: int) -> Iterator[tuple[int, bytes | Refusal]]:
    while True:
        try:
            line = stream.readline(MAX_TEXT)
        except ReadError as error:
            yield number, refuse(where, error, number + 1)
            return
        if not line:
            return
        number += 1
        if len(line) == MAX_TEXT and not line.endswith(b"\n"):
            long = FormatError(f"{where}, line {number}: longer than {MAX_TEXT} bytes. Reading stopped there.")
            yield number, refuse(where, long, number)
            return
        yield number, line


def _read_line(line: bytes, number: int, source: Source, defaults: Defaults) -> Reading | Refusal:
    where = f"{source.where}, line {number}"
    try:
        record = _record(line, where)
        return read_record(record, columns_of(record), source, number, defaults)
    except ReadError as error:
        return refuse(source.where, error, number)


def _record(line: bytes, where: str) -> dict[str, Any]:
    try:
        record = json.loads(decode(line, where))
    except (ValueError, RecursionError) as error:
        raise FormatError(f"{where}: no JSON ({error}). The other lines are read all the same.") from error
    if not isinstance(record, dict):
        raise FormatError(
            f"{where}: a JSON {type(record).__name__}, not an object with fields id, outlet, date, title, text, url."
        )
    return record
