"""How often written words occur: what tells the و of «وزير» from the و of «وقال»."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from riwaya.text.layers import TextLayers

_SAME = str.maketrans("أإآى", "اااي")
_MILLION = 1_000_000
_BOUNDS = (0, 4, 16, 64, 256)
"""Between the buckets of `Frequencies.bucket`, in words per million."""


def key_of(word: str) -> str:
    """The spelling under which a word is counted: carriers of hamza on alif and final ى made plain."""
    return word.translate(_SAME)


class Frequencies:
    """Counts of written words: those that come with the model, and those of the corpus at hand."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = dict(counts)
        self._per_million = _MILLION / max(1, sum(counts.values()))

    def __len__(self) -> int:
        return len(self._counts)

    def count(self, word: str) -> int:
        """How often the word was seen; spelled as `key_of` gives it."""
        return self._counts.get(word, 0)

    def bucket(self, word: str) -> int:
        """How common the word is, on a scale that does not depend on the size of the corpus: 0 unseen to 5."""
        return bisect_left(_BOUNDS, self._counts.get(word, 0) * self._per_million)

    def plus(self, counts: Mapping[str, int]) -> Frequencies:
        """These counts and those of another corpus."""
        total = Counter(self._counts)
        total.update(counts)
        return Frequencies(total)


def count_words(texts: Iterable[TextLayers]) -> Counter[str]:
    """The Arabic words of texts, by `key_of`."""
    out: Counter[str] = Counter()
    for layers in texts:
        out.update(key_of(layers.printed(token)) for token in layers.tokens if token.kind is TokenKind.WORD)
    return out
