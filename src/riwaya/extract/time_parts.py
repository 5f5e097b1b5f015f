"""Parts of the day and clock times: فجر اليوم, ليل الأحد - الاثنين, الساعة الثامنة والنصف صباحا."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract import time_calendar as calendar
from riwaya.extract.time_calendar import Period
from riwaya.extract.time_dates import read_date
from riwaya.extract.time_items import AND, Count, Role
from riwaya.extract.time_scan import Found, Hit, Scan
from riwaya.model.timex import Anchor, TimexType

if TYPE_CHECKING:
    from datetime import date

_JOINS = frozenset({"/", "-"})
_AFTERNOON = frozenset({"AF", "EV"})
_NOON, _DAY_HOURS, _HOUR_MINUTES = 12, 24, 60
_HHMM = 4
_UNDATED = "XXXX-XX-XX"
_LATE = 6
"""Up to this hour ليلا is past midnight."""


def read_day_part(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    """فجر اليوم, مساء الأحد, صباح 5 آذار, ليلة السابع من شباط; alone with the article behind خلال and the like."""
    inner = _day_behind(scan, hit.last)
    if inner is not None:
        last, end = _past_next_day(scan, inner)
        return _part_found(scan, first, last, skip, hit.item.code, inner, end)
    if hit.item.is_definite and scan.stem_is_in(first - 1, scan.words.day_part_cues) and not skip:
        last = hit.last + (scan.text(hit.last) in scan.words.phase_adjectives)
        return _part_today(scan, first, last, skip, hit.item.code)
    return None


def _day_behind(scan: Scan, at: int) -> Found | None:
    """The day at `at`; يوم may stand before it."""
    if scan.is_number(at) or scan.item(at, Role.ORDINAL):
        return read_date(scan, at, 0, at)
    hit = scan.item(at, Role.WEEKDAY, Role.FIXED, Role.UNIT)
    if hit is None or (hit.item.role is Role.FIXED and not hit.item.code.startswith("D")):
        return None
    if hit.item.role is Role.UNIT and (hit.item.code != "D" or hit.item.count is not Count.SINGULAR):
        return None
    inner = scan.read(at)
    return inner if inner is not None and inner.type is TimexType.DATE else None


def _past_next_day(scan: Scan, inner: Found) -> tuple[int, date | None]:
    """Past the day after: ليل السبت إلى الأحد, ليل السبت - الأحد; and that day."""
    at = inner.last
    at += scan.text(at) in _JOINS or scan.text(at) in scan.words.to
    other = scan.item(at, Role.WEEKDAY)
    if other is None or inner.reason != "weekday":
        return inner.last, None
    if inner.period is None or inner.period.begin is None:
        return other.last, None
    following = calendar.next_weekday(inner.period.begin, other.item.number)
    if (following - inner.period.begin).days != 1:
        return inner.last, None
    return other.last, following


def _part_found(scan: Scan, first: int, last: int, skip: int, part: str, inner: Found, end: date | None) -> Found:
    period = inner.period
    if inner.value == "PRESENT_REF" and scan.dct is not None:
        period = calendar.day(scan.dct)
    if period is None:
        undated = inner.value.endswith("_REF")
        value = inner.value if undated else f"{inner.value}T{part}"
        return Found(first, last, skip, TimexType.TIME, value, None, inner.anchor, "part of the day")
    if end is not None:
        period = Period(period.value, period.begin, end)
    return Found(first, last, skip, TimexType.TIME, f"{period.value}T{part}", period, inner.anchor, "part of the day")


def _part_today(scan: Scan, first: int, last: int, skip: int, part: str) -> Found:
    period = calendar.day(scan.dct) if scan.dct else None
    value = f"{period.value if period else _UNDATED}T{part}"
    return Found(first, last, skip, TimexType.TIME, value, period, Anchor.DOCUMENT, "part of the day")


def read_this_part(scan: Scan, first: int, skip: int, at: int) -> Found | None:
    """هذا الصباح."""
    part = scan.item(at, Role.DAY_PART)
    return _part_today(scan, first, part.last, skip, part.item.code) if part and part.item.is_definite else None


def read_adverb(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    """ليلا, صباحا; the weak ones only behind a clock time. A day may follow: مساء يوم الأحد is no adverb."""
    if hit.item.is_weak or hit.item.code == "EV" or skip:
        return None
    return _part_today(scan, first, hit.last, skip, hit.item.code)


def read_phase(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    """وقت متأخر من ليل الاثنين, الساعات الأولى من صباح الأحد, ساعات الصباح الباكر."""
    at = hit.last + (scan.text(hit.last) in scan.words.of)
    part = scan.item(at, Role.DAY_PART)
    if part is not None and part.item.is_definite:
        last = part.last
        while scan.text(last) in scan.words.phase_adjectives:
            last += 1
        return _part_today(scan, first, last, skip, part.item.code)
    if hit.last == first + 1:
        return None
    inner = read_day_part(scan, part, at, 0) if part else _day_behind(scan, at)
    if inner is None:
        return None
    value = inner.value
    if inner.value == "PRESENT_REF" and scan.dct is not None:
        value = scan.dct.isoformat()
    return Found(first, inner.last, skip, TimexType.TIME, value, inner.period, inner.anchor, "part of the day")


def read_clock(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    """الساعة 08,30, الساعة الثامنة والنصف صباحا, الساعة الـ11 مساء أمس."""
    at = hit.last + (scan.text(hit.last) == "(" or scan.text(hit.last) in scan.words.definite_heads)
    hour = scan.item(at, Role.HOUR)
    if hour is not None:
        return _spoken_time(scan, first, skip, hour)
    return read_digit_time(scan, first, skip, at) if scan.is_number(at) else None


def read_hour(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    """الخامسة صباحا: without الساعة a part of the day has to follow."""
    _, last = _minutes(scan, hit.last)
    adverb = scan.item(last, Role.DAY_ADVERB)
    return _spoken_time(scan, first, skip, hit) if adverb else None


def _spoken_time(scan: Scan, first: int, skip: int, hour: Hit) -> Found:
    minutes, last = _minutes(scan, hour.last)
    return _clock_found(scan, first, skip, last, hour.item.number, minutes)


def _minutes(scan: Scan, at: int) -> tuple[int, int]:
    """What is added to the hour: والنصف, و47 دقيقة, وست وأربعين دقيقة."""
    part = scan.item(at, Role.MINUTES)
    if part is not None:
        return part.item.number, part.last
    pair = scan.loose(at, Role.UNIT)
    if pair is not None and pair.item.is_clock and pair.item.code == "M" and pair.item.count is Count.DUAL:
        return 2, pair.last
    start = at + (scan.text(at) == AND)
    number = scan.number(start)
    unit = scan.item(number.last, Role.UNIT) if number else None
    if number is None or unit is None or unit.item.code != "M" or not unit.item.is_clock:
        return 0, at
    return int(number.value) % _HOUR_MINUTES, unit.last


def read_digit_time(scan: Scan, first: int, skip: int, at: int) -> Found | None:
    """08,30 or 8:30 or 8 at `at`, with what follows."""
    hours, _, minutes = scan.text(at).replace(",", ".").partition(".")
    end = at + 1
    if len(hours) == _HHMM and not minutes:
        hours, minutes = hours[:2], hours[2:]
    elif not minutes and scan.text(end) == ":" and scan.is_number(end + 1):
        minutes, end = scan.text(end + 1), end + 2
    if not (hours.isdigit() and int(hours) <= _DAY_HOURS and (not minutes or minutes.isdigit())):
        return None
    if minutes and int(minutes) >= _HOUR_MINUTES:
        return None
    added, end = (int(minutes), end) if minutes else _minutes(scan, end)
    end += scan.text(at - 1) == "(" and first < at and scan.text(end) == ")"
    return _clock_found(scan, first, skip, end, int(hours), added)


def _on_the_dial(hour: int, part: str) -> int:
    """The hour of 24 that is meant in a part of the day."""
    is_late = part in _AFTERNOON or (part == "NI" and hour > _LATE) or (part == "MI" and hour < _LATE)
    if hour < _NOON:
        return hour + _NOON * is_late
    return 0 if hour == _NOON and part in {"NI", "MO"} else hour


def _clock_found(scan: Scan, first: int, skip: int, last: int, hour: int, minutes: int) -> Found:
    """A clock time with the part of the day, the day and the zone that follow it."""
    part, last, period = _part_behind(scan, last)
    zone = scan.item(last, Role.ZONE)
    last = zone.last if zone else last
    total = (_on_the_dial(hour, part) * _HOUR_MINUTES + minutes) % (_DAY_HOURS * _HOUR_MINUTES)
    clock = f"T{total // _HOUR_MINUTES:02d}:{total % _HOUR_MINUTES:02d}"
    clock += "Z" if zone and zone.item.code == "Z" else ""
    period = period or (calendar.day(scan.dct) if scan.dct else None)
    value = (period.value if period else _UNDATED) + clock
    return Found(first, last, skip, TimexType.TIME, value, period, Anchor.DOCUMENT, "clock time")


def _part_behind(scan: Scan, at: int) -> tuple[str, int, Period | None]:
    """Part of the day behind a clock time, where it ends, and the day that it names."""
    start = at + (scan.text(at) in scan.words.of)
    part = scan.item(start, Role.DAY_PART)
    if part is not None:
        inner = read_day_part(scan, part, start, 0)
        if inner is not None:
            return part.item.code, inner.last, inner.period
        if part.item.is_definite:
            return part.item.code, part.last, None
    adverb = scan.item(at, Role.DAY_ADVERB)
    return (adverb.item.code, adverb.last, None) if adverb else ("", at, None)


def read_bare_time(scan: Scan, at: int) -> Found | None:
    """Digits without الساعة that a zone or a part of the day makes a time: 05,30 ت غ, 10:30 مساء."""
    found = read_digit_time(scan, at, 0, at)
    if found is None:
        return None
    has_minutes = not scan.text(at).isdigit() or scan.text(at + 1) == ":"
    digits_end = at + (3 if scan.text(at + 1) == ":" else 1)
    zone = scan.item(found.last - 1, Role.ZONE) or any(
        scan.item(back, Role.ZONE) for back in range(digits_end, found.last)
    )
    part = scan.item(digits_end, Role.DAY_ADVERB)
    return found if zone or (part and (has_minutes or not part.item.is_weak)) else None
