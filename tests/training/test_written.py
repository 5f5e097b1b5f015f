"""Articles of our own writing: every mark stands where it says."""

from __future__ import annotations

import json

import pytest
from training.quoting import find_words
from training.written import WRITTEN, read_written

from riwaya.knowledge.codebooks import codes


@pytest.fixture(scope="module")
def articles():
    return list(read_written())


def test_words_are_counted_from_the_left():
    assert find_words("قصف ثم قصف", "قصف#2") == (7, 10)
    with pytest.raises(ValueError, match="not found"):
        find_words("قصف ثم هدأ", "قصف#2")


def test_every_article_is_read_and_has_an_id_of_its_own(articles):
    lines = sum(len(path.read_text("utf-8").splitlines()) for path in WRITTEN.glob("articles-*.jsonl"))
    assert len({article.document for article in articles}) == len(articles) == lines > 700


def test_marks_stand_in_the_text_and_never_on_a_space(articles):
    for article in articles:
        spans = [(event.start, event.end) for event in article.events]
        spans += [(start, end) for event in article.events for _, start, end in event.arguments]
        words = [article.text[start:end] for start, end in spans]
        assert all(word and word == word.strip() for word in words), article.document


def test_events_have_types_of_the_codebook(articles):
    assert {kind for article in articles for kind in article.types} <= set(codes("plover.types"))


def test_words_that_are_not_there_are_told_with_the_article(tmp_path):
    row = {"id": "x-1", "sentences": [{"s": "هدأت المدينة.", "e": [{"t": "قصف", "type": "ASSAULT"}]}]}
    (tmp_path / "articles-1.jsonl").write_text(json.dumps(row), "utf-8")
    with pytest.raises(ValueError, match=r"x-1: not found: قصف"):
        list(read_written(tmp_path))
