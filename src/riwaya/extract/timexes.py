"""Layer `timexes`: time expressions with TIMEX3 values, anchored on the date of publication where it is known.

Source: TimeML annotation guidelines 1.2.1; weekday and month anchoring as in news practice (the last one not after
publication).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.numbers import NumeralReader
from riwaya.extract.time_grammar import Found, TimeGrammar
from riwaya.model.timex import Timex

if TYPE_CHECKING:
    from datetime import date

    from riwaya.knowledge.number_lexicon import NumberLexicon
    from riwaya.knowledge.time_lexicon import TimeLexicon
    from riwaya.text.layers import TextLayers


class TimexFinder:
    """Finds time expressions; made once per pack."""

    def __init__(self, lexicon: TimeLexicon, numbers: NumberLexicon) -> None:
        self._grammar = TimeGrammar(lexicon, NumeralReader(numbers.numerals))

    def find(self, layers: TextLayers, dct: date | None) -> tuple[Timex, ...]:
        """Time expressions in text order; `dct` is the date of publication, None when unknown."""
        out: list[Timex] = []
        for sentence in layers.sentences:
            at = sentence.first
            while at < sentence.last:
                found = self._grammar.read(layers.tokens, at, sentence.last, dct)
                if found is None:
                    at += 1
                    continue
                out.append(_timex(len(out) + 1, found, layers))
                at = found.last
        return tuple(out)


def _timex(number: int, found: Found, layers: TextLayers) -> Timex:
    span = layers.span(found.first, found.last, skip=found.skip)
    begin = found.period.begin if found.period else None
    end = found.period.end if found.period else None
    return Timex(
        id=f"t{number}",
        start=span.start,
        end=span.end,
        text=span.of(layers.text),
        type=found.type,
        value=found.value,
        begin=begin.isoformat() if begin else None,
        end_date=end.isoformat() if end else None,
        anchor=found.anchor,
        reason=found.reason,
    )
