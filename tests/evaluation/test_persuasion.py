from __future__ import annotations

import gzip
import json

import pytest

from riwaya.errors import EvaluationError
from riwaya.evaluation.persuasion import evaluate_persuasion, read_paragraphs

TEXT = "اقتحمت عصابات الشبيحة القرية."


@pytest.fixture
def file(tmp_path):
    label = {"technique": "Loaded_Language", "text": "الشبيحة", "start": 14, "end": 21}
    row = {"paragraph_id": "p1", "paragraph": TEXT, "labels": [label], "page_domain": "example.org"}
    path = tmp_path / "spans.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps(row).encode()))
    return path


def test_paragraphs_keep_only_what_is_scored(file):
    (one,) = read_paragraphs(file)
    assert (one.paragraph, [label.technique for label in one.labels]) == (TEXT, ["Loaded_Language"])


def test_a_file_of_something_else_is_refused(tmp_path):
    (tmp_path / "other.jsonl").write_text('{"a": 1}', "utf-8")
    with pytest.raises(EvaluationError, match="ArMPro"):
        read_paragraphs(tmp_path / "other.jsonl")


def test_words_are_scored_beside_trivial_rivals(file, analyzer):
    rows = evaluate_persuasion(read_paragraphs(file), analyzer)
    every, chance = rows["Loaded_Language: every word"], rows["Loaded_Language: chance"]
    assert (rows["Loaded_Language"].recall, every.precision, chance.f1) == (1.0, 0.25, 0.25)
