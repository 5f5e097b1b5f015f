"""Tokens: words, numbers and signs of folded text, each with its span in the original."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from riwaya.text.fold import ARABIC_LETTERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.text.fold import Folded

_TOKEN = re.compile(
    f"(?P<word>[{ARABIC_LETTERS}]+)"
    r"|(?P<number>\d+(?:[.,]\d+)*)"
    r"|(?P<latin>[^\W\d_]+\d*)"
    r"|(?P<line>\n|\r)"
    r"|(?P<sign>\S)"
)


ABOVE, BELOW = "\u0623", "\u0625"
MARBUTA, MAKSURA, FATHATAN = "\u0629", "\u0649", "\u064b"
_SPELLINGS = (MARBUTA, MAKSURA, FATHATAN, ABOVE, BELOW)


class TokenKind(IntEnum):
    """What a token is made of."""

    WORD = 1
    NUMBER = 2
    LATIN = 3
    LINE = 4
    SIGN = 5


_KINDS = {
    "word": TokenKind.WORD,
    "number": TokenKind.NUMBER,
    "latin": TokenKind.LATIN,
    "line": TokenKind.LINE,
    "sign": TokenKind.SIGN,
}


class Token(Struct, frozen=True, gc=False):
    """One word, number or sign. A run of letters and digits is cut where the script changes (46 | % | من)."""

    text: str
    """Folded."""
    kind: TokenKind
    start: int
    """In the original."""
    end: int
    at: int
    """Where it begins in the folded text."""
    is_marbuta: bool = False
    """Written with a final ة, which folding makes ه: no pronoun then."""
    is_maksura: bool = False
    """Written with a final ى, which folding makes ي: على, never the name علي."""
    above: int = -1
    """Place of the first أ among its letters; -1 when none is written."""
    below: int = -1
    """Place of the first إ among its letters."""
    is_nunated: bool = False
    """Written with tanwin on its end (تركياً): an indefinite noun or adjective, no name of a country."""


def find_tokens(folded: Folded, original: str = "") -> tuple[Token, ...]:
    """All tokens in order; line ends are tokens of their own. Without `original`, none is marked for its spelling."""
    starts, ends = folded.starts, folded.ends
    out = []
    for found in _TOKEN.finditer(folded.text):
        begin, end = found.span()
        kind = _KINDS[found.lastgroup or "sign"]
        token = Token(found.group(), kind, starts[begin], ends[end - 1], begin)
        if original and kind is TokenKind.WORD:
            token = _spelled(token, original[token.start : token.end], starts[begin:end])
        out.append(token)
    return tuple(out)


def _spelled(token: Token, written: str, starts: Sequence[int]) -> Token:
    """The token with what folding took from its letters, which begin at `starts` of the original."""
    signs = {sign for sign in _SPELLINGS if sign in written}
    if not signs:
        return token
    letters = [written[at - token.start] for at in starts]
    return replace(
        token,
        is_marbuta=letters[-1] == MARBUTA,
        is_maksura=letters[-1] == MAKSURA,
        is_nunated=FATHATAN in written[starts[max(0, len(starts) - 2)] - token.start :],
        above=letters.index(ABOVE) if ABOVE in letters else -1,
        below=letters.index(BELOW) if BELOW in letters else -1,
    )
