"""Words of number: numerals, hedges, vague amounts, units (`packs/*/lexicon/numbers.yaml`)."""

from __future__ import annotations

from msgspec import Struct


class NumberLexicon(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the reader of quantities knows; each field is a list, and later packs add to it."""
