"""When it was, and how a thing went on, by each of two statements: planned and done, dated twice, told days later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.compare.figure_sizes import share_figure
from riwaya.compare.figure_tests import kept_apart
from riwaya.compare.judged_pairs import Ground, Judgement, Relation
from riwaya.compare.sites import Nearness, nearness_of
from riwaya.compare.statements import share_of
from riwaya.compare.times import (
    apart,
    are_both_of_old,
    are_dated_apart,
    are_dated_together,
    days_between,
    days_of,
    is_ahead,
    is_of_old,
    published_apart,
)
from riwaya.knowledge.verdict_lexicon import Sign

if TYPE_CHECKING:
    from riwaya.compare.statements import Statement
    from riwaya.knowledge.pack import Pack

_ONE_OFF = frozenset({Sign.STARTS, Sign.ENTERS, Sign.TAKES})
_SOON = 2
"""Days from which on what was planned and what came about are two reports, not one announced and told."""
_NEAR_SENSE = 0.5
"""Cosine below which two statements of one thing are hardly the same report."""
_SOME, _MUCH, _MOST, _COPIED = 0.3, 0.4, 0.6, 0.85
"""Shares of the shorter statement's words from which on two statements tell of one step, say the same but for a day,
are of one thing even where days lie between, and are copies."""
_NEAR, _LONG = 3, 10
"""Days between two datings of one thing at most; of one that both tell in most of the same words."""


class TimeTests:
    """Compares days; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._once = frozenset(pack.predicates.verdicts.once)

    def judge(self, first: Statement, second: Statement) -> Judgement | None:
        """One happening dated twice, or two happenings; where all else is copied, a day that differs says little."""
        is_of_old_days = is_of_old(first, second)
        if not apart(first, second) and not is_ahead(first, second) and not is_of_old_days:
            return None
        share, gap = share_of(first, second), days_between(first, second)
        is_once = self._comes_once(first, second)
        if share >= _COPIED and not is_once:
            return None
        if share >= _MOST and gap is not None and 0 < gap <= _LONG and are_dated_apart(first, second):
            return _dated_twice(first, second)
        if gap is not None and 0 < gap <= _NEAR and (is_once or (are_dated_apart(first, second) and share >= _MUCH)):
            return _dated_twice(first, second)
        days = [days_of(one) or one.published for one in (first, second)]
        return kept_apart(Ground.TIME, "time", *days)

    def _comes_once(self, first: Statement, second: Statement) -> bool:
        """Whether both tell what comes once, at one place or in the same words."""
        is_step = bool(first.signs & second.signs & _ONE_OFF)
        if not is_step and not first.types & second.types & self._once:
            return False
        return nearness_of(first, second) is Nearness.SAME or share_of(first, second) >= _SOME


def judge_plan(first: Statement, second: Statement) -> Judgement | None:
    """What was to come, and is told as come about on a later day."""
    days = published_apart(first, second)
    if (
        days is None
        or days < _SOON
        or not _is_planned(first)
        or _is_planned(second)
        or not (share_of(first, second) >= _SOME or (first.types & second.types and first.keys & second.keys))
    ):
        return None
    if nearness_of(first, second) is Nearness.APART and not first.types & second.types:
        return None
    reason = f"planned / come about; {first.published} / {second.published}"
    return Judgement(relation=Relation.FIGURE_UPDATE, reason=reason, ground=Ground.PLANNED)


def judge_state(first: Statement, second: Statement) -> Judgement | None:
    """A further state of one thing, told on a later day."""
    if (published_apart(first, second) or 0) < 1 or nearness_of(first, second) is Nearness.APART:
        return None
    if are_dated_together(first, second):
        return None
    further = [at for at, rung in first.rungs.items() if rung < second.rungs.get(at, rung)]
    if not further:
        return None
    reason = f"a further state; {first.published} / {second.published}"
    return Judgement(relation=Relation.FIGURE_UPDATE, reason=reason, ground=Ground.LATER_STATE)


def judge_past(first: Statement, second: Statement) -> Judgement | None:
    """What both tell again of long ago, and date differently, is one thing; not where they count differently."""
    if not are_dated_apart(first, second) or not are_both_of_old(first, second):
        return None
    if (first.figures or second.figures) and not share_figure(first, second):
        return None
    if nearness_of(first, second) is Nearness.APART:
        return None
    return _dated_twice(first, second)


def is_later_in_other_words(first: Statement, second: Statement, sense: float | None) -> bool:
    """Whether days passed between two reports of one thing that share neither words nor days."""
    days = published_apart(first, second)
    if sense is None or sense >= _NEAR_SENSE or days is None or days < _SOON or are_dated_together(first, second):
        return False
    is_one_thing = bool(first.types & second.types) or nearness_of(first, second) in {Nearness.SAME, Nearness.INSIDE}
    return is_one_thing and share_of(first, second) < _SOME and not first.figures and not second.figures


def _dated_twice(first: Statement, second: Statement) -> Judgement:
    reason = f"time: {days_of(first)} / {days_of(second)}"
    return Judgement(relation=Relation.TIME_CONTRADICTION, reason=reason, ground=Ground.DATED_TWICE)


def _is_planned(statement: Statement) -> bool:
    return statement.is_planned or Sign.PLANNED in statement.signs
