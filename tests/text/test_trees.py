"""The best tree with one root."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.text.trees import best_heads, best_tree

_SEEDS = st.integers(0, 2**32 - 1)


def _is_tree(heads: tuple[int, ...] | list[int]) -> bool:
    """Whether exactly one word hangs from the root and all words from it."""
    for word in range(1, len(heads) + 1):
        steps = 0
        while word and steps <= len(heads):
            word, steps = heads[word - 1], steps + 1  # noqa: PLW2901
        if word:
            return False
    return heads.count(0) == 1


def _worth(scores: np.ndarray, heads: tuple[int, ...] | list[int]) -> float:
    return float(sum(scores[i, head] for i, head in enumerate(heads, 1)))


def _scores(seed: int, size: int, root: float = 0.0) -> np.ndarray:
    scores = np.random.default_rng(seed).normal(size=(size + 1, size + 1))
    scores[1:, 0] += root
    return scores


def test_no_words_have_no_heads() -> None:
    assert best_tree(np.zeros((1, 1))) == []


def test_a_single_word_is_the_root() -> None:
    assert best_tree(np.array([[0.0, 0.0], [-7.0, 3.0]])) == [0]


def test_a_cycle_of_best_heads_is_broken_where_it_costs_least() -> None:
    scores = np.array([[0.0] * 3, [1.0, 0.0, 5.0], [0.0, 5.0, 0.0]])
    assert best_tree(scores) == [0, 1]


def test_a_root_that_no_word_wants_is_given_to_one_all_the_same() -> None:
    scores = np.array([[0.0] * 3, [-np.inf, 0.0, 5.0], [np.nan, 5.0, 0.0]])
    assert _is_tree(best_tree(scores))


def test_the_only_good_root_is_found_though_many_words_would_lose_less() -> None:
    scores = np.full((15, 15), -100.0)
    scores[4:, :2] = 0.9, 1.0  # eleven words hang as well from the root as from word 1
    scores[1, 0], scores[1, 2] = 8.0, 10.0  # words 1 and 2 want each other, or the root
    scores[2, 0], scores[2, 1] = 7.0, 10.0
    scores[3, :2] = 5.0, 1.0  # so does word 3, which would make two
    assert best_tree(scores) == [0, *[1] * 13]


@given(_SEEDS, st.integers(1, 5), st.sampled_from([-3.0, 0.0, 3.0]))
def test_it_is_the_best_of_all_trees_with_one_root(seed: int, size: int, root: float) -> None:
    scores = _scores(seed, size, root)
    trees = (heads for heads in itertools.product(range(size + 1), repeat=size) if _is_tree(heads))
    assert _worth(scores, best_tree(scores)) == pytest.approx(max(_worth(scores, heads) for heads in trees))


@given(_SEEDS, st.integers(1, 40), st.sampled_from([-9.0, 0.0, 9.0]), st.sampled_from([1.0, 1000.0]))
def test_it_is_always_a_tree_with_one_root(seed: int, size: int, root: float, scale: float) -> None:
    assert _is_tree(best_tree(_scores(seed, size, root) * scale))


@given(_SEEDS, st.integers(1, 12))
def test_equal_scores_give_a_tree_too(seed: int, size: int) -> None:
    assert _is_tree(best_tree(np.round(_scores(seed, size))))


@given(_SEEDS, st.integers(1, 6), st.sampled_from([-2.0, 0.0, 1.0]))
def test_best_heads_that_make_a_tree_are_the_best_tree(seed: int, size: int, root: float) -> None:
    scores = _scores(seed, size, root)
    heads = best_heads(scores[1:])
    assert heads in (None, best_tree(scores))


def test_best_heads_that_make_no_tree_are_none() -> None:
    cycle = np.array([[1.0, 0.0, 5.0], [0.0, 5.0, 0.0]])
    two_roots = np.array([[5.0, 0.0, 1.0], [5.0, 1.0, 0.0]])
    unsure = np.array([[5.0, 0.0, np.nan], [0.0, 1.0, 0.0]])
    assert [best_heads(scores) for scores in (cycle, two_roots, unsure)] == [None] * 3


def test_a_chain_of_best_heads_is_taken_as_it_is() -> None:
    scores = np.array([[5.0, 9.0, 1.0, 1.0], [0.0, 5.0, 9.0, 1.0], [0.0, 1.0, 5.0, 9.0]])
    assert best_heads(scores) == [0, 1, 2]
