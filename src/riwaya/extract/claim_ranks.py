"""Ranks: superlatives («ثاني أكبر مدينة», «المحافظة الأكبر») and ordinals of batches («الدفعة الثالثة»)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.claim_figures import RANK, Figure
from riwaya.extract.names import trie_of
from riwaya.model.quantity import Comparator
from riwaya.text.clitics import ARTICLE, read_proclitics
from riwaya.text.fold import fold_form
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.extract.words import Words
    from riwaya.knowledge.claim_lexicon import ClaimLexicon
    from riwaya.text.sentences import Sentence
    from riwaya.text.tokens import Token

_BATCH = "batch"
_NEAR = 2


class RankReader:
    """Reads ranks; made once per pack."""

    def __init__(self, lexicon: ClaimLexicon) -> None:
        self._superlatives = trie_of((form, row.happening) for row in lexicon.superlatives for form in row.forms)
        self._definite = trie_of((ARTICLE + form, row.happening) for row in lexicon.superlatives for form in row.forms)
        self._ordinals = {fold_form(form): row.value for row in lexicon.ordinals for form in row.forms}
        self._batches = frozenset(map(fold_form, lexicon.batches))
        self._scopes = trie_of((form, True) for form in lexicon.scopes)
        self._most = frozenset(map(fold_form, lexicon.most))
        self._no_ranked = frozenset(map(fold_form, lexicon.no_ranked))

    def read(self, words: Words, sentence: Sentence) -> Iterator[Figure]:
        """Ranks of one sentence, in order."""
        at = sentence.first
        while at < sentence.last:
            found = self._rank(words.tokens, at, sentence) if words.tokens[at].kind is TokenKind.WORD else None
            if found is not None and words.quantity_at[at] < 0:
                yield found
                at = found.last
            else:
                at += 1

    def _rank(self, tokens: Sequence[Token], at: int, sentence: Sentence) -> Figure | None:
        return (
            self._numbered(tokens, at, sentence)
            or self._first(tokens, at, sentence)
            or self._behind(tokens, at, sentence)
            or self._batch(tokens, at, sentence)
        )

    def _numbered(self, tokens: Sequence[Token], at: int, sentence: Sentence) -> Figure | None:
        """«ثاني أكبر مدينة»."""
        value = next((self._ordinals[r.stem] for r in read_proclitics(tokens[at].text) if r.stem in self._ordinals), 0)
        if not value or at + 2 >= sentence.last:
            return None
        match = self._superlatives.match(tokens, at + 1)
        if match is None or match.skip or not self._ranks(tokens, match.last, sentence):
            return None
        return _figure(at, match.last + 1, value, match.values[0], "an ordinal and a superlative")

    def _first(self, tokens: Sequence[Token], at: int, sentence: Sentence) -> Figure | None:
        """«أكبر مدينة في البلاد»: a superlative before what it ranks, and among what."""
        match = self._superlatives.match(tokens, at)
        if match is None or not self._ranks(tokens, match.last, sentence):
            return None
        if not self._has_scope(tokens, match.last + 1, sentence):
            return None
        return _figure(at, match.last + 1, 1, match.values[0], "a superlative", skip=match.skip)

    def _has_scope(self, tokens: Sequence[Token], at: int, sentence: Sentence) -> bool:
        """Whether what it ranks among is told: «في البلاد», at most one word further on."""
        for k in range(at, min(sentence.last, at + _NEAR)):
            match = self._scopes.match(tokens, k)
            if match is not None and not match.skip:
                return True
        return False

    def _ranks(self, tokens: Sequence[Token], at: int, sentence: Sentence) -> bool:
        """Whether a superlative is followed by an indefinite noun, which it ranks among its like."""
        if at >= sentence.last or tokens[at].kind is not TokenKind.WORD:
            return False
        text = tokens[at].text
        return text not in self._no_ranked and not text.startswith(ARTICLE)

    def _behind(self, tokens: Sequence[Token], at: int, sentence: Sentence) -> Figure | None:
        """«المحافظة الأكبر مساحة في البلاد», «الأكثر خطورة»: a definite superlative behind what it ranks."""
        match = self._definite.match(tokens, at)
        if match is None or match.skip or at == 0 or tokens[at - 1].kind is not TokenKind.WORD:
            return None
        if tokens[at - 1].text in self._no_ranked:
            return None
        if tokens[at].text not in self._most and not self._has_scope(tokens, match.last, sentence):
            return None
        return _figure(at, match.last, 1, match.values[0], "a definite superlative")

    def _batch(self, tokens: Sequence[Token], at: int, sentence: Sentence) -> Figure | None:
        """«الدفعة الثالثة»."""
        if at + 1 >= sentence.last or tokens[at].text.removeprefix(ARTICLE) not in self._batches:
            return None
        value = self._ordinals.get(tokens[at + 1].text.removeprefix(ARTICLE), 0)
        if not value:
            return None
        return Figure(at, at + 2, value, value, value, _BATCH, Comparator.EXACT, _BATCH, "an ordinal of a batch")


def _figure(first: int, last: int, value: float, happening: str, reason: str, *, skip: int = 0) -> Figure:
    return Figure(
        *(first, last, float(value), float(value), float(value), RANK, Comparator.EXACT, RANK, reason, skip),
        happening=happening,
    )
