"""What a text does with its characters: features with how much there is of each, and where."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct, field

from riwaya.model.span import Span

_SPANS = 4
"""Pieces of evidence kept of one feature."""


class Trace(Struct):
    """How much of one feature a character shows."""

    amount: float = 0.0
    spans: list[Span] = field(default_factory=list)
    """Where, in the order in which it was noticed."""


class Traces:
    """The features of the characters of one text, by key."""

    def __init__(self) -> None:
        self._of: dict[str, dict[str, Trace]] = defaultdict(lambda: defaultdict(Trace))

    def note(self, key: str, feature: str, amount: float = 1.0, span: Span | None = None) -> None:
        """Adds to a feature of a character."""
        trace = self._of[key][feature]
        trace.amount += amount
        if span is not None and span not in trace.spans and len(trace.spans) < _SPANS:
            trace.spans.append(span)

    def of(self, key: str) -> dict[str, Trace]:
        """The features of one character."""
        return self._of[key]

    def amount(self, key: str, feature: str) -> float:
        """How much there is of a feature."""
        found = self._of[key].get(feature)
        return found.amount if found is not None else 0.0
