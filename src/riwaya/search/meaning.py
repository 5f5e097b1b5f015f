"""Search by meaning: vectors of the head and beginning of articles, compared with that of a query.

Source of the encoder: Yang et al. 2020, "Multilingual Universal Sentence Encoder for Semantic Retrieval".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from riwaya.compare.sentence_vectors import WIDTH, SentenceVectors
from riwaya.store.search import Match
from riwaya.text.layers import TextLayers

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from riwaya.model.article import Article
    from riwaya.store import Store
    from riwaya.store.search import Range
    from riwaya.text.models import ModelFolder

    Array = np.ndarray

_SENTENCES = 8
"""Of the beginning of an article; what it is about stands there."""
_BATCH = 50
_HELD = 4
"""Stretches of time whose vectors are held; a server is asked for any."""
LEAST = 0.25
"""Cosine below which nothing is alike."""


class MeaningIndex:
    """Vectors of the articles of a store."""

    def __init__(self, store: Store, models: ModelFolder) -> None:
        self._store, self._vectors = store, SentenceVectors(models)
        self._held: dict[Range, tuple[list[str], Array]] = {}

    def refresh(self, on_articles: Callable[[int, int], None] | None = None) -> int:
        """Makes the vectors that the index lacks; gives how many that were."""
        waiting = self._store.search.without_vector()
        for first in range(0, len(waiting), _BATCH):
            batch = waiting[first : first + _BATCH]
            vectors = {name: self._of(self._store.article(name)).tobytes() for name in batch}
            self._store.search.put_vectors(vectors)
            if on_articles is not None:
                on_articles(first + len(batch), len(waiting))
        if waiting:
            self._held.clear()
        return len(waiting)

    def _of(self, article: Article) -> Array:
        text = f"{article.title}\n{article.text}" if article.title else article.text
        sentences = TextLayers(text).sentences[:_SENTENCES]
        return _mean(self._vectors.of(text[: sentences[-1].end] if sentences else ""))

    def find(self, words: str, days: Range, among: Collection[str] | None = None) -> list[Match]:
        """Articles whose beginning means what the words mean, nearest first, with their cosines.

        Args:
            words: of the query.
            days: of publication.
            among: only these articles; None for all.
        """
        if days not in self._held:
            if len(self._held) >= _HELD:
                self._held.clear()
            self._held[days] = _stacked(self._store.search.vectors(days))
        ids, rows = self._held[days]
        cosines = rows @ _mean(self._vectors.of(words)).astype(np.float32)
        order = np.argsort(-cosines, kind="stable")
        near = (Match(ids[at], float(cosines[at])) for at in order if cosines[at] >= LEAST)
        return [one for one in near if among is None or one.article_id in among]


def _mean(rows: Array) -> Array:
    """The mean of unit rows, of unit length; zeros where there are none. float16 [512]."""
    total = rows.astype(np.float32).sum(axis=0)
    norm = float(np.linalg.norm(total))
    out: Array = (total / norm if norm else total).astype(np.float16)
    return out


def _stacked(vectors: Sequence[tuple[str, bytes]]) -> tuple[list[str], Array]:
    rows = np.frombuffer(b"".join(vector for _, vector in vectors), np.float16).reshape(-1, WIDTH)
    return [name for name, _ in vectors], rows.astype(np.float32)
