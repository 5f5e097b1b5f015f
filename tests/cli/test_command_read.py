from __future__ import annotations

import json

from inline_snapshot import snapshot


def test_reads_files_and_says_what_became_of_them(run, text_file, tmp_path):
    result = run("read", text_file, "--store", tmp_path / "s.db", "--json")
    report = json.loads(result.stdout)
    del report["store"]
    assert (result.exit_code, report) == snapshot((
        0,
        {
            "new": 1,
            "updated": 0,
            "unchanged": 0,
            "refused": 0,
            "with_issues": 0,
            "words": 15,
            "interrupted": False,
            "issues": [],
        },
    ))


def test_reading_again_changes_nothing(run, text_file, store):
    result = run("read", text_file, "--store", store, "--outlet", "neva", "--published", "2017-09-06", "--json")
    assert (result.exit_code, json.loads(result.stdout)["unchanged"]) == (0, 1)


def test_one_bad_line_is_refused_and_the_rest_is_read(run, tmp_path):
    lines = tmp_path / "lines.jsonl"
    lines.write_text('{"id": "a", "text": "دخل الجيش المدينة."}\n{broken\n', "utf-8")
    result = run("read", lines, "--store", tmp_path / "s.db", "--json")
    report = json.loads(result.stdout)
    assert (result.exit_code, report["new"], report["refused"]) == (1, 1, 1)
    assert [(issue["code"], issue["line"]) for issue in report["issues"]] == [("RW103", 2)]


def test_a_refused_file_is_named_to_people(run, tmp_path):
    result = run("read", tmp_path / "absent.txt", "--store", tmp_path / "s.db")
    assert result.exit_code == 1
    assert "RW105" in result.stdout
    assert "Traceback" not in result.output


def test_a_folder_without_articles_is_wrong_usage(run, tmp_path):
    result = run("read", tmp_path, "--store", tmp_path / "s.db")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Nothing to read there" in result.stderr


def test_the_store_may_come_from_the_environment(run, text_file, tmp_path):
    path = tmp_path / "from-env.db"
    assert run("read", text_file, RIWAYA_STORE=str(path)).exit_code == 0
    assert path.is_file()


def test_a_date_that_is_none_is_wrong_usage(run, text_file):
    result = run("read", text_file, "--published", "5.9.2017")
    assert (result.exit_code, "YYYY-MM-DD" in result.stderr) == (2, True)


def test_an_unknown_pack_is_one_line(run, text_file, tmp_path):
    result = run("read", text_file, "--pack", "atlantis", "--store", tmp_path / "s.db")
    assert (result.exit_code, result.stderr.count("\n"), "RW202" in result.stderr) == (1, 1, True)
