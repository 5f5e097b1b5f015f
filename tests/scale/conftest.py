"""News to be read in shards, and datasets and stores to look at afterwards."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from riwaya.export.dataset.folder import Dataset
from riwaya.export.dataset.parts import read_articles, read_refusals
from riwaya.readers.cuts import CutSizes
from riwaya.scale import reading, work
from riwaya.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from riwaya.pipeline import Analyzer

SMALL = CutSizes(text=1200, archive=1200)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder with a file of many lines, two of which share an id with others, and small files; one is refused."""
    folder = tmp_path / "news"
    folder.mkdir()
    lines = [{"id": f"l{n % 10}", "outlet": "neva", "date": "2018-03-20", "text": _told(n)} for n in range(12)]
    lines[11]["text"] = lines[1]["text"]
    (folder / "lines.jsonl").write_text("\n".join(map(json.dumps, lines)) + "\nbroken\n", "utf-8")
    for n in range(3):
        (folder / f"t{n}.txt").write_text(_told(100 + n), "utf-8")
    return folder


def _told(number: int) -> str:
    return f"قصفت طائرات حربية بلدة كفرنبل في {number % 28 + 1} آذار 2018، وقتل {number + 2} مدنيين."


@pytest.fixture
def at_hand(analyzer: Analyzer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets this process work with the analyzer that the tests have already."""
    for module in (work, reading):
        monkeypatch.setattr(module, "versions_here", lambda _pack: analyzer.versions)
    monkeypatch.setattr(work, "analyzer_of", lambda _pack: analyzer)


@pytest.fixture
def make_dataset(tmp_path: Path) -> Callable[[str], Dataset]:
    return lambda name: Dataset.open(tmp_path / name, create=True)


def files_of(dataset: Dataset) -> dict[str, bytes]:
    """Content of all tables by file."""
    return {str(path.relative_to(dataset.path)): path.read_bytes() for path in dataset.path.glob("*/*.parquet")}


def held_by(dataset: Dataset) -> tuple[dict[str, Any], list[Any]]:
    """Articles with analyses by id, and refusals."""
    articles = [held for name in dataset.names() for held in read_articles(dataset, name)]
    refusals = [msgspec.to_builtins(one) for name in dataset.names() for one in read_refusals(dataset, name)]
    return {held.article.id: (held.article, held.analysis) for held in articles}, refusals


def stored_in(path: Path) -> dict[str, Any]:
    """Articles with analyses of a store by id."""
    with Store.open(path) as store:
        return {row.id: (store.article(row.id), store.analysis(row.id)) for row in store.articles()}
