from __future__ import annotations

import json


def test_measures_a_corpus(run, text_file):
    result = run("bench", text_file, "--rounds", "1", "--json")
    figures = json.loads(result.stdout)
    assert (result.exit_code, figures["words"], figures["rounds"]) == (0, 15, 1)


def test_shows_stages_side_by_side(run, text_file):
    shown = run("bench", text_file, "--rounds", "1").stdout
    assert [stage for stage in ("fold+tokens", "mentions", "store", "Peak memory") if stage not in shown] == []


def test_a_corpus_without_articles_is_one_line(run, tmp_path):
    assert "RW101" in run("bench", tmp_path).stderr
