"""Parquet: one article a row, with the columns of JSON Lines; needs pyarrow (extra `parquet`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from riwaya.errors import EmptyInputError, FormatError, LimitError, MissingExtraError, ReadError
from riwaya.readers.reading import Defaults, Reading, Refusal, refuse
from riwaya.readers.records import TEXT, columns_of, read_record
from riwaya.readers.source import MAX_MEMBER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.readers.source import Source

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
    number = 0
    with source.seekable() as stream:
        try:
            table = parquet.ParquetFile(stream)
            columns = _columns(table, source.where)
            for batch in table.iter_batches(_ROWS, columns=list(columns.values())):
                for row in _rows(batch):
                    number += 1
                    yield _read_row(row, columns, source, number, defaults)
        except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
            raise FormatError(
                f"{source.where}: breaks after row {number} ({error}). Rows before it were read."
            ) from error
    if not number:
        raise EmptyInputError(f"{source.where}: holds no row. Nothing was read from it.")


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
