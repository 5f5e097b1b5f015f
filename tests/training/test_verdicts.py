from __future__ import annotations

import numpy as np
import pytest
from training.verdicts import Example, balanced, fit, measure, predict, softmax_regression, sum_groups

from riwaya.compare.judged_pairs import Relation


def _examples(count: int, pool: str = "stories") -> list[Example]:
    """Figures that grow are updates, what is denied is denied; the tests never know."""
    rows = [
        ({"grows_later": 1.0, "tolls": 1.0}, Relation.FIGURE_UPDATE),
        ({"one_denies": 1.0, "in_sense": 0.5}, Relation.OCCURRENCE_DENIED),
        ({"in_sense": 0.9, "words_shared": 0.6}, Relation.AGREEMENT),
    ]
    return [
        Example(pool, f"story {number}", features, wanted, Relation.NOT_COMPARABLE)
        for number in range(count)
        for features, wanted in rows
    ]


def test_weights_tell_relations_apart() -> None:
    examples = _examples(20)
    weights = fit(examples, penalty=1.0)
    assert all(predict(one, weights) == one.wanted for one in examples)
    assert weights[Relation.FIGURE_UPDATE]["grows_later"] > 0 > weights[Relation.AGREEMENT]["grows_later"]


def test_features_that_few_pairs_show_get_no_weight() -> None:
    odd = Example("stories", "odd", {"rivals": 1.0}, Relation.AGREEMENT, Relation.AGREEMENT)
    weights = fit([*_examples(20), odd], penalty=1.0)
    assert all("rivals" not in row for row in weights.values())


def test_stories_are_judged_by_weights_that_never_saw_them() -> None:
    known = _examples(20)
    strange = [Example("afrin-2018", "afrin-2018", {"shares": 1.0}, Relation.AGREEMENT, Relation.AGREEMENT)]
    scores = measure([*known, *strange], penalty=1.0)
    assert scores["stories"] == (60, 0, 60)
    assert scores["afrin-2018"][1:] == (1, 1)


def test_rows_of_pools_are_added_up_by_what_they_are_for() -> None:
    rows = {
        "stories-a": (1, 2, 3),
        "stories-a, as cut": (0, 2, 3),
        "gaza-2018-03-30": (2, 0, 4),
        "daraa-2018-06": (1, 1, 1),
        "w": (5, 5, 5),
        "afrin-2018, as cut": (1, 1, 1),
    }
    assert sum_groups(rows, frozenset({"w"}), frozenset({"daraa-2018-06"})) == {
        "all tuned": (4, 3, 8),
        "all tuned, as cut": (0, 2, 3),
        "all learnt from": (2, 0, 4),
        "all read": (1, 1, 1),
        "all thin": (5, 5, 5),
        "all unread, as cut": (1, 1, 1),
    }


def test_pairs_of_thin_pools_count_as_if_their_relations_were_as_common_as_elsewhere() -> None:
    usual, thin = _examples(10), _examples(4, "thin")
    held = balanced([*usual, *thin, *(one for one in thin if one.wanted is Relation.AGREEMENT)], frozenset({"thin"}))
    assert {one.count for one in held if one.pool != "thin"} == {1.0}
    counts = {
        relation: sum(one.count for one in held if one.pool == "thin" and one.wanted is relation)
        for relation in Relation
    }
    of_each = pytest.approx(16 / 3 * 0.5)
    assert [one for one in counts.values() if one] == [of_each] * 3


def test_a_row_that_counts_twice_is_as_two_rows() -> None:
    inputs, wanted = np.array([[1.0], [0.0], [0.5]]), np.array([[1.0, 0.0], [0.0, 1.0], [0.0, 1.0]])
    twice = softmax_regression(inputs, wanted, 1.0, np.array([2.0, 1.0, 1.0]))
    rows = softmax_regression(inputs[[0, 0, 1, 2]], wanted[[0, 0, 1, 2]], 1.0)
    assert all(np.allclose(one, other, atol=1e-3) for one, other in zip(twice, rows, strict=True))
