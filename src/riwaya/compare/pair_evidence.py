"""What two statements have in common and in what they differ: named features, each in [0, 1].

They are weighed for each relation (`packs/*/verdict-weights.yaml`) together with the ground of the first test that had
an answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.compare.judged_pairs import Ground
from riwaya.compare.sites import Nearness, compare_sites
from riwaya.compare.times import apart, is_ahead, is_dated, published_apart
from riwaya.knowledge.verdict_lexicon import STAGES, Sign

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from riwaya.compare.kinship import Kinship
    from riwaya.compare.statements import Statement

_COPY = 0.75
"""Share of words from which on two statements are copies of each other."""
_FEW = 2
"""Words that statements share at least, for their share to count."""


class Sides:
    """Two statements, the earlier first, with what several features ask."""

    __slots__ = ("first", "ground", "kinship", "nearness", "second", "share")

    def __init__(self, first: Statement, second: Statement, ground: Ground, kinship: Kinship) -> None:
        self.first, self.second, self.ground, self.kinship = first, second, ground, kinship
        self.nearness = compare_sites(first.sites, second.sites)
        self.share = share_of_words(first, second)

    def both(self, ask: Callable[[Statement], object]) -> bool:
        """Whether it holds of both."""
        return bool(ask(self.first)) and bool(ask(self.second))

    def one(self, ask: Callable[[Statement], object]) -> bool:
        """Whether it holds of just one of them."""
        return bool(ask(self.first)) != bool(ask(self.second))


def share_of_words(first: Statement, second: Statement) -> float:
    """How much of the content of two statements they share, names of places left out."""
    names = {word for one in (first, second) for site in one.sites for word in site.words}
    mine, theirs = first.keys - names, second.keys - names
    return len(mine & theirs) / max(1, min(len(mine), len(theirs))) if len(mine & theirs) >= _FEW else 0.0


def one_happening(sides: Sides) -> bool:
    """Mentions of one cluster stand in both."""
    return not sides.first.happenings.isdisjoint(sides.second.happenings)


def other_happenings(sides: Sides) -> bool:
    """Both tell happenings, and none that is in one cluster."""
    return sides.both(lambda one: one.happenings) and not one_happening(sides)


def one_text(sides: Sides) -> bool:
    """Both stand in one article."""
    return sides.first.article == sides.second.article


def days_between(sides: Sides) -> float:
    """Days between the articles, up to three."""
    return min(3, abs(published_apart(sides.first, sides.second) or 0)) / 3


def one_day(sides: Sides) -> bool:
    """The articles appeared on one day."""
    return published_apart(sides.first, sides.second) == 0 and not one_text(sides)


def days_meet(sides: Sides) -> bool:
    """Both say when, and the days meet."""
    return sides.both(is_dated) and not apart(sides.first, sides.second)


def days_apart(sides: Sides) -> bool:
    """Both say when, and the days do not meet."""
    return apart(sides.first, sides.second)


def comes_later(sides: Sides) -> bool:
    """What the second tells came after the first had appeared."""
    return is_ahead(sides.first, sides.second)


def same_place(sides: Sides) -> bool:
    """Both name one place."""
    return sides.nearness is Nearness.SAME


def place_inside(sides: Sides) -> bool:
    """A place of one may lie in a place of the other."""
    return sides.nearness is Nearness.INSIDE


def places_apart(sides: Sides) -> bool:
    """The places of one are not those of the other."""
    return sides.nearness is Nearness.APART


def words_shared(sides: Sides) -> float:
    """Share of the shorter one's words that the other has, too."""
    return sides.share


def copies(sides: Sides) -> bool:
    """Hardly a word of the shorter one that the other does not have."""
    return sides.share >= _COPY


def same_type(sides: Sides) -> bool:
    """An event of one type in both."""
    return not sides.first.types.isdisjoint(sides.second.types)


def other_types(sides: Sides) -> bool:
    """Events in both, none of one type."""
    return sides.both(lambda one: one.types) and not same_type(sides)


def both_figures(sides: Sides) -> bool:
    """Both have a figure."""
    return sides.both(lambda one: one.figures)


def one_figure(sides: Sides) -> bool:
    """Only one has a figure."""
    return sides.one(lambda one: one.figures)


def one_value(sides: Sides) -> bool:
    """One figure stands in both."""
    values = [{figure.value for figure in one.figures} - {None} for one in (sides.first, sides.second)]
    return not values[0].isdisjoint(values[1])


def one_denies(sides: Sides) -> bool:
    """One denies or negates."""
    return sides.one(lambda one: one.denies)


def both_deny(sides: Sides) -> bool:
    """Both deny or negate."""
    return sides.both(lambda one: one.denies)


def word_of_denial(sides: Sides) -> bool:
    """A word of denial stands in just one."""
    return sides.one(lambda one: Sign.DENIAL in one.signs)


def one_planned(sides: Sides) -> bool:
    """One tells what is to come."""
    return sides.one(lambda one: one.is_planned or Sign.PLANNED in one.signs)


def one_stage(sides: Sides) -> bool:
    """Both tell how far it went, by the same words."""
    return sides.both(lambda one: one.signs & STAGES) and sides.first.signs & STAGES == sides.second.signs & STAGES


def other_stages(sides: Sides) -> bool:
    """Both tell how far it went, by other words."""
    return sides.both(lambda one: one.signs & STAGES) and not one_stage(sides)


def part_of_it(sides: Sides) -> bool:
    """One says that it was all of it, or a part, the other does not."""
    return sides.one(lambda one: Sign.PART in one.signs) or sides.one(lambda one: Sign.WHOLE in one.signs)


def doers_related(sides: Sides) -> bool:
    """Doers who belong together."""
    return sides.both(lambda one: one.doers) and sides.kinship.are_related(sides.first.doers, sides.second.doers)


def other_doers(sides: Sides) -> bool:
    """Doers who do not belong together."""
    return sides.both(lambda one: one.doers) and not sides.kinship.are_related(sides.first.doers, sides.second.doers)


def one_source(sides: Sides) -> bool:
    """The same is reported to say both."""
    one, other = sides.first.source, sides.second.source
    return one is not None and other is not None and sides.kinship.are_related({one}, {other})


def two_sources(sides: Sides) -> bool:
    """Somebody else is reported to say each."""
    return sides.both(lambda one: one.source) and not one_source(sides)


FEATURES: Mapping[str, Callable[[Sides], float]] = {
    feature.__name__: feature
    for feature in (
        one_happening, other_happenings, one_text, days_between, one_day, days_meet, days_apart, comes_later,
        same_place, place_inside, places_apart, words_shared, copies, same_type, other_types, both_figures, one_figure,
        one_value, one_denies, both_deny, word_of_denial, one_planned, one_stage, other_stages, part_of_it,
        doers_related, other_doers, one_source, two_sources,
    )
}  # fmt: skip
"""In the order of the table of weights."""


def evidence(sides: Sides) -> dict[str, float]:
    """The features that hold, and the ground as one of its own."""
    held = {name: float(feature(sides)) for name, feature in FEATURES.items()}
    return {f"ground_{sides.ground}": 1.0} | {name: value for name, value in held.items() if value}
