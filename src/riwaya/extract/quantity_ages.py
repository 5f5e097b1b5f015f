"""Ages told by an ordinal: «في الثالثة والعشرين من عمره», «في الستين من العمر»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.names import trie_of
from riwaya.extract.number_parts import AND
from riwaya.extract.quantity_units import Found
from riwaya.text.clitics import ARTICLE
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.knowledge.number_lexicon import NumberLexicon
    from riwaya.text.tokens import Token

_TEN, _HUNDRED = 10, 100
_TEENS = frozenset(map(fold_form, ["عشرة", "عشر"]))


class AgeReader:
    """Reads ages; made once per lexicon."""

    def __init__(self, lexicon: NumberLexicon) -> None:
        self._ordinals = {fold_form(form): row.value for row in lexicon.ordinals for form in row.forms}
        self._ages = trie_of((form, True) for form in lexicon.ages)
        self._tens = {
            ARTICLE + fold_form(form): row.value
            for row in lexicon.numerals
            for form in row.forms
            if _TEN < row.value < _HUNDRED and row.value % _TEN == 0
        }

    def read(self, tokens: Sequence[Token], at: int, limit: int) -> Found | None:
        """The age at token `at`, its «من عمره» included; None where no age is told."""
        years, end = self._ordinal(tokens, at, limit)
        age = self._ages.match(tokens, end) if years and end < limit else None
        if age is None or age.skip or age.last > limit:
            return None
        return Found(at, age.last, 0, "year", "age", value=float(years))

    def ends_ordinal(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether «و» joins the word at `at` to an ordinal: «المادة الثالثة والعشرين» counts nothing."""
        text = tokens[at].text
        return at > 0 and text.startswith(AND) and text[1:] in self._tens and tokens[at - 1].text in self._ordinals

    def _ordinal(self, tokens: Sequence[Token], at: int, limit: int) -> tuple[int, int]:
        """The value of an ordinal, of tens, or of both joined, and where it ends; 0 for none."""
        text = tokens[at].text
        if text in self._tens:
            return self._tens[text], at + 1
        ones = self._ordinals.get(text, 0)
        behind = tokens[at + 1].text if ones and at + 1 < limit else ""
        if behind in _TEENS:
            return ones + _TEN, at + 2
        if behind.startswith(AND) and behind[1:] in self._tens:
            return ones + self._tens[behind[1:]], at + 2
        return ones, at + 1
