from __future__ import annotations

import gzip
import itertools

import pytest

from riwaya.errors import AddressError, FetchError, LimitError
from riwaya.readers.web.manners import LONGEST_PAUSE_S, RETRY_S, Pace, Robots
from riwaya.readers.web.validators import Validator, Validators
from tests.readers.web.conftest import PUBLIC


def test_a_page_comes_with_its_kind_and_validators(web, fetcher):
    web.put(
        "/a",
        b"<p>x",
        Content_Type="text/html; charset=utf-8",
        ETag='"1"',
        Last_Modified="Tue, 20 Mar 2018 08:00:00 GMT",
    )
    page = fetcher().get("http://news.example/a#top")
    assert (page.url, page.kind, page.data) == ("http://news.example/a", "text/html", b"<p>x")
    assert page.validator == Validator(etag='"1"', modified="Tue, 20 Mar 2018 08:00:00 GMT")
    assert web.dialled == [PUBLIC]
    assert web.asked[-1][1]["User-Agent"].startswith("riwaya/")


@pytest.mark.parametrize("address", ["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "::ffff:192.168.0.1"])
def test_a_name_that_leads_inside_is_refused_and_nothing_is_sent(web, fetcher, address):
    web.hosts["inside.example"] = [[address]]
    with pytest.raises(AddressError, match="not on the public internet"):
        fetcher().get("http://inside.example/")
    assert (web.dialled, web.asked) == ([], [])


@pytest.mark.parametrize(
    "target", ["http://127.0.0.1/secret", "http://inside.example/", "file:///etc/passwd", "http://[::1]/"]
)
def test_a_redirect_that_leads_inside_is_refused(web, fetcher, target):
    web.hosts |= {"inside.example": [["192.168.1.1"]], "127.0.0.1": [["127.0.0.1"]], "::1": [["::1"]]}
    web.put("/a", status=302, Location=target)
    with pytest.raises(AddressError):
        fetcher().get("http://news.example/a")
    assert (set(web.dialled), web.paths()) == ({PUBLIC}, ["/a"])


def test_robots_txt_that_redirects_inside_is_refused(web, fetcher):
    web.hosts["inside.example"] = [["10.0.0.1"]]
    web.put("/robots.txt", status=301, Location="http://inside.example/robots.txt")
    with pytest.raises(AddressError):
        fetcher().get("http://news.example/a")
    assert set(web.dialled) == {PUBLIC}


def test_a_name_that_changes_between_check_and_dial_gains_nothing(web, fetcher):
    web.hosts["rebind.example"] = [[PUBLIC], ["127.0.0.1"]]
    web.put("/a", b"x", Connection="close")
    with pytest.raises(AddressError):
        [fetcher().get("http://rebind.example/a") for _ in range(2)]
    assert "127.0.0.1" not in web.dialled


def test_redirects_are_followed_and_counted(web, fetcher):
    web.put("/a", status=301, Location="/b")
    web.put("/b", b"end")
    web.put("/loop", status=302, Location="/loop")
    assert fetcher().get("http://news.example/a").url == "http://news.example/b"
    with pytest.raises(FetchError, match="redirects more than"):
        fetcher().get("http://news.example/loop")


def test_an_answer_that_says_it_is_ten_gigabytes_long_is_refused_unread(web, fetcher):
    web.put("/a", b"x", Content_Length=str(10 * 1024**3))
    with pytest.raises(LimitError, match="Nothing was read"):
        fetcher().get("http://news.example/a")


@pytest.mark.parametrize("body", [b"x" * 2_000, gzip.compress(b"x" * 50_000_000)])
def test_an_answer_is_read_up_to_the_limit(web, fetcher, body):
    web.put("/a", body, **({"Content_Encoding": "gzip"} if body[:1] == b"\x1f" else {}))
    with pytest.raises(LimitError):
        fetcher(most=1_000 if len(body) == 2_000 else 1_000_000).get("http://news.example/a")


def test_an_answer_that_takes_too_long_is_given_up(web, fetcher):
    web.put("/a", b"x")
    clock = itertools.count(0.0, 40.0)
    with pytest.raises((LimitError, FetchError)):
        fetcher(seconds=60.0, clock=lambda: float(next(clock))).get("http://news.example/a")


def test_an_unpacked_answer_is_read(web, fetcher):
    web.put("/a", gzip.compress(b"words"), Content_Encoding="gzip")
    assert fetcher().get("http://news.example/a").data == b"words"


@pytest.mark.parametrize("packing", ["gzip, gzip", "br", "zstd"])
def test_packings_that_were_not_asked_for_are_refused(web, fetcher, packing):
    web.put("/a", b"x", Content_Encoding=packing)
    with pytest.raises(FetchError, match="not asked for"):
        fetcher().get("http://news.example/a")


@pytest.mark.parametrize("status", [404, 403, 429, 500])
def test_errors_of_the_server_are_told(web, fetcher, status):
    web.put("/a", status=status, Retry_After="30")
    with pytest.raises(FetchError, match=f"answered {status}.*30 seconds"):
        fetcher().get("http://news.example/a")


def test_robots_txt_is_asked_once_and_kept_to(web, fetcher):
    web.put("/robots.txt", "User-agent: *\nDisallow: /private\nCrawl-delay: 7\n")
    web.put("/a", b"a")
    one = fetcher()
    one.get("http://news.example/a")
    one.get("http://news.example/a")
    with pytest.raises(FetchError, match="asks programs to stay away"):
        one.get("http://news.example/private/1")
    assert [path for path, _ in web.asked] == ["/robots.txt", "/a", "/a"]
    assert web.slept[-1] == pytest.approx(8.0)


@pytest.mark.parametrize(("status", "is_read"), [(404, True), (403, True), (500, False), (429, False)])
def test_where_robots_txt_fails_the_host_is_left_alone(web, fetcher, status, is_read):
    web.put("/robots.txt", status=status)
    web.put("/a", b"a")
    if is_read:
        assert fetcher().get("http://news.example/a").data == b"a"
    else:
        with pytest.raises(FetchError, match="left alone"):
            fetcher().get("http://news.example/a")


def test_what_has_not_changed_is_not_sent_again(web, fetcher):
    web.put("/a", b"x", ETag='"1"')
    one = fetcher()
    page = one.get("http://news.example/a")
    again = one.get("http://news.example/a", page.validator)
    assert (again.is_unchanged, again.data) == (True, b"")


def test_one_host_is_asked_at_its_pace_and_others_are_not_kept_waiting():
    slept: list[float] = []
    pace = Pace(2.0, clock=lambda: 100.0, sleep=slept.append)
    for host in ("a", "b", "a", "b"):
        pace.wait(host)
    pace.wait("c", 10_000.0)
    pace.wait("c")
    assert slept == [2.0, 2.0, LONGEST_PAUSE_S]


def test_validators_outlive_the_process_and_a_damaged_file_costs_nothing(tmp_path):
    path = tmp_path / "s.db.pages.json"
    kept = Validators(path)
    kept.put("http://a.org/", Validator(etag="1"))
    kept.put("http://b.org/", Validator())
    kept.save()
    assert (Validators(path).get("http://a.org/"), Validators(path).get("http://b.org/")) == (Validator(etag="1"), None)
    path.write_text("{broken")
    assert Validators(path).get("http://a.org/") is None


def test_a_host_whose_robots_txt_failed_is_asked_again_after_a_while():
    now, answers = [0.0], [(500, b""), (200, b"")]
    robots = Robots(lambda _url: answers.pop(0), "riwaya", clock=lambda: now[0])
    for at in (0.0, RETRY_S - 1):
        now[0] = at
        with pytest.raises(FetchError, match="answered 500"):
            robots.check("http://news.example/a")
    now[0] = RETRY_S
    assert robots.check("http://news.example/a") is None
