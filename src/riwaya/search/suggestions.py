"""Words that the texts have: for a query that finds nothing, and as somebody types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.search.query import runs_of
from riwaya.text.clitics import ARTICLE
from riwaya.text.fold import fold_query

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from riwaya.search.asked import Asked, QueryReader
    from riwaya.search.query import Node

_MOST = 3
_SHORT = 5
"""Up to so many letters one may differ, beyond it two."""
_CANDIDATES = 12
"""Words whose articles are counted, the shortest of those that begin so."""


class Completion(Struct, frozen=True, kw_only=True):
    """A word of the texts that begins as somebody types."""

    word: str
    """Folded, without the article."""
    articles: int
    """That have it, in whatever form."""


def complete(
    typed: str, words: Callable[[str, int], Sequence[str]], articles: Callable[[str], int], most: int
) -> tuple[Completion, ...]:
    """Words that begin so, with their article or without, those of most articles first.

    Args:
        typed: the beginning of a word.
        words: gives words of an index that begin so, at most so many, the shortest first.
        articles: how many have a word.
        most: how many are wanted.
    """
    begin = fold_query(typed).strip()
    bare = begin.removeprefix(ARTICLE)
    if not bare:
        return ()
    held = (word for one in (bare, ARTICLE + bare) for word in words(one, _CANDIDATES))
    near = sorted({word.removeprefix(ARTICLE) or word for word in held}, key=lambda one: (len(one), one))
    counted = (Completion(word=one, articles=articles(one)) for one in near[:_CANDIDATES])
    found = sorted((one for one in counted if one.articles > 0), key=lambda one: (-one.articles, one.word))
    return tuple(found[:most])


def suggest(
    node: Node, reader: QueryReader, codes: Callable[[Asked], Sequence[str]], words: Callable[[], Sequence[str]]
) -> tuple[str, ...]:
    """The nearest words of an index to those of a query that it lacks, nearest first; at most three a word.

    Args:
        node: of the query.
        reader: of its words.
        codes: gives those of a word in the index; none for what it lacks.
        words: gives all words of the index.
    """
    missing = [
        word
        for run in runs_of(node)
        for word, asked in zip(_words(run.text), reader.asked(run.text), strict=False)
        if not codes(asked)
    ]
    if not missing:
        return ()
    vocabulary = words()
    return tuple(word for asked in missing for word in nearest(asked, vocabulary))


def _words(typed: str) -> list[str]:
    return fold_query(typed).split()


def nearest(word: str, vocabulary: Sequence[str]) -> list[str]:
    """Words that differ from a folded one by a letter or two, nearest first."""
    bare = word.removeprefix(ARTICLE)
    allowed = 1 if len(bare) <= _SHORT else 2
    letters = set(bare)
    found: dict[str, int] = {}
    for other in vocabulary:
        stem = other.removeprefix(ARTICLE)
        if abs(len(stem) - len(bare)) <= allowed and len(letters - set(stem)) <= allowed:
            distance = _distance(bare, stem, allowed)
            if distance <= allowed:
                found[stem] = min(distance, found.get(stem, distance))
    return sorted(found, key=lambda one: (found[one], one))[:_MOST]


def _distance(left: str, right: str, most: int) -> int:
    """Letters to change, add or drop; more than `most` where that is sure early."""
    row = list(range(len(right) + 1))
    for at, letter in enumerate(left, 1):
        row = list(_next_row(row, at, letter, right))
        if min(row) > most:
            return most + 1
    return row[-1]


def _next_row(row: list[int], at: int, letter: str, right: str) -> Iterator[int]:
    last = at
    yield last
    for to, other in enumerate(right, 1):
        last = min(row[to] + 1, last + 1, row[to - 1] + (letter != other))
        yield last
