"""Speed of each stage on a corpus, and the memory it takes."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

import msgspec
from msgspec import Struct

from riwaya.errors import EmptyInputError
from riwaya.knowledge.loader import build_pack, load_pack
from riwaya.knowledge.pack_folders import find_packs_root
from riwaya.pipeline import Analyzer
from riwaya.readers import Reading, find_files, read_file
from riwaya.text.layers import TextLayers
from riwaya.text.models import find_models

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from riwaya.model.article import Article

_Out = TypeVar("_Out")
_SPLIT = "text"
"""The pipeline's stage that is timed in two parts here."""


class StageTime(Struct, frozen=True, kw_only=True):
    """What one stage takes."""

    name: str
    seconds: float
    """Least of all rounds, over the whole corpus."""
    words_per_s: float
    share: float
    """Part of the time of all stages, in [0, 1]."""


class PackTime(Struct, frozen=True, kw_only=True):
    """What it takes to be ready."""

    yaml_s: float
    """Reading the pack from its YAML files."""
    compiled_s: float
    """Loading its compiled copy."""
    analyzer_s: float
    """Making the matchers from it."""


class Benchmark(Struct, frozen=True, kw_only=True):
    """Figures of one run, all measured on this machine."""

    articles: int
    words: int
    rounds: int
    words_per_s: float
    """Through all stages."""
    stages: tuple[StageTime, ...]
    pack: PackTime
    peak_mib: float | None
    """Largest resident memory of this process so far; None where the system does not tell."""


class _Clock:
    """Adds up seconds by stage, in the order in which stages come."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def add(self, name: str, seconds: float) -> None:
        self.seconds[name] = self.seconds.get(name, 0.0) + seconds

    def time(self, name: str, run: Callable[[], _Out]) -> _Out:
        began = perf_counter()
        out = run()
        self.add(name, perf_counter() - began)
        return out


def read_corpus(paths: Iterable[Path]) -> tuple[Article, ...]:
    """Every article under `paths` that can be read.

    Raises:
        EmptyInputError: there is none.
    """
    items = (item for path in find_files(paths) for item in read_file(path))
    articles = tuple(item.article for item in items if isinstance(item, Reading))
    if not articles:
        raise EmptyInputError("no article to measure on. Name a file or folder that Riwaya can read.")
    return articles


def repeat_to(articles: Sequence[Article], words: int) -> tuple[Article, ...]:
    """The articles over and over, each time under new ids, until they hold at least so many words."""
    once = sum(len(article.text.split()) for article in articles)
    times = max(1, -(-words // once))
    return tuple(
        msgspec.structs.replace(article, id=f"{article.id}#{turn}") for turn in range(times) for article in articles
    )


def measure(articles: Sequence[Article], pack_id: str, *, rounds: int = 3) -> Benchmark:
    """Times each stage over all articles; the quickest of the rounds counts, so that a busy machine matters less."""
    pack_time, analyzer = _prepare(pack_id)
    best: dict[str, float] = {}
    for _ in range(rounds):
        for name, seconds in _run_once(articles, analyzer).items():
            best[name] = min(seconds, best.get(name, seconds))
    words = sum(len(article.text.split()) for article in articles)
    total = sum(best.values())
    stages = tuple(
        StageTime(name=name, seconds=seconds, words_per_s=words / seconds, share=seconds / total)
        for name, seconds in best.items()
    )
    return Benchmark(
        articles=len(articles),
        words=words,
        rounds=rounds,
        words_per_s=words / total,
        stages=stages,
        pack=pack_time,
        peak_mib=peak_mib(),
    )


def _prepare(pack_id: str) -> tuple[PackTime, Analyzer]:
    clock = _Clock()
    load_pack(pack_id)  # once before, so that a compiled copy is there
    clock.time("yaml", lambda: build_pack(pack_id, find_packs_root()))
    pack = clock.time("compiled", lambda: load_pack(pack_id))
    analyzer = clock.time("analyzer", lambda: Analyzer(pack, models=find_models()))
    seconds = clock.seconds
    return PackTime(yaml_s=seconds["yaml"], compiled_s=seconds["compiled"], analyzer_s=seconds["analyzer"]), analyzer


def _run_once(articles: Sequence[Article], analyzer: Analyzer) -> dict[str, float]:
    """Seconds by stage, from text to store."""
    from riwaya.store import Store

    clock = _Clock()
    for article in articles:
        layers = clock.time("fold+tokens", lambda: TextLayers(article.text))  # noqa: B023 - called at once
        clock.time("sentences", lambda: layers.sentences)  # noqa: B023 - called at once
    readings = (Reading(article=article) for article in articles)
    analyses = [analysis for _, analysis in analyzer.observed(clock.add).analyze_many(readings)]
    clock.seconds.pop(_SPLIT, None)
    for analysis in analyses:
        clock.time("json", lambda: msgspec.json.encode(analysis))  # noqa: B023 - called at once
    with TemporaryDirectory() as folder, Store.open(Path(folder) / "bench.db") as store:
        for article, analysis in zip(articles, analyses, strict=True):
            clock.time("store", lambda: store.put(article, analysis))  # noqa: B023 - called at once
    return clock.seconds


def peak_mib() -> float | None:
    """Largest resident memory of this process so far, in MiB; None on Windows, which does not tell."""
    if sys.platform == "win32":
        return None
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1024**2 if sys.platform == "darwin" else peak / 1024  # bytes there, KiB elsewhere
