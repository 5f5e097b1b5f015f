"""The stretches of an article that a transformer reads when it asks which happening a word tells of.

A stretch is a run of sub-words: the day of the article, its headline, the sentence before, and as many sentences as
there is room for. How it is cut depends on the article alone.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.model.span import Span
from riwaya.text.layers import TextLayers
from riwaya.text.subwords import BEGIN, END

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    Cut = Callable[[Sequence[str]], list[tuple[int, ...]]]

ROOM = 230
"""Sub-words of a stretch, but for one sentence that has more."""
MOST = 480
"""Sub-words that are read at all."""
_HEADLINE = 48
_WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
_MONTHS = (
    *("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو"),
    *("يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"),
)


class Place(Struct, frozen=True, gc=False):
    """Where the sub-words of a token stand in a run."""

    span: Span
    first: int
    last: int
    """The one behind its last."""


class Passage(Struct, frozen=True):
    """One stretch, with the tokens of the sentences that are its own."""

    pieces: tuple[int, ...]
    places: tuple[Place, ...]

    def sub_words(self, span: Span) -> tuple[int, int] | None:
        """Where the tokens stand that a word of the text shares a code point with; None: none of them is its own."""
        first = bisect_right(self.places, span.start, key=lambda one: one.span.end)
        last = bisect_left(self.places, span.end, key=lambda one: one.span.start)
        return (self.places[first].first, self.places[last - 1].last) if first < last else None


def find_passages(text: str, published: str | None, cut: Cut) -> list[Passage]:
    """All stretches of a text in order; every token is one's own, but for those far behind in an endless sentence.

    Args:
        text: of the article, its headline first.
        published: ISO date; None where nobody knows.
        cut: the sub-words of tokens.
    """
    return list(_Article(text, published, cut).passages())


class _Article:
    """One text, cut into sub-words."""

    def __init__(self, text: str, published: str | None, cut: Cut) -> None:
        layers = TextLayers(text)
        self._tokens = layers.tokens
        self._sentences = [(one.first, one.last) for one in layers.sentences]
        self._pieces = cut([layers.printed(token) for token in layers.tokens])
        self._day = _joined(cut(_day_in_words(published))) if published else []
        self._headline = self._of(*self._sentences[0])[:_HEADLINE] if self._sentences else []

    def passages(self) -> Iterator[Passage]:
        """All stretches."""
        for before, first, last in self._stretches():
            run, places = self._opening(before), []
            for at in range(self._sentences[before][0], self._sentences[last - 1][1]):
                pieces, token = self._pieces[at], self._tokens[at]
                if len(run) + len(pieces) > MOST:
                    break
                if at >= self._sentences[first][0] and pieces:
                    places.append(Place(Span(token.start, token.end), len(run), len(run) + len(pieces)))
                run += pieces
            yield Passage((*run, END), tuple(places))

    def _stretches(self) -> Iterator[tuple[int, int, int]]:
        """Numbers of sentences: where the run begins, and those that are its own."""
        sizes = [sum(map(len, self._pieces[first:last])) for first, last in self._sentences]
        at = 0
        while at < len(sizes):
            before = at - 1 if at > 1 else at
            room = ROOM - len(self._opening(before))
            used = sum(sizes[before:at])
            if used > room // 2:
                before, used = at, 0
            last = at
            while last < len(sizes) and (last == at or used + sizes[last] <= room):
                used += sizes[last]
                last += 1
            yield before, at, last
            at = last

    def _opening(self, before: int) -> list[int]:
        headline = [END, *self._headline] if before > 0 else []
        return [BEGIN, *self._day, *headline, END]

    def _of(self, first: int, last: int) -> list[int]:
        return _joined(self._pieces[first:last])


def _day_in_words(published: str) -> list[str]:
    day = date.fromisoformat(published[:10])
    return [_WEEKDAYS[day.weekday()], str(day.day), _MONTHS[day.month - 1], str(day.year)]


def _joined(cut: Iterable[tuple[int, ...]]) -> list[int]:
    return [piece for token in cut for piece in token]
