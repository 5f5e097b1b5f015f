"""Whether two mentions tell of one happening: a sum of weighted features, with what forbids a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from riwaya.compare.event_features import FEATURES, Sort
from riwaya.compare.event_places import Lie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.compare.event_pairs import Pairs
    from riwaya.knowledge.cluster_table import ClusterTable

    Array = np.ndarray

BIAS = "bias"
REASONS = (
    "one tells of the dead or hurt, the other does not",
    "days apart",
    "places apart",
)
"""Why two mentions are never one happening."""


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

    def __init__(self, table: ClusterTable, *, has_reader: bool = False) -> None:
        """Has reader: whether mentions come with what the reader of happenings makes of them."""
        self.table = table
        self._weights = (table.with_reader if has_reader else None) or table.weights

    def scores(self, pairs: Pairs) -> Array:
        """Log odds that each pair tells of one happening."""
        out = np.zeros(len(pairs))
        for sort, mask in _sorts(pairs):
            part = pairs.where(mask)
            weights = self._weights.get(sort.value, {})
            total = np.full(len(part), weights.get(BIAS, 0.0))
            for name, weight in weights.items():
                if name != BIAS:
                    total += weight * FEATURES[name](part).astype(float)
            out[mask] = total
        return out

    def links(self, pairs: Pairs) -> list[Link]:
        """The pairs with all their reasons."""
        values = {name: feature(pairs).astype(float) for name, feature in FEATURES.items()}
        scores, forbidden = self.scores(pairs), self.forbidden(pairs)
        out = []
        for at, is_speech in enumerate(pairs.is_speech):
            sort = Sort.SPEECH if is_speech else Sort.DEEDS
            weights = self._weights.get(sort.value, {})
            addends = [
                Addend(feature=name, value=float(row[at]), weight=weights[name])
                for name, row in values.items()
                if name in weights and row[at]
            ]
            addends.sort(key=lambda one: -abs(one.value * one.weight))
            reason = REASONS[forbidden[at]] if forbidden[at] >= 0 else None
            out.append(Link(sort=sort, score=float(scores[at]), addends=tuple(addends), forbidden=reason))
        return out

    def forbidden(self, pairs: Pairs) -> Array:
        """For each pair the number of the reason for which it never is one happening; -1: nothing forbids it."""
        alone = pairs.table("one_alone") > 0
        days = pairs.days_apart >= self.table.days_apart
        apart = pairs.lies(pairs.places, Lie.APART) & pairs.lies(pairs.grounds, Lie.APART)
        places = apart & ~(pairs.table("both_last") > 0)
        return np.select([alone, days, places], range(len(REASONS)), -1)


def _sorts(pairs: Pairs) -> Iterator[tuple[Sort, Array]]:
    """Pairs by whose weights they are judged."""
    yield Sort.SPEECH, pairs.is_speech
    yield Sort.DEEDS, ~pairs.is_speech
