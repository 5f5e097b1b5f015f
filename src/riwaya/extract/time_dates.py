"""Months, days of months and written dates: 22 ديسمبر/كانون الأول 2017, من 3 إلى 7 مارس, 2017-05-03."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from riwaya.extract import time_calendar as calendar
from riwaya.extract.time_anchor import month_year
from riwaya.extract.time_items import AND, Count, Role
from riwaya.extract.time_scan import FIRST_HIJRI, FIRST_YEAR, LAST_HIJRI, LAST_YEAR, YEAR_DIGITS, Found, Hit, Scan
from riwaya.extract.time_years import YearHit, find_year
from riwaya.model.timex import Anchor, TimexType

if TYPE_CHECKING:
    from riwaya.extract.time_calendar import Period

_JOINS = frozenset({"/", "-"})
_DAY_JOINTS = frozenset({AND, "-"})
_MAX_DAY = 31
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_LONGEST_DATE = 14


def read_month(scan: Scan, first: int, skip: int, of_day: int | None, at: int) -> Found | None:
    """A month at `at` with its twin name, year and pointing adjective; `of_day` is the number before it."""
    hit = scan.loose(at, Role.MONTH)
    if hit is None or (of_day is None and scan.stem_is_in(scan.word_before(first), scan.words.name_heads)):
        return None
    end = _past_twin(scan, hit)
    is_twin = end > hit.last
    year, shift, last = _behind_month(scan, end)
    if hit.item.is_weak and not (of_day or at > first or is_twin or year or shift is not None):
        if hit.item.code or not _is_cued(scan, first, skip):
            return None
    elif hit.item.is_weak and at == first and scan.proclitics(first, skip) not in {"", AND}:
        return None
    if year is not None and year.is_every:
        value = f"XXXX-{hit.item.number:02d}" + (f"-{of_day:02d}" if of_day else "")
        return Found(first, last, skip, TimexType.SET, value, None, Anchor.DOCUMENT, "every year")
    number = year.value if year else month_year(scan, hit.item.number, of_day, shift, first, last)
    anchor = year.anchor if year else Anchor.DOCUMENT
    reason = "day + month" if of_day else "month"
    period = _month_period(number, hit.item.number, of_day)
    value = period.value if period else f"XXXX-{hit.item.number:02d}" + (f"-{of_day:02d}" if of_day else "")
    return Found(first, last, skip, TimexType.DATE, value, period, anchor, reason)


def _is_cued(scan: Scan, first: int, skip: int) -> bool:
    """Whether a weak month name may stand alone: behind في and the like, or joined to a date."""
    if scan.proclitics(first, skip) == AND and scan.previous is not None and scan.previous.last == first:
        return True
    return not skip and scan.stem_is_in(first - 1, scan.words.month_cues)


def _past_twin(scan: Scan, hit: Hit) -> int:
    """Past the same month's name in another tradition: /كانون الأول, (آذار), تموز."""
    at = hit.last
    sign = scan.text(at)
    start = at + (sign in _JOINS or sign == "(")
    other = scan.item(start, Role.MONTH)
    if other is None and sign in _JOINS and scan.is_word(start) and find_year(scan, start + 1) is not None:
        return start + 1  # a twin that is misspelled: كانون الأول/دسيمبر 2013
    if other is None or (start == at and other.item.number != hit.item.number):
        return at
    if sign == "(":
        return other.last + 1 if scan.text(other.last) == ")" and other.item.number == hit.item.number else at
    return other.last


def _behind_month(scan: Scan, at: int) -> tuple[YearHit | None, int | None, int]:
    """Year and pointing adjective behind a month, in either order."""
    at_year = at + (scan.text(at) == ",")
    year = find_year(scan, at_year)
    if year is not None:
        return year, None, scan.ends(year.last, Role.SHIFT)
    shift = scan.item(at, Role.SHIFT)
    if shift is None:
        return None, None, at
    year = find_year(scan, shift.last)
    return year, shift.item.number, year.last if year else shift.last


def _month_period(number: int | None, month: int, of_day: int | None) -> Period | None:
    if number is None:
        return None
    if of_day is None:
        return calendar.month(number, month)
    found = calendar.valid_date(number, month, of_day)
    return calendar.day(found) if found else None


def read_hijri(
    scan: Scan, first: int, skip: int, of_day: int | None, at: int, *, is_named: bool = False
) -> Found | None:
    """15 شوال 1436 هـ, شهر رمضان, رمضان الماضي; names of months that people bear need a day, a year or شهر."""
    hit = scan.loose(at, Role.HIJRI_MONTH)
    if hit is None:
        return None
    end = hit.last
    while scan.text(end) in scan.words.month_epithets:
        end += 1
    is_epithet = end > hit.last
    start = end + (scan.text(end) in scan.words.year_heads) + (scan.text(end) in scan.words.of)
    year = scan.year_digits_hijri(start)
    if year is not None:
        last = scan.past_mark(start + 1, scan.words.hijri_marks)
        period = calendar.hijri(year, hit.item.number, of_day)
        if period is None:
            return None
        return Found(first, last, skip, TimexType.DATE, period.value, period, Anchor.ABSOLUTE, "Hijri date")
    shift = scan.item(end, Role.SHIFT)
    if not (of_day or is_named or is_epithet or shift):
        return None
    period = calendar.last_hijri(scan.dct, hit.item.number, of_day) if scan.dct else None
    last = shift.last if shift else end
    value = period.value if period else "XXXX"
    return Found(first, last, skip, TimexType.DATE, value, period, Anchor.DOCUMENT, "Hijri date")


def read_day(scan: Scan, first: int, skip: int, of_day: int, at: int) -> Found | None:
    """What follows a day of the month: its month, «من الشهر الجاري», «الجاري»."""
    at += scan.text(at) in scan.words.of
    if not 1 <= of_day <= _MAX_DAY:
        return None
    unit = scan.item(at, Role.UNIT)
    if unit is not None and unit.item.code == "M" and not unit.item.is_clock and unit.item.count is Count.SINGULAR:
        if unit.item.is_definite:
            shift = scan.item(unit.last, Role.SHIFT)
            return _day_of_current(scan, first, skip, of_day, shift.item.number, shift.last) if shift else None
        at = unit.last
    told = _told_month_day(scan, first, skip, of_day, at)
    if told is not None:
        return told
    this = scan.item(at, Role.THIS)
    month_unit = scan.item(this.last, Role.UNIT) if this else None
    if month_unit is not None and month_unit.item.code == "M" and not month_unit.item.is_clock:
        return _day_of_current(scan, first, skip, of_day, 0, month_unit.last)
    hit = scan.item(at, Role.MONTH, Role.HIJRI_MONTH)
    if hit is None:
        return None
    if scan.stem_is_in(scan.word_before(first), scan.words.name_heads):
        return None
    if hit.item.role is Role.HIJRI_MONTH:
        return read_hijri(scan, first, skip, of_day, at)
    return read_month(scan, first, skip, of_day, at)


def _told_month_day(scan: Scan, first: int, skip: int, of_day: int, at: int) -> Found | None:
    """«24 من الشهر نفسه», «24 من نفس الشهر»: in the month told last."""
    head = scan.item(at, Role.SAME_HEAD, Role.THAT)
    unit = scan.item(head.last if head else at, Role.UNIT)
    if unit is None or unit.item.code != "M" or unit.item.is_clock or not unit.item.is_definite:
        return None
    same = None if head else scan.item(unit.last, Role.SAME)
    if head is None and same is None:
        return None
    told = scan.memory.period.begin if scan.memory.period else None
    found = calendar.valid_date(told.year, told.month, of_day) if told else None
    period = calendar.day(found) if found else None
    value = period.value if period else f"XXXX-XX-{of_day:02d}"
    last = same.last if same else unit.last
    return Found(first, last, skip, TimexType.DATE, value, period, Anchor.DOCUMENT, "day of the month")


def _day_of_current(scan: Scan, first: int, skip: int, of_day: int, shift: int, last: int) -> Found:
    found = None
    if scan.dct is not None:
        found = calendar.valid_date(*calendar.add_months(scan.dct, shift), of_day)
    period = calendar.day(found) if found else None
    value = period.value if period else f"XXXX-XX-{of_day:02d}"
    return Found(first, last, skip, TimexType.DATE, value, period, Anchor.DOCUMENT, "day of the month")


def read_number_day(scan: Scan, first: int, skip: int, at: int) -> Found | None:
    """A day in digits at `at` with what makes it a date."""
    text = scan.text(at)
    if not text.isdigit() or len(text) > len("31"):
        return None
    shift = scan.item(at + 1, Role.SHIFT)
    if shift is not None and shift.item.number == 0 and 1 <= int(text) <= _MAX_DAY:
        return _day_of_current(scan, first, skip, int(text), 0, shift.last)
    return read_day(scan, first, skip, int(text), at + 1)


def read_ordinal_day(scan: Scan, first: int, skip: int, hit: Hit) -> Found | None:
    """السابع من أبريل, الخامس والعشرين من الشهر الجاري."""
    if scan.text(hit.last) not in scan.words.of:
        return None
    return read_day(scan, first, skip, hit.item.number, hit.last)


def read_date(scan: Scan, first: int, skip: int, at: int) -> Found | None:
    """A date that begins at `at` with digits or an ordinal, for an expression that begins at `first`."""
    if scan.is_number(at):
        return (
            read_number_day(scan, first, skip, at)
            or read_written(scan, first, skip, at)
            or _read_day_of_later(scan, first, skip, at)
        )
    ordinal = scan.item(at, Role.ORDINAL)
    return read_ordinal_day(scan, first, skip, ordinal) if ordinal else None


def _read_day_of_later(scan: Scan, first: int, skip: int, at: int) -> Found | None:
    """A day whose month is told with a later day: the 3 of «من 3 إلى 7 مارس 2016» and of «3 و5 آذار»."""
    text, joint = scan.text(at), scan.text(at + 1)
    if not text.isdigit() or not (joint in _DAY_JOINTS or joint in scan.words.to) or not scan.is_number(at + 2):
        return None
    later = read_number_day(scan, at + 2, 0, at + 2) or _read_day_of_later(scan, at + 2, 0, at + 2)
    if later is None or later.period is None or later.period.begin is None:
        return None
    end = later.period.begin
    found = calendar.valid_date(end.year, end.month, int(text)) if int(text) < end.day else None
    if found is None:
        return None
    period = calendar.day(found)
    return Found(first, at + 1, skip, TimexType.DATE, period.value, period, later.anchor, "day of a list")


def read_written(scan: Scan, first: int, skip: int, at: int) -> Found | None:
    """3/5/2017, 03-05-2017, 2017-05-03, 3.5.2017; years of the Hijra are known by their size."""
    dotted = _DOTTED.fullmatch(scan.text(at))
    if dotted:
        parts, last = list(dotted.groups()), at + 1
    else:
        if scan.text(at + 1) not in _JOINS or scan.text(at + 3) != scan.text(at + 1) or at + 4 >= scan.limit:
            return None
        parts, last = [scan.text(at + k) for k in (0, 2, 4)], at + 5
        if scan.tokens[at + 4].end - scan.tokens[at].start > _LONGEST_DATE:
            return None
    if not all(part.isdigit() for part in parts):
        return None
    if len(parts[0]) == YEAR_DIGITS:
        parts.reverse()
    if len(parts[2]) != YEAR_DIGITS:
        return None
    of_day, number, year = map(int, parts)
    if FIRST_HIJRI <= year <= LAST_HIJRI:
        period = calendar.hijri(year, number, of_day)
        last = scan.past_mark(last, scan.words.hijri_marks)
    else:
        found = calendar.valid_date(year, number, of_day) if FIRST_YEAR <= year <= LAST_YEAR else None
        period = calendar.day(found) if found else None
        last = scan.past_mark(last, scan.words.gregorian_marks)
    if period is None:
        return None
    return Found(first, last, skip, TimexType.DATE, period.value, period, Anchor.ABSOLUTE, "written date")
