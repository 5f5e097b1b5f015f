"""Reads an article for clusters: which words tell of a happening, and for each a vector that is near those of the same.

A transformer reads the words where they stand (`event_passages`). Of each token it says whether a word that tells of a
deed, or of something said, begins with it or goes on; and the mean of a word's sub-words, on fewer axes and of unit
length, is its vector. It has learnt from stories of our own writing, in which all such words are marked, those that
tell of one happening alike (`training/event_reader.py`): no text of the press is in its weights.
Source of what the vectors minimise: Khosla et al. 2020, "Supervised Contrastive Learning".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from riwaya.compare.event_passages import find_passages
from riwaya.errors import DamagedModelError
from riwaya.model.span import Span
from riwaya.text.labelled_weights import read_labelled, widened
from riwaya.text.softmax import softmax
from riwaya.text.transformer import Transformer, load_transformer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.compare.event_passages import Passage
    from riwaya.model.article import Article
    from riwaya.text.models import ModelFolder

    Array = np.ndarray

TAGS = ("none", "deed", "speech", "goes_on")
"""What a token is: no happening, the first word of one that is done or said, a further word."""
NONE, DEED, SPEECH, GOES_ON = range(len(TAGS))


class EventLabels(Struct, frozen=True, kw_only=True):
    """What the outputs are."""

    tags: tuple[str, ...]


class EventWeights(Struct, frozen=True):
    """Of the layers above the transformer, float32."""

    project: Array
    """[width, n_axes]."""
    project_bias: Array
    tags: Array
    """[width, n_tags]."""
    tags_bias: Array


class ReadArticle:
    """What is read of one article."""

    def __init__(self, passages: Sequence[tuple[Passage, Array]], weights: EventWeights) -> None:
        """Passages, each with the vectors of its sub-words, float32 [n_pieces, width]."""
        self._passages, self._weights = passages, weights
        self._spans = [place.span for passage, _ in passages for place in passage.places]
        rows = [_means(passage, read) for passage, read in passages if passage.places]
        self._chances = (
            softmax(np.concatenate(rows) @ weights.tags + weights.tags_bias) if rows else np.zeros((0, len(TAGS)))
        )

    def vector(self, span: Span) -> Array | None:
        """Of a word: float32 [n_axes], of unit length; None where it is in no sentence."""
        for passage, read in self._passages:
            found = passage.sub_words(span)
            if found is not None:
                vector = read[slice(*found)].mean(axis=0) @ self._weights.project + self._weights.project_bias
                out: Array = vector / max(float(np.linalg.norm(vector)), 1e-12)
                return out
        return None

    def happenings(self, least: float) -> Iterator[tuple[Span, bool]]:
        """Words that tell of a happening with so great a chance, in text order; with each whether it is said."""
        held: tuple[Span, bool] | None = None
        for span, chances in zip(self._spans, self._chances, strict=True):
            begins = chances[DEED] + chances[SPEECH]
            if held is not None and chances[GOES_ON] > max(begins, chances[NONE]):
                held = Span(held[0].start, span.end), held[1]
                continue
            if held is not None:
                yield held
            held = (span, bool(chances[SPEECH] > chances[DEED])) if begins >= least else None
        if held is not None:
            yield held

    def chance(self, span: Span) -> float:
        """That a word tells of a happening: that of its likeliest token; 0 where it is in no sentence."""
        first = bisect_right(self._spans, span.start, key=lambda one: one.end)
        last = bisect_left(self._spans, span.end, key=lambda one: one.start)
        return float(1.0 - self._chances[first:last, NONE].min()) if first < last else 0.0


def _means(passage: Passage, read: Array) -> Array:
    """Vectors of the tokens that are a passage's own: float32 [n_tokens, width]."""
    sums = np.concatenate([np.zeros((1, read.shape[1])), np.cumsum(read, axis=0, dtype=np.float64)])
    first, last = (np.array([getattr(place, name) for place in passage.places]) for name in ("first", "last"))
    out: Array = ((sums[last] - sums[first]) / (last - first)[:, None]).astype(np.float32)
    return out


class EventReader:
    """Reads articles; loaded once. Not safe for use from several threads."""

    def __init__(self, transformer: Transformer, weights: EventWeights) -> None:
        self._transformer, self._weights = transformer, weights

    def read(self, article: Article) -> ReadArticle:
        """The whole of it; each passage is read alone, so that it is read the same in any company."""
        passages = find_passages(article.text, article.published, self._transformer.cut)
        return ReadArticle([(one, self._transformer.read_pieces(one.pieces)) for one in passages], self._weights)


def load_event_reader(folder: ModelFolder) -> EventReader:
    """The reader of a folder: `happenings.onnx`, `happenings.npz`, `happenings.json`.

    Raises:
        DamagedModelError: a file is missing or does not hold what it should.
    """
    labels, stored = read_labelled(folder, "happenings", EventLabels, EventWeights)
    if labels.tags != TAGS:
        raise DamagedModelError(folder.path, "happenings.json: other tags than this version knows")
    weights = widened(stored)
    return EventReader(load_transformer(folder, "happenings"), weights)
