"""Years, decades, centuries: عام 2011, بين 2013 و2015, ستينيات القرن الماضي."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract import time_calendar as calendar
from riwaya.extract.time_items import AND, Count, Role
from riwaya.extract.time_scan import FIRST_YEAR, LAST_YEAR, Found, Hit, Scan
from riwaya.model.timex import Anchor, TimexType
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from riwaya.extract.time_calendar import Period

_JOINTS = frozenset({AND, "-", "/", ","})
_RANGE = frozenset({"-", "/"})
_MODERN = 1900
_AHEAD = 60
_ACCUSATIVE = "ا"
_CENTURY = 100
_ROWS = ("year", "years")


class YearHit(Struct, frozen=True, gc=False):
    """A year behind a month, a season or an edge."""

    value: int
    last: int
    anchor: Anchor
    is_every: bool = False
    """«من كل عام»: no year at all."""


def find_year(scan: Scan, at: int) -> YearHit | None:
    """The year at `at`: 2017, عام 2017, من العام 2017م, (2017), من العام الماضي, هذا العام."""
    start = at + (scan.text(at) in scan.words.of)
    every = scan.item(start, Role.EVERY)
    if every is not None and start > at:
        unit = scan.item(every.last, Role.UNIT)
        return YearHit(0, unit.last, Anchor.DOCUMENT, is_every=True) if unit and unit.item.code == "Y" else None
    head = scan.text(start) in scan.words.year_heads or (
        scan.text(start)[:1] == "ل" and scan.stem_is_in(start, scan.words.year_heads)
    )
    value = scan.year_digits(start + head)
    if value is not None:
        return YearHit(value, scan.past_mark(start + head + 1, scan.words.gregorian_marks), Anchor.ABSOLUTE)
    return _pointed_year(scan, start)


def _pointed_year(scan: Scan, at: int) -> YearHit | None:
    """من العام الماضي, هذا العام, من العام نفسه."""
    this = scan.item(at, Role.THIS, Role.THAT)
    unit = scan.item(this.last if this else at, Role.UNIT)
    if unit is None or unit.item.code != "Y" or unit.item.count is not Count.SINGULAR or not unit.item.is_definite:
        return None
    points = scan.item(unit.last, Role.SHIFT, Role.SAME)
    told = scan.memory.period.begin if scan.memory.period else None
    if (this and this.item.role is Role.THAT) or (points and points.item.role is Role.SAME):
        return YearHit(told.year, points.last if points else unit.last, Anchor.DOCUMENT) if told else None
    if scan.dct is None or not (this or points):
        return None
    shift = points.item.number if points else 0
    return YearHit(scan.dct.year + shift, points.last if points else unit.last, Anchor.DOCUMENT)


def read_headed_year(scan: Scan, hit: Hit, first: int) -> Found | None:
    """عام 2011, العام 2011م, عامي 2014."""
    value = scan.year_digits(hit.last)
    if value is None:
        return _read_spelled_year(scan, hit, first)
    last = scan.past_mark(hit.last + 1, scan.words.gregorian_marks)
    return _year_found(scan, first, last, hit.skip, value, hit.last + 1)


def _read_spelled_year(scan: Scan, hit: Hit, first: int) -> Found | None:
    """عام ألفين وعشرة, عام ألف وتسعمئة وثلاثة وسبعين."""
    number = scan.number(hit.last) if scan.is_word(hit.last) else None
    if number is None or number.skip or hit.item.is_definite or not FIRST_YEAR <= number.value <= LAST_YEAR:
        return None
    return _year_found(scan, first, number.last, hit.skip, int(number.value), number.last)


def read_bare_year(scan: Scan, at: int) -> Found | None:
    """Four digits that are a year: behind a cue, another year, or before the mark of the era."""
    value = scan.year_digits(at)
    if value is None or value < _MODERN or (scan.dct is not None and value > scan.dct.year + _AHEAD):
        return None
    last = scan.past_mark(at + 1, scan.words.gregorian_marks)
    if last == at + 1 and not (_is_cued(scan, at) or _is_listed(scan, at) or _is_alone(scan, at)):
        return None
    if last == at + 1 and _counts(scan, at):
        return None
    first = at - scan.is_free_head(at - 1, scan.words.year_heads)
    return _year_found(scan, first, last, 0, value, at + 1)


def _counts(scan: Scan, at: int) -> bool:
    """Whether digits count the word behind them: «في 2014 شخصا», but «منذ 2014 نزاعا»."""
    behind = at + 1
    if not scan.is_word(behind) or not scan.text(behind).endswith(_ACCUSATIVE) or scan.is_definite_word(behind):
        return False
    is_since = scan.stem_is_in(at - 1, scan.words.since) and scan.item(behind, Role.UNIT) is None
    return not is_since


def _is_cued(scan: Scan, at: int) -> bool:
    return scan.stem_is_in(at - 1, scan.words.year_cues) or scan.stem_is_in(at - 1, scan.words.year_heads)


def _is_listed(scan: Scan, at: int) -> bool:
    """Whether it continues a list or range of dates: عامي 2014 و2015."""
    before = scan.previous
    joint = scan.text(at - 1)
    return (
        before is not None
        and before.last == at - 1
        and before.reason in _ROWS
        and (joint in _JOINTS or joint in scan.words.to)
    )


def _is_alone(scan: Scan, at: int) -> bool:
    """Whether it stands in brackets, opens a range, or is a line of its own."""
    after_at = at + 1
    before, after = scan.text(at - 1), scan.text(after_at)
    if before == "(" and after == ")":
        return not scan.is_definite_word(at - 2)
    if after in _RANGE and scan.is_glued(at + 1) and scan.is_glued(at + 2) and scan.year_digits(at + 2) is not None:
        return before not in _RANGE
    to = scan.text(after_at) in scan.words.to and scan.year_digits(after_at + 1) is not None
    if to and (before == "(" or scan.stem_is_in(at - 1, scan.words.of)):
        return True
    signs = {token.kind for token in scan.tokens[scan.first : scan.limit]}
    return signs == {TokenKind.SIGN, TokenKind.NUMBER} and scan.limit - scan.first <= len("- 2013 -:")


def _year_found(scan: Scan, first: int, last: int, skip: int, value: int, digits_end: int) -> Found:
    other = scan.year_digits(digits_end + 1)
    if last == digits_end and scan.text(last) in _RANGE and scan.is_glued(last) and other is not None and other > value:
        period = calendar.years(value, other)
        return Found(first, digits_end + 2, skip, TimexType.DATE, period.value, period, Anchor.ABSOLUTE, "years")
    period = calendar.year(value)
    return Found(first, last, skip, TimexType.DATE, period.value, period, Anchor.ABSOLUTE, "year")


def read_decade(scan: Scan, hit: Hit, first: int) -> Found | None:
    """ستينيات القرن الماضي, الثمانينيات."""
    at = hit.last + (scan.text(hit.last) in scan.words.of)
    century = scan.item(at, Role.CENTURY)
    inner = read_century(scan, century, at) if century else None
    if inner is not None and inner.period is not None and inner.period.begin is not None:
        start = inner.period.begin.year - 1 + hit.item.number
        return _decade_found(first, inner.last, hit.skip, calendar.decade(start))
    if not hit.item.is_definite or scan.text(at) in scan.words.age_words:
        return None
    return _decade_found(first, hit.last, hit.skip, calendar.decade(_MODERN + hit.item.number))


def _decade_found(first: int, last: int, skip: int, period: Period) -> Found:
    return Found(first, last, skip, TimexType.DATE, period.value, period, Anchor.ABSOLUTE, "decade")


def read_century(scan: Scan, hit: Hit, first: int) -> Found | None:
    """القرن العشرين, القرن الماضي, القرن الثامن الميلادي."""
    points = scan.item(hit.last, Role.ORDINAL, Role.SHIFT)
    if points is None:
        digits = scan.text(hit.last)
        number = int(digits) if digits.isdigit() and len(digits) == len("20") else 0
        last, anchor = hit.last + 1, Anchor.ABSOLUTE
    elif points.item.role is Role.ORDINAL:
        number, last, anchor = points.item.number, points.last, Anchor.ABSOLUTE
    elif scan.dct is None:
        number, last, anchor = 21 + points.item.number, points.last, Anchor.DOCUMENT
    else:
        number = (scan.dct.year - 1) // _CENTURY + 1 + points.item.number
        last, anchor = points.last, Anchor.DOCUMENT
    if not number:
        return None
    if scan.text(last) in scan.words.hijri_marks:
        return Found(first, last + 1, hit.skip, TimexType.DATE, "XX", None, anchor, "century")
    last += scan.text(last) in scan.words.christian
    period = calendar.century(number)
    return Found(first, last, hit.skip, TimexType.DATE, period.value, period, anchor, "century")
