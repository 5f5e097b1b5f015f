"""Layer `quantities`: values with unit and bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.knowledge.number_lexicon import NumberLexicon
    from riwaya.model.quantity import Quantity
    from riwaya.model.timex import Timex
    from riwaya.text.layers import TextLayers


class QuantityFinder:
    """Finds quantities; made once per pack."""

    def __init__(self, lexicon: NumberLexicon) -> None:
        self._lexicon = lexicon

    def find(self, layers: TextLayers, timexes: Sequence[Timex]) -> tuple[Quantity, ...]:
        """Quantities in text order; dates among `timexes` are no quantities, durations are."""
        return ()
