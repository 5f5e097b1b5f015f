"""Plain text: one article a file, named after it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from riwaya.readers.decode import decode
from riwaya.readers.reading import Defaults, Reading, make_reading

if TYPE_CHECKING:
    from collections.abc import Iterator


def read(path: Path, defaults: Defaults) -> Iterator[Reading]:
    """The one article of a text file."""
    yield read_bytes(path.read_bytes(), str(path), defaults)


def read_bytes(data: bytes, where: str, defaults: Defaults) -> Reading:
    """The article of text bytes; its id is the file name without suffix."""
    text = decode(data, where)
    return make_reading(
        article_id=Path(where).stem,
        text=text,
        where=where,
        outlet=defaults.outlet,
        title=None,
        published=defaults.published,
        url=None,
    )
