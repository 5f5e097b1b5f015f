"""Parties in reach of a word: mentions behind it with what brings them in, and the mention before it.

Reading stops where another clause begins. Trees are too often wrong to decide alone, so that order, prepositions and
kinds of mentions decide here; of the models, only the class VERB is used, as a further sign of another clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.tie_words import TieWords, bare
from riwaya.model.mention import PLACES
from riwaya.text.clitics import ARTICLE
from riwaya.text.fold import fold_form
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.extract.words import Words
    from riwaya.text.sentences import Sentence

_VERBS = frozenset({"VERB", "AUX"})
_PARTITIVE = frozenset({fold_form("من"), fold_form("في"), "ب"})
_ATTACHED = frozenset("بل")
_AND = "و"
_COMMA = frozenset("،,")
_LIGHT_SIGNS = frozenset("\"'“”«»()[]#_،,-–")
_SHUT = frozenset(".:؛;؟?!")
_FAR, _BACK, _SKIPPED_WORDS, _LONGEST_LIST = 16, 80, 4, 12


class Party(Struct, frozen=True, gc=False):
    """One mention by index, or an entity named inside one; tokens `[first, last)`."""

    mention: int
    first: int
    last: int
    entity: str | None = None
    is_far: bool = False
    """Meant by a pronoun further on: no part of the words that state the tie."""


class Filler(Struct, frozen=True, gc=False):
    """Parties behind a word, a list counting as one, with their preposition; empty for none."""

    preposition: str
    parties: tuple[Party, ...]
    at: int
    """Token where it begins: the preposition where it is a word of its own."""
    is_pronoun: bool = False
    is_apart: bool = False
    """Behind a comma, or words that are no part of it."""


class Before(Struct, frozen=True, gc=False):
    """Parties before a word."""

    parties: tuple[Party, ...]
    relative: int
    """Token of the relative pronoun between; -1 for none."""
    is_loose: bool
    """With a comma or an auxiliary between, so that all of a list is meant."""


class Reach:
    """Reads to both sides in one text."""

    def __init__(self, words: Words, small: TieWords) -> None:
        self.words, self.small = words, small
        self._outer = _outer(words)

    def prefix(self, at: int) -> str:
        """Folded clitics before the mention that begins in a token."""
        token = self.words.tokens[at]
        mention = self.words.mentions[self.words.mention_at[at]]
        return fold_form(self.words.layers.text[token.start : max(token.start, mention.start)])

    def behind(self, at: int, sentence: Sentence) -> list[Filler]:
        """Mentions from a token on, up to another clause."""
        return list(self._behind(at, min(sentence.last, at + _FAR)))

    def _behind(self, at: int, limit: int) -> Iterator[Filler]:
        pending, begin, is_apart, others = "", at, False, 0
        while at < limit:
            token = self.words.tokens[at]
            if self.words.is_mention_start(at):
                filler, at = self._filler(at, limit, pending, begin if pending else at, is_apart or others > 0)
                yield filler
                pending, begin, is_apart, others = "", at, False, 0
                continue
            pronoun = self._with_pronoun(token.text)
            if pronoun is not None and token.kind is TokenKind.WORD:
                yield Filler(pending if pending and pronoun in _PARTITIVE else pronoun, (), at, is_pronoun=True)
                pending = ""
            elif token.kind is TokenKind.SIGN and token.text not in _SHUT:
                is_apart = is_apart or token.text in _COMMA
            elif self.words.timex_at[at] >= 0:
                pending = ""
            elif (word := self._preposition(at, pending)) is not None:
                pending, begin = (pending, begin) if pending and word in _PARTITIVE else (word, at)
            elif not self._is_measure(token.text) and token.kind is not TokenKind.NUMBER:
                others += 1
                if token.kind is TokenKind.SIGN or others > _SKIPPED_WORDS or self._opens_clause(at):
                    return
            at += 1

    def _preposition(self, at: int, pending: str) -> str | None:
        """The preposition that a token is, or that is attached to a word of measure («لنحو نصف المدينة»)."""
        text = self.words.tokens[at].text
        word = self.small.without_and(text, self.small.prepositions)
        if word is not None:
            return word
        return text[0] if not pending and text[:1] in _ATTACHED and self._is_measure(text[1:]) else None

    def _filler(self, at: int, limit: int, pending: str, begin: int, is_apart: bool) -> tuple[Filler, int]:
        """The list of mentions that begins at a token, and the token behind it."""
        prefix = self.prefix(at)
        own = prefix.lstrip(_AND)
        parties, end = self._listed(at, limit)
        return Filler(own or pending, tuple(parties), begin, is_apart=is_apart or prefix.startswith(_AND)), end

    def _listed(self, at: int, limit: int) -> tuple[list[Party], int]:
        parties: list[Party] = []
        while True:
            index = self.words.mention_at[at]
            first, last = self.words.mention_range(index)
            parties.append(Party(index, first, last))
            after = self._past_signs(last, limit)
            if not (after < limit and self.words.is_mention_start(after) and self.prefix(after) == _AND):
                return parties, last
            if self._sort(self.words.mention_at[after]) != self._sort(index):
                return parties, last
            at = after

    def _sort(self, index: int) -> bool:
        """What makes two mentions one list: both places, or neither."""
        return self.words.mentions[index].kind in PLACES

    def _past_signs(self, at: int, limit: int) -> int:
        tokens = self.words.tokens
        while at < limit and tokens[at].kind is TokenKind.SIGN and tokens[at].text in _LIGHT_SIGNS:
            at += 1
        return at

    def _with_pronoun(self, word: str) -> str | None:
        return self.small.with_pronoun.get(word) or (
            self.small.with_pronoun.get(word[1:]) if word.startswith(_AND) else None
        )

    def _is_measure(self, word: str) -> bool:
        return word in self.small.measures or bare(word) in self.small.measures

    def _opens_clause(self, at: int) -> bool:
        word = self.words.tokens[at].text
        if self.small.without_and(word, self.small.stops) is not None:
            return True
        return self.words.words[at].upos in _VERBS and not word.startswith(ARTICLE)

    def before(self, at: int, sentence: Sentence, *, is_widest: bool = True) -> Before | None:
        """The mention next before a token, with nothing but small words, signs and adjectives between."""
        tokens, small = self.words.tokens, self.small
        relative, begin, is_loose = -1, at, False
        at -= 1
        while at >= max(sentence.body, begin - _FAR):
            token = tokens[at]
            if self.words.mention_at[at] >= 0:
                return Before(self._list_before(at, sentence, is_widest=is_widest), relative, is_loose=is_loose)
            if token.text in small.relatives:
                relative = at
            elif token.kind is TokenKind.SIGN:
                if token.text not in _LIGHT_SIGNS:
                    return None
                is_loose = is_loose or token.text in _COMMA
            elif not (self._is_small(at) or self.words.timex_at[at] >= 0):
                return None
            else:
                is_loose = is_loose or self.words.words[at].upos != "ADJ"
            at -= 1
        return None

    def _is_small(self, at: int) -> bool:
        word = self.words.tokens[at].text
        if self.small.without_and(word, self.small.passed_over) is not None:
            return True
        return self.words.words[at].upos == "ADJ" and word.startswith(ARTICLE)

    def _list_before(self, at: int, sentence: Sentence, *, is_widest: bool) -> tuple[Party, ...]:
        """The mention that covers a token, the widest of nested ones, with those before it in one list."""
        parties: list[Party] = []
        while True:
            index = self.words.mention_at[at]
            index = self._outer.get(index, index) if is_widest else index
            first, last = self.words.mention_range(index)
            parties.insert(0, Party(index, first, last))
            if self.prefix(first) != _AND or len(parties) == _LONGEST_LIST:
                return tuple(parties)
            at = first - 1
            while at > sentence.body and self.words.tokens[at].text in _LIGHT_SIGNS:
                at -= 1
            if at < sentence.body or self.words.mention_at[at] < 0:
                return tuple(parties)
            if self._sort(self.words.mention_at[at]) != self._sort(index):
                return tuple(parties)

    def nearest_before(self, at: int, sentence: Sentence) -> Iterator[Party]:
        """Mentions before a token in its sentence, nearest first."""
        seen = -1
        for k in range(at - 1, max(sentence.body, at - _BACK) - 1, -1):
            index = self.words.mention_at[k]
            if index >= 0 and index != seen:
                seen = index
                first, last = self.words.mention_range(index)
                yield Party(index, first, last)


def _outer(words: Words) -> dict[int, int]:
    """The widest mention round each nested one."""
    out: dict[int, int] = {}
    widest = -1
    for index, mention in enumerate(words.mentions):
        if widest >= 0 and mention.end <= words.mentions[widest].end:
            out[index] = widest
        else:
            widest = index
    return out
