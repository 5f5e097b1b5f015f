"""Where statements begin and end: clauses of sentences, each with what it asserts and what goes with it.

A sentence is cut at signs, where reported words begin, before a further figure, and where it is long; then what cannot
stand alone is put back: a day or a place between two commas, a phrase that a preposition leads to, a few words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.clause_ends import QUOTE, leads_on, whole
from riwaya.model.span import Span
from riwaya.text.roles import SentenceRole
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.compare.clause_joints import ClauseWords, Joints
    from riwaya.text.layers import TextLayers
    from riwaya.text.sentences import Sentence
    from riwaya.text.tokens import Token

_CUTS = frozenset("،,؛;:")
_AND, _COLON = "و", ":"
_FIRM = frozenset("؛;:")
"""Signs over which nothing is put together."""
_SHORT, _LONG, _LONGEST = 4, 14, 26
"""Words of a clause: fewer do not stand alone, more are cut at a joint, and none is put together from more."""
_ENOUGH = 5
"""Words on either side of a joint."""


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

    Left out are words that only tell who says it, and lines that lead to other texts or to what an outlet offers; of
    each what stands loose at its ends: a full stop, a mark of quotation without the other, «that» before a quotation.
    """
    cutter = _Cutter(layers, joints, words)
    told = [sentence for sentence in layers.sentences if sentence.role is not SentenceRole.LINK]
    found = [piece for sentence in told for piece in cutter.cut(sentence) if not piece.is_head]
    bare = [cutter.whole(one) for one in found]
    return tuple(Span(tokens[0].start, tokens[-1].end) for tokens in bare if tokens)


class _Cutter:
    """Cuts the sentences of one text."""

    def __init__(self, layers: TextLayers, joints: Joints, words: ClauseWords) -> None:
        self._tokens, self._words = layers.tokens, words
        self._starts = [token.start for token in self._tokens]
        self._ends = frozenset(sentence.last for sentence in layers.sentences)
        self._figures, self._heads = (frozenset(map(self._at, points)) for points in (joints.figures, joints.heads))
        self._contents = frozenset(self._at(one.content) for one in joints.sayings)
        self._reporting = frozenset(
            at for one in joints.sayings for at in range(self._at(one.cue), self._at(one.content))
        )
        self._bracketed = frozenset(self._between_brackets())
        self._said_by: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for one in joints.sayings:
            if one.source is not None:
                self._said_by[self._at(one.source.start)].append((self._at(one.source.end - 1) + 1, self._at(one.cue)))
        self._speakers = frozenset(self._from_source_to_cue())

    def _from_source_to_cue(self) -> Iterator[int]:
        """Tokens from who says something to the word that tells of it, where that is near."""
        for first, held in self._said_by.items():
            for _, cue in held:
                yield from range(first, cue) if cue - first <= _LONG else ()

    def _between_brackets(self) -> Iterator[int]:
        """Tokens in short brackets."""
        opened: int | None = None
        for at, token in enumerate(self._tokens):
            if token.text == "(":
                opened = at
            elif token.text == ")" and opened is not None:
                yield from range(opened, at) if at - opened <= _LONG else ()
                opened = None

    def _at(self, point: int) -> int:
        """The token that a code point stands in."""
        return bisect_right(self._starts, point) - 1

    def whole(self, piece: _Piece) -> Sequence[Token]:
        """Its tokens without what stands loose at either end."""
        is_ended = piece.last in self._ends or self._tokens[piece.last].text in _CUTS
        leading = frozenset() if is_ended else self._words.leading
        return whole(self._tokens[piece.first : piece.last], self._words.unfinished, leading)

    def cut(self, sentence: Sentence) -> list[_Piece]:
        """The clauses of a sentence."""
        pieces = [part for piece in self._pieces(sentence) for part in self._shortened(piece)]
        for piece, before in pairwise(reversed(pieces)):
            before.is_head = before.is_head or (piece.is_head and self._leads_in(before))
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
            is_sign = self._parts(at)
            is_second = at in self._figures and counted and self._is_further(at)
            is_content = at in self._contents and not self._is_led_to(at)
            may_cut = at not in self._bracketed and self._count(first, at) > 0
            if may_cut and (is_sign or is_second or is_content):
                last = at - (is_content and self._opens_quotation(at, sentence.last))
                yield _Piece(
                    first, last, is_firm, is_head=self._is_head(first, last, is_content=is_content, is_firm=is_firm)
                )
                first, is_firm, counted = last + is_sign, is_content or self._tokens[at].text in _FIRM, False
            counted = counted or at in self._figures
        if self._count(first, sentence.last):
            is_head = self._is_head(first, sentence.last, is_content=False, is_firm=is_firm)
            yield _Piece(first, sentence.last, is_firm, is_head=is_head)

    def _parts(self, at: int) -> bool:
        """Whether a sign that parts clauses stands there, neither in brackets nor inside an hour: «(03:00»."""
        token = self._tokens[at]
        if token.kind is not TokenKind.SIGN or token.text not in _CUTS:
            return False
        near = self._tokens[max(0, at - 1) : at + 2]
        return token.text != _COLON or any(one.end != other.start for one, other in pairwise(near))

    def _is_head(self, first: int, last: int, *, is_content: bool, is_firm: bool) -> bool:
        """Whether a stretch only tells who says what stands behind it: right behind, or behind a sign."""
        if is_content or self._tells(first, last):
            return not self._tells(first, last)
        cue = next((at for at in range(first, last) if at in self._reporting), last)
        leads_up = self._count(first, cue) < (_SHORT if is_firm else 1)
        return leads_up and cue < last and all(at in self._reporting for at in range(cue, last))

    def _is_further(self, at: int) -> bool:
        """Whether a figure opens a clause: behind «and» or a sign, and no part of the one before."""
        opens = self._tokens[at].text[:1] == _AND or self._tokens[at - 1].kind is TokenKind.SIGN
        return opens and not any(token.text in self._words.among for token in self._tokens[max(0, at - 2) : at])

    def _is_led_to(self, at: int) -> bool:
        """Whether a preposition stands before it, which no clause ends with."""
        return leads_on(self._tokens[at - 1], self._words.leading)

    def _opens_quotation(self, at: int, last: int) -> bool:
        """Whether a mark of quotation stands before a token, and another one behind it in its sentence."""
        return self._tokens[at - 1].text == QUOTE and any(one.text == QUOTE for one in self._tokens[at:last])

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
        if at in self._bracketed:
            return False
        if text[:1] == _AND and at in self._heads:
            return True
        return text in self._words.joining or (text[:1] == _AND and text[1:] in self._words.joining)

    def _leads_in(self, piece: _Piece) -> bool:
        """Whether a stretch before words that tell who says it goes with them: «in the same context», who it was."""
        if self._tells(piece.first, piece.last):
            return False
        is_short = self._count(piece.first, piece.last) < _SHORT
        is_between = all(at in self._speakers for at in range(piece.first, piece.last))
        return (is_short and (piece.is_firm or is_between)) or self._was_speaker(piece)

    def _was_speaker(self, piece: _Piece) -> bool:
        """Whether a stretch is no more than «and he was», with who says what follows: وكانت المتحدثة باسم كذا، …."""
        opens = self._tokens[piece.first].text in self._words.being
        held = self._said_by.get(piece.first + 1, ())
        return opens and any(end >= piece.last and piece.last <= cue for end, cue in held)

    def _belongs(self, before: _Piece, piece: _Piece) -> bool:
        """Whether a stretch goes with the one before it."""
        if before.is_head or piece.is_head or self._tokens[piece.first].text in self._words.opening:
            return False
        size, held = self._count(piece.first, piece.last), self._count(before.first, before.last)
        if min(size, held) < _SHORT:
            return size + held <= _LONGEST
        if piece.is_firm or size + held > _LONGEST:
            return False
        if not (self._tells(before.first, before.last) and self._tells(piece.first, piece.last)):
            return True
        return self._tokens[piece.first].text in self._words.leading

    def _tells(self, first: int, last: int) -> bool:
        """Whether it holds a word that tells something."""
        return any(at in self._heads for at in range(first, last))

    def _count(self, first: int, last: int) -> int:
        return sum(token.kind is not TokenKind.SIGN for token in self._tokens[first:last])
