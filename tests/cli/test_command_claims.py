from __future__ import annotations

import csv
import io
import json

import pytest
from inline_snapshot import snapshot
from msgspec.structs import replace

from riwaya.model.quantity import Comparator
from riwaya.store import Store
from tests.told import ARTICLE, CLAIMING, HOLDING


@pytest.fixture
def claiming(tmp_path):
    """A store with the account of `tests.told` and its claims."""
    path = tmp_path / "claiming.db"
    with Store.open(path) as opened:
        opened.put(ARTICLE, CLAIMING)
    return path


@pytest.fixture
def two(tmp_path):
    """A store with two accounts that give a share of one whole on one day, each another."""
    share = replace(
        HOLDING, measure="share_of_area_controlled", unit="percent", whole="syria-area", comparator=Comparator.EXACT
    )
    path = tmp_path / "two.db"
    with Store.open(path) as opened:
        for name, value in (("told", 40.0), ("retold", 60.0)):
            article = replace(ARTICLE, id=name)
            claim = replace(share, value=value, low=value, high=value)
            opened.put(article, replace(CLAIMING, article=article.head, claims=(claim,)))
    return path


def test_lists_claims_with_their_words(lines, claiming):
    assert lines("claims", "--store", claiming, COLUMNS="60")[:-1] == snapshot([
        "Claims (2)",
        "",
        "c1  Civilians killed · about 30 civilian · negated, future",
        "    Subject: Civilians / displaced / refugees in Syria ·",
        "    Object: Russian armed forces · Where: Douma",
        "    …عن المرصد السوري أن قائدا ميدانيا قال إن الطيران الروسي",
        "    قصف دوما في 5 أيلول 2017، ولن ⦅يقتل نحو 30 مدنيا⦆.",
        "    Neva <- Reuters <- Syrian Observatory for Human Rights",
        "    <- «قائدا ميدانيا»  [told, Neva, 2017-09-06, 0:122]",
        "",
        "c2  Holds a place · asserted",
        "    Subject: Syrian Arab Army · Where: Aleppo",
        "    و⦅تسيطر قوات النظام على حلب⦆.",
        "    [told, Neva, 2017-09-06, 123:150]",
        "",
    ])


def test_a_wide_screen_has_room_for_columns(lines, claiming):
    assert lines("claims", "told", "--measure", "control_of_territory", "--store", claiming, COLUMNS="104")[:-1] == (
        snapshot([
            "Claims (1)",
            "",
            "Id  Measure        Figure  Of  Subject           Object  Where   When  Put as",
            "c2  Holds a place  –       –   Syrian Arab Army  –       Aleppo  –     asserted",
            "    و⦅تسيطر قوات النظام على حلب⦆.",
            "    [told, Neva, 2017-09-06, 123:150]",
            "",
        ])
    )


def test_arabic_readers_get_arabic_labels(lines, claiming):
    assert lines("claims", "--lang", "ar", "--store", claiming, COLUMNS="60")[:4] == snapshot([
        "المزاعم (2)",
        "",
        "c1  القتلى من المدنيين · نحو 30 مدنيا · منفي، مستقبل",
        "    الطرف الأول: المدنيون السوريون · الطرف الثاني: القوات",
    ])


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (("--measure", "civilians_killed"), 1),
        (("--measure", "persons_killed"), 0),
        (("--measure", "civilians_killed,control_of_territory"), 2),
        (("--actor", "army"), 1),
        (("--actor", "rus-mil"), 1),
        (("--place", "aleppo"), 1),
        (("--place", "homs"), 0),
        (("--between", "2017-09-06", "2017-09-06"), 2),
        (("--outlet", "nobody"), 0),
    ],
)
def test_options_choose(run, claiming, words, count):
    assert len(json.loads(run("claims", *words, "--store", claiming, "--json").stdout)) == count


def test_csv_is_one_line_a_claim(run, claiming):
    rows = list(csv.DictReader(io.StringIO(run("claims", "--store", claiming, "--csv").stdout)))
    assert [(row["measure"], row["value"], row["subject"], row["voices"].count("<-")) for row in rows] == snapshot([
        ("civilians_killed", "30.0", "civilians", 3),
        ("control_of_territory", "", "syr-army-saa", 0),
    ])


def test_an_unknown_measure_names_those_nearby(run, claiming):
    result = run("claims", "--measure", "person_killed", "--store", claiming)
    assert (result.exit_code, "persons_killed" in result.stderr) == (1, True)


def test_an_empty_list_says_what_to_do(run, claiming):
    assert "riwaya read" in run("claims", "--measure", "siege", "--store", claiming).stdout


def test_claims_side_by_side_show_verdict_reason_and_words(lines, two):
    assert lines("claims", "--compare", "--store", two, COLUMNS="70") == snapshot([
        "Claims side by side (1)",
        "",
        "CONTRADICTS  figure: 60 percent / 40 percent",
        "    Syrian Arab Army · Share of an area held · 60 percent · Area of",
        "    Syria",
        "    و⦅تسيطر قوات النظام على حلب⦆.",
        "    [retold, Neva, 2017-09-06, 123:150]",
        "    Syrian Arab Army · Share of an area held · 40 percent · Area of",
        "    Syria",
        "    و⦅تسيطر قوات النظام على حلب⦆.",
        "    [told, Neva, 2017-09-06, 123:150]",
        "",
    ])


def test_verdicts_are_data_too(run, two):
    (pair,) = json.loads(run("claims", "--compare", "--store", two, "--json").stdout)
    (row,) = csv.DictReader(io.StringIO(run("claims", "--compare", "--store", two, "--csv").stdout))
    assert (pair["outcome"], row["outcome"], row["reason"]) == snapshot((
        "contradicts",
        "contradicts",
        "figure: 60 percent / 40 percent",
    ))


def test_without_pairs_it_says_what_to_do(run, claiming):
    assert "riwaya read" in run("claims", "--compare", "--store", claiming).stdout


def test_show_lists_claims_and_marks_them(lines, claiming):
    shown = lines("show", "told", "--layers", "claims", "--store", claiming, COLUMNS="120")
    assert any("⦅تسيطر قوات النظام على حلب⦆" in line for line in shown)


def test_a_claim_is_explained(lines, claiming):
    assert lines("explain", "told", "c1", "--store", claiming, COLUMNS="70") == snapshot([
        "Claim c1",
        "",
        "‹أفادت› ⁅رويترز⁆ ‹نقلا عن› ⁅المرصد السوري⁆ أن ⁅قائدا ميدانيا⁆ ‹قال› إن",
        "⟨الطيران الروسي⟩ قصف ⟨دوما⟩ في 5 أيلول 2017، ولن ⦅يقتل نحو 30",
        "⟨مدنيا⟩⦆.",
        "[told, Neva, 2017-09-06, 0:122]",
        "",
        "Claim           «يقتل نحو 30 مدنيا» 104:121",
        "Rule            quantity, number; killed by قتل; mood: لن",
        "Measure         Civilians killed (civilians_killed)",
        "Figure          about 30 civilian",
        "Subject         Civilians / displaced / refugees in Syria «مدنيا»",
        "                116:121 (m6: name civilians)",
        "Object          Russian armed forces «الطيران الروسي» 59:73 (m4: name",
        "                rus-mil)",
        "Where           Douma «دوما» 78:82 (m5: name douma)",
        "When            –",
        "Polarity        negated",
        "Modality        future",
        "Event           e2",
        "On the word of  Neva <- Reuters <- Syrian Observatory for Human Rights",
        "                <- «قائدا ميدانيا»",
        "                a1 «أفادت» 0:5 indirect, neutral",
        "                a2 «نقلا عن» 13:20 indirect, neutral",
        "                a3 «قال» 52:55 indirect, neutral",
        "Made by         riwaya 0.1.0 · syria 0.1.0 abc · rules alone, without",
        "                language models",
    ])
