"""Whether shots got through, and whether they hurt anybody or anything, by each of two statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.compare.judged_pairs import Ground, Judgement, Relation
from riwaya.compare.sites import Nearness, nearness_of
from riwaya.compare.stage_tests import name_signs
from riwaya.compare.times import apart, published_apart
from riwaya.knowledge.verdict_lexicon import Sign

if TYPE_CHECKING:
    from riwaya.compare.statements import Statement

_ASSAULT, _SHOT_DOWN = "ASSAULT", "shot_down"
_TOLLS = frozenset({"killed", "wounded"})
_HARM = _TOLLS | {"destroyed", "damaged", "casualties"}


def judge_harm(first: Statement, second: Statement) -> Judgement | None:
    """Nobody hurt, and somebody hurt: a later state where the first one spoke for its hour, else two outcomes."""
    if (Sign.HARMLESS in first.signs) == (Sign.HARMLESS in second.signs):
        return None
    none, some = (first, second) if Sign.HARMLESS in first.signs else (second, first)
    if not _tells_harm(some) or _are_two(first, second):
        return None
    days = published_apart(first, second) or 0
    is_later = none is first and (days >= 1 or Sign.TOTAL in none.signs)
    relation = Relation.FIGURE_UPDATE if is_later else Relation.OUTCOME_CONTRADICTION
    reason = f"harm: {_name_harm(first)} / {_name_harm(second)}"
    return Judgement(relation=relation, reason=reason, ground=Ground.HARM)


def judge_shots(first: Statement, second: Statement) -> Judgement | None:
    """Shots that were stopped, and shots that hit."""
    if _are_two(first, second) or not (_are_stopped(first, second) or _are_stopped(second, first)):
        return None
    reason = f"how far: {name_signs(first)} / {name_signs(second)}"
    return Judgement(relation=Relation.OUTCOME_CONTRADICTION, reason=reason, ground=Ground.STAGE)


def _tells_harm(statement: Statement) -> bool:
    is_counted = any(figure.happening in _HARM and figure.value != 0 for figure in statement.figures)
    return is_counted or Sign.DIES in statement.signs


def _are_two(first: Statement, second: Statement) -> bool:
    """Whether they are of other days or other places."""
    return apart(first, second) or nearness_of(first, second) is Nearness.APART


def _name_harm(statement: Statement) -> str:
    told = [str(figure) for figure in statement.figures if figure.happening in _HARM]
    return "none" if Sign.HARMLESS in statement.signs else ", ".join(told) or name_signs(statement)


def _are_stopped(one: Statement, other: Statement) -> bool:
    """Whether one says that shots were stopped, and the other that they hit, or destroyed, something."""
    if not _is_stopped(one) or _is_stopped(other) or _ASSAULT not in other.types:
        return False
    if Sign.HITS not in other.signs and (Sign.STRIKES not in other.signs or Sign.STARTS in other.signs):
        return False
    return not any(figure.happening in _TOLLS for figure in (*one.figures, *other.figures))


def _is_stopped(statement: Statement) -> bool:
    return Sign.STOPPED in statement.signs or any(figure.happening == _SHOT_DOWN for figure in statement.figures)
