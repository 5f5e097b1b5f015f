"""What scores are worth."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from training.calibrate import calibrate

_JUDGED = st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=60)


def test_scores_are_worth_the_share_that_is_right() -> None:
    scores = [i / 20 for i in range(20)]
    assert calibrate(scores, [score >= 0.5 for score in scores])[0] == (0.025, 0.0)
    assert calibrate(scores, [score >= 0.5 for score in scores])[-1] == (0.925, 1.0)


def test_a_share_that_falls_is_levelled() -> None:
    assert calibrate([0.1, 0.9], [True, False]) == ((0.5, 0.5),)


def test_no_names_give_no_pairs() -> None:
    assert calibrate([], []) == ()


@given(_JUDGED)
def test_scores_and_shares_both_rise_within_bounds(judged: list[tuple[float, bool]]) -> None:
    pairs = calibrate([score for score, _ in judged], [right for _, right in judged])
    assert all(0 <= value <= 1 for pair in pairs for value in pair)
    assert all(left[0] <= right[0] and left[1] <= right[1] for left, right in pairwise(pairs))


@given(_JUDGED)
def test_the_order_of_names_with_different_scores_does_not_matter(judged: list[tuple[float, bool]]) -> None:
    judged = list(dict(judged).items())
    turned = judged[::-1]
    assert calibrate(*_columns(judged)) == calibrate(*_columns(turned))


def _columns(judged: list[tuple[float, bool]]) -> tuple[list[float], list[bool]]:
    return [score for score, _ in judged], [right for _, right in judged]
