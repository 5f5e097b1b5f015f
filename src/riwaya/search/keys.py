"""Keys of words: two words are one to a search when they share a key.

A word that the lexicon of lexemes lists, under clitics or not, has the lexemes for keys and nothing else, so that words
of other lexemes do not match however alike they look (حماة, حماية). Any other word has light stems, marked `~`, and,
where it may be a foreign name, its consonants, marked `^`. Numbers and Latin words are their own keys.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.knowledge.form_table import Class
from riwaya.knowledge.lexeme_forms import Rank
from riwaya.knowledge.lexeme_lexicon import Sort
from riwaya.knowledge.lexeme_words import find_lexemes
from riwaya.knowledge.paradigms import participles
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
    from collections.abc import Iterable, Iterator, Sequence

    from riwaya.knowledge.lexeme_lexicon import Found, LexemeIndex

STEM, CONSONANTS, OTHER = "~", "^", "="
_SPOKEN = frozenset({TokenKind.WORD, TokenKind.NUMBER, TokenKind.LATIN})
_ROOM = 500_000
"""Words whose keys are kept."""
_NEVER = 99
_FA_QAD, _PARTICLE_QAD = "فقد", "f:قد"
"""Before a verb it is قد with ف, before anything else a verb (فقد حياته)."""
_BEFORE_JUSSIVE = frozenset({"لم", "ولم", "فلم", "الم", "اولم", "لا", "ولا", "فلا", "لما"})
_LAM = ("ل", "ول", "فل")
_FINAL_HAMZA = re.compile("أ(?:ت|ا|وا|نا|ها|ه|هم)?$")
_DEFECTIVE = re.compile("v:[^:]+:[^:]+[وي](?::|$)")
"""Verbs whose present ends in a long vowel, so that no form of theirs ends in hamza: بدا يبدو beside بدأ يبدأ."""
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
        self._known: dict[tuple[str, bool], Keys] = {}

    def of_text(self, text: str) -> list[KeyedWord]:
        """Words and numbers of a text in order, without signs."""
        return [
            KeyedWord(keys, token.start, token.end, token.text)
            for token, _, keys in self._keyed(text)
        ]

    def printed_words(self, text: str) -> Iterator[tuple[str, Keys]]:
        """Words and numbers of a text as printed, with their keys."""
        return ((printed, keys) for _, printed, keys in self._keyed(text))

    def _keyed(self, text: str) -> Iterator[tuple[Token, str, Keys]]:
        spoken = list(_spoken(text))
        before = ""
        for at, (token, printed) in enumerate(spoken):
            if token.text == _FA_QAD and at + 1 < len(spoken) and self._is_verb(spoken[at + 1][1]):
                yield token, printed, frozenset({_PARTICLE_QAD})
            else:
                yield token, printed, self._of_token(token, printed, is_jussive=_is_jussive(before, token.text))
            before = token.text

    def _is_verb(self, printed: str) -> bool:
        return any(one.cls is Class.VERB for one in find_lexemes(printed, self._lexemes))

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

    def _of_token(self, token: Token, printed: str, *, is_jussive: bool) -> Keys:
        asked = (printed, is_jussive)
        known = self._known.get(asked)
        if known is None:
            if len(self._known) >= _ROOM:
                self._known.clear()
            shapes = _shapes(stems_in_text(token.text), skeletons_in_text(token.text))
            found = self._find(printed, is_jussive=is_jussive) if token.kind is TokenKind.WORD else []
            known = self._known[asked] = _keys_of(token, found, shapes)
        return known

    def _asked(self, token: Token, printed: str, consonants: int) -> Keys:
        if token.kind is not TokenKind.WORD:
            return _keys_of(token, [], frozenset())
        bare = skeleton(token.text)
        shapes = _shapes(stems_in_query(token.text), (bare,) if len(bare) >= consonants else ())
        found = self._find(printed, is_jussive=True)
        return _keys_of(token, found, shapes) | {STEM + light_stem(token.text)} | self._participles(found)

    def _find(self, printed: str, *, is_jussive: bool) -> list[Found]:
        """Lexemes of a word, without those that its place and its hamza rule out, as far as others are left."""
        found = list(find_lexemes(printed, self._lexemes))
        if not is_jussive:
            found = [one for one in found if one.cls is not Class.VERB or one.rank is not Rank.WEAK] or found
        if _FINAL_HAMZA.search(printed):
            found = [one for one in found if not _DEFECTIVE.match(one.lexeme)] or found
        return found

    def _participles(self, found: Iterable[Found]) -> Keys:
        """Keys of the passive participles of verbs that somebody looks for: أصيب also finds المصابين."""
        out: set[str] = set()
        for one in found:
            if one.cls is Class.VERB:
                _, past, present, *_ = one.lexeme.split(":")
                passive = participles(past, present)[1]
                known = {other.lexeme for other in self._lexemes.find(passive) if other.sort is Sort.NOMINAL}
                out |= known or {STEM + light_stem(passive)}
        return frozenset(out)


def _is_jussive(before: str, word: str) -> bool:
    """Whether the short form of a verb may stand behind a word: لم يعد, never «يعد» alone for يعود."""
    return before in _BEFORE_JUSSIVE or word.startswith(_LAM)


def _keys_of(token: Token, found: Sequence[Found], shapes: Keys) -> Keys:
    """Lexemes of a word; its shapes where there are none, both for names and where the lexemes are far-fetched."""
    if token.kind is not TokenKind.WORD:
        return frozenset({OTHER + token.text.replace(",", "")})
    lexemes = frozenset(one.lexeme for one in found)
    if all(one.sort is Sort.NAME for one in found):
        return lexemes | frozenset(key for key in shapes if not lexemes or key.startswith(CONSONANTS))
    is_sure = any(one.rank > Rank.RARE for one in found)
    return lexemes if is_sure else lexemes | shapes


def _spoken(text: str) -> Iterator[tuple[Token, str]]:
    """Words and numbers of a text, each as printed, too."""
    return ((token, text[token.start : token.end]) for token in find_tokens(fold(text)) if token.kind in _SPOKEN)


def _shapes(stems: Iterable[str], skeletons: Iterable[str]) -> Keys:
    return frozenset((*(STEM + stem for stem in stems), *(CONSONANTS + bare for bare in skeletons)))
