"""A dataset brought into a store, part by part: what the store has as it is stays, what differs becomes a revision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.errors import DamagedPartError, UnfinishedDatasetError
from riwaya.export.dataset.parts import read_articles, read_judgements, read_refusals
from riwaya.export.dataset.tables import ARTICLES, JUDGEMENTS, REFUSALS
from riwaya.model.article import sha256_of
from riwaya.store.judgements import Taken
from riwaya.store.rows import head_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from riwaya.export.dataset.folder import Dataset
    from riwaya.export.dataset.parts import Held
    from riwaya.model.analysis import Versions
    from riwaya.store import Store
    from riwaya.store.rows import Known


class RefusedPart(Struct, frozen=True, kw_only=True):
    """A part of which nothing, or not all, was taken in."""

    name: str
    message: str


class LoadReport(Struct, kw_only=True):
    """What became of a dataset."""

    new: int = 0
    updated: int = 0
    """Known articles whose text or analysis changed."""
    unchanged: int = 0
    kept: int = 0
    """Articles of which the store has an analysis by the code and pack at hand, and the dataset one by others."""
    passed_over: int = 0
    """Articles in other languages than were asked for."""
    refusals: int = 0
    """Inputs that could not become articles when the dataset was made; the store notes them."""
    judgements: int = 0
    """New ones, or news that one was undone."""
    parts: int = 0
    refused_parts: list[RefusedPart] = []
    outdated: int = 0
    """Articles taken in that code, pack or models of other versions analysed."""
    interrupted: bool = False


def load(
    dataset: Dataset,
    store: Store,
    versions: Versions,
    *,
    languages: Collection[str] = (),
    on_article: Callable[[str], None] | None = None,
) -> LoadReport:
    """Takes all articles of a dataset in, each in a transaction, so that a load that was cut short goes on.

    A part that is damaged or foreign is refused before anything of it is taken, and the others are loaded. Judgements
    of the store stay. An interrupt (Ctrl-C) ends it between two articles, and the report says so.

    Args:
        dataset: from where.
        store: where to.
        versions: of the code, pack and models at hand: what they analysed is not given up for what others did.
        languages: codes of those whose articles are taken; all where none is named.
        on_article: called with each id.

    Raises:
        UnfinishedDatasetError: reading into the dataset did not come to its end.
    """
    require_finished(dataset)
    intake = _Intake(dataset, store, versions, frozenset(languages), on_article or (lambda _article_id: None))
    try:
        intake.take_all()
    except KeyboardInterrupt:
        intake.report.interrupted = True
    return intake.report


def require_finished(dataset: Dataset) -> None:
    """Lets a dataset pass that is all there.

    Raises:
        UnfinishedDatasetError: reading into it did not come to its end.
    """
    if not dataset.manifest().finished:
        message = f"{dataset.path}: reading into it was not finished. Give the same `riwaya read` again; it goes on."
        raise UnfinishedDatasetError(message)


class _Intake:
    """One call of `load`."""

    def __init__(
        self,
        dataset: Dataset,
        store: Store,
        versions: Versions,
        languages: frozenset[str],
        on_article: Callable[[str], None],
    ) -> None:
        self.report = LoadReport()
        self._dataset, self._store, self._versions = dataset, store, versions
        self._languages, self._on_article = languages, on_article

    def take_all(self) -> None:
        """Parts in their order, then judgements."""
        for name in self._dataset.manifest().order:
            try:
                self._dataset.check(name, (ARTICLES, REFUSALS))
                self._take_part(name)
            except DamagedPartError as error:
                self.report.refused_parts.append(RefusedPart(name=name, message=str(error)))
            else:
                self.report.parts += 1
        try:
            self._take_judgements()
        except DamagedPartError as error:
            self.report.refused_parts.append(RefusedPart(name=JUDGEMENTS, message=str(error)))

    def _take_judgements(self) -> None:
        for judgement in read_judgements(self._dataset):
            self.report.judgements += self._store.judgements.put(judgement) is not Taken.KNOWN

    def _take_part(self, name: str) -> None:
        for held in read_articles(self._dataset, name):
            if not self._languages or held.article.language in self._languages:
                self._take(held)
            else:
                self.report.passed_over += 1
            self._on_article(held.article.id)
        for refusal in read_refusals(self._dataset, name):
            self._store.refuse(refusal.path, refusal.line, refusal.code, refusal.message)
            self.report.refusals += 1

    def _take(self, held: Held) -> None:
        article, analysis = held.article, held.analysis
        known = self._store.state(article.id)
        if known is not None and known.same(article, analysis.versions):
            self.report.unchanged += 1
            return
        if known is not None and self._is_better(known, held):
            self.report.kept += 1
            return
        self._store.put(article, analysis)
        self.report.outdated += analysis.versions != self._versions
        if known is None:
            self.report.new += 1
        else:
            self.report.updated += 1

    def _is_better(self, known: Known, held: Held) -> bool:
        """Whether the store has the same article, analysed by what is at hand, and the dataset has not."""
        same = known.sha256 == sha256_of(held.article.text) and known.head == head_of(held.article)
        return same and known.versions == self._versions


def count_articles(dataset: Dataset) -> int:
    """How many articles the records of its parts speak of."""
    records = (dataset.record(name) for name in dataset.names())
    return sum(record.articles for record in records if record is not None)
