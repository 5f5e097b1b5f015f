"""Chains of labels."""

from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from riwaya.text.chains import Chain, best_paths, marginals

_SEEDS = st.integers(0, 2**32 - 1)
_LENGTHS = st.lists(st.integers(1, 5), min_size=1, max_size=3)


def _drawn(seed: int, lengths: list[int], labels: int = 3) -> tuple[np.ndarray, np.ndarray, Chain]:
    draw = np.random.default_rng(seed)
    scores = draw.normal(size=(len(lengths), max(lengths), labels)).astype(np.float32)
    chain = Chain(draw.normal(size=(labels, labels)), draw.normal(size=labels))
    return scores, np.array(lengths, np.int32), chain


def _all_paths(scores: np.ndarray, chain: Chain) -> dict[tuple[int, ...], float]:
    """Every path of one sentence with its score."""
    out = {}
    for path in itertools.product(range(scores.shape[1]), repeat=len(scores)):
        moves = sum(chain.moves[a, b] for a, b in itertools.pairwise(path))
        out[path] = float(chain.begin[path[0]] + moves + sum(scores[at, label] for at, label in enumerate(path)))
    return out


def test_a_move_that_is_forbidden_is_not_taken() -> None:
    scores = np.array([[[2.0, 0.0], [0.0, 1.0]]], np.float32)
    chain = Chain(np.array([[0.0, -100.0], [0.0, 0.0]]), np.zeros(2))
    assert best_paths(scores, np.array([2]), chain).tolist() == [[0, 0]]


def test_a_field_that_knows_nothing_is_as_sure_of_all_labels() -> None:
    chain = Chain(np.zeros((4, 4)), np.zeros(4))
    assert np.allclose(marginals(np.zeros((1, 3, 4), np.float32), np.array([3]), chain), 0.25)


@given(_SEEDS, _LENGTHS)
def test_best_paths_are_the_best_of_all(seed: int, lengths: list[int]) -> None:
    scores, sizes, chain = _drawn(seed, lengths)
    paths = best_paths(scores, sizes, chain)
    for i, size in enumerate(lengths):
        known = _all_paths(scores[i, :size], chain)
        assert known[tuple(paths[i, :size].tolist())] >= max(known.values()) - 1e-4


@given(_SEEDS, _LENGTHS)
def test_marginals_are_the_shares_of_all_paths_that_hold_the_label(seed: int, lengths: list[int]) -> None:
    scores, sizes, chain = _drawn(seed, lengths)
    sure = marginals(scores, sizes, chain)
    for i, size in enumerate(lengths):
        wanted = np.zeros((size, 3))
        for path, score in _all_paths(scores[i, :size], chain).items():
            wanted[np.arange(size), list(path)] += np.exp(score)
        np.testing.assert_allclose(sure[i, :size], wanted / wanted[0].sum(), atol=1e-4)


@given(_SEEDS, _LENGTHS, st.floats(-50, 50))
def test_padding_changes_nothing(seed: int, lengths: list[int], filler: float) -> None:
    scores, sizes, chain = _drawn(seed, lengths)
    padded = np.concatenate([scores, np.full((len(lengths), 2, 3), filler, np.float32)], axis=1)
    for i, size in enumerate(lengths):
        alone = scores[i : i + 1, :size], sizes[i : i + 1], chain
        assert np.array_equal(best_paths(padded, sizes, chain)[i, :size], best_paths(*alone)[0])
        np.testing.assert_allclose(marginals(padded, sizes, chain)[i, :size], marginals(*alone)[0], atol=1e-4)
