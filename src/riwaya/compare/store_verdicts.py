"""Verdicts between the statements of many articles: pairs are proposed, then judged."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from msgspec.structs import replace

from riwaya.compare.judged_pairs import Ground
from riwaya.compare.pair_reader import load_pair_reader
from riwaya.compare.per_article import PerArticle
from riwaya.compare.proposed_pairs import STORY, propose_pairs
from riwaya.compare.statement_reader import StatementReader
from riwaya.compare.statement_vectors import WIDTH, StatementVectors
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
    are_set_together: bool
    is_read: bool
    """Whether the reader of pairs is asked."""


class VerdictFinder:
    """Finds verdicts again and again, while some articles come or change; what stayed as it was is not read anew."""

    def __init__(self, pack: Pack, models: ModelFolder | None = None) -> None:
        """Models tell what is near in sense; without them only words do."""
        self._pack, self._has_models = pack, models is not None
        self._reader, self._vectors = StatementReader(pack), StatementVectors(models)
        self._judge = WeighingJudge(pack, load_pair_reader(models) if models is not None else None)
        self._stated = PerArticle(self._state)
        self._known: dict[tuple[Place, Place], tuple[_Asked, JudgedPair]] = {}
        self._last: tuple[Sequence[tuple[Article, Analysis]], tuple[JudgedPair, ...]] = ((), ())

    def find(
        self, articles: Sequence[tuple[Article, Analysis]], on_articles: Progress | None = None
    ) -> tuple[JudgedPair, ...]:
        """Pairs of statements that are worth setting side by side, the worthiest first, with their verdicts.

        Pairs that share too little to be of one topic are left out.

        Args:
            articles: with their analyses.
            on_articles: called with how many are read and how many there are, before statements are compared.
        """
        if articles != self._last[0]:
            self._last = articles, self._found(articles, on_articles)
        return self._last[1]

    def _found(
        self, articles: Sequence[tuple[Article, Analysis]], on_articles: Progress | None
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
        most = int(worth.per_statement * len(statements))
        most_read = min(worth.most_read, round(worth.read * len(statements)))
        pairs = islice(self._kept(proposed, statements, most_read), most)
        return tuple(sorted(pairs, key=lambda pair: -pair.worth))

    def _state(self, article: Article, analysis: Analysis) -> tuple[tuple[Statement, ...], Array]:
        """The statements of an article, with their vectors."""
        statements = self._reader.read(article, analysis).statements()
        return statements, self._vectors.of([one.text for one in statements])

    def _kept(
        self, proposed: Iterable[tuple[float, Candidate]], statements: Sequence[Statement], most_read: int
    ) -> Iterator[JudgedPair]:
        """Those of one topic, with not too many against one denial; so many of the first are read."""
        denied: Counter[Place] = Counter()
        known, self._known = self._known, {}
        for number, (worth, found) in enumerate(proposed):
            pair = self._judged(found, statements, known, is_read=number < most_read)
            if pair.judgement.ground is Ground.NOTHING_SHARED:
                continue
            if pair.judgement.ground is Ground.DENIAL:
                denial = pair.left if pair.left.denies else pair.right
                denied[denial.place] += 1
                if denied[denial.place] > self._pack.worth.of_one_denial:
                    continue
            yield replace(pair, worth=worth)

    def _judged(
        self,
        found: Candidate,
        statements: Sequence[Statement],
        known: Mapping[tuple[Place, Place], tuple[_Asked, JudgedPair]],
        *,
        is_read: bool,
    ) -> JudgedPair:
        """The verdict on a pair, as it was if nothing has changed that it rests on."""
        left, right = statements[found.left], statements[found.right]
        are_set_together = left.article != right.article and found.articles >= STORY
        asked = _Asked(left, right, found.sense if self._has_models else None, are_set_together, is_read)
        key = left.place, right.place
        held = known.get(key)
        if held is None or held[0] != asked:
            judge = self._judge.judge if are_set_together else self._judge.judge_found
            held = asked, judge(left, right, sense=asked.sense, is_read=is_read)
        self._known[key] = held
        return held[1]


def find_verdicts(
    articles: Iterable[tuple[Article, Analysis]], pack: Pack, models: ModelFolder | None = None
) -> tuple[JudgedPair, ...]:
    """As `VerdictFinder.find`, once."""
    return VerdictFinder(pack, models).find(tuple(articles))


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
