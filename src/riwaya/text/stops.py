"""Which stops of a line end a sentence, and which are part of a word, a pause or an aside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ENDERS = frozenset(".!?…")
CLOSERS = frozenset("\"')]}")
SIGN = TokenKind.SIGN
"""Every other token of a line is a word, a number or a code."""
_LETTER_NAME = re.compile("ا([سفلمنيرو]|تش|كس|يه)|[بتسك]ي|جيه?|جيم|د(ي|بليو)|زد|في|كي[هو]|يو")
"""How Arabic print spells Latin letters, folded: سي.إن.إن، إف.بي.آي."""
_DOMAIN = re.compile("نت|كوم|اور[غج]")
_CODES = frozenset({TokenKind.LATIN, TokenKind.NUMBER})
_JOINTS = frozenset("/=&")
_GOES_ON = frozenset(",:;")
_AND = "و"
_LONGEST_ITEM = 2
_MIN_AROUND_PAUSE = 5
_LONGEST_TITLE = 30
_FAR_BACK = 400
"""How many tokens before a stop are looked at: a line without an end must not take ever longer."""


def find_ends(tokens: Sequence[Token], first: int, last: int) -> Iterator[int]:
    """Where each sentence of the line `[first, last)` ends, rising; the line's end is the last one.

    A run of «..» or «…» is a pause and no end in a line without a full stop (a title), between brackets (words left
    out), and with fewer than five words on either side.
    """
    words_end = _past_words(tokens, first, last)
    begin = at = first
    while at < words_end:
        if tokens[at].text not in ENDERS:
            at += 1
            continue
        after = _past_stop(tokens, begin, at, last)
        if after < words_end and _ends(tokens, begin, at, after, words_end):
            if _is_run(tokens, at, after) and _is_title(tokens, first, last):
                break
            yield after
            begin = after
        at = after
    yield last


def _is_title(tokens: Sequence[Token], first: int, last: int) -> bool:
    """A short line without a full stop of its own: dots stand in it only in runs, or inside words."""
    if last - first > _LONGEST_TITLE:
        return False
    at = first
    while at < last:
        after = max(at + 1, _past_run(tokens, at, last))
        if tokens[at].text == "." and after == at + 1 and not _is_inner(tokens, first, at, last):
            return False
        at = after
    return True


def _past_words(tokens: Sequence[Token], first: int, last: int) -> int:
    """Past the last word of the line; stops and marks behind it belong to its sentence."""
    while last > first and tokens[last - 1].kind is SIGN:
        last -= 1
    return last


def _past_run(tokens: Sequence[Token], at: int, last: int) -> int:
    """Past stops that follow one another, also after a space: «؟!», «؟ ..»."""
    while at < last and tokens[at].text in ENDERS:
        at += 1
    return at


def _past_stop(tokens: Sequence[Token], begin: int, at: int, last: int) -> int:
    """Past the run of stops at `at` and the closing marks that stand right behind it."""
    if _is_stray(tokens, at, last):
        return at + 2
    at = _past_run(tokens, at, last)
    while at < last and tokens[at].start == tokens[at - 1].end and tokens[at].text in ENDERS | CLOSERS:
        if tokens[at].text == '"' and _opens(tokens, begin, at, last):
            break
        at += 1
    return at


def _is_stray(tokens: Sequence[Token], at: int, last: int) -> bool:
    """A full stop that print has put before the number it stands behind: «منذ عام .2014»."""
    if tokens[at].text != "." or at + 1 == last or tokens[at - 1].end == tokens[at].start:
        return False
    return tokens[at + 1].kind is TokenKind.NUMBER and tokens[at + 1].start == tokens[at].end


def _opens(tokens: Sequence[Token], begin: int, at: int, last: int) -> bool:
    """Whether the quotation mark at `at` touches the word behind it, and none is open before it."""
    touches = at + 1 < last and tokens[at + 1].start == tokens[at].end and tokens[at + 1].kind is not SIGN
    return touches and sum(token.text == '"' for token in tokens[max(begin, at - _FAR_BACK) : at]) % 2 == 0


def _ends(tokens: Sequence[Token], begin: int, at: int, after: int, last: int) -> bool:
    """Whether the stop in `[at, after)` ends the sentence that begins at `begin`; words follow it before `last`."""
    following, closer = tokens[after], tokens[after - 1].text
    begin = max(begin, at - _FAR_BACK)
    if following.text in _GOES_ON or all(tokens[k].kind is SIGN for k in range(begin, at)):
        return False
    if after == at + 1 and _is_inner(tokens, begin, at, last):
        return False
    if tokens[at].text not in "?!" and _is_run(tokens, at, after):
        return closer not in ")]" and _has_room(tokens, begin, at, after, last)
    if closer == ")" and tokens[at].text != ".":
        return False
    if closer == '"' and following.kind is TokenKind.WORD:
        return following.text.startswith(_AND)
    return True


def _is_run(tokens: Sequence[Token], at: int, after: int) -> bool:
    """Whether the stops in `[at, after)` hold an ellipsis, or two dots one behind the other."""
    stops = "".join(token.text for token in tokens[at:after])
    return "…" in stops or ".." in stops


def _has_room(tokens: Sequence[Token], begin: int, at: int, after: int, last: int) -> bool:
    """Whether enough words stand before a pause, and behind it up to the next stop; inside its quotation, if in one."""
    edge = _opening(tokens, begin, at)
    if sum(token.kind is not SIGN for token in tokens[edge:at]) < _MIN_AROUND_PAUSE:
        return False
    bounds = ENDERS if edge == begin else ENDERS | CLOSERS
    behind = 0
    for k in range(after, last):
        if behind == _MIN_AROUND_PAUSE or tokens[k].text in bounds:
            break
        behind += tokens[k].kind is not SIGN
    return behind >= _MIN_AROUND_PAUSE


def _opening(tokens: Sequence[Token], begin: int, at: int) -> int:
    """The last mark in `[begin, at)` that opens a quotation or bracket still open at `at`; else `begin`."""
    quotes = [i for i in range(begin, at) if tokens[i].text == '"']
    brackets = [i for i in range(begin, at) if tokens[i].text in "()"]
    is_bracketed = bool(brackets) and tokens[brackets[-1]].text == "("
    return max(begin, quotes[-1] if len(quotes) % 2 else begin, brackets[-1] if is_bracketed else begin)


def _is_inner(tokens: Sequence[Token], first: int, at: int, last: int) -> bool:
    """Whether the stop at `at` is part of a word: it touches the token before it, and one of these holds."""
    if at == first or at + 1 >= last or tokens[at - 1].end != tokens[at].start:
        return False
    if _is_in_address(tokens, at):
        return True
    is_dot = tokens[at].text == "."
    return is_dot and any(holds(tokens, first, at) for holds in (_is_item_number, _is_initial, _is_letter_name))


def _is_in_address(tokens: Sequence[Token], at: int) -> bool:
    """Inside a web address: «a.org/b?c», «الموقع.نت»."""
    before, after = tokens[at - 1], tokens[at + 1]
    if after.start != tokens[at].end:
        return False
    is_code = after.kind in _CODES and (before.kind in _CODES or before.text in _JOINTS)
    return is_code or bool(_DOMAIN.fullmatch(after.text))


def _is_item_number(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Behind the number that opens a list item: «1. النص»."""
    before = tokens[at - 1]
    return before.kind is TokenKind.NUMBER and len(before.text) <= _LONGEST_ITEM and at - 1 == first


def _is_initial(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Behind a single letter (أ.ف.ب، د. محمد، ود. محمد), but not the هـ or م of a year («1438هـ.»)."""
    before, after = tokens[at - 1], tokens[at + 1]
    if before.kind is TokenKind.LATIN and len(before.text) == 1:
        return after.kind is TokenKind.LATIN
    if before.kind is not TokenKind.WORD or len(before.text.removeprefix(_AND) or _AND) > 1:
        return False
    return at - 1 == first or tokens[at - 2].kind is not TokenKind.NUMBER


def _is_letter_name(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Behind the name of a Latin letter: within «سي.إن.إن», after the initial of «جون إف. كينيدي».

    «بي بي سي. قال» ends: no initial follows on another. So does «سي.إن.إن. وقال», where و begins a sentence.
    """
    before, after = tokens[at - 1], tokens[at + 1]
    if not _LETTER_NAME.fullmatch(before.text) or after.kind is not TokenKind.WORD:
        return False
    if _LETTER_NAME.fullmatch(after.text):
        return True
    is_chained = at - 1 > first and _LETTER_NAME.fullmatch(tokens[at - 2].text)
    return not is_chained and not after.text.startswith(_AND)
