from __future__ import annotations

import json

import pytest

from riwaya.cli import fetching
from riwaya.readers.addresses import id_of_url
from tests.readers.test_feeds import RSS
from tests.readers.test_warc import PAGE
from tests.readers.web.conftest import fetcher, server, web

__all__ = ["fetcher", "server", "web"]
FEED = "http://sana.sy/rss"


@pytest.fixture(autouse=True)
def own_web(monkeypatch, web, fetcher):
    web.put("/rss", RSS.replace("https://", "http://"), ETag='"1"')
    web.put("/1", PAGE, Content_Type="text/html")
    monkeypatch.setattr(fetching, "make_fetcher", lambda _delay: fetcher())
    monkeypatch.setattr("time.sleep", lambda _seconds: None)


def test_new_entries_are_read_each_round_and_known_ones_are_not(run, web, tmp_path):
    store = tmp_path / "s.db"
    result = run("watch", FEED, "--rounds", "2", "--store", store, "--json")
    first, second = [json.loads(line) for line in result.stdout.splitlines()]
    assert (first["new"], second["new"], second["refused"]) == (2, 0, 0)
    assert web.paths() == ["/rss", "/1", "/3", "/rss"]
    shown = json.loads(run("articles", "--store", store, "--json").stdout.splitlines()[0])
    assert "sana" in json.dumps(shown)


def test_an_entry_that_comes_later_is_read_then(run, web, tmp_path):
    store = tmp_path / "s.db"
    assert run("watch", FEED, "--rounds", "1", "--store", store).exit_code == 1
    words = "<description>دخل الجيش المدينة اليوم.</description>"
    new = f"<item><title>خبر جديد</title><link>http://sana.sy/9</link>{words}</item>"
    web.put("/rss", RSS.replace("https://", "http://").replace("</channel>", f"{new}</channel>"), ETag='"2"')
    report = json.loads(run("watch", FEED, "--rounds", "1", "--store", store, "--json").stdout)
    assert (report["new"], report["updated"]) == (1, 0)


def test_a_round_is_one_line_for_people(run, tmp_path):
    result = run("watch", FEED, "--rounds", "1", "--words-of-feed", "--store", tmp_path / "s.db")
    assert (result.exit_code, "new: 2, changed: 0, refused: 0" in result.stdout) == (0, True)


def test_what_is_no_address_is_wrong_usage(run, tmp_path):
    result = run("watch", "feed.xml", "--store", tmp_path / "s.db")
    assert (result.exit_code, "no web address" in result.stderr) == (2, True)


def test_read_takes_addresses_and_does_not_fetch_the_same_twice(run, web, tmp_path):
    web.put("/1", PAGE, Content_Type="text/html", ETag='"1"')
    store = tmp_path / "s.db"
    reports = [json.loads(run("read", "http://sana.sy/1", "--store", store, "--json").stdout) for _ in range(2)]
    assert [(one["new"], one["unchanged"]) for one in reports] == [(1, 0), (0, 1)]
    assert (store.parent / "s.db.pages.json").is_file()
    assert web.asked[-1][1]["If-None-Match"] == '"1"'
    assert run("show", id_of_url("http://sana.sy/1"), "--store", store).exit_code == 0


def test_read_takes_standard_input(run, tmp_path):
    data = '{"id": "a", "text": "دخل الجيش المدينة."}\n'.encode()
    result = run("read", "-", "--store", tmp_path / "s.db", "--json", stdin=data)
    assert json.loads(result.stdout)["new"] == 1
