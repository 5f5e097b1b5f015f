from __future__ import annotations

import json

import pytest

from riwaya.cli.language import LANGUAGES


def test_words_are_shown_where_they_stand(lines, store):
    shown = lines("search", "المدنيون", "--store", store)
    assert any("【مدنيا】" in line for line in shown)


def test_json_has_query_ids_and_hits_with_exact_places(run, store):
    result = run("search", "قتلى", "--store", store, "--json", "--all")
    found = json.loads(result.stdout)
    assert (found["query"], found["ids"], found["total"]) == ("قتلى", [], 0)
    found = json.loads(run("search", "مدنيين", "--store", store, "--json", "--all").stdout)
    (hit,) = found["hits"]
    (snippet,) = hit["snippets"]
    for mark in snippet["highlights"]:
        assert snippet["text"][mark["start"] - snippet["start"] : mark["end"] - snippet["start"]] == mark["text"]
    assert found["ids"] == [hit["id"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_found_suggests_words_and_is_no_failure(run, store, language):
    result = run("search", "مدنيتا", "--store", store, "--lang", language)
    assert (result.exit_code, "مدنيا" in result.stdout) == (0, True)


def test_a_name_tells_of_the_actor_with_all_its_names(lines, store):
    shown = "\n".join(lines("search", "قوات النظام", "--store", store))
    assert "actor:" in shown


def test_options_filter(run, store):
    def total(*options):
        return json.loads(run("search", "قصف", "--store", store, "--json", *options).stdout)["total"]

    assert total("--outlet", "neva", "--between", "2017-09-01", "2017-09-30") == 1
    assert total("--outlet", "rossija") == 0
    assert total("--between", "2018-01-01", "2018-12-31") == 0


@pytest.mark.parametrize(("words", "code"), [(["(قصف"], "RW900"), (["قصف", "--event", "WAR"], "RW204")])
def test_what_cannot_be_asked_is_one_line_with_a_code(run, store, words, code):
    result = run("search", *words, "--store", store)
    assert (result.exit_code, code in result.stderr) == (1, True)
