from __future__ import annotations

import json

import pytest

from tests.told import ANALYSIS, quote

SHA256 = ANALYSIS.article.sha256


def test_words_are_cited_for_people(lines, told):
    at = quote("قصف دوما")
    assert lines("cite", f"told:{at.start}-{at.end}", "--store", told) == [
        "Neva, «قصف على دوما», 2017-09-06, told",
        f"«قصف دوما» (characters {at.start}–{at.end})",
        f"Text with SHA-256 {SHA256}, read by Riwaya {ANALYSIS.versions.code}",
    ]


def test_a_record_is_cited_by_its_words(run, told):
    at = quote("قصف")
    (cited,) = json.loads(run("cite", "told:e1", "--store", told, "--json").stdout)
    assert (cited["words"], cited["start"], cited["end"], cited["sha256"]) == ("قصف", at.start, at.end, SHA256)


def test_several_places_make_one_bibliography(run, told):
    printed = run("cite", "told", "told:e1", "--store", told, "--style", "bibtex").stdout
    assert [line for line in printed.splitlines() if line.startswith("@")] == ["@online{told,", "@online{told.74-77,"]


def test_zotero_gets_items_with_the_outlet_in_the_language_of_the_article(run, told):
    (item,) = json.loads(run("cite", "told", "--store", told, "--style", "csl").stdout)
    assert (item["id"], item["container-title"]) == ("told", "نيفا")


@pytest.mark.parametrize(
    ("words", "code"),
    [(("nowhere",), "RW405"), (("nowhere:e1",), "RW405"), (("told:e99",), "RW406"), (("told:0-9999",), "RW001")],
)
def test_what_is_not_there_cannot_be_cited(run, told, words, code):
    result = run("cite", *words, "--store", told)
    assert result.exit_code != 0
    assert code in result.stderr


def test_a_day_of_access_has_to_be_one(run, told):
    assert "2026-13-01" in run("cite", "told", "--store", told, "--accessed", "2026-13-01").stderr
