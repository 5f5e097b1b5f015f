"""Titles and offices: the words that open a person's name or stand for the person."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from riwaya.extract.names import Match, NameTrie
from riwaya.text.clitics import ARTICLE
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.knowledge.noun_lexicon import NounLexicon
    from riwaya.text.tokens import Token

_PRONOUNS = ("ه", "ها", "هم", "هما")


class Titles:
    """The lexicon's titles, with and without ال; made once per lexicon."""

    def __init__(self, lexicon: NounLexicon) -> None:
        self._trie: NameTrie[str] = NameTrie()
        for title in lexicon.titles:
            words = [fold_form(word) for word in title.split("_")]
            for articles in product(("", ARTICLE), repeat=len(words)):
                self._trie.add([a + w.removeprefix(ARTICLE) for a, w in zip(articles, words, strict=True)], title)
        for title in lexicon.weak_titles:
            first, *rest = map(fold_form, title.split("_"))
            for article in ("", ARTICLE):
                self._trie.add([article + first, *rest], title)
        owned = {form for word in lexicon.possessed_titles for form in _possessed(fold_form(word))}
        for form in owned:
            self._trie.add([form], form)
        self._owned = frozenset(owned)
        self._weak = frozenset(lexicon.weak_titles) | self._owned
        self._kin = frozenset(lexicon.kin_titles)

    def match(self, tokens: Sequence[Token], at: int) -> Match[str] | None:
        """The longest title that begins at token `at`."""
        found = self._trie.match(tokens, at)
        is_feminine = found is not None and tokens[found.last - 1].is_marbuta and found.values[0] in self._owned
        return None if is_feminine else found  # ابنة is no ابنه

    def is_weak(self, title: Match[str]) -> bool:
        """Whether a title is an ordinary word too and counts only before a listed name (شيخ, عميد)."""
        return title.values[0] in self._weak

    def is_kin(self, title: Match[str]) -> bool:
        """Whether a title names a relative of the one whose name follows (زوجة الرئيس)."""
        return title.values[0] in self._kin


def _possessed(word: str) -> tuple[str, ...]:
    """A folded noun with the pronouns of the third person: خصمه, ابنتها."""
    stem = word[:-1] + "ت" if word.endswith("ه") else word
    return tuple(stem + pronoun for pronoun in _PRONOUNS)
