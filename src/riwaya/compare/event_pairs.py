"""Pairs of mentions, many at once, with what several features ask of them: arrays, a value a pair."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from riwaya.compare.event_columns import LIES, NO_DAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from riwaya.compare.event_columns import Columns
    from riwaya.compare.event_places import Lie

    Array = np.ndarray


class Pairs:
    """Rows of columns, two and two; in one article the left one stands first."""

    def __init__(self, columns: Columns, left: Array, right: Array) -> None:
        self.columns = columns
        start, article = columns.numbers["start"], columns.articles.codes
        turned = (article[left] == article[right]) & (start[left] > start[right])
        self.left, self.right = np.where(turned, right, left), np.where(turned, left, right)
        self._known: dict[tuple[str, str], Array] = {}

    def __len__(self) -> int:
        return len(self.left)

    def where(self, mask: Array) -> Pairs:
        """Those of them for which a mask holds."""
        out = Pairs(self.columns, self.left[mask], self.right[mask])
        out._known = {name: values[mask] for name, values in self._known.items()}
        return out

    def _once(self, name: tuple[str, str], make: Callable[[Array, Array], Array]) -> Array:
        """What was asked before, also of pairs that these were taken from, is not worked out again."""
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = make(self.left, self.right)
        return known

    # --- what one side or both have
    def of(self, name: str) -> tuple[Array, Array]:
        """A number of both sides."""
        numbers = self.columns.numbers[name]
        return numbers[self.left], numbers[self.right]

    def table(self, name: str) -> Array:
        """What a table of the columns says."""
        return self._once(("table", name), self.columns.tables[name].of)

    def shared(self, name: str) -> Array:
        """Weight of what two sets have in common."""
        return self._once(("shared", name), self.columns.sets[name].shared)

    def least(self, name: str) -> Array:
        """Weight of the set that weighs less."""
        column = self.columns.sets[name]
        return np.minimum(column.totals(self.left), column.totals(self.right))

    def overlap(self, name: str) -> Array:
        """Weight of what two sets share by that of the poorer one, in [0, 1]; 0 where one is empty."""
        least = self.least(name)
        return np.where(least > 0, self.shared(name) / np.maximum(least, np.float32(1e-9)), 0.0)

    def disjoint(self, name: str) -> Array:
        """Both have some, and none in common."""
        return (self.least(name) > 0) & (self.shared(name) == 0)

    # --- what several features ask
    @cached_property
    def is_speech(self) -> Array:
        """Whether one of the two is said."""
        left, right = self.of("is_speech")
        return (left | right) > 0

    @cached_property
    def same_article(self) -> Array:
        """Both stand in one article."""
        codes = self.columns.articles.codes
        return codes[self.left] == codes[self.right]

    @cached_property
    def same_family(self) -> Array:
        """Both tell of one sort of happening."""
        return self.table("same_family") > 0

    @cached_property
    def same_lemma(self) -> Array:
        """Both words may have one lemma."""
        return self.shared("lemmas") > 0

    @cached_property
    def actors(self) -> Array:
        """How many names who acts in both has in common."""
        return self.shared("actors")

    @cached_property
    def words(self) -> Array:
        """Share of what the poorer sentence tells that the other has, too."""
        return self.overlap("words")

    @cached_property
    def near(self) -> Array:
        """The same for the words round the triggers."""
        return self.overlap("near")

    @cached_property
    def likeness(self) -> Array:
        """Cosine of what the reader of happenings makes of both words; 0 without models."""
        return self.columns.likeness(self.left, self.right)

    @cached_property
    def places(self) -> Array:
        """How their places lie, by `LIES`."""
        return self.table("lie")

    @cached_property
    def grounds(self) -> Array:
        """How the places of their sentences lie, by `LIES`."""
        return self.table("ground")

    @cached_property
    def days_apart(self) -> Array:
        """Days between the two as the texts date them; -1 where one is not dated."""
        return self._gap("first", "last")

    @cached_property
    def articles_apart(self) -> Array:
        """Days between the articles; -1 where one has no date."""
        return self._gap("published", "published")

    @cached_property
    def assumed_apart(self) -> Array:
        """Days between the two, by the day of the article where the text gives none; -1 where nobody knows."""
        published, first, last = (self.of(name) for name in ("published", "first", "last"))
        starts = [np.where(a == NO_DAY, b, a) for a, b in zip(first, published, strict=True)]
        ends = [np.where(a == NO_DAY, b, a) for a, b in zip(last, published, strict=True)]
        return _gaps(*starts, *ends)

    @cached_property
    def settings_apart(self) -> Array:
        """Days between what the sentences or those before them date; -1 where nothing does."""
        return self._gap("setting", "setting_end")

    def _gap(self, first: str, last: str) -> Array:
        return _gaps(*self.of(first), *self.of(last))

    def lies(self, how: Array, lie: Lie) -> Array:
        """Where places lie so."""
        return how == LIES.index(lie)


def _gaps(first: Array, other_first: Array, last: Array, other_last: Array) -> Array:
    gaps = np.maximum(0, np.maximum(first - other_last, other_first - last))
    return np.where((first == NO_DAY) | (other_first == NO_DAY), NO_DAY, gaps)
