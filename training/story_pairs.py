"""Pairs of statements of our own stories as the program lays them side by side, with whether both tell of one deed, or
of one thing said: no relation, but what has to hold before there is one, and more of it than anybody could judge."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.pair_reader import Sides
from riwaya.compare.proposed_pairs import propose_pairs
from riwaya.compare.statement_reader import StatementReader
from riwaya.compare.statement_vectors import StatementVectors
from riwaya.compare.statements import in_time
from riwaya.compare.times import published_apart
from riwaya.knowledge.loader import load_pack
from riwaya.pipeline import Analyzer
from training.written_events import SAID

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from riwaya.compare.statements import Statement
    from riwaya.text.models import ModelFolder
    from training.written_events import WrittenStory

_PACK = "arabic"
_SHARING, _WORTHIEST, _OTHERS = 220, 60, 160
"""Pairs of a story that are kept at most: those that share a happening, the worthiest of the others, of the rest."""


class StoryPair(Struct, frozen=True):
    """Two statements of different articles."""

    sides: Sides
    share_deed: bool
    share_said: bool


def read_story_pairs(stories: Iterable[WrittenStory], models: ModelFolder, seed: int = 7) -> Iterator[StoryPair]:
    """Some pairs of each story, drawn by chance."""
    analyzer, vectors = Analyzer(load_pack(_PACK), models=models), StatementVectors(models)
    reader, chance = StatementReader(analyzer.pack), random.Random(seed)
    for story in stories:
        read = [reader.read(one, analyzer.analyze(one)) for one in story.articles]
        statements = [one for held in read for one in held.statements()]
        proposed = propose_pairs(statements, vectors.of([one.text for one in statements]), analyzer.pack.worth.weights)
        told = [_told(one, story) for one in statements]
        pairs = [
            _pair(statements[one.left], statements[one.right], told[one.left] & told[one.right])
            for _, one in proposed
            if statements[one.left].article != statements[one.right].article
        ]
        yield from _drawn(pairs, chance)


def _told(statement: Statement, story: WrittenStory) -> frozenset[str]:
    """The happenings that it tells of."""
    return frozenset(
        happening
        for happening, members in story.pool.clusters.items()
        for one in members
        if one.article == statement.article and statement.start <= one.start and one.end <= statement.end
    )


def _pair(one: Statement, other: Statement, shared: frozenset[str]) -> StoryPair:
    first, last = in_time(one, other)
    sides = Sides(first.text, last.text, published_apart(first, last))
    is_said = [happening.startswith(SAID) for happening in shared]
    return StoryPair(sides, share_deed=not all(is_said), share_said=any(is_said))


def _drawn(pairs: Sequence[StoryPair], chance: random.Random) -> Iterator[StoryPair]:
    """Pairs of a story, the worthiest first, as many as are kept."""
    sharing = [one for one in pairs if one.share_deed or one.share_said]
    others = [one for one in pairs if not (one.share_deed or one.share_said)]
    rest = others[_WORTHIEST:]
    yield from chance.sample(sharing, min(len(sharing), _SHARING))
    yield from others[:_WORTHIEST]
    yield from chance.sample(rest, min(len(rest), _OTHERS))
