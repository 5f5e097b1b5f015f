from __future__ import annotations

import json

import pytest

from riwaya.scale import reading, work

LINES = "".join(
    json.dumps({"id": f"a{n}", "date": "2018-03-20", "text": f"قتل {n + 2} مدنيين في قصف على دوما."}) + "\n"
    for n in range(4)
)


@pytest.fixture(autouse=True)
def at_hand(analyzer, monkeypatch):
    monkeypatch.setattr(work, "analyzer_of", lambda _pack: analyzer)
    monkeypatch.setattr(work, "versions_here", lambda _pack: analyzer.versions)
    monkeypatch.setattr(reading, "versions_here", lambda _pack: analyzer.versions)


@pytest.fixture
def lines(tmp_path):
    path = tmp_path / "lines.jsonl"
    path.write_text(LINES, "utf-8")
    return path


def test_a_dataset_is_written_and_brought_into_a_store(run, lines, tmp_path):
    dataset, store = tmp_path / "d", tmp_path / "s.db"
    written = json.loads(run("read", lines, "--to", dataset, "--shard-size", "0.001", "--json").stdout)
    assert (written["articles"], written["shards"], written["failed"]) == (4, 1, [])
    loaded = run("load", dataset, "--store", store)
    assert loaded.exit_code == 0
    assert "4  new articles" in loaded.stdout
    assert json.loads(run("load", dataset, "--store", store, "--json").stdout)["unchanged"] == 4


def test_a_second_run_says_that_all_is_up_to_date_and_what_comes_next(run, lines, tmp_path):
    run("read", lines, "--to", tmp_path / "d")
    result = run("read", lines, "--to", tmp_path / "d")
    assert result.exit_code == 0
    assert "1  shards up to date, skipped" in result.stdout
    assert f"riwaya load {tmp_path / 'd'} --store FILE" in result.stdout
    assert "0 shards to read, 1 up to date" in result.stderr


def test_what_was_refused_is_told_and_shows_in_the_exit_code(run, lines, tmp_path):
    lines.write_text(LINES + "broken\n", "utf-8")
    result = run("read", lines, "--to", tmp_path / "d")
    assert result.exit_code == 1
    assert "RW103" in result.stdout


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--cluster", "local"], "go with --to FOLDER"),
        (["--shard-size", "2"], "go with --to FOLDER"),
        (["--to", "d", "--cluster-tls", "certificates"], "goes with --cluster"),
        (["--to", "d", "--store", "s.db"], "riwaya load d --store FILE"),
        (["--to", "d", "--second-reader", "http://localhost:1"], "articles of a store"),
        (["--to", "d", "-"], "only files and folders"),
        (["--to", "d", "https://example.org/1"], "only files and folders"),
    ],
)
def test_options_that_do_not_go_together_are_wrong_usage(run, lines, tmp_path, monkeypatch, words, message):
    monkeypatch.chdir(tmp_path)
    result = run("read", lines, *words)
    assert result.exit_code == 2
    assert message in result.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["lines.jsonl"]


def test_an_unfinished_dataset_makes_no_store(run, lines, tmp_path):
    run("read", lines, "--to", tmp_path / "d")
    manifest = tmp_path / "d" / "riwaya-dataset.json"
    manifest.write_text(manifest.read_text("utf-8").replace('"finished": true', '"finished": false'), "utf-8")
    result = run("load", tmp_path / "d", "--store", tmp_path / "s.db")
    assert (result.exit_code, "RW454" in result.stderr) == (1, True)
    assert not (tmp_path / "s.db").exists()


def test_a_damaged_part_is_named_and_shows_in_the_exit_code(run, lines, tmp_path):
    run("read", lines, "--to", tmp_path / "d")
    next((tmp_path / "d" / "articles").glob("*")).write_bytes(b"PAR1")
    result = run("load", tmp_path / "d", "--store", tmp_path / "s.db")
    assert (result.exit_code, "is not what was written there" in result.stdout) == (1, True)
