"""Weekdays, alone, pointed at, or before their date: الثلاثاء الماضي, الأحد (5 آذار)."""

from __future__ import annotations

from riwaya.extract import time_calendar as calendar
from riwaya.extract.time_anchor import weekday_date
from riwaya.extract.time_dates import read_date
from riwaya.extract.time_items import Role
from riwaya.extract.time_scan import Found, Hit, Scan
from riwaya.model.timex import Anchor, TimexType

_PRE_WEEKDAY = frozenset({",", "("})


def read_weekday(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    """A weekday, alone, pointed at by an adjective, or before its date; `hit` is the weekday itself."""
    iso = hit.item.number
    if scan.stem_is_in(first - 1, scan.words.weekday_heads) or scan.item(hit.last, Role.HOUR):
        return None
    points = scan.item(hit.last, Role.SHIFT)
    end = points.last if points else hit.last
    dated = _weekday_date(scan, first, skip, end)
    if dated is not None:
        return dated
    shift = points.item.number if points else None
    before = scan.text(first - 1)
    found = weekday_date(scan, iso, shift, first, end, is_until=before in scan.words.until)
    if found is None:
        value = f"XXXX-WXX-{iso}"
        return Found(first, end, skip, TimexType.DATE, value, None, Anchor.DOCUMENT, "weekday")
    reason = "weekday" if shift is None else "pointed weekday"
    return Found(first, end, skip, TimexType.DATE, found.isoformat(), calendar.day(found), Anchor.DOCUMENT, reason)


def _weekday_date(scan: Scan, first: int, skip: int, end: int) -> Found | None:
    """The date behind a weekday: الأحد 5 آذار, الأحد (5 آذار), الأحد، الموافق 5 آذار."""
    at = end
    is_bracket = scan.text(at) == "("
    at += scan.text(at) in _PRE_WEEKDAY
    at += scan.text(at) in scan.words.corresponding
    dated = read_date(scan, first, skip, at)
    if dated is None:
        return None
    last = dated.last
    if is_bracket:
        if scan.text(last) != ")":
            return None
        last += 1
    return Found(first, last, skip, dated.type, dated.value, dated.period, dated.anchor, "weekday + date")
