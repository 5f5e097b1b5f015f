from __future__ import annotations

import json
import re

import pytest

ROWS = [
    ("one", "ufuq", "2018-03-17", "قصف الطيران الحربي مدينة دوما السبت، وقتل 12 مدنيا."),
    (
        "two",
        "neva",
        "2018-03-18",
        "شن الطيران الحربي غارات على مدينة دوما السبت. وقال المرصد السوري إن 20 مدنيا قتلوا.",
    ),
    ("three", "neva", "2018-03-18", "اعتقلت الشرطة خمسة أشخاص في بغداد."),
]


@pytest.fixture
def compared(tmp_path, run):
    path, store = tmp_path / "told.jsonl", tmp_path / "told.db"
    rows = ({"id": name, "outlet": outlet, "date": day, "text": text} for name, outlet, day, text in ROWS)
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), "utf-8")
    assert run("read", path, "--store", store).exit_code == 0
    return store


def report(run, *words):
    return json.loads(run("accounts", *words, "--json").stdout)


def cited_in(value):
    """All citations anywhere in a report."""
    if isinstance(value, dict):
        if set(value) == {"article", "start", "end", "text"}:
            yield value
        for one in value.values():
            yield from cited_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from cited_in(one)


def test_a_place_sets_both_outlets_side_by_side(run, compared):
    found = report(run, "--place", "دوما", "--store", compared)
    assert [one["group"] for one in found["together"]["tellers"]] == ["ufuq", "neva"]
    assert {one["id"] for one in found["articles"]} == {"one", "two"}


def test_every_cell_quotes_words_that_stand_there(run, compared):
    texts = {name: text for name, _, _, text in ROWS}
    found = list(cited_in(report(run, "--place", "دوما", "--store", compared)))
    assert found
    assert all(texts[one["article"]][one["start"] : one["end"]] == one["text"] for one in found)


def test_a_toll_told_in_the_next_sentence_belongs_to_the_place(run, compared):
    found = report(run, "--place", "دوما", "--store", compared)
    (line,) = (one for one in found["together"]["lines"] if one["question"] == "how_many")
    assert [[item["claim"]["value"] for item in cell] for cell in line["cells"]] == [[12], [20]]


def test_one_happening_by_its_id_and_by_its_words(run, compared):
    found = report(run, "--place", "دوما", "--store", compared)
    happening = next(one for one in found["timeline"] if len(one["articles"]) == 2)
    by_id = report(run, happening["id"], "--store", compared)
    trigger = happening["best"]["event"]["trigger"]
    by_words = report(
        run, f"{happening['best']['article']['id']}:{trigger['start']}-{trigger['end']}", "--store", compared
    )
    assert by_id == by_words
    assert by_id["together"] is None
    assert len(by_id["accounts"]) == 1


def test_by_camp(run, compared):
    found = report(run, "--place", "دوما", "--by", "camp", "--store", compared)
    assert all(one["group"] not in {"ufuq", "neva"} for one in found["together"]["tellers"])


def test_markdown_is_a_page_with_notes(run, compared):
    text = run("accounts", "--place", "دوما", "--markdown", "--store", compared).stdout
    assert text.startswith("# Accounts: دوما")
    assert "| Question | Al-Ufuq (1) | Neva (1) |" in text
    assert "\n1. " in text


def test_arabic_pages_run_from_right_to_left(run, compared):
    text = run("--lang", "ar", "accounts", "--place", "دوما", "--markdown", "--store", compared).stdout
    assert text.startswith('<div dir="rtl">')
    assert "على لسان من" in text


def test_lines_fit_a_narrow_screen(lines, compared):
    shown = lines("accounts", "--place", "دوما", "--store", compared, COLUMNS="50")
    assert max(map(len, shown)) <= 50


def test_nothing_there_says_what_to_do(lines, compared):
    (line,) = lines("accounts", "--place", "القامشلي", "--store", compared)
    assert "riwaya events" in line


@pytest.mark.parametrize(
    "words",
    [(), ("c-1", "--place", "دوما"), ("--place", "دوما", "--by", "month"), ("--place", "x", "--markdown", "--json")],
)
def test_what_makes_no_sense_is_refused(run, compared, words):
    assert run("accounts", *words, "--store", compared).exit_code == 2


def test_an_unknown_happening_has_its_code(run, compared):
    result = run("accounts", "c-000000000000", "--store", compared)
    assert result.exit_code != 0
    assert "RW801" in result.stderr


def test_figures_are_a_trail_with_who_said_which(run, compared):
    (trail,) = json.loads(run("figures", "--measure", "civilians_killed", "--store", compared, "--json").stdout)
    assert [step["claim"]["claim"]["value"] for step in trail["steps"]] == [12, 20]
    assert trail["steps"][1]["verdict"]["outcome"]


def test_figures_for_people_draw_bars(lines, compared):
    shown = "\n".join(lines("figures", "--store", compared, COLUMNS="120"))
    assert "█" in shown
    assert "[two, Neva, 2018-03-18" in shown


def test_no_figures_says_what_to_do(lines, compared):
    (line,) = lines("figures", "--measure", "vehicles_moved", "--store", compared)
    assert "riwaya claims" in line


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_dossier_quotes_every_sentence_in_whole_and_lists_every_article(run, compared, tmp_path, language):
    file = tmp_path / "douma.html"
    done = run("--lang", language, "accounts", "--place", "دوما", "--store", compared, "--dossier", file)
    assert done.exit_code == 0, done.stderr
    html = re.sub(r"</?mark>|[\u2066-\u2069]", "", file.read_text("utf-8"))
    assert all(text in html for name, _, _, text in ROWS[:1] if name)
    assert [name for name, *_ in ROWS if f"{name} · SHA-256" in html] == ["one", "two"]
    assert "2018-03-18" in html


def test_a_dossier_is_a_pdf_where_its_name_says_so(run, compared, tmp_path):
    pytest.importorskip("typst")
    file = tmp_path / "douma.PDF"
    assert run("accounts", "--place", "دوما", "--store", compared, "--dossier", file).exit_code == 0
    assert file.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    "words", [["--dossier", "a.docx"], ["--dossier", "a.html", "--json"], ["--markdown", "--json"]]
)
def test_a_page_is_written_in_one_form_that_there_is(run, compared, words):
    done = run("accounts", "--place", "دوما", "--store", compared, *words)
    assert (done.exit_code, done.stdout) == (2, "")


def test_a_dossier_that_cannot_be_written_leaves_what_was_there(run, compared, tmp_path):
    folder = tmp_path / "douma.html"
    folder.mkdir()
    assert run("accounts", "--place", "دوما", "--store", compared, "--dossier", folder).exit_code == 1
    assert list(tmp_path.glob("*.part")) == []


def test_a_dossier_of_one_happening_is_called_by_what_happened(run, compared, tmp_path):
    file, at = tmp_path / "one.html", ROWS[0][3].index("قصف")
    assert run("accounts", f"one:{at}-{at + 3}", "--store", compared, "--dossier", file).exit_code == 0
    assert re.search(r"<title>Accounts: ASSAULT/aerial «(قصف|غارات)»", file.read_text("utf-8"))
