"""Parts of scales: «نصف مليون» is a number of its own, «مليون ونصف» and «مليون ونصف المليون» go on with one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.names import trie_of
from riwaya.extract.quantity_fractions import tells_whole
from riwaya.text.clitics import ARTICLE
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.knowledge.number_lexicon import NumberLexicon
    from riwaya.text.tokens import Token

AND = "و"
_LEAST_SCALE, _WHOLE = 1000, 100


class ScalePart(Struct, frozen=True):
    """A part of a scale up to token `last`, less `skip` letters of its first token."""

    value: float
    skip: int
    last: int


class ScaleParts:
    """Reads parts of scales; made once per lexicon."""

    def __init__(self, lexicon: NumberLexicon) -> None:
        self._shares = trie_of((form, row.percent / _WHOLE) for row in lexicon.fractions for form in row.forms)
        scales = [row for row in lexicon.numerals if row.value >= _LEAST_SCALE and _is_scale(row.value)]
        self._scales = {fold_form(form): row.value for row in scales for form in row.forms}

    def read(self, tokens: Sequence[Token], at: int, limit: int) -> ScalePart | None:
        """The number at token `at`, a part of an indefinite scale: «نصف مليون», «بربع مليون»."""
        found = self._shares.match(tokens, at)
        scale = self._scales.get(tokens[found.last].text) if found is not None and found.last < limit else None
        if found is None or scale is None:
            return None
        return ScalePart(found.values[0] * scale, found.skip, found.last + 1)

    def add(self, tokens: Sequence[Token], at: int, limit: int, before: float) -> ScalePart | None:
        """What token `at` adds to a number that ends in `before`, its scale or the dual of it.

        None where it begins something else: «ألف شخص ونصف السكان».
        """
        found = self._shares.match(tokens, at)
        if found is None or tokens[at].text[: found.skip] != AND or found.last > limit:
            return None
        scale = _scale_of(before)
        behind = tokens[found.last] if found.last < limit else None
        if behind is not None and self._scales.get(behind.text.removeprefix(ARTICLE)) == scale:
            return ScalePart(found.values[0] * scale, 0, found.last + 1)
        is_new = behind is not None and tells_whole(behind)
        return None if is_new else ScalePart(found.values[0] * scale, 0, found.last)


def _scale_of(value: float) -> int:
    """The power of a thousand below a number: of two millions a million."""
    scale = 1
    while scale * _LEAST_SCALE <= value:
        scale *= _LEAST_SCALE
    return scale


def _is_scale(value: float) -> bool:
    return _scale_of(value) == value
