"""What people say of mentions of happenings: which are one, which are not, which are none.

Of two judgements that cannot both be, the later wins. What is one happening with the same third is one happening.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, groupby, product
from operator import itemgetter
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.event_mention import Told
from riwaya.model.judgement import Judgement, JudgementKind
from riwaya.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from riwaya.compare.event_mention import EventMention

    Pair = tuple[int, int]
_LAYER = "events"


class Said(Struct, frozen=True, kw_only=True):
    """A judgement with the places where its words stand now."""

    judgement: Judgement
    places: tuple[tuple[str, Span] | None, ...]
    """Article and span of each target; None where its words are lost, or its article."""


class Bonds(Struct, frozen=True, kw_only=True):
    """What follows for mentions, by their numbers, the lower of two first."""

    joined: dict[tuple[int, int], Judgement]
    """Pairs that are one happening."""
    apart: dict[tuple[int, int], Judgement]
    """Pairs that are not."""
    dropped: frozenset[int]
    """What is no happening at all."""
    placeless: frozenset[str]
    """Judgements on less than two mentions that are there."""
    overruled: frozenset[str]
    """Judgements of which later ones leave nothing."""
    partners: dict[int, tuple[int, ...]]
    """The pairs of `joined`: to each lower number the higher ones, in order."""

    def joined_to(self, number: int) -> tuple[int, ...]:
        """The later mentions that somebody says are one with this."""
        return self.partners.get(number, ())


def bind(mentions: Sequence[EventMention], said: Iterable[Said]) -> Bonds:
    """What judgements on same, not the same and no record mean for mentions."""
    finder = _MentionsAt(mentions)
    dropped: set[int] = set()
    wanted: list[tuple[Judgement, tuple[int, ...]]] = []
    said = tuple(said)
    for one in said:
        if one.judgement.kind is JudgementKind.NO_RECORD and one.judgement.layer == _LAYER:
            dropped |= {at for place in one.places for at in finder.passed_over(place)}
    for one in said:
        if one.judgement.kind in {JudgementKind.SAME, JudgementKind.NOT_SAME}:
            numbers = [None if (at := finder.at(place)) in dropped else at for place in one.places]
            is_led = one.judgement.kind is JudgementKind.SAME or numbers[0] is not None
            there = dict.fromkeys(at for at in numbers if at is not None)
            wanted.append((one.judgement, tuple(there) if is_led else ()))
    solver = _Solver()
    for judgement, found in sorted(wanted, key=lambda one: one[0].order, reverse=True):
        solver.take(judgement, found)
    return Bonds(
        joined=solver.joined,
        apart=solver.apart,
        dropped=frozenset(dropped),
        placeless=frozenset(judgement.id for judgement, found in wanted if len(found) < 2),
        overruled=frozenset(solver.overruled),
        partners={
            low: tuple(high for _, high in pairs) for low, pairs in groupby(sorted(solver.joined), itemgetter(0))
        },
    )


def mention_at(mentions: Iterable[EventMention], span: Span) -> EventMention | None:
    """Of the mentions of one article the one that shares most with a span; None where none does."""
    near = [one for one in mentions if one.trigger.span.overlaps(span)]
    return max(near, key=lambda one: (one.trigger.span.likeness(span), -one.trigger.start), default=None)


class _MentionsAt:
    """Mentions by where they stand."""

    def __init__(self, mentions: Sequence[EventMention]) -> None:
        self._numbers: defaultdict[str, dict[tuple[str, int, int], int]] = defaultdict(dict)
        self._mentions = mentions
        for number, one in enumerate(mentions):
            self._numbers[one.article][one.key] = number

    def at(self, place: tuple[str, Span] | None) -> int | None:
        """The number of the mention that stands there."""
        if place is None:
            return None
        article, span = place
        numbers = self._numbers.get(article, {})
        found = mention_at((self._mentions[at] for at in numbers.values()), span)
        return None if found is None else numbers[found.key]

    def passed_over(self, place: tuple[str, Span] | None) -> Iterator[int]:
        """What stands there and is no event of the analysis."""
        if place is not None:
            article, span = place
            for number in self._numbers.get(article, {}).values():
                one = self._mentions[number]
                if one.told is not Told.EVENT and one.trigger.span.overlaps(span):
                    yield number


class _Solver:
    """Takes judgements, the latest first; what contradicts those taken before is left out."""

    def __init__(self) -> None:
        self.joined: dict[Pair, Judgement] = {}
        self.apart: dict[Pair, Judgement] = {}
        self.overruled: set[str] = set()
        self._above: dict[int, int] = {}

    def take(self, judgement: Judgement, found: Sequence[int]) -> None:
        """Takes what a judgement says of the mentions found, as far as it can stand."""
        if judgement.kind is JudgementKind.SAME:
            pairs = [_sorted(*pair) for pair in combinations(found, 2)]
            stands = [self._join(pair, judgement) for pair in pairs]
        else:
            pairs = [_sorted(*pair) for pair in product(found[:1], found[1:])]
            stands = [self._part(pair, judgement) for pair in pairs]
        if pairs and not any(stands):
            self.overruled.add(judgement.id)

    def _join(self, pair: Pair, judgement: Judgement) -> bool:
        low, high = (self._root(one) for one in pair)
        if low != high:
            if any({self._root(a), self._root(b)} == {low, high} for a, b in self.apart):
                return False
            self._above[max(low, high)] = min(low, high)
        self.joined.setdefault(pair, judgement)
        return True

    def _part(self, pair: Pair, judgement: Judgement) -> bool:
        if self._root(pair[0]) == self._root(pair[1]):
            return False
        self.apart.setdefault(pair, judgement)
        return True

    def _root(self, one: int) -> int:
        while one in self._above:
            one = self._above[one]
        return one


def _sorted(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)
