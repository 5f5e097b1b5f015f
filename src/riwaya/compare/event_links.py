"""Whether two mentions tell of one happening: a sum of weighted features, with what forbids a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.event_features import FEATURES, Pair, Sort
from riwaya.compare.event_places import Gazetteer, Lie

if TYPE_CHECKING:
    from collections.abc import Iterable

    from riwaya.compare.event_mention import EventMention
    from riwaya.compare.event_words import Rarity
    from riwaya.knowledge.pack import Pack

BIAS = "bias"


class Addend(Struct, frozen=True, kw_only=True):
    """What one feature adds."""

    feature: str
    value: float
    """Of the feature, in [0, 1]."""
    weight: float


class Link(Struct, frozen=True, kw_only=True):
    """How two mentions stand to each other."""

    sort: Sort
    """Whose weights were used."""
    score: float
    """Log odds that they tell of one happening."""
    addends: tuple[Addend, ...]
    """The features that held, strongest first."""
    forbidden: str | None
    """Why they never are one happening; None: nothing forbids it."""

    @property
    def reason(self) -> str:
        """All of it in a line: `same_family 1.00 x +5.2; days_between_articles 0.14 x -1.0; …`."""
        told = [f"{one.feature} {one.value:.2f} x {one.weight:+.2f}" for one in self.addends]
        return "; ".join([
            f"log odds {self.score:+.2f}",
            *told,
            *([f"never: {self.forbidden}"] if self.forbidden else ()),
        ])


class EventLinker:
    """Scores pairs by the weights of a pack; made once."""

    def __init__(self, pack: Pack, rarity: Rarity) -> None:
        self.table = pack.clusters
        self._gazetteer, self._rarity = Gazetteer(pack), rarity
        self._alone, self._lasting = self.table.alone, self.table.lasting

    def pair(self, left: EventMention, right: EventMention, likeness: float = 0.0) -> Pair:
        """The pair with what its features ask; `likeness` is the cosine of the sentences' vectors."""
        return Pair(left, right, likeness, self._gazetteer, self._rarity, self.table)

    def score(self, pair: Pair) -> float:
        """Log odds that a pair tells of one happening."""
        weights = self.table.weights.get(pair.sort.value, {})
        added = (weight * FEATURES[name](pair) for name, weight in weights.items() if name != BIAS)
        return sum(added, start=weights.get(BIAS, 0.0))

    def link(self, pair: Pair) -> Link:
        """The pair with all its reasons."""
        weights = self.table.weights.get(pair.sort.value, {})
        values = ((name, float(feature(pair))) for name, feature in FEATURES.items() if name in weights)
        addends = [Addend(feature=name, value=value, weight=weights[name]) for name, value in values if value]
        addends.sort(key=lambda one: -abs(one.value * one.weight))
        return Link(sort=pair.sort, score=self.score(pair), addends=tuple(addends), forbidden=self.forbids(pair))

    def forbids(self, pair: Pair) -> str | None:
        """Why two mentions are never one happening: other dead, days or places that exclude each other."""
        left, right = pair.left, pair.right
        if left.families.isdisjoint(right.families) and self._are_alone(left.families, right.families):
            return "one tells of the dead or hurt, the other does not"
        if left.when is not None and right.when is not None and left.when.gap(right.when) >= self.table.days_apart:
            return "days apart"
        lasting = self._lasting & left.families & right.families
        if not lasting and pair.lie is Lie.APART and pair.ground is Lie.APART:
            return "places apart"
        return None

    def _are_alone(self, *families: Iterable[str]) -> bool:
        return any(self._alone.issuperset(one) for one in families)
