"""Verdicts between the statements of many articles: pairs are proposed, then judged."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import numpy as np
from msgspec.structs import replace

from riwaya.compare.judged_pairs import Ground
from riwaya.compare.pair_reader import load_pair_reader
from riwaya.compare.pair_worth import Pair
from riwaya.compare.per_article import PerArticle
from riwaya.compare.proposed_pairs import propose_pairs
from riwaya.compare.statement_reader import StatementReader
from riwaya.compare.statement_vectors import WIDTH, StatementVectors
from riwaya.compare.verdict_scores import score_features, score_of
from riwaya.compare.weighed_verdicts import WeighingJudge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from riwaya.compare.judged_pairs import JudgedPair
    from riwaya.compare.pair_worth import Candidate
    from riwaya.compare.statements import Statement
    from riwaya.knowledge.pack import Pack
    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article
    from riwaya.text.models import ModelFolder

    Array = np.ndarray
    Place = tuple[str, int, int]
    Progress = Callable[[int, int], None]


class _Asked(NamedTuple):
    """All that a verdict on two statements rests on."""

    left: Statement
    right: Statement
    sense: float | None
    is_read: bool
    """Whether the reader of pairs is asked."""

    @property
    def key(self) -> tuple[Place, Place]:
        """Which pair it is."""
        return self.left.place, self.right.place


class _Answer(NamedTuple):
    """What was made of it."""

    pair: JudgedPair
    said: Mapping[str, float] | None
    """By the reader of pairs."""


class _Proposed(NamedTuple):
    """A pair in its place among all pairs of now."""

    worth: float
    found: Candidate
    asked: _Asked


Known: TypeAlias = "dict[tuple[Place, Place], tuple[_Asked, _Answer]]"


class VerdictFinder:
    """Finds verdicts again and again, while some articles come or change; what stayed as it was is not read anew."""

    def __init__(self, pack: Pack, models: ModelFolder | None = None) -> None:
        """Models tell what is near in sense; without them only words do."""
        self._pack, self._has_models = pack, models is not None
        self._reader, self._vectors = StatementReader(pack), StatementVectors(models)
        hears = pack.worth.read > 0 and pack.verdict_weights.with_reader
        self._pairs = load_pair_reader(models) if models is not None and hears else None
        self._judge = WeighingJudge(pack)
        self._stated = PerArticle(self._state)
        self._known: Known = {}
        self._last: tuple[Sequence[tuple[Article, Analysis]], tuple[JudgedPair, ...]] = ((), ())

    def find(
        self,
        articles: Sequence[tuple[Article, Analysis]],
        on_articles: Progress | None = None,
        on_pairs: Progress | None = None,
    ) -> tuple[JudgedPair, ...]:
        """Pairs of statements worth setting side by side, with their verdicts; the surest first, then by worth.

        Pairs that no model has read, and that share too little to be of one topic, are left out.

        Args:
            articles: with their analyses.
            on_articles: called with how many are read and how many there are, before statements are compared.
            on_pairs: called with how many pairs a model has read, and how many it is to read.
        """
        if articles != self._last[0]:
            self._last = articles, self._found(articles, on_articles, on_pairs)
        return self._last[1]

    def _found(
        self, articles: Sequence[tuple[Article, Analysis]], on_articles: Progress | None, on_pairs: Progress | None
    ) -> tuple[JudgedPair, ...]:
        told = []
        for done, stated in enumerate(self._stated.of(articles), 1):
            told.append(stated)
            if on_articles is not None:
                on_articles(done, len(articles))
        statements = [one for stated, _ in told for one in stated]
        vectors = np.concatenate([np.zeros((0, WIDTH), np.float32), *(rows for _, rows in told)])
        worth = self._pack.worth
        proposed = _own_first(propose_pairs(statements, vectors, worth.weights), worth.own)
        most_read = min(worth.most_read, round(worth.read * len(statements))) if self._pairs is not None else 0
        rows = [
            _Proposed(weight, found, self._asked(found, statements, is_read=number < most_read))
            for number, (weight, found) in enumerate(proposed)
        ]
        said = self._said([one.asked for one in rows[:most_read]], on_pairs)
        pairs = islice(self._kept(rows, said), int(worth.per_statement * len(statements)))
        return tuple(sorted(pairs, key=lambda pair: (-(pair.score or 0.0), -pair.worth)))

    def _state(self, article: Article, analysis: Analysis) -> tuple[tuple[Statement, ...], Array]:
        """The statements of an article, with their vectors."""
        statements = self._reader.read(article, analysis).statements()
        return statements, self._vectors.of([one.text for one in statements])

    def _asked(self, found: Candidate, statements: Sequence[Statement], *, is_read: bool) -> _Asked:
        left, right = statements[found.left], statements[found.right]
        return _Asked(left, right, found.sense if self._has_models else None, is_read)

    def _said(
        self, asked: Sequence[_Asked], on_pairs: Progress | None
    ) -> dict[tuple[Place, Place], Mapping[str, float]]:
        """What the reader says of those whose verdict is not known yet."""
        if self._pairs is None:
            return {}
        fresh = [one for one in asked if _held(self._known, one) is None]
        rows = self._pairs.features([(one.left, one.right) for one in fresh], on_pairs)
        return {one.key: row for one, row in zip(fresh, rows, strict=True)}

    def _kept(
        self,
        rows: Iterable[_Proposed],
        said: Mapping[tuple[Place, Place], Mapping[str, float]],
    ) -> Iterator[JudgedPair]:
        """Those of one topic, with not too many against one denial. What is read needs no shared words to be of one."""
        denied: Counter[Place] = Counter()
        before, self._known = self._known, {}
        for row in rows:
            asked = row.asked
            answer = _held(before, asked) or self._judged(asked, said.get(asked.key))
            self._known[asked.key] = asked, answer
            pair = answer.pair
            if pair.judgement.ground is Ground.NOTHING_SHARED and not asked.is_read:
                continue
            if pair.judgement.ground is Ground.DENIAL:
                denial = pair.left if pair.left.denies else pair.right
                denied[denial.place] += 1
                if denied[denial.place] > self._pack.worth.of_one_denial:
                    continue
            yield replace(pair, worth=row.worth, score=self._score(row, answer))

    def _judged(self, asked: _Asked, said: Mapping[str, float] | None) -> _Answer:
        if said is not None:
            return _Answer(self._judge.judge(asked.left, asked.right, sense=asked.sense, said=said), said)
        return _Answer(self._judge.judge_found(asked.left, asked.right, sense=asked.sense), None)

    def _score(self, row: _Proposed, answer: _Answer) -> float | None:
        """How sure the verdict is; None for what was not read, or where the pack tells no weights."""
        weights = self._pack.verdict_scoring.weights
        if answer.said is None or not weights:
            return None
        pair = Pair(row.asked.left, row.asked.right, row.found)
        features = score_features(pair, answer.pair.judgement, answer.said, row.worth)
        return None if features is None else score_of(features, weights)


def find_verdicts(
    articles: Iterable[tuple[Article, Analysis]],
    pack: Pack,
    models: ModelFolder | None = None,
    on_pairs: Progress | None = None,
) -> tuple[JudgedPair, ...]:
    """As `VerdictFinder.find`, once."""
    return VerdictFinder(pack, models).find(tuple(articles), on_pairs=on_pairs)


def _held(known: Known, asked: _Asked) -> _Answer | None:
    """The verdict as it was, if nothing has changed that it rests on."""
    held = known.get(asked.key)
    return held[1] if held is not None and held[0] == asked else None


def _own_first(rows: Sequence[tuple[float, Candidate]], count: int) -> list[tuple[float, Candidate]]:
    """The few worthiest pairs of each statement, then all others, so that some do not crowd out the rest."""
    taken: Counter[int] = Counter()
    own: list[tuple[float, Candidate]] = []
    others: list[tuple[float, Candidate]] = []
    for row in rows:
        is_own = min(taken[row[1].left], taken[row[1].right]) < count
        taken.update((row[1].left, row[1].right))
        (own if is_own else others).append(row)
    return own + others
