"""Chances from raw scores."""

from __future__ import annotations

import numpy as np

Array = np.ndarray


def softmax(scores: Array) -> Array:
    """Chances along the last axis, of the shape of the scores."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    out: Array = raised / raised.sum(axis=-1, keepdims=True)
    return out
