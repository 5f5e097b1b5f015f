"""The grammar of time: how items combine into one expression, longest first."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract import time_calendar as calendar
from riwaya.extract.time_calendar import Period
from riwaya.extract.time_items import Count, Item, Role, build_items
from riwaya.model.timex import Anchor, TimexType
from riwaya.text.clitics import read_proclitics
from riwaya.text.fold import fold_form
from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.names import Match
    from riwaya.extract.numbers import NumeralReader
    from riwaya.knowledge.time_lexicon import TimeLexicon

_FIRST_YEAR, _LAST_YEAR = 1800, 2100
_FIRST_HIJRI, _LAST_HIJRI = 1300, 1500
_MAX_DAY = 31
_DUAL = 2
_JOINS = frozenset({"/", "-"})


class Found(Struct, frozen=True):
    """A time expression at tokens `[first, last)` less `skip` letters."""

    first: int
    last: int
    skip: int
    type: TimexType
    value: str
    period: Period | None
    anchor: Anchor
    reason: str


class TimeGrammar:
    """Reads one expression at a token; made once per lexicon."""

    def __init__(self, lexicon: TimeLexicon, numerals: NumeralReader) -> None:
        self._items = build_items(lexicon)
        self._numerals = numerals
        self._year_cues = frozenset(map(fold_form, lexicon.year_cues))
        self._hijri_marks = frozenset(map(fold_form, lexicon.hijri_marks))
        self._before, self._after = fold_form("قبل"), fold_form("بعد")

    def read(self, tokens: Sequence[Token], at: int, limit: int, dct: date | None) -> Found | None:
        """The expression that begins at `at`; None when there is none."""
        token = tokens[at]
        if token.kind is TokenKind.NUMBER:
            return self._numeric(tokens, at, limit, dct) or self._counted(tokens, at, limit, dct)
        if token.kind is not TokenKind.WORD:
            return None
        found = self._items.match(tokens, at)
        if found is None or found.last > limit:
            return self._counted(tokens, at, limit, dct) if self._may_count(token) else None
        for item in sorted(found.values, key=lambda i: i.role):
            out = self._by_item(item, found, tokens, limit, dct)
            if out is not None:
                return out
        return self._counted(tokens, at, limit, dct)

    def _may_count(self, token: Token) -> bool:
        return self._numerals.starts(token) or any(
            r.stem in {self._before, self._after} for r in read_proclitics(token.text)
        )

    def _by_item(
        self, item: Item, found: Match[Item], tokens: Sequence[Token], limit: int, dct: date | None
    ) -> Found | None:
        if item.role is Role.MONTH:
            return self._month(tokens, found.first, found.skip, None, limit, dct)
        if item.role is Role.HIJRI_MONTH:
            return self._hijri(tokens, found.first, found.skip, None, limit)
        if item.role is Role.WEEKDAY:
            return self._weekday(item, found, found.first, found.skip, tokens, limit, dct)
        if item.role is Role.FIXED:
            return self._fixed(item, found, tokens, limit, dct)
        if item.role is Role.EDGE:
            return self._edge(item, found, tokens, limit, dct)
        if item.role is Role.SEASON:
            return self._season(item, found, tokens, limit, dct)
        if item.role is Role.DAY_PART:
            return self._day_part(item, found, tokens, limit, dct)
        if item.role is Role.DEMONSTRATIVE:
            return self._demonstrative(found, tokens, limit, dct)
        if item.role is Role.CLOCK:
            return self._clock(found, tokens, limit, dct)
        if item.role is Role.ORDINAL:
            return self._ordinal_day(item, found, tokens, limit, dct)
        if item.role is Role.UNIT:
            return self._unit(item, found, tokens, limit, dct)
        return None

    # --- helpers over items
    def _item(self, tokens: Sequence[Token], at: int, limit: int, *roles: Role) -> tuple[Item, int] | None:
        """The item of one of `roles` that begins at `at` without proclitics, and where it ends."""
        if at >= limit or tokens[at].kind is not TokenKind.WORD:
            return None
        found = self._items.match(tokens, at)
        if found is None or found.skip or found.last > limit:
            return None
        item = next((i for i in found.values if i.role in roles), None)
        return None if item is None else (item, found.last)

    def _shift(self, tokens: Sequence[Token], at: int, limit: int) -> tuple[int | None, int]:
        found = self._item(tokens, at, limit, Role.SHIFT)
        return (found[0].number, found[1]) if found else (None, at)

    def _year(self, tokens: Sequence[Token], at: int, limit: int) -> tuple[int | None, int]:
        """A year, with or without عام before it."""
        head = self._item(tokens, at, limit, Role.YEAR_HEAD)
        start = head[1] if head else at
        if start < limit and tokens[start].kind is TokenKind.NUMBER and tokens[start].text.isdigit():
            value = int(tokens[start].text)
            if _FIRST_YEAR <= value <= _LAST_YEAR:
                return value, start + 1
        return None, at

    # --- dates
    def _month(
        self,
        tokens: Sequence[Token],
        first: int,
        skip: int,
        day: int | None,
        limit: int,
        dct: date | None,
        *,
        at: int | None = None,
    ) -> Found | None:
        """A month with its twin name, year and pointing adjective; `day` is the number before it."""
        start = first if at is None else at
        head = self._items.match(tokens, start)
        item = next((i for i in head.values if i.role is Role.MONTH), None) if head else None
        if head is None or item is None:
            return None
        end, twin = head.last, False
        if end < limit and tokens[end].text in _JOINS:
            other = self._item(tokens, end + 1, limit, Role.MONTH)
            if other is not None and other[0].number == item.number:
                end, twin = other[1], True
        comma = end < limit and tokens[end].text == ","
        year, after = self._year(tokens, end + 1 if comma else end, limit)
        end = after if year else end
        shift, end = self._shift(tokens, end, limit)
        if item.is_weak and not (day or twin or year or shift is not None or self._named_month(tokens, start)):
            return None
        period, anchor = self._month_period(item.number, day, year, shift, dct)
        reason = "day + month" if day else "month"
        value = period.value if period else f"XXXX-{item.number:02d}" + (f"-{day:02d}" if day else "")
        return Found(first, end, skip, TimexType.DATE, value, period, anchor, reason)

    def _ordinal_day(
        self, item: Item, found: Match[Item], tokens: Sequence[Token], limit: int, dct: date | None
    ) -> Found | None:
        """«السادس من حزيران/يونيو», «الخامس والعشرين من شهر آذار»."""
        at = found.last + (found.last < limit and tokens[found.last].text in _OF)
        unit = self._item(tokens, at, limit, Role.UNIT)
        at = unit[1] if unit is not None and unit[0].code == "M" and unit[0].count is Count.SINGULAR else at
        if self._item(tokens, at, limit, Role.MONTH) is None:
            return None
        return self._month(tokens, found.first, found.skip, item.number, limit, dct, at=at)

    def _named_month(self, tokens: Sequence[Token], at: int) -> bool:
        return at > 0 and tokens[at - 1].text.endswith("شهر")

    def _month_period(
        self, number: int, day: int | None, year: int | None, shift: int | None, dct: date | None
    ) -> tuple[Period | None, Anchor]:
        anchor = Anchor.ABSOLUTE if year else Anchor.DOCUMENT
        if year is None:
            if dct is None:
                return None, anchor
            year = calendar.shifted_month(dct, number, shift)
            if day and shift == -1 and _valid(dct.year, number, day) and date(dct.year, number, day) < dct:
                year = dct.year
            if day and shift is None and _valid(year, number, day) and date(year, number, day) > dct:
                year -= (date(year, number, day) - dct).days > _FAR
        if day is None:
            return calendar.month(year, number), anchor
        return (calendar.day(date(year, number, day)), anchor) if _valid(year, number, day) else (None, anchor)

    def _hijri(
        self, tokens: Sequence[Token], first: int, skip: int, day: int | None, limit: int, *, at: int | None = None
    ) -> Found | None:
        head = self._items.match(tokens, first if at is None else at)
        if head is None:
            return None
        item = next(i for i in head.values if i.role is Role.HIJRI_MONTH)
        end = head.last
        if end < limit and tokens[end].kind is TokenKind.NUMBER and tokens[end].text.isdigit():
            year = int(tokens[end].text)
            if _FIRST_HIJRI <= year <= _LAST_HIJRI:
                end += 1
                if end < limit and tokens[end].text in self._hijri_marks:
                    end += 1
                period = calendar.hijri_day(year, item.number, day)
                if period is not None:
                    return Found(first, end, skip, TimexType.DATE, period.value, period, Anchor.ABSOLUTE, "Hijri date")
        return None

    def _weekday(
        self,
        item: Item,
        found: Match[Item],
        first: int,
        skip: int,
        tokens: Sequence[Token],
        limit: int,
        dct: date | None,
    ) -> Found | None:
        """A weekday, alone, pointed at by an adjective, or before its date."""
        shift, end = self._shift(tokens, found.last, limit)
        at = end + (end < limit and tokens[end].text == ",")
        if at < limit and tokens[at].text in _CORRESPONDING:
            at += 1
        if at < limit and tokens[at].kind is TokenKind.NUMBER:
            dated = self._numeric(tokens, at, limit, dct)
            if dated is not None and dated.type is TimexType.DATE:
                return Found(
                    first, dated.last, skip, dated.type, dated.value, dated.period, dated.anchor, "weekday + date"
                )
        if dct is None:
            return Found(first, end, skip, TimexType.DATE, f"XXXX-WXX-{item.number}", None, Anchor.DOCUMENT, "weekday")
        if shift is None and first and tokens[first - 1].text == _UNTIL:
            shift = 1
        period = calendar.day(calendar.shifted_weekday(dct, item.number, shift))
        return Found(first, end, skip, TimexType.DATE, period.value, period, Anchor.DOCUMENT, "weekday")

    def _fixed(
        self, item: Item, found: Match[Item], tokens: Sequence[Token], limit: int, dct: date | None
    ) -> Found | None:
        """اليوم, أمس, الآن and their like; a day may carry its weekday (أمس الأحد)."""
        end = found.last
        kind = TimexType(item.type)
        if not item.code.startswith("D"):
            here = (
                calendar.day(dct) if dct is not None and item.code == "PRESENT_REF" and kind is TimexType.DATE else None
            )
            return Found(found.first, end, found.skip, kind, item.code, here, Anchor.DOCUMENT, "fixed expression")
        offset, _, part = item.code[1:].partition("T")
        weekday = self._item(tokens, end, limit, Role.WEEKDAY)
        if weekday is not None:
            end = weekday[1]
        elif end < limit and tokens[end].text in _ORDINAL_DAYS:
            return None
        if item.code == "D0" and (
            dct is None or (found.skip == 0 and not weekday and tokens[found.first].text == _TODAY)
        ):
            here = calendar.day(dct) if dct is not None else None
            return Found(found.first, end, found.skip, kind, "PRESENT_REF", here, Anchor.DOCUMENT, "fixed expression")
        if dct is None:
            value = "PAST_REF" if int(offset) < 0 else "FUTURE_REF" if int(offset) > 0 else "PRESENT_REF"
            return Found(found.first, end, found.skip, kind, value, None, Anchor.DOCUMENT, "fixed expression")
        period = calendar.moved(dct, "D", int(offset))
        value = period.value + (f"T{part}" if part else "")
        return Found(found.first, end, found.skip, kind, value, period, Anchor.DOCUMENT, "fixed expression")

    def _edge(
        self, item: Item, found: Match[Item], tokens: Sequence[Token], limit: int, dct: date | None
    ) -> Found | None:
        """نهاية 2017, منتصف شباط, مطلع الشهر الجاري."""
        at = found.last
        year, end = self._year(tokens, at, limit)
        if year is not None:
            inner: Found | None = Found(
                at, end, 0, TimexType.DATE, str(year), calendar.year(year), Anchor.ABSOLUTE, "year"
            )
        else:
            start = self._item(tokens, at, limit, Role.UNIT, Role.MONTH, Role.DEMONSTRATIVE, Role.SEASON)
            inner = self.read(tokens, at, limit, dct) if start else None
            if start and start[0].role is Role.UNIT and start[0].count is Count.SINGULAR and not start[0].is_definite:
                inner = self.read(tokens, start[1], limit, dct)
        if inner is None and year is None:
            inner = self._current(tokens, at, limit, dct)
        if inner is None or inner.type is not TimexType.DATE or inner.skip:
            return None
        period = calendar.edge(inner.period, item.code) if inner.period else None
        return Found(
            found.first,
            inner.last,
            found.skip,
            TimexType.DATE,
            inner.value,
            period,
            inner.anchor,
            f"{item.code} of {inner.reason}",
        )

    def _current(self, tokens: Sequence[Token], at: int, limit: int, dct: date | None) -> Found | None:
        """«نهاية العام»: the unit of publication."""
        unit = self._item(tokens, at, limit, Role.UNIT)
        if (
            unit is None
            or not unit[0].is_definite
            or unit[0].count is not Count.SINGULAR
            or unit[0].code not in "WMY"
            or unit[0].is_clock
        ):
            return None
        period = calendar.moved(dct, unit[0].code, 0) if dct else None
        value = period.value if period else "PRESENT_REF"
        return Found(at, unit[1], 0, TimexType.DATE, value, period, Anchor.DOCUMENT, "current unit")

    def _season(
        self, item: Item, found: Match[Item], tokens: Sequence[Token], limit: int, dct: date | None
    ) -> Found | None:
        year, end = self._year(tokens, found.last, limit)
        shift, after = self._shift(tokens, end, limit)
        anchor = Anchor.ABSOLUTE
        if year is None and shift is not None and dct is not None:
            year, end, anchor = calendar.shifted_month(dct, item.number, shift), after, Anchor.DOCUMENT
        if year is None:
            return None
        period = calendar.season(year, item.code, item.number)
        return Found(found.first, end, found.skip, TimexType.DATE, period.value, period, anchor, "season")

    def _day_part(
        self, item: Item, found: Match[Item], tokens: Sequence[Token], limit: int, dct: date | None
    ) -> Found | None:
        """فجر اليوم, مساء الأحد, صباح 5 آذار."""
        whole = self._item(tokens, found.last, limit, Role.WEEKDAY, Role.FIXED)
        number = found.last < limit and tokens[found.last].kind is TokenKind.NUMBER
        unit = self._item(tokens, found.last, limit, Role.UNIT)
        named_day = (
            unit is not None and unit[0].code == "D" and self._item(tokens, unit[1], limit, Role.WEEKDAY) is not None
        )
        if not (whole or number or named_day):
            return None
        inner = self.read(tokens, found.last, limit, dct)
        if inner is None or inner.type is not TimexType.DATE or (number and inner.reason != "day + month"):
            return None
        base = inner.period.value if inner.period else inner.value
        if inner.value.endswith("_REF") and inner.period is None:
            base = inner.value
            return Found(
                found.first, inner.last, found.skip, TimexType.TIME, base, None, inner.anchor, "part of the day"
            )
        return Found(
            found.first,
            inner.last,
            found.skip,
            TimexType.TIME,
            f"{base}T{item.code}",
            inner.period,
            inner.anchor,
            "part of the day",
        )

    def _demonstrative(self, found: Match[Item], tokens: Sequence[Token], limit: int, dct: date | None) -> Found | None:
        """هذا الأسبوع, هذا الصباح."""
        part = self._item(tokens, found.last, limit, Role.DAY_PART)
        if part is not None and part[0].is_definite:
            period = calendar.day(dct) if dct else None
            value = f"{period.value}T{part[0].code}" if period else "PRESENT_REF"
            return Found(
                found.first, part[1], found.skip, TimexType.TIME, value, period, Anchor.DOCUMENT, "this part of the day"
            )
        unit = self._item(tokens, found.last, limit, Role.UNIT)
        if (
            unit is None
            or not unit[0].is_definite
            or unit[0].count is not Count.SINGULAR
            or unit[0].code not in _CALENDAR
        ):
            return None
        period = calendar.moved(dct, unit[0].code, 0) if dct else None
        value = period.value if period else "PRESENT_REF"
        return Found(found.first, unit[1], found.skip, TimexType.DATE, value, period, Anchor.DOCUMENT, "this unit")

    def _clock(self, found: Match[Item], tokens: Sequence[Token], limit: int, dct: date | None) -> Found | None:
        """الساعة 08,30; the hour in digits."""
        at = found.last
        if at < limit and tokens[at].kind is TokenKind.NUMBER:
            return self._clock_time(tokens, found.first, found.skip, at, limit, dct)
        hour = self._item(tokens, at, limit, Role.HOUR)
        return None if hour is None else self._clock_word(tokens, found, hour, limit, dct)

    def _clock_word(
        self, tokens: Sequence[Token], found: Match[Item], hour: tuple[Item, int], limit: int, dct: date | None
    ) -> Found:
        """«الساعة الثامنة والنصف مساء»."""
        value, end, minutes = hour[0].number, hour[1], 0
        if end < limit and tokens[end].text in _FRACTIONS:
            minutes, end = _FRACTIONS[tokens[end].text], end + 1
        part = self._item(tokens, end, limit, Role.DAY_PART)
        if part is not None:
            end = part[1]
            value += 12 * (part[0].code in {"AF", "EV"} and value < 12)
        period = calendar.day(dct) if dct else None
        clock = f"{period.value if period else 'XXXX-XX-XX'}T{value:02d}:{minutes:02d}"
        return Found(found.first, end, found.skip, TimexType.TIME, clock, period, Anchor.DOCUMENT, "clock time")

    def _clock_time(
        self, tokens: Sequence[Token], first: int, skip: int, at: int, limit: int, dct: date | None
    ) -> Found | None:
        hours, _, minutes = tokens[at].text.replace(",", ".").partition(".")
        end = at + 1
        if not minutes and end + 1 < limit and tokens[end].text == ":" and tokens[end + 1].kind is TokenKind.NUMBER:
            minutes, end = tokens[end + 1].text, end + 2
        if not hours.isdigit() or int(hours) > 24 or (minutes and (not minutes.isdigit() or int(minutes) > 59)):
            return None
        hour = int(hours)
        part = self._item(tokens, end, limit, Role.DAY_PART)
        if part is not None:
            end = part[1]
            hour += 12 * (part[0].code in {"AF", "EV"} and hour < 12)
        zone = self._item(tokens, end, limit, Role.ZONE)
        end = zone[1] if zone else end
        clock = f"T{hour:02d}:{int(minutes or 0):02d}" + ("Z" if zone and zone[0].code == "Z" else "")
        period = calendar.day(dct) if dct else None
        return Found(
            first,
            end,
            skip,
            TimexType.TIME,
            (period.value if period else "XXXX-XX-XX") + clock,
            period,
            Anchor.DOCUMENT,
            "clock time",
        )

    # --- units
    def _unit(
        self, item: Item, found: Match[Item], tokens: Sequence[Token], limit: int, dct: date | None
    ) -> Found | None:
        """الشهر الماضي, اليومين الماضيين, الأيام الثلاثة الماضية, سنوات طويلة, يوم الأحد, عام 2011."""
        if item.count is Count.SINGULAR and not item.is_definite and item.code == "D":
            weekday = self._item(tokens, found.last, limit, Role.WEEKDAY)
            if weekday is not None:
                inner = self._items.match(tokens, found.last)
                if inner is not None:
                    return self._weekday(weekday[0], inner, found.first, found.skip, tokens, limit, dct)
        if item.code == "Y" and item.count is Count.SINGULAR:
            year, end = (
                self._year(tokens, found.first, limit) if not found.skip else self._year(tokens, found.last, limit)
            )
            if year is not None:
                period = calendar.year(year)
                return Found(
                    found.first, end, found.skip, TimexType.DATE, period.value, period, Anchor.ABSOLUTE, "year"
                )
        if item.code == "M" and not item.is_clock and item.count is Count.SINGULAR and not item.is_definite:
            month = self._item(tokens, found.last, limit, Role.MONTH)
            if month is not None:
                return self._month(tokens, found.first, found.skip, None, limit, dct, at=found.last)
        if item.is_definite:
            return self._definite_unit(item, found, tokens, limit, dct)
        return self._bare_unit(item, found, tokens, limit, dct)

    def _definite_unit(
        self, item: Item, found: Match[Item], tokens: Sequence[Token], limit: int, dct: date | None
    ) -> Found | None:
        end, count = found.last, None
        if end < limit and self._numerals.starts(tokens[end]):
            number = self._numerals.read(tokens, end, limit)
            if number is not None:
                count, end = int(number.value), number.last
        shift, after = self._shift(tokens, end, limit)
        if shift is None:
            return None
        if item.count is Count.SINGULAR and count is None:
            if item.code not in _CALENDAR or item.is_clock:
                return None
            period = calendar.moved(dct, item.code, shift) if dct else None
            value = period.value if period else ("PRESENT_REF", "FUTURE_REF", "PAST_REF")[shift]
            return Found(found.first, after, found.skip, TimexType.DATE, value, period, Anchor.DOCUMENT, "pointed unit")
        count = _DUAL if item.count is Count.DUAL else count
        if count is None:
            value = ("PRESENT_REF", "FUTURE_REF", "PAST_REF")[shift]
            return Found(found.first, after, found.skip, TimexType.DATE, value, None, Anchor.DOCUMENT, "pointed units")
        return Found(
            found.first,
            after,
            found.skip,
            TimexType.DURATION,
            _duration(item, count),
            self._stretch(item, count, shift, dct),
            Anchor.DOCUMENT,
            "pointed units",
        )

    def _stretch(self, item: Item, count: int, shift: int, dct: date | None) -> Period | None:
        """The days between publication and `count` units before or after it."""
        if dct is None or item.is_clock or item.code not in _CALENDAR:
            return None
        far = calendar.moved(dct, item.code, shift * count)
        if far.begin is None or far.end is None:
            return None
        return Period("", far.begin if shift < 0 else dct, dct if shift < 0 else far.end)

    def _bare_unit(
        self, item: Item, found: Match[Item], tokens: Sequence[Token], limit: int, dct: date | None
    ) -> Found | None:
        """Plural units without a number («لسنوات», «سنوات طويلة») and duals («خلال شهرين»)."""
        if item.count is Count.DUAL:
            return Found(
                found.first,
                found.last,
                found.skip,
                TimexType.DURATION,
                _duration(item, _DUAL),
                None,
                Anchor.DOCUMENT,
                "dual unit",
            )
        end = found.last
        morning = (
            self._item(tokens, end, limit, Role.DAY_PART) if item.code == "H" and item.count is Count.PLURAL else None
        )
        if morning is not None and morning[0].is_definite:
            value = (dct.isoformat() if dct else "XXXX-XX-XX") + f"T{morning[0].code}"
            period = calendar.day(dct) if dct else None
            return Found(
                found.first, morning[1], found.skip, TimexType.TIME, value, period, Anchor.DOCUMENT, "hours of the day"
            )
        if item.count is Count.SINGULAR:
            one = end < limit and tokens[end].text in _ONE
            if one:
                return Found(
                    found.first,
                    end + 1,
                    found.skip,
                    TimexType.DURATION,
                    _duration(item, 1),
                    None,
                    Anchor.DOCUMENT,
                    "one unit",
                )
            if found.first and tokens[found.first - 1].text in _SINCE and found.skip == 0:
                return Found(
                    found.first, end, 0, TimexType.DURATION, _duration(item, 1), None, Anchor.DOCUMENT, "since one unit"
                )
            return None
        if end < limit and tokens[end].text in _LONG:
            end += 1
        elif not self._opens(tokens, found):
            return None
        return Found(
            found.first,
            end,
            found.skip,
            TimexType.DURATION,
            _duration(item, None),
            None,
            Anchor.DOCUMENT,
            "vague units",
        )

    def _opens(self, tokens: Sequence[Token], found: Match[Item]) -> bool:
        """Whether a word before bare units makes them a time: لسنوات، منذ أشهر، بعد أيام."""
        word = tokens[found.first].text
        if found.skip and "ل" in word[: found.skip]:
            return True
        return found.first > 0 and tokens[found.first - 1].text in _OPENERS

    def _counted(self, tokens: Sequence[Token], at: int, limit: int, dct: date | None) -> Found | None:
        """[قبل|بعد] [hedge] N units: a date behind قبل or بعد, else a duration."""
        first, skip, sign = at, 0, 0
        for reading in read_proclitics(tokens[at].text) if tokens[at].kind is TokenKind.WORD else ():
            if reading.stem in {self._before, self._after}:
                sign, skip = (-1 if reading.stem == self._before else 1), reading.start
                at += 1
                break
        hedge = self._item_loose(tokens, at, limit, Role.HEDGE)
        start = hedge[1] if hedge else at
        if start >= limit:
            return None
        vague = self._item(tokens, start, limit, Role.VAGUE)
        unit = self._item(tokens, vague[1] if vague else start, limit, Role.UNIT)
        count: int | None = None
        if not vague:
            number = self._numerals.read(tokens, start, limit) if self._numerals.starts(tokens[start]) else None
            if number is not None and number.value == int(number.value):
                count = int(number.value)
                unit = self._item(tokens, number.last, limit, Role.UNIT)
                if not sign and not hedge:
                    skip = number.skip
            elif unit is not None and unit[0].count is Count.DUAL:
                count = _DUAL
        if unit is None or unit[0].is_definite:
            return None
        if sign and unit[1] < limit and tokens[unit[1]].text in _OF and tokens[at].text != tokens[first].text:
            return self._from_event(at, unit[1], hedge, unit[0], count)
        if count is None and not vague and not (sign < 0 and unit[0].count is Count.PLURAL):
            return None
        if hedge and not sign:
            skip = hedge[2]
        return self._measured(first, unit[1], skip, unit[0], count, sign, dct)

    def _from_event(
        self, at: int, last: int, hedge: tuple[Item, int, int] | None, unit: Item, count: int | None
    ) -> Found:
        """«بعد أربعة أيام من وصولهم»: counted from an event, not from publication."""
        skip = hedge[2] if hedge else 0
        return Found(
            at, last, skip, TimexType.DURATION, _duration(unit, count), None, Anchor.EVENT, "units from an event"
        )

    def _item_loose(self, tokens: Sequence[Token], at: int, limit: int, role: Role) -> tuple[Item, int, int] | None:
        """As `_item`, with proclitics allowed; also says how many letters they take."""
        if at >= limit or tokens[at].kind is not TokenKind.WORD:
            return None
        found = self._items.match(tokens, at)
        item = next((i for i in found.values if i.role is role), None) if found else None
        return None if found is None or item is None else (item, found.last, found.skip)

    def _measured(
        self, first: int, last: int, skip: int, unit: Item, count: int | None, sign: int, dct: date | None
    ) -> Found:
        if not sign:
            return Found(
                first, last, skip, TimexType.DURATION, _duration(unit, count), None, Anchor.DOCUMENT, "counted units"
            )
        if count is None or unit.code not in _CALENDAR or unit.is_clock:
            value = "PAST_REF" if sign < 0 else "FUTURE_REF"
            if count is not None and dct is not None and unit.is_clock:
                return Found(
                    first, last, skip, TimexType.TIME, value, calendar.day(dct), Anchor.DOCUMENT, "units from now"
                )
            return Found(first, last, skip, TimexType.DATE, value, None, Anchor.DOCUMENT, "units from now")
        if dct is None:
            return Found(
                first,
                last,
                skip,
                TimexType.DATE,
                "PAST_REF" if sign < 0 else "FUTURE_REF",
                None,
                Anchor.DOCUMENT,
                "units from now",
            )
        period = calendar.moved(dct, unit.code, sign * count) if _in_range(dct, unit.code, sign * count) else None
        return Found(
            first,
            last,
            skip,
            TimexType.DATE,
            period.value if period else "PAST_REF",
            period,
            Anchor.DOCUMENT,
            "units from now",
        )

    # --- digits
    def _numeric(self, tokens: Sequence[Token], at: int, limit: int, dct: date | None) -> Found | None:
        """Day + month, d/m/y, ISO dates, clock times with a zone, years with a cue before them."""
        text = tokens[at].text
        end = at + 1
        of = end < limit and tokens[end].text in _OF
        month = self._item(tokens, end + of, limit, Role.MONTH, Role.HIJRI_MONTH)
        if month is not None and text.isdigit() and 1 <= int(text) <= _MAX_DAY:
            if month[0].role is Role.HIJRI_MONTH:
                return self._hijri(tokens, at, 0, int(text), limit, at=end + of)
            return self._month(tokens, at, 0, int(text), limit, dct, at=end + of)
        written = self._written_date(tokens, at, limit)
        if written is not None:
            return written
        if self._item(tokens, end, limit, Role.ZONE) is not None:
            return self._clock_time(tokens, at, 0, at, limit, dct)
        if (
            text.isdigit()
            and len(text) == 4
            and _FIRST_YEAR < int(text) < _LAST_YEAR
            and self._is_year(tokens, at, limit)
        ):
            period = calendar.year(int(text))
            return Found(at, end, 0, TimexType.DATE, period.value, period, Anchor.ABSOLUTE, "year")
        return None

    def _written_date(self, tokens: Sequence[Token], at: int, limit: int) -> Found | None:
        """3/5/2017, 03-05-2017, 2017-05-03."""
        if at + 4 >= limit or tokens[at + 1].text not in _JOINS or tokens[at + 3].text != tokens[at + 1].text:
            return None
        parts = [tokens[at + k].text for k in (0, 2, 4)]
        if not all(part.isdigit() for part in parts) or tokens[at + 4].end - tokens[at].start > 10:
            return None
        numbers = list(map(int, parts))
        if len(parts[0]) == 4:
            numbers.reverse()
        day, month, year = numbers
        if not _FIRST_YEAR < year < _LAST_YEAR or not _valid(year, month, day):
            return None
        period = calendar.day(date(year, month, day))
        return Found(at, at + 5, 0, TimexType.DATE, period.value, period, Anchor.ABSOLUTE, "written date")

    def _is_year(self, tokens: Sequence[Token], at: int, limit: int) -> bool:
        """Whether a bare number of four digits is a year: a cue before it, and no counted noun behind it."""
        if at == 0 or tokens[at - 1].text not in self._year_cues:
            return False
        if tokens[at - 1].text in _SURE_CUES:
            return True
        behind = tokens[at + 1] if at + 1 < limit else None
        return behind is None or behind.kind is not TokenKind.WORD or not behind.text.endswith("ا")


_FAR = 92
_SURE_CUES = frozenset(map(fold_form, ["منذ", "عام", "سنة", "العام", "مطلع", "أواخر", "نهاية", "بداية"]))
_CALENDAR = frozenset("DWMY")
_UNTIL = fold_form("حتى")
_FRACTIONS = {fold_form("والنصف"): 30, fold_form("والربع"): 15, fold_form("والثلث"): 20}
_TODAY = fold_form("اليوم")
_ONE = frozenset(map(fold_form, ["واحد", "واحدة", "كامل", "كاملة"]))
_LONG = frozenset(map(fold_form, ["طويلة", "عديدة", "قليلة", "كثيرة", "معدودة"]))
_SINCE = frozenset(map(fold_form, ["منذ", "قرابة", "نحو"]))
_OPENERS = frozenset(map(fold_form, ["منذ", "بعد", "طوال", "خلال", "طيلة", "قبل", "مدى", "عقب", "لعدة"]))
_OF = frozenset({"من"})
_CORRESPONDING = frozenset(map(fold_form, ["الموافق", "المصادف"]))
_ORDINAL_DAYS = frozenset(
    map(
        fold_form,
        [
            "الأول",
            "الثاني",
            "الثالث",
            "الرابع",
            "الخامس",
            "السادس",
            "السابع",
            "الثامن",
            "التاسع",
            "العاشر",
            "الأخير",
            "التالي",
        ],
    )
)


def _valid(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _in_range(dct: date, unit: str, count: int) -> bool:
    return abs(count) < {"D": 40000, "W": 5000, "M": 1200, "Y": 150}[unit] and dct.year > _FIRST_YEAR


def _duration(unit: Item, count: int | None) -> str:
    amount = "X" if count is None else str(count)
    return f"P{'T' if unit.is_clock else ''}{amount}{unit.code}"
