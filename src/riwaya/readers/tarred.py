"""Tar archives, plain or under gzip, bzip2 or xz: every member that has a reader, read as a stream."""

from __future__ import annotations

import bz2
import lzma
import tarfile
from functools import partial
from typing import IO, TYPE_CHECKING

from msgspec.structs import replace

from riwaya.errors import EmptyInputError, FormatError, ReadError
from riwaya.readers.gzipped import open_gzip
from riwaya.readers.reading import Defaults, Reading, Refusal, refuse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from riwaya.readers.source import Source
    from riwaya.readers.zipped import ReadMember


def read(
    source: Source, defaults: Defaults, *, wants: Callable[[str], bool], read_member: ReadMember
) -> Iterator[Reading | Refusal]:
    """Articles of all files that `wants` takes, in the order of the archive; links and devices are passed over.

    Raises:
        FormatError: no tar archive, or one that breaks off; what came before was read.
        LimitError: it unfolds to more than archives do.
        EmptyInputError: no member has a reader.
    """
    archive, seen = source.with_budget(), 0
    unpacked = replace(archive.inside(source.name, partial(_open, source), None), where=source.where)
    with unpacked.open() as stream:
        for opened, info in _members(stream, source.where):
            if not info.isfile() or not wants(info.name):
                continue
            seen += 1
            try:
                member = archive.inside(info.name, partial(_file, opened, info), info.size, is_counted=True)
            except ReadError as error:
                yield refuse(f"{source.where}!{info.name}", error)
            else:
                yield from read_member(member, defaults)
    if not seen:
        raise EmptyInputError(f"{source.where}: none of its members has a reader.")


def _open(source: Source) -> IO[bytes]:
    name = source.name.lower()
    if name.endswith(("gz", "tgz")):
        return open_gzip(source)
    stream = source.open()
    if name.endswith(("bz2", "tbz2")):
        return bz2.BZ2File(stream)
    return lzma.LZMAFile(stream) if name.endswith(("xz", "txz")) else stream


def _members(stream: IO[bytes], where: str) -> Iterator[tuple[tarfile.TarFile, tarfile.TarInfo]]:
    """Members as the stream comes to them."""
    try:
        with tarfile.open(fileobj=stream, mode="r|") as opened:
            for info in opened:
                opened.members = []  # type: ignore[attr-defined]  # else it remembers all of them
                yield opened, info
    except (tarfile.TarError, EOFError, ValueError) as error:
        message = f"{where}: no tar archive, or one that breaks off ({error}). What came before was read."
        raise FormatError(message) from error


def _file(opened: tarfile.TarFile, info: tarfile.TarInfo) -> IO[bytes]:
    stream = opened.extractfile(info)
    if stream is None:
        raise FormatError(f"{info.name}: no file.")
    return stream
