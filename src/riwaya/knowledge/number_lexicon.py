"""Words of number: numerals, hedges, vague amounts, units (`packs/*/lexicon/numbers.yaml`, `units.yaml`)."""

from __future__ import annotations

from msgspec import Struct

from riwaya.model.quantity import Comparator


class Numeral(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The value of numeral words; a value of 100 or more is a scale."""

    value: int
    forms: tuple[str, ...]
    construct: tuple[str, ...] = ()
    """Duals before what they count that are spelled like a singular: مليونا فلسطيني, but 11 مليونا."""


class Hedge(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that hedge a number."""

    comparator: Comparator
    forms: tuple[str, ...]


class VagueAmount(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An amount without a number, with the bounds that the codebook gives it."""

    comparator: Comparator
    forms: tuple[str, ...]
    low: float
    high: float | None = None


class Fraction(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words for a part of a whole (نصف, ثلث), as a percentage."""

    percent: float
    forms: tuple[str, ...]


class Unit(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is counted: a singular English noun and the Arabic nouns for it."""

    unit: str
    nouns: tuple[str, ...]
    """Each `singular plural…` as in nouns.yaml."""
    is_dual: bool = True
    """Whether the dual alone is a quantity (جنديين)."""


class NumberLexicon(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the reader of quantities knows; each field is a list, and later packs add to it."""

    numerals: tuple[Numeral, ...] = ()
    ordinals: tuple[Numeral, ...] = ()
    """Feminine ordinals with ال, which tell ages: الثالثة والعشرين من عمره."""
    ages: tuple[str, ...] = ()
    """What stands behind an ordinal that tells an age."""
    hedges: tuple[Hedge, ...] = ()
    after_hedges: tuple[Hedge, ...] = ()
    vague: tuple[VagueAmount, ...] = ()
    percents: tuple[str, ...] = ()
    ranges: tuple[str, ...] = ()
    range_joints: tuple[str, ...] = ()
    units: tuple[Unit, ...] = ()
    fractions: tuple[Fraction, ...] = ()
    wholes: tuple[str, ...] = ()
    """Nouns behind a part that a further noun tells: نصف سكان سوريا."""
    particles: tuple[str, ...] = ()
    """Words that are never what a number counts: في، بينهم، قبل."""
    labels: tuple[str, ...] = ()
    """Nouns behind which a number is a designation: اللواء 137."""
