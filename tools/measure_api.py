"""Measure the server under load: write the table of docs/explanation/serving.md between its marks.

usage: measure_api.py [--articles N] [--news STORE] [--seconds S]

It serves the sample accounts, then N articles of the development news (default 1,500; the two pools that are kept for
tests are left out), each to 50 connections that ask without a pause, and prints how long answers took. Reading the news
takes a quarter of a second an article; `--news` names a store that has them. Client and server share the machine.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import json
import os
import random
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from itertools import count, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
from urllib.request import urlopen

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "explanation" / "serving.md"
NEWS = ROOT.parent / "shared" / "data" / "news-dev"
BEGIN, END = "<!-- load -->", "<!-- /load -->"
KEPT_POOLS = ("afrin-2018", "strikes-2018-04-14")
CONNECTIONS, SEED = 50, 7
NONCE = f"{time.time_ns()}-"
WORDS = (
    *("قصف", "مدينة", "حصار", "النظام", "روسيا", "مدنيين", "اتفاق", "غارات", "معارضة", "دمشق", "قتلى", "هدنة", "تركيا"),
    *(
        "الأمم المتحدة",
        "قوات النظام",
        "وقف إطلاق النار",
        "وزارة الدفاع",
        "عفرين",
        "مساعدات",
        "صواريخ",
        "إيران",
        "لاجئين",
    ),
)


def main(words: list[str]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=1500)
    parser.add_argument("--news", type=Path)
    parser.add_argument("--seconds", type=float, default=15.0)
    asked = parser.parse_args(words)
    busy = os.getloadavg()[0]
    rows = ["| store | route | requests/s | p50, ms | p99, ms | failed |", "|---|---|---:|---:|---:|---:|"]
    notes = [f"- Before it began {busy:.1f} processes wanted the {os.cpu_count()} cores."]
    with TemporaryDirectory() as folder:
        news = asked.news or read_news(Path(folder) / "news.db", asked.articles)
        for name, options in (("samples", ("--demo",)), ("news", ("--store", str(news)))):
            lines, note = measured(name, options, asked.seconds)
            rows, notes = rows + lines, [*notes, note]
    before, mark, rest = PAGE.read_text("utf-8").partition(BEGIN)
    if mark:
        table = "\n".join([before + BEGIN, *rows, "", *notes, END])
        PAGE.write_text(table + rest.partition(END)[2], "utf-8")


def read_news(path: Path, size: int) -> Path:
    """A store with the first articles of the news."""
    pools = json.loads((NEWS / "events.json").read_bytes())["events"]
    kept = {name for pool in KEPT_POOLS for name in pools[pool]["ids"]}
    part = path.with_name("part.jsonl")
    with gzip.open(NEWS / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        wanted = (line for line in lines if json.loads(line)["id"] not in kept)
        part.write_text("".join(islice(wanted, size)), "utf-8")
    subprocess.run([riwaya(), "read", part, "--store", path], check=False)
    return path


def riwaya() -> str:
    return str(Path(sys.executable).with_name("riwaya"))


def measured(name: str, options: tuple[str, ...], seconds: float) -> tuple[list[str], str]:
    """Lines of the table, and a line on what making the snapshot took."""
    rows = []
    with serving(options) as (port, pid):
        began = time.perf_counter()
        until_ready(port)
        took = time.perf_counter() - began
        page = ask(port, "/api/v1/articles?limit=500")
        ids = [row["id"] for row in page["rows"]]
        paths = {
            "search": [f"/api/v1/search?limit=20&q={quote(word)}" for word in WORDS],
            "reader": [f"/api/v1/articles/{quote(one)}/reading?" for one in ids],
            "events": [f"/api/v1/events?limit=50&q={quote(word)}" for word in WORDS],
        }
        for route, listed in paths.items():
            for is_new in (True, False):
                asyncio.run(load(port, listed, min(3.0, seconds), is_new=is_new))  # warms up
                times, failed, length = asyncio.run(load(port, listed, seconds, is_new=is_new))
                told = f"{route}, {'asked for the first time' if is_new else 'answered before'}"
                rows.append(line_of(f"{name}, {page['total']:,} articles", told, times, failed, length))
                print(rows[-1], flush=True)
        memory = resident(pid)
        note = (
            f"{name}: snapshot of {page['total']:,} articles {took:.0f} s after the start; {memory:,.0f} MiB resident."
        )
        if "--store" in options:
            note += f" Made anew {remade(port, Path(options[1])):.0f} s after somebody said that an event is none."
    print(note, flush=True)
    return rows, f"- {note}"


def remade(port: int, path: Path) -> float:
    """Seconds from a judgement to the snapshot that has it."""
    from riwaya.judgements.making import make_judgement, make_target, now
    from riwaya.model.judgement import JudgementKind
    from riwaya.model.span import Span
    from riwaya.store import Store

    with Store.open(path) as store:
        article, event = next(
            (row.id, event) for row in store.articles() for event in store.analysis(row.id).events[:1]
        )
        target = make_target(store.article(article), Span(event.trigger.start, event.trigger.end))
        store.judgements.put(
            make_judgement(JudgementKind.NO_RECORD, [target], layer="events", by="measure_api", at=now())
        )
    began = time.perf_counter()
    while ask(port, "/api/v1/snapshot")["state"] != "stale":
        time.sleep(0.05)
    until_ready(port)
    return time.perf_counter() - began


def line_of(store: str, route: str, times: list[float], failed: int, seconds: float) -> str:
    ordered = sorted(times)
    middle, late = (1000 * ordered[int(len(ordered) * share)] for share in (0.5, 0.99))
    return f"| {store} | {route} | {len(times) / seconds:,.0f} | {middle:,.0f} | {late:,.0f} | {failed} |"


@contextmanager
def serving(options: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Port and process of a server."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen([riwaya(), "serve", "--port", str(port), *options])
    try:
        yield port, process.pid
    finally:
        process.terminate()
        process.wait(60)


def until_ready(port: int) -> dict[str, Any]:
    """The state of the snapshot when it and the index are there."""
    while True:
        try:
            state = ask(port, "/api/v1/snapshot")
            if state["state"] == "ready" and ask(port, f"/api/v1/search?q={quote(WORDS[0])}")["total"] >= 0:
                return state
        except OSError:
            pass
        time.sleep(0.2)


def ask(port: int, path: str) -> dict[str, Any]:
    with urlopen(f"http://127.0.0.1:{port}{path}", timeout=60) as answer:
        found: dict[str, Any] = json.loads(answer.read())
        return found


def resident(pid: int) -> float:
    """MiB."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


async def load(port: int, paths: list[str], seconds: float, *, is_new: bool) -> tuple[list[float], int, float]:
    """Times of all answers, how many were none, and how long it went on.

    The server keeps answers; where `is_new` is set, no two addresses are the same, so that it has to make each.
    """
    times: list[float] = []
    began = time.perf_counter()
    until = began + seconds
    numbers = count() if is_new else None
    clients = (client(port, paths, until, times, numbers, random.Random(SEED + at)) for at in range(CONNECTIONS))
    failed = sum(await asyncio.gather(*clients))
    return times, failed, time.perf_counter() - began


async def client(
    port: int, paths: list[str], until: float, times: list[float], numbers: Iterator[int] | None, chosen: random.Random
) -> int:
    """One connection that asks again as soon as it is answered; gives how often it was not."""
    failed = 0
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    while (began := time.perf_counter()) < until:
        path = chosen.choice(paths) + ("" if numbers is None else f"&new={NONCE}{next(numbers)}")
        head = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: gzip\r\n\r\n"
        writer.write(head.encode())
        failed += not await answered(reader)
        times.append(time.perf_counter() - began)
    writer.close()
    return failed


async def answered(reader: asyncio.StreamReader) -> bool:
    """Reads one answer; whether it is a good one."""
    status = await reader.readline()
    length = 0
    while (line := await reader.readline()) not in {b"\r\n", b""}:
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    await reader.readexactly(length)
    return b" 200 " in status


if __name__ == "__main__":
    main(sys.argv[1:])
