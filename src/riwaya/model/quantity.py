"""Layer `quantities`: values with unit and the bounds that the words allow."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from riwaya.model.span import Span


class Comparator(StrEnum):
    """How the words hedge the value (`packs/codebooks/quantities.yaml`)."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"
    SEVERAL = "several"
    DOZENS = "dozens"
    HUNDREDS = "hundreds"
    THOUSANDS = "thousands"


VAGUE = frozenset({Comparator.SEVERAL, Comparator.DOZENS, Comparator.HUNDREDS, Comparator.THOUSANDS})
"""Hedges that leave a figure open: they can neither update nor contradict another."""


class Quantity(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A value with its unit, as the text gives it."""

    id: str
    start: int
    end: int
    text: str
    value: float | None
    """The number written; None for vague words («عشرات») and ranges, which have bounds only."""
    low: float | None
    """Least value that the words allow; None is open."""
    high: float | None
    """Greatest value that the words allow; None is open."""
    unit: str | None
    """Singular English noun; `percent` for shares; None when the text names none that we know."""
    comparator: Comparator
    of: str | None
    """The Arabic words of what is counted, when they follow the number."""
    reason: str
    """Rule that made it."""

    @property
    def span(self) -> Span:
        """The range in `Article.text`."""
        return Span(self.start, self.end)
