"""What is fuzzed: every reader, and all else that meets bytes of strangers."""

from __future__ import annotations

import gzip
import ssl
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING
from unittest import mock

import httpcore
import httpx
from msgspec import Struct

from riwaya.errors import ReadError
from riwaya.readers import Defaults, InputReader
from riwaya.readers.decode import decode
from riwaya.readers.files import read_source
from riwaya.readers.inputs import STDIN
from riwaya.readers.source import data_source
from riwaya.readers.web import Fetcher, Guard, PageReader, Validators
from riwaya.readers.web.manners import Pace, Robots
from tests.fuzz import seeds
from tests.readers.laws import hold_of
from tests.readers.test_warc import record

if TYPE_CHECKING:
    from collections.abc import Mapping

_ADDRESS = "http://news.example/a"


class Target(Struct, frozen=True, kw_only=True):
    """One way in."""

    run: Callable[[bytes], object]
    """Raises where a law is broken."""
    seeds: tuple[bytes, ...]
    """What a fuzzer starts from."""
    suffixes: tuple[str, ...] = ()
    """Kinds of file whose reader it is."""


def _file(*suffixes: str, wrap: Callable[[bytes], bytes] = bytes, start: tuple[bytes, ...] = ()) -> Target:
    """The reader of files with these ends; `wrap` makes the file of the bytes, where most of it is but packing."""

    def run(data: bytes) -> None:
        for suffix in suffixes:
            name = f"f{suffix}"
            assert hold_of(list(read_source(data_source(wrap(data), name, name), Defaults())))

    return Target(run=run, seeds=start, suffixes=suffixes)


def _stdin(data: bytes) -> None:
    assert hold_of(list(InputReader(stdin=lambda: data).read(STDIN)))


def _charset(data: bytes) -> None:
    """Text that is decoded holds as many code points as an encoding can make of the bytes."""
    with suppress(ReadError):
        assert len(decode(data, "f")) <= len(data)


def _robots(data: bytes) -> None:
    with suppress(ReadError):
        delay = Robots(lambda _url: (200, data), "riwaya", clock=lambda: 0.0).check(_ADDRESS)
        Pace(clock=lambda: 0.0, sleep=_never_long).wait("news.example", delay)


def _never_long(seconds: float) -> None:
    assert 0 <= seconds <= 30


@cache
def _context(**_options: object) -> ssl.SSLContext:
    """One for all: making one takes longer than what is tried."""
    return ssl.create_default_context()


def _answer(data: bytes) -> None:
    """What a server sends, to whatever it is asked; nothing is resolved but to a public address, nothing waited for."""
    guard = Guard(lambda _host, _port: ["93.184.216.34"])
    backend = httpcore.MockBackend([data])
    pace = Pace(clock=lambda: 0.0, sleep=lambda _seconds: None)
    trusting_none = mock.patch.object(httpx, "create_ssl_context", _context)
    with trusting_none, Fetcher(guard=guard, pace=pace, backend=backend, most=1_000_000) as fetcher:
        for follow in (False, True):
            reader = PageReader(fetcher, Validators(), follow=follow, most=3)
            assert hold_of(list(reader.read(_ADDRESS, Defaults())))


def _page_of_warc(body: bytes) -> bytes:
    return record("https://news.example/1", body)


TARGETS: Mapping[str, Target] = {
    "plain": _file(".txt", start=seeds.TEXTS),
    "jsonl": _file(".jsonl", start=seeds.LINES),
    "json": _file(".json", start=seeds.JSON),
    "delimited": _file(".csv", ".tsv", start=seeds.TABLES),
    "parquet": _file(".parquet", start=seeds.PARQUET),
    "docx": _file(".docx", start=seeds.DOCX),
    "docx-body": _file(".docx", wrap=seeds.docx_around, start=seeds.DOCX_BODIES),
    "pdf": _file(".pdf", start=seeds.PDF),
    "pdf-page": _file(".pdf", wrap=seeds.pdf_around, start=seeds.PDF_PAGES),
    "html": _file(".html", ".htm", start=seeds.PAGES),
    "telegram-html": _file(".html", start=seeds.TELEGRAM),
    "xml": _file(".xml", ".rss", ".atom", ".rdf", start=seeds.XML),
    "warc": _file(".warc", start=seeds.WARC),
    "warc-page": _file(".warc", wrap=_page_of_warc, start=seeds.PAGES),
    "zip": _file(".zip", start=seeds.ZIPS),
    "gzip": _file(".gz", start=seeds.GZIPS),
    "gzip-inside": _file(".jsonl.gz", wrap=gzip.compress, start=seeds.LINES),
    "tar": _file(".tar", start=seeds.TARS),
    "tar-packed": _file(".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz", start=seeds.PACKED_TARS),
    "stdin": Target(run=_stdin, seeds=seeds.ANY),
    "charset": Target(run=_charset, seeds=seeds.TEXTS),
    "robots": Target(run=_robots, seeds=seeds.ROBOTS),
    "answer": Target(run=_answer, seeds=seeds.ANSWERS),
}
"""By name."""


def _by_first_byte(data: bytes) -> None:
    if data:
        tuple(TARGETS.values())[data[0] % len(TARGETS)].run(data[1:])


TOGETHER = "together"
"""All of them in one process, for short runs: the first byte says which."""


def find_target(name: str) -> Target:
    """The target of a name, or all together."""
    if name != TOGETHER:
        return TARGETS[name]
    starts = (bytes([at]) + seed for at, target in enumerate(TARGETS.values()) for seed in target.seeds)
    return Target(run=_by_first_byte, seeds=tuple(starts))
