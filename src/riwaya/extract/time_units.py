"""Units of time: الشهر الماضي, اليومين الماضيين, قبل نحو عامين, سنوات طويلة, هذا الأسبوع, كل ساعة."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract import time_calendar as calendar
from riwaya.extract.time_anchor import REFS, story_moved
from riwaya.extract.time_calendar import Period
from riwaya.extract.time_items import Count, Role
from riwaya.extract.time_scan import Found, Hit, Scan
from riwaya.model.timex import Anchor, TimexType

if TYPE_CHECKING:
    from datetime import date

_CALENDAR = frozenset("DWMY")
_ONE, _DUAL = 1, 2
_FOR = "ل"
_BY = "ب"


def unit_duration(code: str, count: int | None, *, is_clock: bool) -> str:
    """P4Y, PT6H, PXM; decades and centuries count in years, as TIMEX3 has no letter for them."""
    if count is not None and code in {"DE", "CE"}:
        code, count = "Y", count * (10 if code == "DE" else 100)
    amount = "X" if count is None else str(count)
    return f"P{'T' if is_clock else ''}{amount}{code}"


def read_definite(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    """الشهر الماضي, الأيام الثلاثة الماضية, الساعات الـ48 الماضية, الأيام القليلة المقبلة."""
    item, end, count = hit.item, hit.last, None
    if item.count is not Count.DUAL:
        number = scan.number(end + (scan.text(end) in scan.words.definite_heads))
        if number is not None:
            count, end = int(number.value), number.last
    end = scan.ends(end, Role.FEW)
    points = scan.item(end, Role.SHIFT)
    if points is None:
        return _told(scan, hit, first, skip)
    shift, last = points.item.number, points.last
    if item.count is Count.SINGULAR and count is None:
        return _pointed_one(scan, hit, first, skip, shift, last)
    if count is None and item.count is Count.DUAL:
        count = _DUAL
    return pointed_many(scan, hit, first, skip, count, shift, last)


def _told(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    """اليوم التالي, العام نفسه, الشهر ذاته: seen from what the text named last."""
    item = hit.item
    points = scan.item(hit.last, Role.STORY_NEXT, Role.SAME)
    if points is None or item.count is not Count.SINGULAR or item.code not in _CALENDAR or item.is_clock:
        return None
    following = points.item.role is Role.STORY_NEXT
    period = story_moved(scan, item.code, int(following))
    value = period.value if period else REFS[0]
    return Found(first, points.last, skip, TimexType.DATE, value, period, Anchor.DOCUMENT, "told unit")


def _pointed_one(scan: Scan, hit: Hit, first: int, skip: int, shift: int, last: int) -> Found | None:
    if hit.item.is_clock or hit.item.code == "CE":
        return _ref(scan, first, last, skip, shift) if hit.item.code == "H" else None
    period = calendar.moved(scan.dct, hit.item.code, shift) if scan.dct else None
    value = period.value if period else REFS[shift]
    return Found(first, last, skip, TimexType.DATE, value, period, Anchor.DOCUMENT, "pointed unit")


def pointed_many(scan: Scan, hit: Hit, first: int, skip: int, count: int | None, shift: int, last: int) -> Found:
    """Several units before or after now: a reference without a number, a duration with one."""
    if count is None:
        return _ref(scan, first, last, skip, shift)
    period = _stretch(scan.dct, hit, count, shift) if scan.dct else None
    value = unit_duration(hit.item.code, count, is_clock=hit.item.is_clock)
    return Found(first, last, skip, TimexType.DURATION, value, period, Anchor.DOCUMENT, "pointed units")


def _ref(scan: Scan, first: int, last: int, skip: int, shift: int) -> Found:
    """The past ends and the future begins with publication."""
    period = None
    if scan.dct is not None:
        period = Period("", None if shift < 0 else scan.dct, None if shift > 0 else scan.dct)
    return Found(first, last, skip, TimexType.DATE, REFS[shift], period, Anchor.DOCUMENT, "pointed units")


def _stretch(dct: date, hit: Hit, count: int, shift: int) -> Period | None:
    """The days between publication and `count` units before or after it."""
    item = hit.item
    if item.is_clock or item.code not in _CALENDAR:
        return None
    if item.code in {"D", "W"}:
        far = calendar.back_by(dct, item.code, -count if shift > 0 else count)
    else:
        moved = calendar.moved(dct, item.code, count if shift > 0 else -count)
        far = (moved.end if shift > 0 else moved.begin) if moved else None
    if far is None:
        return None
    return Period("", dct, far) if shift > 0 else Period("", far, dct)


def read_demonstrative(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    """هذا الأسبوع, هذه الأيام, تلك السنوات, ذلك اليوم."""
    unit = scan.item(hit.last, Role.UNIT)
    if unit is None or not unit.item.is_definite or unit.item.is_clock or unit.item.code not in _CALENDAR:
        return None
    far = hit.item.role is not Role.THIS
    if unit.item.count is not Count.SINGULAR:
        return _ref(scan, first, unit.last, skip, -1 if far else 0)
    if far:
        period = story_moved(scan, unit.item.code, 0)
        value = period.value if period else REFS[-1]
        return Found(first, unit.last, skip, TimexType.DATE, value, period, Anchor.DOCUMENT, "told unit")
    period = calendar.moved(scan.dct, unit.item.code, 0) if scan.dct else None
    value = period.value if period else REFS[0]
    return Found(first, unit.last, skip, TimexType.DATE, value, period, Anchor.DOCUMENT, "this unit")


def read_every(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    """كل ساعة, كل ثلاثة أيام, كل يوم جمعة, كل ليلة."""
    number = scan.number(hit.last)
    unit = scan.item(number.last if number else hit.last, Role.UNIT, Role.DAY_PART)
    if unit is None or unit.item.is_definite or (unit.item.is_weak and unit.item.code != "D"):
        return None
    if unit.item.role is Role.DAY_PART:
        return Found(
            first, unit.last, skip, TimexType.SET, f"XXXX-XX-XXT{unit.item.code}", None, Anchor.DOCUMENT, "set"
        )
    if unit.item.count is Count.PLURAL and number is None:
        return None
    count = int(number.value) if number else _DUAL if unit.item.count is Count.DUAL else _ONE
    last, value = unit.last, unit_duration(unit.item.code, count, is_clock=unit.item.is_clock)
    weekday = _indefinite_weekday(scan, last)
    if weekday is not None:
        last, value = weekday
    return Found(first, last, skip, TimexType.SET, value, None, Anchor.DOCUMENT, "set")


def _indefinite_weekday(scan: Scan, at: int) -> tuple[int, str] | None:
    """كل يوم جمعة: the name without its article."""
    iso = scan.words.bare_weekdays.get(scan.text(at))
    return None if iso is None else (at + 1, f"XXXX-WXX-{iso}")


def read_bare(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    """Units without a number: duals, «سنوات طويلة», «منذ أشهر», «قرابة شهر», «يوم واحد»."""
    item, end = hit.item, hit.last
    if item.count is Count.DUAL:
        return counted(scan, hit, first, skip, _DUAL, "dual unit")
    if item.count is Count.SINGULAR:
        if scan.text(end) in scan.words.ones:
            return _duration(scan, hit, first, end + 1, skip, _ONE, "one unit")
        if not _opens(scan, first, skip) or not _stands_alone(scan, hit):
            return None
        return counted(scan, hit, first, skip, _ONE, "one unit")
    if scan.text(end) in scan.words.lengths:
        return _duration(scan, hit, first, end + 1, skip, None, "vague units")
    if not _opens(scan, first, skip) or (scan.is_definite_word(end) and not _points(scan, end)):
        return None
    if item.is_weak and not _stands_alone(scan, hit):
        return None
    return _duration(scan, hit, first, end, skip, None, "vague units")


def _points(scan: Scan, at: int) -> bool:
    return scan.item(at, Role.SHIFT) is not None or scan.item(at, Role.WEEKDAY) is not None


def _opens(scan: Scan, first: int, skip: int) -> bool:
    """Whether a word before bare units makes them a time: لسنوات, منذ أشهر, بعد أيام."""
    if skip:
        letter = scan.proclitics(first, skip)[-1:]
        return letter == _FOR or (letter == _BY and scan.stem_is_in(first - 1, scan.words.told_points))
    return scan.stem_is_in(first - 1, scan.words.openers)


def _stands_alone(scan: Scan, hit: Hit) -> bool:
    """Whether a singular unit is a length rather than the head of a phrase: «بعد عام من», not «بعد عام الرمادة»."""
    at = hit.last
    if not scan.is_word(at):
        return True
    if scan.is_definite_word(at):
        return _points(scan, at)
    shy = hit.item.is_weak or hit.item.code in {"D", "H", "S"}
    if not shy:
        return True
    text = scan.text(at)
    return text in scan.words.event_links or scan.item(at, Role.HALF) is not None or text in scan.words.of


def counted(scan: Scan, hit: Hit, first: int, skip: int, count: int | None, reason: str = "counted units") -> Found:
    """N units, with a half and an adjective behind them."""
    half = scan.item(hit.last, Role.HALF)
    last = half.last if half else hit.last
    points = scan.item(last, Role.SHIFT) if count != _ONE or hit.item.count is not Count.SINGULAR else None
    if points is not None:
        return pointed_many(scan, hit, first, skip, count, points.item.number, points.last)
    found = _duration(scan, hit, first, last, skip, count, reason)
    if half is None or count is None:
        return found
    return Found(first, last, skip, found.type, _and_half(hit, count), found.period, found.anchor, found.reason)


def _and_half(hit: Hit, count: int) -> str:
    """P2Y6M for two years and a half."""
    item = hit.item
    base = unit_duration(item.code, count, is_clock=item.is_clock)
    if item.code == "Y":
        return f"{base}6M"
    if item.code == "DE":
        return f"P{count * 10 + 5}Y"
    if item.code == "H":
        return f"{base}30M"
    return base


def _duration(scan: Scan, hit: Hit, first: int, last: int, skip: int, count: int | None, reason: str) -> Found:
    value = unit_duration(hit.item.code, count, is_clock=hit.item.is_clock)
    period = _since(scan, hit, first, count)
    return Found(first, last, skip, TimexType.DURATION, value, period, Anchor.DOCUMENT, reason)


def _since(scan: Scan, hit: Hit, first: int, count: int | None) -> Period | None:
    """Behind منذ a duration ends with publication, and begins where exact days and weeks say."""
    if scan.dct is None or not scan.stem_is_in(first - 1, scan.words.since):
        return None
    hedged = scan.item(first, Role.HEDGE) is not None
    if count is None or hedged or hit.item.is_clock or hit.item.code not in _CALENDAR:
        return Period("", None, scan.dct)
    return Period("", calendar.back_by(scan.dct, hit.item.code, count), scan.dct)
