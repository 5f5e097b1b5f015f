"""Verdicts between the statements of many articles: pairs are proposed, then judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.compare.judge import Judge
from riwaya.compare.proposed_pairs import propose_pairs
from riwaya.compare.statement_reader import StatementReader

if TYPE_CHECKING:
    from collections.abc import Iterable

    from riwaya.compare.event_clusters import EventCluster
    from riwaya.compare.judged_pairs import JudgedPair
    from riwaya.knowledge.pack import Pack
    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article
    from riwaya.model.span import Span


def mentions_by_article(clusters: Iterable[EventCluster]) -> dict[str, list[tuple[Span, str]]]:
    """The triggers of each article with their cluster."""
    held: dict[str, list[tuple[Span, str]]] = {}
    for cluster in clusters:
        for member in cluster.members:
            held.setdefault(member.article, []).append((member.trigger.span, cluster.id))
    return held


def find_verdicts(
    articles: Iterable[tuple[Article, Analysis]], pack: Pack, clusters: Iterable[EventCluster] = ()
) -> tuple[JudgedPair, ...]:
    """Pairs of statements that are near each other in time and matter, the most alike first, with their verdicts.

    Args:
        articles: with their analyses.
        pack: of all that is known.
        clusters: of the mentions of these articles, as evidence.
    """
    reader, judge, held = StatementReader(pack), Judge(pack), mentions_by_article(clusters)
    read = (reader.read(article, analysis, held.get(article.id, ())) for article, analysis in articles)
    statements = [one for article in read for one in article.statements()]
    return tuple(judge.judge_found(statements[one], statements[other]) for _, one, other in propose_pairs(statements))
