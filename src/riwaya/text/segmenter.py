"""Clitic segmentation: a conditional random field over the letters of a word, decoded for many words at once.

A word's pieces always concatenate to the word. No neighbours are looked at, so each written form is decided once.
Source: Lafferty, McCallum and Pereira 2001, "Conditional Random Fields".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from riwaya.text.clitic_features import LONGEST, find_features, is_attested
from riwaya.text.frequencies import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from riwaya.text.frequencies import Frequencies

_REMEMBERED = 200_000
_SHORTEST = 2
_WELL_KNOWN = 3
"""How often a word must have been seen whole for a cut to an unseen stem to be refused."""


class CliticWeights:
    """A trained field over two labels: a piece begins at this letter, or it goes on."""

    def __init__(self, keys: np.ndarray, weights: np.ndarray, transitions: np.ndarray) -> None:
        """Keys are sorted int64 [n]; weights float32 [n] speak for a beginning; transitions float32 [2, 2] from, to."""
        self.keys = keys
        self.weights = weights
        self.transitions = transitions.astype(np.float32)

    def score(self, features: np.ndarray) -> np.ndarray:
        """How much speaks for a beginning at each letter: float32 [n_words, n_letters]."""
        at = np.searchsorted(self.keys, features)
        at[at == len(self.keys)] = 0
        out: np.ndarray = np.where(self.keys[at] == features, self.weights[at], 0).sum(axis=2, dtype=np.float32)
        return out

    def decode(self, features: np.ndarray) -> np.ndarray:
        """Whether a piece begins at each letter, by the best path: bool [n_words, n_letters]; the first always does."""
        begins = self.score(features)
        count, width = begins.shape
        best = np.stack([np.full(count, -np.inf, np.float32), begins[:, 0]], axis=1)
        back = np.zeros((count, width, 2), np.int64)
        for at in range(1, width):
            paths = best[:, :, None] + self.transitions[None]
            back[:, at] = paths.argmax(axis=1)
            best = paths.max(axis=1)
            best[:, 1] += begins[:, at]
        return _follow(best, back)


def _follow(best: np.ndarray, back: np.ndarray) -> np.ndarray:
    """The best labels, read from the end."""
    count, width, _ = back.shape
    label = best.argmax(axis=1)
    out = np.zeros((count, width), np.bool_)
    for at in range(width - 1, -1, -1):
        out[:, at] = label == 1
        label = back[np.arange(count), at, label]
    return out


class Segmenter:
    """Cuts written words into proclitics, stem and enclitics; remembers each form."""

    def __init__(
        self, weights: CliticWeights, frequencies: Frequencies, exceptions: Mapping[str, tuple[int, ...]] | None = None
    ) -> None:
        """Exceptions give the cuts of words by hand; they beat the field."""
        self._weights = weights
        self._frequencies = frequencies
        self._exceptions = dict(exceptions or {})
        self._known: dict[str, tuple[int, ...]] = dict(self._exceptions)

    def adapted(self, counts: Mapping[str, int]) -> Segmenter:
        """The same segmenter for a corpus whose words were counted: better on names and terms of its own."""
        return Segmenter(self._weights, self._frequencies.plus(counts), self._exceptions)

    def cut(self, words: Iterable[str]) -> list[tuple[int, ...]]:
        """For each word the letters at which its second and later pieces begin; empty when it is one piece."""
        asked = list(words)
        if len(self._known) > _REMEMBERED:
            self._known = dict(self._exceptions)
        self._learn(sorted({word for word in asked if word not in self._known}))
        return [self._known[word] for word in asked]

    def _learn(self, words: Sequence[str]) -> None:
        for word in words:
            self._known[word] = ()
        by_length: dict[int, list[str]] = {}
        for word in words:
            if _SHORTEST <= len(word) <= LONGEST:
                by_length.setdefault(len(word), []).append(word)
        for same in by_length.values():
            begins = self._weights.decode(find_features(same, self._frequencies))
            for word, row in zip(same, begins, strict=True):
                cuts = tuple(int(at) for at in np.flatnonzero(row) if at)
                self._known[word] = () if cuts and self._is_unfounded(word, cuts) else cuts

    def _is_unfounded(self, word: str, cuts: tuple[int, ...]) -> bool:
        """Whether a word that is well known whole would be cut down to a stem that nobody has seen."""
        edges = (0, *cuts, len(word))
        stem = max(pairwise(edges), key=lambda edge: edge[1] - edge[0])
        return self._frequencies.count(key_of(word)) >= _WELL_KNOWN and not is_attested(word, *stem, self._frequencies)


def read_exceptions(forms: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Cuts written with plus signs («و+هم»; «والي» for a word that stays whole), by word."""
    out = {}
    for form in forms:
        pieces = form.split("+")
        ends = np.cumsum([len(piece) for piece in pieces])[:-1]
        out["".join(pieces)] = tuple(int(end) for end in ends)
    return out
