"""What events are beside their participants and mood: codes, times, quantities, background or news."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.event_background import is_historical
from riwaya.extract.event_codes import Codes, EventCoder
from riwaya.extract.event_figures import FigureReader, Figures

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from riwaya.extract.clauses import ClauseReader
    from riwaya.extract.happenings import Happening
    from riwaya.extract.words import Words
    from riwaya.knowledge.pack import Pack
    from riwaya.model.attribution import Attribution


class Details(Struct, frozen=True):
    """Of one event."""

    codes: Codes
    figures: Figures
    historical: bool


class DetailReader:
    """Reads details; made once per pack."""

    def __init__(self, pack: Pack, clauses: ClauseReader) -> None:
        self._coder = EventCoder(pack)
        self._figures = FigureReader(clauses)

    def read(
        self,
        happenings: Sequence[Happening],
        words: Words,
        attributions: Sequence[Attribution],
        published: date | None,
    ) -> list[Details]:
        """Details of all events of a text, in its order."""
        triggers = [one.trigger for one in happenings]
        sayings = {at for one in attributions for at in range(*words.range_of(one.cue.start, one.cue.end))}
        codes = self._coder.code(happenings, words)
        figures = self._figures.read(triggers, words, sayings)
        rows = zip(triggers, codes, figures, strict=True)
        return [
            Details(coded, found, is_historical(trigger, words, found.timexes, published))
            for trigger, coded, found in rows
        ]
