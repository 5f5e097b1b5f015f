"""Which reader reads which file, and the files behind folders and patterns."""

from __future__ import annotations

import glob
import logging
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from riwaya.errors import FormatError, MissingExtraError, MissingInputError, ReadError, UnknownFormatError
from riwaya.readers import (
    delimited,
    docx,
    gzipped,
    html,
    json_file,
    jsonl,
    parquet,
    pdf,
    plain,
    tarred,
    warc,
    xml_file,
    zipped,
)
from riwaya.readers.reading import Defaults, Reading, Refusal, refuse
from riwaya.readers.source import file_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from riwaya.readers.source import Source

    Reader = Callable[[Source, Defaults], Iterator[Reading | Refusal]]

_TARS = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")
_log = logging.getLogger("riwaya.readers.files")
UNFORESEEN = "its reader failed in a way that was not foreseen; please report the file"
_BESIDE = ("._", "__MACOSX/")
"""How names of files begin that some systems put beside the real ones."""


def read_source(source: Source, defaults: Defaults) -> Iterator[Reading | Refusal]:
    """Articles of one source, in its order; what cannot be read comes as a refusal, never as an exception."""
    try:
        yield from _reader_of(source)(source, defaults)
    except (ReadError, MissingExtraError) as error:
        yield refuse(source.where, error)
    except OSError as error:
        yield refuse(source.where, MissingInputError(f"{source.where}: cannot be read ({error.strerror or error})."))
    except Exception as error:  # noqa: BLE001 - one file must not end a batch, whatever a parser makes of it
        _log.exception("the reader of %s failed", source.where)
        broken = FormatError(f"{source.where}: {UNFORESEEN} ({type(error).__name__}: {error}).")
        yield refuse(source.where, broken)


def has_reader(name: str) -> bool:
    """Whether a file of this name is read where nobody named it: in a folder or an archive."""
    if any(part.startswith("._") for part in name.split("/")) or name.startswith(_BESIDE):
        return False
    suffix = suffix_of(name)
    if suffix == gzipped.SUFFIX:
        return has_reader(name[: -len(suffix)])
    return suffix in SUFFIXES


def suffix_of(name: str) -> str:
    """The longest known end of a name, else its last suffix."""
    lower = name.lower()
    return max((suffix for suffix in SUFFIXES if lower.endswith(suffix)), key=len, default=Path(lower).suffix)


def _read_gzip(source: Source, defaults: Defaults) -> Iterator[Reading | Refusal]:
    yield from read_source(gzipped.unpacked(source), defaults)


SUFFIXES: dict[str, Reader] = {
    ".txt": plain.read,
    ".jsonl": jsonl.read,
    ".json": json_file.read,
    ".csv": delimited.read,
    ".tsv": delimited.read,
    ".parquet": parquet.read,
    ".docx": docx.read,
    ".pdf": pdf.read,
    ".html": html.read,
    ".htm": html.read,
    **dict.fromkeys((".xml", ".rss", ".atom", ".rdf"), xml_file.read),
    ".warc": warc.read,
    ".zip": partial(zipped.read, wants=has_reader, read_member=read_source),
    ".gz": _read_gzip,
    **dict.fromkeys(_TARS, partial(tarred.read, wants=has_reader, read_member=read_source)),
}
"""Readers by file suffix."""


_Other = TypeVar("_Other")


def find_files(paths: Iterable[Path | _Other]) -> tuple[Path | _Other, ...]:
    """The files meant by `paths`, each once: files as they are, folders as all readable files below them, patterns
    (`news/*.html`) as what they match, sorted. What is no path passes through."""
    out: dict[Path | _Other, None] = {}
    for path in paths:
        if not isinstance(path, Path):
            out[path] = None
        elif path.is_dir():
            out |= dict.fromkeys(p for p in sorted(path.rglob("*")) if p.is_file() and has_reader(p.name))
        elif glob.has_magic(str(path)) and not path.exists():
            out |= dict.fromkeys(find_files(_matches(path)) or [path])
        else:
            out[path] = None
    return tuple(out)


def read_file(path: Path, defaults: Defaults | None = None) -> Iterator[Reading | Refusal]:
    """Articles of one file, in file order; what cannot be read comes as a refusal, never as an exception."""
    try:
        if not path.exists():
            raise MissingInputError(f"{path}: no such file. Check the spelling of the path.")
        source = file_source(path)
    except ReadError as error:
        yield refuse(str(path), error)
    except OSError as error:
        yield refuse(str(path), MissingInputError(f"{path}: cannot be read ({error.strerror or error})."))
    else:
        yield from read_source(source, defaults or Defaults())


def read_text(data: bytes, name: str, defaults: Defaults | None = None) -> Reading:
    """The article of plain-text bytes, such as standard input.

    Raises:
        ReadError: empty, binary, or in an unknown encoding.
    """
    return plain.read_bytes(data, name, defaults or Defaults())


def _matches(pattern: Path) -> list[Path]:
    """What a pattern matches, where shells do not expand it: `news/*.html`, `news/**/*.txt`."""
    parts = pattern.parts
    fixed = next(at for at, part in enumerate(parts) if glob.has_magic(part))
    return sorted(Path(*parts[:fixed]).glob(str(Path(*parts[fixed:]))))


def _reader_of(source: Source) -> Reader:
    reader = SUFFIXES.get(suffix_of(source.name))
    if reader is None:
        known = ", ".join(sorted(SUFFIXES))
        raise UnknownFormatError(f"{source.where}: no reader for this kind of file. Known: {known}.")
    return reader
