"""Search against queries judged by hand, beside a light stemmer and the plain full-text index of SQLite."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from riwaya.compare.event_words import stem_of
from riwaya.errors import EvaluationError, MissingInputError
from riwaya.evaluation.tally import F1Row, Tally
from riwaya.model.analysis import Analysis, Versions
from riwaya.readers import Reading, read_file
from riwaya.search.engine import SearchEngine
from riwaya.store import Store
from riwaya.text.fold import fold
from riwaya.text.tokens import find_tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from riwaya.evaluation.gold import Half
    from riwaya.evaluation.tally import Row
    from riwaya.knowledge.lexeme_lexicon import LexemeIndex
    from riwaya.model.article import Article

    Searcher = Callable[[str], Iterable[str]]
    """Ids of the articles that it finds for a query."""

NOT_AS_TYPED, BY_QUERY = "not as typed", "mean of queries"
_NONE = Versions(code="", pack="", codebook="", models=None)


class GoldQuery(Struct, frozen=True):
    """A query with the articles that have its words in whatever form."""

    query: str
    kind: str
    half: str
    relevant: frozenset[str]
    as_typed: frozenset[str]
    """Those of them that have the query as it is typed."""


class GoldSearch(Struct, frozen=True):
    """A search set."""

    articles: tuple[str, ...]
    queries: tuple[GoldQuery, ...]


def evaluate_search(
    path: Path, texts: Sequence[Path], lexemes: LexemeIndex, *, half: Half | None = None
) -> dict[str, Row]:
    """Rows of three ways to search: over all queries, over what does not hold the query as typed, and by kind.

    Raises:
        MissingInputError: no search set there, or one of its articles is in none of the folders of texts.
        EvaluationError: the file is not in shape.
    """
    gold = load_search(path)
    queries = [one for one in gold.queries if half is None or one.half == half]
    articles = _articles(path, texts, set(gold.articles))
    rows: dict[str, Row] = {}
    with TemporaryDirectory() as folder, Store.open(Path(folder) / "search.db") as store:
        for article in articles:
            store.put(article, Analysis(article=article.head, versions=_NONE))
        engine = SearchEngine(store, lexemes, "evaluation", lambda _name: ())
        engine.refresh()
        searchers: dict[str, Searcher] = {
            "search": lambda typed: engine.search(typed).ids,
            "light stem": _light_stemmer(articles),
            "plain": _plain_index(articles),
        }
        for name, searcher in searchers.items():
            rows |= score(name, queries, searcher)
    return rows


def load_search(path: Path) -> GoldSearch:
    """The search set in a file.

    Raises:
        MissingInputError: no file there.
        EvaluationError: it is not in shape.
    """
    if not path.is_file():
        raise MissingInputError(f"{path}: no search set there. Name a file like tests/gold/search.json.")
    try:
        return msgspec.json.decode(path.read_bytes(), type=GoldSearch)
    except msgspec.DecodeError as error:
        raise EvaluationError(f"{path}: no search set with articles and queries ({error}).") from error


def score(name: str, queries: Sequence[GoldQuery], searcher: Searcher) -> dict[str, Row]:
    """Rows of one way to search."""
    tally = Tally()
    shares: dict[str, list[float]] = defaultdict(list)
    for query in queries:
        found = set(searcher(query.query))
        both = found & query.relevant
        tally.found(name, len(both), len(found), len(query.relevant))
        other = query.relevant - query.as_typed
        tally.found(f"{name}, {NOT_AS_TYPED}", len(found & other), len(found - query.as_typed), len(other))
        tally.found(f"{name}, {query.kind}", len(both), len(found), len(query.relevant))
        shares["recall"].append(len(both) / len(query.relevant) if query.relevant else 1.0)
        shares["precision"].append(len(both) / len(found) if found else 1.0)
    rows = tally.rows()
    precision, recall = (sum(shares[one]) / max(1, len(queries)) for one in ("precision", "recall"))
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    whole = rows.get(name)
    counts = (whole.matched, whole.predicted, whole.gold) if isinstance(whole, F1Row) else (0, 0, 0)
    return rows | {f"{name}, {BY_QUERY}": F1Row(f1, precision, recall, *counts)}


def _articles(path: Path, texts: Sequence[Path], wanted: set[str]) -> list[Article]:
    files = (file for folder in texts for file in sorted(folder.glob("*.jsonl*")))
    read = (one.article for file in files for one in read_file(file) if isinstance(one, Reading))
    found = {article.id: article for article in read if article.id in wanted}
    missing = sorted(wanted - found.keys())
    if missing:
        raise MissingInputError(f"{path}: no text of {missing[0]}. Name its folder with --texts.")
    return [found[name] for name in sorted(found)]


def _joined(text: str) -> str:
    """The stems of a text, each between spaces."""
    return f" {' '.join(stem_of(token.text) for token in find_tokens(fold(text)) if token.text.isalnum())} "


def _light_stemmer(articles: Sequence[Article]) -> Searcher:
    """Finds articles that have the light stems of a query in a row."""
    texts = {one.id: _joined(f"{one.title or ''}\n{one.text}") for one in articles}

    def find(typed: str) -> Iterator[str]:
        asked = _joined(typed)
        return (name for name, stems in texts.items() if asked in stems)

    return find


def _plain_index(articles: Sequence[Article]) -> Searcher:
    """Finds articles by a phrase query of FTS5, whose tokenizer drops vowel signs and knows nothing of Arabic."""
    index = sqlite3.connect(":memory:")
    index.execute("CREATE VIRTUAL TABLE t USING fts5(id UNINDEXED, title, body)")
    index.executemany("INSERT INTO t VALUES (?, ?, ?)", [(one.id, one.title, one.text) for one in articles])

    def find(typed: str) -> Iterator[str]:
        asked = '"' + typed.replace('"', " ") + '"'
        return (row[0] for row in index.execute("SELECT id FROM t WHERE t MATCH ?", [asked]))

    return find
