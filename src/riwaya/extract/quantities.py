"""Layer `quantities`: values with unit and the bounds that the words allow.

Bounds follow `packs/codebooks/quantities.yaml`: a hedge widens them, vague words have bounds and no value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.numbers import NumeralReader
from riwaya.extract.quantity_grammar import Found, QuantityGrammar
from riwaya.model.quantity import Comparator, Quantity
from riwaya.model.timex import TimexType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.knowledge.number_lexicon import NumberLexicon
    from riwaya.model.timex import Timex
    from riwaya.text.layers import TextLayers

ABOUT = 0.1
"""How far «نحو» reaches to either side, as a share of the number."""


class QuantityFinder:
    """Finds quantities; made once per pack."""

    def __init__(self, lexicon: NumberLexicon) -> None:
        self._grammar = QuantityGrammar(lexicon, NumeralReader(lexicon.numerals))

    def find(self, layers: TextLayers, timexes: Sequence[Timex]) -> tuple[Quantity, ...]:
        """Quantities in text order; dates among `timexes` are no quantities, counted durations are."""
        dates = [t for t in timexes if not _is_counted(t)]
        out: list[Quantity] = []
        for sentence in layers.sentences:
            at = sentence.first
            while at < sentence.last:
                found = self._grammar.read(layers.tokens, at, sentence.first, sentence.last)
                if found is None:
                    at += 1
                    continue
                quantity = _quantity(len(out) + 1, found, layers)
                if not any(t.start < quantity.end and quantity.start < t.end for t in dates):
                    out.append(quantity)
                at = found.last
        return tuple(out)


def _is_counted(timex: Timex) -> bool:
    """Whether a time expression counts units, with a hedge or without: «أكثر من أربع سنوات»."""
    return timex.type is TimexType.DURATION and timex.reason == "counted units"


def bounds(value: float, comparator: Comparator) -> tuple[float | None, float | None]:
    """Least and greatest value that a hedge allows."""
    if comparator is Comparator.ABOUT:
        return round(value * (1 - ABOUT), 6), round(value * (1 + ABOUT), 6)
    if comparator in {Comparator.MORE_THAN, Comparator.AT_LEAST}:
        return value, None
    if comparator in {Comparator.LESS_THAN, Comparator.AT_MOST}:
        return 0.0, value
    return value, value


def _quantity(number: int, found: Found, layers: TextLayers) -> Quantity:
    span = layers.span(found.first, found.last, skip=found.skip)
    low, high = (found.low, found.high) if found.value is None else bounds(found.value, found.comparator)
    of = (
        layers.span(found.noun, found.last).of(layers.text)
        if found.noun is not None and found.noun < found.last
        else None
    )
    return Quantity(
        id=f"q{number}",
        start=span.start,
        end=span.end,
        text=span.of(layers.text),
        value=found.value,
        low=low,
        high=high,
        unit=found.unit,
        comparator=found.comparator,
        of=of,
        reason=found.reason,
    )
