"""Verdicts between the statements of many articles: pairs are proposed, then judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.compare.judge import Judge
from riwaya.compare.proposed_pairs import propose_pairs
from riwaya.compare.statement_reader import StatementReader

if TYPE_CHECKING:
    from collections.abc import Iterable

    from riwaya.compare.judged_pairs import JudgedPair
    from riwaya.knowledge.pack import Pack
    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article


def find_verdicts(articles: Iterable[tuple[Article, Analysis]], pack: Pack) -> tuple[JudgedPair, ...]:
    """Pairs of statements that are near each other in time and matter, the most alike first, with their verdicts."""
    reader, judge = StatementReader(pack), Judge(pack)
    statements = [one for article, analysis in articles for one in reader.read(article, analysis).statements()]
    return tuple(judge.judge_found(statements[one], statements[other]) for _, one, other in propose_pairs(statements))
