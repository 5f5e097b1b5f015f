"""Tokens: words, numbers and signs of folded text, each with its span in the original."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.text.fold import ARABIC_LETTERS

if TYPE_CHECKING:
    from riwaya.text.fold import Folded

_TOKEN = re.compile(
    f"(?P<word>[{ARABIC_LETTERS}]+)"
    r"|(?P<number>\d+(?:[.,]\d+)*)"
    r"|(?P<latin>[^\W\d_]+\d*)"
    r"|(?P<line>\n|\r)"
    r"|(?P<sign>\S)"
)


MARBUTA, MAKSURA, FATHATAN = "\u0629", "\u0649", "\u064b"


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
    is_nunated: bool = False
    """Written with tanwin on its end (تركياً): an indefinite noun or adjective, no name of a country."""


def find_tokens(folded: Folded, original: str = "") -> tuple[Token, ...]:
    """All tokens in order; line ends are tokens of their own. Without `original`, no token is marked for its ending."""
    starts, ends = folded.starts, folded.ends
    out = []
    for found in _TOKEN.finditer(folded.text):
        begin, end = found.span()
        kind = _KINDS[found.lastgroup or "sign"]
        last = ends[end - 1]
        ending = starts[end - 1]
        marbuta = bool(original) and MARBUTA in original[ending:last]
        maksura = bool(original) and MAKSURA in original[ending:last]
        nunated = bool(original) and FATHATAN in original[max(starts[begin], ending - 1) : last]
        out.append(Token(found.group(), kind, starts[begin], last, begin, marbuta, maksura, nunated))
    return tuple(out)
