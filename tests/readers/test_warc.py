from __future__ import annotations

import gzip

import pytest

from riwaya.readers.addresses import id_of_url
from tests.readers.conftest import NEWS, outcomes

PAGE = (
    '<html><head><title>خبر الهدنة</title><meta property="article:published_time" content="2018-03-20T08:00:00Z"/>'
    f"</head><body><nav>قائمة</nav><article><h1>خبر الهدنة</h1>{''.join(f'<p>{NEWS} {n}</p>' for n in range(6))}"
    "</article></body></html>"
)
WORDS = "<p>News of a town: the government announced that forces withdrew from its eastern districts.</p>" * 3
ENGLISH = f"<html><head><title>A town</title></head><body><main>{WORDS}</main></body>"


def record(
    url: str, body: bytes | str, headers: str = "", kind: str = "text/html; charset=utf-8", status: int = 200
) -> bytes:
    data = body.encode() if isinstance(body, str) else body
    http = f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\n{headers}\r\n".encode() + data
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        f"WARC-Date: 2018-03-20T00:00:00Z\r\nWARC-Target-URI: {url}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_pages_give_words_title_day_and_address(read, pack):
    name = "a.warc" if pack is bytes else "a.warc.gz"
    data = b"".join(pack(record(f"https://sana.sy/{n}", PAGE)) for n in (1, 2))
    first, second = [item.article for item in read(name, data)]
    assert NEWS in first.text
    assert "قائمة" not in first.text
    assert (first.id, first.title, first.published, first.url) == (
        id_of_url("https://sana.sy/1"), "خبر الهدنة", "2018-03-20", "https://sana.sy/1"
    )  # fmt: skip
    assert second.url == "https://sana.sy/2"


def test_pages_in_another_language_are_kept_and_marked(read):
    (got,) = read("a.warc", record("https://example.org/en", ENGLISH))
    assert (got.article.language, got.article.title, "News of a town" in got.article.text) == ("en", "A town", True)


def test_what_is_no_page_is_passed_over(read):
    data = record("https://a.org/p", b"\x89PNG", kind="image/png") + record("https://a.org/404", PAGE, status=404)
    assert outcomes(read("a.warc", data)) == ["RW101"]


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ("Content-Encoding: gzip\r\n", gzip.compress(PAGE.encode())),
        ("Content-Encoding: gzip\r\n", PAGE.encode()),
        ("Transfer-Encoding: chunked\r\n", b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE.encode()), PAGE.encode())),
        ("", PAGE.encode("cp1256")),
    ],
)
def test_packed_pages_are_unpacked(read, headers, body):
    (got,) = read("a.warc", record("https://sana.sy/1", body, headers))
    assert NEWS in got.article.text


def test_a_page_that_unfolds_without_end_is_refused_alone(read):
    bomb = gzip.compress(b"<p>" + b" " * (30 * 1024 * 1024))
    items = read(
        "a.warc", record("https://a.org/1", bomb, "Content-Encoding: gzip\r\n") + record("https://a.org/2", PAGE)
    )
    assert (outcomes(items)[0], NEWS in outcomes(items)[1]) == ("RW107", True)


@pytest.mark.parametrize("cut", [10, 700, 1_500])
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_an_archive_that_breaks_off_is_read_until_there(read, pack, cut):
    whole, last = pack(record("https://a.org/1", PAGE)), pack(record("https://a.org/2", PAGE))
    name = "a.warc" if pack is bytes else "a.warc.gz"
    first, *_, end = outcomes(read(name, whole + last[: -min(cut, len(last) - 60)]))
    assert (NEWS in first, end) == (True, "RW103")


def test_a_record_that_says_it_is_ten_gigabytes_long_is_refused(read):
    data = record("https://a.org/1", PAGE).replace(b"Content-Length: ", b"Content-Length: 1000000", 1)
    assert outcomes(read("a.warc", data)) == ["RW103"]


@pytest.mark.parametrize("data", [b"", b"no archive " * 99])
def test_what_is_no_archive_is_refused(read, data):
    assert outcomes(read("a.warc", data)) == ["RW103"]


def test_a_page_of_no_address_is_read_and_the_rest_of_its_archive_too(read):
    odd, sound = [
        item.article for item in read("a.warc", record("http://[::1", PAGE) + record("https://a.org/1", PAGE))
    ]
    assert NEWS in odd.text
    assert sound.url == "https://a.org/1"
