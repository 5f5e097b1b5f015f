"""Layer `events`: PLOVER-coded happenings."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from riwaya.model.span import Quote


class Polarity(StrEnum):
    """Whether the text has it happen."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Modality(StrEnum):
    """In what way the text puts it."""

    ASSERTED = "asserted"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    FUTURE = "future"
    DESIRED = "desired"
    CALLED_FOR = "called_for"


class Event(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One happening-mention. Reference fields hold ids of mentions, timexes and quantities."""

    id: str
    trigger: Quote
    type: str
    """PLOVER type, code of `packs/codebooks/plover.yaml`."""
    mode: str | None
    contexts: tuple[str, ...]
    acled: str | None
    """ACLED sub-event, code of `packs/codebooks/acled.yaml`."""
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    places: tuple[str, ...]
    timexes: tuple[str, ...]
    quantities: tuple[str, ...]
    polarity: Polarity
    modality: Modality
    historical: bool = False
    """Told as background, not as news: PLOVER's auxiliary mode of this name. The others follow from polarity
    (`negation`) and modality (`future`; `hypothetical`: every other that is not asserted).
    """
    attribution: str | None
    """None: the outlet's own voice."""
    score: float
    """How certain our model is, in [0, 1]."""
    reason: str
    """Lexicon group, where the participants stand, and what governs the event; for people who check."""
