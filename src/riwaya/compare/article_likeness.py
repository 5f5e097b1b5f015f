"""How much the articles that statements stand in are alike: articles on one story share its rare words."""

from __future__ import annotations

from collections import defaultdict
from math import log, sqrt
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from riwaya.compare.statements import Statement

    Array = np.ndarray

_COMMON = 0.4
"""A word in more than this share of the articles tells nothing."""
_LONGEST = 3000
"""Articles with one word, from which on it brings nobody together."""


class ArticleLikeness:
    """Cosines of the weighted words of articles; each row is made when it is first asked for."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        numbers: dict[str, int] = {}
        self.of_statement = np.array([numbers.setdefault(one.article, len(numbers)) for one in statements], int)
        words: list[set[str]] = [set() for _ in numbers]
        for one, number in zip(statements, self.of_statement, strict=True):
            words[number] |= one.keys
        self._bags = _bags(words)
        self._postings = _postings(self._bags)
        self._rows: dict[int, Array] = {}
        self._between: dict[tuple[int, int], float] = {}

    def row(self, statement: int) -> Array:
        """How much the article of a statement is like each other one, float [n_articles] in [0, 1]; 0 for itself."""
        number = int(self.of_statement[statement])
        if number not in self._rows:
            self._rows = {number: self._scores(self._bags[number])}
            self._rows[number][number] = 0.0
        return self._rows[number]

    def between(self, one: int, other: int) -> float:
        """How much the articles of two statements are alike; 1 for one article."""
        pair = int(self.of_statement[one]), int(self.of_statement[other])
        if pair not in self._between:
            left, right = (self._bags[at] for at in pair)
            shared = sum(weight * right.get(word, 0.0) for word, weight in left.items())
            self._between[pair] = 1.0 if left is right else shared
        return self._between[pair]

    def _scores(self, bag: Mapping[str, float]) -> Array:
        scores = np.zeros(len(self._bags))
        for word, weight in bag.items():
            if word in self._postings:
                at, weights = self._postings[word]
                scores[at] += weight * weights
        return scores


def _bags(words: Sequence[set[str]]) -> list[dict[str, float]]:
    """Words of each article by rarity, of length one; in one order, so that sums are the same in every run."""
    counts: dict[str, int] = defaultdict(int)
    for held in words:
        for word in held:
            counts[word] += 1
    most = max(2.0, _COMMON * len(words))
    out = []
    for held in words:
        bag = {word: log(1 + len(words) / counts[word]) for word in sorted(held) if counts[word] <= most}
        length = sqrt(sum(weight * weight for weight in bag.values())) or 1.0
        out.append({word: weight / length for word, weight in bag.items()})
    return out


def _postings(bags: Sequence[Mapping[str, float]]) -> dict[str, tuple[Array, Array]]:
    """By word, the articles that have it, with its weight in each."""
    held: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, bag in enumerate(bags):
        for word, weight in bag.items():
            held[word].append((number, weight))
    return {
        word: (np.array([at for at, _ in rows]), np.array([weight for _, weight in rows]))
        for word, rows in held.items()
        if 1 < len(rows) <= _LONGEST
    }
