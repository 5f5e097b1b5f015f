"""JSON Lines: one article a line, with fields id outlet date title text url; `.gz` too, read as a stream."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import zlib
from typing import IO, TYPE_CHECKING, Any

from riwaya.errors import EmptyInputError, FormatError, ReadError
from riwaya.readers.decode import decode
from riwaya.readers.reading import Defaults, Reading, Refusal, make_reading, refuse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAX_LINE = 64 * 1024 * 1024
"""Bytes; a longer line is refused, so that a bomb cannot fill the memory."""
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read(path: Path, defaults: Defaults) -> Iterator[Reading | Refusal]:
    """Articles line by line; a line that breaks is refused and the rest goes on."""
    seen = False
    with _open(path) as stream:
        for number, line in _lines(stream, path):
            if isinstance(line, Refusal):
                yield line
                seen = True
            elif line.strip():
                seen = True
                yield _read_line(line, number, path, defaults)
    if not seen:
        raise EmptyInputError(f"{path}: holds no line. Nothing was read from it.")


def _open(path: Path) -> IO[bytes] | gzip.GzipFile:
    if path.name.lower().endswith(".gz"):
        return gzip.open(path, "rb")
    stream = path.open("rb")
    if stream.read(2) in _UTF16_MARKS:
        with stream:
            stream.seek(0)
            return io.BytesIO(decode(stream.read(), str(path)).encode("utf-8", "surrogatepass"))
    stream.seek(0)
    return stream


def _lines(stream: IO[bytes] | gzip.GzipFile, path: Path) -> Iterator[tuple[int, bytes | Refusal]]:
    number = 0
    while True:
        try:
            line = stream.readline(MAX_LINE)
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            broken = FormatError(
                f"{path}: the compressed data breaks off after line {number} ({error}). Lines before it were read."
            )
            yield number, refuse(str(path), broken, number + 1)
            return
        if not line:
            return
        number += 1
        if len(line) == MAX_LINE and not line.endswith(b"\n"):
            long = FormatError(f"{path}, line {number}: longer than {MAX_LINE} bytes. Reading stopped there.")
            yield number, refuse(str(path), long, number)
            return
        yield number, line


def _read_line(line: bytes, number: int, path: Path, defaults: Defaults) -> Reading | Refusal:
    where = f"{path}, line {number}"
    try:
        return _reading(_record(line, where), where, path, number, defaults)
    except ReadError as error:
        return refuse(str(path), error, number)


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


def _reading(record: dict[str, Any], where: str, path: Path, number: int, defaults: Defaults) -> Reading:
    text = record.get("text")
    if not isinstance(text, str):
        raise FormatError(f"{where}: the field 'text' is missing or no string.")
    given = record.get("id")
    article_id = str(given) if isinstance(given, str | int) and str(given).strip() else _derived_id(path, text, number)
    return make_reading(
        article_id=article_id,
        text=text,
        where=where,
        outlet=_string(record, "outlet") or defaults.outlet,
        title=_string(record, "title"),
        published=_string(record, "date") or _string(record, "published") or defaults.published,
        url=_string(record, "url"),
    )


def _string(record: dict[str, Any], field: str) -> str | None:
    value = record.get(field)
    return value if isinstance(value, str) and value.strip() else None


def _derived_id(path: Path, text: str, number: int) -> str:
    """File name and a digest of the text: the same line keeps its id when lines are moved."""
    digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]
    return f"{path.name.split('.')[0]}-{digest}" if text.strip() else f"{path.name.split('.')[0]}-line-{number}"
