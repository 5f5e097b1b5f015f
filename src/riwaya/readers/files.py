"""Which reader reads which file, and the files behind folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.errors import MissingInputError, ReadError, UnknownFormatError
from riwaya.readers import html, jsonl, plain
from riwaya.readers.reading import Defaults, Reading, Refusal, refuse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    Reader = Callable[[Path, Defaults], Iterator[Reading | Refusal]]

SUFFIXES: dict[str, Reader] = {
    ".txt": plain.read,
    ".jsonl": jsonl.read,
    ".jsonl.gz": jsonl.read,
    ".html": html.read,
    ".htm": html.read,
}
"""Readers by file suffix."""


def find_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files meant by `paths`: files as they are, folders as all readable files below them, sorted; each once."""
    out: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            out |= dict.fromkeys(p for p in sorted(path.rglob("*")) if p.is_file() and _suffix(p) in SUFFIXES)
        else:
            out[path] = None
    return tuple(out)


def read_file(path: Path, defaults: Defaults | None = None) -> Iterator[Reading | Refusal]:
    """Articles of one file, in file order; what cannot be read comes as a refusal, never as an exception."""
    try:
        if not path.exists():
            raise MissingInputError(f"{path}: no such file. Check the spelling of the path.")
        reader = SUFFIXES.get(_suffix(path))
        if reader is None:
            known = ", ".join(sorted(SUFFIXES))
            raise UnknownFormatError(f"{path}: no reader for this kind of file. Known: {known}.")
        yield from reader(path, defaults or Defaults())
    except ReadError as error:
        yield refuse(str(path), error)
    except OSError as error:
        yield refuse(str(path), MissingInputError(f"{path}: cannot be read ({error.strerror or error})."))


def read_text(data: bytes, name: str, defaults: Defaults | None = None) -> Reading:
    """The article of plain-text bytes, such as standard input.

    Raises:
        ReadError: empty, binary, or in an unknown encoding.
    """
    return plain.read_bytes(data, name, defaults or Defaults())


def _suffix(path: Path) -> str:
    name = path.name.lower()
    return next((suffix for suffix in SUFFIXES if name.endswith(suffix)), path.suffix.lower())
