"""Words that somebody looks for: which words of texts they take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.knowledge.form_table import Class
from riwaya.knowledge.lexeme_forms import Rank
from riwaya.knowledge.lexeme_lexicon import Sort
from riwaya.knowledge.lexeme_words import nearest_in_print
from riwaya.knowledge.paradigms import participles
from riwaya.search.keys import CONSONANTS, STEM, Keys, WordKeys, keys_of, shapes_of, spoken
from riwaya.search.stems import NAME_ALONE, NAME_IN_RUN, light_stem, skeleton, split_name, stems_in_query
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from riwaya.knowledge.lexeme_lexicon import Found
    from riwaya.text.tokens import Token

_NEVER = 99
_HA = "ه"
_SHAPES = frozenset({STEM, CONSONANTS})
_VERBAL, _NOMINAL = f"{Sort.VERB}:", (f"{Sort.NOMINAL}:", f"{Sort.NAME}:")


class Asked(Struct, frozen=True):
    """A word that somebody looks for."""

    keys: Keys
    is_noun: bool
    """No form of a verb."""
    participles: Keys = frozenset()
    """Those of the keys that are only participles of the verb asked for."""

    def takes(self, word: Keys) -> bool:
        """Whether a word of a text is one.

        Two words that are both listed are not one because they share the consonants: سلمان is not سليمان. A verbal noun
        does not take what may be a form of its verb but may as well be another noun, nor a verb such a participle:
        تصويت takes صوّتت, but not صوت.
        """
        shared = self.keys & word
        if shared and all(key.startswith(CONSONANTS) for key in shared):
            return not (_has_lexeme(self.keys) and _has_lexeme(word))
        is_weak = shared <= self.participles or (self.is_noun and all(key.startswith(_VERBAL) for key in shared))
        if not shared or not is_weak:
            return bool(shared)
        return not any(key.startswith(_NOMINAL) for key in word - self.keys)


def _has_lexeme(keys: Keys) -> bool:
    return any(key[0] not in _SHAPES for key in keys)


Run = list[tuple[Asked, ...]]
"""Places in a row, each for a word, or for two that are written for one."""


class QueryReader:
    """Reads the words of queries."""

    def __init__(self, words: WordKeys) -> None:
        self._words = words

    def asked(self, typed: str, consonants: int = NAME_ALONE) -> list[Asked]:
        """What each word that somebody typed asks for.

        Args:
            typed: words.
            consonants: how many a name has at least whose vowels may be spelled otherwise.
        """
        before, out = "", []
        for token, printed in spoken(typed):
            out.append(self._asked(token, printed, before, consonants))
            before = printed
        return out

    def ways(self, typed: str, *, together: bool) -> list[Run]:
        """Ways to write what somebody typed, each a run of words, or of pairs that stand for one.

        As typed first; then with a name written as one word or two: فيس بوك and فيسبوك, ديرالزور and دير الزور.
        """
        words = list(spoken(typed))
        least = NAME_IN_RUN if together and len(words) > 1 else NAME_ALONE
        plain: Run = [(one,) for one in self.asked(typed, least)]
        out = [plain]
        for at, (token, printed) in enumerate(words):
            halves = split_name(token.text) if token.kind is TokenKind.WORD else None
            if halves is not None:
                pair = tuple(one for half in halves for one in self.asked(half, _NEVER))
                out.append([*plain[:at], pair, *plain[at + 1 :]])
            if at + 1 < len(words) and {token.kind, words[at + 1][0].kind} == {TokenKind.WORD}:
                joined = self.asked(printed + words[at + 1][1], _NEVER)
                out.append([*plain[:at], tuple(joined), *plain[at + 2 :]])
        return out

    def _asked(self, token: Token, printed: str, before: str, consonants: int) -> Asked:
        if token.kind is not TokenKind.WORD:
            return Asked(keys_of(token, [], frozenset()), is_noun=True)
        bare = skeleton(token.text)
        shapes = shapes_of(stems_in_query(token.text), (bare,) if len(bare) >= consonants else ())
        found = self._words.qualifying(token, printed, before) or self._find(token, printed)
        keys, more = keys_of(token, found, shapes), self._participles(found)
        return Asked(keys | more, participles=more - keys, is_noun=all(one.cls is not Class.VERB for one in found))

    def _find(self, token: Token, printed: str) -> list[Found]:
        """The surest lexemes of a word.

        As it stands it is looked up first («مدني» is no مد+ني), so that what is typed like a name with its article is
        the name («القاعدة»). A final ه may be a pronoun, or ة as people type it, which makes a name («سوريه»).
        """
        whole = [one for one in self._words.lexemes.find(token.text) if one.rank is Rank.CITED]
        whole = nearest_in_print(whole, printed)
        if printed.endswith(_HA):
            whole = [one for one in whole if one.sort is Sort.NAME]
        if whole:
            return [*whole, *self._words.feminines(token, printed)]
        found = self._words.find(printed)
        best = max((one.rank for one in found), default=None)
        return [one for one in found if one.rank is best]

    def _participles(self, found: Iterable[Found]) -> Keys:
        """Keys of the passive participles of verbs: أصيب also finds المصابين."""
        out: set[str] = set()
        for one in found:
            if one.cls is Class.VERB:
                _, past, present, *_ = one.lexeme.split(":")
                passive = participles(past, present)[1]
                listed = {other.lexeme for other in self._words.lexemes.find(passive)}
                own = {lexeme for lexeme in listed if lexeme.split(":")[:2] == [Sort.NOMINAL, passive]}
                out |= own if listed else {STEM + light_stem(passive)}
        return frozenset(out)
