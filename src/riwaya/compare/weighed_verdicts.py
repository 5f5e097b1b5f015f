"""The relation between two statements, weighed: the answer of the judge's tests is heard, but does not decide alone.

The tests ask in an order that was written by people with some stories at hand. On stories that nobody read a sum of
named features, of which the tests' answer is one, is right more often (`docs/explanation/verdicts.md`). The weights are
learnt from pairs that coders judged (`training/verdicts.py`) and stand in `packs/*/verdict-weights.yaml`.
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from riwaya.compare.judge import Judge
from riwaya.compare.judged_pairs import Ground, JudgedPair, Judgement, Relation
from riwaya.compare.verdict_features import FeatureReader

if TYPE_CHECKING:
    from collections.abc import Mapping

    from riwaya.compare.statements import Statement
    from riwaya.knowledge.pack import Pack

Name = TypeVar("Name", bound=str)

BIAS = "bias"
_SURE = 0.5
"""Share of all chances that outweighs the tests where nobody chose the two statements: weights are learnt from pairs
that coders chose, which contradict each other far more often than any two that tell of one happening."""
_TOLD = 3
"""Features that a reason names."""


class WeighingJudge:
    """Judges pairs by tests, then weighs; made once per pack. Without weights the tests decide."""

    def __init__(self, pack: Pack) -> None:
        self.tests = Judge(pack)
        self._features = FeatureReader(pack)
        self._weights, self._with_reader = pack.verdict_weights.weights, pack.verdict_weights.with_reader

    def judge(
        self, left: Statement, right: Statement, *, sense: float | None = None, said: Mapping[str, float] | None = None
    ) -> JudgedPair:
        """As `Judge.judge`, weighed.

        Args:
            left: one.
            right: the other.
            sense: cosine of their vectors; None: nobody asked a model.
            said: what a reader of pairs says of the two (`PairReader.features`); None: nobody asked it.
        """
        return self._weigh(self.tests.judge(left, right, sense=sense), sense, said)

    def judge_found(self, left: Statement, right: Statement, *, sense: float | None = None) -> JudgedPair:
        """As `Judge.judge_found`, weighed; what shares too little to be of one topic stays so."""
        pair = self.tests.judge_found(left, right, sense=sense)
        return pair if pair.judgement.ground is Ground.NOTHING_SHARED else self._weigh(pair, sense, None, least=_SURE)

    def _weigh(
        self, pair: JudgedPair, sense: float | None, said: Mapping[str, float] | None, *, least: float = 0.0
    ) -> JudgedPair:
        """The pair with the relation of the greatest sum, if its chance is so great; else as the tests have it."""
        if not self._weights or pair.judgement.ground is Ground.ONE_TEXT:
            return pair  # two figures of one text on one word are parts of one account, whatever else speaks
        features, weights = self._features.read(pair, sense), self._weights
        if said is not None and self._with_reader:
            features |= said
            weights = self._with_reader
        odds = odds_of(features, {one: weights[one] for one in Relation if one in weights})
        if not odds:
            return pair
        chances, tests_say = chances_of(odds), pair.judgement.relation
        best = max(chances, key=chances.__getitem__)
        of_each = tuple(chances.get(one, 0.0) for one in Relation)
        if best is tests_say or (chances[best] < least and not is_ruled_out(tests_say, features)):
            return replace(pair, judgement=replace(pair.judgement, chances=of_each))
        told = _told(features, weights[best], weights.get(tests_say, {}))
        reason = f"weighed: {chances[best]:.0%}, {told}; tests say: {tests_say}; {pair.judgement.reason}"
        judgement = Judgement(relation=best, reason=reason, ground=Ground.WEIGHED, chances=of_each)
        return replace(pair, judgement=judgement)


def _told(features: Mapping[str, float], mine: Mapping[str, float], theirs: Mapping[str, float]) -> str:
    """What speaks most for one relation against another, by the weights of both."""
    gains = {name: value * (mine.get(name, 0.0) - theirs.get(name, 0.0)) for name, value in features.items()}
    most = sorted(gains, key=lambda name: -gains[name])[:_TOLD]
    return ", ".join(f"{name} {gains[name]:+.1f}" for name in most if gains[name] > 0)


def total(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Log odds of a relation, up to a constant that all relations share."""
    return weights.get(BIAS, 0.0) + sum(value * weights.get(name, 0.0) for name, value in features.items())


def is_ruled_out(relation: str, features: Mapping[str, float]) -> bool:
    """Whether two statements cannot stand to each other like this, whatever speaks for it.

    No later figure is a total that fell, unless one source corrects itself, or a toll that fell further than the tests
    hold for one event.
    """
    fell = features.get("total_shrinks") and not features.get("one_source")
    return relation == Relation.FIGURE_UPDATE and bool(fell or features.get("too_far_and_shrinks"))


def odds_of(features: Mapping[str, float], weights: Mapping[Name, Mapping[str, float]]) -> dict[Name, float]:
    """`total` of each relation that is not ruled out."""
    return {one: total(features, row) for one, row in weights.items() if not is_ruled_out(one, features)}


def chances_of(scores: Mapping[Name, float]) -> dict[Name, float]:
    """Of things that exclude each other, by their log odds."""
    most = max(scores.values())
    powers = {one: exp(score - most) for one, score in scores.items()}
    whole = sum(powers.values())
    return {one: power / whole for one, power in powers.items()}
