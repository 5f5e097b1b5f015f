"""On whose word a stretch of text stands: attributions by the contents that hold it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.model.attribution import Attribution


class Voices:
    """The attributions of one text."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._by_length = sorted(
            ((a.content.end - a.content.start, a.content.start, a.content.end, a) for a in attributions if a.content),
            key=lambda row: row[:3],
        )

    def innermost(self, start: int, end: int) -> str | None:
        """Id of the attribution with the shortest content that holds a span; None for the outlet's own voice."""
        return next((a.id for _, first, last, a in self._by_length if first <= start and end <= last), None)

    def speakers(self, start: int, end: int) -> frozenset[str]:
        """Ids of the mentions that are sources of contents holding a span."""
        return frozenset(
            a.source.mention
            for _, first, last, a in self._by_length
            if first <= start and end <= last and a.source is not None and a.source.mention is not None
        )
