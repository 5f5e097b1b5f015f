"""Verdicts against pairs judged by hand: each pair when it is given, and when the program has to find it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from riwaya.compare.judged_pairs import Relation
from riwaya.compare.pair_reader import PairReader, load_pair_reader
from riwaya.compare.statement_reader import StatementReader
from riwaya.compare.statement_vectors import StatementVectors
from riwaya.compare.store_verdicts import find_verdicts
from riwaya.compare.weighed_verdicts import WeighingJudge
from riwaya.errors import EvaluationError, MissingInputError
from riwaya.evaluation.tally import Tally
from riwaya.readers import Reading, read_file
from riwaya.text.models import find_models

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from riwaya.compare.judged_pairs import JudgedPair
    from riwaya.compare.statement_reader import ArticleStatements
    from riwaya.compare.statements import Statement
    from riwaya.evaluation.tally import Row
    from riwaya.knowledge.pack import Pack
    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article
    from riwaya.pipeline import Analyzer

    Found = Sequence[tuple[Article, Analysis]]

GIVEN, FOUND = "verdicts given", "verdicts found"
_TEXTS = ("*.jsonl", "*.jsonl.gz")
_CUTS = (0.5, 0.3, 0.2, 0.1)
"""Scores from which on verdicts are scored apart."""


class GoldSpan(Struct, frozen=True):
    """One side of a pair."""

    article: str
    start: int
    end: int

    def shared_with(self, one: Statement) -> int:
        """Code points that a statement shares with it."""
        return max(0, min(self.end, one.end) - max(self.start, one.start)) if one.article == self.article else 0


class GoldVerdict(Struct, frozen=True):
    """A pair with what a coder made of it."""

    left: GoldSpan
    right: GoldSpan
    relation: Relation

    @property
    def sides(self) -> tuple[GoldSpan, GoldSpan]:
        """Both."""
        return self.left, self.right

    def statements(self, read: Mapping[str, ArticleStatements]) -> tuple[Statement, Statement]:
        """What both sides assert as the coder cut them, by articles that are read."""
        left, right = (read[side.article].statement(side.start, side.end) for side in self.sides)
        return left, right

    def shared_with(self, one: Statement, other: Statement) -> int:
        """Code points that two statements share with both sides, whichever is which; 0 where a side shares none."""
        ways = (
            (self.left.shared_with(first), self.right.shared_with(second))
            for first, second in ((one, other), (other, one))
        )
        return max(sum(shared) if min(shared) else 0 for shared in ways)


class GoldArticle(Struct, frozen=True):
    """An article of a pool."""

    id: str


class GoldPool(Struct, frozen=True):
    """A pool; its clusters are passed over."""

    pool: str
    articles: tuple[GoldArticle, ...]
    verdicts: tuple[GoldVerdict, ...]


def evaluate_verdicts(path: Path, texts: Sequence[Path], analyzer: Analyzer) -> dict[str, Row]:
    """Rows over the pools of a file or folder: accuracy, for each relation how many were found, and how sure ones fare.

    Args:
        path: a pool, or a folder of pools; texts that lie beside it are found.
        texts: folders of further texts.
        analyzer: reads them.

    Raises:
        MissingInputError: no pool there, or a pool's article is in none of the folders of texts.
        EvaluationError: a file is not in shape.
    """
    tally = Tally()
    models = find_models()
    vectors, pairs = StatementVectors(models), load_pair_reader(models) if models is not None else None
    for pool, analysed in analysed_pools(path, texts, analyzer):
        given = judge_pool(pool, analysed, analyzer.pack, vectors, pairs)
        found = find_verdicts(analysed, analyzer.pack, models)
        matched = [match(verdict, found) for verdict in pool.verdicts]
        wanted = [verdict.relation for verdict in pool.verdicts]
        _tally_rows(tally, GIVEN, given, wanted)
        _tally_rows(tally, FOUND, [None if one is None else one.judgement.relation for one in matched], wanted)
        tally.right("verdict pairs found", (one is not None for one in matched))
        _tally_sure(tally, matched, wanted)
    return tally.rows()


def analysed_pools(path: Path, texts: Sequence[Path], analyzer: Analyzer) -> Iterator[tuple[GoldPool, Found]]:
    """The pools of a file or folder, with their articles read, which lie beside it or in folders of texts.

    Raises:
        MissingInputError: no pool there, or a pool's article is in none of the folders of texts.
        EvaluationError: a file is not in shape.
    """
    pools = _pools(path)
    wanted = {article.id for pool in pools for article in pool.articles}
    beside = path if path.is_dir() else path.parent
    articles = {one.id: one for one in _articles((beside, *texts), wanted)}
    for pool in pools:
        missing = [article.id for article in pool.articles if article.id not in articles]
        if missing:
            raise MissingInputError(f"{pool.pool}: no text of {missing[0]}. Name its folder with --texts.")
        held = [articles[article.id] for article in pool.articles]
        yield pool, [(article, analyzer.analyze(article)) for article in held]


def judge_pool(
    pool: GoldPool, analysed: Found, pack: Pack, vectors: StatementVectors, pairs: PairReader | None
) -> list[Relation]:
    """What the judge makes of the pairs of a pool when it is given their stretches."""
    reader, judge = StatementReader(pack), WeighingJudge(pack)
    read = {article.id: reader.read(article, analysis) for article, analysis in analysed}
    both = [verdict.statements(read) for verdict in pool.verdicts]
    said = pairs.features(both) if pairs is not None else [None] * len(both)
    out = []
    for (left, right), row in zip(both, said, strict=True):
        one, other = vectors.of([left.text, right.text])
        out.append(judge.judge(left, right, sense=float(one @ other), said=row).judgement.relation)
    return out


def _tally_rows(tally: Tally, name: str, said: Sequence[Relation | None], wanted: Sequence[Relation]) -> None:
    """Accuracy of all, and a row for each relation."""
    tally.right(name, (one == gold for one, gold in zip(said, wanted, strict=True)))
    for relation in Relation:
        both = sum(one == gold == relation for one, gold in zip(said, wanted, strict=True))
        tally.found(f"{name} {relation}", both, said.count(relation), wanted.count(relation))


def _tally_sure(tally: Tally, found: Sequence[JudgedPair | None], wanted: Sequence[Relation]) -> None:
    """Accuracy of those verdicts that are as sure as some bounds; those that tell nothing have no score."""
    told = [(one, gold) for one, gold in zip(found, wanted, strict=True) if one is not None and one.score is not None]
    for cut in _CUTS:
        sure = ((one, gold) for one, gold in told if (one.score or 0.0) >= cut)
        tally.right(f"{FOUND} from {cut:.0%} sure", (one.judgement.relation is gold for one, gold in sure))


def match(verdict: GoldVerdict, found: Iterable[JudgedPair]) -> JudgedPair | None:
    """The pair that shares most with both sides of a gold pair; None where none shares something with each."""
    shared = [(verdict.shared_with(pair.left, pair.right), pair) for pair in found]
    best = max(shared, key=lambda row: row[0], default=None)
    return best[1] if best is not None and best[0] > 0 else None


def _pools(path: Path) -> tuple[GoldPool, ...]:
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    if not files or not files[0].is_file():
        raise MissingInputError(f"{path}: no pools there. Name a file or folder like tests/gold/clusters.")
    try:
        return tuple(msgspec.json.decode(file.read_bytes(), type=GoldPool) for file in files)
    except msgspec.DecodeError as error:
        raise EvaluationError(f"{path}: no pool with articles and verdicts ({error}).") from error


def _articles(folders: Sequence[Path], wanted: set[str]) -> Iterable[Article]:
    for path in (path for folder in folders for kind in _TEXTS for path in sorted(folder.glob(kind))):
        for reading in read_file(path):
            if isinstance(reading, Reading) and reading.article.id in wanted:
                yield reading.article
