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
    subject: str
    object: str
    status: Status
    evidence: Quote
    polarity: Polarity
    modality: Modality
    timexes: tuple[str, ...]
    attribution: str | None
    """None: the outlet's own voice."""
