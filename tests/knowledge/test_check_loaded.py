"""`riwaya pack check` on lexicons of loaded words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.knowledge.conftest import PackFolder

FILE = "here/lexicon/loaded.yaml"


def group(category: str, *entries: dict[str, Any]) -> dict[str, Any]:
    rows = [{"gloss": "x", **entry} for entry in entries]
    return {"category": category, "applied_to": "own", "aim": "noun", "entries": rows}


@pytest.mark.parametrize(
    ("groups", "problems"),
    [
        ([group("honorific", {"lemma": "باسل", "adjectives": ["باسل"]})], []),
        ([group("praise", {"lemma": "باسل", "adjectives": ["باسل"]})], [("type", "باسل")]),
        ([group("honorific", {"lemma": "باسل"})], [("empty-name", "باسل")]),
        ([group("honorific", {"lemma": "باسل", "nouns": ["بطل"], "source": "hearsay"})], [("source", "باسل")]),
    ],
)
def test_entries_have_category_form_and_source(pack: PackFolder, groups: list[Any], problems: list[Any]) -> None:
    pack.write(FILE, {"groups": groups})
    assert pack.found() == problems


def test_no_form_counts_in_two_categories(pack: PackFolder) -> None:
    hero = {"lemma": "بطل", "nouns": ["بطل أبطال"]}
    again = {"lemma": "أبطال", "phrases": ["أبطال"]}
    pack.write(FILE, {"groups": [group("honorific", hero), group("glorification", again)]})
    assert pack.found() == [("shared-name", "أبطال")]


def test_quotation_marks_are_context_enough(pack: PackFolder) -> None:
    hero = {"lemma": "بطل", "nouns": ["بطل أبطال"]}
    quoted = {"lemma": "أبطال", "nouns": ["بطل أبطال"], "strength": "quoted"}
    pack.write(FILE, {"groups": [group("honorific", hero), group("delegitimising", quoted)]})
    assert pack.found() == []


def test_a_lexicon_holds_what_the_manifest_promises(pack: PackFolder) -> None:
    pack.manifest("here", bounds={"lexicon/loaded": 2})
    pack.write(FILE, {"groups": [group("honorific", {"lemma": "باسل", "adjectives": ["باسل"]})]})
    assert pack.found() == [("bounds", None)]
