"""Where statements begin and end: clauses of sentences, cut at signs, and between two figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.model.span import Span
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.text.layers import TextLayers
    from riwaya.text.sentences import Sentence

_CUTS = frozenset("،,؛;:")
_SHORT, _LONGEST = 4, 16
"""Words of a clause: a shorter stretch goes with the one before, a longer one is cut."""


def find_clauses(layers: TextLayers, figures: Sequence[int]) -> tuple[Span, ...]:
    """Stretches that together make the text, none of them across a sentence.

    Args:
        layers: the text.
        figures: where claims with a figure begin: each of a sentence opens a clause of its own.
    """
    opened = frozenset(figures)
    found = [cut for sentence in layers.sentences for cut in _cut(layers, sentence, opened)]
    return tuple(Span(layers.tokens[first].start, layers.tokens[last - 1].end) for first, last in found)


def _cut(layers: TextLayers, sentence: Sentence, figures: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Tokens `[first, last)` of each clause; what is short stays with its neighbour."""
    held: list[tuple[int, int]] = []
    for first, last in _stretches(layers, sentence, figures):
        if held and min(_words(layers, first, last), _words(layers, *held[-1])) < _SHORT:
            held[-1] = held[-1][0], last
        else:
            held.append((first, last))
    yield from held


def _stretches(layers: TextLayers, sentence: Sentence, figures: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Tokens between signs, cut where they are long and where a figure begins."""
    first, words = sentence.body, 0
    for at in range(sentence.body, sentence.last):
        token = layers.tokens[at]
        if token.kind is TokenKind.SIGN:
            if token.text in _CUTS and words:
                yield first, at
                first, words = at + 1, 0
            continue
        if words >= _LONGEST or (token.start in figures and words >= _SHORT):
            yield first, at
            first, words = at, 0
        words += 1
    if words:
        yield first, sentence.last


def _words(layers: TextLayers, first: int, last: int) -> int:
    return sum(token.kind is not TokenKind.SIGN for token in layers.tokens[first:last])
