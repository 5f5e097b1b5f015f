from __future__ import annotations

import csv
import io
import json

import pytest
from inline_snapshot import snapshot


def test_lists_loaded_words_with_their_sentence(lines, store):
    assert lines("loaded", "--store", store, COLUMNS="60")[:-1] == snapshot([
        "Loaded words (1)",
        "",
        "l1  «قوات النظام» · delegitimising",
        "    About: Syrian Arab Army",
        "    قتل نحو 30 مدنيا في قصف ل⌈قوات النظام⌋ على مدينة دوما في",
        "    5 أيلول 2017.",
        "    [douma, Neva, 2017-09-06, 0:68]",
        "",
    ])


def test_a_wide_screen_has_room_for_columns(lines, store):
    assert lines("loaded", "douma", "--store", store, "--lang", "ar", COLUMNS="104")[2:4] == snapshot([
        "المعرّف  الألفاظ        الصنف        في من",
        "l1      «قوات النظام»  نزع الشرعية  الجيش العربي السوري",
    ])


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (("--type", "delegitimising"), 1),
        (("--type", "honorific"), 0),
        (("--target", "army"), 1),
        (("--target", "russia"), 0),
        (("--between", "2017-09-06", "2017-09-06"), 1),
    ],
)
def test_options_choose(run, store, words, count):
    assert len(json.loads(run("loaded", *words, "--store", store, "--json").stdout)) == count


def test_csv_is_one_line_a_stretch(run, store):
    (row,) = csv.DictReader(io.StringIO(run("loaded", "--store", store, "--csv").stdout))
    assert [row[name] for name in ("category", "text", "target", "voices")] == snapshot([
        "delegitimising",
        "قوات النظام",
        "syr-army-saa",
        "neva",
    ])


def test_an_unknown_category_names_those_nearby(run, store):
    result = run("loaded", "--type", "honorifics", "--store", store)
    assert (result.exit_code, "honorific" in result.stderr) == (1, True)


def test_an_empty_list_says_what_to_do(run, store):
    assert "riwaya read" in run("loaded", "--type", "fear", "--store", store).stdout


def test_loaded_words_are_explained(lines, store):
    shown = lines("explain", "douma", "l1", "--store", store, COLUMNS="104")
    assert [line for line in shown if line.startswith(("Rule", "Category", "About"))] == snapshot([
        "Rule            phrase قوات النظام; target: inside the mention",
        "Category        delegitimising",
        "About           Syrian Arab Army «قوات النظام» 25:36 (m2: name syr-army-saa)",
    ])


def test_show_lists_them_as_lines(lines, store):
    assert lines("show", "douma", "--layers", "loaded", "--store", store, COLUMNS="104")[-2:] == snapshot([
        "Id  Words          Category        About             Voice",
        "l1  «قوات النظام»  delegitimising  Syrian Arab Army  –",
    ])
