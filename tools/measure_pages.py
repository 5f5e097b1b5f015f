"""Measure taking articles out of web pages: write the table of docs/how-to/read-your-own-corpus.md between its marks.

usage: measure_pages.py [--pages N]      (default 400 of each kind; a minute)

Pages are made: sample accounts of ours among menus, scripts, pictures and lists of links, as news sites wrap theirs.
They are read from a WARC archive, as those of CC-News are. Time is that of the processor, so other work on the machine
matters little.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import time
from pathlib import Path
from typing import TYPE_CHECKING

from riwaya.readers import Defaults, Reading
from riwaya.readers.files import read_source
from riwaya.readers.source import data_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "how-to" / "read-your-own-corpus.md"
SAMPLES = ROOT / "examples" / "accounts.jsonl"
BEGIN, END = "<!-- pages -->", "<!-- /pages -->"
PAGES, WORDS, LINKS, SCRIPTS, SEED = 400, 244, 220, 30, 7
"""Of each kind; of an article; links and scripts of a page."""
ENGLISH = (
    "The council said that both roads to the valley were open again after four days.",
    "Residents who had left for the coast began to return, and shops opened in the old market.",
    "A spokesman declined to say how many guards were posted at the two bridges.",
)


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--pages", type=int, default=PAGES)
    count = asked.parse_args().pages
    samples = [json.loads(line) for line in SAMPLES.read_text("utf-8").splitlines()]
    arabic = [line for one in samples for line in one["text"].splitlines() if len(line.split()) > 4]
    kinds = {"Arabic, article taken out": arabic, "other languages, plain words": ENGLISH}
    rows = ["| pages | words, mean | KiB, mean | ms a page | pages/s and core |", "|---|---:|---:|---:|---:|"]
    rows += [measured(name, lines, count) for name, lines in kinds.items()]
    print("\n".join(rows))
    before, mark, rest = PAGE.read_text("utf-8").partition(BEGIN)
    if mark:
        PAGE.write_text("\n".join([before + BEGIN, *rows, END]) + rest.partition(END)[2], "utf-8")


def measured(name: str, lines: Sequence[str], count: int) -> str:
    """A row of the table."""
    draw = random.Random(SEED)
    pages = [made_page(lines, draw) for _ in range(count)]
    read(pages[:5])  # what is loaded and compiled at the first page
    began = time.process_time()
    articles = read(pages)
    took = (time.process_time() - began) / count
    if len(articles) != count:
        raise SystemExit(f"{count - len(articles)} pages were refused")
    words = statistics.mean(len(one.split()) for one in articles)
    size = statistics.mean(len(page.encode()) for page in pages) / 1024
    return f"| {name} | {words:,.0f} | {size:,.0f} | {took * 1000:.1f} | {1 / took:,.0f} |"


def read(pages: Sequence[str]) -> list[str]:
    """Texts of the articles in an archive of pages."""
    data = b"".join(record(number, page) for number, page in enumerate(pages))
    items = read_source(data_source(data, "made.warc", "made.warc"), Defaults())
    return [item.article.text for item in items if isinstance(item, Reading)]


def record(number: int, page: str) -> bytes:
    """A page as a crawler keeps it."""
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page.encode()
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/{number}\r\n"
    return f"{head}Content-Length: {len(answer)}\r\n\r\n".encode() + answer + b"\r\n\r\n"


def made_page(lines: Sequence[str], draw: random.Random) -> str:
    """A page of an invented site, with one article."""
    title = " ".join(draw.choice(lines).split()[:9])
    menu, beside, below = (list_of_links(lines, draw, LINKS // 3) for _ in range(3))
    scripts = "".join(f"<script>{script(draw)}</script>" for _ in range(SCRIPTS))
    told = "".join(f"<p>{line}</p>" for line in drawn(lines, draw.choice))
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title} | news.example</title>'
        f'<meta property="og:title" content="{title}"><meta property="article:published_time" '
        f'content="2018-03-{draw.randrange(1, 29):02d}T08:00:00Z">'
        f"{scripts}</head><body><header><nav>{menu}</nav></header>"
        f'<main><article><h1>{title}</h1><figure><img src="/i/{draw.randrange(10**6)}.jpg" alt="{title}"></figure>'
        f'<div class="text">{told}</div></article><aside class="related">{beside}</aside></main>'
        f"<footer>{below}<p>© news.example</p></footer></body></html>"
    )


def drawn(lines: Sequence[str], choose: Callable[[Sequence[str]], str]) -> Iterator[str]:
    """Lines until an article is as long as those of the news are."""
    words = 0
    while words < WORDS:
        line = choose(lines)
        words += len(line.split())
        yield line


def list_of_links(lines: Sequence[str], draw: random.Random, count: int) -> str:
    titles = (" ".join(draw.choice(lines).split()[:7]) for _ in range(count))
    items = (
        f'<li class="item item-{at}"><a href="/{draw.randrange(10**7)}" title="{title}"><img src="/t/{at}.jpg" alt="" '
        f'width="80" height="60"><span>{title}</span></a></li>'
        for at, title in enumerate(titles)
    )
    return f"<ul>{''.join(items)}</ul>"


def script(draw: random.Random) -> str:
    """What nobody reads, as long as such scripts are."""
    return "".join(f"window.q{at}=window.q{at}||[{draw.random()}];" for at in range(40))


if __name__ == "__main__":
    main()
