"""Sets of statements of our own stories: all pairs that they tell, once each, and none within an article."""

from __future__ import annotations

import json

import msgspec
import pytest
from training.story_sets import read_set_pairs

from riwaya.compare.judged_pairs import Relation

STORY = {
    "story": "market",
    "articles": [
        {"id": "a", "outlet": "agency", "date": "2018-05-01", "text": "قتل أربعة. لم يقتل أحد."},
        {"id": "b", "outlet": "monitor", "date": "2018-05-03", "text": "سقط أربعة قتلى. ارتفع العدد."},
    ],
    "pairs": [],
}
FOUR, FALLEN, NOBODY, MORE = ["a", 0, 9], ["b", 0, 14], ["a", 11, 22], ["b", 16, 27]
SETS = {
    "story": "market",
    "sets": {"x": [FOUR, FALLEN], "y": [NOBODY], "z": [MORE, FALLEN]},
    "relations": [["x", "y", "occurrence_denied"], ["x", "z", "figure_update"]],
}


def read(tmp_path, **changed):
    (tmp_path / "pairs-1.jsonl").write_text(json.dumps(STORY, ensure_ascii=False), encoding="utf-8")
    (tmp_path / "told-sets-1.jsonl").write_text(json.dumps(SETS | changed), encoding="utf-8")
    return {(pair.sides.left, pair.sides.right): pair for pair in read_set_pairs(tmp_path)}


def test_a_set_agrees_and_stands_to_another_as_it_is_told(tmp_path):
    pairs = read(tmp_path)
    assert {sides: pair.relation for sides, pair in pairs.items()} == {
        ("قتل أربعة", "سقط أربعة قتلى"): Relation.AGREEMENT,
        ("لم يقتل أحد", "سقط أربعة قتلى"): Relation.OCCURRENCE_DENIED,
        ("قتل أربعة", "ارتفع العدد"): Relation.FIGURE_UPDATE,
    }
    assert all(pair.sides.days == 2 and pair.story == "market" for pair in pairs.values())


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"relations": [["x", "w", "agreement"]]}, KeyError),
        ({"story": "harbour"}, KeyError),
        ({"relations": [["x", "y", "denied"]]}, msgspec.ValidationError),
    ],
)
def test_a_line_that_names_what_is_not_there_is_an_error(tmp_path, changed, error):
    with pytest.raises(error):
        read(tmp_path, **changed)


def test_every_set_of_the_repository_is_read():
    pairs = list(read_set_pairs())
    assert {pair.relation for pair in pairs} == set(Relation)
    assert all(pair.sides.days >= 0 and pair.sides.left.strip() and pair.sides.right.strip() for pair in pairs)
