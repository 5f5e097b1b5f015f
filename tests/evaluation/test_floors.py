"""Quality may not fall unnoticed: every row stays at or above its pinned floor."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from riwaya.errors import EvaluationError
from riwaya.evaluation import (
    AccuracyRow,
    F1Row,
    Floor,
    below,
    digest_of,
    evaluate,
    find_entities,
    load_entities,
    load_floors,
    load_gold,
    values_of,
)

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

from gold_sets import FLOORS, gold_sets

NAMES = ["seeds", "news", "blind, read", "blind, unread"]


@pytest.mark.parametrize("name", NAMES)
def test_no_row_is_below_its_floor(shared, analyzer, name):
    chosen, floor = gold_sets(shared)[name], load_floors(FLOORS).sets[name]
    texts = load_gold([chosen.folder], texts=sorted((shared / "data").iterdir()), half=chosen.half)
    table = find_entities([chosen.folder])
    rows = evaluate(texts, analyzer, load_entities(table) if table else {})
    assert (digest_of(texts), below(values_of(rows), floor)) == (floor.gold, {})


def test_floors_cover_every_set():
    assert sorted(load_floors(FLOORS).sets) == sorted(NAMES)


def test_a_row_that_falls_or_vanishes_is_named():
    rows = {"found": F1Row(0.6, 0.5, 0.75, 3, 6, 4), "right": AccuracyRow(0.9, 9, 10)}
    floor = Floor(gold="", rows={"found precision": 0.5, "found recall": 0.8, "right": 0.9, "gone": 0.1})
    assert below(values_of(rows), floor) == {"found recall": (0.75, 0.8), "gone": (0.0, 0.1)}


def test_a_broken_file_of_floors_is_named(tmp_path):
    (tmp_path / "floors.yaml").write_text("sets: [", "utf-8")
    with pytest.raises(EvaluationError, match="make floors"):
        load_floors(tmp_path / "floors.yaml")
