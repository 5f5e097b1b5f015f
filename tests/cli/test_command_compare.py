from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

ROWS = [
    {"id": "one", "text": "قصف الطيران الحربي مدينة دوما السبت.", "outlet": "ufuq", "date": "2018-03-17"},
    {"id": "two", "text": "شن الطيران الحربي غارات على مدينة دوما السبت.", "outlet": "neva", "date": "2018-03-18"},
    {"id": "three", "text": "اعتقلت الشرطة خمسة أشخاص في بغداد.", "outlet": "neva", "date": "2018-03-18"},
]


@pytest.fixture
def compared(tmp_path, run):
    path, store = tmp_path / "told.jsonl", tmp_path / "told.db"
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS), "utf-8")
    assert run("read", path, "--store", store).exit_code == 0
    return store


def members_of(result):
    return [{one["article"] for one in cluster["members"]} for cluster in json.loads(result.stdout)["clusters"]]


def test_json_has_all_clusters_and_verdicts(run, compared):
    found = json.loads(run("compare", "--store", compared, "--json").stdout)
    assert set(found) == {"clusters", "verdicts"}
    assert {member["article"] for cluster in found["clusters"] for member in cluster["members"]} == {
        "one",
        "two",
        "three",
    }


def test_one_happening_in_two_articles(run, compared):
    assert {"one", "two"} in members_of(run("compare", "--store", compared, "--json"))


def test_only_what_one_article_tells_of(run, compared):
    assert all("three" in one for one in members_of(run("compare", "three", "--store", compared, "--json")))


def test_lines_mark_the_word_and_cite_it(lines, compared):
    shown = "\n".join(lines("compare", "--store", compared, COLUMNS="100"))
    assert "⟪قصف⟫" in shown
    assert "[one, Al-Ufuq, 2018-03-17" in shown


def test_why_names_features(lines, compared):
    assert any("same_family" in line for line in lines("compare", "--store", compared, "--why", COLUMNS="200"))


def test_an_unknown_article_is_refused(run, compared):
    assert run("compare", "nobody", "--store", compared).exit_code != 0


def test_statements_of_one_happening_that_differ_are_shown(run, lines, tmp_path):
    path, store = tmp_path / "toll.jsonl", tmp_path / "toll.db"
    rows = [
        {"id": "low", "text": "قتل 30 مدنيا في غارة على مدينة دوما السبت.", "outlet": "ufuq", "date": "2018-03-17"},
        {"id": "high", "text": "قتل 52 مدنيا في غارة على مدينة دوما السبت.", "outlet": "neva", "date": "2018-03-17"},
    ]
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), "utf-8")
    assert run("read", path, "--store", store).exit_code == 0
    found = json.loads(run("compare", "--store", store, "--json").stdout)["verdicts"]
    assert "figure_contradiction" in {row["relation"] for row in found}
    assert any(line.startswith("figures contradict") for line in lines("compare", "--store", store, COLUMNS="100"))


def test_what_is_hardly_sure_is_counted_and_shown_when_asked_for(run, lines, tmp_path):
    path, store = tmp_path / "apart.jsonl", tmp_path / "apart.db"
    rows = [
        {"id": "denial", "text": "نفى الجيش قصف مدرسة.", "outlet": "neva", "date": "2018-03-17"},
        {
            "id": "other",
            "text": "قصفت طائرات مستشفى في ريف حماة مساء الأحد.",
            "outlet": "ufuq",
            "date": "2018-03-18",
        },
    ]
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), "utf-8")
    assert run("read", path, "--store", store).exit_code == 0
    (row,) = json.loads(run("compare", "--store", store, "--json").stdout)["verdicts"]
    assert (row["relation"], row["score"] < 0.1) == ("occurrence_denied", True)
    shown = lines("compare", "--store", store, COLUMNS="100")
    assert any(line.startswith("Left out as hardly sure: 1") for line in shown)
    assert not any(line.startswith("denied") for line in shown)
    asked = lines("compare", "--store", store, "--all", COLUMNS="100")
    assert any(line.startswith(f"denied  {round(100 * row['score'])} % sure") for line in asked)


def test_the_same_in_every_run(compared):
    """Sets come in another order under another seed of hashes; what is printed may not."""
    command = [sys.executable, "-m", "riwaya", "compare", "--store", str(compared), "--json"]
    environ = [os.environ | {"PYTHONHASHSEED": seed} for seed in ("1", "4")]
    assert len({subprocess.run(command, capture_output=True, check=True, env=one).stdout for one in environ}) == 1


# --- sources

ACCOUNTS = [
    {
        "id": "one",
        "text": "قال المرصد السوري لحقوق الإنسان إن الطيران السوري قصف مدينة دوما السبت.",
        "outlet": "ufuq",
        "date": "2018-03-17",
    },
    {
        "id": "two",
        "text": "قصف الطيران السوري مدينة دوما السبت، بحسب المرصد السوري لحقوق الإنسان.",
        "outlet": "neva",
        "date": "2018-03-18",
    },
]


@pytest.fixture
def sourced(tmp_path, run):
    path, store = tmp_path / "sourced.jsonl", tmp_path / "sourced.db"
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in ACCOUNTS), "utf-8")
    assert run("read", path, "--store", store).exit_code == 0
    return store


def test_json_tells_sources_and_grade_of_each_cluster(run, sourced):
    clusters = json.loads(run("compare", "--store", sourced, "--json").stdout)["clusters"]
    (strike,) = [one for one in clusters if len(one["members"]) == 2 and one["evidence"]["grade"]]
    assert (strike["sources"]["least"], strike["sources"]["most"]) == (1, 1)
    assert [one["key"] for one in strike["sources"]["independent"]] == ["sohr"]
    assert (strike["evidence"]["grade"], strike["evidence"]["by"]) == ("weak", ["sohr"])


def test_people_are_told_how_many_sources_there_are(lines, sourced):
    shown = lines("compare", "--store", sourced, COLUMNS="300")
    assert "  articles: 2, independent sources: 1: Syrian Observatory for Human Rights" in shown
    assert any(line.startswith("  weak: one independent source") for line in shown)


def test_sources_are_told_in_arabic(lines, sourced):
    shown = "\n".join(lines("compare", "--store", sourced, COLUMNS="300", RIWAYA_LANG="ar"))
    assert "المصادر المستقلة: 1: المرصد السوري لحقوق الإنسان" in shown
    assert "ضعيف: مصدر مستقل واحد" in shown


def test_why_tells_what_was_collapsed_and_what_would_change_the_grade(lines, sourced):
    shown = "\n".join(lines("compare", "--store", sourced, "--why", COLUMNS="300"))
    assert "one: names Syrian Observatory for Human Rights" in shown
    assert "would raise it: a second independent source that names the same party" in shown
