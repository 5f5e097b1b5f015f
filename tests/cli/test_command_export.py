"""`riwaya export`: formats are listed, files are whole or not there, filters choose."""

from __future__ import annotations

import json
import shlex
import shutil
from pathlib import Path

import pytest

from riwaya.cli.language import LANGUAGES, Messages
from riwaya.export.acled import acled_columns
from riwaya.export.formats import FORMATS
from riwaya.export.geojson import PROPERTIES
from riwaya.store.dump import KINDS

ROOT = Path(__file__).parents[2]


def test_without_a_format_all_are_listed(lines):
    listed = [line.split()[0] for line in lines("export") if line and not line.startswith(" ")]
    assert [name for name in listed if name in {*FORMATS, "store"}] == [*FORMATS, "store"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [*FORMATS, "store"])
def test_every_format_is_told_of_in_both_languages(name, language):
    assert Messages(language)(f"format.{name}")


def test_an_unknown_format_is_refused_with_those_that_there_are(run, told):
    done = run("export", "acledd", "--store", told)
    assert (done.exit_code, "RW990" in done.stderr, "geojson" in done.stderr) == (1, True, True)


def test_what_was_written_and_left_out_is_counted(run, told, tmp_path):
    done = run("export", "geojson", tmp_path / "e.geojson", "--store", told, "--json")
    counts = json.loads(done.stdout)
    assert (counts["events"], counts["left_out"]) == (1, {"negated": 1})
    assert counts["bytes"] == (tmp_path / "e.geojson").stat().st_size


def test_standard_output_has_the_format_alone(run, told):
    done = run("export", "geojson", "--store", told)
    assert len(json.loads(done.stdout)["features"]) == 1
    assert "left out: negated" in done.stderr


def test_all_events_are_there_for_who_asks(run, told):
    features = json.loads(run("export", "geojson", "--store", told, "--all-events").stdout)["features"]
    assert {one["properties"]["polarity"] for one in features} == {"affirmed", "negated"}


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (["--actor", "rus-mil"], 1),
        (["--actor", "turkey"], 0),
        (["--place", "SY03"], 1),
        (["--type", "ASSAULT/aerial"], 1),
        (["--type", "PROTEST"], 0),
        (["--between", "2017-09-06", "2017-09-06"], 1),
        (["--between", "2017-09-07", "2017-09-08"], 0),
        (["--query", "طيران"], 1),
        (["--query", "برلمان"], 0),
        (["--outlet", "nobody"], 0),
    ],
)
def test_filters_choose_events(run, told, words, count):
    done = run("export", "geojson", "--store", told, *words)
    assert done.exit_code == 0, done.stderr
    assert len(json.loads(done.stdout)["features"]) == count


@pytest.mark.parametrize(
    "words", [["store", "x.jsonl", "--actor", "turkey"], ["store"], ["geojson", "--json"]], ids=" ".join
)
def test_what_cannot_be_is_wrong_usage(run, told, words):
    done = run("export", *words, "--store", told)
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)


def test_a_type_that_plover_lacks_is_named(run, told):
    done = run("export", "geojson", "--store", told, "--type", "BOMB")
    assert (done.exit_code, "RW204" in done.stderr) == (1, True)


def test_an_article_that_is_not_there_is_named(run, told):
    done = run("export", "geojson", "--store", told, "--article", "nobody")
    assert (done.exit_code, "RW405" in done.stderr) == (1, True)


def test_a_store_is_told_of_by_every_kind_of_record(lines, told, tmp_path):
    printed = lines("export", "store", tmp_path / "all.jsonl", "--store", told)
    assert len(printed) == 1 + len(KINDS)


def test_the_commands_of_the_page_do_what_it_says(run, samples, tmp_path, monkeypatch):
    page = (ROOT / "docs/how-to/export.md").read_text("utf-8")
    commands = [
        shlex.split(line.strip(), comments=True) for line in page.splitlines() if line.startswith("    riwaya export")
    ]
    shutil.copyfile(samples, tmp_path / "corpus.db")
    monkeypatch.chdir(tmp_path)
    for words in commands:
        done = run(*words[1 : words.index(">") if ">" in words else None])
        assert done.exit_code == 0, done.stderr
    files = {one.name for one in tmp_path.iterdir()}
    assert {"events.csv", "events.geojson", "entities.ftm.json", "events.jsonl", "turkey.csv"} <= files


def test_every_column_of_a_format_is_explained():
    page = (ROOT / "docs/reference/exports.md").read_text("utf-8")
    assert [name for name in (*acled_columns(), *PROPERTIES) if f"| `{name}` |" not in page] == []
