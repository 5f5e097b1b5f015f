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

    id: str
    entity: str | None
    """Id in the pack; None (NIL) for people of whom it has no row, such as hostages: `mention` says who they are."""
    mention: str
    """The first mention of those whom the frame is about."""
    role: Role
    fine: tuple[str, ...]
    """Codes of `packs/codebooks/roles.yaml` under the role, the best founded first."""
    valence: Valence
    evidence: tuple[Quote, ...]
    reason: str
    """The sums behind frame, role and valence, each with the features that held and what they add."""
