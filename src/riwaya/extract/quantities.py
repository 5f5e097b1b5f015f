"""Layer `quantities`: values with unit and the bounds that the words allow.

Bounds follow `packs/codebooks/quantities.yaml`: a hedge widens them, vague words have bounds and no value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.numbers import NumeralReader
from riwaya.extract.quantity_grammar import QuantityGrammar
from riwaya.extract.world import two_of_a_people
from riwaya.model.quantity import Comparator, Quantity
from riwaya.model.timex import TimexType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.extract.quantity_units import Found
    from riwaya.knowledge.number_lexicon import NumberLexicon
    from riwaya.knowledge.records import Country
    from riwaya.model.timex import Timex
    from riwaya.text.layers import TextLayers

_COUNTS = frozenset({"counted units", "dual unit"})
_RELATIVE = frozenset({"units from now", "units from an event"})
"""«قبل ثلاثة أشهر» is a date that holds a number of months."""
ABOUT = 0.1
"""How far «نحو» reaches to either side, as a share of the number."""


class QuantityFinder:
    """Finds quantities; made once per pack."""

    def __init__(self, lexicon: NumberLexicon, countries: Iterable[Country] = ()) -> None:
        """Two of a country's people are a quantity as two soldiers are; without countries they are not."""
        self._grammar = QuantityGrammar(lexicon, NumeralReader(lexicon), two_of_a_people(countries))

    def find(self, layers: TextLayers, timexes: Sequence[Timex]) -> tuple[Quantity, ...]:
        """Quantities in text order; dates among `timexes` are no quantities, counted durations are."""
        out: list[Quantity] = []
        for sentence in layers.sentences:
            at = sentence.first
            while at < sentence.last:
                found = self._grammar.read(layers.tokens, at, sentence.first, sentence.last)
                if found is None:
                    at += 1
                    continue
                quantity = _quantity(len(out) + 1, found, layers)
                if not any(_dates(t, quantity) for t in timexes):
                    out.append(quantity)
                at = found.last
        return tuple(out)


def _dates(timex: Timex, quantity: Quantity) -> bool:
    """Whether a time expression takes a number in as a date does: «22 ديسمبر»; those that count units do not."""
    if timex.end <= quantity.start or quantity.end <= timex.start:
        return False
    if timex.reason in _COUNTS and timex.type is TimexType.DURATION:
        return False
    return not (timex.reason in _RELATIVE and quantity.reason == "number")


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
    counted_last = found.last - found.behind
    counted = found.noun is not None and found.noun < counted_last
    of = layers.span(found.noun or 0, counted_last).of(layers.text) if counted else None
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
