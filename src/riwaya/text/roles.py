"""What a line of an article is: running text, or one of the pieces that print sets between paragraphs."""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from riwaya.text.fold import DASH
from riwaya.text.stops import CLOSERS, ENDERS, SIGN
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.text.tokens import Token

_LINK_CUE = re.compile("(اقرا|شاهد)(وا)?|(ا|ل)?لمزيد|طالع|ايضا|بالفيديو|بالصور|رابط")
"""First words of lines that lead to another text, folded. They count only in the shape of such a line."""
_CALL = re.compile("يمكنكم|تابعو(ا|نا)|تابعنا|اشتركوا|حملوا|انضموا|للاشتراك|لمتابعه|لمتابعتنا")
_OFFER = re.compile("(وال|ال|ب|ل|لل|و)?(اشعارات|تطبيقنا|صفحتنا|قناتنا|حسابنا|نشرتنا|موقعنا|صفحاتنا|تنبيهات)")
"""Where the outlet speaks to its readers, and of what it has for them, folded: «يمكنكم استلام إشعارات …»."""
_LONGEST_CALL = 24
_BULLETS = frozenset("-*•●·▪■◦□►▶◄◆○")
_NUMBER_MARKS = frozenset("-.)")
_LONGEST_NUMBER = 2
_LONGEST_HEADING = 16
_LONGEST_CUE = 5
_LONGEST_BARE_CUE = 2
_JOINTS = frozenset({":", "…", DASH})


class SentenceRole(StrEnum):
    """What the line is that a sentence stands in, by its shape."""

    PROSE = "prose"
    HEADING = "heading"
    """A short line without a closing stop: title, crosshead, caption, byline, title of a related text."""
    ITEM = "item"
    """A line behind a bullet or a number."""
    LINK = "link"
    """A pointer to another text («اقرأ أيضا: …») or to what the outlet offers, or a bare address: none of its news."""
    SEPARATOR = "separator"
    """Signs alone."""


def role_of(tokens: Sequence[Token], first: int, last: int, *, is_listed: bool = False) -> SentenceRole:
    """The role of the line `[first, last)`. The first line of a text is never a link: «شاهد.. …» is its title.

    Args:
        tokens: of the text.
        first: where the line begins.
        last: behind it.
        is_listed: whether it stands in a list of other texts, under «اقرأ أيضا:», if it has the shape of a title.
    """
    words = sum(token.kind is not SIGN for token in tokens[first:last])
    if not words:
        return SentenceRole.SEPARATOR
    if first and _is_link(tokens, first, last, words):
        return SentenceRole.LINK
    is_item = past_mark(tokens, first, last) > first
    is_title = words <= _LONGEST_HEADING and not _is_closed(tokens, first, last)
    if is_listed and is_title:
        return SentenceRole.LINK
    if is_item:
        return SentenceRole.ITEM
    return SentenceRole.HEADING if is_title else SentenceRole.PROSE


def opens_list(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a line is nothing but the head of a list of other texts: «اقرأ أيضا:»."""
    words = [token for token in tokens[first:last] if token.kind is not SIGN]
    return 0 < len(words) <= _LONGEST_BARE_CUE and _LINK_CUE.fullmatch(words[0].text) is not None


def past_mark(tokens: Sequence[Token], first: int, last: int) -> int:
    """Past the bullet or number that opens the line «• بند», «2- بند»; `first` when there is none."""
    at = first
    while at < last and tokens[at].text in _BULLETS:
        at += 1
    if at == first and _is_numbered(tokens, first, last):
        at = first + 2
    return at if at < last and (tokens[at].kind is not SIGN or tokens[at].text in {'"', "("}) else first


def _is_numbered(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a short number and a mark open the line, and no other number follows («10-12 قتيلا»)."""
    if first + 2 >= last or tokens[first].kind is not TokenKind.NUMBER:
        return False
    is_short = len(tokens[first].text) <= _LONGEST_NUMBER
    return is_short and tokens[first + 1].text in _NUMBER_MARKS and tokens[first + 2].kind is not TokenKind.NUMBER


def _is_closed(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the line ends as a sentence does, or leads on to the next line with a colon or a comma."""
    while last > first and tokens[last - 1].text in CLOSERS:
        last -= 1
    return tokens[last - 1].text in ENDERS | frozenset(":,;")


def _is_link(tokens: Sequence[Token], first: int, last: int, words: int) -> bool:
    """A cue near the start with a colon, dots or a dash behind it, a cue alone, or an address without Arabic."""
    if any(token.text in {"/", "@"} for token in tokens[first:last]) and _is_address(tokens, first, last):
        return True
    while tokens[first].kind is SIGN:
        first += 1
    if _CALL.fullmatch(tokens[first].text):
        return words <= _LONGEST_CALL and any(_OFFER.fullmatch(token.text) for token in tokens[first + 1 : last])
    if not _LINK_CUE.fullmatch(tokens[first].text):
        return False
    if words <= _LONGEST_BARE_CUE:
        return True
    return _has_joint(tokens, first + 1, min(last, first + 1 + _LONGEST_CUE))


def _has_joint(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the first sign in `[first, last)` is a colon, a dash or a run of dots."""
    at = next((i for i in range(first, last) if tokens[i].kind is SIGN), last)
    if at == last:
        return False
    return tokens[at].text in _JOINTS or [token.text for token in tokens[at : at + 2]] == [".", "."]


def _is_address(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether nothing in the line is Arabic and no space parts it."""
    line = tokens[first:last]
    is_whole = all(a.end == b.start for a, b in pairwise(line))
    return is_whole and all(token.kind is not TokenKind.WORD for token in line)
