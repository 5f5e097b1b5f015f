"""Verdicts between any two statements: a fixed order of tests, each with a reason that a person can check.

Occurrence first (one side denies), then figures, then who did it, how far it went, where, when; what passes all of them
agrees, where the two share enough to be of one thing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.compare.figure_tests import FigureTests, kept_apart, share_figure
from riwaya.compare.judged_pairs import Ground, JudgedPair, Judgement, Relation
from riwaya.compare.harm_tests import judge_harm, judge_shots
from riwaya.compare.kinship import Kinship
from riwaya.compare.sites import Nearness, nearness_of
from riwaya.compare.stage_tests import StageTests, how_far, is_taking, name_signs
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
from riwaya.knowledge.verdict_lexicon import STAGES, Sign

if TYPE_CHECKING:
    from collections.abc import Callable

    from riwaya.compare.statements import Statement
    from riwaya.knowledge.pack import Pack

    Test = Callable[[Statement, Statement], Judgement | None]

_ONE_OFF = frozenset({Sign.STARTS, Sign.ENTERS, Sign.TAKES})
_GUESSED = frozenset({Ground.DENIAL, Ground.DOERS})
"""Grounds that need more where only a likeness brought two statements together."""
_ASSAULT = "ASSAULT"
_SOON = 2
"""Days from which on what was planned and what came about are two reports, not one announced and told."""
_SENSE = 0.2
"""Cosine of vectors from which on two statements may tell of one thing."""
_NEAR_SENSE = 0.5
"""Cosine below which two statements of one thing are hardly the same report."""
_TOPIC = 0.2
"""Share of the shorter statement's words from which on two statements may be of one topic."""
_SOME, _MUCH, _MOST, _COPIED = 0.3, 0.4, 0.6, 0.85
"""Shares of the shorter statement's words from which on two statements tell of one step, say the same but for a day,
for a place, and are copies."""
_NEAR, _LONG = 3, 10
"""Days between two datings of one thing at most; of one that both tell in most of the same words."""


class Judge:
    """Judges pairs; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._kinship = Kinship(pack)
        self._once = frozenset(pack.predicates.verdicts.once)
        self._figures = FigureTests(pack, self._kinship)
        self._tests: tuple[Test, ...] = (
            self._knowing,
            self._past,
            judge_harm,
            self._occurrence,
            self._figures.judge,
            judge_shots,
            self._actor,
            self._blame,
            StageTests(self._kinship).judge,
            self._plan,
            self._later_state,
            self._place,
            self._time,
        )

    def judge(self, left: Statement, right: Statement, *, sense: float | None = None) -> JudgedPair:
        """The verdict on two statements that somebody sets side by side; the same whichever is named first.

        Args:
            left: one.
            right: the other.
            sense: cosine of their vectors; None: nobody asked a model.
        """
        first, second = sorted((left, right), key=lambda one: (one.published or "", one.place))
        return self._judged(first, second, sense)

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

    def _actor(self, first: Statement, second: Statement) -> Judgement | None:
        is_assault = _ASSAULT in first.types & second.types
        if not is_assault or not first.doers or not second.doers or is_taking(first) or is_taking(second):
            return None
        if are_dated_apart(first, second) or not self._kinship.knows(first.doers | second.doers):
            return None
        if self._are_of_one_side(first, second):
            return None
        reason = f"actor: {', '.join(sorted(first.doers))} / {', '.join(sorted(second.doers))}"
        return Judgement(relation=Relation.ACTOR_CONTRADICTION, reason=reason, ground=Ground.DOERS)

    def _blame(self, first: Statement, second: Statement) -> Judgement | None:
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

    def _plan(self, first: Statement, second: Statement) -> Judgement | None:
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

    def _later_state(self, first: Statement, second: Statement) -> Judgement | None:
        """A further state of one thing, told on a later day."""
        if (published_apart(first, second) or 0) < 1 or nearness_of(first, second) is Nearness.APART:
            return None
        if are_dated_together(first, second):
            return None
        further = [at for at, rung in first.rungs.items() if rung < second.rungs.get(at, rung)]
        if not further or share_of(first, second) >= _MOST:
            return None
        reason = f"a further state; {first.published} / {second.published}"
        return Judgement(relation=Relation.FIGURE_UPDATE, reason=reason, ground=Ground.LATER_STATE)

    def _place(self, first: Statement, second: Statement) -> Judgement | None:
        if nearness_of(first, second) is not Nearness.APART:
            return None
        if not apart(first, second) and not published_apart(first, second) and share_of(first, second) >= _MOST:
            reason = f"place: {first.sites[0].key} / {second.sites[0].key}, else the same words"
            return Judgement(relation=Relation.PLACE_CONTRADICTION, reason=reason, ground=Ground.OTHER_PLACE_SAME_WORDS)
        return kept_apart(Ground.PLACE, "place", first.sites[0].key, second.sites[0].key)

    def _past(self, first: Statement, second: Statement) -> Judgement | None:
        """What both tell again of long ago, and date differently, is one thing; not where they count differently."""
        if not are_dated_apart(first, second) or not are_both_of_old(first, second):
            return None
        if (first.figures or second.figures) and not share_figure(first, second):
            return None
        if nearness_of(first, second) is Nearness.APART:
            return None
        return _dated_twice(first, second)

    def _time(self, first: Statement, second: Statement) -> Judgement | None:
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


def _is_later_in_other_words(first: Statement, second: Statement, sense: float | None) -> bool:
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


def _agreement(first: Statement, second: Statement, sense: float | None) -> Judgement:
    """What nothing keeps apart agrees, if it shares a word, a type of event or, where a model tells, its sense."""
    shared = sorted(first.keys & second.keys)
    likeness = "" if sense is None else f"; likeness in sense {sense:.2f}"
    is_near = bool(shared or first.types & second.types) if sense is None else sense >= _SENSE
    if not is_near:
        reason = f"too little shared: {', '.join(shared) or 'no word'}{likeness}"
        return Judgement(relation=Relation.NOT_COMPARABLE, reason=reason, ground=Ground.NOTHING_SHARED)
    if _is_later_in_other_words(first, second, sense):
        reason = f"told later in other words; {first.published} / {second.published}{likeness}"
        return Judgement(relation=Relation.FIGURE_UPDATE, reason=reason, ground=Ground.LATER_WORDS)
    reason = f"shared words: {', '.join(shared) or 'none'}{likeness}"
    return Judgement(relation=Relation.AGREEMENT, reason=reason, ground=Ground.WORDS)
