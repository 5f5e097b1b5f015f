"""The ground on which attributions are looked for: words, sentences, quotations, words that open clauses."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from riwaya.extract.quotations import MARK, Quotation, find_quotations
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from riwaya.extract.cue_words import CueWords
    from riwaya.extract.words import Words
    from riwaya.text.tokens import Token

_THAT = re.compile("([وف]?)(ب?)ان(ه|ها|هم|هما|هن|ني|نا|نه|ي|ك|كم)?")
_NO_THAT = frozenset({"انا", "انت", "اني"})
RELATIVES = frozenset({"الذي", "التي", "الذين", "اللذان", "اللذين", "اللتان", "اللتين", "اللواتي", "اللاتي"})
_SIGN = TokenKind.SIGN
_COMMA = frozenset({",", ";"})


class Ground:
    """One text, ready for the search."""

    def __init__(self, words: Words, lexis: CueWords) -> None:
        self.lexis = lexis
        self.words, self.layers, self.tokens = words, words.layers, words.tokens
        self.quotations: tuple[Quotation, ...] = find_quotations(words.layers)
        self._opened = [quotation.first for quotation in self.quotations]
        self.quote_of = {quotation.first: quotation for quotation in self.quotations}

    def text(self, at: int) -> str:
        """Folded token; empty outside the text."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def is_sign(self, at: int) -> bool:
        """Whether a token is no word, or lies outside the text."""
        return not 0 <= at < len(self.tokens) or self.tokens[at].kind in {_SIGN, TokenKind.LINE}

    def is_comma(self, at: int) -> bool:
        """A comma or semicolon."""
        return self.text(at) in _COMMA

    def is_mark(self, at: int) -> bool:
        """A quotation mark."""
        return self.text(at) == MARK

    def quotation_at(self, at: int) -> Quotation | None:
        """The quotation that holds a token."""
        index = bisect_right(self._opened, at) - 1
        if index < 0 or self.quotations[index].last <= at:
            return None
        return self.quotations[index]

    def quotations_in(self, first: int, last: int) -> tuple[Quotation, ...]:
        """Quotations that open in `[first, last)`."""
        return self.quotations[bisect_right(self._opened, first) : bisect_right(self._opened, last)]

    def opens(self, at: int) -> Quotation | None:
        """The quotation whose opening mark stands at `at`."""
        return self.quote_of.get(at + 1) or self.quote_of.get(at + 2) if self.text(at) in {MARK, "'"} else None

    def opens_line(self, at: int) -> bool:
        """Whether a token is the first of its line."""
        return at == 0 or self.tokens[at - 1].kind is TokenKind.LINE

    def is_preposition(self, at: int) -> bool:
        """Whether a token is a preposition that stands alone, and no name that is written like one («علي حمزة»)."""
        return self.text(at) in self.lexis.prepositions and not self.words.is_mention_start(at)

    def is_verb(self, at: int) -> bool:
        """Whether the tagger sees a finite verb; False past the last token."""
        return self.upos(at) in {"VERB", "AUX"}

    def upos(self, at: int) -> str:
        """Class by the tagger; empty without models."""
        return self.words.words[at].upos if 0 <= at < len(self.tokens) else ""


def that_clause(text: str) -> tuple[str, str] | None:
    """Proclitics and pronoun of أن or إن; None for other words."""
    found = _THAT.fullmatch(text)
    if found is None or text in _NO_THAT:
        return None
    return found[1] + found[2], found[3] or ""


def is_naming(tokens: Sequence[Token], at: int, namings: Container[str]) -> bool:
    """Whether a word gives a name («رجل يدعى …») rather than claims, as it may only before أن."""
    follows = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return tokens[at].is_maksura and tokens[at].text in namings and that_clause(follows) is None
