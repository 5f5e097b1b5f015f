"""Where a line's text begins: past its dateline («موسكو – »), or past the mark of a list item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.text.fold import DASH
from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

_MAX_DATELINE = 12
_MAX_BARE_DATELINE = 4
_MIN_BODY = 3
_MAX_SECOND = 2
_NISBA = ("ي", "يه")
_SIGNS = frozenset(',()/"')


def past_dateline(tokens: Sequence[Token], first: int, last: int, *, is_near_top: bool) -> int:
    """Where the text begins behind a dateline: a short head of names, then a dash by a space; else `first`.

    A head without an agency in brackets stands near the top of the text, has four tokens at most, no number, and the
    only dash of the sentence: other dashes open an aside («قال – أمس – إن») or join two names of a month.
    """
    if tokens[first].kind is TokenKind.SIGN and tokens[first].text != "(":
        return first
    limit = first + _MAX_BARE_DATELINE
    for at in range(first + 1, min(first + _MAX_DATELINE, last - _MIN_BODY)):
        sign = tokens[at]
        if sign.text == ")":
            limit = at + 1
        if sign.text == DASH and at <= limit and _stands_off(tokens, at):
            body = _past_agency(tokens, _past_dashes(tokens, at + 1), last - _MIN_BODY)
            has_agency = ")" in {token.text for token in tokens[first:body]}
            if has_agency:
                return body
            is_bare = is_near_top and _is_bare(tokens, first, at, body, last)
            return _past_colon(tokens, body, last - _MIN_BODY) if is_bare else first
        if sign.kind is TokenKind.SIGN and sign.text not in _SIGNS:
            return first
    return first


def _stands_off(tokens: Sequence[Token], at: int) -> bool:
    """Whether the dash at `at` touches no word: a bracket before it, or a space on both sides."""
    if tokens[at - 1].text == ")":
        return True
    behind = _past_dashes(tokens, at + 1)
    is_off_behind = tokens[behind].start > tokens[behind - 1].end or tokens[behind].text == "("
    return is_off_behind and tokens[at].start > tokens[at - 1].end


def _is_bare(tokens: Sequence[Token], first: int, at: int, body: int, last: int) -> bool:
    """Whether `[first, at)` may be a dateline without an agency."""
    if any(token.kind is TokenKind.NUMBER for token in tokens[first:at]):
        return False
    if at > first + 1 and _agree(tokens[at - 1].text, tokens[body].text):
        return False
    return not any(tokens[i].text == DASH and tokens[i].start > tokens[i - 1].end for i in range(body, last))


def _past_colon(tokens: Sequence[Token], at: int, limit: int) -> int:
    """Past a second part that ends with a colon: «سانا – دمشق: »."""
    for colon in range(at + 1, min(at + _MAX_SECOND + 1, limit)):
        if tokens[colon].text == ":":
            return colon + 1
    return at


def _agree(left: str, right: str) -> bool:
    """Whether two words look like adjectives of one noun: «سعودي – مصري», «التركية – السورية»."""
    return any(left.endswith(end) and right.endswith(end) for end in _NISBA)


def _past_dashes(tokens: Sequence[Token], at: int) -> int:
    """Past the rest of a dash that is written with several: «(CNN)-- »."""
    while tokens[at].text == DASH and tokens[at].start == tokens[at - 1].end:
        at += 1
    return at


def _past_agency(tokens: Sequence[Token], at: int, limit: int) -> int:
    """Past an agency in brackets with a dash of its own: «بيروت - (أ ف ب) - »."""
    if tokens[at].text != "(":
        return at
    for close in range(at + 1, min(at + _MAX_DATELINE, limit)):
        if tokens[close].text == ")":
            return _past_dashes(tokens, close + 2) if tokens[close + 1].text == DASH else at
    return at
