"""Verdicts between what different articles say of one happening: every two statements that tell of it are compared."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

from riwaya.compare.judged_pairs import QUIET, Ground, Relation
from riwaya.compare.statement_reader import StatementReader
from riwaya.compare.weighed_verdicts import WeighingJudge
from riwaya.knowledge.verdict_lexicon import Sign
from riwaya.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from riwaya.compare.joined import JoinedArticle
    from riwaya.compare.judged_pairs import JudgedPair
    from riwaya.compare.statements import Statement
    from riwaya.knowledge.pack import Pack

_OFTEN = 2
_OF_OTHERS = frozenset({Ground.LATER_STAGE, Ground.PLANNED})
"""Grounds that mostly tell of two steps of a longer course, of which a happening is one."""
_OF_FIGURES = frozenset({Relation.FIGURE_UPDATE, Relation.FIGURE_CONTRADICTION})
_NO_COUNT = frozenset({None, "time", "things"})
_MOST = 40
"""Statements of one happening that are compared, the earliest ones."""


class HappeningJudge:
    """Compares statements on one happening; each article is read once."""

    def __init__(self, articles: Mapping[str, JoinedArticle], pack: Pack) -> None:
        self._articles, self._pack = articles, pack
        self._known: dict[str, tuple[Statement, ...]] = {}

    @cached_property
    def _judge(self) -> WeighingJudge:
        return WeighingJudge(self._pack)

    @cached_property
    def _reader(self) -> StatementReader:
        return StatementReader(self._pack)

    def judge(self, told: Mapping[str, Iterable[Span]], denied: Mapping[str, Sequence[Span]]) -> tuple[JudgedPair, ...]:
        """The verdicts between statements of different articles, those in which nothing differs last.

        A statement denies the happening only where it has a word of denial or tells of it as not having happened: «it
        cannot go on» denies something else. Each statement stands for at most two pairs of one relation.

        Args:
            told: by article, where it tells of the happening.
            denied: by article, where it tells that it did not happen.
        """
        found = sorted(self._told(told), key=lambda one: (one.published or "9999", one.place))[:_MOST]
        pairs = (
            self._judge.judge_found(left, right)
            for left, right in combinations(found, 2)
            if left.article != right.article
        )
        kept = (pair for pair in pairs if _tells(pair, denied))
        return tuple(_first_ones(sorted(kept, key=lambda pair: pair.judgement.relation in QUIET)))

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


def _tells(pair: JudgedPair, denied: Mapping[str, Sequence[Span]]) -> bool:
    """Whether a verdict tells something of the happening itself."""
    if pair.judgement.ground in _OF_OTHERS:
        return False
    if pair.judgement.relation in _OF_FIGURES and not all(_counts(one) for one in _sides(pair)):
        return False
    return pair.judgement.relation is not Relation.OCCURRENCE_DENIED or any(
        _denies(one, denied) for one in _sides(pair)
    )


def _counts(statement: Statement) -> bool:
    """Whether a statement counts something; how long it took is no count."""
    return any(figure.kind not in _NO_COUNT for figure in statement.figures)


def _sides(pair: JudgedPair) -> tuple[Statement, Statement]:
    return pair.left, pair.right


def _denies(statement: Statement, denied: Mapping[str, Sequence[Span]]) -> bool:
    span = Span(statement.start, statement.end)
    return Sign.DENIAL in statement.signs or any(span.overlaps(one) for one in denied.get(statement.article, ()))


def _first_ones(pairs: Iterable[JudgedPair]) -> Iterator[JudgedPair]:
    """The pairs without further ones of a statement that stands for enough of a relation already."""
    seen: Counter[tuple[Relation, tuple[str, int, int]]] = Counter()
    for pair in pairs:
        keys = [(pair.judgement.relation, one.place) for one in _sides(pair)]
        if all(seen[key] < _OFTEN for key in keys):
            seen.update(keys)
            yield pair
