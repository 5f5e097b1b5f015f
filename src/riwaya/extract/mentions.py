"""Layer `mentions`: spans that name entities, linked to the pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from riwaya.knowledge.pack import Pack
    from riwaya.model.mention import Mention
    from riwaya.model.timex import Timex
    from riwaya.text.layers import TextLayers


class MentionFinder:
    """Finds and links mentions; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack

    def find(self, layers: TextLayers, dct: date | None, timexes: Sequence[Timex]) -> tuple[Mention, ...]:
        """Mentions in text order; `dct` is the date of publication, None when unknown."""
        return ()
