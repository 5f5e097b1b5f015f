"""Keys of words: two words are one to a search when they share a key.

A word that the lexicon of lexemes lists, under clitics or not, has the lexemes for keys and nothing else, so that words
of other lexemes do not match however alike they look (حماة, حماية). Any other word has light stems, marked `~`, and, where
it may be a foreign name, its consonants, marked `^`. Numbers and Latin words are their own keys.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.knowledge.lexeme_words import find_lexemes
from riwaya.search.stems import light_stem, skeleton, stems_in_query, stems_in_text
from riwaya.text.fold import fold
from riwaya.text.tokens import Token, TokenKind, find_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from riwaya.knowledge.lexeme_lexicon import LexemeIndex

STEM, CONSONANTS, OTHER = "~", "^", "="
_SPOKEN = frozenset({TokenKind.WORD, TokenKind.NUMBER, TokenKind.LATIN})
_ROOM = 500_000
"""Words whose keys are kept."""
Keys = frozenset[str]


class KeyedWord(Struct, frozen=True, gc=False):
    """A word of a text with its keys."""

    keys: Keys
    start: int
    """In the text."""
    end: int
    text: str
    """Folded."""


class WordKeys:
    """Gives words their keys; made once for a lexicon."""

    def __init__(self, lexemes: LexemeIndex) -> None:
        self._lexemes = lexemes
        self._known: dict[str, Keys] = {}

    def of_text(self, text: str) -> list[KeyedWord]:
        """Words and numbers of a text in order, without signs."""
        return [
            KeyedWord(self._of_token(token, text[token.start : token.end]), token.start, token.end, token.text)
            for token in find_tokens(fold(text))
            if token.kind in _SPOKEN
        ]

    def of_query(self, typed: str) -> list[Keys]:
        """For each word that somebody typed the keys that a word of a text may have."""
        return [
            self._asked(token, typed[token.start : token.end])
            for token in find_tokens(fold(typed))
            if token.kind in _SPOKEN
        ]

    def _of_token(self, token: Token, printed: str) -> Keys:
        known = self._known.get(printed)
        if known is None:
            if len(self._known) >= _ROOM:
                self._known.clear()
            known = self._known[printed] = self._find(token, printed, stems_in_text(token.text))
        return known

    def _asked(self, token: Token, printed: str) -> Keys:
        found = self._find(token, printed, stems_in_query(token.text))
        if token.kind is TokenKind.WORD:
            return found | {STEM + light_stem(token.text)}
        return found

    def _find(self, token: Token, printed: str, stems: Iterable[str]) -> Keys:
        if token.kind is not TokenKind.WORD:
            return frozenset({OTHER + token.text.replace(",", "")})
        found = find_lexemes(printed, self._lexemes)
        if found:
            return frozenset(one.lexeme for one in found)
        bare = skeleton(token.text)
        return frozenset(STEM + stem for stem in stems) | ({CONSONANTS + bare} if bare else frozenset())
