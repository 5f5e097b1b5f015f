"""Which statements of many articles are worth judging against each other: near in time, and much alike.

Each statement is a bag of features (words of its own, words round it, measure, types of events, places, figures) with
weights by rarity, and a vector of what it means. The nearest few by either are its candidates, so that the number of
pairs grows with the number of statements and not with its square. Candidates come in the order of their worth.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from riwaya.compare.article_likeness import ArticleLikeness
from riwaya.compare.pair_worth import Candidate, Pair, measures_of, worth
from riwaya.compare.statement_bags import bags_of, likeness
from riwaya.knowledge.verdict_lexicon import STAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from riwaya.compare.statement_bags import Feature
    from riwaya.compare.statements import Statement

    Array = np.ndarray
    Ranks = dict[tuple[int, int], int]

WINDOW_DAYS, FAR_DAYS = 14, 150
"""How far apart two articles may be published; and two that are alike: a story that comes back."""
STORY = 0.1
"""Likeness of articles from which on they may tell one story; of many small stories, two pairs of articles in a hundred
are as much alike."""
NEAREST, FEWEST = 60, 8
"""Candidates of one statement by words, and as many by sense: of few statements, and of however many."""
DENIAL_TIMES = 2.5
"""How many times as many a denial has, which names little of what it denies."""
ALIKE = 10.0
"""How many times its own likeness a statement gains in an article that is the same."""
BUDGET = 160_000
"""Pairs from which on a statement has fewer candidates."""
LEAST = 0.02
"""Cosine below which two statements are not set against each other for their words."""
_LARGEST = 80
"""Statements of a block in which each is set against each."""
_LONGEST = 3000
"""Statements with one feature, from which on it brings nobody together."""
_ROWS = 512
"""Statements whose vectors are compared with all at once."""


def propose_pairs(
    statements: Sequence[Statement], vectors: Array, weights: Mapping[str, float]
) -> list[tuple[float, Candidate]]:
    """All candidates with their worth, the worthiest first.

    Args:
        statements: in any order.
        vectors: float32 [n_statements, width], of unit length or zero.
        weights: of the features of a pair.
    """
    found = find_candidates(statements, vectors)
    rows = [(worth(Pair(statements[one.left], statements[one.right], one), weights), one) for one in found]
    rows.sort(key=lambda row: (-row[0], statements[row[1].left].place, statements[row[1].right].place))
    return rows


def find_candidates(statements: Sequence[Statement], vectors: Array) -> list[Candidate]:
    """All pairs that are near each other by words, by sense, or by what both tell."""
    order = sorted(range(len(statements)), key=lambda at: statements[at].place)
    held = [statements[at] for at in order]
    bags, articles = bags_of(held), ArticleLikeness(held)
    by_words = _nearest_by_words(bags, held, articles)
    by_sense = _nearest_by_sense(vectors[order], held, articles)
    pairs = sorted({*_blocked(held), *by_words, *by_sense})
    most = max(FEWEST, min(NEAREST, BUDGET // max(1, len(held))))
    return [
        Candidate(
            left=order[one],
            right=order[other],
            words=likeness(bags[one], bags[other]),
            sense=float(vectors[order[one]] @ vectors[order[other]]),
            articles=articles.between(one, other),
            word_rank=by_words.get((one, other), most),
            sense_rank=by_sense.get((one, other), most),
        )
        for one, other in pairs
    ]


def _most(own: Statement, statements: Sequence[Statement]) -> int:
    """How many candidates a statement has."""
    most = max(FEWEST, min(NEAREST, BUDGET // len(statements)))
    return int(most * DENIAL_TIMES) if own.denies else most


def _nearest_by_sense(vectors: Array, statements: Sequence[Statement], articles: ArticleLikeness) -> Ranks:
    """Pairs by the cosine of their vectors, with ranks; none where vectors are zero."""
    rows = (
        row
        for start in range(0, len(statements), _ROWS)
        for row in (vectors[start : start + _ROWS] @ vectors.T).astype(np.float64)
    )
    return _ranked(rows, statements, articles, least=0.0)


def _nearest_by_words(
    bags: Sequence[Mapping[Feature, float]], statements: Sequence[Statement], articles: ArticleLikeness
) -> Ranks:
    """Pairs by the cosine of their bags, with ranks."""
    held: dict[Feature, list[tuple[int, float]]] = defaultdict(list)
    for number, bag in enumerate(bags):
        for feature, weight in bag.items():
            held[feature].append((number, weight))
    postings = {
        feature: (np.array([at for at, _ in rows]), np.array([weight for _, weight in rows]))
        for feature, rows in held.items()
        if len(rows) <= _LONGEST
    }
    rows = (_scores(bag, postings, len(statements)) for bag in bags)
    return _ranked(rows, statements, articles, least=LEAST)


def _scores(bag: Mapping[Feature, float], postings: Mapping[Feature, tuple[Array, Array]], count: int) -> Array:
    """The cosine of a bag with each of all bags."""
    scores = np.zeros(count)
    for feature, weight in bag.items():
        if feature in postings:
            numbers, weights = postings[feature]
            scores[numbers] += weight * weights
    return scores


def _ranked(
    rows: Iterable[Array], statements: Sequence[Statement], articles: ArticleLikeness, *, least: float
) -> Ranks:
    """Pairs of each statement and those nearest to it, with the better of the two ranks.

    Args:
        rows: of each statement, how near all are to it.
        statements: in the same order.
        articles: raise what stands in articles that are alike.
        least: what is not nearer than this is left out.
    """
    days = np.array([_day(one) for one in statements])
    ranks: Ranks = {}
    for number, row in enumerate(rows):
        alike = articles.row(number)[articles.of_statement]
        gaps = np.abs(days - days[number])
        row[(gaps > WINDOW_DAYS) & ((alike < STORY) | (gaps > FAR_DAYS))] = 0.0
        row[number] = 0.0
        found = np.flatnonzero(row > least)
        own = statements[number]
        raised = row[found] * (1.0 + ALIKE * alike[found])
        others = (int(at) for at in found[np.argsort(-raised, kind="stable")])
        near = (at for at in others if _is_near(own, statements[at], FAR_DAYS))
        for at, rank in zip(near, range(_most(own, statements)), strict=False):
            pair = min(number, at), max(number, at)
            ranks[pair] = min(rank, ranks.get(pair, rank))
    return ranks


def _day(one: Statement) -> float:
    """Its day of publication as an ordinal; NaN, which is near every day, where it has none."""
    return float("nan") if one.published is None else float(date.fromisoformat(one.published[:10]).toordinal())


def _blocked(statements: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    """Numbers of two statements with a figure of one measure, or that tell how far it went at one place."""
    blocks: dict[tuple[Feature, int], list[int]] = defaultdict(list)
    for number, one in enumerate(statements):
        for key in _block_keys(one):
            for period in _periods(one):
                blocks[key, period].append(number)
    pairs = {pair for block in blocks.values() if len(block) <= _LARGEST for pair in combinations(block, 2)}
    return (pair for pair in sorted(pairs) if _is_near(statements[pair[0]], statements[pair[1]]))


def _periods(one: Statement) -> tuple[int, ...]:
    """Numbers of the two stretches of the window's length in which it meets whatever is as near as that."""
    if one.published is None:
        return (0,)
    number = date.fromisoformat(one.published[:10]).toordinal() // WINDOW_DAYS
    return number, number + 1


def _block_keys(one: Statement) -> set[Feature]:
    keys = {("figure", measure) for measure in measures_of(one)}
    if one.signs & STAGES:
        keys |= {("stage", key) for key in {site.key for site in one.sites if site.is_linked} or one.sites_around}
    return keys


def _is_near(one: Statement, other: Statement, days: int = WINDOW_DAYS) -> bool:
    """Whether two articles, or parts of one by different voices, are published at most so many days apart."""
    if one.article == other.article:
        return one.source != other.source or one.denies != other.denies or bool(one.signs ^ other.signs)
    if one.published is None or other.published is None:
        return True
    gap = date.fromisoformat(one.published[:10]) - date.fromisoformat(other.published[:10])
    return abs(gap.days) <= days
