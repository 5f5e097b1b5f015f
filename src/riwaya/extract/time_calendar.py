"""Calendar arithmetic for time expressions: periods with their TIMEX3 value and first and last day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from hijridate import Gregorian, Hijri
from msgspec import Struct

_WEEK = 7
_MONTHS = 12
_FIRST_THIRD, _SECOND_THIRD = 10, 20
_LONG = 36
"""Days from which a period counts as longer than a month."""
_YEARS = 3000
"""Days from which it counts as longer than a year or two."""
_SHARES = {"H": 6, "Q": 3, "T": 4}
"""Months in a half, a quarter and a third of a year."""


class Period(Struct, frozen=True):
    """A stretch of days with the value that TIMEX3 gives it."""

    value: str
    begin: date | None
    end: date | None


def day(of: date) -> Period:
    """One day."""
    return Period(of.isoformat(), of, of)


def valid_date(of_year: int, number: int, of_month: int) -> date | None:
    """The date; None when the calendar has none."""
    try:
        return date(of_year, number, of_month)
    except ValueError:
        return None


def month(of_year: int, number: int) -> Period:
    """One month."""
    last = monthrange(of_year, number)[1]
    return Period(f"{of_year:04d}-{number:02d}", date(of_year, number, 1), date(of_year, number, last))


def year(number: int) -> Period:
    """One year."""
    return Period(f"{number:04d}", date(number, 1, 1), date(number, 12, 31))


def years(first: int, last: int) -> Period:
    """Two years and all between."""
    return Period(f"{first:04d}/{last:04d}", date(first, 1, 1), date(last, 12, 31))


def decade(first: int) -> Period:
    """Ten years from a year that ends in 0; TIMEX3 writes 196 for the sixties."""
    return Period(f"{first // 10:03d}", date(first, 1, 1), date(first + 9, 12, 31))


def century(number: int) -> Period:
    """The twentieth century is 19."""
    return Period(f"{number - 1:02d}", date(number * 100 - 99, 1, 1), date(number * 100, 12, 31))


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
    if (end - begin).days > _YEARS:
        return _edge_of_years(period, begin, end, mod)
    if (end - begin).days > _LONG:
        starts = {"START": begin, "MID": date(begin.year, 5, 1), "END": date(end.year, end.month, 1)}
        ends = {"START": month(begin.year, begin.month).end, "MID": date(begin.year, 8, 31), "END": end}
    else:
        middle = begin + timedelta(days=_FIRST_THIRD)
        starts = {"START": begin, "MID": middle, "END": begin + timedelta(days=_SECOND_THIRD)}
        ends = {"START": middle - timedelta(days=1), "MID": begin + timedelta(days=_SECOND_THIRD - 1), "END": end}
    first, last = starts[mod], ends[mod]
    if last is None or not begin <= first <= last <= end:
        return period
    return Period(period.value, first, last)


def _edge_of_years(period: Period, begin: date, end: date, mod: str) -> Period:
    """Three tenths of a decade or century at either end, four in the middle."""
    tenth = (end.year - begin.year + 1) // 10
    first, last = {"START": (0, 3), "MID": (3, 7), "END": (7, 10)}[mod]
    return Period(period.value, date(begin.year + tenth * first, 1, 1), date(begin.year + tenth * last - 1, 12, 31))


def share(period: Period, code: str, number: int) -> Period:
    """The n-th half, quarter or third of a year; of other periods the whole, for want of a value."""
    size = _SHARES.get(code)
    if size is None or period.begin is None or len(period.value) != len("2018") or not 0 < number * size <= _MONTHS:
        return period
    first, last = number * size - size + 1, number * size
    of_year = period.begin.year
    value = f"{period.value}-{code}{number}" if code in {"H", "Q"} else period.value
    return Period(value, date(of_year, first, 1), date(of_year, last, monthrange(of_year, last)[1]))


def last_weekday(dct: date, iso: int) -> date:
    """The last such day not after publication."""
    return dct - timedelta(days=(dct.isoweekday() - iso) % _WEEK)


def next_weekday(dct: date, iso: int) -> date:
    """The first such day not before publication."""
    return dct + timedelta(days=(iso - dct.isoweekday()) % _WEEK)


def nearest_weekday(of: date, iso: int) -> date:
    """The such day that lies nearest, at most three days away."""
    ahead = (iso - of.isoweekday()) % _WEEK
    return of + timedelta(days=ahead if ahead * 2 < _WEEK else ahead - _WEEK)


def add_months(of: date, months: int) -> tuple[int, int]:
    """Year and month that lie so many months away."""
    index = of.year * _MONTHS + of.month - 1 + months
    return index // _MONTHS, index % _MONTHS + 1


def moved(dct: date, unit: str, count: int) -> Period | None:
    """What lies `count` units away from a day, in the precision of the unit; None beyond the calendar."""
    try:
        if unit == "D":
            return day(dct + timedelta(days=count))
        if unit == "W":
            return week(dct + timedelta(days=_WEEK * count))
        if unit == "M":
            return month(*add_months(dct, count))
        if unit == "Y":
            return year(dct.year + count)
        return decade(dct.year // 10 * 10 + 10 * count) if unit == "DE" else century((dct.year - 1) // 100 + 1 + count)
    except (ValueError, OverflowError):
        return None


def back_by(dct: date, unit: str, count: int) -> date | None:
    """The day `count` units before; the last of its month where the month is shorter."""
    try:
        if unit in {"D", "W"}:
            return dct - timedelta(days=count * (_WEEK if unit == "W" else 1))
        of_year, number = add_months(dct, -count * (_MONTHS if unit == "Y" else 1))
        return date(of_year, number, min(dct.day, monthrange(of_year, number)[1]))
    except (ValueError, OverflowError):
        return None


def hijri(hijri_year: int, number: int, of_month: int | None) -> Period | None:
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


def last_hijri(dct: date, number: int, of_month: int | None) -> Period | None:
    """The last such Hijri month or date that began not after publication; None outside the table."""
    try:
        now = Gregorian(dct.year, dct.month, dct.day).to_hijri()
    except (ValueError, OverflowError):
        return None
    found = hijri(now.year, number, of_month)
    if found is None or found.begin is None or found.begin <= dct:
        return found
    return hijri(now.year - 1, number, of_month)
