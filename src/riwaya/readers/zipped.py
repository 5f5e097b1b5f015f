"""Zip archives: every member that has a reader, under limits that bombs break."""

from __future__ import annotations

import struct
import zipfile
import zlib
from functools import partial
from typing import IO, TYPE_CHECKING

from riwaya.errors import EmptyInputError, FormatError, ReadError
from riwaya.readers.reading import Defaults, Reading, Refusal, refuse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from riwaya.readers.source import Source

    ReadMember = Callable[[Source, Defaults], Iterator[Reading | Refusal]]

_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, OverflowError, struct.error)
"""What the library raises for archives that are none."""
_ENCRYPTED, _UTF8 = 0x1, 0x800


def read(
    source: Source, defaults: Defaults, *, wants: Callable[[str], bool], read_member: ReadMember
) -> Iterator[Reading | Refusal]:
    """Articles of all members that `wants` takes, in the order of the archive; a member that breaks is refused alone.

    Raises:
        FormatError: no zip archive, or one that is cut off.
        EmptyInputError: no member has a reader.
    """
    archive = source.with_budget()
    with archive.seekable() as stream, open_zip(stream, source.where) as opened:
        members = [info for info in opened.infolist() if wants(member_name(info))]
        if not members:
            raise EmptyInputError(f"{source.where}: none of its {len(opened.infolist())} members has a reader.")
        for info in members:
            name = member_name(info)
            try:
                opener = partial(open_member, opened, info, f"{source.where}!{name}")
                member = archive.inside(name, opener, info.file_size)
            except ReadError as error:
                yield refuse(f"{source.where}!{name}", error)
            else:
                yield from read_member(member, defaults)


def open_zip(stream: IO[bytes], where: str) -> zipfile.ZipFile:
    """The archive.

    Raises:
        FormatError: it is none, or is cut off.
    """
    try:
        return zipfile.ZipFile(stream)
    except _DAMAGED as error:
        raise FormatError(f"{where}: no zip archive, or one that is cut off ({error}). Download it again.") from error


def member_name(info: zipfile.ZipInfo) -> str:
    """The name; names without a mark of UTF-8 are tried as such and as Windows-1256."""
    if info.flag_bits & _UTF8:
        return info.filename
    for encoding in ("utf-8", "cp1256"):
        try:
            return info.filename.encode("cp437").decode(encoding)
        except UnicodeError:
            continue
    return info.filename


def open_member(opened: zipfile.ZipFile, info: zipfile.ZipInfo, where: str) -> IO[bytes]:
    """The unpacked stream of a member.

    Raises:
        FormatError: encrypted, damaged, or packed in a way that is not known.
    """
    if info.flag_bits & _ENCRYPTED:
        raise FormatError(f"{where}: is encrypted. Unpack the archive with its password and read what comes out.")
    try:
        return opened.open(info)
    except _DAMAGED as error:
        raise FormatError(f"{where}: cannot be unpacked ({error}).") from error
