from __future__ import annotations

import json
from pathlib import Path

import pytest

from riwaya.errors import EvaluationError, MissingInputError
from riwaya.evaluation.search import GoldQuery, evaluate_search, load_search, score
from riwaya.knowledge.lexeme_lexicon import load_lexemes

QUERY = GoldQuery(
    query="مدينة",
    kind="broken",
    half="tune",
    relevant=frozenset({"a", "b", "c"}),
    as_typed=frozenset({"a"}),
)


def test_rows_count_what_is_found_and_what_does_not_hold_the_query_as_typed():
    rows = score("mine", [QUERY], lambda _typed: ["a", "b", "x"])
    whole, other = rows["mine"], rows["mine, not as typed"]
    assert (whole.matched, whole.predicted, whole.gold) == (2, 3, 3)
    assert (other.matched, other.predicted, other.gold) == (1, 2, 2)


def test_a_search_set_is_scored_beside_two_rivals(tmp_path):
    gold = {
        "articles": ["a", "b"],
        "queries": [
            {"query": "مدينة", "kind": "broken", "half": "tune", "relevant": ["a", "b"], "as_typed": ["a"]},
        ],
    }
    (tmp_path / "search.json").write_text(json.dumps(gold), "utf-8")
    texts = [
        {"id": "a", "text": "سقطت مدينة كبيرة في يد المعارضة."},
        {"id": "b", "text": "قصفت الطائرات المدن والقرى."},
    ]
    (tmp_path / "t.jsonl").write_text("\n".join(json.dumps(one) for one in texts), "utf-8")
    rows = evaluate_search(tmp_path / "search.json", [tmp_path], load_lexemes())
    assert [rows[name].matched for name in ("search", "light stem", "plain")] == [2, 1, 1]


def test_a_set_that_is_none_says_so(tmp_path):
    with pytest.raises(MissingInputError):
        load_search(tmp_path / "none.json")
    (tmp_path / "bad.json").write_text("{}", "utf-8")
    with pytest.raises(EvaluationError):
        load_search(tmp_path / "bad.json")


def test_search_reaches_its_floor_on_the_half_that_nobody_tuned_on(shared):
    gold, texts = Path("tests/gold/search.json"), [shared / "data" / "news-dev"]
    rows = evaluate_search(gold, texts, load_lexemes(), half="report")
    whole, other = rows["search"], rows["search, not as typed"]
    assert (whole.recall >= 0.97, other.recall >= 0.96, whole.precision >= 0.94) == (True, True, True)


def test_search_keeps_its_floor_on_the_second_set(shared):
    gold, texts = Path("tests/gold/search-fresh.json"), [shared / "data" / "news-dev"]
    rows = evaluate_search(gold, texts, load_lexemes())
    whole, other = rows["search"], rows["search, not as typed"]
    assert (whole.recall >= 0.98, other.recall >= 0.98, whole.precision >= 0.96) == (True, True, True)
