"""Quantities between two bounds: «10-15 شخصا», «ما بين 150 و200 جثة», «من 10 إلى 15 شخصا»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.quantity_units import Found, UnitReader
from riwaya.model.quantity import Comparator
from riwaya.text.clitics import read_proclitics
from riwaya.text.fold import fold_form
from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.numbers import NumberSpan, NumeralReader
    from riwaya.knowledge.number_lexicon import NumberLexicon

_WHAT, _AND = "ما", "و"


class RangeReader:
    """Reads ranges; made once per lexicon."""

    def __init__(self, lexicon: NumberLexicon, numerals: NumeralReader, units: UnitReader) -> None:
        self._numerals, self._units = numerals, units
        self._openers = frozenset(map(fold_form, lexicon.ranges))
        self._joints = frozenset(map(fold_form, lexicon.range_joints))

    def dashed(self, tokens: Sequence[Token], number: NumberSpan, limit: int) -> Found | None:
        """«10-15 شخصا», given its lower bound."""
        at = number.last
        if at + 1 >= limit or tokens[at].text != "-" or tokens[at + 1].kind is not TokenKind.NUMBER:
            return None
        return self._between(tokens, number.first, number, at + 1, limit, skip=number.skip)

    def spoken(self, tokens: Sequence[Token], at: int, limit: int) -> Found | None:
        """«ما بين 150 و200 جثة», «من 10 إلى 15 شخصا», at its opener."""
        opener = at
        if tokens[at].text == _WHAT and at + 1 < limit:
            at += 1
        if not any(r.stem in self._openers for r in read_proclitics(tokens[at].text)) or at + 1 >= limit:
            return None
        lower = self._numerals.read(tokens, at + 1, limit) if self._numerals.starts(tokens[at + 1]) else None
        if lower is None:
            return None
        unit, end = self._units.unit_at(tokens, lower.last, limit)
        upper_at = self._past_joint(tokens, end if unit else lower.last, limit)
        if upper_at is None or not self._numerals.starts(tokens[upper_at]):
            return None
        return self._between(tokens, opener, lower, upper_at, limit)

    def _past_joint(self, tokens: Sequence[Token], at: int, limit: int) -> int | None:
        """Where the upper bound begins: behind «إلى», or at its own «و»."""
        if at >= limit:
            return None
        if tokens[at].text in self._joints:
            return at + 1 if at + 1 < limit else None
        return at if tokens[at].text.startswith(_AND) else None

    def _between(
        self, tokens: Sequence[Token], first: int, lower: NumberSpan, upper_at: int, limit: int, skip: int = 0
    ) -> Found | None:
        upper = self._numerals.read(tokens, upper_at, limit)
        if upper is None or upper.value <= lower.value:
            return None
        percent = self._units.percent_end(tokens, upper.last, limit)
        unit, end = ("percent", percent) if percent else self._units.unit_at(tokens, upper.last, limit)
        if unit is None:
            return None
        noun = None if percent else upper.last
        return Found(
            first, end, skip, unit, "range", low=lower.value, high=upper.value, comparator=Comparator.ABOUT, noun=noun
        )
