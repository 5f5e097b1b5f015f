"""The grammar of time: which rule reads the word at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract import time_counts, time_dates, time_fixed, time_parts, time_units, time_weekdays, time_years
from riwaya.extract.time_items import Count, Role, TimeWords
from riwaya.extract.time_scan import Found, Hit, Memory, Scan
from riwaya.text.clitics import read_proclitics
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from riwaya.extract.numbers import NumeralReader
    from riwaya.knowledge.time_lexicon import TimeLexicon
    from riwaya.text.layers import TextLayers

    Rule = Callable[[Scan, Hit, int, int], Found | None]


class TimeGrammar:
    """Reads the expressions of a text; made once per lexicon."""

    def __init__(self, lexicon: TimeLexicon, numerals: NumeralReader) -> None:
        self._words = TimeWords(lexicon)
        self._numerals = numerals
        self._directions = self._words.before | self._words.after

    def read_text(self, layers: TextLayers, dct: date | None) -> Iterator[Found]:
        """Expressions in text order; none overlap."""
        memory = Memory()
        for sentence in layers.sentences:
            scan = Scan(
                self._words,
                self._numerals,
                layers.tokens,
                sentence.first,
                sentence.last,
                dct,
                memory,
                layers.text,
                self.read,
            )
            at = sentence.first
            while at < sentence.last:
                found = self.read(scan, at)
                if found is None:
                    at = self._past_blocked(scan, at)
                    continue
                memory.note(found)
                scan.previous = found
                yield found
                at = found.last

    def _past_blocked(self, scan: Scan, at: int) -> int:
        hit = scan.loose(at, Role.BLOCKED)
        return hit.last if hit else at + 1

    def read(self, scan: Scan, at: int) -> Found | None:
        """The expression that begins at `at`; None when there is none."""
        token = scan.tokens[at]
        if token.kind is TokenKind.NUMBER:
            return _read_digits(scan, at)
        if token.kind is not TokenKind.WORD:
            return None
        match = self._words.items.match(scan.tokens, at)
        if match is None or match.last > scan.limit:
            return time_counts.read_counted(scan, at) if self._may_count(scan, at) else None
        if match.last == at + 1 and scan.is_misread(at):
            return None
        for item in sorted(match.values, key=lambda value: value.role):
            if item.role is Role.BLOCKED:
                return None
            rule = _RULES.get(item.role)
            found = rule(scan, Hit(item, match.last, match.skip), at, match.skip) if rule else None
            if found is not None:
                return found
        return time_counts.read_counted(scan, at)

    def _may_count(self, scan: Scan, at: int) -> bool:
        token = scan.tokens[at]
        if self._numerals.starts(token) or token.text in self._words.definite_heads:
            return True
        return any(reading.stem in self._directions for reading in read_proclitics(token.text))


def _read_digits(scan: Scan, at: int) -> Found | None:
    """Digits as a day, a date, a clock time, a year, or a count of units."""
    return (
        time_dates.read_date(scan, at, 0, at)
        or time_parts.read_bare_time(scan, at)
        or time_years.read_bare_year(scan, at)
        or time_counts.read_counted(scan, at)
    )


def _read_month(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    del hit
    head = not skip and scan.is_free_head(first - 1, scan.words.month_heads)
    return time_dates.read_month(scan, first - head, skip, None, first)


def _read_hijri(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    del hit
    return time_dates.read_hijri(scan, first, skip, None, first)


def _read_ordinal(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    return time_dates.read_ordinal_day(scan, first, skip, hit)


def _read_weekday(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    head = not skip and scan.is_free_head(first - 1, scan.words.day_heads)
    return time_weekdays.read_weekday(scan, hit, first - head, skip)


def _read_century(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    found = time_years.read_century(scan, hit, first)
    return found if found is None or found.skip == skip else None


def _read_decade(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    found = time_years.read_decade(scan, hit, first)
    return found if found is None or found.skip == skip else None


def _read_this(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    return (
        time_parts.read_this_part(scan, first, skip, hit.last)
        or time_fixed.read_this_season(scan, first, skip, hit.last)
        or time_units.read_demonstrative(scan, hit, first, skip)
    )


def _read_unit(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    """A unit as the head of a date (يوم الأحد, عام 2011, شهر آذار), or as a unit."""
    item, at = hit.item, hit.last
    if item.code == "Y" and item.count is Count.PLURAL:
        return time_years.read_headed_year(scan, hit, first) or _read_many(scan, hit, first, skip)
    if item.count is not Count.PLURAL and not item.is_clock:
        if item.code == "D" and not item.is_definite:
            found = _read_named_day(scan, first, skip, at)
            if found is not None:
                return found
        if item.code == "Y":
            year = time_years.read_headed_year(scan, hit, first)
            if year is not None:
                return year
        if item.code == "M" and not item.is_definite:
            month = time_dates.read_month(scan, first, skip, None, at)
            found = month or time_dates.read_hijri(scan, first, skip, None, at, is_named=True)
            if found is not None and scan.item(at, Role.MONTH, Role.HIJRI_MONTH):
                return found
    return _read_many(scan, hit, first, skip)


def _read_many(scan: Scan, hit: Hit, first: int, skip: int) -> Found | None:
    if hit.item.is_definite:
        return time_units.read_definite(scan, hit, first, skip)
    return time_units.read_bare(scan, hit, first, skip)


def _read_named_day(scan: Scan, first: int, skip: int, at: int) -> Found | None:
    """يوم الأحد, يوم 5 آذار, يومي الجمعة."""
    weekday = scan.item(at, Role.WEEKDAY)
    if weekday is not None:
        return time_weekdays.read_weekday(scan, weekday, first, skip)
    return time_dates.read_date(scan, first, skip, at)


_RULES: dict[Role, Rule] = {
    Role.MONTH: _read_month,
    Role.HIJRI_MONTH: _read_hijri,
    Role.WEEKDAY: _read_weekday,
    Role.FIXED: time_fixed.read_fixed,
    Role.PHASE: time_parts.read_phase,
    Role.DAY_PART: time_parts.read_day_part,
    Role.DAY_ADVERB: time_parts.read_adverb,
    Role.UNIT: _read_unit,
    Role.EDGE: time_fixed.read_edge,
    Role.SEASON: time_fixed.read_season,
    Role.SHARE: time_fixed.read_share,
    Role.CENTURY: _read_century,
    Role.DECADE: _read_decade,
    Role.ORDINAL: _read_ordinal,
    Role.HOUR: time_parts.read_hour,
    Role.CLOCK: time_parts.read_clock,
    Role.THIS: _read_this,
    Role.THAT: time_units.read_demonstrative,
    Role.SAME_HEAD: time_units.read_demonstrative,
    Role.EVERY: time_units.read_every,
    Role.PERIOD: time_fixed.read_period,
    Role.LATER: time_fixed.read_later,
    Role.EARLIER: time_fixed.read_earlier,
    Role.SOON: time_fixed.read_soon,
    Role.LONG: time_fixed.read_long,
}
