"""Words by which statements are set against each other (`packs/*/lexicon/verdicts.yaml`)."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from riwaya.knowledge.form_table import FormTable, WordGroup, build_form_table


class Sign(StrEnum):
    """What a word says of the statement that it stands in."""

    DENIAL = "denial"
    """It did not happen, or was staged."""
    WHOLE = "whole"
    PART = "part"
    OUTSIDE = "outside"
    """Not held, not reached."""
    STARTS = "starts"
    NEARS = "nears"
    ENTERS = "enters"
    TAKES = "takes"
    STOPPED = "stopped"
    """Shots that did not reach what they were aimed at."""
    HITS = "hits"
    TOTAL = "total"
    """A count from a beginning on."""
    RATE = "rate"
    """So many in so much time."""
    UNSURE = "unsure"
    """It is not known, or not said."""
    RISES = "rises"
    """A count that has grown."""
    PLANNED = "planned"
    """It has not come about yet."""
    HARMLESS = "harmless"
    """Nobody and nothing was hurt."""
    DIES = "dies"
    """Somebody loses their life."""
    STRIKES = "strikes"
    """Something is aimed at, or hit."""
    TRIES = "tries"
    """It was tried, or kept from happening."""


STAGES = frozenset({Sign.OUTSIDE, Sign.STARTS, Sign.NEARS, Sign.ENTERS, Sign.TAKES})
"""Those that tell how far something has gone."""


class SignGroup(WordGroup, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Words of one sign."""

    means: Sign


class PairedSign(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Two kinds of words that say together what neither says alone: «سقط» of a shot and of a town."""

    means: Sign | None = None
    """None: the two only take a sign away."""
    blocks: Sign | None = None
    """A sign that the first word would else give."""
    one: WordGroup
    other: WordGroup
    behind: int = 0
    """How many words behind the first one the other may stand; 0: anywhere in the statement."""


class Ladder(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """States that a thing goes through, the first one first: planned, begun, ended."""

    rungs: tuple[WordGroup, ...]


class Opposites(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words of which one group says the opposite of the other."""

    one: WordGroup
    other: WordGroup


class VerdictLexicon(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """All of it; later packs add to the lists."""

    signs: tuple[SignGroup, ...] = ()
    paired: tuple[PairedSign, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    negations: tuple[str, ...] = ()
    no_negations: tuple[str, ...] = ()
    """Words behind a negation that make no denial of it."""
    undecided: tuple[str, ...] = ()
    """Words with which a word of denial denies nothing; `_` joins words."""
    told_aside: tuple[str, ...] = ()
    """Words before a word of a stage that make it tell only whose a place is."""
    joining: tuple[str, ...] = ()
    """Words that begin a clause inside a long one."""
    opening: tuple[str, ...] = ()
    """Words that begin a clause wherever they stand."""
    leading: tuple[str, ...] = ()
    """Words, other than prepositions, that begin a phrase which goes with what stands before it."""
    being: tuple[str, ...] = ()
    """Words that only say when whoever stands behind them said something."""
    unfinished: tuple[str, ...] = ()
    """Words, other than prepositions, that no clause ends with."""
    among: tuple[str, ...] = ()
    """Words before a figure that is a part of the one before it."""
    parts: tuple[str, ...] = ()
    """Kinds of what is counted that are never set against a wider kind."""
    alike: tuple[tuple[str, ...], ...] = ()
    """Happenings that different words tell of one move."""
    alike_same: tuple[tuple[str, ...], ...] = ()
    """Happenings that different words tell of one thing, where the figure is the same."""
    repeated: tuple[str, ...] = ()
    """Happenings that come again: two days make two of them."""
    once: tuple[str, ...] = ()
    """Types of events of which two days make two datings of one."""
    opposites: tuple[Opposites, ...] = ()


def build_sign_forms(lexicon: VerdictLexicon) -> FormTable:
    """The table of the words of all signs, by the number of their group."""
    return build_form_table(lexicon.signs)


def build_paired_forms(lexicon: VerdictLexicon) -> FormTable:
    """The table of the words of all pairs: groups 0 and 1 are of the first row, 2 and 3 of the second."""
    return build_form_table([group for row in lexicon.paired for group in (row.one, row.other)])


def build_rung_forms(lexicon: VerdictLexicon) -> FormTable:
    """The table of the words of all ladders, rung by rung."""
    return build_form_table([rung for ladder in lexicon.ladders for rung in ladder.rungs])


def build_opposite_forms(lexicon: VerdictLexicon) -> FormTable:
    """The table of the words of all opposites: groups 0 and 1 are of the first row, 2 and 3 of the second."""
    return build_form_table([group for row in lexicon.opposites for group in (row.one, row.other)])
