"""Measure search over many articles: write the table of docs/explanation/search.md between its marks.

usage: measure_search.py [--shared FOLDER] [--articles N] [--store sqlite|postgresql]
(default: ../shared beside the checkout, 100,000, sqlite; half an hour). Each store and number has marks of its own
there; what has none is printed only. The server is started as the tests do: fsync off, 16 MB of shared buffers.

Articles are made of sentences drawn from real news, so that words are as common as there; they have no analysis but
outlet and day. Vectors are drawn at random: making real ones takes hours and answering takes no longer for them.
"""

from __future__ import annotations

import argparse
import random
import resource
import statistics
import sys
import time
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np

from riwaya.knowledge.lexeme_lexicon import load_lexemes
from riwaya.model.analysis import Analysis, Versions
from riwaya.model.article import Article
from riwaya.readers import Reading, read_file
from riwaya.search.engine import SearchEngine
from riwaya.search.ways import By
from riwaya.store import Store
from riwaya.text.layers import TextLayers
from riwaya.text.models import find_models

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "explanation" / "search.md"
SQLITE, POSTGRESQL = "sqlite", "postgresql"
ARTICLES, SENTENCES, OUTLETS = 100_000, 9, 20
FIRST, DAYS = date(2011, 1, 1), 3000
SEED = 7
NO_VERSIONS = Versions(code="", pack="", codebook="", models=None)
ROUNDS = 3
QUERIES = {
    "common term, ranked": ["قال", "الرئيس", "سوريا", "قوات", "الحكومة", "مدينة", "دولة", "قتل", "روسيا", "اليوم"],
    "rare term": ["سمسم", "غواصة", "مرمرة", "لاهاي", "قفاز", "مظلة", "نعامة", "بطيخ", "زلزال", "متحف"],
    "two terms": ["قصف مستشفى", "لاجئ حدود", "وزير طائرة", "حزب انتخاب", "نفط سفينة"],
    "phrase": ['"مجلس الأمن"', '"الأمم المتحدة"', '"وزير الخارجية"', '"قوات النظام"', '"حقوق الإنسان"'],
    "common term, outlet and dates": [
        f"{word} outlet:outlet{at} date:2014-03..2014-09" for at, word in enumerate(("قال", "الرئيس", "سوريا", "قوات"))
    ],
}
BLENDED = "blended with meaning"


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    asked.add_argument("--articles", type=int, default=ARTICLES)
    asked.add_argument("--store", choices=(SQLITE, POSTGRESQL), default=SQLITE)
    given = asked.parse_args()
    with place_of(given.store) as where, Store.open(where) as store:
        rows = list(measured(store, given.shared, given.articles))
    begin, end = (f"<!-- {sign}scale {given.store} {given.articles} -->" for sign in ("", "/"))
    before, mark, rest = PAGE.read_text("utf-8").partition(begin)
    if mark:
        PAGE.write_text("\n".join([before + begin, *rows, end]) + rest.partition(end)[2], "utf-8")


@contextmanager
def place_of(kind: str) -> Iterator[str]:
    """Where a new store may be made, which is gone afterwards."""
    if kind == SQLITE:
        with TemporaryDirectory() as folder:
            yield str(Path(folder) / "search.db")
        return
    sys.path.insert(0, str(ROOT))
    from tests.store.postgresql import Cluster, find_programs

    programs = find_programs()
    if programs is None:
        sys.exit("no PostgreSQL: apt install postgresql")
    cluster = Cluster(programs)
    try:
        yield cluster.make_database()
    finally:
        cluster.remove()


def bytes_of(store: Store) -> int:
    """Size of the file, or of the tables and indexes on the server."""
    asked = "SELECT pg_database_size(current_database())"
    if store.database.is_file:
        asked = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
    return int(store.database.read(lambda connection: connection.exec_driver_sql(asked).scalar_one()))


def measured(store: Store, shared: Path, count: int) -> Iterator[str]:
    """Lines of the table."""

    def told(line: str) -> str:
        print(line, flush=True)
        return line

    engine = SearchEngine(store, load_lexemes(), "measured", lambda _name: (), find_models())
    began = time.perf_counter()
    for article in islice(made_articles(shared), count):
        store.put(article, Analysis(article=article.head, versions=NO_VERSIONS))
    put = time.perf_counter() - began
    size = bytes_of(store)
    began = time.perf_counter()
    engine.refresh()
    indexed = time.perf_counter() - began
    store.search.put_vectors(random_vectors(store.search.without_vector()))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield told(f"| {count:,} articles | |")
    yield told("|---|---:|")
    yield told(f"| stored, articles/s | {count / put:,.0f} |")
    yield told(f"| indexed, articles/s | {count / indexed:,.0f} |")
    yield told(f"| index beside texts, MiB | {(bytes_of(store) - size) / 2**20:,.0f} + {size / 2**20:,.0f} |")
    yield told(f"| peak memory, MiB | {peak:,.0f} |")
    yield ""
    yield told("| best 20 of | matches, median | p50, ms | p95, ms |")
    yield told("|---|---:|---:|---:|")
    for name, queries in QUERIES.items():
        yield told(row(name, queries, lambda typed: engine.search(typed, limit=20).total))
    engine.search("حرب", by=By.MEANING, limit=20)
    blends = QUERIES["two terms"]
    yield told(row(BLENDED, blends, lambda typed: engine.search(typed, by=By.BOTH, limit=20).total))


def row(name: str, queries: list[str], ask: Callable[[str], int]) -> str:
    """Times of queries, each asked a few times."""
    took, matches = [], []
    for _ in range(ROUNDS):
        for typed in queries:
            began = time.perf_counter()
            matches.append(ask(typed))
            took.append((time.perf_counter() - began) * 1000)
    p95 = sorted(took)[min(len(took) - 1, round(0.95 * len(took)))]
    return f"| {name} | {statistics.median(matches):,.0f} | {statistics.median(took):.1f} | {p95:.1f} |"


def made_articles(shared: Path) -> Iterator[Article]:
    """Articles without end."""
    draw = random.Random(SEED)
    read = read_file(shared / "data" / "news-dev" / "articles.jsonl.gz")
    articles = [one.article for one in read if isinstance(one, Reading)]
    titles = [article.title or "" for article in articles]
    sentences = [
        article.text[one.start : one.end] for article in articles for one in TextLayers(article.text).sentences
    ]
    number = 0
    while True:
        number += 1
        yield Article(
            id=f"made-{number:06d}",
            text="\n".join(draw.choices(sentences, k=SENTENCES)),
            title=draw.choice(titles),
            outlet=f"outlet{draw.randrange(OUTLETS)}",
            published=(FIRST + timedelta(days=draw.randrange(DAYS))).isoformat(),
        )


def random_vectors(ids: list[str]) -> dict[str, bytes]:
    rows = np.random.default_rng(SEED).standard_normal((len(ids), 512)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return {name: vector.tobytes() for name, vector in zip(ids, rows.astype(np.float16), strict=True)}


if __name__ == "__main__":
    main()
