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
    """The probability of each label at each place: float32 [b, t, labels]."""
    width = scores.shape[1]
    forward = np.empty_like(scores)
    forward[:, 0] = chain.begin + scores[:, 0]
    for at in range(1, width):
        forward[:, at] = _logsumexp(forward[:, at - 1, :, None] + chain.moves, axis=1) + scores[:, at]
    backward = np.zeros_like(scores)
    for at in range(width - 2, -1, -1):
        on = (at + 1 < lengths)[:, None]
        ahead = chain.moves + (scores[:, at + 1] + backward[:, at + 1])[:, None, :]
        backward[:, at] = np.where(on, _logsumexp(ahead, axis=2), 0)
    total = forward + backward
    out: Array = np.exp(total - _logsumexp(total, axis=2)[:, :, None])
    return out


def _logsumexp(values: Array, axis: int) -> Array:
    top = values.max(axis=axis, keepdims=True)
    out: Array = np.log(np.exp(values - top).sum(axis=axis)) + np.squeeze(top, axis)
    return out
