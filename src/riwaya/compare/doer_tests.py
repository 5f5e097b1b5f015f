"""Who did it, and who is blamed, by each of two statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.compare.judged_pairs import Ground, Judgement, Relation
from riwaya.compare.stage_tests import is_taking
from riwaya.compare.times import apart, are_dated_apart

if TYPE_CHECKING:
    from riwaya.compare.kinship import Kinship
    from riwaya.compare.statements import Statement

_ASSAULT = "ASSAULT"


class DoerTests:
    """Compares doers; made once per pack."""

    def __init__(self, kinship: Kinship) -> None:
        self._kinship = kinship

    def judge(self, first: Statement, second: Statement) -> Judgement | None:
        """Two doers of one assault of whom neither belongs to the other."""
        is_assault = _ASSAULT in first.types & second.types
        if not is_assault or not first.doers or not second.doers or is_taking(first) or is_taking(second):
            return None
        if are_dated_apart(first, second) or not self._kinship.knows(first.doers | second.doers):
            return None
        if self._are_of_one_side(first, second):
            return None
        reason = f"actor: {', '.join(sorted(first.doers))} / {', '.join(sorted(second.doers))}"
        return Judgement(relation=Relation.ACTOR_CONTRADICTION, reason=reason, ground=Ground.DOERS)

    def judge_blame(self, first: Statement, second: Statement) -> Judgement | None:
        """Both tell who is accused, and of whom one side says it nothing ties to the other's."""
        sides = first.blamed, second.blamed
        if not all(sides) or not self._kinship.knows(sides[0] | sides[1]) or apart(first, second):
            return None
        if self._kinship.are_related(*sides):
            return None
        reason = f"blamed: {', '.join(sorted(sides[0]))} / {', '.join(sorted(sides[1]))}"
        return Judgement(relation=Relation.ACTOR_CONTRADICTION, reason=reason, ground=Ground.DOERS)

    def _are_of_one_side(self, first: Statement, second: Statement) -> bool:
        """Whether doers belong together, or the words of one name the state of the other's doers."""
        pairs = ((first.doers, second.doers), (first.states, second.doers), (first.doers, second.states))
        return any(self._kinship.are_related(one, other) for one, other in pairs)
