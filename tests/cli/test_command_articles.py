from __future__ import annotations

import json

from inline_snapshot import snapshot


def test_lists_what_the_store_holds(run, store):
    result = run("articles", "--store", store)
    listed = result.stdout.replace(str(store), "STORE")
    assert [line.rstrip() for line in listed.splitlines()] == snapshot([
        "Articles (1)",
        "Id     Outlet  Published   Ment.  Times  Figs.  Issues  Title",
        "douma  neva    2017-09-06      3      1      1       0  –",
        "",
        "See one: riwaya show douma --store STORE",
    ])


def test_lists_one_outlet(run, store):
    assert json.loads(run("articles", "--outlet", "ufuq", "--store", store, "--json").stdout) == []


def test_an_empty_list_says_what_to_do(run, store):
    assert "riwaya read" in run("articles", "--outlet", "ufuq", "--store", store).stdout


def test_json_has_the_counts(run, store):
    (row,) = json.loads(run("articles", "--store", store, "--json").stdout)
    assert (row["id"], row["timexes"], row["quantities"]) == ("douma", 1, 1)
