"""Tables to take along say what the lists say, and harm nobody who opens them."""

from __future__ import annotations

import csv
import io
import json

import pytest

from riwaya.export.sheets import sheet_lines
from tests.api.conftest import API


def rows_of(reply):
    assert reply.status_code == 200, reply.text
    return list(csv.DictReader(io.StringIO(reply.content.decode("utf-8-sig"))))


@pytest.mark.parametrize("what", ["events", "relations", "claims", "loaded", "frames", "articles"])
def test_both_forms_have_the_rows_of_the_list(client, get, what):
    table = rows_of(client.get(f"{API}/exports/{what}.csv"))
    lines = client.get(f"{API}/exports/{what}.jsonl")
    assert lines.headers["content-type"].startswith("application/x-ndjson")
    assert len(table) == len(lines.text.splitlines()) == get(f"/{what}")["total"] > 0


def test_filters_hold_for_exports(client, get):
    asked = {"type": "ASSAULT", "outlet": get("/articles")["rows"][0]["outlet"]}
    table = rows_of(client.get(f"{API}/exports/events.csv", params=asked))
    assert len(table) == get("/events", **asked)["total"]
    assert {row["type"] for row in table} <= {"ASSAULT"}


def test_a_file_is_named_and_is_no_page(client):
    reply = client.get(f"{API}/exports/articles.csv")
    assert reply.headers["content-disposition"] == 'attachment; filename="riwaya-articles.csv"'
    assert reply.headers["content-type"].startswith("text/csv")
    assert reply.headers["x-content-type-options"] == "nosniff"


def test_arabic_opens_as_arabic_in_a_spreadsheet(client):
    assert client.get(f"{API}/exports/events.csv").content.startswith("\ufeff".encode())


@pytest.mark.parametrize("path", ["events.xlsx", "secrets.csv", "events.csv/x", "users.csv"])
def test_nothing_else_is_exported(client, path):
    assert client.get(f"{API}/exports/{path}").status_code in {404, 422}


def test_judgements_are_a_line_for_each_place(quiet):
    said = {"say": "wrong", "places": ["ex-afrin-sindiyan:e1"], "labels": {"modality": "desired"}, "by": "Lena"}
    assert quiet.post(f"{API}/judgements", json={**said, "note": "=HYPERLINK(1)"}).status_code == 201
    (row,) = rows_of(quiet.get(f"{API}/exports/judgements.csv"))
    assert (row["by"], row["article"], json.loads(row["labels"])) == (
        "Lena",
        "ex-afrin-sindiyan",
        {"modality": "desired"},
    )
    assert row["note"] == "'=HYPERLINK(1)"
    (line,) = quiet.get(f"{API}/exports/judgements.jsonl").text.splitlines()
    assert json.loads(line)["note"] == "=HYPERLINK(1)"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1"])
def test_no_cell_is_a_formula(text):
    (cell,) = list(csv.reader(io.StringIO("".join(sheet_lines(["a"], [{"a": text}]))[1:])))[1]
    assert cell == f"'{text}"


def test_numbers_stay_numbers_and_quotes_stay_in_their_cell():
    text = "".join(sheet_lines(["a", "b", "c"], [{"a": -1.5, "b": 'x",=1', "c": None}]))
    assert list(csv.reader(io.StringIO(text[1:])))[1] == ["-1.5", 'x",=1', ""]


def test_accounts_are_a_page_in_both_languages_where_the_terminal_serves(client, samples, pack):
    from fastapi.testclient import TestClient

    from riwaya.api.app import create_app
    from riwaya.cli.account_file import AccountFiles
    from riwaya.store import Store
    from tests.api.conftest import HOME

    asked = {"place": "afrin"}
    with Store.open(samples) as store:
        app = create_app(store, pack, account_writer=AccountFiles(pack))
        app.state.served.keeper = client.app.state.served.keeper
        served = TestClient(app, base_url=HOME)
        pages = {
            one: served.get(f"{API}/exports/account.md", params={**asked, "language": one}) for one in ("ar", "en")
        }
    assert {page.headers["content-type"].split(";")[0] for page in pages.values()} == {"text/markdown"}
    assert pages["en"].text.startswith("# ")
    assert pages["ar"].text != pages["en"].text
    assert client.get(f"{API}/exports/account.md", params=asked).status_code == 404
    file = client.get(f"{API}/exports/account.json", params=asked)
    assert file.json() == client.get(f"{API}/accounts", params=asked).json()
    assert file.headers["content-disposition"] == 'attachment; filename="riwaya-account.json"'
