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


@pytest.mark.parametrize("what", ["events", "relations", "claims", "loaded", "frames", "articles", "actors", "places"])
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


PAGES = [
    ("events", {"recipient": "civilians"}),
    ("events", {"told_begin": "2017-01-01", "told_end": "2017-12-31", "place": "aleppo"}),
    ("events", {"words": "قصف"}),
    ("actors", {"place": "afrin", "type": "ASSAULT"}),
    ("places", {"actor": "turkey", "begin": "2018-01-01"}),
    ("claims", {"actor": "turkey", "q": "عفرين"}),
    ("relations", {"place": "afrin", "camp": "gov"}),
]


@pytest.mark.parametrize(("what", "asked"), PAGES)
def test_every_filter_of_a_list_holds_for_its_export(client, get, what, asked):
    whole, listed = get(f"/{what}")["total"], get(f"/{what}", limit=500, **asked)
    lines = client.get(f"{API}/exports/{what}.jsonl", params=asked).text.splitlines()
    assert [json.loads(line) for line in lines] == [one.get("row", one) for one in listed["rows"]]
    assert len(lines) < whole


def test_articles_are_exported_as_they_were_searched_for(client, get):
    asked = {"q": "مدينة حلب", "apart": True}
    found = {row["id"] for row in get("/search", limit=500, **asked)["rows"]}
    table = rows_of(client.get(f"{API}/exports/articles.csv", params=asked))
    assert {row["id"] for row in table} == found
    assert len(found) > get("/search", q="مدينة حلب")["total"]


def test_what_is_told_of_an_actor_is_exported_from_both_sides(client, get):
    table = rows_of(client.get(f"{API}/exports/events.csv", params={"party": "turkey"}))
    rows = [item["row"] for item in get("/events", limit=500)["rows"]]
    mine = [one for one in rows if "turkey" in {who["entity"] for who in (*one["actors"], *one["recipients"])}]
    assert [(one["article"], one["event"]) for one in table] == [(o["article"]["id"], o["event"]["id"]) for o in mine]


@pytest.mark.parametrize(("what", "asked"), [("claims", {"recipient": "sdf"}), ("events", {"by": "meaning"})])
def test_a_filter_that_an_export_does_not_have_is_refused(client, what, asked):
    assert client.get(f"{API}/exports/{what}.csv", params=asked).status_code == 422


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
        dossiers = {
            one: served.get(f"{API}/exports/account.{one}", params={**asked, "language": "ar"})
            for one in ("html", "pdf")
        }
        of_nothing = served.get(f"{API}/exports/account.html", params={"place": "no-such-place"})
    assert [reply.status_code for reply in (*dossiers.values(), of_nothing)] == [200, 200, 200]
    assert dossiers["pdf"].content.startswith(b"%PDF-")
    assert 'dir="rtl"' in dossiers["html"].text
    assert dossiers["html"].headers["content-disposition"] == 'attachment; filename="riwaya-account.html"'
    assert {page.headers["content-type"].split(";")[0] for page in pages.values()} == {"text/markdown"}
    assert pages["en"].text.startswith("# ")
    assert pages["ar"].text != pages["en"].text
    assert client.get(f"{API}/exports/account.md", params=asked).status_code == 404
    file = client.get(f"{API}/exports/account.json", params=asked)
    assert file.json() == client.get(f"{API}/accounts", params=asked).json()
    assert file.headers["content-disposition"] == 'attachment; filename="riwaya-account.json"'
