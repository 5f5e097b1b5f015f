from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from riwaya.compare.judged_pairs import Relation
from riwaya.evaluation.verdicts import evaluate_verdicts

if TYPE_CHECKING:
    from riwaya.pipeline import Analyzer
    from riwaya.text.models import ModelFolder

AND = "و"
WRITTEN = Path(__file__).parents[1] / "gold" / "verdicts-written"


@pytest.fixture(scope="module")
def pool() -> dict[str, Any]:
    return json.loads((WRITTEN / "written.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    rows = map(json.loads, (WRITTEN / "articles.jsonl").read_text("utf-8").splitlines())
    return {row["id"]: row["text"] for row in rows}


def test_statements_are_whole_words_of_their_texts(pool: dict[str, Any], texts: dict[str, str]) -> None:
    for side in (pair[name] for pair in pool["verdicts"] for name in ("left", "right")):
        text, start, end = texts[side["article"]], side["start"], side["end"]
        assert 0 <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        assert text[start - 1 : start] in {"", " ", AND}
        assert not text[end : end + 1].isalpha()


def test_both_statements_of_a_pair_are_of_one_story(pool: dict[str, Any], texts: dict[str, str]) -> None:
    story_of = {article: story for story, held in pool["stories"].items() for article in held}
    assert set(story_of) == set(texts) == {one["id"] for one in pool["articles"]}
    assert all(story_of[pair["left"]["article"]] == story_of[pair["right"]["article"]] for pair in pool["verdicts"])


def test_no_pair_is_judged_twice(pool: dict[str, Any]) -> None:
    pairs = [frozenset(tuple(pair[side].items()) for side in ("left", "right")) for pair in pool["verdicts"]]
    assert len(pairs) == len(set(pairs)) == 1198


def test_every_relation_is_there_as_often_as_the_card_says(pool: dict[str, Any]) -> None:
    counts = Counter(pair["relation"] for pair in pool["verdicts"])
    assert set(counts) == set(Relation)
    card = (WRITTEN / "README.md").read_text("utf-8")
    assert all(f"| `{relation}` | {count} |" in card for relation, count in counts.items())


@pytest.mark.thorough
def test_pairs_of_our_own_writing_are_judged_as_well_as_they_were(analyzer: Analyzer, models: ModelFolder) -> None:
    rows = evaluate_verdicts(WRITTEN, (), analyzer)
    assert models is not None
    assert rows["verdicts given"].right >= 575
    assert rows["verdicts found"].right >= 500
    assert rows["verdicts given occurrence_denied"].matched >= 83
