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
    from collections.abc import Iterator, Mapping, Sequence

    Array = np.ndarray

EMBEDDING, BRANCH = 512, 256
WINDOWS = ((2, 0), (3, 1), (5, 2))
"""Width of each branch's window and how much of it lies before the sub-word."""
FEATURES = EMBEDDING + len(WINDOWS) * BRANCH
_STEPS = sum(width for width, _ in WINDOWS)
_GAP = 2
"""Empty places between sentences, as wide as the widest window reaches."""
_BATCH = 768
"""Sub-words to a batch: enough to keep the matrix products busy, few enough to stay in the processor's cache."""
_PAD = -1
_EMPTY, _NOWHERE = 0, -1
"""Where padding is kept, and what has not been met."""
_ROOM = 1024
"""Sub-words that there is room for at first. Room for all would be a quarter of a gigabyte for the system to clear."""


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
        self._places = np.full(len(table) + 1, _NOWHERE)
        self._places[_PAD] = _EMPTY
        self._met = 1
        self._embedding = np.zeros((_ROOM, EMBEDDING), np.float32)
        self._base = np.zeros((len(WINDOWS), _ROOM, BRANCH), np.float32)
        self._steps = np.zeros((_STEPS, _ROOM, BRANCH), np.float32)

    def encode(self, sentences: Sequence[Sequence[str]]) -> list[Encoded]:
        """Features and vectors of sentences, in their order; sentences of like length are encoded together."""
        cut = [[self._subwords.cut(token) for token in sentence] for sentence in sentences]
        sizes = [sum(map(len, tokens)) + 2 for tokens in cut]
        means: list[Array] = [np.zeros((0, FEATURES), np.float32)] * len(cut)
        totals = np.zeros((len(cut), FEATURES), np.float32)
        for batch in _batches(sizes):
            self._encode(batch, cut, means, totals)
        vectors = self._pool(totals, np.array(sizes, np.float32))
        return [Encoded(tokens=tokens, vector=vector) for tokens, vector in zip(means, vectors, strict=True)]

    def count(self, tokens: Sequence[str]) -> int:
        """How many sub-words the tokens of a sentence make."""
        return sum(len(self._subwords.cut(token)) for token in tokens)

    def _encode(
        self, batch: Sequence[int], cut: Sequence[Sequence[tuple[int, ...]]], means: list[Array], totals: Array
    ) -> None:
        """Puts the means of each token's sub-words, and their sums over a whole sentence, where its number says."""
        ids, starts = _flatten([cut[i] for i in batch])
        features = self._features(ids)
        sizes = np.fromiter((len(token) for i in batch for token in cut[i]), np.int64)
        breaks = np.repeat(np.arange(len(batch)), [len(cut[i]) for i in batch])
        firsts = np.cumsum(sizes) - sizes + breaks * (_GAP + 2) + _GAP + 1
        tokens = _means(features, firsts, sizes)
        first = 0
        for i, start in zip(batch, starts, strict=True):
            last = first + len(cut[i])
            means[i] = tokens[first:last]
            totals[i] = features[start : start + sum(map(len, cut[i])) + 2].sum(axis=0)
            first = last

    def _features(self, ids: Array) -> Array:
        """Features of a flat run of sub-words: float32 [n, 1280]."""
        self._learn(ids)
        w = self._w
        places = self._places[ids]
        real = (ids != _PAD)[:, None]
        out = np.empty((len(ids), FEATURES), np.float32)
        out[:, :EMBEDDING] = self._embedding[places]
        step = 0
        for branch, (width, left) in enumerate(WINDOWS):
            inner = self._inner(places, branch, step)
            inner *= real
            window = np.concatenate([_moved(inner, at - left) for at in range(width)], axis=1)
            first = EMBEDDING + branch * BRANCH
            outer = np.matmul(window, w[f"w2_{width}"], out=out[:, first : first + BRANCH])
            outer += w[f"b2_{width}"]
            np.maximum(outer, 0, out=outer)
            outer += inner
            step += width
        return self._normalise(out, w["ln_g"], w["ln_b"])

    def _inner(self, places: Array, branch: int, step: int) -> Array:
        """First layer of a branch, whose first step has number `step`: float32 [n, 256]."""
        width, left = WINDOWS[branch]
        inner: Array = self._steps[step][_shifted(places, -left)]
        inner += self._w[f"b1_{width}"]
        for at in range(1, width):
            inner += self._steps[step + at][_shifted(places, at - left)]
        np.maximum(inner, 0, out=inner)
        inner += self._base[branch][places]
        return inner

    def _learn(self, ids: Array) -> None:
        """Works out the first layer for sub-words met for the first time."""
        unknown = set(ids[self._places[ids] == _NOWHERE].tolist())
        if not unknown:
            return
        new = np.array(sorted(unknown))  # np.unique would load numpy.ma, which takes a twentieth of a second
        rows = self._make_room(len(new))
        w = self._w
        embedding = self._table[new].astype(np.float32) * w["scale"][new, None] + w["low"][new, None]
        base = self._normalise(embedding @ w["projection"] + w["projection_b"], w["base_g"], w["base_b"])
        self._embedding[rows] = embedding
        step = 0
        for branch, (width, _) in enumerate(WINDOWS):
            own = base[:, branch * BRANCH : (branch + 1) * BRANCH]
            self._base[branch, rows] = own
            for at in range(width):
                self._steps[step + at, rows] = own @ w[f"w1_{width}"][at * BRANCH : (at + 1) * BRANCH]
            step += width
        self._places[new] = np.arange(rows.start, rows.stop)

    def _make_room(self, count: int) -> slice:
        """Where the next `count` sub-words are kept."""
        rows = slice(self._met, self._met + count)
        if rows.stop > len(self._embedding):
            room = max(rows.stop, 2 * len(self._embedding))
            self._embedding = _widened(self._embedding, room)
            self._base, self._steps = _widened(self._base, room), _widened(self._steps, room)
        self._met = rows.stop
        return rows

    def _normalise(self, rows: Array, gain: Array, bias: Array) -> Array:
        """Rows of mean 0 and variance 1, scaled and moved; in place."""
        rows -= rows.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", rows, rows) / rows.shape[1]
        rows /= np.sqrt(variance + self._w["eps"])[:, None]
        rows *= gain
        rows += bias
        return rows

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


def _batches(sizes: Sequence[int]) -> Iterator[list[int]]:
    """Numbers of sentences that are encoded together: the short ones first, `_BATCH` sub-words to a batch."""
    batch: list[int] = []
    held = 0
    for i in sorted(range(len(sizes)), key=sizes.__getitem__):
        if batch and held + sizes[i] > _BATCH:
            yield batch
            batch, held = [], 0
        batch.append(i)
        held += sizes[i]
    if batch:
        yield batch


def _means(rows: Array, firsts: Array, sizes: Array) -> Array:
    """Means of runs of rows, each with its first row and its length, which is at least one."""
    if not len(sizes):
        return rows[:0]
    sums: Array = rows[firsts]
    for step in range(1, int(sizes.max())):
        longer = np.flatnonzero(sizes > step)
        sums[longer] += rows[firsts[longer] + step]
    sums /= sizes[:, None].astype(np.float32)
    return sums


def _flatten(batch: Sequence[Sequence[tuple[int, ...]]]) -> tuple[Array, list[int]]:
    """Sentences end to end with gaps between them, and where each begins."""
    flat = [_PAD] * _GAP
    starts = []
    for tokens in batch:
        starts.append(len(flat))
        flat += [BEGIN, *chain.from_iterable(tokens), END, *[_PAD] * _GAP]
    return np.array(flat, np.int64), starts


def _widened(rows: Array, room: int) -> Array:
    """Rows [..., n, width] with zeros behind, as [..., room, width]."""
    out = np.zeros((*rows.shape[:-2], room, rows.shape[-1]), rows.dtype)
    out[..., : rows.shape[-2], :] = rows
    return out


def _shifted(places: Array, by: int) -> Array:
    """Places `by` sub-words further on; padding past the ends."""
    out = np.full_like(places, _EMPTY)
    if by >= 0:
        out[: len(places) - by] = places[by:]
    else:
        out[-by:] = places[:by]
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
