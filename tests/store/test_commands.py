"""The command line on a server says what it says on a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from riwaya.cli import app

SAMPLE = Path(__file__).parents[2] / "examples" / "accounts.jsonl"
CLEAN = {"RIWAYA_LANG": None, "RIWAYA_STORE": None, "LANG": "C.UTF-8", "LC_ALL": None, "RIWAYA_USER": "Lena"}
ASKED = (
    *(["articles"], ["events"], ["relations"], ["claims"], ["claims", "--compare"], ["frames"], ["loaded"]),
    *(["naming"], ["reprints"], ["compare"], ["figures"], ["accounts", "--place", "khan-shaykhun"]),
    *(["show", "ex-aleppo-neva"], ["judge", "list"]),
)


def run(*words, store):
    result = CliRunner(env=CLEAN | {"RIWAYA_STORE": store}).invoke(app, [str(word) for word in words])
    assert result.exit_code == 0, result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def both(cluster, tmp_path_factory):
    stores = (str(tmp_path_factory.mktemp("both") / "s.db"), cluster.make_database())
    for store in stores:
        run("read", SAMPLE, store=store)
    judged = tmp_path_factory.mktemp("judged") / "j.jsonl"
    run("judge", "wrong", "ex-aleppo-neva:e1", "--field", "polarity", "--value", "negated", store=stores[0])
    run("judge", "export", judged, store=stores[0])
    run("judge", "import", judged, store=stores[1])
    return stores


@pytest.mark.parametrize("words", ASKED, ids=lambda words: " ".join(words[:2]))
def test_every_command_answers_alike(both, words):
    on_file, on_server = (json.loads(run(*words, "--json", store=store)) for store in both)
    assert on_file == on_server
    assert on_file or words == ["reprints"], "the sample has no copies"


def test_a_store_moves_to_a_server_and_back(both, cluster, tmp_path):
    run("backup", tmp_path / "b.db", store=both[0])
    moved = cluster.make_database()
    run("restore", tmp_path / "b.db", store=moved)
    run("backup", tmp_path / "b.jsonl.gz", store=moved)
    back = str(tmp_path / "back.db")
    run("restore", tmp_path / "b.jsonl.gz", store=back)
    assert "All is well" in run("doctor", store=moved)
    exports = []
    for number, store in enumerate((both[0], back)):
        run("export", "store", tmp_path / f"{number}.jsonl", store=store)
        exports.append((tmp_path / f"{number}.jsonl").read_bytes())
    assert exports[0] == exports[1]


def test_nothing_is_out_of_date_on_either(both):
    for store in both:
        assert json.loads(run("reanalyze", "--json", store=store))["same"] == 0


@pytest.mark.parametrize("typed", ["حلب", "قصف المدينة", "event:ASSAULT", "قصف -حلب", "مجلس date:2016"])
def test_a_search_finds_the_same_on_either(both, typed):
    found = [json.loads(run("search", typed, "--all", "--json", store=store)) for store in both]
    assert sorted(found[0]["ids"]) == sorted(found[1]["ids"]) != []
    assert (found[0]["total"], found[0]["match"]) == (found[1]["total"], found[1]["match"])


def test_a_restored_store_is_searched(both, tmp_path):
    run("backup", tmp_path / "b.jsonl.gz", store=both[1])
    run("restore", tmp_path / "b.jsonl.gz", store=str(tmp_path / "s.db"))
    found = [json.loads(run("search", "حلب", "--json", store=store)) for store in (both[0], str(tmp_path / "s.db"))]
    assert found[0] == found[1]
