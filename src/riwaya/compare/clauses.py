"""Where statements begin and end: clauses of sentences, each with what it asserts and what goes with it.

A sentence is cut at signs, where reported words begin, before a further figure, and where it is long; then what cannot
stand alone is put back: a day or a place between two commas, a phrase that a preposition leads to, a few words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.model.span import Span
from riwaya.text.roles import SentenceRole
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.text.layers import TextLayers
    from riwaya.text.sentences import Sentence

_CUTS = frozenset("،,؛;:")
_AND = "و"
_FIRM = frozenset("؛;:")
"""Signs over which nothing is put together."""
_SHORT, _LONG, _LONGEST = 4, 14, 26
"""Words of a clause: fewer do not stand alone, more are cut at a joint, and none is put together from more."""
_ENOUGH = 5
"""Words on either side of a joint."""


class Joints(Struct, frozen=True, kw_only=True):
    """Where in a text clauses may begin, and what can carry one; all code points."""

    figures: Sequence[int] = ()
    """Where claims with a figure begin: each but the first of a clause opens one."""
    contents: Sequence[int] = ()
    """Where reported words begin, behind who says so."""
    heads: Sequence[int] = ()
    """Where words stand that tell something: triggers of events, figures."""


class ClauseWords(Struct, frozen=True, kw_only=True):
    """Folded words by which clauses are cut and put together."""

    leading: frozenset[str] = frozenset()
    """Lead to a phrase that does not stand alone: prepositions."""
    joining: frozenset[str] = frozenset()
    """Begin a clause inside a long one: بعد, بينما, حيث."""
    opening: frozenset[str] = frozenset()
    """Begin a clause that goes with nothing before it: لكن, بينما."""
    among: frozenset[str] = frozenset()
    """Before a figure that is a part of the one before: بينهم."""


class _Piece(Struct):
    """Tokens `[first, last)`."""

    first: int
    last: int
    is_firm: bool
    """Whether a firm sign or reported words stand before it."""
    is_head: bool = False
    """Whether it tells who says what stands behind it."""


def find_clauses(layers: TextLayers, joints: Joints, words: ClauseWords) -> tuple[Span, ...]:
    """Stretches of the text in order, none of them across a sentence.

    Left out are words that only tell who says it, and lines that lead to other texts or to what an outlet offers.
    """
    cutter = _Cutter(layers, joints, words)
    told = [sentence for sentence in layers.sentences if sentence.role is not SentenceRole.LINK]
    found = [piece for sentence in told for piece in cutter.cut(sentence) if not piece.is_head]
    return tuple(Span(layers.tokens[one.first].start, layers.tokens[one.last - 1].end) for one in found)


class _Cutter:
    """Cuts the sentences of one text."""

    def __init__(self, layers: TextLayers, joints: Joints, words: ClauseWords) -> None:
        self._tokens, self._words = layers.tokens, words
        starts = [token.start for token in self._tokens]
        self._figures, self._contents, self._heads = (
            frozenset(bisect_right(starts, at) - 1 for at in points)
            for points in (joints.figures, joints.contents, joints.heads)
        )

    def cut(self, sentence: Sentence) -> list[_Piece]:
        """The clauses of a sentence."""
        pieces = [part for piece in self._pieces(sentence) for part in self._shortened(piece)]
        held: list[_Piece] = []
        for piece in pieces:
            if held and self._belongs(held[-1], piece):
                held[-1].last = piece.last
            else:
                held.append(piece)
        return held

    def _pieces(self, sentence: Sentence) -> Iterator[_Piece]:
        """Stretches between signs, cut where reported words and further figures begin."""
        first, is_firm, counted = sentence.body, True, False
        for at in range(sentence.body, sentence.last):
            token = self._tokens[at]
            is_sign = token.kind is TokenKind.SIGN and token.text in _CUTS
            is_second = at in self._figures and counted and self._is_further(at)
            is_content = at in self._contents and not self._is_led_to(at)
            if (is_sign or is_second or is_content) and self._count(first, at):
                yield _Piece(first, at, is_firm, is_head=is_content and not self._tells(first, at))
                first, is_firm, counted = at + is_sign, is_content or token.text in _FIRM, False
            counted = counted or at in self._figures
        if self._count(first, sentence.last):
            yield _Piece(first, sentence.last, is_firm)

    def _is_further(self, at: int) -> bool:
        """Whether a figure opens a clause: behind «and» or a sign, and no part of the one before."""
        opens = self._tokens[at].text[:1] == _AND or self._tokens[at - 1].kind is TokenKind.SIGN
        return opens and not any(token.text in self._words.among for token in self._tokens[max(0, at - 2) : at])

    def _is_led_to(self, at: int) -> bool:
        """Whether a preposition stands before it, which no clause ends with."""
        return self._tokens[at - 1].text in self._words.leading

    def _shortened(self, piece: _Piece) -> Iterator[_Piece]:
        """A long stretch in two or more, cut where a word begins a clause of its own."""
        if self._count(piece.first, piece.last) > _LONG:
            for at in range(piece.first + _ENOUGH, piece.last - _ENOUGH + 1):
                if self._is_joint(at) and self._tells(piece.first, at) and self._tells(at, piece.last):
                    yield _Piece(piece.first, at, piece.is_firm)
                    yield from self._shortened(_Piece(at, piece.last, True))
                    return
        yield piece

    def _is_joint(self, at: int) -> bool:
        text = self._tokens[at].text
        if text[:1] == _AND and at in self._heads:
            return True
        return text in self._words.joining or (text[:1] == _AND and text[1:] in self._words.joining)

    def _belongs(self, before: _Piece, piece: _Piece) -> bool:
        """Whether a stretch goes with the one before it."""
        if before.is_head or piece.is_head or self._tokens[piece.first].text in self._words.opening:
            return False
        size, held = self._count(piece.first, piece.last), self._count(before.first, before.last)
        if min(size, held) < _SHORT:
            return size + held <= _LONGEST
        if piece.is_firm or size + held > _LONGEST:
            return False
        return not self._tells(piece.first, piece.last) or self._tokens[piece.first].text in self._words.leading

    def _tells(self, first: int, last: int) -> bool:
        """Whether it holds a word that tells something."""
        return any(at in self._heads for at in range(first, last))

    def _count(self, first: int, last: int) -> int:
        return sum(token.kind is not TokenKind.SIGN for token in self._tokens[first:last])
