"""Layer `frames`: the role in which a text casts an entity."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from riwaya.model.span import Quote


class Role(StrEnum):
    """Main roles of `packs/codebooks/roles.yaml`."""

    PROTAGONIST = "protagonist"
    ANTAGONIST = "antagonist"
    INNOCENT = "innocent"
    NONE = "none"


class Valence(StrEnum):
    """The author's stance towards the entity."""

    FAVOURABLE = "favourable"
    NEUTRAL = "neutral"
    UNFAVOURABLE = "unfavourable"
    MIXED = "mixed"


class Frame(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How one text casts one entity, with its evidence."""

    entity: str
    role: Role
    fine: tuple[str, ...]
    valence: Valence
    evidence: tuple[Quote, ...]
