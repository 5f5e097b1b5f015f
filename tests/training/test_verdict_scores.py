"""How sure verdicts are is learnt from what coders made of them."""

from __future__ import annotations

import numpy as np
from training.logistic import logistic
from training.verdict_scores import Graded, blind_chances, fit

from riwaya.compare.judged_pairs import Relation
from riwaya.compare.verdict_scores import FEATURES, score_of


def graded(pool, worth, *, is_right):
    features = dict.fromkeys(FEATURES, 0.0) | {"worth": worth}
    wanted = Relation.AGREEMENT if is_right else Relation.NOT_COMPARABLE
    return Graded(pool, features, Relation.AGREEMENT, wanted)


ROWS = [
    graded(f"{place}-2018", worth, is_right=worth > 0) for place in ("gaza", "daraa") for worth in (-2, -1, 1, 2) * 20
]


def test_what_is_right_more_often_is_surer():
    weights = fit(ROWS)
    assert set(weights) == {"bias", "worth"}
    low, high = (score_of({"worth": worth}, weights) for worth in (-2.0, 2.0))
    assert low < 0.2
    assert high > 0.8


def test_a_theatre_is_graded_by_the_others():
    other = [graded("gaza-2018", worth, is_right=worth < 0) for worth in (-2, -1, 1, 2) * 20]
    chances = {row.pool: {} for row in ROWS}
    for row, chance in blind_chances([*other, *ROWS[80:]]):
        chances[row.pool][row.features["worth"]] = chance
    assert chances["daraa-2018"][2] < 0.5 < chances["gaza-2018"][2]


def test_a_row_may_count_often():
    inputs, wanted = [[0.0], [1.0], [1.0]], [0.0, 1.0, 0.0]
    once, often = (logistic(*_arrays(inputs, wanted, counts), penalty=1.0) for counts in ([1, 1, 1], [1, 9, 1]))
    assert often[1] > once[1]


def _arrays(*rows):
    return tuple(np.array(row, float) for row in rows)
