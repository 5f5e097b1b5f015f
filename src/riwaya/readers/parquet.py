"""Parquet: one article a row, with the columns of JSON Lines; needs pyarrow (extra `parquet`)."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

from msgspec import Struct

from riwaya.errors import EmptyInputError, FormatError, LimitError, MissingExtraError, ReadError
from riwaya.readers.reading import Defaults, Reading, Refusal, refuse
from riwaya.readers.records import TEXT, columns_of, read_record
from riwaya.readers.source import MAX_MEMBER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.readers.source import Cut, Source

_ROWS = 256
"""Rows held at a time."""


def read(source: Source, defaults: Defaults) -> Iterator[Reading | Refusal]:
    """Articles row by row.

    Raises:
        MissingExtraError: pyarrow is not installed.
        FormatError: no Parquet, one that breaks off, or no column holds texts.
        LimitError: a group of rows is larger than any in a file of articles.
        EmptyInputError: no row.
    """
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise MissingExtraError("pyarrow", "parquet") from error
    number = source.first
    with source.seekable() as stream:
        try:
            table = parquet.ParquetFile(stream)
            columns = _columns(table, source.where)
            for batch in _batches(table, list(columns.values()), source.cut):
                for row in _rows(batch):
                    number += 1
                    yield _read_row(row, columns, source, number, defaults)
        except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
            raise FormatError(
                f"{source.where}: breaks after row {number} ({error}). Rows before it were read."
            ) from error
    if not number and source.cut is None:
        raise EmptyInputError(f"{source.where}: holds no row. Nothing was read from it.")


class Shape(Struct, frozen=True):
    """How large a table is."""

    rows: int
    bytes: int
    """Unpacked."""


def shape_of(stream: IO[bytes]) -> Shape | None:
    """How large the table is by its own account; None where pyarrow is missing or it is no Parquet."""
    try:
        import pyarrow as pa
        from pyarrow import parquet

        metadata = parquet.ParquetFile(stream).metadata
    except ImportError:
        return None
    except (pa.ArrowException, OSError):
        return None
    sizes = (metadata.row_group(at).total_byte_size for at in range(metadata.num_row_groups))
    return Shape(metadata.num_rows, sum(sizes))


def _batches(table: Any, columns: list[str], cut: Cut | None) -> Iterator[Any]:
    """Rows of the stretch that is meant; groups of rows that lie outside it are passed over."""
    if cut is None:
        yield from table.iter_batches(_ROWS, columns=columns)
        return
    end = table.metadata.num_rows if cut.end is None else cut.end
    at = 0
    for group in range(table.metadata.num_row_groups):
        if at + table.metadata.row_group(group).num_rows <= cut.start:
            at += table.metadata.row_group(group).num_rows
            continue
        if at >= end:
            return
        for batch in table.iter_batches(_ROWS, row_groups=[group], columns=columns):
            first, last = max(cut.start - at, 0), min(end - at, len(batch))
            if first < last:
                yield batch.slice(first, last - first)
            at += len(batch)


def _columns(table: Any, where: str) -> dict[str, str]:
    """The columns that articles are made of, where no group of rows is too large to be true."""
    sizes = [table.metadata.row_group(at).total_byte_size for at in range(table.metadata.num_row_groups)]
    if max(sizes, default=0) > MAX_MEMBER:
        raise LimitError(f"{where}: a group of rows of {max(sizes)} bytes; at most {MAX_MEMBER} are read.")
    columns = columns_of(table.schema_arrow.names)
    if TEXT not in columns:
        known = ", ".join(table.schema_arrow.names[:12])
        raise FormatError(f"{where}: no column is called text, body or content; there are: {known}.")
    return columns


def _rows(batch: Any) -> list[dict[str, Any]]:
    """Rows of what articles are made of: words, numbers, and times as Arrow writes them, as it knows more years."""
    import pyarrow as pa

    kept = {}
    for name, column in zip(batch.schema.names, batch.columns, strict=True):
        if pa.types.is_temporal(column.type):
            kept[name] = column.cast(pa.string())
        else:
            kept[name] = pa.nulls(len(column)) if pa.types.is_nested(column.type) else column
    rows: list[dict[str, Any]] = pa.RecordBatch.from_pydict(kept).to_pylist()
    return rows


def _read_row(
    row: dict[str, Any], columns: dict[str, str], source: Source, number: int, defaults: Defaults
) -> Reading | Refusal:
    try:
        return read_record(row, columns, source, number, defaults)
    except ReadError as error:
        return refuse(source.where, error, number)
