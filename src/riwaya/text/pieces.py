"""Pieces: what syntax and name models read, words with their clitics cut off, each still a span of the original.

In Universal Dependencies these are the syntactic words. The pieces of a token concatenate to it, and punctuation
signs and numbers are one piece each, so that every letter of a sentence belongs to one piece.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.text.fold import fold
from riwaya.text.letters import restore_letters
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.text.layers import TextLayers
    from riwaya.text.segmenter import Segmenter
    from riwaya.text.sentences import Sentence


class Piece(Struct, frozen=True, gc=False):
    """One syntactic word."""

    form: str
    """Letters as printed, without marks."""
    token: int
    """Index in `TextLayers.tokens`."""
    skip: int
    """Folded letters of its token before it; 0 for the first piece."""
    start: int
    """In the original; the pieces of a token follow each other without a gap, and share a ligature they both need."""
    end: int
    is_glued: bool
    """Printed without a space before the next piece of the sentence."""


def find_pieces(layers: TextLayers, sentences: Sequence[Sentence], segmenter: Segmenter) -> list[tuple[Piece, ...]]:
    """The pieces of each sentence, in order."""
    words = sorted({layers.printed(token) for token in layers.tokens if token.kind is TokenKind.WORD})
    cuts = dict(zip(words, segmenter.cut(words), strict=True))
    return [_pieces_of(layers, sentence, cuts) for sentence in sentences]


def _pieces_of(layers: TextLayers, sentence: Sentence, cuts: dict[str, tuple[int, ...]]) -> tuple[Piece, ...]:
    out: list[Piece] = []
    starts, ends = layers.folded.starts, layers.folded.ends
    tokens = layers.tokens
    for index in range(sentence.first, sentence.last):
        token = tokens[index]
        form = layers.printed(token)
        edges = (0, *(cuts[form] if token.kind is TokenKind.WORD else ()), len(form))
        touches = index + 1 < sentence.last and tokens[index + 1].start == token.end
        for begin, end in pairwise(edges):
            is_last = end == len(form)
            start = starts[token.at + begin] if begin else token.start
            stop = token.end if is_last else max(ends[token.at + end - 1], starts[token.at + end])
            out.append(Piece(form[begin:end], index, begin, start, stop, touches if is_last else True))
    return tuple(out)


def pieces_of_words(layers: TextLayers, forms: Sequence[str], starts: Sequence[int]) -> tuple[Piece, ...]:
    """Words that are given (of a treebank, of a user) as pieces of a text in which they begin at `starts`.

    A word that begins inside a token of ours is a piece of it; one that spans several belongs to the first.
    """
    begins = [token.start for token in layers.tokens] or [0]
    out = []
    for i, (form, start) in enumerate(zip(forms, starts, strict=True)):
        index = max(0, bisect_right(begins, start) - 1)
        end = start + len(form)
        is_glued = i + 1 < len(starts) and starts[i + 1] == end
        letters = restore_letters(fold(form), form) or form
        skip = max(0, bisect_left(layers.folded.starts, start) - layers.tokens[index].at)
        out.append(Piece(letters, index, skip, start, end, is_glued))
    return tuple(out)
