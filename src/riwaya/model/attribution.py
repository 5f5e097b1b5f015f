"""Layer `attributions`: who is reported to say what."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from riwaya.model.span import Quote, Span


class Form(StrEnum):
    """How the content is reported."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Stance(StrEnum):
    """What the cue does to the content."""

    NEUTRAL = "neutral"
    ENDORSING = "endorsing"
    DISTANCING = "distancing"


class Source(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who is made responsible for the content."""

    mention: str | None
    """Id of the mention; None when no mention covers the source."""
    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """The range in `Article.text`."""
        return Span(self.start, self.end)


class Attribution(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Source, cue and content; one may sit inside another."""

    id: str
    cue: Quote
    source: Source | None
    """None: hidden, as in the passive."""
    content: Quote | None
    form: Form
    stance: Stance
    parent: str | None
    """Attribution in whose content this one stands; None at the top."""
    reason: str
    """How cue, source and content were found."""
