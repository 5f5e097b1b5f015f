"""Contrast sets of our own writing (`written/contrast-*.jsonl`): statements round one happening, what each is to it.

A set holds some wordings of one assertion, and others that tell a later state, another figure, doer, outcome, place or
time, that deny it, or that stand near it and say nothing of it. So a few sentences make many pairs with a relation.
"""

from __future__ import annotations

import random
from itertools import combinations
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.judged_pairs import Relation
from riwaya.compare.pair_reader import Sides
from training.written import WRITTEN, read_rows
from training.written_pairs import WrittenPair

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FILES = "contrast-*.jsonl"
_HALF = 0.5
_AT_ONCE, _SOON = (0, 0, 0, 1), (0, 0, 1, 1, 2, 3, 5)
"""Days between two that tell of one state of things, and between what stands near; one is drawn for each pair."""


class ContrastSet(Struct, frozen=True, forbid_unknown_fields=True):
    """Wordings by what they are to the first."""

    base: tuple[str, ...]
    """Of one assertion."""
    later: tuple[tuple[str, int], ...]
    """Of one later state of it, with how many days later."""
    apart: tuple[str, ...]
    """Each of something that says nothing of it."""
    figure: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    """That it did not happen."""
    outcome: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    time: tuple[str, ...] = ()

    def pairs(self, name: str) -> Iterator[WrittenPair]:
        """All pairs whose relation the set tells; the same in every run."""
        chance = random.Random(name)
        for one, other, relation, days in self._told(chance):
            is_turned = days == 0 and relation is not Relation.FIGURE_UPDATE and chance.random() < _HALF
            first, last = (other, one) if is_turned else (one, other)
            yield WrittenPair(name, Sides(first, last, days), relation)

    def _told(self, chance: random.Random) -> Iterator[tuple[str, str, Relation, int]]:
        """Two statements, how the second stands to the first, and days between them."""
        contrary = {
            Relation.FIGURE_CONTRADICTION: self.figure,
            Relation.ACTOR_CONTRADICTION: self.actor,
            Relation.OCCURRENCE_DENIED: self.denied,
            Relation.OUTCOME_CONTRADICTION: self.outcome,
            Relation.PLACE_CONTRADICTION: self.place,
            Relation.TIME_CONTRADICTION: self.time,
        }
        for same in (self.base, tuple(words for words, _ in self.later), self.denied):
            for one, other in combinations(same, 2):
                yield one, other, Relation.AGREEMENT, chance.choice(_AT_ONCE)
        for base in self.base:
            yield from ((base, words, Relation.FIGURE_UPDATE, days) for words, days in self.later)
            for relation, told in contrary.items():
                yield from ((base, words, relation, chance.choice(_AT_ONCE)) for words in told)
            yield from ((base, words, Relation.NOT_COMPARABLE, chance.choice(_SOON)) for words in self.apart)


def read_contrast_pairs(folder: Path = WRITTEN) -> Iterator[WrittenPair]:
    """The pairs of all sets, in order of file names.

    Raises:
        msgspec.ValidationError: a line is no set.
    """
    for name, held in read_rows(folder, _FILES, ContrastSet):
        yield from held.pairs(name)
