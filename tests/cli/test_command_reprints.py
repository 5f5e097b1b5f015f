from __future__ import annotations

import json

import pytest
from inline_snapshot import snapshot

TEXT = (
    "قصف الطيران الحربي صباح اليوم أحياء سكنية في مدينة حلب وقتل عددا من المدنيين بينهم نساء وأطفال، وقال مصدر"
    " طبي إن فرق الإسعاف نقلت المصابين إلى مستشفى قريب وسط نقص حاد في الدواء في سوريا."
)


@pytest.fixture
def copies(tmp_path, run):
    path = tmp_path / "copies.jsonl"
    rows = [
        {"id": "late", "text": TEXT.replace("سوريا", "سورية"), "outlet": "ufuq", "date": "2018-02-03"},
        {"id": "early", "text": f"عدن - رويترز: {TEXT}", "outlet": "neva", "date": "2018-02-02"},
        {"id": "other", "text": "وصل وفد الأمم المتحدة إلى دمشق لبحث اتفاق جديد حول المعابر الإنسانية."},
    ]
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), "utf-8")
    store = tmp_path / "copies.db"
    assert run("read", path, "--store", store).exit_code == 0
    return store


def test_json_is_groups_of_ids(run, copies):
    assert json.loads(run("reprints", "--store", copies, "--json").stdout) == [["early", "late"]]


def test_groups_with_their_credits(lines, copies):
    assert lines("reprints", "--store", copies, COLUMNS="100") == snapshot([
        "Reprints (1 groups, 2 articles shown)",
        "",
        "Article  Outlet   Published   Shared  Credits",
        "early    Neva     2018-02-02    100%  Reuters",
        "late     Al-Ufuq  2018-02-03    100%  –",
        "What the copies changed: riwaya reprints early",
    ])


def test_what_a_copy_changed(lines, copies):
    assert lines("reprints", "late", "--store", copies, COLUMNS="100")[-5:] == snapshot([
        "",
        "late: 2 changes",
        "  − عدن - رويترز:",
        "  ≈ سوريا. → سورية.",
        "− cut  + added  ~ worded otherwise  ≈ spelt otherwise",
    ])


def test_json_of_one_article_has_the_changes(run, copies):
    found = json.loads(run("reprints", "early", "--store", copies, "--json").stdout)
    assert [change["edit"] for change in found["changes"]["late"]] == ["cut", "respelt"]


def test_an_article_without_copies(lines, copies):
    assert lines("reprints", "other", "--store", copies)[0].endswith("carries the text of other.")


def test_an_unknown_article_is_refused(run, copies):
    assert run("reprints", "nobody", "--store", copies).exit_code != 0
