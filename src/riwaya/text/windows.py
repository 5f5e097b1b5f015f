"""Windows: an over-long sentence cut where it hurts least, for encoders that read a bounded number of tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.text.sentences import Sentence
from riwaya.text.stops import ENDERS
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.text.tokens import Token

LONGEST = 160
"""Tokens of ours; longer sentences are rare (1 in 1,000) and mostly lists or missing stops."""
_AND = "و"


def split_long(sentence: Sentence, tokens: Sequence[Token], limit: int = LONGEST) -> tuple[Sentence, ...]:
    """The sentence itself, or windows of at most `limit` tokens that hold all its tokens in order.

    A window ends behind a semicolon or stop where one is in reach, else behind a comma before و, behind any comma,
    before a word that begins with و, and only then anywhere. Windows keep the role; the first keeps the dateline.
    """
    if limit < 1:
        message = f"limit is {limit}; a window holds at least one token."
        raise ValueError(message)
    out: list[Sentence] = []
    first, last = sentence.first, sentence.last
    while last - first > limit:
        cut = _best_cut(tokens, first, last, limit)
        out.append(_window(sentence, tokens, first, cut))
        first = cut
    if not out:
        return (sentence,)
    return (*out, _window(sentence, tokens, first, last))


def _best_cut(tokens: Sequence[Token], first: int, last: int, limit: int) -> int:
    """The best place within reach of an even share of what is left; of equals, the one nearest to that share."""
    size = last - first
    share = size / -(-size // limit)
    reach = range(first + max(1, int(share / 2)), first + min(limit, int(share * 1.5)) + 1)
    return max(reach, key=lambda at: (_rank(tokens, at), -abs(at - first - share)))


def _rank(tokens: Sequence[Token], at: int) -> int:
    """How good a cut before token `at` is, 0 to 4."""
    before, after = tokens[at - 1].text, tokens[at]
    begins_and = after.kind is TokenKind.WORD and after.text.startswith(_AND)
    if before == ";" or before in ENDERS:
        return 4
    if before == ",":
        return 3 if begins_and else 2
    return int(begins_and)


def _window(sentence: Sentence, tokens: Sequence[Token], first: int, last: int) -> Sentence:
    """Tokens `[first, last)` of the sentence, as a sentence."""
    body = sentence.body if first <= sentence.body < last else first
    return Sentence(first, last, tokens[first].start, tokens[last - 1].end, body, sentence.role)
