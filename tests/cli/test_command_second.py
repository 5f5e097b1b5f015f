"""`riwaya read --second-reader` and `riwaya second`: off unless asked for, proposals only, decided by people."""

from __future__ import annotations

import json

import pytest

from riwaya.model.proposal import ProposalState
from riwaya.store import Store
from tests.second.server import cut_off, records, serving
from tests.second.test_run import ANSWER, ask
from tests.told import ARTICLE

KEY = "sk-very-secret"


@pytest.fixture
def read(run, tmp_path, text_file):
    def invoke(server, *options, **environ):
        words = ("read", text_file, "--store", tmp_path / "s.db", "--second-reader", server.url, "--second-model", "m")
        return run(*words, *options, RIWAYA_MODELS="none", **environ)

    return invoke


@pytest.fixture
def proposals(told):
    """A store with what the second reader proposed of its account."""
    with Store.open(told) as opened:
        ask(opened, ANSWER)
    return told


def added(store):
    with Store.open(store) as opened:
        return next(one for one in opened.proposals.all() if one.kind == "add")


def test_only_who_asks_for_it_has_a_second_reader_and_its_key_is_kept_nowhere(read, run, tmp_path, text_file):
    other = tmp_path / "other.txt"
    other.write_text("وصلت قافلة إلى حلب.", "utf-8")
    plain = run("read", other, "--store", tmp_path / "s.db", "--json", RIWAYA_MODELS="none")
    with serving(cut_off, records(events=[{"sentence": 1, "quote": "هرب", "type": "RETREAT"}])) as server:
        asked = read(server, "--json", "--second-price", "2,10", RIWAYA_SECOND_KEY=KEY)
    second = json.loads(asked.stdout)["second"]
    counts = {name: second[name] for name in ("read", "calls", "records", "accepted", "refused", "cost")}
    assert ("second" in json.loads(plain.stdout), asked.exit_code) == (False, 0)
    assert counts == {
        "read": 1, "calls": 2, "records": 1, "accepted": 0, "refused": {"invented": 1}, "cost": 0.003,
    }  # fmt: skip
    assert not any("حلب" in one.user for one in server.sent)
    assert server.sent[0].headers["authorization"] == f"Bearer {KEY}"
    log = run("second", "log", "--store", tmp_path / "s.db", "--json").stdout
    files = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file())
    assert KEY not in asked.output + log + files.decode("utf-8", "replace")


def test_people_are_told_what_it_took_and_why_records_were_refused(read):
    with serving(records(events=[{"sentence": 1, "quote": "هرب", "type": "RETREAT"}])) as server:
        told = read(server, "--second-price", "1,1").stdout
        arabic = read(server, RIWAYA_LANG="ar").stdout
    assert all(words in told for words in ("1 calls", "cost 0.0011", "a quote stands nowhere in the text"))
    assert "مقالات أجاب عنها من قبل" in arabic
    assert len(server.sent) == 1


def test_another_machine_is_not_asked_without_the_flag_in_both_languages(run, text_file, tmp_path):
    words = ("read", text_file, "--store", tmp_path / "s.db", "--second-model", "m", "--second-reader")
    told = [run(*words, "https://api.example.org/v1", RIWAYA_LANG=language) for language in ("en", "ar")]
    assert [one.exit_code for one in told] == [2, 2]
    assert "would leave this one" in told[0].stderr
    assert "سيخرج نص المقالات" in told[1].stderr
    assert all("--send-text-to-second-reader" in one.stderr for one in told)
    plain = run(*words, "http://api.example.org/v1", "--send-text-to-second-reader")
    assert (plain.exit_code, "RW981" in plain.stderr, (tmp_path / "s.db").exists()) == (1, True, False)


@pytest.mark.parametrize(
    "options",
    [
        ("--second-layers", "frames"),
        ("--second-layers", ""),
        ("--second-price", "cheap"),
        ("--second-price", "-1,2"),
        ("--second-model", " "),
    ],
)
def test_a_wish_that_makes_no_sense_is_wrong_usage_before_anything_is_read(read, options, tmp_path):
    with serving(ANSWER) as server:
        assert read(server, *options).exit_code == 2
    assert (server.sent, (tmp_path / "s.db").exists()) == ([], False)


def test_a_proposal_is_listed_over_its_sentence_and_named_as_a_machines(proposals, lines):
    told = "\n".join(lines("second", "list", "--store", proposals, COLUMNS="160"))
    assert all(words in told for words in ("to add", "⟪تسيطر⟫", "COERCE", "m, 20", "riwaya second accept"))
    arabic = "\n".join(lines("second", "list", ARTICLE.id, "--store", proposals, RIWAYA_LANG="ar"))
    assert "اقتراحات القرّاء الثواني" in arabic


def test_who_accepts_a_proposal_judges_and_may_take_it_back(proposals, run):
    name = added(proposals).id
    words = ("--store", proposals, "--by", "Lena", "--json")
    told = json.loads(run("second", "accept", name, *words).stdout)
    judgement = told["judgement"]
    assert (judgement["by"], judgement["kind"], judgement["note"].startswith(name)) == ("Lena", "add", True)
    assert [one["layer"] for one in told["next"]] == ["participants"]
    assert run("second", "accept", name, *words).exit_code == 1
    run("judge", "undo", judgement["id"], *words)
    assert added(proposals).state is ProposalState.OPEN


def test_people_who_accept_are_told_what_to_decide_next(proposals, run):
    told = run("second", "accept", added(proposals).id, "--store", proposals, "--by", "Lena", "--note", "نعم").stdout
    assert all(words in told for words in ("added", "Note: نعم", "riwaya judge undo", "who took part: p-"))


def test_what_is_dismissed_is_gone_and_may_be_reopened(proposals, run):
    name = added(proposals).id
    assert run("second", "dismiss", name, "--store", proposals).exit_code == 2
    told = run("second", "dismiss", name, "--store", proposals, "--by", "Lena")
    assert (told.exit_code, name in told.stdout) == (0, True)
    assert name not in run("second", "list", "--store", proposals).stdout
    assert "dismissed by Lena" in run("second", "list", "--all", "--store", proposals).stdout
    assert run("second", "accept", name, "--store", proposals, "--by", "Lena").exit_code == 1
    run("second", "reopen", name, "--store", proposals)
    assert name in run("second", "list", "--store", proposals).stdout


def test_the_log_tells_whom_what_and_how_much(proposals, run, lines):
    (entry,) = json.loads(run("second", "log", "--store", proposals, "--json").stdout)
    (call,) = entry["reading"]["calls"]
    assert (call["outcome"], call["status"], entry["tokens"], entry["cost"]) == ("answered", 200, [1000, 100], None)
    assert "1,100" in " ".join(lines("second", "log", "--store", proposals, COLUMNS="160"))


def test_where_nobody_was_asked_that_is_said(run, told):
    assert "Nothing" in run("second", "list", "--store", told).stdout
    assert "No second reader" in run("second", "log", "--store", told).stdout
