from __future__ import annotations

import json


def test_a_backup_fills_a_new_store(run, store, tmp_path):
    assert run("backup", tmp_path / "b.db", "--store", store).exit_code == 0
    done = run("restore", tmp_path / "b.db", "--store", tmp_path / "new.db")
    assert (done.exit_code, done.stdout.splitlines()[1].split()) == (0, ["1", "new", "articles"])
    listed = [json.loads(run("articles", "--json", "--store", where).stdout) for where in (store, tmp_path / "new.db")]
    assert listed[0] == listed[1]


def test_a_store_that_holds_something_is_kept(run, store, tmp_path):
    run("backup", tmp_path / "b.db", "--store", store)
    refused = run("restore", tmp_path / "b.db", "--store", store)
    assert (refused.exit_code, "--replace" in refused.stderr) == (1, True)
    assert run("restore", tmp_path / "b.db", "--store", store, "--replace").exit_code == 0


def test_everything_is_exported_and_taken_in_once(run, store, tmp_path):
    counts = json.loads(run("export", "store", tmp_path / "all.jsonl.gz", "--store", store, "--json").stdout)
    assert (counts["article"], counts["analysis"], counts["judgement"]) == (1, 1, 0)
    new = tmp_path / "new.db"
    first, second = (
        json.loads(run("import", tmp_path / "all.jsonl.gz", "--store", new, "--json").stdout) for _ in range(2)
    )
    assert [(taken["articles"], taken["known"]) for taken in (first, second)] == [(1, 0), (0, 1)]


def test_another_text_under_the_same_id_is_not_taken_and_named(run, store, tmp_path, text_file):
    run("export", "store", tmp_path / "folder", "--store", store)
    text_file.write_text("نص آخر عن مدينة دوما", "utf-8")
    run("read", text_file, "--store", tmp_path / "new.db")
    done = run("import", tmp_path / "folder", "--store", tmp_path / "new.db")
    assert (done.exit_code, "douma" in done.stderr) == (1, True)


def test_what_is_no_backup_is_refused_in_a_line(run, store, text_file, tmp_path):
    done = run("import", text_file, "--store", tmp_path / "new.db")
    assert (done.exit_code, done.stderr.count("\n"), "RW103" in done.stderr) == (1, 1, True)


def test_it_speaks_arabic(run, store, tmp_path):
    assert "حُفظ" in run("backup", tmp_path / "b.db", "--store", store, "--lang", "ar").stdout
