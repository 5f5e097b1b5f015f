"""Layer `attributions`: who is reported to say what, and from whom the reporter has it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.model.span import Quote, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

ARROW = " <- "
"""Between who tells and whom that one has it from."""


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


def chain_of(name: str | None, by_id: Mapping[str, Attribution]) -> tuple[Attribution, ...]:
    """The attribution of this id with those around it, outermost first; none for an id that nobody bears."""
    chain: dict[str, Attribution] = {}
    while name is not None and name in by_id and name not in chain:
        chain[name] = by_id[name]
        name = chain[name].parent
    return tuple(reversed(chain.values()))
