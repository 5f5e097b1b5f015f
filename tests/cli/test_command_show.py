from __future__ import annotations

import json

from inline_snapshot import snapshot

from .conftest import TEXT


def test_marks_stand_in_the_text_and_records_below(run, store):
    result = run("show", "douma", "--store", store)
    assert result.exit_code == 0
    assert [line.rstrip() for line in result.stdout.splitlines()] == snapshot([
        "douma · neva · 2017-09-06",
        "⟨Mentions⟩ 3   {Times} 1   [Quantities] 1",
        "",
        "قتل [نحو 30 ⟨مدنيا⟩] في قصف ل⟨قوات النظام⟩ على ⟨مدينة دوما⟩ في {5 أيلول 2017}.",
        "",
        "Mentions (3)",
        "Id  Words        Kind    Entity        Naming     Score",
        "m1  مدنيا        person  civilians     neutral     0.75",
        "m2  قوات النظام  actor   syr-army-saa  contested   0.95",
        "m3  مدينة دوما   place   douma         neutral     0.75",
        "",
        "Times (1)",
        "Id  Words         Type  Value       From        To",
        "t1  5 أيلول 2017  DATE  2017-09-05  2017-09-05  2017-09-05",
        "",
        "Quantities (1)",
        "Id  Words         How    Value  Least  Most  Unit      Of",
        "q1  نحو 30 مدنيا  about     30     27    33  civilian  مدنيا",
    ])


def test_only_the_layers_asked_for_are_shown(run, store):
    shown = run("show", "douma", "--layers", "timexes", "--store", store).stdout
    assert ("{5 أيلول 2017}" in shown, "Mentions" in shown) == (True, False)


def test_json_has_the_analysis_and_the_text(run, store):
    record = json.loads(run("show", "douma", "--json", "--store", store).stdout)
    assert (record["text"], record["article"]["outlet"]) == (TEXT, "neva")


def test_styles_replace_brackets_on_a_terminal(run, store):
    shown = run("show", "douma", "--store", store, FORCE_COLOR="1").stdout
    assert ("\x1b[4" in shown, "⟨" in shown) == (True, False)


def test_an_unknown_layer_is_wrong_usage(run, store):
    result = run("show", "douma", "--layers", "verbs", "--store", store)
    assert (result.exit_code, "verbs" in result.stderr) == (2, True)


def test_an_unknown_article_is_one_line(run, store):
    result = run("show", "atlantis", "--store", store)
    assert (result.exit_code, result.stdout, "RW405" in result.stderr) == (1, "", True)


def test_a_store_that_is_not_there_is_not_made(run, tmp_path):
    result = run("show", "douma", "--store", tmp_path / "absent.db")
    assert (result.exit_code, (tmp_path / "absent.db").exists()) == (1, False)
