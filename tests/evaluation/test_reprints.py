from __future__ import annotations

import gzip
import json

import pytest

from riwaya.errors import MissingInputError
from riwaya.evaluation.reprints import evaluate_reprints

FLOOR = 0.97


def test_copies_of_agency_texts_are_found(shared, pack):
    row = evaluate_reprints(shared / "data" / "reprints-dev", pack)["reprints pairs"]
    assert row.f1 >= FLOOR


def test_pairs_are_counted(tmp_path, pack):
    text = " ".join(f"كلمة{number}" for number in range(40))
    rows = [{"id": name, "text": text} for name in "abc"]
    with gzip.open(tmp_path / "articles.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write("\n".join(json.dumps(row, ensure_ascii=False) for row in rows))
    (tmp_path / "groups.json").write_text(json.dumps([{"group": "g", "ids": ["a", "b"]}]), "utf-8")
    row = evaluate_reprints(tmp_path, pack)["reprints pairs"]
    assert (row.matched, row.predicted, row.gold) == (1, 3, 1)


def test_a_folder_without_groups_is_refused(tmp_path, pack):
    with pytest.raises(MissingInputError, match="reprints-dev"):
        evaluate_reprints(tmp_path, pack)
