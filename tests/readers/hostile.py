"""Well-formed files whose content nobody means well with: a strategy for each kind, above the level of bytes."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from hypothesis import strategies as st

from tests.readers.conftest import NEWS, tar_of, zip_of
from tests.readers.every_kind import parquet_of
from tests.readers.made_pdf import pdf_of
from tests.readers.test_docx import docx_of
from tests.readers.test_warc import record

if TYPE_CHECKING:
    from collections.abc import Sequence

_ODD = ("", " ", NEWS, "\x00", "\u202e", "\x1b[2J", "\ufeff", "../../x", "http://[::1", "9" * 400, "٢٠١٨-٠٣-٢٠", "NaN")
_DAYS = ("2018-03-20", "0000-00-00", "Tue, 20 Mar 2018 00:30:00 +9999999999999999", "20 Mar 99999", "-1", "٣")

words = st.sampled_from(_ODD + _DAYS) | st.text(max_size=40)
any_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=12,
)
_FIELDS = ["id", "text", "body", "date", "title", "url", "outlet", "author"]
_rows = st.lists(st.dictionaries(st.sampled_from(_FIELDS), words | any_json, max_size=6), max_size=4)
_plain = st.text(st.characters(min_codepoint=32, exclude_categories=["Cs"]), max_size=30)
_in_xml = (_plain | st.sampled_from([NEWS, *_DAYS, "http://[::1", "<p>" * 60, "&#0;", "<![CDATA["])).filter(
    lambda text: not set(text) & set("\ufffe\uffff")
)


def _json_of(value: object) -> bytes:
    return json.dumps(value).encode()


def _csv_of(rows: list[list[str]], separator: str) -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows([["id", "text", "date"], *rows])
    return out.getvalue().encode("utf-8", "surrogatepass")


def _items(kind: str, entries: list[list[tuple[str, str]]]) -> bytes:
    """A feed of entries with any fields, each as often as it comes."""
    told = "".join(
        f"<{kind}>{''.join(f'<{name}>{escape(value)}</{name}>' for name, value in one)}</{kind}>" for one in entries
    )
    root = "rss" if kind == "item" else "feed"
    return f"<{root}><channel>{told}</channel></{root}>".encode()


def _element(name: str, attributes: list[tuple[str, str]], content: list[str]) -> str:
    given = " ".join(f"{key}={quoteattr(value)}" for key, value in attributes)
    return f"<{name} {given}>{''.join(content)}</{name}>"


def _elements(names: Sequence[str], attributes: Sequence[str]) -> st.SearchStrategy[str]:
    """Trees of the elements of a format, put together as no program would."""
    given = st.lists(st.tuples(st.sampled_from(attributes), _in_xml), max_size=2, unique_by=lambda pair: pair[0])
    leaf = _in_xml.map(escape) | st.sampled_from(["<!-- x -->", "<?x y?>"])

    def around(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        return st.tuples(st.sampled_from(names), given, st.lists(inner, max_size=4)).map(lambda made: _element(*made))

    return st.recursive(leaf, around, max_leaves=12)


_FEED = tuple(
    "title link guid pubDate description updated published id summary content author".split()  # noqa: SIM905
)
_entries = st.lists(st.lists(st.tuples(st.sampled_from(_FEED), _in_xml), max_size=6), max_size=4)
_message = st.fixed_dictionaries(
    {"id": st.integers() | words, "type": st.just("message") | words},
    optional=dict.fromkeys(("date", "from", "author", "forwarded_from", "text"), words | any_json),
)
_chat = st.fixed_dictionaries({"name": words, "type": words, "messages": st.lists(_message | any_json, max_size=4)})
_WORD = tuple(
    "w:p w:r w:t w:tbl w:tr w:tc w:tab w:br w:pPr w:pStyle w:del w:txbxContent".split()  # noqa: SIM905
)
_HTML = tuple(
    "div p table td a script time article h1 ul svg template meta br span".split()  # noqa: SIM905
)
_CLASSES = ["class", "id", "title", "href", "datetime", "content", "property", "style", "name"]
_SITEMAP = ["url", "loc", "lastmod", "sitemap", "urlset"]
_TELEGRAM = [
    "page_header",
    "history",
    "message default",
    "message joined",
    "text",
    "from_name",
    "forwarded body",
    "date",
]
_header = st.tuples(
    st.sampled_from(["Content-Length", "WARC-Type", "WARC-Target-URI", "WARC-Record-ID", "X"]),
    st.sampled_from(["-1", "-5", "1e3", "٣", "9" * 30, "response", "http://[::1", "<>", ":", ""]) | _plain,
)
_columns = st.lists(
    st.fixed_dictionaries({
        "text": st.just(NEWS) | words.filter(lambda text: text.isprintable()),
        "id": st.integers(-(2**62), 2**62),
        "date": st.dates() | st.just(date(9999, 12, 31)),
        "title": st.none() | st.just("x"),
        "published_at": st.datetimes() | st.just(datetime(1, 1, 1, tzinfo=UTC)),
        "url": st.lists(st.integers(0, 9), max_size=2),
    }),
    min_size=1,
    max_size=3,
)
_members = st.dictionaries(
    st.sampled_from(["a.txt", "../../a.txt", "/etc/a.txt", "C:\\a.txt", "a\x01.txt", "ء.csv", "x/" * 90 + "a.jsonl"]),
    st.sampled_from([b"", NEWS.encode(), b"\x00", zip_of({"../b.txt": NEWS}), tar_of({"/b.txt": NEWS})]),
    max_size=4,
)


def _telegram_of(told: list[tuple[str, str]]) -> bytes:
    start = '<html><div class="page_header"><div class="text">x</div></div><div class="history">'
    return (
        start
        + "".join(f'<div class="{name}" id="message{at}">{text}' for at, (name, text) in enumerate(told))
        + '<div class="message '
    ).encode("utf-8", "replace")


def _warc_of(headers: list[tuple[str, str]], body: bytes) -> bytes:
    """A record with more headers than it should have, among two sound ones."""
    sound = record("https://a.org/1", body)
    told = "".join(f"{name}: {value}\r\n" for name, value in headers).encode("utf-8", "replace")
    first, _, rest = sound.partition(b"\r\n")
    return sound + first + b"\r\n" + rest.replace(b"\r\n\r\n", b"\r\n" + told + b"\r\n", 1) + sound


HOSTILE: dict[str, st.SearchStrategy[bytes]] = {
    ".txt": st.tuples(words, st.sampled_from(["utf-8", "utf-16", "cp1256", "utf-32"])).map(
        lambda made: made[0].encode(made[1], "replace")
    ),
    ".jsonl": st.lists(any_json | _rows, max_size=4).map(lambda rows: b"\n".join(map(_json_of, rows))),
    ".json": (
        any_json
        | _rows
        | _chat
        | st.fixed_dictionaries({"chats": st.fixed_dictionaries({"list": st.lists(_chat, max_size=2)})})
    ).map(_json_of),
    ".csv": st.tuples(st.lists(st.lists(words, max_size=4), max_size=4), st.sampled_from(",;\t|")).map(
        lambda made: _csv_of(*made)
    ),
    ".parquet": _columns.map(parquet_of),
    ".docx": _elements(_WORD, ("w:val", "w:x")).map(lambda body: docx_of(body.replace("w:x=", "x="), core=None)),
    ".pdf": st.lists(st.lists(st.characters(exclude_categories=["Cs"]), max_size=20), max_size=3).map(
        lambda lines: pdf_of([lines])
    ),
    ".html": _elements(_HTML, _CLASSES).map(str.encode)
    | st.lists(st.tuples(st.sampled_from(_TELEGRAM), words), max_size=6).map(_telegram_of),
    ".xml": st.tuples(st.sampled_from(["item", "entry"]), _entries).map(lambda made: _items(*made))
    | _elements(("url", "loc", "lastmod", "sitemap", "urlset"), ("x",)).map(
        lambda tree: f"<urlset>{tree}</urlset>".encode()
    ),
    ".warc": st.tuples(st.lists(_header, max_size=4), st.sampled_from([b"", NEWS.encode(), b"<p>"])).map(
        lambda made: _warc_of(*made)
    ),
    ".zip": _members.map(zip_of),
    ".tar": _members.map(tar_of),
}
"""By kind of file."""
