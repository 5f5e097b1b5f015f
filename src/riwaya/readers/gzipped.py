"""One file under gzip: `a.jsonl.gz`, `a.csv.gz`."""

from __future__ import annotations

import gzip
from contextlib import suppress
from typing import IO, TYPE_CHECKING, cast

from msgspec.structs import replace

if TYPE_CHECKING:
    from riwaya.readers.source import Source

SUFFIX = ".gz"


def unpacked(source: Source) -> Source:
    """The file inside, called as the outer one, without the suffix."""
    inner = source.with_budget().inside(source.name[: -len(SUFFIX)], lambda: open_gzip(source), None)
    return replace(inner, where=source.where)


def open_gzip(source: Source) -> IO[bytes]:
    """The unpacked stream; closing it closes what is below."""
    return cast("IO[bytes]", _Gzip(source.open()))


class _Gzip(gzip.GzipFile):
    """Closes the file below, which GzipFile leaves open."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._below = stream
        super().__init__(fileobj=stream, mode="rb")

    def close(self) -> None:
        with suppress(OSError):
            super().close()
        self._below.close()
