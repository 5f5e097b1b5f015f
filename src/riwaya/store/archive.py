"""All of a store as text: one file of JSON Lines, or a folder with a file for each kind of record; and back."""

from __future__ import annotations

import gzip
import os
import shutil
import zlib
from collections import Counter
from contextlib import ExitStack, contextmanager
from typing import IO, TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from riwaya import __version__
from riwaya.errors import FormatError, StoreError
from riwaya.store.dump import KINDS, Stored, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

FORMAT = 2
"""2 has what second readers proposed; archives of format 1 are read as well."""
_SUFFIXES = (".jsonl", ".jsonl.gz")
_HEAD, _END = "riwaya", "end"
_MANIFEST = "manifest.json"
PART = ".part"
_FIRST_KINDS = frozenset({"article", "revision", "analysis", "issue", "judgement"})
"""Those of format 1; a folder has files for all of them."""
_PLURALS = {"analysis": "analyses"}


class Manifest(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag=_HEAD, tag_field="kind"):
    """What an archive is; its first line, or `manifest.json` of a folder."""

    format: int
    code: str
    """Version of the Riwaya that wrote it."""
    counts: dict[str, int] | None
    """Records by kind; None in the first line of a file, whose last line has them."""


class End(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag=_END, tag_field="kind"):
    """The last line of a file: without it the file is cut off."""

    counts: dict[str, int]


_decoder = msgspec.json.Decoder(Manifest | End | Stored)


def is_archive_name(path: Path) -> bool:
    """Whether a file of this name is written as JSON Lines."""
    return path.name.lower().endswith(_SUFFIXES)


def write_archive(records: Iterable[Stored], path: Path) -> dict[str, int]:
    """Writes a file (`.jsonl`, `.jsonl.gz`) or a folder, which is there when all of it is; gives records by kind.

    Raises:
        StoreError: a folder that is there and not empty, or a file where a folder should be.
    """
    if is_archive_name(path):
        return _write_file(records, path)
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise StoreError(f"{path}: it is there already. Name a new folder, or a file that ends in .jsonl.gz.")
    return _write_folder(records, path)


def _write_file(records: Iterable[Stored], path: Path) -> dict[str, int]:
    counts: Counter[str] = Counter()
    with whole(path) as part, part.open("wb") as raw, _text(raw, path.name) as file:
        file.write(_line(Manifest(format=FORMAT, code=__version__, counts=None)))
        for record in records:
            counts[kind_of(record)] += 1
            file.write(_line(record))
        file.write(_line(End(counts=_by_kind(counts))))
    return _by_kind(counts)


def _write_folder(records: Iterable[Stored], path: Path) -> dict[str, int]:
    counts: Counter[str] = Counter()
    part = path.with_name(path.name + PART)
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    with ExitStack() as stack:
        files = {kind: stack.enter_context((part / _file_of(kind)).open("wb")) for kind in _kinds()}
        for record in records:
            counts[kind_of(record)] += 1
            files[kind_of(record)].write(_line(record))
    manifest = Manifest(format=FORMAT, code=__version__, counts=_by_kind(counts))
    (part / _MANIFEST).write_bytes(_line(manifest))
    if path.exists():
        path.rmdir()
    part.rename(path)
    return _by_kind(counts)


def read_archive(path: Path) -> Iterator[Stored]:
    """The records of an archive in the order of a store.

    Raises:
        FormatError: no archive, one of a newer Riwaya, a line that is no record, or fewer records than it should hold.
    """
    counts: Counter[str] = Counter()
    wanted: dict[str, int] | None = None
    for where, record in _folder_lines(path) if path.is_dir() else _file_lines(path):
        if isinstance(record, Manifest):
            _require_known(record, path)
            wanted = record.counts
        elif isinstance(record, End):
            wanted = record.counts
        else:
            if not isinstance(record, KINDS):
                raise FormatError(f"{where}: this is no record of a store.")
            counts[kind_of(record)] += 1
            yield record
    if wanted is None:
        raise FormatError(f"{path}: the file breaks off; its last line is missing. Nothing was taken in.")
    if _by_kind(counts) != _by_kind(Counter(wanted)):
        raise FormatError(f"{path}: records are missing ({_by_kind(counts)} of {wanted}). Nothing was taken in.")


def _file_lines(path: Path) -> Iterator[tuple[str, Any]]:
    yield from _lines(path, is_first=True)


def _folder_lines(path: Path) -> Iterator[tuple[str, Any]]:
    if not (path / _MANIFEST).is_file():
        raise FormatError(f"{path}: no archive of a store; it lacks {_MANIFEST}.")
    yield from _lines(path / _MANIFEST, is_first=True)
    for kind in _kinds():
        if kind in _FIRST_KINDS or (path / _file_of(kind)).is_file():
            yield from _lines(path / _file_of(kind), is_first=False)


def _lines(path: Path, *, is_first: bool) -> Iterator[tuple[str, Any]]:
    number = 0
    opener = gzip.open if path.name.lower().endswith(".gz") else open
    try:
        with opener(path, "rb") as file:
            for number, line in enumerate(file, 1):
                where = f"{path}, line {number}"
                record = _decoder.decode(line)
                if is_first and isinstance(record, Manifest) != (number == 1):
                    raise FormatError(f"{where}: this is no archive of a store, which `riwaya export store` writes.")
                yield where, record
    except (msgspec.DecodeError, EOFError, zlib.error, gzip.BadGzipFile, UnicodeError) as error:
        message = f"{path}, line {number}: this does not read ({error}). Nothing was taken in."
        raise FormatError(message) from error
    if not number and is_first:
        raise FormatError(f"{path}: it is empty. Nothing was taken in.")


def _require_known(manifest: Manifest, path: Path) -> None:
    if manifest.format > FORMAT:
        raise FormatError(f"{path}: written by a newer Riwaya ({manifest.code}). Upgrade Riwaya to read it.")


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A file to write beside `path` that takes its place, and is on the disk, when the block has ended well."""
    part = path.with_name(path.name + PART)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        yield part
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _text(raw: IO[bytes], name: str) -> Any:
    """The stream itself, or one that compresses; the same records give the same bytes."""
    if not name.lower().endswith(".gz"):
        return raw
    return gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0, compresslevel=6)


def _line(record: Struct) -> bytes:
    return msgspec.json.encode(record) + b"\n"


def _kinds() -> tuple[str, ...]:
    return tuple(str(kind.__struct_config__.tag) for kind in KINDS)


def _file_of(kind: str) -> str:
    return f"{_PLURALS.get(kind, kind + 's')}.jsonl"


def _by_kind(counts: Counter[str]) -> dict[str, int]:
    return {kind: counts[kind] for kind in _kinds()}
