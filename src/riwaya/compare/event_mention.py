"""One mention of a happening, with all that is looked at when it is compared with another."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from riwaya.model.mention import Location
from riwaya.model.span import Quote

OTHER = "other"
"""Family of words of which nobody knows what sort of happening they tell of: it may be any."""


class Told(StrEnum):
    """By what in the analysis a happening is told."""

    EVENT = "event"
    CUE = "cue"
    """The cue of an attribution: that somebody said something."""
    WORD = "word"
    """A word of a family of happenings in which the event layer saw none."""


class Days(Struct, frozen=True, gc=False):
    """First and last day, as ordinals of the calendar."""

    first: int
    last: int

    def gap(self, other: Days) -> int:
        """Days between the two; 0 where they share one."""
        return max(0, self.first - other.last, other.first - self.last)


class Ground(Struct, frozen=True, gc=False):
    """A place, as far as places can be compared."""

    entity: str
    location: Location | None


class Amount(Struct, frozen=True, gc=False):
    """A figure with its bounds."""

    low: float | None
    high: float | None
    unit: str | None


class EventMention(Struct, frozen=True, kw_only=True):
    """A word that tells of a happening, and what its text says of it."""

    article: str
    trigger: Quote
    told: Told
    type: str | None
    """PLOVER type; None for cues and words."""
    mode: str | None
    is_speech: bool
    """Whether somebody says something by it: cues, and events whose word is a cue or whose type is said."""
    families: frozenset[str]
    """What its word tells of (`packs/*/clusters.yaml`); never empty."""
    lemmas: frozenset[str]
    when: Days | None
    """The days that the text gives; None where it gives none."""
    setting: Days | None
    """The days that its sentence gives, else the sentence before; None where neither does."""
    published: int | None
    """Day of the article, as an ordinal."""
    places: tuple[Ground, ...]
    """Where it happens; of places in one another the narrowest."""
    grounds: tuple[Ground, ...]
    """Places named in its sentence, the same way."""
    actors: frozenset[str]
    """Entities, and words of the names of those that no pack has."""
    recipients: frozenset[str]
    kin: frozenset[str]
    """Entities that the participants belong to, and they themselves."""
    states: frozenset[str]
    """Countries of those who act, also by an adjective («الضربات الإسرائيلية»)."""
    amounts: tuple[Amount, ...]
    sources: frozenset[str]
    """Who is reported to tell of it."""
    words: frozenset[str]
    """Stems of its sentence; of speech, of what is said."""
    near: frozenset[str]
    """Stems round the word."""
    theatre: frozenset[str]
    """The places that its article names most."""
    is_told_before: bool
    """Told as background: long past, as the event layer sees it."""
    sentence: int
    """Number of its sentence in the article."""
    follows: int | None = None
    """Where in the article the last mention before it stands that tells of the same sort; None: it is the first."""

    @property
    def key(self) -> tuple[str, int, int]:
        """What puts mentions into one order, whatever order articles come in."""
        return self.article, self.trigger.start, self.trigger.end
