"""Calendar arithmetic for time expressions: periods with their TIMEX3 value and first and last day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from hijridate import Hijri
from msgspec import Struct

_WEEK = 7
_MONTHS = 12
_FIRST_THIRD, _SECOND_THIRD = 10, 20


class Period(Struct, frozen=True):
    """A stretch of days with the value that TIMEX3 gives it."""

    value: str
    begin: date | None
    end: date | None


def day(of: date) -> Period:
    """One day."""
    return Period(of.isoformat(), of, of)


def month(year: int, number: int) -> Period:
    """One month."""
    last = monthrange(year, number)[1]
    return Period(f"{year:04d}-{number:02d}", date(year, number, 1), date(year, number, last))


def year(number: int) -> Period:
    """One year."""
    return Period(f"{number:04d}", date(number, 1, 1), date(number, 12, 31))


def week(of: date) -> Period:
    """The ISO week of a day, Monday to Sunday."""
    iso_year, number, weekday = of.isocalendar()
    monday = of - timedelta(days=weekday - 1)
    return Period(f"{iso_year:04d}-W{number:02d}", monday, monday + timedelta(days=6))


def season(of_year: int, code: str, first: int) -> Period:
    """Three months; winter begins in December of the year it is named after."""
    last_month = first + 2
    last_year = of_year + (last_month > _MONTHS)
    last_month = last_month - _MONTHS * (last_month > _MONTHS)
    last = monthrange(last_year, last_month)[1]
    return Period(f"{of_year:04d}-{code}", date(of_year, first, 1), date(last_year, last_month, last))


def edge(period: Period, mod: str) -> Period:
    """The first, middle or last part of a period: of a month ten days, of a year a month or the middle four."""
    if period.begin is None or period.end is None:
        return period
    begin, end = period.begin, period.end
    if (end - begin).days > _MONTHS * 3:
        starts = {"START": begin, "MID": date(begin.year, 5, 1), "END": date(end.year, 12, 1)}
        ends = {"START": date(begin.year, 1, 31), "MID": date(begin.year, 8, 31), "END": end}
    else:
        starts = {
            "START": begin,
            "MID": begin + timedelta(days=_FIRST_THIRD),
            "END": begin + timedelta(days=_SECOND_THIRD),
        }
        ends = {"START": begin + timedelta(days=9), "MID": begin + timedelta(days=19), "END": end}
    return Period(period.value, starts[mod], ends[mod])


def shifted_weekday(dct: date, iso: int, shift: int | None) -> date:
    """The weekday meant in a report: the last one not after publication; with -1 the last one before yesterday
    (yesterday's would be named without الماضي), with 1 the next."""
    back = (dct.isoweekday() - iso) % _WEEK
    if shift == 1:
        return dct + timedelta(days=_WEEK - back if back else _WEEK)
    if shift == -1 and back <= 1:
        back += _WEEK
    return dct - timedelta(days=back)


def shifted_month(dct: date, number: int, shift: int | None) -> int:
    """The year of a month named without one: the latest not after publication; with 1 the next to come."""
    if shift == 1:
        return dct.year + (number <= dct.month)
    if shift == -1:
        return dct.year - (number >= dct.month)
    return dct.year - (number > dct.month) if shift is None else dct.year


def add_months(of: date, months: int) -> tuple[int, int]:
    """Year and month that lie so many months away."""
    index = of.year * _MONTHS + of.month - 1 + months
    return index // _MONTHS, index % _MONTHS + 1


def moved(dct: date, unit: str, count: int) -> Period:
    """What lies `count` units away from a day, in the precision of the unit."""
    if unit == "D":
        return day(dct + timedelta(days=count))
    if unit == "W":
        return week(dct + timedelta(days=_WEEK * count))
    if unit == "M":
        return month(*add_months(dct, count))
    return year(dct.year + count)


def hijri_day(hijri_year: int, number: int, of_month: int | None) -> Period | None:
    """A Hijri date or month in the common calendar, by the Umm al-Qura table; None outside it.

    Off by a day where moon sighting decided otherwise.
    """
    try:
        if of_month is not None:
            found = Hijri(hijri_year, number, of_month).to_gregorian()
            return day(date(found.year, found.month, found.day))
        first = Hijri(hijri_year, number, 1)
        start = first.to_gregorian()
        begin = date(start.year, start.month, start.day)
        return Period(begin.isoformat()[:7], begin, begin + timedelta(days=first.month_length() - 1))
    except (ValueError, OverflowError):
        return None
