"""Where statements begin and end: clauses of sentences, each with what it asserts and what goes with it.

A sentence is cut at signs, where reported words begin, before a further figure, and where it is long; then what cannot
stand alone is put back: a day or a place between two commas, a phrase that a preposition leads to, a few words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.model.span import Span
from riwaya.text.roles import SentenceRole
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.text.layers import TextLayers
    from riwaya.text.sentences import Sentence
    from riwaya.text.tokens import Token

_CUTS = frozenset("،,؛;:")
_AND = "و"
_FIRM = frozenset("؛;:")
"""Signs over which nothing is put together."""
_LOOSE = _CUTS | frozenset(".…-–—•|")
"""Signs that no clause begins or ends with."""
_QUOTE, _BRACKETS = '"', {"(": ")", "[": "]", ")": "(", "]": "["}
"""Signs that one begins or ends with where it holds their other half; all marks of quotation are folded into one."""
_SHORT, _LONG, _LONGEST = 4, 14, 26
"""Words of a clause: fewer do not stand alone, more are cut at a joint, and none is put together from more."""
_NEAR = 3
"""A token and its neighbours."""
_ENOUGH = 5
"""Words on either side of a joint."""


class Saying(Struct, frozen=True, kw_only=True):
    """That somebody says something, before what is said; all code points."""

    source: int | None
    """Where who says so begins; None: nobody is named."""
    cue: int
    """Where the word begins that tells of it."""
    content: int
    """Where the reported words begin."""


class Joints(Struct, frozen=True, kw_only=True):
    """Where in a text clauses may begin, and what can carry one; all code points."""

    figures: Sequence[int] = ()
    """Where claims with a figure begin: each but the first of a clause opens one."""
    sayings: Sequence[Saying] = ()
    """Who says what stands behind it."""
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
    unfinished: frozenset[str] = frozenset()
    """End no clause: إن, قائلا."""
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

    Left out are words that only tell who says it, and lines that lead to other texts or to what an outlet offers; of
    each what stands loose at its ends: a full stop, a mark of quotation without the other, «that» before a quotation.
    """
    cutter = _Cutter(layers, joints, words)
    told = [sentence for sentence in layers.sentences if sentence.role is not SentenceRole.LINK]
    found = [piece for sentence in told for piece in cutter.cut(sentence) if not piece.is_head]
    bare = [_whole(layers.tokens[one.first : one.last], words) for one in found]
    return tuple(Span(tokens[0].start, tokens[-1].end) for tokens in bare if tokens)


def _whole(tokens: Sequence[Token], words: ClauseWords) -> Sequence[Token]:
    """Tokens without what stands loose at either end: signs, and words behind which more would have to come."""
    first, last = 0, len(tokens)
    while first < last:
        held = tokens[first:last]
        if _is_loose(held[-1], held) or held[-1].text in words.unfinished or held[-1].text in words.leading:
            last -= 1
        elif _is_loose(held[0], held):
            first += 1
        else:
            break
    return tokens[first:last]


def _is_loose(token: Token, tokens: Sequence[Token]) -> bool:
    """Whether a token at an end is a sign that parts clauses, or a half whose other half is missing."""
    if token.kind is not TokenKind.SIGN:
        return False
    counts = Counter(one.text for one in tokens if one.kind is TokenKind.SIGN)
    if token.text == _QUOTE:
        return counts[_QUOTE] % 2 == 1
    other = _BRACKETS.get(token.text)
    return token.text in _LOOSE or (other is not None and counts[token.text] > counts[other])


class _Cutter:
    """Cuts the sentences of one text."""

    def __init__(self, layers: TextLayers, joints: Joints, words: ClauseWords) -> None:
        self._tokens, self._words = layers.tokens, words
        self._starts = [token.start for token in self._tokens]
        self._figures, self._heads = (frozenset(map(self._at, points)) for points in (joints.figures, joints.heads))
        self._contents = frozenset(self._at(one.content) for one in joints.sayings)
        self._reporting = frozenset(
            at for one in joints.sayings for at in range(self._at(one.cue), self._at(one.content))
        )
        self._bracketed = frozenset(self._between_brackets())
        self._source_of = {self._at(one.cue): self._at(one.source) for one in joints.sayings if one.source is not None}

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
            if (is_sign or is_second or is_content) and self._count(first, at):
                yield _Piece(first, at, is_firm, is_head=self._is_head(first, at, is_content=is_content))
                first, is_firm, counted = at + is_sign, is_content or self._tokens[at].text in _FIRM, False
            counted = counted or at in self._figures
        if self._count(first, sentence.last):
            yield _Piece(first, sentence.last, is_firm, is_head=self._is_head(first, sentence.last, is_content=False))

    def _parts(self, at: int) -> bool:
        """Whether a sign that parts clauses stands there, neither between brackets nor inside a number: «(03:00»."""
        token = self._tokens[at]
        if token.kind is not TokenKind.SIGN or token.text not in _CUTS or at in self._bracketed:
            return False
        near = self._tokens[max(0, at - 1) : at + 2]
        return any(one.kind is not TokenKind.NUMBER for one in near if one is not token) or len(near) < _NEAR

    def _is_head(self, first: int, last: int, *, is_content: bool) -> bool:
        """Whether a stretch only tells who says what stands behind it: right behind, or behind a sign."""
        reports = is_content or all(at in self._reporting for at in range(first, last))
        return reports and not self._tells(first, last)

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

    def _leads_in(self, piece: _Piece) -> bool:
        """Whether a stretch before words that tell who says it goes with them: «in the same context», who it is."""
        names = any(piece.first <= source < piece.last <= cue for cue, source in self._source_of.items())
        is_short = self._count(piece.first, piece.last) < _SHORT
        return (names or is_short) and not self._tells(piece.first, piece.last)

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
