from __future__ import annotations

import json

from inline_snapshot import snapshot
from msgspec.structs import replace

from riwaya.store import Store
from tests.told import ANALYSIS, ARTICLE

from .conftest import TEXT


def test_marks_stand_in_the_text_and_records_below(run, store):
    result = run("show", "douma", "--layers", "mentions,timexes,quantities", "--store", store)
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


def test_voices_events_and_ties_are_marked_and_listed(lines, told):
    shown = lines("show", "told", "--layers", "attributions,events,relations", "--store", told, COLUMNS="60")
    assert shown == snapshot([
        "told · neva · 2017-09-06",
        "قصف على دوما",
        "‹Attributions› 3 (⁅source⁆ ‹cue› ❲content❳)   ⟪Events⟫ 2",
        "⟦Relations⟧ 1",
        "",
        "‹أفادت› ⁅رويترز⁆ ‹نقلا عن› ⁅المرصد السوري⁆ أن ❲❲⁅قائدا",
        "ميدانيا⁆ ‹قال› إن ❲الطيران الروسي ⟪قصف⟫ دوما في 5 أيلول",
        "2017، ولن ⟪يقتل⟫ نحو 30 مدنيا❳❳❳. و⟦تسيطر قوات النظام على",
        "حلب⟧.",
        "",
        "Attributions (3)",
        "a1  أفادت · indirect, neutral",
        "    On the word of: Neva <- Reuters · Content: قائدا ميدانيا",
        "    قال إن الطيران الروسي قصف دوما في 5 أيلول 2017، ولن يقتل",
        "    نحو 30 …",
        "a2  نقلا عن · indirect, neutral",
        "    On the word of: Neva <- Reuters <- Syrian Observatory",
        "    for Human Rights · Content: قائدا ميدانيا قال إن الطيران",
        "    الروسي قصف دوما في 5 أيلول 2017، ولن يقتل نحو 30 …",
        "a3  قال · indirect, neutral",
        "    On the word of: Neva <- Reuters <- Syrian Observatory",
        "    for Human Rights <- «قائدا ميدانيا» · Content: الطيران",
        "    الروسي قصف دوما في 5 أيلول 2017، ولن يقتل نحو 30 مدنيا",
        "",
        "Events (2)",
        "e1  ASSAULT/aerial · Air/drone strike · asserted · 0.91",
        "    Who: Russian armed forces · Where: Douma · When:",
        "    2017-09-05 · Voice: a3",
        "e2  ASSAULT · Attack · negated, future · 0.40",
        "    Who: Russian armed forces · To whom: Civilians /",
        "    displaced / refugees in Syria · How many: civilian:",
        "    about 30 · Voice: a3",
        "",
        "Relations (1)",
        "r1  controls · asserted",
        "    Subject: Syrian Arab Army · Object: Aleppo",
    ])


def test_a_wide_screen_has_room_for_columns(lines, told):
    shown = lines("show", "told", "--layers", "events,relations", "--store", told, COLUMNS="104")
    assert shown[shown.index("Events (2)") :] == snapshot([
        "Events (2)",
        "Id  Who          Did what        To whom      Where  When        How many     Put as        Score  Voice",
        "e1  Russian      ASSAULT/aerial  –            Douma  2017-09-05  –            asserted      0.91   a3",
        "    armed        Air/drone",
        "    forces       strike",
        "e2  Russian      ASSAULT         Civilians /  –      –           civilian:    negated,      0.40   a3",
        "    armed        Attack          displaced /                     about 30     future",
        "    forces                       refugees in",
        "                                 Syria",
        "",
        "Relations (1)",
        "Id  Subject           Tie       Object  When  Put as    Voice",
        "r1  Syrian Arab Army  controls  Aleppo  –     asserted  –",
    ])


def test_a_store_of_an_unknown_pack_shows_ids(lines, tmp_path):
    path = tmp_path / "foreign.db"
    with Store.open(path) as opened:
        opened.put(ARTICLE, replace(ANALYSIS, versions=replace(ANALYSIS.versions, pack="atlantis 1.0 abc")))
    assert "    Subject: syr-army-saa · Object: aleppo" in lines("show", "told", "--store", path)
