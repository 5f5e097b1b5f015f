"""Pairs of our own writing: words that stand where they are said to stand, and the earlier first."""

from __future__ import annotations

import json

import pytest
from training.written import WRITTEN
from training.written_pairs import GOLD, read_written_pairs

from riwaya.compare.judged_pairs import Relation

STORY = {
    "story": "market",
    "articles": [
        {"id": "a", "outlet": "agency", "date": "2018-05-03", "text": "قتل ستة في السوق. قال شهود إن القصف استمر."},
        {"id": "b", "outlet": "monitor", "date": "2018-05-01", "text": "قتل أربعة في السوق."},
    ],
    "pairs": [{"left": ["a", "قتل ستة"], "right": ["b", "قتل أربعة في السوق"], "relation": "figure_update"}],
}


def read(tmp_path, name="pairs-1.jsonl", **changed):
    (tmp_path / name).write_text(json.dumps(STORY | changed, ensure_ascii=False), encoding="utf-8")
    (tmp_path / "articles.jsonl").write_text("")
    (tmp_path / "written.json").write_text(json.dumps({"stories": {}, "verdicts": []}))
    return list(read_written_pairs(tmp_path, tmp_path))


def test_the_earlier_statement_is_left(tmp_path):
    (pair,) = read(tmp_path)
    assert (pair.sides.left, pair.sides.right, pair.sides.days) == ("قتل أربعة في السوق", "قتل ستة", 2)
    assert (pair.story, pair.relation) == ("market", Relation.FIGURE_UPDATE)


def test_pairs_of_stories_with_happenings_know_nothing_of_marks(tmp_path):
    articles = [{**one, "text": one["text"].replace("قتل", "[قتل|E1]")} for one in STORY["articles"]]
    events = {"story": "market", "articles": articles, "events": {}}
    (tmp_path / "events-1.jsonl").write_text(json.dumps(events, ensure_ascii=False), encoding="utf-8")
    (pair,) = read(tmp_path, "event-pairs-1.jsonl")
    assert (pair.sides.left, pair.sides.right, pair.sides.days) == ("قتل أربعة في السوق", "قتل ستة", 2)


def test_pairs_that_nobody_chose_are_code_points(tmp_path):
    further = {"story": "market", "pairs": [{"left": ["a", 0, 8], "right": ["b", 0, 9], "relation": "figure_update"}]}
    (tmp_path / "found-pairs-1.jsonl").write_text(json.dumps(further), encoding="utf-8")
    chosen, found = read(tmp_path)
    assert (found.sides.left, found.sides.right, found.is_found) == ("قتل أربعة", "قتل ستة ", True)
    assert not chosen.is_found


@pytest.mark.parametrize("words", ["قتل سبعة", "في"])
def test_words_that_do_not_stand_there_once_are_told(tmp_path, words):
    text = [STORY["articles"][0] | {"text": "قتل ستة في السوق في الصباح."}, STORY["articles"][1]]
    pairs = [{"left": ["a", words], "right": ["b", "قتل أربعة"], "relation": "agreement"}]
    with pytest.raises(ValueError, match="market, article a"):
        read(tmp_path, articles=text, pairs=pairs)


def test_every_pair_of_the_repository_is_read():
    held = list(read_written_pairs())
    assert {pair.story for pair in held} == set(_stories())
    assert {pair.relation for pair in held} == set(Relation)
    assert all(pair.sides.days >= 0 and pair.sides.left.strip() and pair.sides.right.strip() for pair in held)


def _stories():
    for pattern in ("pairs-*.jsonl", "event-pairs-*.jsonl", "further-pairs-*.jsonl", "found-pairs-*.jsonl"):
        for path in WRITTEN.glob(pattern):
            yield from (json.loads(line)["story"] for line in path.read_text(encoding="utf-8").splitlines())
    yield from json.loads((GOLD / "written.json").read_text(encoding="utf-8"))["stories"]
