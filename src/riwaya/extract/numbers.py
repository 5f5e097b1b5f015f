"""Numerals: digits of three scripts, words, and mixtures of both (45 ألف، مئة وخمسة وعشرون ألفا، 1,5 مليون)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.number_parts import AND, ScaleParts
from riwaya.text.clitics import ARTICLE
from riwaya.text.fold import fold_form
from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.knowledge.number_lexicon import NumberLexicon


ONE, TEEN = fold_form("أحد"), fold_form("عشر")
PLURAL_SCALES = frozenset(map(fold_form, ["آلاف", "ملايين", "مليارات"]))
"""Scales that need a number before them; alone they are vague."""
_HUNDRED, _THOUSAND = 100, 1000
_TEN = 10
_PROCLITICS = ("ال", "و", "ب", "ل", "ف", "ك", "وب", "ول", "بال", "وال", "فال")
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")


class NumberSpan(Struct, frozen=True, gc=False):
    """A numeral at tokens `[first, last)`; `skip` folded letters of the first token are proclitics."""

    first: int
    last: int
    skip: int
    value: float
    is_digits: bool
    """Written in digits alone."""
    is_definite: bool


def parse_digits(text: str) -> float | None:
    """The value of a digit token: 1.630 and 1,630 are thousands, 1,5 and 1.5 decimals; None for dates and the like."""
    if _GROUPED.fullmatch(text):
        return float(re.sub(r"[.,]", "", text))
    parts = re.split(r"[.,]", text)
    if len(parts) == 1:
        return float(text)
    return float(f"{parts[0]}.{parts[1]}") if len(parts) == 2 else None


class NumeralReader:
    """Reads numerals; made once per lexicon."""

    def __init__(self, lexicon: NumberLexicon) -> None:
        self._values = {fold_form(form): row.value for row in lexicon.numerals for form in row.forms}
        self._duals = {fold_form(form): row.value for row in lexicon.numerals for form in row.construct}
        self._particles = frozenset(map(fold_form, lexicon.particles))
        self._parts = ScaleParts(lexicon)
        self._stems: dict[str, tuple[int, int, bool, bool]] = {}
        for form, value in self._values.items():
            self._stems.setdefault(form, (0, value, False, False))
            for head in _PROCLITICS:
                skip = len(head.removesuffix(ARTICLE))
                self._stems.setdefault(head + form, (skip, value, head.startswith(AND), head.endswith(ARTICLE)))
        self._ones = {head + ONE: (len(head), 1, head.startswith(AND), False) for head in ("", *_PROCLITICS)}

    def _word(self, tokens: Sequence[Token], at: int) -> tuple[int, int, bool, bool] | None:
        """Letters skipped, value, whether «و» joins it, whether it has ال; أحد is a number only before عشر."""
        text = tokens[at].text
        if text in self._ones and at + 1 < len(tokens) and tokens[at + 1].text == TEEN:
            return self._ones[text]
        return self._stems.get(text)

    def starts(self, token: Token) -> bool:
        """Whether a numeral may begin at a token."""
        return token.kind is TokenKind.NUMBER or token.text in self._stems or token.text in self._ones

    def starts_part(self, tokens: Sequence[Token], at: int, limit: int) -> bool:
        """Whether a part of a scale begins at a token: «نصف مليون»."""
        return self._parts.read(tokens, at, limit) is not None

    def read(self, tokens: Sequence[Token], at: int, limit: int) -> NumberSpan | None:
        """The longest numeral that begins at `at`; None when there is none."""
        first = tokens[at]
        part = self._parts.read(tokens, at, limit)
        if part is not None:
            return NumberSpan(at, part.last, part.skip, part.value, is_digits=False, is_definite=False)
        word = self._word(tokens, at)
        if first.kind is TokenKind.NUMBER:
            value = parse_digits(first.text)
            if value is None:
                return None
            skip, definite, digits = 0, False, True
        elif word is not None and not _is_vague(first.text[word[0] :]):
            skip, word_value, _, definite = word
            value, digits = float(self._dual(tokens, at, skip, limit) or word_value), False
        else:
            return None
        return self._grow(tokens, at, limit, skip, value, is_digits=digits, is_definite=definite)

    def _dual(self, tokens: Sequence[Token], at: int, skip: int, limit: int) -> int | None:
        """The value of a dual before an indefinite noun: «مليونا فلسطيني»; None where a singular is meant."""
        value = self._duals.get(tokens[at].text[skip:])
        if value is None or tokens[at].is_nunated or at + 1 >= limit:
            return None
        behind = tokens[at + 1]
        if behind.kind is not TokenKind.WORD or self.starts(behind) or behind.text in self._particles:
            return None
        return None if behind.text.startswith((ARTICLE, AND)) else value

    def _grow(
        self,
        tokens: Sequence[Token],
        at: int,
        limit: int,
        skip: int,
        value: float,
        *,
        is_digits: bool,
        is_definite: bool,
    ) -> NumberSpan:
        total, group, before = (value, 0.0, value) if value >= _THOUSAND and not is_digits else (0.0, value, value)
        end, alone = at + 1, is_digits
        while end < limit:
            part = self._parts.add(tokens, end, limit, before) if before >= _THOUSAND and not alone else None
            if part is not None:
                total, end = total + part.value, part.last
                break
            found = self._next(tokens, end, limit, is_definite=is_definite)
            if found is None:
                break
            number, joined, digits, width = found
            if number >= _THOUSAND and not digits and not joined:
                total, group = total + max(group, 1) * number, 0.0
            elif number >= _THOUSAND and joined and total > number:
                total += number
            elif number == _HUNDRED and not joined and 0 < group < _TEN:
                group *= _HUNDRED
            elif number == _TEN and not joined and 0 < before < _TEN and not digits:
                group += _TEN
            elif digits and self._is_scaled(tokens, end + width, limit, least=before):
                break
            elif joined and number < _THOUSAND and ((total and not group) or _may_add(before, number, alone=alone)):
                group += number
            else:
                break
            before, alone, end = number, False, end + width
        return NumberSpan(at, end, skip, total + group, alone, is_definite)

    def _is_scaled(self, tokens: Sequence[Token], at: int, limit: int, *, least: float) -> bool:
        """Whether a scale of at least so much follows: «50 ألفا و70 ألف» is two numbers, «مليون و70 ألف» one."""
        found = self._stems.get(tokens[at].text) if at < limit else None
        return found is not None and found[0] == 0 and found[1] >= max(_THOUSAND, least if least >= _THOUSAND else 0)

    def _next(
        self, tokens: Sequence[Token], at: int, limit: int, *, is_definite: bool
    ) -> tuple[float, bool, bool, int] | None:
        """Value of a further word, whether «و» joins it, whether it is digits, how many tokens it takes.

        Only a definite numeral goes on with a definite word: الأربع والعشرين.
        """
        token = tokens[at]
        if token.text == AND and at + 1 < limit and tokens[at + 1].kind is TokenKind.NUMBER:
            value = parse_digits(tokens[at + 1].text)
            return None if value is None else (value, True, True, 2)
        if token.kind is TokenKind.NUMBER:
            return None
        found = self._word(tokens, at)
        if found is None or token.text[: found[0]] not in {"", AND} or (found[3] and not is_definite):
            return None
        return float(found[1]), found[2], False, 1


def _is_vague(word: str) -> bool:
    """آلاف, الملايين: no number of their own."""
    return word in PLURAL_SCALES or word.removeprefix(ARTICLE) in PLURAL_SCALES


def _may_add(before: float, number: float, *, alone: bool) -> bool:
    """Whether «و» adds a number to the one before: units to tens, both to hundreds."""
    if alone or number >= _HUNDRED:
        return False
    return before >= _HUNDRED or (before < _TEN and number >= 2 * _TEN)
