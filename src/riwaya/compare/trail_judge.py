"""How each figure of a trail stands to the one before: as the judge sees the statements that hold the two.

A trail sets figures side by side by their fields, and fields do not tell all: those who left a town on one day, and
those for whom a convoy brought food, are persons at one place. So verdicts on figures are those of `riwaya compare`.
"""

from __future__ import annotations

from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from riwaya.compare.claims import agree, figure_told
from riwaya.compare.judged_pairs import Relation
from riwaya.compare.pair_reader import load_pair_reader
from riwaya.compare.statement_reader import StatementReader
from riwaya.compare.statement_vectors import StatementVectors
from riwaya.compare.verdict import Difference, Outcome, Verdict
from riwaya.compare.weighed_verdicts import WeighingJudge

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from riwaya.compare.cited import Cited
    from riwaya.compare.figure_trails import Step, Trail
    from riwaya.compare.joined import JoinedArticle
    from riwaya.compare.statements import Statement
    from riwaya.knowledge.pack import Pack
    from riwaya.text.models import ModelFolder

    Place = tuple[str, int, int]
    Known = Mapping[frozenset[Place], Relation]
    """Relations by the places of two statements."""

_NOTHING: Known = MappingProxyType({})
_OUTCOMES = {
    Relation.AGREEMENT: Outcome.AGREES,
    Relation.FIGURE_UPDATE: Outcome.UPDATES,
    Relation.NOT_COMPARABLE: Outcome.NOT_COMPARABLE,
}
"""All other relations contradict."""


class _Pair(NamedTuple):
    """Two steps of one trail with the statements that hold them."""

    before: Step
    now: Step
    left: Statement
    right: Statement

    @property
    def places(self) -> frozenset[Place]:
        """Where the two statements stand."""
        return frozenset({self.left.place, self.right.place})


class TrailJudge:
    """Judges trails of the articles of one snapshot; what it has read of an article it keeps."""

    def __init__(self, pack: Pack, models: ModelFolder | None = None) -> None:
        """Models tell what is near in sense, and read pairs."""
        self._reader, self._judge = StatementReader(pack), WeighingJudge(pack)
        self._vectors, self._has_models = StatementVectors(models), models is not None
        self._pairs = load_pair_reader(models) if models is not None and pack.verdict_weights.with_reader else None
        self._stated: dict[str, tuple[Statement, ...]] = {}

    def judge(
        self, trails: Iterable[Trail], articles: Mapping[str, JoinedArticle], known: Known = _NOTHING
    ) -> tuple[Trail, ...]:
        """The trails with the verdicts of their steps; where no statement holds a figure, they are left as they are.

        Args:
            trails: any.
            articles: those that tell them, by id.
            known: what people, or verdicts on the whole store, tell of two statements; it is not judged again.
        """
        listed = tuple(trails)
        pairs = [pair for trail in listed for pair in self._held(trail, articles)]
        asked = [pair for pair in pairs if pair.places not in known]
        verdicts = {id(pair.now): _verdict(pair, known[pair.places]) for pair in pairs if pair.places in known}
        for pair, relation in zip(asked, self._relations(asked), strict=True):
            verdicts[id(pair.now)] = _verdict(pair, _as_fields_allow(pair, relation))
        return tuple(
            replace(trail, steps=tuple(replace(one, verdict=verdicts.get(id(one), one.verdict)) for one in trail.steps))
            for trail in listed
        )

    def _held(self, trail: Trail, articles: Mapping[str, JoinedArticle]) -> Iterable[_Pair]:
        for before, now in pairwise(trail.steps):
            left, right = (self._statement(step.cited[0], articles) for step in (before, now))
            if left is not None and right is not None and left is not right:
                yield _Pair(before, now, left, right)

    def _statement(self, cited: Cited, articles: Mapping[str, JoinedArticle]) -> Statement | None:
        """The statement that shares most with some words; None where none shares any."""
        if cited.article not in self._stated:
            joined = articles[cited.article]
            self._stated[cited.article] = self._reader.read(joined.article, joined.analysis).statements()

        def shared(one: Statement) -> int:
            return min(one.end, cited.end) - max(one.start, cited.start)

        best = max(self._stated[cited.article], key=shared, default=None)
        return best if best is not None and shared(best) > 0 else None

    def _relations(self, pairs: Sequence[_Pair]) -> list[Relation]:
        said = self._pairs.features([(one.left, one.right) for one in pairs]) if self._pairs is not None else None
        vectors = self._vectors.of([side.text for one in pairs for side in (one.left, one.right)])
        out = []
        for at, one in enumerate(pairs):
            sense = float(vectors[2 * at] @ vectors[2 * at + 1]) if self._has_models else None
            told = said[at] if said is not None else None
            out.append(self._judge.judge(one.left, one.right, sense=sense, said=told).judgement.relation)
        return out


def _as_fields_allow(pair: _Pair, relation: Relation) -> Relation:
    """The relation; a contradiction only where no field keeps the two figures apart."""
    is_apart = pair.now.verdict is not None and pair.now.verdict.outcome is Outcome.NOT_COMPARABLE
    return relation if relation in _OUTCOMES or not is_apart else Relation.NOT_COMPARABLE


def _verdict(pair: _Pair, relation: Relation) -> Verdict | None:
    """What a relation of statements says of the figures in them, whose sizes have a word in it, too."""
    one, other, known = pair.before.claim.claim, pair.now.claim.claim, pair.now.verdict
    first, second = figure_told(one), figure_told(other)
    outcome = _OUTCOMES.get(relation, Outcome.CONTRADICTS)
    if first == second and outcome is not Outcome.NOT_COMPARABLE:
        outcome = Outcome.AGREES
    if outcome is Outcome.AGREES and not agree(one, other):
        return known
    if outcome is Outcome.NOT_COMPARABLE and known is not None and known.outcome is outcome:
        return known
    figures = Difference(field="figure", first=first, second=second)
    times = Difference(field="time", first=_days(pair.before), second=_days(pair.now))
    is_timed = outcome is Outcome.UPDATES and times.first != times.second
    return Verdict(outcome=outcome, differences=(times, figures) if is_timed else (figures,))


def _days(step: Step) -> str | None:
    return step.begin if step.end in {None, step.begin} else f"{step.begin}..{step.end}"
