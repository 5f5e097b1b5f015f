"""Measure reading into a dataset on a cluster of Dask: write the tables of docs/how-to/cluster.md between its marks.

usage: measure_cluster.py [--shared FOLDER] [--articles N ...] [--workers N ...] [--month] [--dry]
(default: ../shared beside the checkout, 4,000 and 16,000 articles on 1 and 2 workers; an hour on two cores at
rest, which it needs; --dry prints only; --month makes only the second table, a minute, from time of the processor)

Articles are those of the development news; from the second round on their sentences are shuffled, so that words are as
common as there and no text comes twice. Scheduler and workers run on this machine (`--cluster local`); time counts
from when each worker has its pack and models, and shards are of 512 KiB.

The second table is arithmetic: what a month of CC-News would take. What pages cost is taken from the table of
`measure_pages.py` in docs/how-to/read-your-own-corpus.md; analysing, writing and loading are measured over the first
articles of the development news, cutting over an archive of made pages, making ids unique over articles without
analysis.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from msgspec import Struct

from measure_pages import SAMPLES, made_page, record
from riwaya.compare.joined import JoinedArticle
from riwaya.export.dataset.folder import Dataset
from riwaya.export.dataset.parts import PartWriter
from riwaya.export.dataset.seal import seal
from riwaya.model.analysis import Analysis, Versions
from riwaya.model.article import Article
from riwaya.readers import Reading, read_file
from riwaya.readers.cuts import CutSizes, cut_file
from riwaya.readers.source import MEBIBYTE
from riwaya.scale.cluster import LOCAL, open_cluster
from riwaya.scale.loading import load
from riwaya.scale.reading import DatasetReport, read_to
from riwaya.scale.runners import HereRunner
from riwaya.scale.work import analyzer_of, versions_here
from riwaya.store import Store
from riwaya.text.layers import TextLayers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "how-to" / "cluster.md"
SCALING, MONTH = "cluster", "month"
"""Names of marks."""
OTHER = ROOT / "docs" / "how-to" / "read-your-own-corpus.md"
PACK, SEED, PAGES, ANALYSED, SEALED = "syria", 7, 400, 100, 20_000
MONTH_PAGES, ARABIC, ARCHIVES, ARCHIVE_MIB = 8_000_000, 0.03, 500, 1024
"""A month of CC-News, as one may take it; nobody has counted."""
SIZES = CutSizes(text=MEBIBYTE // 2)
"""Smaller than usual, so that two workers do not wait long for the last shard of a corpus that is small for them."""


class Run(Struct):
    """One measurement."""

    articles: int
    workers: int
    seconds: float
    report: DatasetReport

    @property
    def words_s(self) -> float:
        """Words a second."""
        return self.report.words / self.seconds


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    asked.add_argument("--articles", type=int, nargs="+", default=[4_000, 16_000])
    asked.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    asked.add_argument("--month", action="store_true")
    asked.add_argument("--dry", action="store_true")
    given = asked.parse_args()
    with TemporaryDirectory() as folder:
        if not given.month:
            tell(SCALING, list(table(runs(given.shared, given.articles, given.workers, Path(folder)))), dry=given.dry)
        tell(MONTH, list(month(given.shared, Path(folder))), dry=given.dry)


def tell(name: str, rows: list[str], *, dry: bool) -> None:
    """Prints a table and puts it between its marks."""
    print("\n".join(rows), flush=True)
    begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    before, mark, after = PAGE.read_text("utf-8").partition(begin)
    if mark and not dry:
        PAGE.write_text("\n".join([before + begin, *rows, end]) + after.partition(end)[2], "utf-8")


def runs(shared: Path, articles: list[int], workers: list[int], folder: Path) -> Iterator[Run]:
    """A run for each number of articles and workers."""
    for count in articles:
        news = write_articles(shared, count, folder / f"{count}.jsonl")
        for number in workers:
            yield measured(news, count, number)


def measured(news: Path, count: int, workers: int) -> Run:
    """How long so many workers take; each has its pack and models before the clock starts."""
    dataset = Dataset.open(dataset_of(news, workers), create=True)
    with open_cluster(LOCAL, workers=workers) as cluster:
        cluster.check(PACK, dataset, [news])
        cluster.prepare(PACK)
        began = time.perf_counter()
        report = read_to(dataset, [news], cluster, pack=PACK, sizes=SIZES)
        seconds = time.perf_counter() - began
    if report.articles != count or len(report.processes) != workers or report.failed:
        sys.exit(f"not what was asked for: {report}")
    print(f"{count} articles, {workers} workers: {seconds:.0f} s", file=sys.stderr, flush=True)
    return Run(articles=count, workers=workers, seconds=seconds, report=report)


def table(runs: Iterable[Run]) -> Iterator[str]:
    """A row for each run; what more workers bring is set against the first run over as many articles."""
    yield "| articles | workers | shards | s | articles/s | words/s | peak MiB, the largest worker | times as fast |"
    yield "|---:|---:|---:|---:|---:|---:|---:|---:|"
    first: dict[int, Run] = {}
    for run in runs:
        base = first.setdefault(run.articles, run)
        peak = max(process.peak_mib or 0.0 for process in run.report.processes.values())
        yield (
            f"| {run.articles:,} | {run.workers} | {run.report.shards} | {run.seconds:,.0f}"
            f" | {run.articles / run.seconds:,.1f} | {run.words_s:,.0f} | {peak:,.0f}"
            f" | {base.seconds / run.seconds:.2f} |"
        )


def cutting_speed() -> float:
    """Packed MiB a second."""
    draw = random.Random(SEED)
    samples = [json.loads(line) for line in SAMPLES.read_text("utf-8").splitlines()]
    lines = [line for one in samples for line in one["text"].splitlines() if len(line.split()) > 4]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "made.warc.gz"
        path.write_bytes(b"".join(gzip.compress(record(at, made_page(lines, draw))) for at in range(PAGES)))
        began = time.process_time()
        if len(cut_file(path, CutSizes(archive=MEBIBYTE))) < 2:
            sys.exit("the archive was not cut")
        return path.stat().st_size / MEBIBYTE / (time.process_time() - began)


def month(shared: Path, folder: Path) -> Iterator[str]:
    """What each step takes, of time of the processor."""
    arabic, other = MONTH_PAGES * ARABIC, MONTH_PAGES * (1 - ARABIC)
    taken, kept = page_costs()
    dataset = Dataset.open(folder / "month", create=True)
    analyzer_of(PACK)
    analysed = timed(lambda: read_few(shared, dataset, folder)) / ANALYSED
    loaded = timed(lambda: load_all(dataset, folder)) / ANALYSED
    rows = [
        ("find where to cut the archives", ARCHIVE_MIB / cutting_speed(), "s an archive", ARCHIVES, "workers"),
        ("take the articles out of Arabic pages", taken, "ms", arabic, "workers"),
        ("analyse and write them", analysed, "ms", arabic, "workers"),
        ("keep the words of other pages", kept, "ms", other, "workers"),
        ("make ids unique", sealing(folder), "µs", MONTH_PAGES, "the command"),
        ("`riwaya load --language ar`, disk not counted", loaded, "ms", arabic, "the command"),
    ]
    yield "| step | each | core-hours | done by |"
    yield "|---|---:|---:|---|"
    sums: dict[str, float] = {}
    for name, each, unit, count, who in rows:
        hours = each * count / 3600
        sums[who] = sums.get(who, 0.0) + hours
        factor = {"ms": 1e3, "µs": 1e6}.get(unit, 1)
        yield f"| {name} | {each * factor:,.1f} {unit} | {hours:,.2f} | {who} |"
    yield from (f"| **in all, by {who}** | | **{hours:,.1f}** | |" for who, hours in sums.items())


def timed(run: Callable[[], object]) -> float:
    """Seconds of the processor."""
    began = time.process_time()
    run()
    return time.process_time() - began


def page_costs() -> tuple[float, float]:
    """Seconds a page, Arabic and other, as `measure_pages.py` has written them."""
    rows = re.findall(r"^\| (Arabic|other)[^|]*\|[^|]*\|[^|]*\| ([\d.]+) \|", OTHER.read_text("utf-8"), re.MULTILINE)
    costs = {name: float(ms) / 1000 for name, ms in rows}
    return costs["Arabic"], costs["other"]


def read_few(shared: Path, dataset: Dataset, folder: Path) -> None:
    read_to(dataset, [write_articles(shared, ANALYSED, folder / "few.jsonl")], HereRunner(), pack=PACK)


def load_all(dataset: Dataset, folder: Path) -> None:
    with Store.open(folder / "few.db") as store:
        load(dataset, store, versions_here(PACK))


def sealing(folder: Path) -> float:
    """Seconds an article."""
    dataset = Dataset.open(folder / "sealed", create=True)
    versions = Versions(code="", pack="", codebook="", models=None)
    with PartWriter(dataset, "part") as writer:
        for number in range(SEALED):
            article = Article(id=f"news.example-{number:012}", text="خبر")
            analysis = Analysis(article=article.head, versions=versions)
            writer.add(JoinedArticle(article, analysis), analysis, given_id=article.id, source="/a.warc.gz")
        writer.finish(stamp="", sources=())
    return timed(lambda: seal(dataset)) / SEALED


def dataset_of(news: Path, workers: int) -> Path:
    return news.with_name(f"{news.stem}-{workers}")


def write_articles(shared: Path, count: int, path: Path) -> Path:
    """So many articles as JSON Lines."""
    read = read_file(shared / "data" / "news-dev" / "articles.jsonl.gz")
    articles = [one.article for one in read if isinstance(one, Reading)]
    draw = random.Random(SEED)
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            turn, at = divmod(number, len(articles))
            article = articles[at]
            text = shuffled(article.text, draw) if turn else article.text
            told = {"id": f"{article.id}-{turn}", "outlet": article.outlet, "date": article.published, "text": text}
            file.write(json.dumps(told, ensure_ascii=False) + "\n")
    return path


def shuffled(text: str, draw: random.Random) -> str:
    """The text with its sentences in another order."""
    sentences = [text[one.start : one.end] for one in TextLayers(text).sentences]
    draw.shuffle(sentences)
    return "\n".join(sentences)


if __name__ == "__main__":
    main()
