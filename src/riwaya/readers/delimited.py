"""CSV and TSV with a row of names: one article a row, read as a stream."""

from __future__ import annotations

import codecs
import csv
import io
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from riwaya.errors import EmptyInputError, FormatError, ReadError
from riwaya.readers.decode import encoding_of
from riwaya.readers.reading import Defaults, Reading, Refusal, refuse
from riwaya.readers.records import TEXT, columns_of, read_record
from riwaya.readers.source import MAX_TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.readers.source import Source

_SAMPLE = 1024 * 1024
_SEPARATORS = ("\t", ";", ",", "|")
_LINE_ENDS = b"\r\n"


def read(source: Source, defaults: Defaults) -> Iterator[Reading | Refusal]:
    """Articles row by row; a row that breaks is refused and the rest goes on.

    Raises:
        EmptyInputError: no row below the names.
        FormatError: no column holds texts.
        EncodingError: bytes in no encoding that Riwaya reads.
    """
    seen = False
    with _rows(source) as rows:
        names: list[str] = next(rows, [])
        columns = columns_of(names)
        if names and TEXT not in columns:
            known = ", ".join(name.strip()[:40] for name in names[:12])
            raise FormatError(f"{source.where}: no column is called text, body or content; the first row has: {known}.")
        while True:
            try:
                row = next(rows, None)
            except csv.Error as error:
                broken = FormatError(f"{source.where}, line {rows.line_num}: {error}. Reading stopped there.")
                yield refuse(source.where, broken, rows.line_num)
                return
            except ReadError as error:
                yield refuse(source.where, error, rows.line_num)
                return
            if row is None:
                break
            if row:
                seen = True
                yield _read_row(dict(zip(names, row, strict=False)), columns, source, rows.line_num, defaults)
    if not seen:
        raise EmptyInputError(f"{source.where}: holds no row below the names of its columns. Nothing was read from it.")


@contextmanager
def _rows(source: Source) -> Iterator[Any]:
    """Rows of cells; bytes that are no text in the encoding of the rest come as lone surrogates."""
    csv.field_size_limit(MAX_TEXT)
    with source.open() as stream, io.BufferedReader(stream, _SAMPLE) as ahead:
        encoding = encoding_of(_whole_lines(ahead.peek(_SAMPLE)), source.where)
        text = _text(ahead, encoding)
        first = text.readline(MAX_TEXT)
        separator = max(_SEPARATORS, key=first.count)
        yield csv.reader(_chain(first, text), delimiter=separator)


def _text(stream: Any, encoding: str) -> io.TextIOWrapper:
    is_strict = codecs.lookup(encoding).name.startswith("utf-16")
    return io.TextIOWrapper(stream, encoding, errors="replace" if is_strict else "surrogateescape", newline="")


def _chain(first: str, rest: io.TextIOWrapper) -> Iterator[str]:
    yield first
    while line := rest.readline(MAX_TEXT):
        yield line


def _whole_lines(sample: bytes) -> bytes:
    """The sample without a last line that is cut; where a line end is two bytes long, with both."""
    end = max(sample.rfind(_LINE_ENDS[:1]), sample.rfind(_LINE_ENDS[1:])) + 1
    end += sample[end : end + 1] == b"\0"
    return sample[:end] or sample


def _read_row(
    row: dict[str, str], columns: dict[str, str], source: Source, number: int, defaults: Defaults
) -> Reading | Refusal:
    try:
        return read_record(row, columns, source, number, defaults)
    except ReadError as error:
        return refuse(source.where, error, number)
