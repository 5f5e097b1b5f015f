"""Counted stretches of time: قبل نحو عامين, أكثر من أربع سنوات, الـ48 ساعة الماضية, نصف ساعة.

Counted from now they are a date and take قبل or بعد in; counted from an event («بعد يومين من الهجوم») a duration.
"""

from __future__ import annotations

import msgspec
from msgspec import Struct

from riwaya.extract import time_calendar as calendar
from riwaya.extract.time_anchor import REFS, is_told, story_moved
from riwaya.extract.time_calendar import Period
from riwaya.extract.time_items import Count, Role
from riwaya.extract.time_scan import Found, Hit, Scan
from riwaya.extract.time_units import counted, pointed_many
from riwaya.model.timex import Anchor, TimexType
from riwaya.text.clitics import read_proclitics

_DUAL, _ONE = 2, 1
_ELEVEN = 11
"""From here on the counted noun is singular: أحد عشر يوما."""
_CALENDAR = frozenset("DWMY")
_MOST = {"D": 40000, "W": 5000, "M": 1200, "Y": 150, "DE": 15, "CE": 15}
_SHARES = {
    ("H", 2): "PT30M",
    ("H", 4): "PT15M",
    ("M", 2): "P15D",
    ("Y", 2): "P6M",
    ("Y", 4): "P3M",
    ("DE", 2): "P5Y",
    ("CE", 2): "P50Y",
    ("CE", 4): "P25Y",
}


class Amount(Struct, frozen=True):
    """So many units at tokens `[first, last)`, hedge included; `count` is None for a vague amount."""

    first: int
    skip: int
    unit: Hit
    count: int | None
    share: str | None = None
    """The duration of a half or a quarter."""
    is_plain: bool = False
    """A bare singular or plural, which only قبل and بعد make a time."""


def read_counted(scan: Scan, at: int) -> Found | None:
    """A counted stretch that begins at `at`, behind قبل or بعد or without."""
    sign, skip = _direction(scan, at)
    amount = _amount(scan, at + 1 if sign else at, is_directed=sign != 0)
    if amount is None or (amount.unit.item.code == "Y" and _is_age(scan, amount)):
        return None
    found = _duration(scan, amount)
    if not sign:
        return None if amount.is_plain else found
    if found.type is not TimexType.DURATION or found.reason == "pointed units":
        return found
    behind = found.last + (scan.text(found.last) in scan.words.fillers)
    link = scan.text(behind)
    if link in scan.words.event_links and scan.text(behind + 1) not in scan.words.now_words:
        return msgspec.structs.replace(found, anchor=Anchor.EVENT, reason="units from an event")
    if amount.is_plain and amount.unit.item.code == "D" and amount.count == _ONE and scan.is_word(found.last):
        return None
    from_now = behind + 2 if link in scan.words.event_links else found.last
    return _from_now(scan, amount, at, skip, from_now, sign)


def _is_age(scan: Scan, amount: Amount) -> bool:
    """Whether years are somebody's age: «(38 عاما)», «يبلغ من العمر 15 عاما»."""
    bracketed = scan.text(amount.first - 1) == "(" and scan.text(amount.unit.last) == ")"
    return bracketed or any(scan.text(amount.first - k) in scan.words.ages for k in (1, 2))


def _direction(scan: Scan, at: int) -> tuple[int, int]:
    """-1 for قبل, 1 for بعد, with the letters before it; 0 for neither."""
    if not scan.is_word(at):
        return 0, 0
    for reading in read_proclitics(scan.text(at)):
        if reading.stem in scan.words.before:
            return -1, reading.start
        if reading.stem in scan.words.after:
            return 1, reading.start
    return 0, 0


def _amount(scan: Scan, at: int, *, is_directed: bool) -> Amount | None:
    hedge = scan.loose(at, Role.HEDGE)
    start = hedge.last if hedge else at
    article = scan.text(start) in scan.words.definite_heads
    start += article
    skip = hedge.skip if hedge else 0
    vague = scan.loose(start, Role.VAGUE)
    if vague is not None:
        unit = scan.item(vague.last, Role.UNIT)
        if unit is None or unit.item.count is not Count.PLURAL or unit.item.is_weak:
            return None
        return Amount(at, skip or vague.skip, unit, None)
    share = scan.loose(start, Role.FRACTION)
    if share is not None:
        unit = scan.item(share.last, Role.UNIT)
        value = _SHARES.get((unit.item.code, share.item.number)) if unit and not unit.item.is_definite else None
        return Amount(at, skip or share.skip, unit, 0, share=value) if unit and value else None
    number = scan.number(start)
    if number is not None:
        unit = scan.item(number.last, Role.UNIT)
        if unit is None or unit.item.is_definite:
            return None
        if not number.is_digits and unit.item.count is Count.SINGULAR and number.value < _ELEVEN:
            return None
        return Amount(at, skip or (0 if hedge or article else number.skip), unit, int(number.value))
    unit = scan.loose(start, Role.UNIT)
    if unit is None or unit.item.is_definite or (unit.skip and (hedge or is_directed)):
        return None
    return _bare_amount(scan, at, skip, unit, is_hedged=hedge is not None, is_directed=is_directed)


def _bare_amount(scan: Scan, at: int, skip: int, unit: Hit, *, is_hedged: bool, is_directed: bool) -> Amount | None:
    item = unit.item
    if not (is_hedged or is_directed):
        return None
    if item.count is Count.DUAL:
        return Amount(at, skip, unit, _DUAL)
    if scan.is_definite_word(unit.last) and scan.item(unit.last, Role.SHIFT) is None:
        return None
    if item.count is Count.PLURAL:
        return None if is_hedged or item.is_weak else Amount(at, skip, unit, None, is_plain=True)
    behind = scan.text(unit.last)
    if scan.item(unit.last, Role.MONTH, Role.HIJRI_MONTH, Role.WEEKDAY, Role.ORDINAL) or scan.is_number(unit.last):
        return None
    if not is_hedged and item.is_weak and behind not in scan.words.event_links and scan.is_word(unit.last):
        return None
    if not is_hedged and item.is_clock and scan.is_word(unit.last) and behind not in scan.words.event_links:
        return None
    last = unit.last + (behind in scan.words.ones)
    return Amount(at, skip, Hit(item, last, 0), _ONE, is_plain=not is_hedged)


def _duration(scan: Scan, amount: Amount) -> Found:
    unit = amount.unit
    if amount.share is not None:
        return Found(
            amount.first,
            unit.last,
            amount.skip,
            TimexType.DURATION,
            amount.share,
            None,
            Anchor.DOCUMENT,
            "counted units",
        )
    few = scan.ends(unit.last, Role.FEW)
    points = scan.item(few, Role.SHIFT)
    if points is not None and not (amount.count == _ONE and amount.is_plain):
        return pointed_many(scan, unit, amount.first, amount.skip, amount.count, points.item.number, points.last)
    last = unit.last + (amount.count is None and scan.text(unit.last) in scan.words.lengths)
    return counted(scan, Hit(unit.item, last, 0), amount.first, amount.skip, amount.count)


def _after_told(scan: Scan, first: int, last: int, code: str, count: int) -> Period | None:
    """So long after the day told last, where a verb of the past says that it is over: «وبعد يومين أعلن»."""
    if code != "D" or scan.dct is None or not is_told(scan, first, last):
        return None
    period = story_moved(scan, code, count)
    return period if period is not None and period.begin is not None and period.begin <= scan.dct else None


def _from_now(scan: Scan, amount: Amount, first: int, skip: int, last: int, sign: int) -> Found:
    """A day, week, month or year before or after publication; without a number a reference."""
    code, count, dct = amount.unit.item.code, amount.count, scan.dct
    exact = count is not None and amount.share is None and count <= _MOST.get(code, 0)
    if not exact or dct is None or count is None or amount.unit.item.is_clock or code not in _CALENDAR:
        period = None
        if dct is not None:
            hours = exact and amount.unit.item.is_clock
            today = calendar.day(dct) if hours and code == "H" else None
            period = today or Period("", None if sign < 0 else dct, dct if sign < 0 else None)
        return Found(first, last, skip, TimexType.DATE, REFS[sign], period, Anchor.DOCUMENT, "units from now")
    period = _after_told(scan, first, last, code, count) if sign > 0 else None
    period = period or calendar.moved(dct, code, sign * count)
    value = period.value if period else REFS[sign]
    return Found(first, last, skip, TimexType.DATE, value, period, Anchor.DOCUMENT, "units from now")
