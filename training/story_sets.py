"""Which statements of our stories tell the same, and how such sets stand to each other: `written/told-sets-*.jsonl`.

Statements are those of the program. A reader who saw all of a story put those together that assert one thing, and said
how such sets stand to each other; so a few lines make all pairs of a story that have something to say of each other.
"""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.judged_pairs import Relation
from training.written import WRITTEN, read_rows
from training.written_pairs import Stretch, WrittenPair, read_told, sides_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from training.written_pairs import Told

_FILES = "told-sets-*.jsonl"


class StorySets(Struct, frozen=True, forbid_unknown_fields=True):
    """The sets of a story."""

    story: str
    sets: dict[str, tuple[Stretch, ...]]
    """Statements that assert one thing: article and code points of its text."""
    relations: tuple[tuple[str, str, Relation], ...]
    """Of what one set tells to what another does."""

    def pairs(self, articles: Mapping[str, Told]) -> Iterator[WrittenPair]:
        """All pairs of different articles whose relation the sets tell; the first relation of two statements counts."""
        told = [
            *((both, Relation.AGREEMENT) for held in self.sets.values() for both in combinations(held, 2)),
            *(
                (both, relation)
                for one, other, relation in self.relations
                for both in product(self.sets[one], self.sets[other])
            ),
        ]
        seen: set[frozenset[Stretch]] = set()
        for (one, other), relation in told:
            pair = frozenset((one, other))
            if one[0] != other[0] and pair not in seen:
                seen.add(pair)
                yield WrittenPair(self.story, sides_of(articles, one, other), relation)


def read_set_pairs(folder: Path = WRITTEN) -> Iterator[WrittenPair]:
    """The pairs of all stories, in order of file names.

    Raises:
        msgspec.ValidationError: a line is not in shape.
        KeyError: a line names a story, a set or an article that is not there.
    """
    told = read_told(folder)
    for _, held in read_rows(folder, _FILES, StorySets):
        yield from held.pairs(told[held.story])
