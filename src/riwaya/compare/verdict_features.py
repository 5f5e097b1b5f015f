"""Named features of two statements, by which the relation between them is weighed (`compare/weighed_verdicts.py`).

All are numbers in about [-1, 3]. The answer of the judge's tests is one of them; the others are what the tests look at,
without the order in which these ask.
"""

from __future__ import annotations

from math import log, log1p
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.figure_sizes import agree, size
from riwaya.compare.figure_tests import FigureTests
from riwaya.compare.judged_pairs import Ground, JudgedPair, Relation
from riwaya.compare.kinship import Kinship
from riwaya.compare.sites import Nearness, nearness_of
from riwaya.compare.stage_tests import how_far
from riwaya.compare.statements import Figure, share_of
from riwaya.compare.times import (
    apart,
    are_dated_apart,
    are_dated_together,
    days_between,
    is_ahead,
    is_dated,
    is_of_old,
    is_total,
    published_apart,
)
from riwaya.knowledge.verdict_lexicon import Sign
from riwaya.model.quantity import VAGUE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from riwaya.compare.statements import Statement
    from riwaya.knowledge.pack import Pack

_LONG, _GAP = 3, 10
_RATIO = 3.0
_GROWN = log(1.01)
_ASSAULT = "ASSAULT"
TESTS, BY, PLACES, BOTH, FIRST, SECOND = "tests_say_", "by_", "places_", "both_", "first_", "second_"


class Weighed(Struct, frozen=True):
    """A judged pair with what the features look at."""

    pair: JudgedPair
    sense: float | None
    """Cosine of the vectors of both; None: nobody asked a model."""
    figures: tuple[Figure, Figure] | None
    """The foremost two of one measure."""
    growth: float
    """Logarithm of how many times the later figure is the earlier one, within bounds; 0 without figures."""
    days: int
    """Between the two publications; 0 where one is unknown."""
    is_one_source: bool
    tests: FigureTests
    kinship: Kinship

    @property
    def first(self) -> Statement:
        """The earlier one."""
        return self.pair.left

    @property
    def second(self) -> Statement:
        """The later one."""
        return self.pair.right

    @property
    def grows(self) -> bool:
        """Whether the later figure is the larger one."""
        return self.growth > _GROWN

    @property
    def shrinks(self) -> bool:
        """Whether it is the smaller one."""
        return self.growth < -_GROWN

    @property
    def is_too_far(self) -> bool:
        """Whether the tests find the figures too far apart for one event."""
        return self.pair.judgement.ground is Ground.TOO_FAR

    @property
    def is_planned_first(self) -> bool:
        """Whether only the earlier one tells of what may or will be."""
        return self.first.is_planned and not self.second.is_planned


class FeatureReader:
    """Gives features; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._kinship = Kinship(pack)
        self._tests = FigureTests(pack, self._kinship)

    def read(self, pair: JudgedPair, sense: float | None) -> dict[str, float]:
        """The features of a pair that differ from 0, by name."""
        figures = self._tests.foremost(pair.left, pair.right)
        seen = Weighed(
            pair,
            sense,
            figures,
            growth=0.0 if figures is None else _growth(*figures),
            days=abs(published_apart(pair.left, pair.right) or 0),
            is_one_source=self._tests.have_one_source(pair.left, pair.right),
            tests=self._tests,
            kinship=self._kinship,
        )
        found = dict.fromkeys(_named(pair), 1.0)
        for name, feature in MEASURED.items():
            value = float(feature(seen))
            if value:
                found[name] = value
        return found


def _named(pair: JudgedPair) -> Iterator[str]:
    """What the tests say, how places lie, and which signs stand in either or both."""
    yield f"{TESTS}{pair.judgement.relation}"
    yield f"{BY}{pair.judgement.ground}"
    yield f"{PLACES}{nearness_of(pair.left, pair.right)}"
    mine, theirs = pair.left.signs, pair.right.signs
    for sign in mine | theirs:
        side = BOTH if sign in mine and sign in theirs else FIRST if sign in mine else SECOND
        yield f"{side}{sign}"


# --- days
def _gap(seen: Weighed) -> float:
    return min(days_between(seen.first, seen.second) or 0, _GAP) / _LONG


# --- words
def _share_of_all(seen: Weighed) -> float:
    mine, theirs = seen.first.keys, seen.second.keys
    return len(mine & theirs) / max(1, min(len(mine), len(theirs)))


def _share_of_both(seen: Weighed) -> float:
    mine, theirs = seen.first.keys, seen.second.keys
    return len(mine & theirs) / max(1, len(mine | theirs))


def _shorter(seen: Weighed) -> float:
    return log1p(min(len(seen.first.keys), len(seen.second.keys)))


def _unequal(seen: Weighed) -> float:
    return abs(log1p(len(seen.first.keys)) - log1p(len(seen.second.keys)))


# --- figures
def _has_figures(seen: Weighed, count: int) -> bool:
    return bool(seen.first.figures) + bool(seen.second.figures) == count


def _growth(one: Figure, other: Figure) -> float:
    sizes = size(one), size(other)
    return max(-_RATIO, min(_RATIO, log(sizes[1] / sizes[0]))) if all(sizes) else 0.0


def _of_figures(seen: Weighed, test: Callable[[Figure, Figure], bool]) -> bool:
    return seen.figures is not None and test(*seen.figures)


def _count_vague(seen: Weighed) -> int:
    """Of the figures that are compared: «عشرات», «مئات»."""
    return sum(one.comparator in VAGUE for one in seen.figures or ())


def _shares_value(seen: Weighed) -> bool:
    mine, theirs = ({one.value for one in side.figures if one.value} for side in (seen.first, seen.second))
    return not mine.isdisjoint(theirs)


# --- who
def _sources(seen: Weighed) -> int:
    return bool(seen.first.source) + bool(seen.second.source)


def _have_doers(seen: Weighed) -> bool:
    return bool(seen.first.doers and seen.second.doers)


def _are_doers_related(seen: Weighed) -> bool:
    return _have_doers(seen) and seen.kinship.are_related(seen.first.doers, seen.second.doers)


def _are_doers_apart(seen: Weighed) -> bool:
    return _have_doers(seen) and not _are_doers_related(seen)


def _are_doers_known_apart(seen: Weighed) -> bool:
    return _are_doers_apart(seen) and seen.kinship.knows(seen.first.doers | seen.second.doers)


# --- what
def _met(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return not mine.isdisjoint(theirs)


def _missed(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _is_further(seen: Weighed) -> bool:
    mine, theirs = seen.first.rungs, seen.second.rungs
    return any(rung < theirs.get(ladder, rung) for ladder, rung in mine.items())


MEASURED: Mapping[str, Callable[[Weighed], float]] = {
    "one_day": lambda seen: seen.days == 0,
    "next_day": lambda seen: seen.days == 1,
    "some_days": lambda seen: 1 < seen.days <= _LONG,
    "days": lambda seen: log1p(seen.days),
    "told_days_apart": lambda seen: apart(seen.first, seen.second),
    "own_days_apart": lambda seen: are_dated_apart(seen.first, seen.second),
    "dated_together": lambda seen: are_dated_together(seen.first, seen.second),
    "second_is_ahead": lambda seen: is_ahead(seen.first, seen.second),
    "one_of_old": lambda seen: is_of_old(seen.first, seen.second),
    "one_undated": lambda seen: days_between(seen.first, seen.second) is None,
    "gap_of_days": _gap,
    "one_dated": lambda seen: is_dated(seen.first) != is_dated(seen.second),
    "one_total": lambda seen: is_total(seen.first) != is_total(seen.second),
    "first_planned": lambda seen: seen.is_planned_first,
    "second_planned": lambda seen: seen.second.is_planned and not seen.first.is_planned,
    "planned_then_told": lambda seen: seen.is_planned_first and seen.days > 0,
    "words_shared": lambda seen: share_of(seen.first, seen.second),
    "all_words_shared": _share_of_all,
    "words_of_both_shared": _share_of_both,
    "in_sense": lambda seen: seen.sense or 0.0,
    "shorter": _shorter,
    "unequal": _unequal,
    "both_figures": lambda seen: _has_figures(seen, 2),
    "one_figure": lambda seen: _has_figures(seen, 1),
    "other_measures": lambda seen: _has_figures(seen, 2) and seen.figures is None,
    "figures_agree": lambda seen: _of_figures(seen, agree),
    "one_vague": lambda seen: _count_vague(seen) == 1,
    "both_vague": lambda seen: _count_vague(seen) == 2,
    "one_kind": lambda seen: _of_figures(seen, lambda one, other: one.kind == other.kind),
    "one_happening": lambda seen: _of_figures(seen, lambda one, other: one.happening == other.happening),
    "shares": lambda seen: _of_figures(seen, lambda one, _: one.is_share),
    "tolls": lambda seen: _of_figures(seen, seen.tests.are_tolls),
    "holders_meet": lambda seen: _of_figures(seen, seen.tests.holders_meet),
    "growth": lambda seen: seen.growth,
    "difference": lambda seen: abs(seen.growth),
    "grows": lambda seen: seen.grows,
    "shrinks": lambda seen: seen.shrinks,
    "toll_shrinks": lambda seen: seen.shrinks and _of_figures(seen, seen.tests.are_tolls),
    "total_shrinks": lambda seen: seen.shrinks and is_total(seen.first),
    "too_far_and_grows": lambda seen: seen.is_too_far and seen.grows,
    "too_far_and_shrinks": lambda seen: seen.is_too_far and seen.shrinks,
    "grows_later": lambda seen: seen.grows and seen.days > 0,
    "toll_grows_later": lambda seen: seen.grows and seen.days > 0 and _of_figures(seen, seen.tests.are_tolls),
    "one_value": _shares_value,
    "one_source": lambda seen: seen.is_one_source,
    "two_told_sources": lambda seen: _sources(seen) == 2,
    "one_told_source": lambda seen: _sources(seen) == 1,
    "two_other_sources": lambda seen: _sources(seen) == 2 and not seen.is_one_source,
    "rivals": lambda seen: seen.tests.are_rivals(seen.first, seen.second),
    "one_article": lambda seen: seen.first.article == seen.second.article,
    "both_doers": _have_doers,
    "doers_related": _are_doers_related,
    "doers_apart": _are_doers_apart,
    "known_doers_apart": _are_doers_known_apart,
    "blamed_apart": lambda seen: _missed(seen.first.blamed, seen.second.blamed),
    "one_type": lambda seen: _met(seen.first.types, seen.second.types),
    "other_types": lambda seen: _missed(seen.first.types, seen.second.types),
    "both_assaults": lambda seen: _ASSAULT in seen.first.types & seen.second.types,
    "one_mode": lambda seen: _met(seen.first.modes, seen.second.modes),
    "other_modes": lambda seen: _missed(seen.first.modes, seen.second.modes),
    "one_denies": lambda seen: seen.first.denies != seen.second.denies,
    "both_deny": lambda seen: seen.first.denies and seen.second.denies,
    "one_negated": lambda seen: seen.first.is_negated != seen.second.is_negated,
    "one_tells_how_far": lambda seen: bool(how_far(seen.first)) != bool(how_far(seen.second)),
    "further_state": _is_further,
    "further_state_later": lambda seen: _is_further(seen) and seen.days > 0,
}
"""What is worked out for every pair; in the order of the table of weights."""

FEATURES = tuple(
    dict.fromkeys((
        *(f"{TESTS}{one}" for one in Relation),
        *(f"{BY}{one}" for one in Ground if one is not Ground.WEIGHED),
        *(f"{PLACES}{one}" for one in Nearness),
        *MEASURED,
        *(f"{side}{one}" for side in (BOTH, FIRST, SECOND) for one in Sign),
    ))
)
"""Names of all features, each once: «planned» is a sign and measured, too."""
