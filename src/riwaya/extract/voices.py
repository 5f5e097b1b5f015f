"""On whose word a stretch of text stands: attributions by the contents that hold it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.model.attribution import Attribution

_COLON = ":"


class Voices:
    """The attributions of one text."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        contents = sorted(
            ((a.content.start, a.content.end, a) for a in attributions if a.content), key=lambda row: row[:2]
        )
        self._cues = sorted(attributions, key=lambda a: a.cue.start)
        self._cue_starts = [a.cue.start for a in self._cues]
        self._starts = [start for start, _, _ in contents]
        self._contents = contents
        self._reach = list(accumulate((end for _, end, _ in contents), max))
        """How far the contents up to each one reach at most."""

    def cued(self, start: int, end: int) -> Attribution | None:
        """The attribution whose cue touches a span; None where no cue stands."""
        at = bisect_left(self._cue_starts, end) - 1
        return self._cues[at] if at >= 0 and self._cues[at].cue.end > start else None

    def innermost(self, start: int, end: int) -> str | None:
        """Id of the attribution with the shortest content that holds a span; None for the outlet's own voice."""
        found = self.innermost_of(start, end)
        return found.id if found is not None else None

    def innermost_of(self, start: int, end: int) -> Attribution | None:
        """As `innermost`, the attribution itself."""
        found = self._holding(start, end)
        return min(found, key=lambda row: (row[1] - row[0], row[0]))[2] if found else None

    def speakers(self, start: int, end: int) -> frozenset[str]:
        """Ids of the mentions that are sources of contents holding a span."""
        return frozenset(
            a.source.mention
            for _, _, a in self._holding(start, end)
            if a.source is not None and a.source.mention is not None
        )

    def heads(self, start: int, end: int) -> frozenset[str]:
        """Ids of the mentions that stand before a colon and what it opens, where that holds a span."""
        return frozenset(
            a.source.mention
            for _, _, a in self._holding(start, end)
            if a.cue.text == _COLON and a.source is not None and a.source.mention is not None
        )

    def _holding(self, start: int, end: int) -> list[tuple[int, int, Attribution]]:
        """Contents that hold a span, in text order."""
        out = []
        for at in range(bisect_right(self._starts, start) - 1, -1, -1):
            if self._reach[at] < end:
                break
            if self._contents[at][1] >= end:
                out.append(self._contents[at])
        return out[::-1]
