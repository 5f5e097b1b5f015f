"""B-cubed precision, recall and F1 of clusters against gold clusters.

Source: Bagga and Baldwin 1998, "Algorithms for Scoring Coreference Chains".
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping


class BCubed(Struct, frozen=True, kw_only=True):
    """Means over mentions, each in [0, 1]."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def b_cubed(gold: Mapping[Any, Hashable], found: Mapping[Any, Hashable]) -> BCubed:
    """How well clusters fit; both map the same mentions to the cluster that each is in."""
    both = Counter((gold[one], found[one]) for one in gold)
    in_gold, in_found = Counter(gold.values()), Counter(found[one] for one in gold)
    count = max(1, len(gold))
    return BCubed(
        precision=sum(shared**2 / in_found[cluster] for (_, cluster), shared in both.items()) / count,
        recall=sum(shared**2 / in_gold[cluster] for (cluster, _), shared in both.items()) / count,
    )
