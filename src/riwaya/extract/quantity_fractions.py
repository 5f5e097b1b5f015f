"""Fractions in words: نصف، ثلث, before the whole that a definite noun or a pronoun tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.names import trie_of
from riwaya.text.clitics import ARTICLE, read_pronouns
from riwaya.text.fold import fold_form
from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.knowledge.number_lexicon import NumberLexicon

_POSSESSIVES = ("ها", "هم", "هن", "هما", "ه")
_LEAST_OWNED = 3


class Fraction(Struct, frozen=True):
    """A fraction up to token `last`, less `skip` letters; `noun` is where the whole begins, None for a pronoun."""

    percent: float
    last: int
    skip: int
    noun: int | None = None


class FractionReader:
    """Reads fractions; made once per lexicon."""

    def __init__(self, lexicon: NumberLexicon) -> None:
        self._forms = trie_of((form, row.percent) for row in lexicon.fractions for form in row.forms)
        self._wholes = frozenset(map(fold_form, lexicon.wholes))
        self._words = {fold_form(form): row.percent for row in lexicon.fractions for form in row.forms}

    def begins(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a word of fraction stands at token `at`."""
        return self._forms.match(tokens, at) is not None

    def read(self, tokens: Sequence[Token], at: int, limit: int) -> Fraction | None:
        """The fraction at token `at`: «نصف السكان», «ثلثهم»; None when its whole is not told."""
        part = self._forms.match(tokens, at)
        if part is not None and part.last < limit and self._has_whole(tokens, part.last, limit):
            return Fraction(part.values[0], part.last + 1, part.skip, part.last)
        owned = next((r.stem for r in read_pronouns(tokens[at].text) if r.stem in self._words), None)
        return Fraction(self._words[owned], at + 1, 0) if owned is not None else None

    def _has_whole(self, tokens: Sequence[Token], at: int, limit: int) -> bool:
        """Whether a whole stands at token `at`: definite, or of a further noun («نصف سكان سوريا»)."""
        is_of = tokens[at].text in self._wholes and at + 1 < limit and tokens[at + 1].kind is TokenKind.WORD
        return is_of or tells_whole(tokens[at])


def tells_whole(token: Token) -> bool:
    """Whether a word is definite by ال or by a possessive of the third person: السكان, سكانها."""
    if token.kind is not TokenKind.WORD:
        return False
    owned = not token.is_marbuta and token.text.endswith(_POSSESSIVES) and len(token.text) > _LEAST_OWNED
    return token.text.startswith(ARTICLE) or owned
