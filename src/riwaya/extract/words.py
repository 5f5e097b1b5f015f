"""One view of a text for extractors of who did what: its words with class, head and clitics, and what lies on them.

Pieces of the language layer are brought back to printed words; mentions, timexes and quantities are found by word.
Without models words carry no class and no head, and whoever reads them goes by order and form.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.model.mention import Mention
    from riwaya.model.quantity import Quantity
    from riwaya.model.timex import Timex
    from riwaya.text.language import ReadSentence
    from riwaya.text.layers import TextLayers
    from riwaya.text.pieces import Piece
    from riwaya.text.sentences import Sentence

_LIGHT = frozenset({"ADP", "CCONJ", "SCONJ", "PART", "PRON", "PUNCT"})
ROOT = -1
"""Head of a word that heads its sentence."""


class Word(Struct, frozen=True, gc=False):
    """What the models say of one printed word; every field is empty where they say nothing."""

    upos: str = ""
    """Universal class of the main piece."""
    deprel: str = ""
    head: int = ROOT
    """Token of the head; `ROOT` for the root, and without a tree."""
    lemma: str = ""
    skip: int = 0
    """Folded letters before the main piece."""
    piece: int = -1
    """Place of the main piece in its sentence; -1 without models."""


NO_WORD = Word()


class Words:
    """The words of one text. Everything is by index of `TextLayers.tokens`; an index without a thing gives None."""

    def __init__(
        self,
        layers: TextLayers,
        read: Sequence[ReadSentence],
        mentions: Sequence[Mention] = (),
        timexes: Sequence[Timex] = (),
        quantities: Sequence[Quantity] = (),
    ) -> None:
        self.layers, self.tokens, self.read = layers, layers.tokens, read
        self.mentions, self.timexes, self.quantities = mentions, timexes, quantities
        self._starts = [token.start for token in layers.tokens]
        self.words: list[Word] = [NO_WORD] * len(layers.tokens)
        self.part_of: list[int] = [-1] * len(layers.tokens)
        """Index in `read` of the sentence (or window) of each token."""
        self.verbs: dict[int, bool] = {}
        """Whether lexicons know a token as a verb only, as far as `ClauseReader` was asked without models."""
        for number, sentence in enumerate(read):
            self._take(number, sentence)
        self.mention_at = self._by_token(mentions)
        self.timex_at = self._by_token(timexes)
        self.quantity_at = self._by_token(quantities)

    @property
    def has_trees(self) -> bool:
        """Whether models have read the text."""
        return bool(self.read)

    @cached_property
    def children(self) -> list[list[int]]:
        """Tokens under each token, in order."""
        out: list[list[int]] = [[] for _ in self.tokens]
        for at, word in enumerate(self.words):
            if word.head >= 0:
                out[word.head].append(at)
        return out

    @cached_property
    def sentence_at(self) -> list[Sentence | None]:
        """The sentence of each token."""
        out: list[Sentence | None] = [None] * len(self.tokens)
        for sentence in self.layers.sentences:
            out[sentence.first : sentence.last] = [sentence] * (sentence.last - sentence.first)
        return out

    def range_of(self, start: int, end: int) -> tuple[int, int]:
        """Tokens `[first, last)` that a span of the original touches."""
        first = max(0, bisect_right(self._starts, start) - 1)
        if self.tokens and self.tokens[first].end <= start:
            first += 1
        return first, bisect_left(self._starts, end)

    def mention(self, at: int) -> Mention | None:
        """The mention that a token belongs to."""
        return self.mentions[self.mention_at[at]] if 0 <= at < len(self.tokens) and self.mention_at[at] >= 0 else None

    def is_mention_start(self, at: int) -> bool:
        """Whether a mention begins in a token; never behind the last one."""
        if at >= len(self.tokens) or self.mention_at[at] < 0:
            return False
        return at == 0 or self.mention_at[at - 1] != self.mention_at[at]

    def mention_range(self, index: int) -> tuple[int, int]:
        """Tokens of a mention."""
        return self._mention_ranges[index]

    @cached_property
    def _mention_ranges(self) -> list[tuple[int, int]]:
        return [self.range_of(mention.start, mention.end) for mention in self.mentions]

    def path_up(self, at: int, limit: int = 12) -> list[int]:
        """Heads above a token, nearest first, at most `limit`."""
        out: list[int] = []
        head = self.words[at].head
        while head >= 0 and head not in out and len(out) < limit:
            out.append(head)
            head = self.words[head].head
        return out

    def _by_token(self, items: Iterable[Mention | Timex | Quantity]) -> list[int]:
        out = [-1] * len(self.tokens)
        for index, item in enumerate(items):
            first, last = self.range_of(item.start, item.end)
            out[first:last] = [index] * (last - first)
        return out

    def _take(self, number: int, sentence: ReadSentence) -> None:
        main = _main_pieces(sentence.pieces, sentence.parse.upos)
        parse = sentence.parse
        for token, at in main.items():
            piece = sentence.pieces[at]
            self.part_of[token] = number
            self.words[token] = Word(
                upos=parse.upos[at],
                deprel=parse.deprel[at],
                head=_head_token(sentence, at, token),
                lemma=fold_form(parse.lemmas[at]),
                skip=piece.skip,
                piece=at,
            )


def _main_pieces(pieces: Sequence[Piece], upos: Sequence[str]) -> dict[int, int]:
    """For each token the piece that carries its meaning: the longest that is no clitic."""
    out: dict[int, int] = {}
    for at, piece in enumerate(pieces):
        best = out.get(piece.token)
        if best is None or _weight(piece, upos[at]) > _weight(pieces[best], upos[best]):
            out[piece.token] = at
    return out


def _weight(piece: Piece, upos: str) -> tuple[bool, int]:
    return upos not in _LIGHT, len(piece.form)


def _head_token(sentence: ReadSentence, at: int, token: int) -> int:
    """Token of the nearest head outside the own token; `ROOT` when there is none."""
    heads, seen = sentence.parse.heads, 0
    while heads[at] and seen < len(heads):
        at, seen = heads[at] - 1, seen + 1
        if sentence.pieces[at].token != token:
            return sentence.pieces[at].token
    return ROOT
