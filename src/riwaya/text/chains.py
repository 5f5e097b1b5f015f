"""Linear chains of labels: the best path and how sure it is, for a batch of sentences at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

if TYPE_CHECKING:
    Array = np.ndarray


class Chain(Struct, frozen=True):
    """A trained field: what follows what."""

    moves: Array
    """float32 [labels, labels]: from row to column."""
    begin: Array
    """float32 [labels]."""


def best_paths(scores: Array, lengths: Array, chain: Chain) -> Array:
    """The best labels: int64 [b, t], of no meaning past a sentence's length. Scores: float32 [b, t, labels]."""
    count, width, labels = scores.shape
    best = chain.begin + scores[:, 0]
    back = np.tile(np.arange(labels), (count, width, 1))
    for at in range(1, width):
        paths = best[:, :, None] + chain.moves
        on = (at < lengths)[:, None]
        back[:, at] = np.where(on, paths.argmax(axis=1), back[:, at])
        best = np.where(on, paths.max(axis=1) + scores[:, at], best)
    out = np.zeros((count, width), np.int64)
    label = best.argmax(axis=1)
    for at in range(width - 1, -1, -1):
        out[:, at] = label
        label = back[np.arange(count), at, label]
    return out


def marginals(scores: Array, lengths: Array, chain: Chain) -> Array:
    """The probability of each label at each place: float32 [b, t, labels], of no meaning past a sentence's length."""
    width = scores.shape[1]
    moves, here = _grown(chain.moves, None), _grown(scores, 2)
    forward = np.empty_like(scores)
    forward[:, 0] = _shares(_grown(chain.begin, None) * here[:, 0])
    for at in range(1, width):
        forward[:, at] = _shares(forward[:, at - 1] @ moves * here[:, at])
    backward = np.ones_like(scores)
    for at in range(width - 2, -1, -1):
        on = (at + 1 < lengths)[:, None]
        backward[:, at] = np.where(on, _shares((here[:, at + 1] * backward[:, at + 1]) @ moves.T), 1)
    return _shares(forward * backward)


def _grown(values: Array, axis: int | None) -> Array:
    """Exponentials, the greatest of them one, so that none is too great to be written."""
    out: Array = np.exp(values - values.max(axis=axis, keepdims=True))
    return out


def _shares(weights: Array) -> Array:
    """Weights as parts of their sum, by the last axis: at each step, so that products of many do not vanish."""
    out: Array = weights / weights.sum(axis=-1, keepdims=True)
    return out
