"""Words that tell whether and how an event is put: negated, future, wished for (`packs/*/lexicon/modality.yaml`)."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from riwaya.knowledge.form_table import WordGroup


class Scope(StrEnum):
    """What a word governs."""

    VERB = "verb"
    """The finite verb right behind it."""
    MASDAR = "masdar"
    """A verbal noun or event noun behind it, or behind its preposition."""
    CLAUSE = "clause"
    """A whole clause."""


class MoodGroup(WordGroup, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Words that govern alike."""

    scope: Scope
    particles: tuple[str, ...] = ()
    """Single words; `سـ` and `لـ` are written at the word they govern."""
    phrases: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    """Prepositions that lead from a verb to what it governs; empty: none needed."""
    polarity: str | None = None
    """`negated` when the event is also negated."""
    mood: str | None = None
    """`present` when only a verb in the present is governed so (قد يضرب)."""


class MoodLexicon(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Groups by what they make of an event; later packs add to the lists."""

    negated: tuple[MoodGroup, ...] = ()
    future: tuple[MoodGroup, ...] = ()
    conditional: tuple[MoodGroup, ...] = ()
    desired: tuple[MoodGroup, ...] = ()
    called_for: tuple[MoodGroup, ...] = ()
    possible: tuple[MoodGroup, ...] = ()

    @property
    def listed(self) -> list[tuple[str, MoodGroup]]:
        """Every group with the name of its field, in the order of their numbers in `Predicates.mood_forms`."""
        return [(value, group) for value in self.__struct_fields__ for group in getattr(self, value)]
