"""The name matcher: every form of the pack, found on folded tokens behind proclitics, longest first.

A trie over tokens rather than over characters: a match then ends where words end, quotation marks and hashtag signs
inside a name are skipped (تنظيم "الدولة"، #ميليشيات_الحوثي), and لل is undone token by token.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Generic, TypeVar

from msgspec import Struct

from riwaya.text.clitics import read_proclitics
from riwaya.text.fold import fold
from riwaya.text.tokens import Token, TokenKind, find_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Value = TypeVar("Value")

SKIPPED = frozenset("\"'#_")
LIKE = "ك"
_MAX_SKIPPED = 2
_REMEMBERED = 65_536
_LEAST_LIKENED = 5
"""Shorter names do not follow ك: كسرت is "it broke", not "like Sirte"."""


class Match(Struct, Generic[Value], frozen=True):
    """Tokens `[first, last)` that spell a form; `skip` folded letters of the first one are proclitics."""

    first: int
    last: int
    skip: int
    values: tuple[Value, ...]


class _Node(Generic[Value]):
    __slots__ = ("next", "values")

    def __init__(self) -> None:
        self.next: dict[str, _Node[Value]] = {}
        self.values: list[Value] = []


class NameTrie(Generic[Value]):
    """Forms as sequences of folded words, each with the values listed under it."""

    def __init__(self, forms: Iterable[tuple[Sequence[str], Value]] = ()) -> None:
        self._root: _Node[Value] = _Node()
        self._begun: dict[str, tuple[tuple[int, _Node[Value]], ...]] = {}
        for words, value in forms:
            self.add(words, value)

    def add(self, words: Sequence[str], value: Value) -> None:
        """List `value` under the form `words`."""
        self._begun.clear()
        node = self._root
        for word in words:
            following = node.next.get(word)
            if following is None:
                following = node.next[word] = _Node()
            node = following
        node.values.append(value)

    def match(self, tokens: Sequence[Token], at: int) -> Match[Value] | None:
        """The longest form that begins at token `at`; with equal length, the one with fewest proclitics."""
        best: Match[Value] | None = None
        for skip, node in self._begin(tokens[at]):
            found = _deepest(node, tokens, at + 1)
            if found and (best is None or found[0] > best.last):
                best = Match(at, found[0], skip, tuple(found[1]))
        return best

    def _begin(self, token: Token) -> tuple[tuple[int, _Node[Value]], ...]:
        """Where forms begin that a token may open, each with the letters skipped; words are remembered."""
        starts = self._root.next
        if token.kind is not TokenKind.WORD:
            node = starts.get(token.text)
            return () if node is None else ((0, node),)
        found = self._begun.get(token.text)
        if found is None:
            if len(self._begun) >= _REMEMBERED:
                self._begun.clear()
            stems = ((skip, starts.get(stem)) for skip, stem in _stems(token.text))
            found = self._begun[token.text] = tuple((skip, node) for skip, node in stems if node is not None)
        return found

    def matches(self, tokens: Sequence[Token]) -> Iterator[Match[Value]]:
        """The longest match at every token where there is one; they may overlap."""
        for at, token in enumerate(tokens):
            if token.kind < TokenKind.LINE:
                found = self.match(tokens, at)
                if found is not None:
                    yield found


@lru_cache(maxsize=_REMEMBERED)
def _stems(word: str) -> tuple[tuple[int, str], ...]:
    """Letters skipped and stem of every reading of a folded word that may begin a name."""
    return tuple(
        (reading.start, reading.stem)
        for reading in read_proclitics(word)
        if not (reading.proclitics.endswith(LIKE) and len(reading.stem) < _LEAST_LIKENED)
    )


def _deepest(node: _Node[Value], tokens: Sequence[Token], at: int) -> tuple[int, list[Value]] | None:
    """The end and values of the longest form below `node`."""
    found = (at, node.values) if node.values else None
    while node.next:
        at = past_skipped(tokens, at)
        if at >= len(tokens):
            break
        below = node.next.get(tokens[at].text)
        if below is None:
            break
        node, at = below, at + 1
        if node.values:
            found = (at, node.values)
    return found


def before_skipped(tokens: Sequence[Token], at: int) -> int:
    """The first token of the quotation marks and hashtag signs right before `at`, two at most; `at` without any."""
    least = max(0, at - _MAX_SKIPPED)
    while at > least and tokens[at - 1].text in SKIPPED:
        at -= 1
    return at


def past_skipped(tokens: Sequence[Token], at: int) -> int:
    """The first token from `at` on that is no quotation mark or hashtag sign; at most two are skipped."""
    limit = min(len(tokens), at + _MAX_SKIPPED)
    while at < limit and tokens[at].text in SKIPPED:
        at += 1
    return at


def trie_of(forms: Iterable[tuple[str, Value]]) -> NameTrie[Value]:
    """A trie of forms as written, each with its value."""
    return NameTrie(([token.text for token in find_tokens(fold(form))], value) for form, value in forms)
