"""The best dependency tree from scores of heads: a maximum spanning tree with one root.

Source: Chu and Liu 1965; Edmonds 1967; McDonald et al. 2005, "Non-projective Dependency Parsing using Spanning Tree
Algorithms". One root by a penalty on all: Stanojević and Cohen 2021, "A Root of a Problem".
"""

from __future__ import annotations

import numpy as np

_LEAST = -1e9
"""Lower scores count as this."""


def best_tree(scores: np.ndarray) -> list[int]:
    """Heads of the highest-scoring tree in which one word hangs from the root.

    Args:
        scores: float [n + 1, n + 1], log-scores of head (column) for word (row); row and column 0 are the root.
    Returns:
        A head for each word 1..n; 0 is the root.
    """
    if len(scores) == 1:
        return []
    scores = np.clip(np.nan_to_num(scores.astype(np.float64), nan=_LEAST), _LEAST, -_LEAST)
    np.fill_diagonal(scores, -np.inf)
    heads = _spanning(scores)
    if (heads[1:] == 0).sum() > 1:
        heads = _spanning(_with_dear_root(scores))
    out: list[int] = heads[1:].tolist()
    return out


def best_heads(scores: np.ndarray) -> list[int] | None:
    """The best head of each word where these make a tree with one root, which is then the best of all; else None.

    Args:
        scores: float [n, n + 1], of each word its heads, the root first; it is not changed.
    """
    if not np.isfinite(scores).all():
        return None
    words = np.arange(len(scores))
    others = scores.copy()
    others[words, words + 1] = -np.inf
    heads: list[int] = others.argmax(axis=1).tolist()
    return heads if heads.count(0) == 1 and not _has_cycle(heads) else None


def _has_cycle(heads: list[int]) -> bool:
    """Whether some word is its own ancestor."""
    walk = [0] * (len(heads) + 1)
    for start in range(1, len(walk)):
        node = start
        while node and not walk[node]:
            walk[node] = start
            node = heads[node - 1]
        if node and walk[node] == start:
            return True
    return False


def _with_dear_root(scores: np.ndarray) -> np.ndarray:
    """Scores under which a second word at the root costs more than any other change of a tree can gain."""
    known = scores[1:][np.isfinite(scores[1:])]
    out = scores.copy()
    out[1:, 0] -= len(scores) * (known.max() - known.min()) + 1
    return out


def _spanning(scores: np.ndarray) -> np.ndarray:
    """Heads of the maximum spanning tree out of node 0, by contracting one cycle after another."""
    heads: np.ndarray = scores.argmax(axis=1)
    heads[0] = 0
    cycle = _find_cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(len(scores), np.bool_)
    inside[cycle] = True
    outer = np.flatnonzero(~inside)
    kept = scores[cycle, heads[cycle]]
    entering = scores[np.ix_(cycle, outer)] - kept[:, None] + kept.sum()
    leaving = scores[np.ix_(outer, cycle)]
    size = len(outer)
    smaller = np.full((size + 1, size + 1), -np.inf)
    smaller[:size, :size] = scores[np.ix_(outer, outer)]
    smaller[size, :size] = entering.max(axis=0)
    smaller[:size, size] = leaving.max(axis=1)
    np.fill_diagonal(smaller, -np.inf)
    return _expanded(_spanning(smaller), heads, cycle, outer, entering.argmax(axis=0), leaving.argmax(axis=1))


def _expanded(
    small: np.ndarray, heads: np.ndarray, cycle: np.ndarray, outer: np.ndarray, entry: np.ndarray, leave: np.ndarray
) -> np.ndarray:
    """The tree of the contracted graph written back: the cycle is broken where the tree enters it."""
    out = heads.copy()
    size = len(outer)
    for i in range(1, size):
        out[outer[i]] = cycle[leave[i]] if small[i] == size else outer[small[i]]
    out[cycle[entry[small[size]]]] = outer[small[size]]
    return out


def _find_cycle(heads: np.ndarray) -> np.ndarray | None:
    """The nodes of some cycle in order; None when the heads form a tree."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path = []
        node = start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = int(heads[node])
        if state[node] == 1:
            return np.array(path[path.index(node) :])
        for passed in path:
            state[passed] = 2
    return None
