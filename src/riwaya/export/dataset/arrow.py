"""PyArrow, which is an extra: loaded when a dataset is written or read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from riwaya.errors import MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Mapping

EXTRA = "parquet"


def load_arrow() -> Any:
    """The module `pyarrow`, with `pyarrow.parquet` in it.

    Raises:
        MissingExtraError: it is not installed.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet
    except ImportError as error:
        raise MissingExtraError("pyarrow", EXTRA) from error
    return pa


def schema_of(columns: Mapping[str, str], metadata: Mapping[str, str]) -> Any:
    """The Arrow schema of columns with types as `riwaya.export.dataset.tables` names them."""
    pa = load_arrow()
    fields = [pa.field(name, _type(kind, pa)) for name, kind in columns.items()]
    return pa.schema(fields, metadata={key.encode(): value.encode() for key, value in metadata.items()})


def _type(kind: str, pa: Any) -> Any:
    inner = kind.removeprefix("list<").removesuffix(">") if kind.startswith("list<") else None
    if inner is not None:
        return pa.list_(_type(inner, pa))
    if kind.startswith("struct<"):
        pairs = (pair.split(": ") for pair in kind.removeprefix("struct<").removesuffix(">").split(", "))
        return pa.struct([pa.field(name, _type(of, pa)) for name, of in pairs])
    return getattr(pa, {"bool": "bool_"}.get(kind, kind))()
