"""Bytes that are sent or written, some records at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ENOUGH = 1 << 16


def grouped(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in pieces of some size: each that is sent costs as much as many records."""
    held, size = [], 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size >= _ENOUGH:
            yield b"".join(held)
            held, size = [], 0
    yield b"".join(held)
