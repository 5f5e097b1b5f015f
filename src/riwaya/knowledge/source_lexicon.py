"""Words for sources that are not named (`packs/*/lexicon/source-words.yaml`)."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from riwaya.knowledge.form_table import WordGroup


class SourceWord(StrEnum):
    """What a word tells of the source that it names."""

    OFFICIAL = "official"
    """Speaks for a body; the body may be named beside it."""
    UNNAMED = "unnamed"
    ACTIVIST = "activist"
    WITNESS = "witness"
    MEDIC = "medic"
    CORRESPONDENT = "correspondent"
    """The outlet itself."""
    DOCUMENT = "document"
    EXPERT = "expert"


class SourceGroup(WordGroup, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Words of one sort of source."""

    means: SourceWord


class SourceLexicon(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """All of it; later packs add to the lists."""

    sources: tuple[SourceGroup, ...] = ()
    passed_over: tuple[str, ...] = ()
    """Words before the one that tells who it is."""
    behind: tuple[str, ...] = ()
    """Words between somebody and the body that he speaks for: «مصدر **في** الوزارة»."""
    relays: tuple[str, ...] = ()
    """Cues whose source is whom the one beside them has it from: «ذكرت رويترز **نقلا عن** المرصد»."""
    passes_on: tuple[str, ...] = ()
    """Lemmas of cues that name from whom their source has it."""
    from_whom: tuple[str, ...] = ()
    """Words between who passes on and from whom: «نقلت سانا **عن** مصدر عسكري»."""
    ends: tuple[str, ...] = ()
    """Words that end the latter: «عن مصدر عسكري **قوله** إن»."""
