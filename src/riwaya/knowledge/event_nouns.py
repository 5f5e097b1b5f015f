"""Nouns that give events a context, a mode or a side (`packs/*/lexicon/contexts.yaml`, `event-nouns.yaml`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.knowledge.form_table import FormTable, WordGroup, build_form_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_RELATIONAL = "ي"
_FEMININE = "ة +ات"


class CodedNouns(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Nouns and relational adjectives that stand for one code."""

    code: str
    nouns: tuple[str, ...]
    """Each `singular plural plural`, as in the lexicon of events."""


class EventNouns(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """All groups; where two list one word, the earlier has it. Later packs add to the lists."""

    contexts: tuple[CodedNouns, ...] = ()
    """By PLOVER context."""
    instruments: tuple[CodedNouns, ...] = ()
    """By mode of ASSAULT."""
    parties: tuple[CodedNouns, ...] = ()
    """`civilians`, `armed` or `protesters`."""


def build_noun_table(groups: Sequence[CodedNouns]) -> FormTable:
    """The forms of the groups' words; of relational adjectives (عسكري) the feminine, too."""
    return build_form_table([WordGroup(nouns=tuple(_with_feminines(group.nouns))) for group in groups])


def _with_feminines(entries: Iterable[str]) -> Iterable[str]:
    for entry in entries:
        yield entry
        singular = entry.split()[0]
        if singular.endswith(_RELATIONAL) and "_" not in singular:
            yield singular + _FEMININE
