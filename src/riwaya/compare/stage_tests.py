"""How far something went, by each of two statements: not held, begun, near, entered, taken; part and whole between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.compare.judged_pairs import Ground, Judgement, Relation
from riwaya.compare.sites import Nearness, nearness_of
from riwaya.compare.times import are_dated_together, published_apart
from riwaya.knowledge.verdict_lexicon import STAGES, Sign

if TYPE_CHECKING:
    from riwaya.compare.kinship import Kinship
    from riwaya.compare.statements import Statement

_STEPS = {Sign.OUTSIDE: 0, Sign.STARTS: 1, Sign.NEARS: 2, Sign.ENTERS: 3, Sign.TAKES: 5}
_PART, _WHOLE = -1, 1
"""What part and whole add to how far it went."""


class StageTests:
    """Compares stages; made once per pack."""

    def __init__(self, kinship: Kinship) -> None:
        self._kinship = kinship

    def judge(self, first: Statement, second: Statement) -> Judgement | None:
        """Another stage at a later day is an update, else a contradiction if far apart; the earlier first."""
        if self._is_taken_by_rivals(first, second):
            reason = f"taken by: {', '.join(sorted(first.doers))} / {', '.join(sorted(second.doers))}"
            return Judgement(relation=Relation.OUTCOME_CONTRADICTION, reason=reason, ground=Ground.RIVALS)
        if _is_tried(first, second) or _is_tried(second, first):
            reason = f"how far: {name_signs(first)} / {name_signs(second)}"
            return Judgement(relation=Relation.OUTCOME_CONTRADICTION, reason=reason, ground=Ground.STAGE)
        one, other = _stage(first), _stage(second)
        is_outside = _is_outside_of(first, second) or _is_outside_of(second, first)
        if one == other or (None in {one, other} and not is_outside):
            return None
        reason = f"how far: {name_signs(first)} / {name_signs(second)}; {first.published} / {second.published}"
        days = published_apart(first, second)
        is_later = days is not None and days >= 1 and not are_dated_together(first, second)
        if is_later and None not in {one, other} and Sign.OUTSIDE not in second.signs:
            return Judgement(relation=Relation.FIGURE_UPDATE, reason=reason, ground=Ground.LATER_STAGE)
        if is_outside or (not is_later and _are_far(first, second)):
            return Judgement(relation=Relation.OUTCOME_CONTRADICTION, reason=reason, ground=Ground.STAGE)
        return None

    def _is_taken_by_rivals(self, first: Statement, second: Statement) -> bool:
        """Whether two parties that do not belong together are said to have taken one place, at one time."""
        doers = first.doers, second.doers
        if (
            Sign.TAKES not in first.signs & second.signs
            or not all(doers)
            or published_apart(first, second) not in {0, 1}
        ):
            return False
        is_one_place = nearness_of(first, second) is Nearness.SAME
        return is_one_place and self._kinship.knows(doers[0] | doers[1]) and not self._kinship.are_related(*doers)


def how_far(statement: Statement) -> frozenset[Sign]:
    """What its words say of how far something went."""
    return statement.signs & (STAGES | {Sign.WHOLE, Sign.PART, Sign.HITS})


def is_taking(statement: Statement) -> bool:
    """Whether it tells that something was entered or taken."""
    return not statement.signs.isdisjoint({Sign.ENTERS, Sign.TAKES})


def name_signs(statement: Statement) -> str:
    """Its signs in words."""
    return ", ".join(sorted(sign.value for sign in statement.signs)) or "not told"


def _is_tried(one: Statement, other: Statement) -> bool:
    """Whether one says that somebody tried to go in, or was kept from it, and the other that they did."""
    is_entry = Sign.ENTERS in one.signs & other.signs
    return is_entry and Sign.TRIES in one.signs and not other.signs & {Sign.TRIES, Sign.OUTSIDE}


def _is_outside_of(one: Statement, other: Statement) -> bool:
    """Whether one says that it is not held, and the other speaks of holding it, or of the same place."""
    if Sign.OUTSIDE not in one.signs or Sign.OUTSIDE in other.signs:
        return False
    return bool(how_far(other)) or nearness_of(one, other) is Nearness.SAME


def _are_far(first: Statement, second: Statement) -> bool:
    """Whether one takes it and the other a part of it, or is only near."""
    if Sign.TAKES in first.signs & second.signs:
        return (Sign.PART in first.signs) != (Sign.PART in second.signs)
    is_near = [Sign.NEARS in one.signs and not one.signs & {Sign.TAKES, Sign.ENTERS} for one in (first, second)]
    is_taken = [Sign.TAKES in one.signs and Sign.STARTS not in one.signs for one in (first, second)]
    return (is_near[0] and is_taken[1]) or (is_near[1] and is_taken[0])


def _stage(statement: Statement) -> int | None:
    """How far it went, in steps; None where no word tells."""
    steps = [_STEPS[sign] for sign in statement.signs if sign in _STEPS]
    if not steps:
        return None
    step = 0 if Sign.OUTSIDE in statement.signs else max(steps)
    return step + (_PART if Sign.PART in statement.signs else 0) + (_WHOLE if Sign.WHOLE in statement.signs else 0)
