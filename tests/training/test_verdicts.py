from __future__ import annotations

from training.verdicts import Example, fit, measure, predict

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
