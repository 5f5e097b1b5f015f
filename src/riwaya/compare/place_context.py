"""Where something happens of which no place is told: where its sentence is, else where the text was last."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.compare.claim_rows import claim_rows
from riwaya.model.mention import PLACES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.compare.claim_rows import ClaimRow
    from riwaya.compare.event_rows import EventRow
    from riwaya.compare.joined import JoinedArticle
    from riwaya.model.mention import Mention
    from riwaya.model.span import Quote


class PlaceContext:
    """Places of one article in the order of its text; where somebody writes from is none of them."""

    def __init__(self, joined: JoinedArticle) -> None:
        self._joined = joined
        places = (one for one in joined.analysis.mentions if one.kind in PLACES)
        told = (one for one in places if not any(head.contains(one.span) for head in joined.datelines))
        self._places = sorted(told, key=lambda one: one.start)
        self._starts = [one.start for one in self._places]

    def around(self, sentence: Quote) -> tuple[Mention, ...]:
        """Places that a sentence names; where it names none, those of the last sentence before it that names one."""
        inside = tuple(one for one in self._places if sentence.span.contains(one.span))
        at = bisect_right(self._starts, sentence.start)
        if inside or at == 0:
            return inside
        before = self._joined.sentence([self._places[at - 1].span])
        return tuple(one for one in self._places[:at] if before.span.contains(one.span))

    def placed_event(self, row: EventRow) -> EventRow:
        """An event of which no place is told, with those around it."""
        return row if row.places else replace(row, places=self.around(row.quote))

    def claims(self) -> Iterator[ClaimRow]:
        """All claims of the article, each at a place if the text names any."""
        return map(self.placed_claim, claim_rows(self._joined))

    def placed_claim(self, row: ClaimRow) -> ClaimRow:
        """A claim of which no place is told, with the first one around it."""
        if row.place is not None or row.claim.place is not None:
            return row
        return replace(row, place=next(iter(self.around(row.quote)), None))
