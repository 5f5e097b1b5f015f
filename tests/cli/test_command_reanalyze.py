from __future__ import annotations

import json
import sqlite3

import pytest


def counts(result):
    said = json.loads(result.stdout)
    return {name: said[name] for name in ("changed", "same", "skipped")}


def age(store):
    with sqlite3.connect(store) as connection:
        connection.execute("UPDATE analyses SET code = '0.0.1'")


def test_only_what_is_out_of_date_is_analysed(run, store):
    assert counts(run("reanalyze", "--store", store, "--json")) == {"changed": 0, "same": 0, "skipped": 0}
    age(store)
    assert counts(run("reanalyze", "--store", store, "--json")) == {"changed": 0, "same": 1, "skipped": 0}


@pytest.mark.parametrize("words", [["--all"], ["douma"], ["--all", "--jobs", "2"]])
def test_what_is_asked_for_is_analysed(run, store, words):
    assert counts(run("reanalyze", *words, "--store", store, "--json"))["same"] == 1


def test_another_pack_is_used_when_asked_for(run, store):
    assert counts(run("reanalyze", "--pack", "arabic", "--store", store, "--json"))["changed"] == 1
    assert counts(run("reanalyze", "--store", store, "--json")) == {"changed": 0, "same": 0, "skipped": 0}


def test_an_unknown_article_is_an_error(run, store):
    done = run("reanalyze", "nobody", "--store", store)
    assert (done.exit_code, "RW405" in done.stderr) == (1, True)


def test_people_read_what_changed(run, store):
    age(store)
    done = run("reanalyze", "--store", store)
    assert "1  say the same, under the new versions" in done.stdout
