"""Sentences of news text: where they end, and the dateline some of them begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

ENDERS = frozenset(".!?;…")
CLOSERS = frozenset("\"')]}")
_MAX_DATELINE = 12
_MIN_DATELINE_BODY = 3


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
        elif token.text in ENDERS and not _is_inner(tokens, at):
            at = _past_closers(tokens, at + 1)
            _close(out, tokens, first, at)
            first = at
        else:
            at += 1
    _close(out, tokens, first, count)
    return tuple(out)


def _is_inner(tokens: Sequence[Token], at: int) -> bool:
    """Whether the stop at `at` belongs to an initial (أ.ف.ب), a bullet number or a web address."""
    if tokens[at].text != "." or at == 0:
        return False
    before = tokens[at - 1]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if before.end != tokens[at].start:
        return False
    if before.kind is TokenKind.WORD and len(before.text) == 1:
        return True
    glued = after is not None and after.start == tokens[at].end
    return glued and after is not None and before.kind is TokenKind.LATIN and after.kind is TokenKind.LATIN


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
    """Where the text begins behind a dateline: a short head of names, then a dash with space around it."""
    for at in range(first + 1, min(first + _MAX_DATELINE, last - _MIN_DATELINE_BODY)):
        sign = tokens[at]
        if sign.text == "-" and sign.start > tokens[at - 1].end:
            return at + 1
        if sign.kind is TokenKind.SIGN and sign.text not in ",()/\"":
            return first
    return first
