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
from riwaya.search.stems import skeletons_in_text, stems_in_text
from riwaya.text.fold import fold, fold_form
from riwaya.text.tokens import MARBUTA, Token, TokenKind, find_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from riwaya.knowledge.lexeme_lexicon import Found, LexemeIndex

STEM, CONSONANTS, OTHER = "~", "^", "="
_SPOKEN = frozenset({TokenKind.WORD, TokenKind.NUMBER, TokenKind.LATIN})
_ROOM = 500_000
"""Words whose keys are kept."""
_FA_QAD, _PARTICLE_QAD = "فقد", "f:قد"
"""Before a verb it is قد with ف, before anything else a verb (فقد حياته)."""
_BEFORE_JUSSIVE = frozenset({"لم", "ولم", "فلم", "ألم", "أولم", "لا", "ولا", "فلا", "لما"})
_FINAL_HAMZA = re.compile("أ(?:ت|ا|وا|نا|ها|ه|هم)?$")
_DEFECTIVE = re.compile("v:[^:]+:[^:]+[وي](?::|$)")
"""Verbs whose present ends in a long vowel, so that no form of theirs ends in hamza: بدا يبدو beside بدأ يبدأ."""
_RELATIONAL = "ي"
_FEMININE = ("ه", "ات")
_DEFINITE = re.compile("[وف]?(?:[بك]?ال|لل)")
_WITH_PREPOSITION = re.compile("[وف]?(?:[بك]ال|لل)")
_BEFORE_STEM = re.compile("^(?:[وف]?(?:[بك]?ال|لل))?")
_BEFORE_NAME = frozenset({"العربيه"})
"""Adjectives that open the name of a state: المملكة العربية السعودية."""
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
    """Gives words of texts their keys; made once for a lexicon."""

    def __init__(self, lexemes: LexemeIndex) -> None:
        self.lexemes = lexemes
        self._known: dict[tuple[str, bool, bool], Keys] = {}
        self._bears: dict[str, bool] = {}
        self._pairs: dict[tuple[str, str], bool] = {}

    def of_text(self, text: str) -> list[KeyedWord]:
        """Words and numbers of a text in order, without signs."""
        return [KeyedWord(keys, token.start, token.end, token.text) for token, _, keys in self._keyed(text)]

    def printed_words(self, text: str) -> Iterator[tuple[str, Keys]]:
        """Words and numbers of a text as printed, with their keys."""
        return ((printed, keys) for _, printed, keys in self._keyed(text))

    def _keyed(self, text: str) -> Iterator[tuple[Token, str, Keys]]:
        words = list(spoken(text))
        before = ""
        for at, (token, printed) in enumerate(words):
            if token.text == _FA_QAD and at + 1 < len(words) and self._is_verb(words[at + 1][1]):
                yield token, printed, frozenset({_PARTICLE_QAD})
            else:
                yield token, printed, self._of_token(token, printed, before)
            before = printed

    def _is_verb(self, printed: str) -> bool:
        return any(one.cls is Class.VERB for one in find_lexemes(printed, self.lexemes))

    def _of_token(self, token: Token, printed: str, before: str) -> Keys:
        is_jussive = before in _BEFORE_JUSSIVE
        is_adjective = printed.endswith(MARBUTA) and self._is_adjective(token, printed, before)
        asked = (printed, is_jussive, is_adjective)
        known = self._known.get(asked)
        if known is None:
            if len(self._known) >= _ROOM:
                self._known.clear()
                self._pairs.clear()
            shapes = shapes_of(stems_in_text(token.text), skeletons_in_text(token.text))
            found = self._read(token, printed, is_jussive=is_jussive, is_adjective=is_adjective)
            known = self._known[asked] = keys_of(token, found, shapes)
        return known

    def _is_adjective(self, token: Token, printed: str, before: str) -> bool:
        """Whether the place of a word makes it an adjective; kept, since it is asked for each word in ة."""
        bears = self._bears.get(printed)
        if bears is None:
            bears = self._bears[printed] = bool(self._adjectives(token.text))
        if not bears:
            return False
        pair = (printed, before)
        known = self._pairs.get(pair)
        if known is None:
            known = self._pairs[pair] = bool(self.qualifying(token, printed, before))
        return known

    def _read(self, token: Token, printed: str, *, is_jussive: bool, is_adjective: bool) -> list[Found]:
        """Lexemes of a word, without those that its place rules out, as far as others are left.

        The short form of a verb stands behind لم. A name or noun spelled like a feminine adjective is that where
        it agrees with the word before («قوات سورية», «القذائف المدفعية»), else not («في سورية», «قصف المدفعية»).
        """
        if token.kind is not TokenKind.WORD:
            return []
        found = self.find(printed)
        if not is_jussive:
            found = [one for one in found if one.cls is not Class.VERB or one.rank is not Rank.WEAK] or found
        if printed.endswith(MARBUTA) and any(map(_is_substantive, found)):
            return self._placed(token, found, is_adjective=is_adjective)
        return found

    def _placed(self, token: Token, found: list[Found], *, is_adjective: bool) -> list[Found]:
        """A name or noun, or the adjective that is spelled like it; both where either may stand (بداية عملية)."""
        adjectives = self._adjectives(token.text)
        if not adjectives:
            return found
        others = [one for one in found if one.cls is not Class.ADJECTIVE]
        if not is_adjective:
            return others
        is_noun = not _DEFINITE.match(token.text) and any(
            one.cls is Class.NOUN and one.sort is not Sort.NAME for one in others
        )
        return [*adjectives, *others] if is_noun else adjectives

    def qualifying(self, token: Token, printed: str, before: str) -> list[Found]:
        """Adjectives that a word is by its place, where it is spelled like a name or noun; else none."""
        adjectives = self._adjectives(token.text) if printed.endswith(MARBUTA) else []
        if not adjectives or not self._may_qualify(token.text, fold_form(before)):
            return []
        return adjectives if any(map(_is_substantive, self.find(printed))) else []

    def feminines(self, token: Token, printed: str) -> list[Found]:
        """Adjectives of which a word is the feminine, but for those in ي, which have nouns of their own (سورية)."""
        found = self.lexemes.find(token.text) if printed.endswith(MARBUTA) else []
        return [one for one in found if one.cls is Class.ADJECTIVE and not one.lexeme.endswith(_RELATIONAL)]

    def _adjectives(self, word: str) -> list[Found]:
        """Adjectives that a folded word may be, without article and what stands before that."""
        bare = _BEFORE_STEM.sub("", word)
        return [one for one in self.lexemes.find(bare) if one.cls is Class.ADJECTIVE]

    def _may_qualify(self, word: str, before: str) -> bool:
        """Whether a feminine adjective may stand behind a word: definite as that is, if it is no masculine singular."""
        is_definite = _DEFINITE.match(before) is not None or self._is_name(before)
        if _WITH_PREPOSITION.match(word):
            return False
        if _DEFINITE.match(word):
            return is_definite and before not in _BEFORE_NAME
        if is_definite or not before:
            return False
        lemmas = tuple(
            one.lexeme.split(":")[1] for one in find_lexemes(before, self.lexemes) if one.sort is Sort.NOMINAL
        )
        return before.endswith(_FEMININE) or (bool(lemmas) and not before.endswith(lemmas))

    def _is_name(self, word: str) -> bool:
        """Whether a word is nothing but a name, so definite without an article (سوريا الديمقراطية)."""
        found = find_lexemes(word, self.lexemes)
        return bool(found) and all(one.sort is Sort.NAME for one in found)

    def find(self, printed: str) -> list[Found]:
        """Lexemes of a word by itself, without those that its hamza rules out, as far as others are left."""
        found = list(find_lexemes(printed, self.lexemes))
        if _FINAL_HAMZA.search(printed):
            return [one for one in found if not _DEFECTIVE.match(one.lexeme)] or found
        return found


def _is_substantive(found: Found) -> bool:
    return found.sort is Sort.NAME or found.cls is Class.NOUN


def spoken(text: str) -> Iterator[tuple[Token, str]]:
    """Words and numbers of a text, each as printed, too."""
    return ((token, text[token.start : token.end]) for token in find_tokens(fold(text)) if token.kind in _SPOKEN)


def keys_of(token: Token, found: Sequence[Found], shapes: Keys) -> Keys:
    """Lexemes of a word; its shapes where there are none, both for names and where the lexemes are far-fetched."""
    if token.kind is not TokenKind.WORD:
        return frozenset({OTHER + token.text.replace(",", "")})
    lexemes = frozenset(one.lexeme for one in found)
    if all(one.sort is Sort.NAME for one in found):
        return lexemes | frozenset(key for key in shapes if not lexemes or key.startswith(CONSONANTS))
    is_sure = any(one.rank > Rank.RARE for one in found)
    return lexemes if is_sure else lexemes | shapes


def shapes_of(stems: Iterable[str], skeletons: Iterable[str]) -> Keys:
    """Keys of the shape of a word."""
    return frozenset((*(STEM + stem for stem in stems), *(CONSONANTS + bare for bare in skeletons)))
