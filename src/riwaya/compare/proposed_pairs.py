"""Which statements of many articles are worth judging against each other: near in time, and much alike.

Each statement is a bag of features (words of its own, words round it, measure, types of events, places, figures) with
weights by rarity, and a vector of what it means. The nearest few by either are its candidates, so that the number of
pairs grows with the number of statements and not with its square. Candidates come in the order of their worth.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from itertools import combinations
from math import log, sqrt
from typing import TYPE_CHECKING

import numpy as np

from riwaya.compare.pair_worth import Candidate, Pair, measures_of, worth
from riwaya.knowledge.verdict_lexicon import STAGES, Sign

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from riwaya.compare.statements import Statement

    Array = np.ndarray

WINDOW_DAYS = 14
"""How far apart two articles may be published."""
NEAREST, FEWEST = 60, 8
"""Candidates of one statement by words, and as many by sense: of few statements, and of however many."""
DENIAL_TIMES = 2.5
"""How many times as many a denial has, which names little of what it denies."""
BUDGET = 120_000
"""Pairs from which on a statement has fewer candidates."""
LEAST = 0.02
"""Cosine below which two statements are not set against each other for their words."""
_LARGEST = 80
"""Statements of a block in which each is set against each."""
_LONGEST = 3000
"""Statements with one feature, from which on it brings nobody together."""
_COMMON = 0.6
"""A feature of more than this share of the statements tells nothing."""
_WEIGHTS = {"word": 1.0, "near": 0.1, "measure": 1.5, "type": 1.0, "site": 1.0, "figure": 1.0, "stage": 0.7}
_ROWS = 512
"""Statements whose vectors are compared with all at once."""

Feature = tuple[str, str]


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
    bags = _vectors(held)
    by_words, by_sense = _nearest_by_words(bags, held), _nearest_by_sense(vectors[order], held)
    pairs = sorted({*_blocked(held), *by_words, *by_sense})
    most = max(FEWEST, min(NEAREST, BUDGET // max(1, len(held))))
    return [
        Candidate(
            left=order[one],
            right=order[other],
            words=_likeness(bags[one], bags[other]),
            sense=float(vectors[order[one]] @ vectors[order[other]]),
            word_rank=by_words.get((one, other), most),
            sense_rank=by_sense.get((one, other), most),
        )
        for one, other in pairs
    ]


def _ranked(near: Iterator[tuple[int, Sequence[int]]]) -> dict[tuple[int, int], int]:
    """Pairs of each statement and those nearest to it, with the better of the two ranks."""
    ranks: dict[tuple[int, int], int] = {}
    for number, others in near:
        for rank, other in enumerate(others):
            pair = min(number, other), max(number, other)
            ranks[pair] = min(rank, ranks.get(pair, rank))
    return ranks


def _most(own: Statement, statements: Sequence[Statement]) -> int:
    """How many candidates a statement has."""
    most = max(FEWEST, min(NEAREST, BUDGET // len(statements)))
    return int(most * DENIAL_TIMES) if own.denies else most


def _nearest_by_sense(vectors: Array, statements: Sequence[Statement]) -> dict[tuple[int, int], int]:
    """Pairs by the cosine of their vectors, with ranks; none where vectors are zero."""

    def near() -> Iterator[tuple[int, Sequence[int]]]:
        for start in range(0, len(statements), _ROWS):
            likeness = vectors[start : start + _ROWS] @ vectors.T
            for number, row in enumerate(likeness, start):
                own = statements[number]
                nearest = (int(at) for at in np.argsort(-row, kind="stable") if row[at] > 0)
                others = (at for at in nearest if at != number and _is_near(own, statements[at]))
                yield number, [at for at, _ in zip(others, range(_most(own, statements)), strict=False)]

    return _ranked(near())


def _nearest_by_words(
    bags: Sequence[Mapping[Feature, float]], statements: Sequence[Statement]
) -> dict[tuple[int, int], int]:
    """Pairs by the cosine of their bags, with ranks."""
    postings: dict[Feature, list[tuple[int, float]]] = defaultdict(list)
    for number, vector in enumerate(bags):
        for feature, weight in vector.items():
            postings[feature].append((number, weight))
    return _ranked((number, _nearest(number, vector, postings, statements)) for number, vector in enumerate(bags))


def _likeness(one: Mapping[Feature, float], other: Mapping[Feature, float]) -> float:
    return sum(weight * other.get(feature, 0.0) for feature, weight in one.items())


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


def _nearest(
    number: int,
    vector: Mapping[Feature, float],
    postings: Mapping[Feature, Sequence[tuple[int, float]]],
    statements: Sequence[Statement],
) -> list[int]:
    """The others, the nearest first."""
    scores: defaultdict[int, float] = defaultdict(float)
    for feature, weight in vector.items():
        if len(postings[feature]) > _LONGEST:
            continue
        for other, theirs in postings[feature]:
            scores[other] += weight * theirs
    own = statements[number]
    found = (
        (score, other)
        for other, score in scores.items()
        if other != number and score >= LEAST and _is_near(own, statements[other])
    )
    return [other for _, other in sorted(found, key=lambda row: (-row[0], row[1]))[: _most(own, statements)]]


def _is_near(one: Statement, other: Statement) -> bool:
    """Whether two articles, or parts of one by different voices, are of one time."""
    if one.article == other.article:
        return one.source != other.source or one.denies != other.denies or bool(one.signs ^ other.signs)
    if one.published is None or other.published is None:
        return True
    gap = date.fromisoformat(one.published[:10]) - date.fromisoformat(other.published[:10])
    return abs(gap.days) <= WINDOW_DAYS


def _vectors(statements: Sequence[Statement]) -> list[dict[Feature, float]]:
    """Features of each statement with weights, of length one; in one order, so that sums are the same in every run."""
    bags = [dict(sorted(_features(one))) for one in statements]
    counts = Counter(feature for bag in bags for feature in bag)
    most = max(2.0, _COMMON * len(bags))
    out = []
    for bag in bags:
        weighed = {
            feature: weight * log(1 + len(bags) / counts[feature])
            for feature, weight in bag.items()
            if feature[0] != "word" or counts[feature] <= most
        }
        length = sqrt(sum(weight * weight for weight in weighed.values())) or 1.0
        out.append({feature: weight / length for feature, weight in weighed.items()})
    return out


def _features(one: Statement) -> Iterator[tuple[Feature, float]]:
    is_bare = Sign.DENIAL in one.signs and not one.types
    near = _WEIGHTS["word"] if is_bare else _WEIGHTS["near"]
    yield from ((("word", key), near) for key in one.around)
    yield from ((("word", key), _WEIGHTS["word"]) for key in one.keys)
    yield from ((("site", site.key), _WEIGHTS["site"]) for site in one.sites)
    yield from ((("type", name), _WEIGHTS["type"]) for name in one.types)
    yield from ((("stage", sign.value), _WEIGHTS["stage"]) for sign in one.signs if sign is not Sign.DENIAL)
    for figure in one.figures:
        if figure.happening is not None:
            yield ("measure", figure.happening), _WEIGHTS["measure"]
        if figure.is_share:
            yield ("measure", "share"), _WEIGHTS["measure"]
        if figure.value is not None:
            yield ("figure", f"{figure.value:.15g}"), _WEIGHTS["figure"]
