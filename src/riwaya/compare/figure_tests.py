"""How the figures of two statements stand to each other."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from riwaya.compare.figure_sizes import ROUND, UNKNOWN, agree, is_repeated, size, strangeness
from riwaya.compare.judged_pairs import Ground, Judgement, Relation
from riwaya.compare.sites import Nearness, nearness_of
from riwaya.compare.statements import share_of
from riwaya.compare.times import apart, days_of, is_ahead, is_dated, is_of_old, is_total, published_apart
from riwaya.knowledge.verdict_lexicon import Sign

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.compare.kinship import Kinship
    from riwaya.compare.statements import Figure, Statement
    from riwaya.knowledge.pack import Pack

_DAY_SHARE, _SMALL_SHARE = 0.75, 0.2
"""Below which share of a running total a count is of a day of it: one that names its day, and one that does not."""
_SOME, _MUCH = 0.3, 0.5
"""Shares of words from which on two statements may tell, and do tell, of one count."""
_SOON = 2
"""Days between articles of which the later one does not yet know more."""
_FAR, _FURTHEST = 3.0, 5.0
"""Times that a later toll comes to at most, and that two tolls of one event differ by at most."""
_UNNAMED = 1.6
"""Times that they differ by at most where one of them is on nobody's word, and their words are not the same."""
_PEOPLE, _TIME = "persons", "time"


class FigureTests:
    """Compares figures; made once per pack."""

    def __init__(self, pack: Pack, kinship: Kinship) -> None:
        lexicon = pack.predicates.verdicts
        self._kinship = kinship
        self._alike = {name: number for number, group in enumerate(lexicon.alike) for name in group}
        self._alike_same = frozenset(pair for group in lexicon.alike_same for pair in permutations(group, 2))
        self._repeated = frozenset(lexicon.repeated)
        self._parts = frozenset(lexicon.parts)
        self._parents = {row.kind: row.parent for row in pack.predicates.claims.kinds}

    def judge(self, first: Statement, second: Statement) -> Judgement | None:
        """The verdict on the figures of two statements, the earlier first; None where not both have one."""
        if not first.figures or not second.figures:
            return None
        kept = kept_apart(Ground.MEASURE, "measure", first.figures[0], second.figures[0])
        for number, (one, other) in enumerate(self._matching(first, second)):
            found = self._settings(first, second, one, other)
            if found is None:
                return self._values(first, second, one, other)
            kept = kept if number else found
        return kept

    def foremost(self, first: Statement, second: Statement) -> tuple[Figure, Figure] | None:
        """The two figures of one measure that are compared first; None where no measure is common."""
        return next(self._matching(first, second), None)

    def _matching(self, first: Statement, second: Statement) -> Iterator[tuple[Figure, Figure]]:
        """Figures of one measure, the foremost ones first; where both count several things, those of one kind."""
        rows = [(i + j, i, j) for i in range(len(first.figures)) for j in range(len(second.figures))]
        found = [(first.figures[i], second.figures[j]) for _, i, j in sorted(rows)]
        found = [(one, other) for one, other in found if self._is_one_measure(one, other)]
        yield from sorted(found, key=strangeness)

    def _is_one_measure(self, one: Figure, other: Figure) -> bool:
        if one.is_share != other.is_share:
            return False
        if is_repeated(one, other):
            return not self._is_toll_of_other(one, other)
        if None not in {one.happening, other.happening} and not self._is_one_happening(one, other):
            return False
        if {one.kind, other.kind} & {None, UNKNOWN}:
            return one.unit == other.unit or None in {one.unit, other.unit}
        if self._are_same_people(one, other):
            return True
        return one.kind == other.kind or self._is_part(one.kind, other.kind) or self._is_part(other.kind, one.kind)

    def _are_same_people(self, one: Figure, other: Figure) -> bool:
        """Whether one figure of one happening is told of two kinds of people, of which neither is counted apart."""
        if one.value is None or one.happening is None or (one.value, one.happening) != (other.value, other.happening):
            return False
        return self._are_people(one) and self._are_people(other) and not {one.kind, other.kind} & self._parts

    def _is_toll_of_other(self, one: Figure, other: Figure) -> bool:
        """Whether both tell of a toll, and of different ones: the dead, the wounded."""
        tolls = [happening for happening in (one.happening, other.happening) if happening in self._repeated]
        return len(tolls) == 2 and tolls[0] != tolls[1]

    def _is_one_happening(self, one: Figure, other: Figure) -> bool:
        if one.happening == other.happening:
            return True
        if one.value == other.value and (one.happening, other.happening) in self._alike_same:
            return True
        groups = {self._alike.get(one.happening or ""), self._alike.get(other.happening or "")}
        return len(groups) == 1 and None not in groups

    def _is_part(self, inner: str | None, outer: str | None) -> bool:
        """Whether one kind is of another: civilians are persons; children are counted apart."""
        if inner in self._parts:
            return False
        seen: set[str | None] = {None}
        while inner not in seen:
            seen.add(inner)
            inner = self._parents.get(inner or "")
            if inner is not None and inner == outer:
                return True
        return False

    def _settings(self, first: Statement, second: Statement, one: Figure, other: Figure) -> Judgement | None:
        """What keeps two figures of one measure from being compared."""
        same = agree(one, other)
        if (Sign.RATE in first.signs) != (Sign.RATE in second.signs):
            return kept_apart(Ground.RATE, "rate", one, other)
        if not self.holders_meet(one, other) and not (same and self._is_one_toll(first, second, one, other)):
            return kept_apart(Ground.HOLDER, "holder", one.holder, other.holder)
        if not same and not one.is_share and self._spans_differ(first, second, one, other):
            return kept_apart(Ground.COUNT, "span of the count", days_of(first), days_of(second))
        nearness = nearness_of(first, second)
        if nearness is Nearness.APART and not one.is_share:
            return kept_apart(Ground.FIGURE_PLACE, "place", first.sites[0].key, second.sites[0].key)
        has_grown = Sign.RISES in first.signs | second.signs
        if apart(first, second) and not (has_grown or is_total(first) or is_total(second) or one.is_share):
            if same and self._is_one_count(first, second, one, other):
                reason = f"time: {days_of(first)} / {days_of(second)}, the same figure {one}"
                return Judgement(relation=Relation.TIME_CONTRADICTION, reason=reason, ground=Ground.COUNT_DATED_TWICE)
            return kept_apart(Ground.FIGURE_TIME, "time", days_of(first), days_of(second))
        if (
            is_of_old(first, second)
            and not one.is_share
            and not (same and self._is_one_count(first, second, one, other))
        ):
            return kept_apart(Ground.FIGURE_TIME, "time", days_of(first) or first.published, days_of(second))
        if self.are_tolls(one, other) and is_ahead(first, second) and not (is_total(first) or is_total(second)):
            return kept_apart(Ground.FIGURE_TIME, "time", days_of(first) or first.published, days_of(second))
        return None

    def _is_one_count(self, first: Statement, second: Statement, one: Figure, other: Figure) -> bool:
        """Whether a figure that stands in both is hardly there by chance: a large one, or said in the same words."""
        if min(one.value or 0, other.value or 0) >= ROUND:
            return True
        return one.value == other.value and one.happening == other.happening and share_of(first, second) >= _MUCH

    def _is_one_toll(self, first: Statement, second: Statement, one: Figure, other: Figure) -> bool:
        """Whether the same figure of one happening, in some of the same words, is of the same people whatever their
        name."""
        return one.happening == other.happening is not None and share_of(first, second) >= _SOME

    def holders_meet(self, one: Figure, other: Figure) -> bool:
        """Whether both may count the same people, or what one party holds; who did it is not asked."""
        if one.holder is None or other.holder is None or not (one.is_share or self._are_people(one)):
            return True
        return self._kinship.are_related({one.holder}, {other.holder})

    def _are_people(self, figure: Figure) -> bool:
        return figure.kind == _PEOPLE or self._is_part(figure.kind, _PEOPLE)

    def _spans_differ(self, first: Statement, second: Statement, one: Figure, other: Figure) -> bool:
        """Whether one counts from a beginning on and the other a day, which comes to much less."""
        if is_total(first) == is_total(second):
            return self._is_of_window(first, second, one, other)
        day, part, whole = (second, other, one) if is_total(first) else (first, one, other)
        share = size(part) / (size(whole) or 1.0)
        return share < (_DAY_SHARE if is_dated(day) else _SMALL_SHARE)

    def _is_of_window(self, first: Statement, second: Statement, one: Figure, other: Figure) -> bool:
        """Whether one counts some hours, and the other much more."""
        if _has_window(first) == _has_window(second):
            return False
        part, whole = (one, other) if _has_window(first) else (other, one)
        return size(part) < _DAY_SHARE * size(whole)

    def _values(self, first: Statement, second: Statement, one: Figure, other: Figure) -> Judgement:
        """The verdict on two figures of one thing."""
        reason = f"figure: {one} / {other}"
        if agree(one, other):
            return Judgement(relation=Relation.AGREEMENT, reason=reason, ground=Ground.SAME_FIGURE)
        if one.is_share and one.is_worded and other.is_worded:
            return Judgement(relation=Relation.OUTCOME_CONTRADICTION, reason=reason, ground=Ground.STAGE)
        is_one_source = self.have_one_source(first, second)
        if first.article == second.article and is_one_source and not one.is_share:
            reason = f"{reason}; one text gives both on one word"
            return Judgement(relation=Relation.NOT_COMPARABLE, reason=reason, ground=Ground.ONE_TEXT)
        sources = f"{reason}; source: {first.source or 'outlet'} / {second.source or 'outlet'}"
        contradiction = Judgement(relation=Relation.FIGURE_CONTRADICTION, reason=sources, ground=Ground.TWO_SOURCES)
        if self._is_update(first, second, one, other):
            if self._is_too_far(one, other, _FAR) and not (is_total(first) and is_total(second)):
                if self.are_rivals(first, second):
                    return contradiction
                return kept_apart(Ground.TOO_FAR, "figures too far apart for a later toll", one, other)
            told = "one source" if is_one_source else f"{first.published} / {second.published}"
            ground = Ground.ONE_SOURCE if is_one_source else Ground.LATER_FIGURE
            return Judgement(relation=Relation.FIGURE_UPDATE, reason=f"{reason}; {told}", ground=ground)
        is_one_telling = (first.source and second.source) or share_of(first, second) >= _MUCH
        far = _FURTHEST if is_one_telling else _UNNAMED
        if self._is_too_far(one, other, far) and not self.are_rivals(first, second):
            return kept_apart(Ground.TOO_FAR, "figures too far apart for one toll", one, other)
        return contradiction

    def _is_update(self, first: Statement, second: Statement, one: Figure, other: Figure) -> bool:
        """Whether the second figure may come from later knowledge, not from another view."""
        is_one_source = self.have_one_source(first, second)
        is_later = (second.published or "") > (first.published or "") and first.article != second.article
        if one.is_share and (is_later or None in {first.source, second.source}):
            return True
        if is_one_source and first.source is not None:
            return True
        larger = first if size(one) > size(other) else second
        if self.are_tolls(one, other) and Sign.RISES in larger.signs and None in {first.source, second.source}:
            return True
        return is_later and size(other) > size(one)

    def are_rivals(self, first: Statement, second: Statement) -> bool:
        """Whether two known sources that do not belong together tell it within few days."""
        sources = first.source, second.source
        if sources[0] is None or sources[1] is None or not self._kinship.knows([sources[0], sources[1]]):
            return False
        return abs(published_apart(first, second) or 0) <= _SOON and not self.have_one_source(first, second)

    def are_tolls(self, one: Figure, other: Figure) -> bool:
        """Whether both count what grows as more becomes known: the dead, the wounded."""
        return one.happening in self._repeated and other.happening in self._repeated

    def _is_too_far(self, one: Figure, other: Figure, times: float) -> bool:
        """Whether two tolls differ so much that they are hardly of one event."""
        if not {one.happening, other.happening} & self._repeated:
            return False
        sizes = sorted((size(one), size(other)))
        return sizes[1] > times * sizes[0]

    def have_one_source(self, first: Statement, second: Statement) -> bool:
        """Whether both are told by the outlet, or by sources that belong together."""
        if first.source is None or second.source is None:
            return first.source is second.source
        return self._kinship.are_related({first.source}, {second.source})


def _has_window(statement: Statement) -> bool:
    """Whether it says over how many hours or days it counts: «خلال 24 ساعة»."""
    return any(figure.kind == _TIME and figure.happening is None for figure in statement.figures)


def kept_apart(ground: Ground, field: str, one: object, other: object) -> Judgement:
    """That two statements are not comparable, because of a field in which they differ."""
    reason = f"{field}: {one or 'not told'} / {other or 'not told'}"
    return Judgement(relation=Relation.NOT_COMPARABLE, reason=reason, ground=ground)
