from __future__ import annotations

import numpy as np
import pytest
from training.sentences import Task, Unit, decide, fit, held_out_scores, inner_scores, make_parts, platt

from riwaya.evaluation.gsr import FOLDS
from riwaya.extract.sentence_votes import VECTOR, Question


@pytest.fixture
def task():
    """Sixty units of which every third has a word and a side of the vector that tell."""
    random = np.random.default_rng(3)
    yes = np.arange(60) % 3 == 0
    units = []
    for number, is_yes in enumerate(yes):
        vector = random.normal(size=VECTOR).astype(np.float32)
        vector[0] += 40 if is_yes else -40
        units.append(
            Unit(
                words=frozenset({"l قصف" if is_yes else "l قال", f"f {number}"}),
                rules={"ASSAULT": frozenset({f"own {int(is_yes)}"})},
                vector=vector / np.linalg.norm(vector),
                facts=frozenset(),
                triggers=frozenset(),
            )
        )
    return Task(
        family="ASSAULT",
        question=Question.REPORTS,
        units=tuple(units),
        target=yes.astype(float),
        yes=yes,
        is_scored=np.ones(60, np.bool_),
        folds=np.arange(60) // 3 % FOLDS,
        rules_say=yes,
    )


def test_regression_in_dual_form_finds_the_side():
    rows = np.array([[1.0], [2.0], [-1.0], [-2.0]])
    kernel = rows @ rows.T
    scores = kernel @ fit(kernel, np.array([1.0, 1.0, 0.0, 0.0]), 10.0)
    assert list(scores > 0) == [True, True, False, False]


def test_held_out_scores_tell_yes_from_no(task):
    scores = held_out_scores(task, make_parts(task).kernels)
    assert scores[task.yes].min() > scores[~task.yes].max()


def test_thresholds_are_chosen_on_other_folds_only(task):
    kernels = make_parts(task).kernels
    inner = inner_scores(task, kernels)
    hidden = np.isnan(inner)
    assert all(np.array_equal(hidden[fold], task.folds == fold) for fold in range(FOLDS))
    assert np.array_equal(decide(task, held_out_scores(task, kernels), inner), task.yes)


def test_calibration_rises_with_the_score():
    slope, _ = platt(np.array([False, False, True, False, True, True]), np.arange(6.0))
    assert slope > 0
