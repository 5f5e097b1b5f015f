"""Quotations: which stretch of a text stands in marks, however print sets them.

Marks that show their side («…», “…”) are believed where they can be; marks that show none ("…"), or that print sets on
the wrong side (”…”), are read by the space around them. A quotation that nobody closes ends with its paragraph, unless
the next one opens with a mark again: then it runs on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.text.layers import TextLayers
    from riwaya.text.tokens import Token

MARK = '"'
_OPENING, _CLOSING = frozenset("«“„‟❝〝"), frozenset("»❞〞")
_LINE = TokenKind.LINE
_LONGEST_NAME = 8
_PARAGRAPHS = 8
"""How many paragraphs an unclosed quotation may run on."""


class Quotation(Struct, frozen=True, gc=False):
    """Quoted tokens `[first, last)`, without their marks."""

    first: int
    last: int
    after: int
    """Token behind the closing mark; `last` where it is missing."""
    words: int

    @property
    def is_closed(self) -> bool:
        """Whether a mark closes it."""
        return self.after > self.last


def find_quotations(layers: TextLayers) -> tuple[Quotation, ...]:
    """Quotations in order; one inside another is not looked for."""
    return tuple(_quotations(layers.tokens, layers.text))


def _quotations(tokens: Sequence[Token], text: str) -> Iterator[Quotation]:
    at = 0
    while at < len(tokens):
        past = _past_mark(tokens, at)
        if past == at:
            at += 1
            continue
        if _only_closes(tokens, text, at, past):
            at = past
            continue
        last, after = _end(tokens, text, at, past)
        if last > past:
            words = sum(token.kind is not TokenKind.SIGN and token.kind is not _LINE for token in tokens[past:last])
            yield Quotation(past, last, after, words)
        at = max(past, after)


def _past_mark(tokens: Sequence[Token], at: int) -> int:
    """Past the quotation mark at `at`, which may be two single ones; `at` when there is none."""
    if tokens[at].text == MARK:
        return at + 1
    if tokens[at].text == "'" and at + 1 < len(tokens) and tokens[at + 1].text == "'" and _touch(tokens, at + 1):
        return at + 2
    return at


def _touch(tokens: Sequence[Token], at: int) -> bool:
    """Whether no space parts a token from the one before it."""
    return 0 < at < len(tokens) and tokens[at - 1].end == tokens[at].start and tokens[at - 1].kind is not _LINE


def _only_closes(tokens: Sequence[Token], text: str, at: int, past: int) -> bool:
    """Whether a mark can open nothing: it shows so, or clings to the word before it and not to the one behind."""
    clings_behind = _touch(tokens, past) and tokens[past].kind is not TokenKind.SIGN
    if text[tokens[at].start] in _CLOSING and not clings_behind:
        return True
    return _touch(tokens, at) and tokens[at - 1].kind is TokenKind.WORD and not clings_behind


def _end(tokens: Sequence[Token], text: str, opener: int, first: int) -> tuple[int, int]:
    """The last token of the quotation and what follows its mark."""
    shown = text[tokens[opener].start]
    depth, paragraphs, at = 0, 0, first
    while at < len(tokens):
        if tokens[at].kind is _LINE:
            following = _next_word(tokens, at)
            paragraphs += 1
            if following is None or _past_mark(tokens, following) == following or paragraphs > _PARAGRAPHS:
                return at, at
            at = _past_mark(tokens, following)
            continue
        past = _past_mark(tokens, at)
        if past == at:
            at += 1
            continue
        if _opens_inside(tokens, text, at, past, shown):
            depth += 1
        elif depth:
            depth -= 1
        else:
            return at, past
        at = past
    return at, at


def _opens_inside(tokens: Sequence[Token], text: str, at: int, past: int, shown: str) -> bool:
    """Whether a mark inside a quotation opens one more: of another shape, and on the outer side of a word."""
    own = text[tokens[at].start]
    clings_behind = _touch(tokens, past) and tokens[past].kind is TokenKind.WORD
    clings_before = _touch(tokens, at)
    if own in _OPENING and clings_behind and not clings_before:
        return True
    if own == shown and clings_behind and not clings_before:
        return _is_closed_twice(tokens, past)
    return own != shown and own not in _CLOSING and shown in _OPENING and clings_behind and not clings_before


def _is_closed_twice(tokens: Sequence[Token], first: int) -> bool:
    """Whether two marks follow that close: a short name inside a quotation, with the same marks."""
    closing = [at for at in range(first, min(len(tokens), first + _LONGEST_NAME)) if _past_mark(tokens, at) > at]
    if not closing or not _touch(tokens, closing[0]):
        return False
    for at in range(_past_mark(tokens, closing[0]), len(tokens)):
        if tokens[at].kind is _LINE:
            return False
        if _past_mark(tokens, at) > at:
            return _touch(tokens, at)
    return False


def _next_word(tokens: Sequence[Token], at: int) -> int | None:
    """The first token of the next paragraph."""
    while at < len(tokens) and tokens[at].kind is _LINE:
        at += 1
    return at if at < len(tokens) else None
