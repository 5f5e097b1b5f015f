"""Counts behind the rows of a score sheet, pooled over texts (micro average)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable

_NO_SHARE = "  -  "


class F1Row(Struct, frozen=True):
    """How many items were found."""

    f1: float | None
    """None: nothing predicted and nothing in the gold."""
    precision: float | None
    recall: float | None
    matched: int
    predicted: int
    gold: int

    def line(self, name: str) -> str:
        """The row as the score sheet prints it."""
        f1, precision, recall = map(_decimals, (self.f1, self.precision, self.recall))
        counts = f"({self.matched} matched, {self.predicted} predicted, {self.gold} gold)"
        return f"{name:26s} F1 {f1}  P {precision}  R {recall}  {counts}"


class AccuracyRow(Struct, frozen=True):
    """How many matched items have a property right."""

    accuracy: float | None
    """None: nothing was matched."""
    right: int
    asked: int

    def line(self, name: str) -> str:
        """The row as the score sheet prints it."""
        if self.accuracy is None:
            return f"{name:26s} acc   -   (0/0)"
        return f"{name:26s} acc {self.accuracy:.3f}  ({self.right}/{self.asked})"


Row = F1Row | AccuracyRow


class Tally:
    """Adds up counts; rows keep the order in which they first came, F1 rows before accuracy rows."""

    def __init__(self) -> None:
        self._found: dict[str, list[int]] = {}
        self._right: dict[str, list[int]] = {}

    def found(self, row: str, matched: int, predicted: int, gold: int) -> None:
        """Adds to an F1 row."""
        _add(self._found.setdefault(row, [0, 0, 0]), (matched, predicted, gold))

    def right(self, row: str, answers: Iterable[bool]) -> None:
        """Adds to an accuracy row, one answer a question."""
        given = [bool(answer) for answer in answers]
        _add(self._right.setdefault(row, [0, 0]), (sum(given), len(given)))

    def rows(self) -> dict[str, Row]:
        """All rows by name."""
        found: dict[str, Row] = {row: _f1(*counts) for row, counts in self._found.items()}
        return found | {
            row: AccuracyRow(_share(right, asked), right, asked) for row, (right, asked) in self._right.items()
        }


def _add(counts: list[int], more: tuple[int, ...]) -> None:
    counts[:] = [count + extra for count, extra in zip(counts, more, strict=True)]


def _f1(matched: int, predicted: int, gold: int) -> F1Row:
    return F1Row(
        f1=_share(2 * matched, predicted + gold),
        precision=_share(matched, predicted),
        recall=_share(matched, gold),
        matched=matched,
        predicted=predicted,
        gold=gold,
    )


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _decimals(share: float | None) -> str:
    return _NO_SHARE if share is None else f"{share:.3f}"
