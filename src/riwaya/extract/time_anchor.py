"""Which day, month or year a word means, seen from publication and from what the text said before.

In reports a bare weekday or month is the last one not after publication; behind a verb of the future, or
put off «to» it, the next one.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from riwaya.extract import time_calendar as calendar
from riwaya.extract.time_items import Role
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from datetime import date

    from riwaya.extract.time_calendar import Period
    from riwaya.extract.time_scan import Scan

REFS = ("PRESENT_REF", "FUTURE_REF", "PAST_REF")
"""By shift: 0, 1, -1."""
_WINDOW = 8
_NEAR = 6
_FAR_DAYS = 92
_WEEK = 7
_SHORTEST_FUTURE = 5
_FUTURE_HEADS = ("سي", "ست", "سن", "سا")


def is_future(scan: Scan, at: int, last: int) -> bool:
    """Whether a verb of the future governs the expression at `[at, last)`: the nearest before it, or one behind."""
    after = last + (scan.text(last) == ",")
    if _is_future_word(scan, after):
        return True
    commas = 0
    for back in range(at - 1, max(scan.first, at - _WINDOW) - 1, -1):
        token = scan.tokens[back]
        if token.kind is TokenKind.SIGN:
            commas += token.text in {",", ":"}
            if commas > (scan.text(at - 1) == ","):
                return False
        elif token.kind is TokenKind.WORD:
            if _is_future_word(scan, back):
                return True
            if scan.stem_is_in(back, scan.words.past_verbs):
                return False
    return False


def _is_future_word(scan: Scan, at: int) -> bool:
    text = scan.text(at)
    if text in scan.words.future_cues:
        return True
    stem = text[1:] if text[:1] in {"و", "ف"} else text
    if len(stem) < _SHORTEST_FUTURE or not stem.startswith(_FUTURE_HEADS):
        return False
    return not stem.startswith(scan.words.not_future)


def is_told(scan: Scan, first: int, last: int) -> bool:
    """Whether a verb of the past stands right before or behind the expression, a comma apart at most."""
    behind = last + (scan.text(last) == ",")
    return scan.stem_is_in(behind, scan.words.past_verbs) or scan.stem_is_in(first - 1, scan.words.past_verbs)


def is_told_today(scan: Scan, at: int, last: int) -> bool:
    """Whether اليوم at `at` is the day of a report, not nowadays: a verb of telling or happening stands near it."""
    words = scan.words
    if scan.stem_is_in(at - 1, words.nowadays) or scan.stem_is_in(last, words.nowadays):
        return False
    near = range(max(scan.first, at - _NEAR), at)
    if any(scan.stem_is_in(back, words.nowadays) for back in near):
        return False
    return any(scan.stem_is_in(back, words.past_verbs) for back in near) or scan.stem_is_in(last, words.past_verbs)


def is_put_off(scan: Scan, at: int) -> bool:
    """Whether «to» stands before the expression at `at`, behind a word of putting off: أرجأ … إلى مساء السبت.

    Not behind «had put off», nor where another verb of the past, a comma or a word that opens a clause stands between.
    """
    words, before = scan.words, at - 1
    while before > scan.first and (scan.item(before, Role.DAY_PART) or scan.text(before) in words.put_off_skips):
        before -= 1
    if scan.text(before) not in words.put_off_to:
        return False
    for back in range(before - 1, max(scan.first, before - _WINDOW) - 1, -1):
        if scan.stem_is_in(back, words.put_off):
            near = range(max(scan.first, back - _NEAR), back)
            return not any(scan.stem_is_in(one, words.had) for one in near)
        if scan.text(back) in words.put_off_ends or scan.stem_is_in(back, words.past_verbs):
            return False
    return False


def weekday_date(scan: Scan, iso: int, shift: int | None, first: int, last: int, *, is_until: bool) -> date | None:
    """The weekday meant; with -1 the last before publication, with 1 the next after it; None without a date.

    «الثلاثاء الماضي» of a Tuesday that the text has just named, or of yesterday's name said before, is a week earlier.
    """
    dct = scan.dct
    if dct is None:
        return None
    if shift == 1:
        return calendar.next_weekday(dct + timedelta(days=1), iso)
    if shift == -1:
        found = calendar.last_weekday(dct - timedelta(days=1), iso)
        named = iso in scan.memory.weekdays and (dct - found).days == 1
        return found - timedelta(days=_WEEK) if named else found
    ahead = calendar.next_weekday(dct, iso)
    if is_until and 0 < (ahead - dct).days < _WEEK - 1:
        return ahead
    if shift is None and (is_future(scan, first, last) or is_put_off(scan, first)):
        return ahead
    return calendar.last_weekday(dct, iso)


def month_year(scan: Scan, number: int, of_day: int | None, shift: int | None, first: int, last: int) -> int | None:
    """The year of a month named without one; None without a date of publication.

    Bare: the latest not after publication, a day of it also up to a quarter of a year ahead.
    """
    dct = scan.dct
    if dct is None:
        return None
    here = calendar.valid_date(dct.year, number, of_day or 1)
    if shift is not None:
        is_ahead = here is not None and (here > dct if of_day else number > dct.month)
        is_behind = here is not None and (here < dct if of_day else number < dct.month)
        return dct.year + (shift == 1 and not is_ahead) - (shift == -1 and not is_behind)
    if is_future(scan, first, last) or is_put_off(scan, first):
        return dct.year + (number < dct.month)
    if here is not None and of_day:
        return dct.year - ((here - dct).days > _FAR_DAYS)
    return dct.year - (number > dct.month)


def story_moved(scan: Scan, unit: str, count: int) -> Period | None:
    """What lies `count` units from the day, week, month or year that the text named last; None when it named none."""
    memory = scan.memory
    base = memory.day if unit == "D" else memory.period.begin if memory.period else None
    return calendar.moved(base, unit, count) if base is not None else None
