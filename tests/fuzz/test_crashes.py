"""Bytes that broke a reader once, as small as they could be made; none may again."""

from __future__ import annotations

import pytest

from tests.fuzz.targets import TARGETS
from tests.readers.test_warc import PAGE, record

_FEED = "<rss><channel><item><description>x</description>{}</item></channel></rss>"
CRASHES = [
    ("delimited", b"id,\x00ext\n1,2\n"),
    ("warc", b"WARC/1.0\nContent-Length: -5\n\nx"),
    ("warc", b"WARC/1.0\nContent-Length: -1\n\nx"),
    ("warc", record("http://[::1", PAGE)),
    ("xml", _FEED.format("<link>http://[::1</link>").encode()),
    ("xml", _FEED.format("<pubDate>Tue, 20 Mar 2018 00:30:00 +9999999999999999</pubDate>").encode()),
    ("answer", b"HTTP/1.1 302 Found\r\nLocation: http://[::1\r\nContent-Length: 0\r\n\r\n"),
    ("answer", b"HTTP/1.1 200 OK\r\n\r\n<urlset><url><loc>http://[::1</loc></url></urlset>"),
]


@pytest.mark.parametrize(("target", "content"), CRASHES)
def test_what_broke_once_holds(target, content):
    TARGETS[target].run(content)
