"""The frozen sentence encoder: contextual features of tokens and a vector of the sentence, from one pass.

The network is the convolutional one of the multilingual Universal Sentence Encoder: sub-word embeddings, three residual
branches that look at 2, 3 and 5 sub-words, two layers each. What the first layer makes of a sub-word does not depend on
its neighbours until it is added up, so it is worked out once for each sub-word and kept; that is most of the work.
Source: Yang et al. 2020, "Multilingual Universal Sentence Encoder for Semantic Retrieval".
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from riwaya.text.subwords import BEGIN, END, Subwords

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Array = np.ndarray

EMBEDDING, BRANCH = 512, 256
WINDOWS = ((2, 0), (3, 1), (5, 2))
"""Width of each branch's window and how much of it lies before the sub-word."""
FEATURES = EMBEDDING + len(WINDOWS) * BRANCH
_STEPS = sum(width for width, _ in WINDOWS)
_GAP = 2
"""Empty places between sentences, as wide as the widest window reaches."""
_BATCH = 512
"""Sub-words to a batch: enough to keep the matrix products busy, few enough to stay in the processor's cache."""
_PAD = -1


class Encoded(Struct, frozen=True):
    """What the encoder makes of one sentence."""

    tokens: Array
    """float32 [n_tokens, 1280]: mean of each token's sub-words."""
    vector: Array
    """float32 [512], of unit length."""


class Encoder:
    """Encodes sentences given as tokens. Not safe for use from several threads."""

    def __init__(self, subwords: Subwords, table: Array, weights: Mapping[str, Array]) -> None:
        """Table: uint8 [n_pieces, 512]; weights by the names that `training/encoder.py` gives them."""
        self._subwords = subwords
        self._table = table
        self._w = {name: value.astype(np.float32) for name, value in weights.items()}
        count = len(table) + 1
        self._ready = np.zeros(count, np.bool_)
        self._embedding = np.zeros((count, EMBEDDING), np.float32)
        self._base = np.zeros((count, len(WINDOWS) * BRANCH), np.float32)
        self._steps = np.zeros((count, _STEPS * BRANCH), np.float32)
        self._ready[_PAD] = True

    def encode(self, sentences: Sequence[Sequence[str]]) -> list[Encoded]:
        """Features and vectors of sentences, in their order; sentences of like length are encoded together."""
        cut = [[self._subwords.cut(token) for token in sentence] for sentence in sentences]
        sizes = [sum(map(len, tokens)) + 2 for tokens in cut]
        out: list[Encoded | None] = [None] * len(cut)
        batch: list[int] = []
        for i in sorted(range(len(cut)), key=sizes.__getitem__):
            if batch and sum(sizes[j] for j in batch) + sizes[i] > _BATCH:
                self._encode(batch, cut, out)
                batch = []
            batch.append(i)
        if batch:
            self._encode(batch, cut, out)
        return [encoded for encoded in out if encoded is not None]

    def count(self, tokens: Sequence[str]) -> int:
        """How many sub-words the tokens of a sentence make."""
        return sum(len(self._subwords.cut(token)) for token in tokens)

    def _encode(
        self, batch: Sequence[int], cut: Sequence[Sequence[tuple[int, ...]]], out: list[Encoded | None]
    ) -> None:
        ids, starts = _flatten([cut[i] for i in batch])
        features = self._features(ids)
        tokens, whole = [], []
        for i, start in zip(batch, starts, strict=True):
            sizes = np.fromiter(map(len, cut[i]), np.int64, len(cut[i]))
            rows = features[start : start + int(sizes.sum()) + 2]
            tokens.append(_means(rows[1:-1], sizes))
            whole.append((rows.sum(axis=0), len(rows)))
        vectors = self._pool(np.stack([total for total, _ in whole]), np.array([size for _, size in whole], np.float32))
        for i, means, vector in zip(batch, tokens, vectors, strict=True):
            out[i] = Encoded(tokens=means, vector=vector)

    def _features(self, ids: Array) -> Array:
        """Features of a flat run of sub-words: float32 [n, 1280]."""
        self._learn(np.unique(ids))
        w = self._w
        real = (ids != _PAD)[:, None]
        base, steps = self._base[ids], self._steps
        parts = [self._embedding[ids]]
        first = 0
        for branch, (width, left) in enumerate(WINDOWS):
            own = base[:, branch * BRANCH : (branch + 1) * BRANCH]
            inner = np.broadcast_to(w[f"b1_{width}"], own.shape).copy()
            for step in range(width):
                column = (first + step) * BRANCH
                inner += steps[_shifted(ids, step - left), column : column + BRANCH]
            first += width
            inner = (np.maximum(inner, 0) + own) * real
            window = np.concatenate([_moved(inner, step - left) for step in range(width)], axis=1)
            parts.append(np.maximum(window @ w[f"w2_{width}"] + w[f"b2_{width}"], 0) + inner)
        return self._normalise(np.concatenate(parts, axis=1), w["ln_g"], w["ln_b"])

    def _learn(self, ids: Array) -> None:
        """Works out the first layer for sub-words met for the first time."""
        new = ids[~self._ready[ids]]
        if not len(new):
            return
        w = self._w
        embedding = self._table[new].astype(np.float32) * w["scale"][new, None] + w["low"][new, None]
        base = self._normalise(embedding @ w["projection"] + w["projection_b"], w["base_g"], w["base_b"])
        self._embedding[new] = embedding
        self._base[new] = base
        first = 0
        for branch, (width, _) in enumerate(WINDOWS):
            own = base[:, branch * BRANCH : (branch + 1) * BRANCH]
            for step in range(width):
                column = (first + step) * BRANCH
                self._steps[new, column : column + BRANCH] = own @ w[f"w1_{width}"][step * BRANCH : (step + 1) * BRANCH]
            first += width
        self._ready[new] = True

    def _normalise(self, rows: Array, gain: Array, bias: Array) -> Array:
        rows = rows - rows.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", rows, rows) / rows.shape[1]
        out: Array = rows / np.sqrt(variance + self._w["eps"])[:, None] * gain + bias
        return out

    def _pool(self, totals: Array, sizes: Array) -> Array:
        """Vectors of sentences from the sums of their sub-words' features; the marks of beginning and end count too."""
        w = self._w
        mean = (totals @ w["pool"] + sizes[:, None] * w["pool_b"]) / np.sqrt(sizes)[:, None]
        first = np.maximum(mean @ w["d0"], 0)
        second = np.maximum(mean @ w["p1"] + first @ w["d1"], 0)
        third = np.maximum(second @ w["d2"], 0)
        vectors = np.tanh(second @ w["p3"] + third @ w["d3"])
        norms = np.sqrt(np.maximum(np.einsum("ij,ij->i", vectors, vectors), w["eps"]))
        out: Array = vectors / norms[:, None]
        return out


def _means(rows: Array, sizes: Array) -> Array:
    """Means of runs of rows; every run holds at least one."""
    if not len(sizes):
        return rows
    firsts = np.cumsum(sizes) - sizes
    sums: Array = rows[firsts]
    for step in range(1, int(sizes.max())):
        longer = np.flatnonzero(sizes > step)
        sums[longer] += rows[firsts[longer] + step]
    return sums / sizes[:, None].astype(np.float32)


def _flatten(batch: Sequence[Sequence[tuple[int, ...]]]) -> tuple[Array, list[int]]:
    """Sentences end to end with gaps between them, and where each begins."""
    flat = [_PAD] * _GAP
    starts = []
    for tokens in batch:
        starts.append(len(flat))
        flat += [BEGIN, *chain.from_iterable(tokens), END, *[_PAD] * _GAP]
    return np.array(flat, np.int64), starts


def _shifted(ids: Array, by: int) -> Array:
    """Ids `by` places further on; padding past the ends."""
    out = np.full_like(ids, _PAD)
    if by >= 0:
        out[: len(ids) - by] = ids[by:]
    else:
        out[-by:] = ids[:by]
    return out


def _moved(rows: Array, by: int) -> Array:
    """Rows `by` places further on; zeros past the ends."""
    if by == 0:
        return rows
    out = np.zeros_like(rows)
    if by > 0:
        out[: len(rows) - by] = rows[by:]
    else:
        out[-by:] = rows[:by]
    return out
