"""Where the words of a judgement stand now: its article may have been read again with another text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from riwaya.model.judgement import Target

    Fits = Callable[[int], bool]


def find_target(target: Target, text: str) -> Span | None:
    """The words in a text; None where they are gone, or nothing tells which of several they are.

    They are looked for between the words that stood around them, then behind those before them, then before those
    after them, then anywhere. The first of these by which they still stand in their old place, or in one place only,
    decides.
    """
    length = target.end - target.start
    places = list(_places(target.text, text))

    def follows(place: int) -> bool:
        return text.endswith(target.before, 0, place) and (bool(target.before) or place == 0)

    def precedes(place: int) -> bool:
        end = place + length
        return text.startswith(target.after, end) and (bool(target.after) or end == len(text))

    tests: tuple[Fits, ...] = (lambda at: follows(at) and precedes(at), follows, precedes, lambda _: True)
    for fits in tests:
        found = [place for place in places if fits(place)]
        if target.start in found:
            return target.span
        if len(found) == 1:
            return Span(found[0], found[0] + length)
    return None


def _places(words: str, text: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)
