"""What casts a party in a role, and how much it weighs (`packs/*/lexicon/frames.yaml`)."""

from __future__ import annotations

from msgspec import Struct

from riwaya.knowledge.records import Label


class FrameFeature(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Something a text does with a party, and what that weighs in each sum."""

    id: str
    label: Label
    matters: float = 0.0
    """For giving the party a frame at all."""
    protagonist: float = 0.0
    antagonist: float = 0.0
    innocent: float = 0.0
    favourable: float = 0.0
    unfavourable: float = 0.0
    said: float = 0.0
    """What it counts where a source says so and not the outlet, beside 1."""
    fine: dict[str, tuple[str, ...]] = {}
    """Fine roles that it speaks for, by the role they belong to."""


class FrameAct(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Events that are a feature of who takes part."""

    feature: str
    events: tuple[str, ...]
    """PLOVER types, `TYPE` or `TYPE/mode`."""
    party: str = "actor"
    """actor | recipient: whose feature it is."""
    own: tuple[str, ...] = ()
    """Kinds of which the party has to be one; empty: whoever it is."""
    other: tuple[str, ...] = ()
    """Kinds of which somebody on the other side has to be one; empty: whoever is there, or nobody."""


class FrameTie(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Relations that are a feature of one end."""

    feature: str
    relations: tuple[str, ...]
    party: str = "subject"
    """subject | object."""


class FrameKind(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a party is, by its row in the pack or by the words that name it."""

    feature: str
    types: tuple[str, ...] = ()
    """Codes of `packs/codebooks/actor-types.yaml`."""
    camps: tuple[str, ...] = ()
    """Camps that the row names; both have to fit where both are given."""
    words: tuple[str, ...] = ()
    """Beginnings of words (folded, without ال) in mentions of parties that no row stands for: they are one party."""


class LoadedWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """The feature that loaded words of some categories are of their target."""

    feature: str
    categories: tuple[str, ...]


class PlainFine(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The fine role where no feature speaks for another."""

    role: str
    fine: str


class FrameLexicon(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """The table of features, and what in a text makes each; later packs add to the lists."""

    features: tuple[FrameFeature, ...] = ()
    kinds: tuple[FrameKind, ...] = ()
    acts: tuple[FrameAct, ...] = ()
    ties: tuple[FrameTie, ...] = ()
    loaded: tuple[LoadedWords, ...] = ()
    fine: tuple[PlainFine, ...] = ()
    rallying: tuple[str, ...] = ()
    """Beginnings of words (folded, without ال): a contested name with one is its bearer's own, else that of foes."""
    friends: tuple[str, ...] = ()
    """Relations whose two ends stand on one side."""
    foes: tuple[str, ...] = ()
    """Relations, and PLOVER types, whose two ends stand against each other."""
