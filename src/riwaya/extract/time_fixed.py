"""Expressions with a value of their own, and parts of longer periods: أمس, الآن, لاحقا, نهاية 2017, صيف العام 2017."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract import time_calendar as calendar
from riwaya.extract.time_anchor import REFS, is_future, is_told_today
from riwaya.extract.time_items import Count, Role
from riwaya.extract.time_scan import Found, Hit, Scan
from riwaya.extract.time_years import find_year, read_headed_year
from riwaya.model.timex import Anchor, TimexType

if TYPE_CHECKING:
    from riwaya.extract.time_calendar import Period
    from riwaya.extract.time_items import Item

_LENGTHY = "PXX"
_EDGE_ROLES = (
    Role.UNIT,
    Role.MONTH,
    Role.HIJRI_MONTH,
    Role.THIS,
    Role.SEASON,
    Role.CENTURY,
    Role.DECADE,
    Role.FIXED,
    Role.SHARE,
)


def read_fixed(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    """اليوم, أمس, الآن and their like; a day may carry its weekday (أمس الأحد)."""
    item, last = hit.item, hit.last
    kind = TimexType(item.type)
    if kind is TimexType.DURATION:
        return Found(first, last, skip, kind, _LENGTHY, None, Anchor.DOCUMENT, "length")
    if item.code.startswith("D"):
        return _day(scan, item, first, last, skip)
    if last > first + 1 and scan.stem_is_in(first, scan.words.in_words):
        first, skip = first + 1, 0
    return _reference(scan, first, last, skip, item.code, kind)


def _reference(scan: Scan, first: int, last: int, skip: int, value: str, kind: TimexType) -> Found:
    period = None
    if scan.dct is not None and kind is TimexType.DATE and value == REFS[0]:
        period = calendar.day(scan.dct)
    return Found(first, last, skip, kind, value, period, Anchor.DOCUMENT, "fixed expression")


def _day(scan: Scan, item: Item, first: int, last: int, skip: int) -> Found | None:
    offset_text, _, part = item.code[1:].partition("T")
    offset = int(offset_text)
    weekday = scan.item(last, Role.WEEKDAY)
    kind = TimexType(item.type)
    if weekday is not None:
        last = weekday.last
    elif not part and scan.item(last, Role.ORDINAL, Role.HOUR, Role.STORY_NEXT, Role.SAME):
        return None
    if scan.dct is None:
        value = REFS[0] if not offset else REFS[1] if offset > 0 else REFS[-1]
        return Found(first, last, skip, kind, value, None, Anchor.DOCUMENT, "fixed expression")
    is_today = not offset and not part and weekday is None and last == first + 1
    if is_today and not is_told_today(scan, first, last):
        return _reference(scan, first, last, skip, REFS[0], kind)
    period = calendar.moved(scan.dct, "D", offset)
    if period is None or period.begin is None:
        return None
    if weekday is not None:
        period = calendar.day(calendar.nearest_weekday(period.begin, weekday.item.number))
    value = period.value + (f"T{part}" if part else "")
    return Found(first, last, skip, kind, value, period, Anchor.DOCUMENT, "fixed expression")


def read_today(scan: Scan, found: Found | None) -> Found | None:
    """اليوم read as the day of publication, for what hangs on it: فجر اليوم, وقت سابق اليوم."""
    if found is None or scan.dct is None or found.value != REFS[0]:
        return found
    period = calendar.day(scan.dct)
    return Found(found.first, found.last, found.skip, found.type, period.value, period, found.anchor, found.reason)


def read_later(scan: Scan, hit: Hit, first: int, skip: int) -> Found:
    """لاحقا, وقت لاحق, with what they are part of; in the future behind a verb of the future."""
    whole = _whole(scan, hit.last)
    if whole is not None:
        return Found(first, whole.last, skip, whole.type, whole.value, whole.period, whole.anchor, "fixed expression")
    value = REFS[1] if is_future(scan, first, hit.last) else REFS[-1]
    return _reference(scan, first, hit.last, skip, value, TimexType.DATE)


def read_earlier(scan: Scan, hit: Hit, first: int, skip: int) -> Found:
    """وقت سابق, وقت سابق من اليوم."""
    whole = _whole(scan, hit.last)
    if whole is None:
        return _reference(scan, first, hit.last, skip, REFS[-1], TimexType.DATE)
    return Found(first, whole.last, skip, whole.type, whole.value, whole.period, whole.anchor, "fixed expression")


def _whole(scan: Scan, at: int) -> Found | None:
    """The day, week or month behind من, or told right away: وقت سابق الخميس."""
    tied = scan.text(at) in scan.words.of
    if not tied and scan.item(at, Role.WEEKDAY, Role.FIXED, Role.THIS) is None:
        return None
    found = read_today(scan, scan.read(at + tied))
    return found if found is not None and found.type in {TimexType.DATE, TimexType.TIME} and not found.skip else None


def read_soon(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    """قريبا; «قريبا من» is a place."""
    if skip or scan.text(hit.last) in scan.words.of:
        return None
    return _reference(scan, first, hit.last, skip, REFS[1], TimexType.DATE)


def read_long(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    """طويلا behind a verb of lasting, at most one word between."""
    for back in (first - 1, first - 2):
        text = scan.text(back)
        if text.startswith(scan.words.long_verbs) or text[1:].startswith(scan.words.long_verbs):
            return Found(first, hit.last, skip, TimexType.DURATION, _LENGTHY, None, Anchor.DOCUMENT, "length")
    return None


def read_period(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    """الفترة الماضية, المرحلة المقبلة."""
    points = scan.item(scan.ends(hit.last, Role.FEW), Role.SHIFT)
    if points is None:
        return None
    return _reference(scan, first, points.last, skip, REFS[points.item.number], TimexType.DATE)


def read_edge(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    """نهاية 2017, منتصف شباط, مطلع الشهر الجاري, نهاية العام."""
    inner = _inner(scan, hit.last)
    if inner is None or inner.type is not TimexType.DATE or inner.skip:
        return None
    period = calendar.edge(inner.period, hit.item.code) if inner.period else None
    reason = f"{hit.item.code} of {inner.reason}"
    return Found(first, inner.last, skip, TimexType.DATE, inner.value, period, inner.anchor, reason)


def _inner(scan: Scan, at: int) -> Found | None:
    """The period at `at` that an edge cuts."""
    at += scan.text(at) in scan.words.of
    year = find_year(scan, at)
    if year is not None and not year.is_every:
        period = calendar.year(year.value)
        return Found(at, year.last, 0, TimexType.DATE, period.value, period, year.anchor, "year")
    start = scan.item(at, *_EDGE_ROLES)
    if start is None:
        return None
    unit = start.item
    if unit.role is Role.UNIT and unit.count is Count.SINGULAR:
        if unit.is_definite:
            return scan.read(at) or _current(scan, start, at)
        return read_headed_year(scan, start, at) or scan.read(at)
    return read_today(scan, scan.read(at)) or (
        _season_now(scan, start, at) if unit.role is Role.SEASON and unit.is_definite else None
    )


def _current(scan: Scan, hit: Hit, at: int) -> Found | None:
    """«نهاية العام»: the current one."""
    if hit.item.is_clock or hit.item.code not in {"W", "M", "Y"} or scan.item(hit.last, Role.ORDINAL):
        return None
    period = calendar.moved(scan.dct, hit.item.code, 0) if scan.dct else None
    value = period.value if period else REFS[0]
    return Found(at, hit.last, 0, TimexType.DATE, value, period, Anchor.DOCUMENT, "current unit")


def _season_now(scan: Scan, hit: Hit, at: int) -> Found | None:
    if scan.dct is None:
        return None
    return _season_found(at, hit.last, 0, scan.dct.year, hit.item, Anchor.DOCUMENT)


def read_season(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    """صيف العام 2017, الصيف الماضي, هذا الصيف."""
    year = find_year(scan, hit.last)
    if year is not None and not year.is_every:
        return _season_found(first, year.last, skip, year.value, hit.item, year.anchor)
    points = scan.item(hit.last, Role.SHIFT) if hit.item.is_definite else None
    if points is None or scan.dct is None:
        return None
    shift, start = points.item.number, hit.item.number
    of_year = scan.dct.year
    if shift < 0:
        of_year -= start + 2 >= scan.dct.month
    elif shift > 0:
        of_year += start <= scan.dct.month
    return _season_found(first, points.last, skip, of_year, hit.item, Anchor.DOCUMENT)


def read_this_season(scan: Scan, first: int, skip: int, at: int) -> Found | None:
    """هذا الصيف."""
    hit = scan.item(at, Role.SEASON)
    if hit is None or not hit.item.is_definite or scan.dct is None:
        return None
    return _season_found(first, hit.last, skip, scan.dct.year, hit.item, Anchor.DOCUMENT)


def _season_found(first: int, last: int, skip: int, of_year: int, item: Item, anchor: Anchor) -> Found:
    period: Period = calendar.season(of_year, item.code, item.number)
    return Found(first, last, skip, TimexType.DATE, period.value, period, anchor, "season")


def read_share(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    """النصف الأول من 2018, الأسبوع الثاني من أيار."""
    ordinal = scan.item(hit.last, Role.ORDINAL)
    if ordinal is None or scan.text(ordinal.last) not in scan.words.of:
        return None
    inner = _inner(scan, ordinal.last + 1)
    if inner is None or inner.period is None or inner.type is not TimexType.DATE or inner.skip:
        return None
    period = calendar.share(inner.period, hit.item.code, ordinal.item.number)
    return Found(first, inner.last, skip, TimexType.DATE, period.value, period, inner.anchor, "share")
