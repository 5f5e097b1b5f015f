"""Where in a text the words of a query stand, and short stretches round them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.model.span import Quote, Span
from riwaya.search.asked import QueryReader
from riwaya.search.query import runs_of
from riwaya.search.ways import Nearness

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from riwaya.search.asked import Asked
    from riwaya.search.keys import KeyedWord, WordKeys
    from riwaya.search.query import Node

_WIDTH = 200
"""Code points of a snippet, about."""


class Snippet(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A stretch of a text with what was found in it. Offsets count code points of the text, not of the stretch."""

    start: int
    end: int
    text: str
    is_cut: bool
    """Whether the text goes on behind it."""
    highlights: tuple[Quote, ...]


class Highlighter:
    """Finds the words of one query."""

    def __init__(self, node: Node, nearness: Nearness, keys: WordKeys) -> None:
        reader = QueryReader(keys)
        self._runs: list[list[Asked]] = []
        for run in runs_of(node):
            together = run.is_quoted or nearness is Nearness.TOGETHER
            for way in reader.ways(run.text, together=together):
                places = [list(place) for place in way]
                self._runs += [[one for place in places for one in place]] if together else places
        self._keys = keys

    def spans(self, text: str) -> list[Span]:
        """Where words of the query stand in `text`, in order, none over another."""
        return merged(self._found(self._keys.of_text(text)))

    def _found(self, words: Sequence[KeyedWord]) -> Iterator[Span]:
        for run in self._runs:
            for first in range(len(words) - len(run) + 1):
                stretch = words[first : first + len(run)]
                if all(asked.takes(word.keys) for word, asked in zip(stretch, run, strict=True)):
                    yield Span(stretch[0].start, stretch[-1].end)


def merged(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, with those that overlap made one."""
    out: list[Span] = []
    for span in sorted(set(spans), key=lambda one: (one.start, one.end)):
        if out and span.start < out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def snippets_of(text: str, spans: Sequence[Span], *, most: int) -> tuple[Snippet, ...]:
    """Stretches of a text that hold most of the spans, at most `most`, in order; its beginning where none is given."""
    if not spans:
        return (_snippet(text, 0, min(len(text), _WIDTH), ()),) if text else ()
    groups = _groups(spans)
    best = sorted(sorted(range(len(groups)), key=lambda at: -len(groups[at]))[:most])
    out: list[Snippet] = []
    for at in best:
        first, last = groups[at][0].start, groups[at][-1].end
        room = max(0, _WIDTH - (last - first)) // 2
        start = max(first - room, out[-1].end if out else 0)
        out.append(_snippet(text, min(start, first), min(len(text), last + room), spans))
    return tuple(out)


def _groups(spans: Sequence[Span]) -> list[list[Span]]:
    """Spans that fit into one snippet together."""
    groups: list[list[Span]] = []
    for span in spans:
        if groups and span.end - groups[-1][0].start <= _WIDTH:
            groups[-1].append(span)
        else:
            groups.append([span])
    return groups


def _snippet(text: str, start: int, end: int, spans: Sequence[Span]) -> Snippet:
    """The stretch cut to whole words; no highlight is cut."""
    inside = [span for span in spans if start <= span.start and span.end <= end]
    first = inside[0].start if inside else end
    last = inside[-1].end if inside else start
    if start > 0 and not text[start - 1].isspace():
        start = min(_next_space(text, start, first) + 1, first)
    if end < len(text) and not text[end].isspace():
        end = max(text.rfind(" ", last, end), last) if text.rfind(" ", last, end) >= 0 else end
    highlights = tuple(Quote(start=one.start, end=one.end, text=text[one.start : one.end]) for one in inside)
    return Snippet(start=start, end=end, text=text[start:end], is_cut=end < len(text.rstrip()), highlights=highlights)


def _next_space(text: str, start: int, until: int) -> int:
    found = text.find(" ", start, until)
    return found if found >= 0 else start - 1
