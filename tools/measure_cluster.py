"""Measure reading into a dataset on a cluster of Dask: write the tables of docs/how-to/cluster.md between its marks.

usage: measure_cluster.py [--shared FOLDER] [--articles N ...] [--workers N ...] [--dry]
(default: ../shared beside the checkout, 4,000 and 16,000 articles on 1 and 2 workers; half an hour on two cores at
rest; --dry prints only)

Articles are those of the development news; from the second round on their sentences are shuffled, so that words are as
common as there and no text comes twice. Scheduler and workers run on this machine (`--cluster local`); time counts
from when each worker has its pack and models. Cutting is timed over an archive of made pages, as those of
`measure_pages.py`; making ids unique and loading over the largest dataset.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from msgspec import Struct

from measure_pages import SAMPLES, made_page, record
from riwaya.export.dataset.folder import Dataset
from riwaya.export.dataset.seal import seal
from riwaya.readers import Reading, read_file
from riwaya.readers.cuts import CutSizes, cut_file
from riwaya.readers.source import MEBIBYTE
from riwaya.scale.cluster import LOCAL, open_cluster
from riwaya.scale.loading import load
from riwaya.scale.reading import DatasetReport, read_to
from riwaya.scale.work import versions_here
from riwaya.store import Store
from riwaya.text.layers import TextLayers

if TYPE_CHECKING:
    from collections.abc import Iterator


ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "how-to" / "cluster.md"
BEGIN, END = "<!-- cluster -->", "<!-- /cluster -->"
PACK, SEED, PAGES, LOADED = "syria", 7, 1_500, 2_000


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
    asked.add_argument("--dry", action="store_true")
    given = asked.parse_args()
    with TemporaryDirectory() as folder:
        runs = []
        for count in given.articles:
            news = write_articles(given.shared, count, Path(folder) / f"{count}.jsonl")
            runs += [measured(news, count, workers) for workers in given.workers]
        rows = [*table(runs), "", *rest(Dataset(dataset_of(news, given.workers[-1])))]
    print("\n".join(rows))
    before, mark, after = PAGE.read_text("utf-8").partition(BEGIN)
    if mark and not given.dry:
        PAGE.write_text("\n".join([before + BEGIN, *rows, END]) + after.partition(END)[2], "utf-8")


def measured(news: Path, count: int, workers: int) -> Run:
    """How long so many workers take; each has its pack and models before the clock starts."""
    dataset = Dataset.open(dataset_of(news, workers), create=True)
    with open_cluster(LOCAL, workers=workers) as cluster:
        cluster.check(PACK, dataset, [news])
        cluster.prepare(PACK)
        began = time.perf_counter()
        report = read_to(dataset, [news], cluster, pack=PACK)
        seconds = time.perf_counter() - began
    if report.articles != count or len(report.processes) != workers or report.failed:
        sys.exit(f"not what was asked for: {report}")
    print(f"{count} articles, {workers} workers: {seconds:.0f} s", file=sys.stderr, flush=True)
    return Run(articles=count, workers=workers, seconds=seconds, report=report)


def table(runs: list[Run]) -> Iterator[str]:
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


def rest(dataset: Dataset) -> Iterator[str]:
    """What else a large corpus costs."""
    records = [record for name in dataset.names() if (record := dataset.record(name)) is not None]
    count = sum(one.articles for one in records)
    size = sum(file.bytes for one in records for file in one.files.values())
    began = time.process_time()
    seal(dataset)
    sealed = time.process_time() - began
    yield "| | |"
    yield "|---|---:|"
    yield f"| size of the dataset, KiB an article | {size / count / 1024:.1f} |"
    yield f"| making ids unique, articles/s | {count / sealed:,.0f} |"
    yield f"| `riwaya load` into a file, articles/s | {loading_speed(dataset):,.0f} |"
    yield f"| looking where to cut a packed WARC archive, MiB/s | {cutting_speed():,.0f} |"


def loading_speed(dataset: Dataset) -> float:
    """Articles a second into a new store; of a large dataset the first ones."""
    loaded: list[str] = []

    def stop(article_id: str) -> None:
        loaded.append(article_id)
        if len(loaded) == LOADED:
            raise KeyboardInterrupt

    with TemporaryDirectory() as folder, Store.open(Path(folder) / "s.db") as store:
        began = time.perf_counter()
        load(dataset, store, versions_here(PACK), on_article=stop)
        return len(loaded) / (time.perf_counter() - began)


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
