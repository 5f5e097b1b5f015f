"""How two records stand to each other, with the reason."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Outcome(StrEnum):
    """What a comparison comes to."""

    AGREES = "agrees"
    CONTRADICTS = "contradicts"
    UPDATES = "updates"
    """The same at two times, with two figures: no contradiction but a change."""
    NOT_COMPARABLE = "not_comparable"


class Difference(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A field in which two records differ, or that one of them does not tell."""

    field: str
    """`measure`, `unit`, `holder`, `whole`, `place`, `counting`, `object`, `time`, `mood`, `figure`."""
    first: str | None
    """The earlier record's value; None: not told."""
    second: str | None

    def __str__(self) -> str:
        return f"{self.field}: {self.first or UNTOLD} / {self.second or UNTOLD}"


UNTOLD = "not told"


class Verdict(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An outcome and what it rests on; the same whichever record is named first."""

    outcome: Outcome
    differences: tuple[Difference, ...]
    """What keeps the two from being compared; else the figures, behind the times where these are two."""
    is_linked: bool = False
    """Whether a text sets the two side by side itself, as of two times or parties."""

    @property
    def fields(self) -> tuple[str, ...]:
        """Names of the differences."""
        return tuple(difference.field for difference in self.differences)

    @property
    def reason(self) -> str:
        """The differences in words: `whole: syria-area / isis-held-land-peak; time: not told / 2018-03-20`."""
        told = "; ".join(map(str, self.differences))
        return f"set side by side by the text; {told}" if self.is_linked else told
