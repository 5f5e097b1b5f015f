"""Verdicts between what different articles say of one happening: every two statements that tell of it are compared."""

from __future__ import annotations

from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

from riwaya.compare.judge import Judge
from riwaya.compare.statement_reader import StatementReader
from riwaya.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from riwaya.compare.joined import JoinedArticle
    from riwaya.compare.judged_pairs import JudgedPair
    from riwaya.compare.statements import Statement
    from riwaya.knowledge.pack import Pack

_MOST = 40
"""Statements of one happening that are compared, the earliest ones."""


class HappeningJudge:
    """Compares statements on one happening; each article is read once."""

    def __init__(self, articles: Mapping[str, JoinedArticle], pack: Pack) -> None:
        self._articles, self._pack = articles, pack
        self._known: dict[str, tuple[Statement, ...]] = {}

    @cached_property
    def _judge(self) -> Judge:
        return Judge(self._pack)

    @cached_property
    def _reader(self) -> StatementReader:
        return StatementReader(self._pack)

    def judge(self, told: Mapping[str, Iterable[Span]]) -> tuple[JudgedPair, ...]:
        """The verdicts between statements of different articles.

        Args:
            told: by article, where it tells of the happening.
        """
        found = sorted(self._told(told), key=lambda one: (one.published or "9999", one.place))[:_MOST]
        return tuple(
            self._judge.judge_found(left, right)
            for left, right in combinations(found, 2)
            if left.article != right.article
        )

    def _told(self, told: Mapping[str, Iterable[Span]]) -> Iterator[Statement]:
        for article, spans in told.items():
            listed = list(spans)
            for one in self._statements(article):
                if any(Span(one.start, one.end).overlaps(span) for span in listed):
                    yield one

    def _statements(self, article: str) -> tuple[Statement, ...]:
        if article not in self._known:
            joined = self._articles[article]
            self._known[article] = self._reader.read(joined.article, joined.analysis).statements()
        return self._known[article]
