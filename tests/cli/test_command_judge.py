from __future__ import annotations

import json
from shutil import copyfile

import pytest
from msgspec.structs import replace

from riwaya.cli.language import LANGUAGES
from riwaya.pipeline import read_into
from riwaya.store import Store
from tests.told import ANALYSIS, ARTICLE

ROWS = [
    {"id": "one", "text": "قصف الطيران الحربي مدينة دوما السبت وقتل 30 مدنيا.", "outlet": "ufuq", "date": "2018-03-17"},
    {
        "id": "two",
        "text": "شن الطيران الحربي غارات على مدينة دوما السبت وقتل 52 مدنيا.",
        "outlet": "neva",
        "date": "2018-03-18",
    },
    {"id": "three", "text": "اعتقلت الشرطة خمسة أشخاص في بغداد.", "outlet": "neva", "date": "2018-03-18"},
]


def write(path, rows):
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), "utf-8")


@pytest.fixture(scope="module")
def read_once(tmp_path_factory, analyzer):
    folder = tmp_path_factory.mktemp("read")
    write(folder / "rows.jsonl", ROWS)
    with Store.open(folder / "judged.db") as store:
        assert read_into(store, [folder / "rows.jsonl"], analyzer).new == 3
    return folder


@pytest.fixture
def accounts(tmp_path, read_once):
    """A store with three accounts that nobody has judged, beside their file."""
    for name in ("rows.jsonl", "judged.db"):
        copyfile(read_once / name, tmp_path / name)
    return tmp_path / "judged.db"


@pytest.fixture
def judge(run, accounts):
    """Lena judges; gives what the command prints as JSON."""

    def invoke(*words, by="Lena"):
        result = run("judge", *words, "--by", by, "--store", accounts, "--json")
        assert result.exit_code == 0, result.stderr
        return json.loads(result.stdout)

    return invoke


@pytest.fixture
def listed(run, accounts):
    def standings(*words):
        rows = json.loads(run("judge", "list", *words, "--store", accounts, "--json").stdout)
        return {row["judgement"]["id"]: row["standing"] for row in rows}

    return standings


def events(run, store, article="one"):
    return [row["event"] for row in json.loads(run("events", article, "--store", store, "--json").stdout)]


def articles_by_cluster(run, store):
    """Articles of each happening by its id."""
    found = json.loads(run("compare", "--store", store, "--json").stdout)["clusters"]
    return {one["id"]: sorted({member["article"] for member in one["members"]}) for one in found}


def cluster_with(run, store, *articles):
    return next(name for name, held in articles_by_cluster(run, store).items() if held == sorted(articles))


def test_a_wrong_label_is_corrected_wherever_it_is_read(run, judge, accounts, lines):
    said = judge("wrong", "one:e1", "--field", "polarity", "--value", "negated", "--note", "ينفيه المقال نفسه")
    assert said["judgement"]["targets"][0]["text"] == "قصف"
    assert events(run, accounts)[0]["polarity"] == "negated"
    shown = json.loads(run("show", "one", "--store", accounts, "--json").stdout)
    assert [one["by"] for one in shown["judged"]["e1"]] == ["Lena"]
    explained = json.loads(run("explain", "one", "e1", "--store", accounts, "--json").stdout)
    assert [one["note"] for one in explained["judged"]] == ["ينفيه المقال نفسه"]
    assert any("✎ Lena" in line for line in lines("events", "one", "--store", accounts))


def test_a_judgement_survives_another_analysis(run, judge, accounts, tmp_path, monkeypatch):
    judge("wrong", "one:0-3", "--field", "type", "--value", "PROTEST")
    monkeypatch.setattr("riwaya.pipeline.__version__", "99")
    assert run("read", tmp_path / "rows.jsonl", "--store", accounts).exit_code == 0
    assert json.loads(run("analyze", tmp_path / "rows.jsonl").stdout.splitlines()[0])["events"][0]["type"] == "ASSAULT"
    assert events(run, accounts)[0]["type"] == "PROTEST"


def test_a_judgement_whose_words_are_gone_waits_and_is_told(run, judge, accounts, listed, tmp_path):
    said = judge("wrong", "one:e1", "--field", "type", "--value", "PROTEST")["judgement"]
    write(tmp_path / "rows.jsonl", [{**ROWS[0], "text": "شن الطيران غارة على مدينة دوما."}])
    read = run("read", tmp_path / "rows.jsonl", "--store", accounts)
    assert "lost their words" in read.stderr
    assert "lost their words" in run("events", "one", "--store", accounts).stderr
    assert events(run, accounts)[0]["type"] == "ASSAULT"
    assert listed() == {said["id"]: "lost_words"}


def test_undoing_brings_the_machine_back(run, judge, accounts, listed):
    before = events(run, accounts)
    said = judge("wrong", "one:e1", "--no-record")["judgement"]
    assert events(run, accounts) == before[1:]
    undone = judge("undo", said["id"], by="Omar")
    assert (undone["by"], undone["undone_by"]) == ("Lena", "Omar")
    assert (events(run, accounts), listed()) == (before, {said["id"]: "undone"})


def test_the_later_judgement_wins_and_says_so(judge, listed):
    first = judge("wrong", "one:e1", "--field", "polarity", "--value", "negated")["judgement"]
    second = judge("wrong", "one:e1", "--field", "polarity", "--value", "affirmed", by="Omar")
    assert second["overrules"] == [first["id"]]
    assert listed("one") == {first["id"]: "overruled", second["judgement"]["id"]: "holds"}


def test_same_and_not_same_change_happenings(run, judge, accounts):
    judge("same", "one:0-3", "three:e1")
    assert ["one", "three", "two"] in articles_by_cluster(run, accounts).values()
    said = judge("not-same", "three:0-6", "one:0-3")
    assert len(said["overrules"]) == 1
    assert ["three"] in articles_by_cluster(run, accounts).values()


def test_happenings_are_merged_and_split(run, judge, accounts, lines):
    one, three = cluster_with(run, accounts, "one", "two"), cluster_with(run, accounts, "three")
    said = judge("merge", one, three)["judgement"]
    assert list(dict.fromkeys(target["article"] for target in said["targets"])) == ["one", "two", "three"]
    merged = cluster_with(run, accounts, "one", "two", "three")
    assert any("Lena" in line for line in lines("compare", "--store", accounts))
    assert judge("split", merged, "three:0-6")["overrules"] == []
    assert ["three"] in articles_by_cluster(run, accounts).values()


def test_what_was_missed_is_added(run, judge, accounts):
    said = judge("add", "one:30-35", "--layer", "mentions", "--field", "kind", "--value", "place")["judgement"]
    assert said["targets"][0]["text"] == "السبت"
    shown = json.loads(run("show", "one", "--store", accounts, "--json").stdout)
    assert said["id"] in {one["id"] for one in shown["mentions"]}


def test_who_takes_part_in_an_event_is_corrected(run, judge, accounts, lines):
    said = judge("wrong", "one:e1", "one:m1", "--field", "role", "--value", "recipient")["judgement"]
    assert (said["layer"], said["was"]) == ("participants", {"role": "actor"})
    event = events(run, accounts)[0]
    assert "m1" not in event["actors"]
    assert "m1" in event["recipients"]
    assert any(
        "«الطيران الحربي»: recipient (was actor)" in line for line in lines("events", "one", "--store", accounts)
    )


def test_a_verdict_is_corrected(run, judge, accounts):
    words = ("one:0-50", "two:0-59", "--field", "relation", "--value", "figure_contradiction")
    said = judge("wrong", *words)["judgement"]
    assert said["was"] == {"relation": "figure_update"}
    verdicts = json.loads(run("compare", "--store", accounts, "--json").stdout)["verdicts"]
    assert [row["relation"] for row in verdicts if row["judged"] == said["id"]] == ["figure_contradiction"]


def test_what_one_store_exports_another_takes_in_once(run, judge, accounts, listed, tmp_path):
    said = judge("wrong", "one:e1", "--field", "type", "--value", "PROTEST")["judgement"]
    judge("same", "one:0-3", "three:e1")
    file, other = tmp_path / "judged.jsonl", tmp_path / "other.db"
    assert run("judge", "export", file, "--store", accounts).exit_code == 0
    assert run("judge", "export", "--store", accounts).stdout == file.read_text("utf-8")
    assert run("read", tmp_path / "rows.jsonl", "--store", other).exit_code == 0
    counts = [json.loads(run("judge", "import", file, "--store", other, "--json").stdout) for _ in range(2)]
    assert counts == [{"new": 2, "known": 0, "undone": 0}, {"new": 0, "known": 2, "undone": 0}]
    assert events(run, other)[0]["type"] == "PROTEST"
    judge("undo", said["id"])
    undone = run("judge", "export", "--store", accounts).stdout.encode()
    assert json.loads(run("judge", "import", "-", "--store", other, "--json", stdin=undone).stdout)["undone"] == 1
    assert run("judge", "export", "--store", other).stdout.encode() == undone


@pytest.mark.parametrize("damage", [("PROTEST", "WAR"), ("Lena", "Omar"), ('"kind"', '"sort"'), ("}", "")])
def test_of_a_damaged_file_nothing_is_taken_in(run, judge, accounts, tmp_path, damage):
    judge("wrong", "one:e1", "--field", "type", "--value", "PROTEST")
    text = run("judge", "export", "--store", accounts).stdout
    file, other = tmp_path / "judged.jsonl", tmp_path / "other.db"
    file.write_text(text + text.replace(*damage), "utf-8")
    assert run("read", tmp_path / "rows.jsonl", "--store", other).exit_code == 0
    refused = run("judge", "import", file, "--store", other)
    assert (refused.exit_code, "RW103" in refused.stderr, "line 2" in refused.stderr) == (1, True, True)
    assert json.loads(run("judge", "list", "--store", other, "--json").stdout) == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("same", "one:0-3", "nobody:0-3"), "RW405"),
        (("same", "one:0-3", "two:0-2"), "RW700"),
        (("same", "one:0-3", "one:e1"), "RW700"),
        (("wrong", "one:0-500", "--no-record"), "RW001"),
        (("wrong", "one:3-3", "--no-record"), "RW001"),
        (("wrong", "one:e9", "--no-record"), "RW406"),
        (("wrong", "one:5-12", "--no-record"), "RW700"),
        (("wrong", "one:e1", "--layer", "words", "--no-record"), "RW700"),
        (("wrong", "one:e1", "--field", "colour", "--value", "red"), "RW700"),
        (("wrong", "one:e1", "--field", "type", "--value", "WAR"), "RW204"),
        (("wrong", "one:m1", "--field", "entity", "--value", "nobody"), "RW204"),
        (("wrong", "one:e1", "two:m1", "--field", "role", "--value", "actor"), "RW700"),
        (("wrong", "one:e1", "one:m1", "--field", "role", "--value", "victim"), "RW204"),
        (("add", "one:0-3", "--field", "type", "--value", "ASSAULT"), "RW700"),
        (("add", "one:5-12", "--field", "mode", "--value", "aerial"), "RW700"),
        (("merge", "c-1", "c-2"), "RW700"),
        (("undo", "j-1"), "RW701"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_cannot_be_judged_is_refused_with_a_code(run, accounts, words, code, language):
    result = run("judge", *words, "--by", "Lena", "--store", accounts, RIWAYA_LANG=language)
    assert (result.exit_code, code in result.stderr) == (1, True), result.stderr
    assert json.loads(run("judge", "list", "--store", accounts, "--json").stdout) == []


@pytest.mark.parametrize(
    "words",
    [
        ("same", "one:0-3"),
        ("same", "one", "two:0-3"),
        ("wrong", "one:e1"),
        ("wrong", "one:e1", "--field", "type"),
        ("wrong", "one:e1", "two:e1", "--layer", "events", "--no-record"),
    ],
)
def test_wrong_usage_is_told_apart(run, accounts, words):
    assert run("judge", *words, "--by", "Lena", "--store", accounts).exit_code == 2


def test_somebody_has_to_say_so(run, accounts):
    words = ("judge", "wrong", "one:e1", "--no-record", "--store", accounts)
    nobody = run(*words)
    assert (nobody.exit_code, "RIWAYA_USER" in nobody.stderr) == (2, True)
    assert run(*words, RIWAYA_USER="لينا").exit_code == 0


def test_people_see_the_words_that_they_judged(lines, accounts):
    shown = lines(
        "judge",
        "wrong",
        "one:e1",
        "--field",
        "polarity",
        "--value",
        "negated",
        "--by",
        "لينا",
        "--store",
        accounts,
        COLUMNS="120",
    )
    assert shown[0].startswith("wrong label: Polarity: negated (was affirmed)  j-")
    assert shown[1:3] == [
        "  ⟪قصف⟫ الطيران الحربي مدينة دوما السبت وقتل 30 مدنيا.",
        "    [one, Al-Ufuq, 2018-03-17, 0:3]",
    ]
    assert shown[3].startswith("Undo: riwaya judge undo j-")


def test_the_list_speaks_arabic(lines, judge, accounts):
    judge("same", "one:0-3", "three:e1", "--note", "خبر واحد")
    shown = lines("judge", "list", "--store", accounts, RIWAYA_LANG="ar")
    assert shown[0] == "الأحكام (1)"
    assert [line for line in shown if line.startswith(("حدث واحد", "  ملاحظة"))][-1] == "  ملاحظة: خبر واحد"


def test_an_empty_list_says_so(lines, accounts):
    assert lines("judge", "list", "--store", accounts)[0].startswith("Nobody has judged")


def test_the_last_colon_parts_article_from_place(run, tmp_path):
    store = tmp_path / "told.db"
    with Store.open(store) as opened:
        opened.put(replace(ARTICLE, id="aljazeera:2018:77"), ANALYSIS)
    words = ("--no-record", "--by", "Lena", "--store", store, "--json")
    for place in ("aljazeera:2018:77:74-77", "aljazeera:2018:77:74:77", "aljazeera:2018:77:e2"):
        target = json.loads(run("judge", "wrong", place, *words).stdout)["judgement"]["targets"][0]
        assert (target["article"], target["text"]) in {("aljazeera:2018:77", "قصف"), ("aljazeera:2018:77", "يقتل")}
        run(
            "judge",
            "undo",
            json.loads(run("judge", "list", "--store", store, "--json").stdout)[-1]["judgement"]["id"],
            "--by",
            "Lena",
            "--store",
            store,
        )
