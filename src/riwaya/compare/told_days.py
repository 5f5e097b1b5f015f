"""The days that a time expression may mean, for who compares two texts: a reader is less sure of them than a calendar.

«الأسبوع الماضي» is another week in two articles of one Sunday and Monday, «الجمعة الماضية» is said on a Saturday of
yesterday and of eight days ago, and «حاليا» or «في الوقت نفسه» names no day at all.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from riwaya.model.timex import Anchor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.compare.statements import Days
    from riwaya.model.timex import Timex

_PRESENT, _DAY = "PRESENT_REF", "يوم"
_WEEK = re.compile(r"\d{4}-W\d{2}")
_POINTED = "pointed weekday"
_SEVEN = timedelta(days=7)


def possible_days(timex: Timex, published: str | None) -> Iterator[Days]:
    """First and last ISO day of each stretch that may be meant; none where the time is open.

    Args:
        timex: any.
        published: day of its article.
    """
    if timex.begin is None or (timex.value == _PRESENT and _DAY not in timex.text):
        return
    begin, end = timex.begin, timex.end_date or timex.begin
    is_from_now = timex.anchor is Anchor.DOCUMENT
    if is_from_now and _WEEK.fullmatch(timex.value):
        last = _moved(end, _SEVEN)
        if published is not None and end <= published:
            last = min(last, published[:10])
        yield _moved(begin, -_SEVEN), last
        return
    yield begin, end
    if is_from_now and timex.reason == _POINTED and published is not None and begin <= published:
        later = _moved(begin, _SEVEN)
        other = later if later <= published[:10] else _moved(begin, -_SEVEN)
        yield other, other


def _moved(day: str, by: timedelta) -> str:
    """A day some days on; as it is where it is no day of the calendar."""
    try:
        return (date.fromisoformat(day[:10]) + by).isoformat()
    except (ValueError, OverflowError):
        return day
