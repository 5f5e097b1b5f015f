"""Layer `timexes`: time expressions with TIMEX3 values."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from riwaya.knowledge.time_lexicon import TimeLexicon
    from riwaya.model.timex import Timex
    from riwaya.text.layers import TextLayers


class TimexFinder:
    """Finds time expressions; made once per pack."""

    def __init__(self, lexicon: TimeLexicon) -> None:
        self._lexicon = lexicon

    def find(self, layers: TextLayers, dct: date | None) -> tuple[Timex, ...]:
        """Time expressions in text order; `dct` is the date of publication, None when unknown."""
        return ()
