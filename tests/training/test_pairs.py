from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("torch")

from training.pairs import FOLDS, Pair, best_threshold, folds_of, macro_f1


def test_pairs_that_share_a_headline_are_in_one_fold() -> None:
    pairs = [Pair(f"a{i}", f"b{i}", "agree") for i in range(20)]
    pairs += [Pair("a0", "a7", "disagree"), Pair("b7", "c", "agree")]
    folds = folds_of(pairs)
    assert folds[0] == folds[7] == folds[20] == folds[21]
    assert len(set(folds)) == FOLDS


def test_what_is_neither_counts_as_an_error() -> None:
    assert macro_f1(["agree", "disagree"], np.array([True, False])) == 1.0
    assert macro_f1(["agree", "disagree", "other"], np.array([True, False, False])) < 1.0


def test_the_threshold_parts_what_can_be_parted() -> None:
    score, threshold = best_threshold(["agree", "disagree"], np.array([0.5, -1.5]))
    assert score == 1.0
    assert -1.5 <= threshold < 0.5
