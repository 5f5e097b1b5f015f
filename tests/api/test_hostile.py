"""Articles, titles and names are written by others: nothing of them is ever more than text."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from riwaya.api.app import create_app
from riwaya.model.article import Article
from riwaya.store import Store
from tests.api.conftest import API, HOME

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>"
TEXT = f'{SCRIPT} قصفت طائرات روسية مدينة إدلب. \u202eevil\u202c =HYPERLINK("http://evil.test")'
ID = 'a"><svg onload=alert(1)>'


@pytest.fixture(scope="module")
def hostile(tmp_path_factory, pack, analyzer):
    with Store.open(tmp_path_factory.mktemp("hostile") / "hostile.db") as store:
        title = f"=1+1 {SCRIPT}"
        article = Article(id=ID, text=TEXT, title=title, outlet=f"@{SCRIPT}", published="2018-03-20")
        store.put(article, analyzer.analyze(article))
        yield TestClient(create_app(store, pack), base_url=HOME, raise_server_exceptions=False)


@pytest.mark.parametrize("path", ["", "/analysis", "/reading", "/text", "/records/m1", "/span/0-8"])
def test_hostile_text_comes_back_as_it_is_and_as_no_page(hostile, path):
    reply = hostile.get(f"{API}/articles/{ID}{path}")
    assert reply.status_code in {200, 404}
    assert reply.headers["content-type"].split(";")[0] in {"application/json", "text/plain"}
    assert reply.headers["x-content-type-options"] == "nosniff"
    assert "unsafe" not in reply.headers["content-security-policy"]


def test_hostile_titles_are_strings_in_lists(hostile):
    (row,) = hostile.get(f"{API}/articles").json()["rows"]
    assert (row["id"], row["title"]) == (ID, f"=1+1 {SCRIPT}")


def test_hostile_titles_are_no_formulas_in_spreadsheets(hostile):
    text = hostile.get(f"{API}/exports/articles.csv").content.decode("utf-8-sig")
    assert "'=1+1" in text
    assert "'@<script>" in text


@pytest.mark.parametrize(
    "path",
    [f"/articles/{SCRIPT}", f"/actors/{SCRIPT}", f"/clusters/{SCRIPT}", f"/jobs/{SCRIPT}", f"/articles?camp={SCRIPT}"],
)
def test_what_is_asked_for_comes_back_in_errors_as_json_alone(hostile, path):
    reply = hostile.get(API + path)
    assert reply.status_code in {404, 422, 503}
    assert reply.headers["content-type"] == "application/json"


@pytest.mark.parametrize(
    "given", ["x\r\nSet-Cookie: a=b", "\0", "\ud800".encode("utf-8", "surrogatepass").decode("latin-1")]
)
def test_no_header_and_no_failure_of_ours_can_be_made_by_a_query(hostile, given):
    reply = hostile.get(f"{API}/search", params={"q": given})
    assert reply.status_code < 500 or reply.status_code == 503
    assert "set-cookie" not in reply.headers


def test_names_of_users_are_text_that_shows():
    from riwaya.access.people import name_of
    from riwaya.errors import AccessError

    assert name_of(SCRIPT[:29]) == SCRIPT[:29]
    for hidden in ("a\u202eb", "a\nb", "\u200f", "a\0"):
        with pytest.raises(AccessError):
            name_of(hidden)


def test_metrics_tell_no_addresses_and_cannot_be_forged(hostile):
    hostile.get(f"{API}/articles/{ID}%0A# TYPE x counter")
    hostile.request("EVIL", f"{API}/articles")
    text = hostile.get("/metrics").text
    assert "svg" not in text
    assert "EVIL" not in text
    assert 'riwaya_http_requests_total{route="/api/v1/articles",method="GET",status="200"}' in text
    assert "riwaya_articles 1\n" in text
    assert text.count("# TYPE riwaya_http_request_seconds histogram") == 1
