"""Keys of words: two words are one to a search when they share a key.

A word that the lexicon of lexemes lists, under clitics or not, has the lexemes for keys and nothing else, so that words
of other lexemes do not match however alike they look (حماة, حماية). Any other word has light stems, marked `~`, and,
where it may be a foreign name, its consonants, marked `^`. Numbers and Latin words are their own keys.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.knowledge.lexeme_forms import Rank
from riwaya.knowledge.lexeme_words import find_lexemes
from riwaya.search.stems import (
    NAME_ALONE,
    NAME_IN_RUN,
    light_stem,
    skeleton,
    skeletons_in_text,
    split_name,
    stems_in_query,
    stems_in_text,
)
from riwaya.text.fold import fold
from riwaya.text.tokens import Token, TokenKind, find_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from riwaya.knowledge.lexeme_lexicon import LexemeIndex

STEM, CONSONANTS, OTHER = "~", "^", "="
_SPOKEN = frozenset({TokenKind.WORD, TokenKind.NUMBER, TokenKind.LATIN})
_ROOM = 500_000
"""Words whose keys are kept."""
_NEVER = 99
Keys = frozenset[str]
Run = list[tuple[Keys, ...]]
"""Places in a row, each for a word, or for two that are written for one."""


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
            KeyedWord(self._of_token(token, printed), token.start, token.end, token.text)
            for token, printed in _spoken(text)
        ]

    def printed_words(self, text: str) -> Iterator[tuple[str, Keys]]:
        """Words and numbers of a text as printed, with their keys."""
        return ((printed, self._of_token(token, printed)) for token, printed in _spoken(text))

    def of_query(self, typed: str, consonants: int = NAME_ALONE) -> list[Keys]:
        """For each word that somebody typed the keys that a word of a text may have.

        Args:
            typed: words.
            consonants: how many a name has at least whose vowels may be spelled otherwise.
        """
        return [self._asked(token, printed, consonants) for token, printed in _spoken(typed)]

    def ways(self, typed: str, *, together: bool) -> list[Run]:
        """Ways to write what somebody typed, each a run of words, or of pairs that stand for one.

        As typed first; then with a name written as one word or two: فيس بوك and فيسبوك, ديرالزور and دير الزور.
        """
        spoken = list(_spoken(typed))
        least = NAME_IN_RUN if together and len(spoken) > 1 else NAME_ALONE
        plain: Run = [(keys,) for keys in self.of_query(typed, least)]
        out = [plain]
        for at, (token, printed) in enumerate(spoken):
            halves = split_name(token.text) if token.kind is TokenKind.WORD else None
            if halves is not None:
                pair = tuple(keys for half in halves for keys in self.of_query(half, _NEVER))
                out.append([*plain[:at], pair, *plain[at + 1 :]])
            if at + 1 < len(spoken) and {token.kind, spoken[at + 1][0].kind} == {TokenKind.WORD}:
                joined = self.of_query(printed + spoken[at + 1][1], _NEVER)
                out.append([*plain[:at], tuple(joined), *plain[at + 2 :]])
        return out

    def _of_token(self, token: Token, printed: str) -> Keys:
        known = self._known.get(printed)
        if known is None:
            if len(self._known) >= _ROOM:
                self._known.clear()
            shapes = _shapes(stems_in_text(token.text), skeletons_in_text(token.text))
            known = self._known[printed] = self._find(token, printed, shapes)
        return known

    def _asked(self, token: Token, printed: str, consonants: int) -> Keys:
        bare = skeleton(token.text)
        shapes = _shapes(stems_in_query(token.text), (bare,) if len(bare) >= consonants else ())
        found = self._find(token, printed, shapes)
        return found | {STEM + light_stem(token.text)} if token.kind is TokenKind.WORD else found

    def _find(self, token: Token, printed: str, shapes: Keys) -> Keys:
        """Lexemes of a word; its shapes where there are none, both where they are far-fetched."""
        if token.kind is not TokenKind.WORD:
            return frozenset({OTHER + token.text.replace(",", "")})
        found = find_lexemes(printed, self._lexemes)
        lexemes = frozenset(one.lexeme for one in found)
        is_sure = any(one.rank > Rank.RARE for one in found)
        return lexemes if is_sure else lexemes | shapes


def _spoken(text: str) -> Iterator[tuple[Token, str]]:
    """Words and numbers of a text, each as printed, too."""
    return ((token, text[token.start : token.end]) for token in find_tokens(fold(text)) if token.kind in _SPOKEN)


def _shapes(stems: Iterable[str], skeletons: Iterable[str]) -> Keys:
    return frozenset((*(STEM + stem for stem in stems), *(CONSONANTS + bare for bare in skeletons)))
