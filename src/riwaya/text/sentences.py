"""Sentences of news text: where they end, what line they stand in, and the dateline some of them begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.text.datelines import past_dateline
from riwaya.text.roles import SentenceRole, opens_list, past_mark, role_of
from riwaya.text.stops import find_ends
from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TOP_LINES = 5
"""A dateline without an agency stands in one of the first lines that hold text."""


class Sentence(Struct, frozen=True, gc=False):
    """A run of tokens `[first, last)` with its span in the original."""

    first: int
    last: int
    start: int
    end: int
    body: int
    """Token where the sentence proper begins: past the dateline («موسكو – ») or bullet («• »), else `first`."""
    role: SentenceRole = SentenceRole.PROSE
    """What its line is."""

    @property
    def has_head(self) -> bool:
        """Whether a dateline or bullet stands before the sentence proper."""
        return self.first < self.body < self.last


def find_sentences(tokens: Sequence[Token]) -> tuple[Sentence, ...]:
    """Sentences in order. Line ends, full stops, ؟ and ! end one; a ؛ does not, nor do stops inside words."""
    out: list[Sentence] = []
    is_listed = False
    for number, (first, last) in enumerate(_lines(tokens)):
        role = role_of(tokens, first, last, is_listed=is_listed)
        is_listed = role is SentenceRole.LINK and (is_listed or opens_list(tokens, first, last))
        begin = first
        for end in (last,) if role is SentenceRole.LINK else find_ends(tokens, first, last):
            body = begin if begin > first else _body_of(tokens, first, end, role, number)
            out.append(Sentence(begin, end, tokens[begin].start, tokens[end - 1].end, body, role))
            begin = end
    return tuple(out)


def _lines(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Lines that hold something, without their ends."""
    first = 0
    for at, token in enumerate(tokens):
        if token.kind is TokenKind.LINE:
            if first < at:
                yield first, at
            first = at + 1
    if first < len(tokens):
        yield first, len(tokens)


def _body_of(tokens: Sequence[Token], first: int, last: int, role: SentenceRole, number: int) -> int:
    if role is SentenceRole.SEPARATOR:
        return first
    marked = past_mark(tokens, first, last)
    if marked > first:
        return marked
    return past_dateline(tokens, first, last, is_near_top=number < _TOP_LINES and role is not SentenceRole.LINK)
