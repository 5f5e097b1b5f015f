"""Layer `claims`: checkable assertions, above all quantified ones."""

from __future__ import annotations

from msgspec import Struct

from riwaya.model.quantity import Comparator


class Claim(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A checkable assertion with its whole, place, time and source."""

    id: str
    start: int
    end: int
    measure: str
    subject: str | None
    """Holder or doer said to have it; None when the text leaves it open."""
    object: str | None
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    comparator: Comparator
    whole: str | None
    """Whose 100% a share is taken of; None for absolute figures."""
    place: str | None
    timexes: tuple[str, ...]
    attribution: str | None
    """None: the outlet's own voice."""
    event: str | None
