from __future__ import annotations

import csv
import io
import json

import pytest
from inline_snapshot import snapshot


def test_lists_ties_with_their_words(lines, told):
    assert lines("relations", "--store", told, COLUMNS="60")[:-1] == snapshot([
        "Relations (1)",
        "",
        "r1  controls · asserted",
        "    Subject: Syrian Arab Army · Object: Aleppo",
        "    و⟦تسيطر قوات النظام على حلب⟧.",
        "    [told, Neva, 2017-09-06, 123:150]",
        "",
    ])


def test_a_wide_screen_has_room_for_columns(lines, told):
    assert lines("relations", "told", "--store", told, COLUMNS="104")[:-1] == snapshot([
        "Relations (1)",
        "",
        "Id  Subject           Tie       Object  When  Put as",
        "r1  Syrian Arab Army  controls  Aleppo  –     asserted",
        "    و⟦تسيطر قوات النظام على حلب⟧.",
        "    [told, Neva, 2017-09-06, 123:150]",
        "",
    ])


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (("--type", "controls"), 1),
        (("--type", "besieges"), 0),
        (("--actor", "army"), 1),
        (("--place", "aleppo"), 1),
        (("--place", "homs"), 0),
        (("--between", "2017-09-06", "2017-09-06"), 1),
    ],
)
def test_options_choose(run, told, words, count):
    assert len(json.loads(run("relations", *words, "--store", told, "--json").stdout)) == count


def test_csv_is_one_line_a_relation(run, told):
    (row,) = csv.DictReader(io.StringIO(run("relations", "--store", told, "--csv").stdout))
    assert [row[name] for name in ("subject", "type", "object", "status", "voices")] == snapshot([
        "syr-army-saa",
        "controls",
        "aleppo",
        "ongoing",
        "neva",
    ])


def test_an_unknown_type_names_those_nearby(run, told):
    result = run("relations", "--type", "control", "--store", told)
    assert (result.exit_code, "controls" in result.stderr) == (1, True)


def test_an_empty_list_says_what_to_do(run, told):
    assert "riwaya read" in run("relations", "--type", "leads", "--store", told).stdout
