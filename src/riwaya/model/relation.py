"""Layer `relations`: ties that last."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from riwaya.model.event import Modality, Polarity
from riwaya.model.span import Quote


class Status(StrEnum):
    """Whether the tie still holds, as the text has it."""

    ONGOING = "ongoing"
    ENDED = "ended"


class Relation(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A state between two mentions: who controls, besieges, supports."""

    id: str
    type: str
    """Code of `packs/codebooks/relations.yaml`."""
    subject: str | None
    """Id of a mention, or of an entity of the pack that is named inside another mention (المدعومة من تركيا).
    None: the text leaves it open, as «البلدة المحاصرة» does."""
    object: str | None
    """As `subject`. None: a body that the pack does not know is named inside a title («رئيس اللجنة المحلية»)."""
    status: Status
    evidence: Quote
    polarity: Polarity
    modality: Modality
    timexes: tuple[str, ...]
    attribution: str | None
    """None: the outlet's own voice."""
    reason: str
    """Rule and word of the lexicon that made it, such as `verb سيطر`; for people who check."""
