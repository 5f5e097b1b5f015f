"""Which pairs of statements are worth a verdict (`packs/*/verdict-worth.yaml`)."""

from __future__ import annotations

from msgspec import Struct


class VerdictWorth(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """How many, and what speaks for a pair."""

    per_statement: float = 15.0
    """Verdicts of a store by its statements: the worthiest so many times their number."""
    own: int = 6
    """Of these, so many of each statement come before the others: its own worthiest."""
    read: float = 0.0
    """As many pairs as so many times the statements, the worthiest, are read by a model, which takes time."""
    most_read: int = 20_000
    """And no more than these, however many statements there are."""
    of_one_denial: int = 20
    """Statements that one denial is set against at most: it says little of what it denies, and could deny them all."""
    weights: dict[str, float] = {}
    """By feature (`compare.pair_worth.FEATURES`)."""
