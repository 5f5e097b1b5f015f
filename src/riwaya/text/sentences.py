"""Sentences of news text: where they end, and the dateline some of them begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.text.fold import DASH
from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

ENDERS = frozenset(".!?;…")
CLOSERS = frozenset("\"')]}")
_CODES = frozenset({TokenKind.LATIN, TokenKind.NUMBER})
_JOINTS = frozenset("/=&")
_LONGEST_ITEM = 2
_MAX_DATELINE = 12
_MAX_BARE_DATELINE = 4
_MIN_DATELINE_BODY = 3
_DATELINE_SIGNS = frozenset(',()/"')


class Sentence(Struct, frozen=True, gc=False):
    """A run of tokens `[first, last)` with its span in the original."""

    first: int
    last: int
    start: int
    end: int
    body: int
    """Token where the sentence proper begins: past the dateline («موسكو – »), else `first`."""


def find_sentences(tokens: Sequence[Token]) -> tuple[Sentence, ...]:
    """Sentences in order. Line ends, full stops, ؟ ! ؛ end one; decimal points and initials do not."""
    out: list[Sentence] = []
    first, at, count = 0, 0, len(tokens)
    while at < count:
        token = tokens[at]
        if token.kind is TokenKind.LINE:
            _close(out, tokens, first, at)
            first = at = at + 1
        elif token.text in ENDERS and not _is_inner(tokens, first, at):
            at = _past_closers(tokens, at + 1)
            _close(out, tokens, first, at)
            first = at
        else:
            at += 1
    _close(out, tokens, first, count)
    return tuple(out)


def _is_inner(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether the stop at `at` is part of a word: it touches the token before it, and one of these holds."""
    if at == first or at + 1 == len(tokens) or tokens[at - 1].end != tokens[at].start:
        return False
    if _is_in_address(tokens, at):
        return True
    return tokens[at].text == "." and (_is_item_number(tokens, first, at) or _is_initial(tokens, first, at))


def _is_in_address(tokens: Sequence[Token], at: int) -> bool:
    """Inside a web address: «a.org/b?c»."""
    before, after = tokens[at - 1], tokens[at + 1]
    is_joined = after.start == tokens[at].end and after.kind in _CODES
    return is_joined and (before.kind in _CODES or before.text in _JOINTS)


def _is_item_number(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Behind the number that opens a list item: «1. النص»."""
    before, after = tokens[at - 1], tokens[at + 1]
    is_number = before.kind is TokenKind.NUMBER and len(before.text) <= _LONGEST_ITEM
    return is_number and at - 1 == first and after.kind is not TokenKind.LINE


def _is_initial(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Behind a single letter (أ.ف.ب، د. محمد), but not the هـ or م of a year («1438هـ.»)."""
    before, after = tokens[at - 1], tokens[at + 1]
    if len(before.text) > 1:
        return False
    if before.kind is TokenKind.LATIN:
        return after.kind is TokenKind.LATIN
    is_year_mark = at - 1 > first and tokens[at - 2].kind is TokenKind.NUMBER
    return before.kind is TokenKind.WORD and not is_year_mark


def _past_closers(tokens: Sequence[Token], at: int) -> int:
    """Past further stops and closing marks that stand right behind a stop."""
    while at < len(tokens) and tokens[at].start == tokens[at - 1].end and tokens[at].text in ENDERS | CLOSERS:
        at += 1
    return at


def _close(out: list[Sentence], tokens: Sequence[Token], first: int, last: int) -> None:
    if first < last:
        body = _body_of(tokens, first, last)
        out.append(Sentence(first, last, tokens[first].start, tokens[last - 1].end, body))


def _body_of(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where the text begins behind a dateline: a short head of names at the start of a line, then a dash by a space.

    A head without an agency in brackets has four tokens at most and the only dash; else the dash opens an aside.
    """
    opens_line = first == 0 or tokens[first - 1].kind is TokenKind.LINE
    if not opens_line or (tokens[first].kind is TokenKind.SIGN and tokens[first].text != "("):
        return first
    limit = first + _MAX_BARE_DATELINE
    for at in range(first + 1, min(first + _MAX_DATELINE, last - _MIN_DATELINE_BODY)):
        sign = tokens[at]
        if sign.text == ")":
            limit = at + 1
        if sign.text == DASH and at <= limit and (sign.start > tokens[at - 1].end or tokens[at - 1].text == ")"):
            body = _past_agency(tokens, _past_dashes(tokens, at + 1), last - _MIN_DATELINE_BODY)
            has_agency = ")" in {token.text for token in tokens[first:body]}
            return body if has_agency or not _has_dash(tokens, body, last) else first
        if sign.kind is TokenKind.SIGN and sign.text not in _DATELINE_SIGNS:
            return first
    return first


def _has_dash(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a dash stands off the word before it in tokens `[at, last)`."""
    return any(tokens[i].text == DASH and tokens[i].start > tokens[i - 1].end for i in range(at, last))


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
