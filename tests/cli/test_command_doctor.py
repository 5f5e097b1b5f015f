from __future__ import annotations

import json
import sqlite3


def test_a_sound_store_is_well(run, store):
    done = run("doctor", "--store", store)
    assert (done.exit_code, "All is well." in done.stdout) == (0, True)


def break_text(store):
    with sqlite3.connect(store) as connection:
        connection.execute("UPDATE articles SET text = 'غير ذلك'")


def test_what_is_wrong_is_named_with_what_to_do(run, store):
    break_text(store)
    done = run("doctor", "--store", store)
    assert (done.exit_code, "ANOTHER TEXT  douma" in done.stdout, "--save NEW" in done.stdout) == (1, True, True)


def test_what_is_sound_is_saved(run, store, tmp_path, text_file):
    other = text_file.with_name("other.txt")
    other.write_text("قصف على حلب", "utf-8")
    run("read", other, "--store", store)
    with sqlite3.connect(store) as connection:
        connection.execute("UPDATE articles SET text = 'غير ذلك' WHERE id = 'douma'")
    saved = tmp_path / "saved.db"
    found = json.loads(run("doctor", "--store", store, "--save", saved, "--json").stdout)
    assert [one["where"] for one in found["diagnosis"]["findings"]] == ["douma"]
    assert [row["id"] for row in json.loads(run("articles", "--store", saved, "--json").stdout)] == ["other"]
    assert run("doctor", "--store", saved).exit_code == 0


def test_a_store_that_is_there_is_not_saved_into(run, store):
    assert run("doctor", "--store", store, "--save", store).exit_code == 2


def test_a_broken_analysis_is_made_anew(run, store):
    with sqlite3.connect(store) as connection:
        connection.execute("UPDATE analyses SET document = '{'")
    assert run("doctor", "--store", store).exit_code == 1
    assert run("reanalyze", "douma", "--store", store).exit_code == 0
    assert run("doctor", "--store", store).exit_code == 0
