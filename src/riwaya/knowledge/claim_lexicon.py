"""Words that make a claim of a figure, and those of outcomes without one (`packs/*/lexicon/claims.yaml`)."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from riwaya.knowledge.form_table import WordGroup
from riwaya.model.quantity import Comparator


class About(StrEnum):
    """Whom a claim is about."""

    COUNTED = "counted"
    """Those who are counted."""
    DOER = "doer"
    """Who did it, or holds it."""


class CountedKind(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A kind of things that are counted."""

    kind: str
    units: tuple[str, ...]
    """Units of `units.yaml` that are of this kind."""
    nouns: tuple[str, ...] = ()
    """Nouns that are of this kind whatever their unit; as in `units.yaml`."""
    parent: str | None = None
    """Kind whose codes serve where this one has none."""


class CountedGroup(WordGroup, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Nouns of counted things that tell what happened to them: قتيل."""

    happening: str
    kind: str
    state: bool = False
    """A state that they are in, which a word of a happening beside may end or follow: أسير."""
    together: str | None = None
    """The happening of both, where another noun with the same word here follows: «القتلى والجرحى»."""


class HappeningGroup(
    WordGroup, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, rename={"needs": "with"}
):
    """Words that tell what happened to what is counted."""

    happening: str
    subject: About
    kind: str | None = None
    """What is counted where the figure does not say."""
    needs: tuple[str, ...] = ()
    """One of these words has to follow."""
    without: tuple[str, ...] = ()
    """None of these words may follow."""


class OutcomeGroup(
    WordGroup, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, rename={"needs": "with"}
):
    """Words of an outcome that is claimed without a figure."""

    measure: str
    """Code of the list `outcomes` in `packs/codebooks/measures.yaml`."""
    needs: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


class ShareWord(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that are a share by themselves: معظم."""

    percent: float
    comparator: Comparator
    forms: tuple[str, ...]


class WholeNouns(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nouns of wholes, by the kind of their shares."""

    kind: str
    nouns: tuple[str, ...]


class Superlatives(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Superlatives that rank, without ال."""

    happening: str
    forms: tuple[str, ...]


class Ordinal(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The value of an ordinal, without ال."""

    value: int
    forms: tuple[str, ...]


class TieClaim(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """The outcome that a type of relation claims."""

    relation: str
    measure: str
    ended: str | None = None
    """Outcome of a tie that has ended; None: none."""


class ClaimLexicon(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """All of it; later packs add to the lists."""

    kinds: tuple[CountedKind, ...] = ()
    counted: tuple[CountedGroup, ...] = ()
    tallies: tuple[str, ...] = ()
    """Words that make the counted noun behind them what a number is a number of: عدد."""
    reaches: tuple[WordGroup, ...] = ()
    """Words by which a tally comes to its figure: بلغ; from the second group on by a change, which ب tells."""
    multiple_nouns: tuple[str, ...] = ()
    """Nouns behind a number that make it a multiple: أضعاف."""
    happenings: tuple[HappeningGroup, ...] = ()
    lasting: tuple[str, ...] = ()
    """Two words that say that something goes on, and no happening: «لا يزال»."""
    shares: tuple[ShareWord, ...] = ()
    entire: tuple[str, ...] = ()
    """Adjectives and adverbs that make all of it: «بالكامل»."""
    entire_happenings: tuple[str, ...] = ()
    """Happenings beside which they do."""
    wholes: tuple[WholeNouns, ...] = ()
    no_wholes: tuple[str, ...] = ()
    """What «معظم» is said of without a claim: الأحيان."""
    superlatives: tuple[Superlatives, ...] = ()
    no_ranked: tuple[str, ...] = ()
    """Words behind a superlative that make no rank of it: «أكبر من»."""
    scopes: tuple[str, ...] = ()
    """Words that bring in what a superlative ranks among: «في البلاد»."""
    most: tuple[str, ...] = ()
    """The superlative that ranks with any noun behind it: «الأكثر خطورة»."""
    ordinals: tuple[Ordinal, ...] = ()
    batches: tuple[str, ...] = ()
    """Nouns whose ordinal tells which of a row it is: الدفعة الثالثة."""
    last: tuple[str, ...] = ()
    last_nouns: tuple[str, ...] = ()
    """Nouns of what may be the last or the only one."""
    only: tuple[str, ...] = ()
    multiples: tuple[str, ...] = ()
    """Words of becoming twice as much, or many times."""
    absences: tuple[str, ...] = ()
    """Words that deny that something was there at all."""
    denials: tuple[str, ...] = ()
    """Words that deny what stands behind them."""
    savings: tuple[str, ...] = ()
    """Words that take such a denial back: سوى."""
    absent_nouns: tuple[str, ...] = ()
    singles: tuple[str, ...] = ()
    """Happenings beside which an indefinite singular counts one: «مقتل جندي»."""
    no_singles: tuple[str, ...] = ()
    """Units of which a singular counts nothing."""
    one_of: tuple[str, ...] = ()
    """Before a plural, one of it: «أحد الجنود»."""
    another: tuple[str, ...] = ()
    """Behind the word of a happening, one more: «وأصيب آخر»."""
    comparisons: tuple[str, ...] = ()
    """What is behind one of these is compared with what is before: مقارنة ب."""
    times: tuple[str, ...] = ()
    """What brings in the time of a compared figure, behind it: «19% قبل التدخل»."""
    moves: tuple[str, ...] = ()
    """Words of rising and falling, before «من … إلى …»."""
    sums: tuple[str, ...] = ()
    """Words near a figure that make it a sum up to the day it is told: منذ."""
    sums_ahead: tuple[str, ...] = ()
    """Words that make one of the figure behind them: حصيلة."""
    among: tuple[str, ...] = ()
    """Before a part of the figure before: بينهم."""
    outcomes: tuple[OutcomeGroup, ...] = ()
    ties: tuple[TieClaim, ...] = ()
