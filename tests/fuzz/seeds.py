"""What fuzzing starts from: small files of each kind that read, made by code, and some that nearly do."""

from __future__ import annotations

import gzip
import json

from tests.readers.conftest import NEWS, tar_of, zip_of
from tests.readers.every_kind import LINE, files
from tests.readers.made_pdf import pdf_of, seen_from_the_left
from tests.readers.test_docx import docx_of, paragraph
from tests.readers.test_feeds import ATOM, RSS, SITEMAP
from tests.readers.test_tables import table
from tests.readers.test_warc import ENGLISH, PAGE, record

_FILES = files()
_DATED = [{"text": NEWS, "date": "2018-03-20T10:00:00Z", "id": 7}, {"body": NEWS, "link": "http://[::1"}]
_INDEX = "<sitemapindex><sitemap><loc>http://news.example/b.xml</loc></sitemap></sitemapindex>"
_ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1256", "iso8859-6")
_OKAY = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
_LINKS = '<a href="http://news.example/b">خبر</a>' * 3
_MARKUP = (
    "<!--[if IE]><p>x<![endif]--><script>var a='<p>'</script><table><tr><td>خلية</table><p>مفتوحة"
    f'<time datetime="2018-03-20">أمس</time><meta property="og:title" content="خبر">{_LINKS}<p>{NEWS * 3}'
)

TEXTS = tuple(NEWS.encode(name) for name in _ENCODINGS)
LINES = (_FILES["lines.jsonl"], "\n".join(json.dumps(row) for row in _DATED).encode(), b'{"text": 5}\n[1]\n"\\ud800"')
JSON = (_FILES["list.json"], _FILES["result.json"], json.dumps(_DATED).encode("utf-16"))
TABLES = (_FILES["table.csv"], _FILES["table.tsv"], table(separator=";").encode("utf-16"), b'id,text\n"a,"b"\n"\n,,,\n')
PARQUET = (_FILES["rows.parquet"],)
DOCX = (_FILES["report.docx"],)
PDF = (_FILES["report.pdf"],)
PAGES = (_FILES["page.html"], PAGE.encode("cp1256"), ENGLISH.encode(), _MARKUP.encode())
TELEGRAM = (_FILES["messages.html"],)
XML = (RSS.encode(), ATOM.encode(), SITEMAP.encode(), RSS.encode("utf-16"), _INDEX.encode())
WARC = (
    _FILES["crawl.warc"],
    record("https://a.org/1", gzip.compress(PAGE.encode()), "Content-Encoding: gzip\r\n"),
    record("https://a.org/2", b"5\r\n<p>ab\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n"),
)
ZIPS = (zip_of({"a.txt": NEWS, "b/c.csv": table()}, 0), _FILES["pack.zip"], zip_of({"in.zip": _FILES["pack.zip"]}, 0))
GZIPS = (gzip.compress(_FILES["pack.zip"]), gzip.compress(NEWS.encode()))
TARS = (tar_of({"a.txt": NEWS, "b/c.jsonl": LINES[0]}), tar_of({"x" * 200 + ".txt": NEWS}))
PACKED_TARS = tuple(tar_of({"a.txt": NEWS}, f"w:{kind}") for kind in ("gz", "bz2", "xz"))
ANY = (TEXTS[0], LINES[0], JSON[0], PDF[0], PAGES[0], XML[0], WARC[0], ZIPS[0], PARQUET[0])
ROBOTS = (
    b"User-agent: *\nDisallow: /private\nCrawl-delay: 7\nSitemap: http://a/b\n",
    b"\xef\xbb\xbfuser-agent:riwaya\nallow:/*a$\nrequest-rate: 1/10s 0900-1000\nvisit-time: 0600-0845",
)
ANSWERS = (
    _OKAY + f"Content-Length: {len(PAGE.encode())}\r\n\r\n{PAGE}".encode(),
    _OKAY + b"Content-Encoding: gzip\r\nETag: x\r\n\r\n" + gzip.compress(PAGE.encode()),
    _OKAY + b"Transfer-Encoding: chunked\r\n\r\n5\r\n<p>ab\r\n0\r\n\r\n",
    b"HTTP/1.1 302 Found\r\nLocation: /b?x#y\r\nContent-Length: 0\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n" + RSS.encode(),
    b"HTTP/1.1 200 OK\r\n\r\n" + SITEMAP.encode(),
)
DOCX_BODIES = (
    (paragraph("عنوان", style="Title") + paragraph(NEWS)).encode(),
    f"<w:tbl><w:tr><w:tc>{paragraph('خلية')}</w:tc></w:tr></w:tbl><w:p><w:r><w:tab/><w:br/></w:r></w:p>".encode(),
)
PDF_PAGES = (b"1 0 0 1 50 780 Tm <01> Tj 1 0 0 1 57 780 Tm <0203> Tj", b"[<01> -700 <02>] TJ T* <04> ' 3 Tr 200 Tz")


def docx_around(body: bytes) -> bytes:
    """A Word document with bytes for its body."""
    return docx_of(body.decode("utf-8", "replace"))


def pdf_around(drawing: bytes) -> bytes:
    """A PDF whose one page holds a line, and what the bytes draw."""
    return pdf_of([[seen_from_the_left(LINE)]], after=drawing.decode("latin-1"))
