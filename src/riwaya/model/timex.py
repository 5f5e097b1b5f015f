"""Layer `timexes`: TIMEX3 expressions."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from riwaya.model.span import Span


class TimexType(StrEnum):
    """TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Anchor(StrEnum):
    """What the value hangs on."""

    ABSOLUTE = "absolute"
    DOCUMENT = "document"
    EVENT = "event"


class Timex(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A time expression with its TIMEX3 value.

    Source: TimeML annotation guidelines 1.2.1, TIMEX3.
    """

    id: str
    start: int
    end: int
    text: str
    type: TimexType
    value: str
    """TIMEX3 value: 2017-12-22, 2017, P4Y, PAST_REF, XXXX-WXX-7 (a Sunday that nothing dates)."""
    begin: str | None
    """First ISO date meant; None where text and article do not fix it."""
    end_date: str | None
    """Last ISO date meant."""
    anchor: Anchor
    reason: str
    """Rule that made it."""

    @property
    def span(self) -> Span:
        """The range in `Article.text`."""
        return Span(self.start, self.end)
