from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from riwaya.errors import EvaluationError, MissingInputError
from riwaya.evaluation.stances import evaluate_stances
from riwaya.evaluation.verdicts import evaluate_verdicts

if TYPE_CHECKING:
    from pathlib import Path

    from riwaya.knowledge.pack import Pack
    from riwaya.pipeline import Analyzer
    from riwaya.text.models import ModelFolder

TEXTS = {"a": ("قتل 12 مدنيا في قصف على حلب.", "2018-03-16"), "b": ("قتل 19 مدنيا في قصف على حلب.", "2018-03-17")}


@pytest.fixture
def pool(tmp_path: Path) -> Path:
    """A pool of two articles and one pair, beside its texts."""
    rows = [{"id": name, "text": text, "date": day} for name, (text, day) in TEXTS.items()]
    with gzip.open(tmp_path / "articles.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    sides = {side: {"article": name, "start": 0, "end": 20} for side, name in (("left", "a"), ("right", "b"))}
    gold = {"pool": "p", "articles": [{"id": "a"}, {"id": "b"}], "verdicts": [sides | {"relation": "figure_update"}]}
    path = tmp_path / "p.json"
    path.write_text(json.dumps(gold), "utf-8")
    return path


def test_a_pair_is_scored_given_and_found(pool: Path, analyzer: Analyzer, models: ModelFolder) -> None:
    rows = evaluate_verdicts(pool, [pool.parent], analyzer)
    assert models is not None
    assert (rows["verdicts given"].right, rows["verdicts found"].right) == (1, 1)
    assert rows["verdict pairs found"].asked == 1
    sure = [rows[f"verdicts found from {cut} sure"] for cut in ("50%", "30%", "20%", "10%")]
    assert [row.right for row in sure] == [row.asked for row in sure]
    assert [row.asked for row in sure] == sorted(row.asked for row in sure)
    assert sure[-1].asked == 1
    assert rows["verdicts given figure_update"].matched == 1


def test_missing_texts_are_named(pool: Path, tmp_path: Path, analyzer: Analyzer) -> None:
    (tmp_path / "articles.jsonl.gz").unlink()
    with pytest.raises(MissingInputError, match="no text of a"):
        evaluate_verdicts(pool, [tmp_path], analyzer)


def test_texts_may_lie_in_plain_lines_beside_the_pairs(pool: Path, analyzer: Analyzer) -> None:
    packed = pool.parent / "articles.jsonl.gz"
    (pool.parent / "articles.jsonl").write_bytes(gzip.decompress(packed.read_bytes()))
    packed.unlink()
    assert evaluate_verdicts(pool, (), analyzer)["verdicts given"].asked == 1


def test_a_relation_that_nobody_knows_is_refused(pool: Path, analyzer: Analyzer) -> None:
    pool.write_text(pool.read_text("utf-8").replace("figure_update", "quarrel"), "utf-8")
    with pytest.raises(EvaluationError):
        evaluate_verdicts(pool, [pool.parent], analyzer)


def test_stances_are_counted(tmp_path: Path, pack: Pack, models: ModelFolder) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("s1,s2,stance\nافتتاح مستشفى في حلب,افتتاح مستشفى في حلب,agree\n", "utf-8")
    rows = evaluate_stances(path, pack, models)
    assert rows["stance agree"].matched == 1


def test_other_columns_are_refused(tmp_path: Path, pack: Pack, models: ModelFolder) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("a,b\n1,2\n", "utf-8")
    with pytest.raises(EvaluationError, match="stance"):
        evaluate_stances(path, pack, models)
