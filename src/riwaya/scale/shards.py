"""Inputs cut into shards of bounded size: pieces of work that are the same however many processes there are."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from riwaya.readers.reading import NO_TEXT, REPLACEMENT
from riwaya.readers.source import Cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from riwaya.model.analysis import Versions
    from riwaya.readers import Defaults
    from riwaya.readers.cuts import CutSizes

_DIGEST = 16
_UNSAFE = re.compile(r"[^A-Za-z0-9.-]+")
_LONGEST = 48
_GROUP_ENDS = 64
"""One file in so many ends a shard of small files, by a digest of its name."""
_GROUP_MOST = 16 * _GROUP_ENDS
"""So many that next to no shard ends by its count, which a file more would shift."""


class Piece(Struct, frozen=True, kw_only=True):
    """A file, or a stretch of one."""

    path: str
    """Absolute, as every process sees it."""
    cut: Cut | None
    """None: the whole file."""
    bytes: int
    """About how many."""


class Shard(Struct, frozen=True, kw_only=True):
    """Pieces that one process reads, analyses and writes as one part of the dataset."""

    name: str
    """Made from paths and stretches, so that the same piece of work has the same part."""
    pieces: tuple[Piece, ...]
    state: str
    """Digest of sizes and times of change of its files."""

    @property
    def bytes(self) -> int:
        """About how many."""
        return sum(piece.bytes for piece in self.pieces)

    @property
    def sources(self) -> tuple[str, ...]:
        """Its files, as datasets name them."""
        return tuple(dict.fromkeys(source_name(piece.path) for piece in self.pieces))

    def stamp(self, versions: Versions, defaults: Defaults) -> str:
        """Digest of all that decides what its part holds."""
        said = (self.state, msgspec.to_builtins(versions), msgspec.to_builtins(defaults))
        return _digest(msgspec.json.encode(said))


def source_name(path: str) -> str:
    """How a dataset names a file: its path, where a name that is no UTF-8 has U+FFFD."""
    return NO_TEXT.sub(REPLACEMENT, path)


def make_shards(paths: Iterable[Path], cuts: Mapping[Path, Sequence[Cut | None]], sizes: CutSizes) -> tuple[Shard, ...]:
    """All shards, in the order of the files: stretches one by one, small files together.

    A shard of small files ends after a file whose name says so (one in 64, by a digest), so that files that come or go
    change the shard that they are in, and no other.
    """
    return tuple(_make_shard(group) for group in _groups(paths, cuts, sizes))


def _groups(
    paths: Iterable[Path], cuts: Mapping[Path, Sequence[Cut | None]], sizes: CutSizes
) -> Iterator[tuple[Piece, ...]]:
    group: list[Piece] = []
    for path in paths:
        pieces = _pieces(path, cuts.get(path, (None,)))
        is_small = len(pieces) == 1 and pieces[0].cut is None and pieces[0].bytes < sizes.text
        if not is_small:
            if group:
                yield tuple(group)
            group = []
            yield from ((piece,) for piece in pieces)
            continue
        group.extend(pieces)
        if _ends_group(path) or len(group) >= _GROUP_MOST or sum(piece.bytes for piece in group) >= sizes.text:
            yield tuple(group)
            group = []
    if group:
        yield tuple(group)


def _pieces(path: Path, cuts: Sequence[Cut | None]) -> tuple[Piece, ...]:
    size = _size_of(path)
    return tuple(Piece(path=str(path), cut=cut, bytes=_bytes_of(cut, size, len(cuts))) for cut in cuts)


def _bytes_of(cut: Cut | None, size: int, count: int) -> int:
    """A fair share of the file, as stretches of tables and packed files are not counted in its bytes."""
    return size if cut is None else max(1, size // count)


def _ends_group(path: Path) -> bool:
    return int(_digest(str(path).encode("utf-8", "surrogateescape")), 16) % _GROUP_ENDS == 0


def _make_shard(pieces: tuple[Piece, ...]) -> Shard:
    first = Path(pieces[0].path)
    where = [(os.fsencode(piece.path).hex(), piece.cut) for piece in pieces]
    stem = _UNSAFE.sub("-", first.name)[:_LONGEST].strip("-.") or "part"
    return Shard(
        name=f"{stem}-{_digest(msgspec.json.encode(where))}",
        pieces=pieces,
        state=_digest(msgspec.json.encode([_state_of(Path(piece.path)) for piece in pieces])),
    )


def _state_of(path: Path) -> tuple[int, int] | None:
    """Size and time of change; None for a file that cannot be looked at, which reading will refuse."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:_DIGEST]
