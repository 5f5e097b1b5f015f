"""Layer `timexes`: time expressions with TIMEX3 values, anchored on the date of publication where it is known.

Source: TimeML annotation guidelines 1.2.1; weekday and month anchoring as in news practice (the last one not after
publication).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.numbers import NumeralReader
from riwaya.extract.time_grammar import TimeGrammar
from riwaya.model.timex import Timex
from riwaya.text.fold import TATWEEL

if TYPE_CHECKING:
    from datetime import date

    from riwaya.extract.time_scan import Found
    from riwaya.knowledge.number_lexicon import NumberLexicon
    from riwaya.knowledge.time_lexicon import TimeLexicon
    from riwaya.text.layers import TextLayers


class TimexFinder:
    """Finds time expressions; made once per pack."""

    def __init__(self, lexicon: TimeLexicon, numbers: NumberLexicon) -> None:
        self._grammar = TimeGrammar(lexicon, NumeralReader(numbers))

    def find(self, layers: TextLayers, dct: date | None) -> tuple[Timex, ...]:
        """Time expressions in text order; `dct` is the date of publication, None when unknown."""
        return tuple(
            _timex(number, found, layers) for number, found in enumerate(self._grammar.read_text(layers, dct), start=1)
        )


def _timex(number: int, found: Found, layers: TextLayers) -> Timex:
    span = layers.span(found.first, found.last, skip=found.skip)
    text = span.of(layers.text)
    is_abbreviation = len(layers.tokens[found.last - 1].text) == 1
    end = span.end if is_abbreviation else span.end - (len(text) - len(text.rstrip(TATWEEL)))
    begin = found.period.begin if found.period else None
    last = found.period.end if found.period else None
    return Timex(
        id=f"t{number}",
        start=span.start,
        end=end,
        text=layers.text[span.start : end],
        type=found.type,
        value=found.value,
        begin=begin.isoformat() if begin else None,
        end_date=last.isoformat() if last else None,
        anchor=found.anchor,
        reason=found.reason,
    )
