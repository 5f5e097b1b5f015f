"""Verdicts between any two statements: a fixed order of tests, each with a reason that a person can check.

Occurrence first (one side denies), then figures, then who did it, how far it went, where, when; what passes all of them
agrees, where the two share enough to be of one thing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.compare.doer_tests import DoerTests
from riwaya.compare.figure_tests import FigureTests, kept_apart
from riwaya.compare.harm_tests import judge_harm, judge_shots
from riwaya.compare.judged_pairs import Ground, JudgedPair, Judgement, Relation
from riwaya.compare.kinship import Kinship
from riwaya.compare.sites import Nearness, nearness_of
from riwaya.compare.stage_tests import StageTests, how_far, name_signs
from riwaya.compare.statements import in_time, share_of
from riwaya.compare.time_tests import TimeTests, is_later_in_other_words, judge_past, judge_plan, judge_state
from riwaya.compare.times import apart, published_apart
from riwaya.knowledge.verdict_lexicon import STAGES, Sign

if TYPE_CHECKING:
    from collections.abc import Callable

    from riwaya.compare.statements import Statement
    from riwaya.knowledge.pack import Pack

    Test = Callable[[Statement, Statement], Judgement | None]

_GUESSED = frozenset({Ground.DENIAL, Ground.DOERS})
"""Grounds that need more where only a likeness brought two statements together."""
_SENSE = 0.2
"""Cosine of vectors from which on two statements may tell of one thing."""
_TOPIC = 0.2
"""Share of the shorter statement's words from which on two statements may be of one topic."""
_SOME, _MOST = 0.3, 0.6
"""Shares of the shorter statement's words from which on two statements may be of one step, and say the same but for a
place."""


class Judge:
    """Judges pairs; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._kinship = Kinship(pack)
        self._figures, doers = FigureTests(pack, self._kinship), DoerTests(self._kinship)
        self._tests: tuple[Test, ...] = (
            self._knowing,
            judge_past,
            judge_harm,
            self._occurrence,
            self._figures.judge,
            judge_shots,
            doers.judge,
            doers.judge_blame,
            StageTests(self._kinship).judge,
            judge_plan,
            judge_state,
            self._place,
            TimeTests(pack).judge,
        )

    def judge(self, left: Statement, right: Statement, *, sense: float | None = None) -> JudgedPair:
        """The verdict on two statements that somebody sets side by side; the same whichever is named first.

        Args:
            left: one.
            right: the other.
            sense: cosine of their vectors; None: nobody asked a model.
        """
        return self._judged(*in_time(left, right), sense)

    def _judged(
        self, first: Statement, second: Statement, sense: float | None, unless: Ground | None = None
    ) -> JudgedPair:
        """The first answer of the tests, one ground passed over."""
        answers = (test(first, second) for test in self._tests)
        found = next((one for one in answers if one is not None and one.ground is not unless), None)
        return JudgedPair(left=first, right=second, judgement=found or _agreement(first, second, sense))

    def judge_found(self, left: Statement, right: Statement, *, sense: float | None = None) -> JudgedPair:
        """The verdict on two statements that only a likeness brought together: they have to be of one topic, too."""
        pair = self.judge(left, right, sense=sense)
        if pair.judgement.ground in _GUESSED and not self._is_sure(pair):
            pair = self._judged(pair.left, pair.right, sense, unless=pair.judgement.ground)
        if (pair.left.figures and pair.right.figures) or _are_on_one_topic(pair.left, pair.right):
            return pair
        if sense is not None and sense >= _SENSE:
            return pair
        reason = f"too little shared: {', '.join(sorted(pair.left.keys & pair.right.keys)) or 'no word'}"
        judgement = Judgement(relation=Relation.NOT_COMPARABLE, reason=reason, ground=Ground.NOTHING_SHARED)
        return JudgedPair(left=pair.left, right=pair.right, judgement=judgement)

    def _is_sure(self, pair: JudgedPair) -> bool:
        """Whether two statements that nobody set side by side tell of one thing, as a denial and other doers need."""
        first, second = pair.left, pair.right
        if pair.judgement.ground is Ground.DENIAL:
            is_told = Sign.DENIAL in first.signs | second.signs
            return is_told or bool(first.types & second.types) or _share_of_all(first, second) >= _TOPIC
        return nearness_of(first, second) in {Nearness.SAME, Nearness.INSIDE} or share_of(first, second) >= _SOME

    def _knowing(self, first: Statement, second: Statement) -> Judgement | None:
        """What was not known, and is told on a later day, is an update; else the two say nothing of each other."""
        if (Sign.UNSURE in first.signs) == (Sign.UNSURE in second.signs) or (first.figures and second.figures):
            return None
        sides = ("not known", "told") if Sign.UNSURE in first.signs else ("told", "not known")
        is_later = sides[1] == "told" and (published_apart(first, second) or 0) >= 1
        relation = Relation.FIGURE_UPDATE if is_later else Relation.NOT_COMPARABLE
        return Judgement(relation=relation, reason=f"known: {sides[0]} / {sides[1]}", ground=Ground.UNSURE)

    def _occurrence(self, first: Statement, second: Statement) -> Judgement | None:
        if first.denies == second.denies or (first.figures and second.figures):
            return None
        if Sign.HARMLESS in first.signs & second.signs:
            return None
        if Sign.DENIAL not in first.signs | second.signs and how_far(first) & how_far(second):
            reason = f"how far: {name_signs(first)} / {name_signs(second)}; one says that it did not"
            return Judgement(relation=Relation.OUTCOME_CONTRADICTION, reason=reason, ground=Ground.HOW_FAR_DENIED)
        sides = ("denied", "asserted") if first.denies else ("asserted", "denied")
        reason = f"occurrence: {sides[0]} / {sides[1]}"
        return Judgement(relation=Relation.OCCURRENCE_DENIED, reason=reason, ground=Ground.DENIAL)

    def _place(self, first: Statement, second: Statement) -> Judgement | None:
        if nearness_of(first, second) is not Nearness.APART:
            return None
        if not apart(first, second) and not published_apart(first, second) and share_of(first, second) >= _MOST:
            reason = f"place: {first.sites[0].key} / {second.sites[0].key}, else the same words"
            return Judgement(relation=Relation.PLACE_CONTRADICTION, reason=reason, ground=Ground.OTHER_PLACE_SAME_WORDS)
        return kept_apart(Ground.PLACE, "place", first.sites[0].key, second.sites[0].key)


def _share_of_all(first: Statement, second: Statement) -> float:
    """Share of the shorter one's words that the other has, too, names of places with them."""
    return len(first.keys & second.keys) / max(1, min(len(first.keys), len(second.keys)))


def _are_on_one_topic(first: Statement, second: Statement) -> bool:
    """Whether they share enough of their words, a type of event at one place, or a stage at one place."""
    shared = len(first.keys & second.keys)
    if shared and _share_of_all(first, second) >= _TOPIC:
        return True
    if any(_is_bare_denial(one) and one.around & other.keys for one, other in ((first, second), (second, first))):
        return True
    is_one_place = _are_at_one_place(first, second)
    return is_one_place and bool(first.types & second.types or first.signs & second.signs & STAGES or shared > 1)


def _is_bare_denial(statement: Statement) -> bool:
    """Whether it denies what stands elsewhere: «نفت صحة ذلك»."""
    return Sign.DENIAL in statement.signs and not statement.types


def _are_at_one_place(first: Statement, second: Statement) -> bool:
    """Whether places of both meet; those of their sentences, where one names none."""
    nearness = nearness_of(first, second)
    if nearness is Nearness.UNTOLD:
        return bool(first.sites_around & second.sites_around)
    return nearness is not Nearness.APART


def _agreement(first: Statement, second: Statement, sense: float | None) -> Judgement:
    """What nothing keeps apart agrees, if it shares a word, a type of event or, where a model tells, its sense."""
    shared = sorted(first.keys & second.keys)
    likeness = "" if sense is None else f"; likeness in sense {sense:.2f}"
    is_near = bool(shared or first.types & second.types) if sense is None else sense >= _SENSE
    if not is_near:
        reason = f"too little shared: {', '.join(shared) or 'no word'}{likeness}"
        return Judgement(relation=Relation.NOT_COMPARABLE, reason=reason, ground=Ground.NOTHING_SHARED)
    if is_later_in_other_words(first, second, sense):
        reason = f"told later in other words; {first.published} / {second.published}{likeness}"
        return Judgement(relation=Relation.FIGURE_UPDATE, reason=reason, ground=Ground.LATER_WORDS)
    reason = f"shared words: {', '.join(shared) or 'none'}{likeness}"
    return Judgement(relation=Relation.AGREEMENT, reason=reason, ground=Ground.WORDS)
