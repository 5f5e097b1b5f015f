"""Logistic regression by Newton's method, with a penalty on the squares of weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    Array = np.ndarray

_ROUNDS, _MOST, _FREE = 15, 30.0, 1e-3


def logistic(inputs: Array, wanted: Array, counts: Array, penalty: float) -> Array:
    """The bias and a weight for each column: float [1 + n_features].

    Args:
        inputs: float [n, n_features].
        wanted: 0 or 1, float [n].
        counts: how many times each row counts, float [n].
        penalty: on the square of each weight, the bias left out.
    """
    rows = np.c_[np.ones(len(inputs)), inputs]
    penalties = np.full(rows.shape[1], penalty)
    penalties[0] = _FREE
    weights = np.zeros(rows.shape[1])
    for _ in range(_ROUNDS):
        chances = 1 / (1 + np.exp(-np.clip(rows @ weights, -_MOST, _MOST)))
        slope = rows.T @ (counts * (chances - wanted)) + penalties * weights
        curve = (rows * (counts * chances * (1 - chances))[:, None]).T @ rows + np.diag(penalties)
        weights -= np.linalg.solve(curve, slope)
    return weights
