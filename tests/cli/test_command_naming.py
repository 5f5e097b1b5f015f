from __future__ import annotations

import csv
import io
import json

import pytest
from inline_snapshot import snapshot


def test_all_actors_in_short(lines, told):
    assert lines("naming", "--store", told, COLUMNS="120")[:-1] == snapshot([
        "Who is called what (4 actors)",
        "Who                                        Uses  Neva",
        "Civilians / displaced / refugees in Syria     1  مدنيا 100%",
        "Russian armed forces                          1  الطيران الروسي 100%",
        "Syrian Observatory for Human Rights           1  المرصد السوري 100%",
        "Syrian Arab Army                              1  قوات النظام 100%",
        "▲ honorific  ▼ pejorative  ◆ contested; no sign: neutral. Names are what texts say, not what Riwaya says.",
    ])


def test_names_of_one_actor_with_their_words(lines, told):
    assert lines("naming", "قوات النظام", "--store", told, COLUMNS="120") == snapshot([
        "Syrian Arab Army (names used: 1)",
        "Name                    Neva (1)",
        "قوات النظام             █████ 100% (1)",
        "Names that take a side          0%",
        "",
        "In these words",
        "قوات النظام",
        "    وتسيطر ⟨قوات النظام⟩ على حلب.",
        "    [told, Neva, 2017-09-06, 123:150]",
        "▲ honorific  ▼ pejorative  ◆ contested; no sign: neutral. Names are what texts say, not what Riwaya says.",
    ])


def test_a_narrow_screen_shows_group_under_group(lines, told):
    assert lines("naming", "syr-army-saa", "--store", told, COLUMNS="60")[:4] == snapshot([
        "Syrian Arab Army (names used: 1)",
        "Neva (1)",
        "  █████ 100% (1)  قوات النظام",
        "          0%  Names that take a side",
    ])


def test_over_time(lines, told):
    assert lines("naming", "syr-army-saa", "--by", "month", "--store", told)[:3] == snapshot([
        "Syrian Arab Army (names used: 1)",
        "Name         Uses  2017-09 … 2017-09  First  Last",
        "قوات النظام     1  █                   100%  100%",
    ])


def test_nobody_of_that_name(lines, told):
    assert lines("naming", "nobody-at-all", "--store", told) == snapshot([
        "Nobody is called 'nobody-at-all' in these articles. `riwaya naming` lists who is named."
    ])


def test_distances_of_one_outlet_are_none(run, told):
    assert json.loads(run("naming", "--distances", "--store", told, "--json").stdout) == []


@pytest.mark.parametrize(("words", "count"), [((), 4), (("--outlet", "nobody"), 0), (("--voice", "quoted"), 0)])
def test_options_choose(run, told, words, count):
    assert len(json.loads(run("naming", *words, "--store", told, "--json").stdout)) == count


def test_csv_is_one_line_a_name_and_group(run, told):
    row = next(csv.DictReader(io.StringIO(run("naming", "syr-army-saa", "--store", told, "--csv").stdout)))
    assert [row[name] for name in ("entity", "group", "name", "naming", "count", "share")] == snapshot([
        "syr-army-saa",
        "neva",
        "قوات النظام",
        "neutral",
        "1",
        "1.0",
    ])
