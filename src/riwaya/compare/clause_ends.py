"""What a clause begins and ends with: nothing that belongs to its sentence, or that leads on to what was cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from riwaya.text.tokens import Token

_LOOSE = frozenset("،,؛;:.…-–—•|")
"""Signs that no clause begins or ends with."""
QUOTE, _BRACKETS = '"', {"(": ")", "[": "]", ")": "(", "]": "["}
"""Signs that one begins or ends with where it holds their other half; all marks of quotation are folded into one."""

_PAIR = 2
_ON = "علي"
"""«على» folded, which is a name, too."""


def whole(tokens: Sequence[Token], unfinished: AbstractSet[str], leading: AbstractSet[str]) -> Sequence[Token]:
    """The tokens without what stands loose at either end.

    Args:
        tokens: of a clause.
        unfinished: folded words that end none.
        leading: folded words that end none where it was cut off behind them; empty where its sentence ends there.
    """
    first, last = 0, len(tokens)
    while first < last:
        held = tokens[first:last]
        if _is_loose_end(held) or held[-1].text in unfinished or leads_on(held[-1], leading):
            last -= 1
        elif _is_loose_start(held):
            first += 1
        else:
            break
    return tokens[first:last]


def leads_on(token: Token, leading: AbstractSet[str]) -> bool:
    """Whether a token is one of some folded words that more has to follow; the name «علي» is no «على»."""
    return token.text in leading and (token.text != _ON or token.is_maksura)


def _is_loose_end(tokens: Sequence[Token]) -> bool:
    """Whether a sign ends them that parts clauses, the half of a pair whose other half is missing, or a quotation."""
    last, marks = tokens[-1], _count(tokens, QUOTE)
    if last.text == QUOTE:
        return marks % 2 == 1 or (marks == _PAIR and tokens[0].text == QUOTE)
    return _is_loose_sign(last, tokens)


def _is_loose_start(tokens: Sequence[Token]) -> bool:
    """Whether such a sign begins them; marks of quotation are paired in order, so that the first has the second."""
    first = tokens[0]
    if first.text == QUOTE:
        return _count(tokens, QUOTE) == 1
    return _is_loose_sign(first, tokens)


def _is_loose_sign(token: Token, tokens: Sequence[Token]) -> bool:
    if token.kind is not TokenKind.SIGN:
        return False
    other = _BRACKETS.get(token.text)
    return token.text in _LOOSE or (other is not None and _count(tokens, token.text) > _count(tokens, other))


def _count(tokens: Sequence[Token], sign: str) -> int:
    return sum(one.text == sign for one in tokens)
