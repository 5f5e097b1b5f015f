"""Where statements begin and end: clauses of sentences, cut at signs, and between two figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.model.span import Span
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.text.layers import TextLayers
    from riwaya.text.sentences import Sentence

_CUTS = frozenset('،,؛;:()«»"“”')
_LEAST, _LONGEST = 3, 14
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
    """Tokens `[first, last)` of each clause."""
    first, words = sentence.body, 0
    for at in range(sentence.body, sentence.last):
        token = layers.tokens[at]
        if token.kind is TokenKind.SIGN:
            if token.text in _CUTS and words >= _LEAST:
                yield first, at
                first, words = at + 1, 0
            continue
        if words and (words >= _LONGEST or (token.start in figures and words >= _LEAST)):
            yield first, at
            first, words = at, 0
        words += 1
    if words:
        yield first, sentence.last
