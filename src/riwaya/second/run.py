"""Articles of a store past a second reader, one after the other; what fails is noted and fails no article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.joined import JoinedArticle
from riwaya.errors import SecondReaderError, UnknownArticleError
from riwaya.judgements.overlays import Overlays
from riwaya.model.issue import Issue
from riwaya.model.proposal import ReadingState
from riwaya.pipeline import ANALYSED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from riwaya.model.proposal import SecondReading
    from riwaya.second.reader import SecondOpinion, SecondReader
    from riwaya.store import Store

_PATIENCE = 3
"""Articles in a row without any answer, after which nobody is asked any more."""


class SecondReport(Struct, kw_only=True):
    """What became of a batch."""

    model: str
    host: str
    prompt: str
    read: int = 0
    """Articles that were answered, whole or in part."""
    known: int = 0
    """Articles that this model had answered before."""
    failed: int = 0
    """Articles with a part that got no usable answer, or all of them."""
    left: int = 0
    """Articles that nobody asked about: the limit was reached, or the second reader does not answer."""
    calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    seconds: float = 0.0
    cost: float | None = None
    """By the price that the user gave; None: none was given."""
    records: int = 0
    accepted: int = 0
    refused: dict[str, int] = {}
    agreed: int = 0
    proposals: int = 0
    """New ones."""
    limit_reached: bool = False
    stopped: str | None = None
    """Why nobody is asked any more; None: all were asked, or the limit was reached."""
    interrupted: bool = False


def read_second(
    store: Store, article_ids: Iterable[str], reader: SecondReader, *, on_article: Callable[[str], None] | None = None
) -> SecondReport:
    """Asks about articles that this model has not answered yet; stores log, proposals and issues article by article.

    An interrupt (Ctrl-C) ends the batch between two calls: what was stored stays, and the report says so.

    Args:
        store: holds the articles, analysed.
        article_ids: which of them; those that are not in the store, or in a language that is not analysed, are
            passed over.
        reader: asks.
        on_article: called with the id of each article that was looked at.
    """
    batch = _Batch(store, reader)
    try:
        for article_id in dict.fromkeys(article_ids):
            batch.take(article_id)
            if on_article is not None:
                on_article(article_id)
    except KeyboardInterrupt:
        batch.report.interrupted = True
    return batch.report


class _Batch:
    """One call of `read_second`."""

    def __init__(self, store: Store, reader: SecondReader) -> None:
        self._store, self._reader = store, reader
        endpoint = reader.endpoint
        self.report = SecondReport(model=endpoint.model, host=endpoint.host, prompt=reader.question.version)
        self._overlays = Overlays(store.judgements.all())
        self._failed_in_a_row = 0

    def take(self, article_id: str) -> None:
        """Asks about an article, if that is still to be done."""
        report = self.report
        try:
            article, analysis = self._store.article(article_id), self._store.analysis(article_id)
        except UnknownArticleError:
            return
        if article.language not in ANALYSED:
            return
        if self._reader.knows(article, self._store.proposals.readings(article_id)):
            report.known += 1
            return
        if report.limit_reached or report.stopped is not None:
            report.left += 1
            return
        judged = self._overlays.over(article, analysis)
        opinion = self._reader.read(JoinedArticle(article, judged.analysis, judged.judged))
        self._keep(article_id, opinion)
        if opinion.is_interrupted:
            raise KeyboardInterrupt

    def _keep(self, article_id: str, opinion: SecondOpinion) -> None:
        report, reading = self.report, opinion.reading
        report.limit_reached = opinion.is_spent
        if not reading.calls:
            report.left += 1
            return
        report.proposals += self._store.proposals.put(reading, opinion.proposals)
        _count(report, reading)
        is_failed = reading.state is ReadingState.FAILED
        report.read += not is_failed
        self._failed_in_a_row = self._failed_in_a_row + 1 if is_failed else 0
        trouble = opinion.trouble
        is_trouble = trouble is not None and not opinion.is_spent and not opinion.is_interrupted
        report.failed += is_trouble
        issue = Issue(code=SecondReaderError.code, message=trouble or "") if is_trouble else None
        self._store.note(article_id, SecondReaderError.code, issue)
        if opinion.is_hopeless or self._failed_in_a_row >= _PATIENCE:
            report.stopped = trouble


def _count(report: SecondReport, reading: SecondReading) -> None:
    """Adds a reading to the sums."""
    prompt, completion = reading.tokens
    report.calls += len(reading.calls)
    report.prompt_tokens += prompt
    report.completion_tokens += completion
    report.seconds = round(report.seconds + sum(one.seconds for one in reading.calls), 3)
    if reading.cost is not None:
        report.cost = (report.cost or 0.0) + reading.cost
    report.records += reading.records
    report.accepted += reading.accepted
    report.agreed += reading.agreed
    for reason, count in reading.refused.items():
        report.refused[reason] = report.refused.get(reason, 0) + count
