from __future__ import annotations

import platform

import pytest
from fastapi.testclient import TestClient

from riwaya.api.app import create_app
from riwaya.api.headers import SECURITY_HEADERS
from riwaya.api.settings import Settings
from tests.api.conftest import API, HOME


@pytest.mark.parametrize("path", ["/health", f"{API}/about", f"{API}/nothing", "/", f"{API}/articles?limit=x"])
def test_every_answer_bears_the_headers_that_protect_browsers(client, path):
    headers = client.get(path).headers
    assert {name: headers[name] for name in SECURITY_HEADERS} == SECURITY_HEADERS


def test_the_policy_lets_no_page_run_or_load_what_is_not_ours():
    policy = SECURITY_HEADERS["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def test_health_and_about_tell_what_runs(client, get, pack):
    assert client.get("/health").json()["status"] == "ok"
    about = get("/about")
    assert about["pack"]["version"] == pack.version
    assert pack.version in about["packs"]
    assert about["python"] == platform.python_version()
    assert (about["mode"], about["who"]["role"]) == ("loopback", "admin")


def test_an_answer_that_did_not_change_is_not_sent_again(client):
    first = client.get(f"{API}/articles")
    tag = first.headers["etag"]
    again = client.get(f"{API}/articles", headers={"If-None-Match": f'"other", {tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get(f"{API}/articles", headers={"If-None-Match": '"other"'}).status_code == 200


def test_large_answers_are_compressed_for_who_takes_that(client):
    path = f"{API}/articles/ex-afrin-sindiyan/reading"
    packed = client.get(path, headers={"Accept-Encoding": "gzip"})
    plain = client.get(path, headers={"Accept-Encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.content == plain.content
    assert packed.headers["vary"] == "Accept-Encoding"


def test_what_nothing_answers_is_told_by_a_code(client):
    for path, status in ((f"{API}/nothing", 404), (f"{API}/articles", 405)):
        reply = client.post(path) if status == 405 else client.get(path)
        assert (reply.status_code, reply.json()["code"]) == (status, "RW950")


def test_a_failure_of_ours_tells_nothing_of_its_inside(samples, pack):
    from riwaya.store import Store

    with Store.open(samples) as store:
        app = create_app(store, pack)
        app.state.served.joined = lambda _: 1 / 0
        reply = TestClient(app, base_url=HOME, raise_server_exceptions=False).get(f"{API}/articles/a1/reading")
    assert (reply.status_code, reply.json()["code"]) == (500, "RW000")
    assert "division" not in reply.text
    assert reply.headers["x-content-type-options"] == "nosniff"


def test_every_route_names_its_record_and_its_errors(client):
    document = client.get("/openapi.json").json()
    schemas = document["components"]["schemas"]
    assert document["openapi"].startswith("3.1")
    assert not {"HTTPValidationError", "ValidationError"} & schemas.keys()
    for path, methods in document["paths"].items():
        for route in methods.values():
            good = next(answer for status, answer in route["responses"].items() if status.startswith("2"))
            assert good["content"] or "204" in route["responses"], path
            for status, answer in route["responses"].items():
                if status.startswith("4"):
                    assert answer["content"]["application/json"]["schema"] == {"$ref": "#/components/schemas/Fault"}


def test_every_reference_of_the_description_leads_somewhere(client):
    import re

    text = client.get("/openapi.json").text
    known = client.get("/openapi.json").json()["components"]["schemas"]
    assert set(re.findall(r"#/components/schemas/([^\"]+)", text)) <= known.keys()


@pytest.fixture
def pages(samples, pack, tmp_path):
    from riwaya.store import Store

    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<p>the app", "utf-8")
    (tmp_path / "assets" / "app-1a2b.js").write_text("x" * 5000, "utf-8")
    (tmp_path.parent / "secret.txt").write_text("secret", "utf-8")
    with Store.open(samples) as store:
        yield TestClient(create_app(store, pack, Settings(bundle=tmp_path)), base_url=HOME)


def test_pages_are_served_with_one_page_for_every_view(pages):
    script = pages.get("/assets/app-1a2b.js", headers={"Accept-Encoding": "gzip"})
    assert script.headers["content-encoding"] == "gzip"
    assert "immutable" in script.headers["cache-control"]
    assert script.text == "x" * 5000
    for path in ("/", "/actors/isis", "/articles/a/b"):
        assert pages.get(path).text == "<p>the app"
    assert pages.get(f"{API}/no-route").status_code == 404


@pytest.mark.parametrize(
    "path", ["/../secret.txt", "/%2e%2e/secret.txt", "/assets/..%2f..%2fsecret.txt", "/a%00b", "/" + "a" * 5000]
)
def test_no_file_outside_the_bundle_is_served(pages, path):
    assert "secret" not in pages.get(path).text


def test_answers_are_kept_up_to_a_size_and_the_oldest_go_first():
    from starlette.responses import Response

    from riwaya.api.replies import ReplyCache

    cache = ReplyCache(most=100)
    for name in "abcdefghij":
        cache.put((name,), Response(b"x" * 10, headers={"ETag": name}))
    assert cache.get(("a",)).headers["etag"] == "a"
    cache.put(("k",), Response(b"x" * 10))
    assert cache.get(("b",)) is None
    assert cache.get(("a",)).body == b"x" * 10
    cache.put(("large",), Response(b"x" * 50))
    assert cache.get(("large",)) is None


def test_a_kept_answer_is_that_of_its_address_and_encoding(client):
    first, other = (client.get(f"{API}/articles", params={"limit": limit}) for limit in (1, 2))
    again = client.get(f"{API}/articles", params={"limit": 1})
    assert first.content == again.content != other.content
    assert again.headers == first.headers
    plain = client.get(f"{API}/articles", params={"limit": 20}, headers={"Accept-Encoding": "identity"})
    packed = client.get(f"{API}/articles", params={"limit": 20}, headers={"Accept-Encoding": "gzip"})
    assert ("content-encoding" in plain.headers, "content-encoding" in packed.headers) == (False, True)


def test_no_schema_of_an_answer_is_more_than_the_record(client):
    for path, methods in client.get("/openapi.json").json()["paths"].items():
        for route in methods.values():
            schema = route["responses"].get("200", {}).get("content", {}).get("application/json", {}).get("schema", {})
            assert len(schema) == 1 or "$ref" not in schema, path
