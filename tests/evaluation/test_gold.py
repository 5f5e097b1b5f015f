from __future__ import annotations

import gzip
import hashlib
import json

import pytest

from riwaya.errors import EvaluationError, MissingInputError
from riwaya.evaluation import Half, find_entities, half_of, load_entities, load_gold

TEXT = "دخلت القوات المدينة.\r\n\u00a0ثم خرجت."
LAYERS = ("mentions", "timexes", "quantities", "attributions", "events", "relations", "claims", "frames", "loaded")


def write_gold(folder, article_id: str, text: str = TEXT, **article: str):
    folder.mkdir(parents=True, exist_ok=True)
    head = {"id": article_id, "sha256": hashlib.sha256(text.encode()).hexdigest()} | article
    path = folder / f"{article_id}.json"
    path.write_text(json.dumps({"article": head} | {layer: [] for layer in LAYERS}), "utf-8")
    return path


def write_text(folder, text: str = TEXT):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "any-name.txt").write_bytes(text.encode())


@pytest.mark.parametrize("place", ["gold/news", "data/seeds"])
def test_a_text_is_found_by_its_digest(tmp_path, place):
    path = write_gold(tmp_path / "gold/news", "x-20180320")
    write_text(tmp_path / place)
    (text,) = load_gold([path])
    assert (text.article.id, text.article.text, text.article.published) == ("x-20180320", TEXT, "2018-03-20")


def test_a_text_is_found_in_packed_json_lines_with_a_broken_line(tmp_path):
    path = write_gold(tmp_path / "gold", "x-20180320")
    lines = ["{broken", json.dumps([1]), json.dumps({"id": "other", "text": TEXT}, ensure_ascii=False)]
    (tmp_path / "data" / "news").mkdir(parents=True)
    (tmp_path / "data" / "news" / "articles.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode()))
    (text,) = load_gold([path])
    assert (text.article.id, text.article.text) == ("x-20180320", TEXT)


def test_a_text_is_found_in_a_named_folder(tmp_path):
    path = write_gold(tmp_path / "gold", "x")
    write_text(tmp_path / "elsewhere")
    assert load_gold([path], texts=[tmp_path / "elsewhere"])[0].article.published is None


def test_the_date_in_the_gold_wins_over_that_in_the_id(tmp_path):
    write_text(tmp_path)
    path = write_gold(tmp_path, "x-20180320", published="2018-03-19")
    assert load_gold([path])[0].article.published == "2018-03-19"


def test_a_missing_text_is_named_with_what_to_do(tmp_path):
    with pytest.raises(EvaluationError, match="--texts"):
        load_gold([write_gold(tmp_path, "x")])


def test_a_missing_path_is_refused(tmp_path):
    with pytest.raises(MissingInputError):
        load_gold([tmp_path / "absent"])


def test_halves_are_apart_and_make_the_whole(tmp_path):
    write_text(tmp_path)
    for number in range(8):
        write_gold(tmp_path, f"x{number}")
    whole, tune, report = ({t.article.id for t in load_gold([tmp_path], half=half)} for half in (None, *Half))
    assert (tune | report, tune & report) == (whole, set())


def test_a_half_never_changes():
    halves = [half_of(f"x{number}").value for number in range(6)]
    assert halves == ["tune", "report", "report", "report", "tune", "tune"]


def test_entities_are_found_above_the_gold(tmp_path):
    (tmp_path / "entities.tsv").write_text("# note\nsaa\ta,b\nunknown\t\n", "utf-8")
    found = find_entities([write_gold(tmp_path / "gold" / "news", "x")])
    assert found == (tmp_path / "entities.tsv")
    assert load_entities(found) == {"saa": ("a", "b"), "unknown": ()}
