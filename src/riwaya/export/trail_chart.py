"""A trail of figures as a drawing: days along the bottom, sizes up the side, a letter a figure, bounds as lines.

It holds digits and Latin letters alone, so that every program that draws SVG sets it right; what the letters mean
stands in the table below it.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from math import floor, log10
from string import ascii_uppercase
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WIDTH, _HEIGHT = 640, 230
_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 20, 24, 34
_TICKS = 4
_DAYS = 5
_APART = 9
"""Least distance between two dots of one place."""
_INK, _LINE, _GRID = "#1f4e4e", "#7fa3a3", "#d5dcdc"


class Dot(Struct, frozen=True, kw_only=True):
    """One figure."""

    day: str | None
    """ISO date; None: where it stands in the trail tells its time."""
    value: float | None
    low: float | None
    high: float | None
    updates: bool = False
    """Whether it is told as what became of the figure before."""

    @property
    def size(self) -> float:
        """Where it is drawn: its value, else one of its bounds."""
        return next((one for one in (self.value, self.low, self.high) if one is not None), 0.0)


def letter_of(number: int) -> str:
    """What stands for a figure in the drawing and in the table: A … Z, A1 … Z1, A2 …"""
    turn, place = divmod(number, len(ascii_uppercase))
    return f"{ascii_uppercase[place]}{turn or ''}"


def draw_trail(dots: Sequence[Dot]) -> str:
    """The drawing as SVG; a line leads to what updates the figure before."""
    return "".join(_Drawing(dots).pieces())


class _Drawing:
    """Knows where each dot lies."""

    def __init__(self, dots: Sequence[Dot]) -> None:
        self._dots = dots
        self._top = _nice_top(max((max(one.size, one.high or 0.0) for one in dots), default=1.0))
        days = [one.day for one in dots if one.day is not None]
        self._is_dated = len(days) == len(dots) and len(set(days)) > 1
        self._days = [date.fromisoformat(day).toordinal() for day in days] if self._is_dated else list(range(len(dots)))
        self._places = list(self._apart())

    def _apart(self) -> Iterator[tuple[float, float]]:
        """Places of the dots; one that would cover another steps aside, as long as there is room."""
        taken: list[tuple[float, float]] = []
        for day, dot in zip(self._days, self._dots, strict=True):
            x, y = self._x(day), self._y(dot.size)
            while x < _WIDTH - _RIGHT and any(
                abs(x - left) < _APART and abs(y - up) < 2 * _APART for left, up in taken
            ):
                x += _APART
            taken.append((x, y))
            yield x, y

    def _x(self, day: int) -> float:
        first, last = min(self._days), max(self._days)
        share = 0.5 if first == last else (day - first) / (last - first)
        return _LEFT + 18 + share * (_WIDTH - _LEFT - _RIGHT - 54)

    def _y(self, size: float) -> float:
        return _HEIGHT - _BOTTOM - size / self._top * (_HEIGHT - _TOP - _BOTTOM)

    def pieces(self) -> Iterator[str]:
        """Frame, lines and dots, one over the other."""
        yield f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" '
        yield f'height="{_HEIGHT}" font-family="Noto Sans, sans-serif" font-size="11" fill="{_INK}">'
        yield from self._sizes()
        yield from self._day_marks()
        for dot, ((left, up), (right, down)) in zip(self._dots[1:], pairwise(self._places), strict=True):
            if dot.updates:
                yield _line(left, up, right, down, _LINE, 1.2)
        for number, (dot, (x, y)) in enumerate(zip(self._dots, self._places, strict=True)):
            yield from self._dot(number, dot, x, y)
        yield "</svg>"

    def _sizes(self) -> Iterator[str]:
        for tick in range(_TICKS + 1):
            size = self._top * tick / _TICKS
            y = self._y(size)
            yield _line(_LEFT, y, _WIDTH - _RIGHT, y, _GRID, 0.8)
            yield _text(_LEFT - 8, y + 4, f"{size:,.6g}", "end")

    def _day_marks(self) -> Iterator[str]:
        """The first and the last day, and some between them."""
        if not self._is_dated:
            return
        days = sorted(set(self._days))
        shown = days if len(days) <= _DAYS else [days[round(at * (len(days) - 1) / (_DAYS - 1))] for at in range(_DAYS)]
        last = -_WIDTH
        for day in shown:
            x = self._x(day)
            if x - last >= 70:
                yield _line(x, _HEIGHT - _BOTTOM, x, _HEIGHT - _BOTTOM + 4, _INK, 0.8)
                yield _text(x, _HEIGHT - _BOTTOM + 18, date.fromordinal(day).isoformat(), "middle")
                last = int(x)

    def _dot(self, number: int, dot: Dot, x: float, y: float) -> Iterator[str]:
        """A figure; one that only bounds tell is hollow."""
        low, high = (dot.size if one is None else one for one in (dot.low, dot.high))
        if low != high:
            yield _line(x, self._y(low), x, self._y(high), _LINE, 3)
        fill = _INK if dot.value is not None else "#ffffff"
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{fill}" stroke="{_INK}" stroke-width="1.5"/>'
        yield _text(x, min(y, self._y(max(low, high))) - 8, letter_of(number), "middle")


def _nice_top(size: float) -> float:
    """The least of 1, 2, 4, 6, 8 and 10 times a power of ten that is not smaller."""
    if size <= 0:
        return 1.0
    power = 10.0 ** floor(log10(size))
    return next(step * power for step in (1, 2, 4, 6, 8, 10, 20) if step * power >= size)


def _line(left: float, up: float, right: float, down: float, colour: str, width: float) -> str:
    places = f'x1="{left:.1f}" y1="{up:.1f}" x2="{right:.1f}" y2="{down:.1f}"'
    return f'<line {places} stroke="{colour}" stroke-width="{width}"/>'


def _text(x: float, y: float, words: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{words}</text>'
