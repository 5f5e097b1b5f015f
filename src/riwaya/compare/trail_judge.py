"""How each figure of a trail stands to the one before: as the judge sees the statements that hold the two.

A trail sets figures side by side by their fields, and fields do not tell all: those who left a town on one day, and
those for whom a convoy brought food, are persons at one place. So the verdicts are those on the statements, and fields
only keep a contradiction back.
"""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from riwaya.compare.claims import days_told, figure_told
from riwaya.compare.figure_sizes import agree
from riwaya.compare.judged_pairs import Relation
from riwaya.compare.pair_reader import load_pair_reader
from riwaya.compare.statement_reader import StatementReader
from riwaya.compare.statement_vectors import StatementVectors
from riwaya.compare.statements import Figure
from riwaya.compare.verdict import Difference, Outcome, Verdict
from riwaya.compare.weighed_verdicts import WeighingJudge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from riwaya.compare.cited import Cited
    from riwaya.compare.figure_trails import Step, Trail
    from riwaya.compare.joined import JoinedArticle
    from riwaya.compare.pair_reader import PairReader
    from riwaya.compare.statements import Statement
    from riwaya.knowledge.pack import Pack
    from riwaya.model.analysis import Analysis
    from riwaya.model.claim import Claim
    from riwaya.text.models import ModelFolder

    Place = tuple[str, int, int]
    Progress = Callable[[int, int], None]

_OUTCOMES = {
    Relation.AGREEMENT: Outcome.AGREES,
    Relation.FIGURE_UPDATE: Outcome.UPDATES,
    Relation.NOT_COMPARABLE: Outcome.NOT_COMPARABLE,
}
"""All other relations contradict."""


class Told(Struct, frozen=True):
    """What is told of two statements of a store already."""

    relation: Relation
    is_by_people: bool = False


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
    """Judges trails; what it has read of an article it keeps while the analysis stays as it is."""

    def __init__(self, pack: Pack, models: ModelFolder | None = None) -> None:
        """Models tell what is near in sense, and read pairs; they are loaded when the first trail is judged."""
        self._pack, self._models = pack, models
        self._stated: dict[str, tuple[Analysis, tuple[Statement, ...]]] = {}

    @cached_property
    def _reader(self) -> StatementReader:
        return StatementReader(self._pack)

    @cached_property
    def _judge(self) -> WeighingJudge:
        return WeighingJudge(self._pack)

    @cached_property
    def _vectors(self) -> StatementVectors:
        return StatementVectors(self._models)

    @cached_property
    def _pairs(self) -> PairReader | None:
        has_weights = bool(self._pack.verdict_weights.with_reader)
        return load_pair_reader(self._models) if self._models is not None and has_weights else None

    def judge(
        self,
        trails: Iterable[Trail],
        articles: Mapping[str, JoinedArticle],
        known: Mapping[frozenset[Place], Told] | None = None,
        on_pairs: Progress | None = None,
    ) -> tuple[Trail, ...]:
        """The trails with the verdicts of their steps; where no statement holds a figure, they are left as they are.

        Args:
            trails: any.
            articles: those that tell them, by id.
            known: what is told of two statements, by their places, in a store all of which was compared: what it does
                not have is no contradiction. None: nobody compared them.
            on_pairs: called with how many pairs a model has read, and how many it is to read.
        """
        listed = tuple(trails)
        pairs = [pair for trail in listed for pair in self._held(trail, articles)]
        is_compared, held = known is not None, known or {}
        asked = [pair for pair in pairs if pair.places not in held]
        fresh = {
            pair.places: Told(relation if relation in _OUTCOMES or not is_compared else Relation.NOT_COMPARABLE)
            for pair, relation in zip(asked, self._relations(asked, on_pairs), strict=True)
        }
        verdicts = {id(pair.now): _verdict(pair, held.get(pair.places) or fresh[pair.places]) for pair in pairs}
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
        joined = articles[cited.article]
        held = self._stated.get(cited.article)
        if held is None or held[0] is not joined.analysis:
            held = joined.analysis, self._reader.read(joined.article, joined.analysis).statements()
            self._stated[cited.article] = held

        def shared(one: Statement) -> int:
            return min(one.end, cited.end) - max(one.start, cited.start)

        best = max(held[1], key=shared, default=None)
        return best if best is not None and shared(best) > 0 else None

    def _relations(self, pairs: Sequence[_Pair], on_pairs: Progress | None) -> list[Relation]:
        if not pairs:
            return []
        senses = self._senses(pairs)
        if self._pairs is None:
            judged = [
                self._judge.judge_found(one.left, one.right, sense=sense)
                for one, sense in zip(pairs, senses, strict=True)
            ]
        else:
            said = self._pairs.features([(one.left, one.right) for one in pairs], on_pairs)
            judged = [
                self._judge.judge(one.left, one.right, sense=sense, said=row)
                for one, sense, row in zip(pairs, senses, said, strict=True)
            ]
        return [one.judgement.relation for one in judged]

    def _senses(self, pairs: Sequence[_Pair]) -> list[float | None]:
        """How near both sides are in sense; None where no model tells."""
        if self._models is None:
            return [None] * len(pairs)
        rows = self._vectors.of([side.text for one in pairs for side in (one.left, one.right)])
        return [float(rows[2 * at] @ rows[2 * at + 1]) for at in range(len(pairs))]


def _verdict(pair: _Pair, told: Told) -> Verdict | None:
    """What a relation of statements says of the figures in them; sizes and fields have a word in it, too.

    What a person said counts as it is said. Else figures that may be one do not contradict, those that cannot do not
    agree, and where fields keep two apart neither contradicts the other.
    """
    known, outcome = pair.now.verdict, _OUTCOMES.get(told.relation, Outcome.CONTRADICTS)
    one, other = pair.before.claim.claim, pair.now.claim.claim
    first, second = figure_told(one), figure_told(other)
    is_apart = known is not None and known.outcome is Outcome.NOT_COMPARABLE
    if not told.is_by_people:
        may_be_one = agree(_figure(one), _figure(other))
        if (outcome is Outcome.CONTRADICTS and is_apart) or (outcome is Outcome.AGREES and not may_be_one):
            return known
        if (outcome is Outcome.CONTRADICTS and may_be_one) or (outcome is Outcome.UPDATES and first == second):
            outcome = Outcome.AGREES
    if outcome is Outcome.NOT_COMPARABLE and is_apart:
        return known
    figures = Difference(field="figure", first=first, second=second)
    days = [days_told(step.begin, step.end) for step in (pair.before, pair.now)]
    times = Difference(field="time", first=days[0], second=days[1])
    is_timed = outcome is Outcome.UPDATES and times.first != times.second
    return Verdict(outcome=outcome, differences=(times, figures) if is_timed else (figures,))


def _figure(claim: Claim) -> Figure:
    """Its size and hedge."""
    sized = {name: getattr(claim, name) for name in ("value", "low", "high", "unit", "comparator")}
    return Figure(kind=None, happening=None, holder=None, **sized)
