"""Analyses made anew where what made them has changed: the code, the pack, its codebooks or the models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from riwaya.errors import ExtractError, StoreCorruptError, UnknownArticleError
from riwaya.readers import Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from riwaya.model.analysis import Analysis
    from riwaya.pipeline import AnalyzeMany, Analyzer
    from riwaya.store import Store


class ReanalysisReport(Struct, kw_only=True):
    """What became of the articles that were to be analysed again."""

    changed: int = 0
    """Articles of which something else is said now."""
    same: int = 0
    """Articles of which all records stayed; their analysis bears the new versions."""
    skipped: int = 0
    """Articles whose text somebody changed meanwhile, or that went."""
    with_issues: int = 0
    words: int = 0
    interrupted: bool = False

    @property
    def done(self) -> int:
        """Articles analysed again."""
        return self.changed + self.same


def outdated_by_pack(store: Store, analyzer: Analyzer, *, switch: bool = False) -> tuple[str, ...]:
    """Ids of articles that an analyzer has to analyse again.

    Args:
        store: whose.
        analyzer: whose versions count.
        switch: take articles that were analysed with another pack as well.
    """
    mine = {None, analyzer.pack.id}
    return tuple(one.article_id for one in store.outdated(analyzer.versions) if switch or one.pack in mine)


def reanalyze(
    store: Store,
    ids: Iterable[str],
    analyzer: Analyzer,
    *,
    on_article: Callable[[str], None] | None = None,
    analyze_many: AnalyzeMany | None = None,
) -> ReanalysisReport:
    """Analyses stored articles again, each stored as soon as it is done, so that a run that was cut short goes on.

    An interrupt (Ctrl-C) ends it between two articles, and the report says so.

    Args:
        store: where the articles are.
        ids: of which.
        analyzer: does it, unless others do.
        on_article: called with each id.
        analyze_many: as for `read_into`.
    """
    report = ReanalysisReport()
    try:
        for reading, analysis in (analyze_many or analyzer.analyze_many)(_readings(store, ids, report)):
            _take_in(store, reading, analysis, report)
            if on_article is not None:
                on_article(reading.article.id)
    except KeyboardInterrupt:
        report.interrupted = True
    return report


def _readings(store: Store, ids: Iterable[str], report: ReanalysisReport) -> Iterator[Reading]:
    """The articles with what was noticed when they were read; what extractors noticed comes up anew."""
    for article_id in ids:
        try:
            article = store.article(article_id)
        except UnknownArticleError:
            report.skipped += 1
            continue
        noticed = (issue for issue in store.issues_of(article_id) if issue.code != ExtractError.code)
        yield Reading(article=article, issues=tuple(noticed))


def _take_in(store: Store, reading: Reading, analysis: Analysis, report: ReanalysisReport) -> None:
    is_same = _says_the_same(store, analysis)
    if not store.renew(reading.article, analysis):
        report.skipped += 1
        return
    report.same += is_same
    report.changed += not is_same
    report.with_issues += bool(analysis.issues)
    report.words += len(reading.article.text.split())


def _says_the_same(store: Store, analysis: Analysis) -> bool:
    try:
        earlier = store.analysis(analysis.article.id)
    except (UnknownArticleError, StoreCorruptError):
        return False
    return replace(analysis, versions=earlier.versions) == earlier
