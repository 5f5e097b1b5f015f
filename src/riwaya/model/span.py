"""Half-open ranges of code points, and the words they hold."""

from __future__ import annotations

from msgspec import Struct

from riwaya.errors import SpanError


class Span(Struct, frozen=True, order=True, gc=False):
    """Half-open range of code points `[start, end)` in `Article.text`; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise SpanError(f"a span needs 0 <= start < end, not [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words of this span in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def likeness(self, other: Span) -> float:
        """Share of both together that they have in common: 1 for the same span, 0 where they share nothing."""
        shared = max(0, min(self.end, other.end) - max(self.start, other.start))
        return shared / (len(self) + len(other) - shared)

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


class Quote(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A span with the words it holds, as JSON shows it: {start, end, text}."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """The range without its words."""
        return Span(self.start, self.end)
