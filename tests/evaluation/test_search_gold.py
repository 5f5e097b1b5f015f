"""The search gold (`search.json`, `search-fresh.json`) holds together, and with the articles it points at."""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / "gold"
FILES = ("search.json", "search-fresh.json")
SIZES = {642: 140, 640: 192}
"""Queries by articles of the two files."""
SIGNS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
TOKEN = re.compile("[\u0621-\u064a\u0671-\u06d3A-Za-z]+|[0-9\u0660-\u0669]+")
LETTERS = str.maketrans("ھیک", "هيك")


@pytest.fixture(scope="module", params=FILES)
def gold(request) -> dict:
    return json.loads((FOLDER / request.param).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def texts(gold, shared) -> dict[str, str]:
    """Tokens of title and text by article, with one space around each."""
    with gzip.open(shared / "data" / "news-dev" / "articles.jsonl.gz", "rt", encoding="utf-8") as file:
        articles = {one["id"]: one for one in map(json.loads, file)}
    return {name: spaced(f"{articles[name]['title']} \n {articles[name]['text']}") for name in gold["articles"]}


def spaced(text: str) -> str:
    plain = SIGNS.sub("", unicodedata.normalize("NFKC", text).translate(LETTERS))
    return f" {' '.join(TOKEN.findall(plain))} "


def holding(words: str, texts: dict[str, str]) -> set[str]:
    return {name for name, text in texts.items() if f" {words} " in text}


def test_articles_and_queries_are_told_once(gold):
    queries = [one["query"] for one in gold["queries"]]
    assert SIZES[len(set(gold["articles"]))] == len(set(queries))
    assert (len(set(gold["articles"])), len(set(queries))) == (len(gold["articles"]), len(queries))


def test_the_two_sets_share_no_article():
    one, other = (json.loads((FOLDER / name).read_text(encoding="utf-8")) for name in FILES)
    assert not set(one["articles"]) & set(other["articles"])


def test_the_lists_of_a_query_lie_within_each_other(gold):
    everything = set(gold["articles"])
    for one in gold["queries"]:
        relevant = set(one["relevant"])
        assert len(relevant) == len(one["relevant"]), one["query"]
        assert relevant <= everything, one["query"]
        for part in ("as_typed", "participle_only", "title_only"):
            assert set(one[part]) <= relevant, (one["query"], part)
        assert set(one["read"]) <= set(one["forms"]), one["query"]


def test_a_query_finds_some_articles_that_do_not_have_it_as_typed(gold):
    for one in gold["queries"]:
        assert 3 <= len(one["relevant"]) <= 200, one["query"]
        assert 3 * len(one["as_typed"]) <= 2 * len(one["relevant"]), one["query"]


def test_the_halves_have_the_same_kinds(gold):
    kinds = Counter((one["kind"], one["half"]) for one in gold["queries"])
    assert all(abs(kinds[kind, "tune"] - kinds[kind, "report"]) <= 1 for kind, _ in kinds)


def test_as_typed_are_the_relevant_articles_with_the_very_query(gold, texts):
    for one in gold["queries"]:
        assert set(one["as_typed"]) == holding(one["query"], texts) & set(one["relevant"]), one["query"]


def test_every_relevant_article_has_a_form(gold, texts):
    for one in gold["queries"]:
        found = set().union(*(holding(form, texts) for form in one["forms"]))
        assert set(one["relevant"]) <= found, one["query"]


def test_a_form_that_was_not_read_in_context_is_always_relevant(gold, texts):
    for one in gold["queries"]:
        sure = [form for form in one["forms"] if form not in one["read"]]
        assert set().union(*(holding(form, texts) for form in sure)) <= set(one["relevant"]), one["query"]
