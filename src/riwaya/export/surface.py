"""The words of a sentence as they stand in print: what other formats call tokens, none of which may share a letter."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from riwaya.model.mention import Mention
    from riwaya.text.pieces import Piece


class Surface(Struct, frozen=True):
    """Pieces `[first, last)`: one, but for a ligature (ﻻ) of several, which print cannot tell apart."""

    first: int
    last: int
    start: int
    """In the article."""
    end: int


def find_surfaces(pieces: Sequence[Piece]) -> tuple[Surface, ...]:
    """Surfaces in order; together they hold every piece once."""
    out: list[Surface] = []
    for at, piece in enumerate(pieces):
        if out and piece.start < out[-1].end:
            before = out.pop()
            out.append(Surface(before.first, at + 1, before.start, max(before.end, piece.end)))
        else:
            out.append(Surface(at, at + 1, piece.start, piece.end))
    return tuple(out)


def find_gaps(text: str, surfaces: Sequence[Surface]) -> list[str]:
    """What stands before the first surface of a text, between each two, and behind the last."""
    starts = [*(surface.start for surface in surfaces), len(text)]
    ends = [0, *(surface.end for surface in surfaces)]
    return [text[end:start] for end, start in zip(ends, starts, strict=True)]


def mentions_in(spans: Sequence[tuple[int, int]], mentions: Iterable[Mention]) -> Iterator[tuple[int, int, Mention]]:
    """First and last of the spans, inclusive, that each mention touches; it must begin in or behind the first.

    A mention that goes on behind the last span is cut there: it crosses windows of an over-long sentence.
    """
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    for mention in mentions:
        first, last = bisect_right(ends, mention.start), bisect_left(starts, mention.end) - 1
        if first <= last and mention.start >= starts[0]:
            yield first, last, mention
