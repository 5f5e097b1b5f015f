from __future__ import annotations

import json

from inline_snapshot import snapshot


def test_lists_what_the_store_holds(run, store):
    result = run("articles", "--store", store)
    listed = result.stdout.replace(str(store), "STORE")
    assert [line.rstrip() for line in listed.splitlines()] == snapshot([
        "Articles (1)",
        "Article  Outlet  Published   Ment.  Times  Figs.  Issues",
        "douma    neva    2017-09-06      3      1      1       0",
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


def test_nothing_an_article_says_controls_the_terminal(run, tmp_path):
    hostile = {"id": "x\x1b[2J", "outlet": "o\x1b]0;t\x07", "title": "t\x9b31m\u202e", "text": "قال\x1b[31m في دمشق"}
    article = tmp_path / "hostile.jsonl"
    article.write_text(json.dumps(hostile), encoding="utf-8")
    store = tmp_path / "s.db"
    shown = [run("read", article, "--store", store), run("articles", "--store", store)]
    shown += [run("show", name, "--store", store) for name in (hostile["id"], hostile["id"] + "y")]
    printed = "".join(result.stdout + result.stderr for result in shown)
    assert "[2J" in printed
    assert "t31m" in printed
    assert not set(printed) & {"\x1b", "\x07", "\x9b", "\u202e"}
