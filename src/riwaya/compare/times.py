"""The days that statements are about."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from riwaya.knowledge.verdict_lexicon import Sign

if TYPE_CHECKING:
    from riwaya.compare.statements import Days, Statement

_LONG = 3
"""A stretch of more days than these is one that a count runs over."""

_PAST = 7
"""Days before publication from which on something is told again, not news."""

_LATE = 2
"""Days before publication that are just past."""


def days_of(statement: Statement) -> str | None:
    """The days in words: `2018-03-15`, `2018-02-18..2018-03-17`; None: not told."""
    days = _told(statement)
    return ", ".join(one if one == other else f"{one}..{other}" for one, other in days) or None


def is_total(statement: Statement) -> bool:
    """Whether a count runs from a beginning on; one that names a day just past does not."""
    days = _told(statement)
    if Sign.TOTAL in statement.signs:
        return not _is_of_late(statement)
    return bool(days) and days[0][0] != days[0][1] and _gap(*days[0]) > _LONG


def _is_of_late(statement: Statement) -> bool:
    """Whether it names one day, and that just before it was published."""
    if not statement.days or statement.published is None or statement.days[0][0] != statement.days[0][1]:
        return False
    single = (first for first, last in statement.days if first == last)
    return any(0 <= _gap(day, statement.published) <= _LATE for day in single)


def apart(first: Statement, second: Statement) -> bool:
    """Whether both name days, in themselves or round them, and these do not meet."""
    one, other = _told(first), _told(second)
    return bool(one and other) and not _meet(one, other)


def is_of_old(first: Statement, second: Statement) -> bool:
    """Whether one tells of days long before the other was published, and the other of none: it means its own days."""
    for dated, other in ((first, second), (second, first)):
        days = _told(dated)
        if Sign.TOTAL in dated.signs | other.signs or not days or is_dated(other) or other.published is None:
            continue
        if not is_total(other):
            return _gap(max(last for _, last in days), other.published) > _PAST
    return False


def are_both_of_old(first: Statement, second: Statement) -> bool:
    """Whether both tell again, each with its own days, what lies long before they were published."""
    return all(
        one.days and one.published is not None and _gap(max(last for _, last in one.days), one.published) > _PAST
        for one in (first, second)
    )


def are_dated_apart(first: Statement, second: Statement) -> bool:
    """Whether both say themselves when, and not at one time."""
    return bool(first.days and second.days) and not _meet(first.days, second.days)


def days_between(first: Statement, second: Statement) -> int | None:
    """How many days lie between the nearest days that two statements tell; None: one tells none."""
    gaps = [
        max(_gap(mine[1], theirs[0]), _gap(theirs[1], mine[0]), 0) for mine in _told(first) for theirs in _told(second)
    ]
    return min(gaps, default=None)


def are_dated_together(first: Statement, second: Statement) -> bool:
    """Whether it is known of both of which days they tell, and these meet."""
    return is_dated(first) and is_dated(second) and not apart(first, second)


def is_ahead(first: Statement, second: Statement) -> bool:
    """Whether what the second tells came about after the first was published."""
    days = _told(second)
    return bool(days) and first.published is not None and days[0][0] > first.published


def is_dated(statement: Statement) -> bool:
    """Whether it is known of which days it tells."""
    return bool(_told(statement))


def published_apart(first: Statement, second: Statement) -> int | None:
    """Days between publication; None where one has no date."""
    if first.published is None or second.published is None:
        return None
    return _gap(first.published, second.published)


def _told(statement: Statement) -> tuple[Days, ...]:
    return statement.days or statement.days_told


def _meet(one: tuple[Days, ...], other: tuple[Days, ...]) -> bool:
    """Whether a stretch of days of one side meets one of the other."""
    return any(mine[0] <= theirs[1] and theirs[0] <= mine[1] for mine in one for theirs in other)


def _gap(first: str, second: str) -> int:
    try:
        return (date.fromisoformat(second[:10]) - date.fromisoformat(first[:10])).days
    except ValueError:
        return 0
