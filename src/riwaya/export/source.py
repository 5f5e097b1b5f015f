"""What every format writes: articles as people judged them and the events in them that are asked for, one by one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.event_rows import EventRow, event_row, event_rows
from riwaya.compare.joined import JoinedArticle
from riwaya.export.entities import Entities
from riwaya.model.event import Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from riwaya.knowledge.pack import Pack
    from riwaya.model.analysis import Analysis, Versions
    from riwaya.model.event import Event
    from riwaya.model.judgement import Judgement

LEFT_OUT = "left_out."
"""Counts of events that were not written begin with it; the reason follows."""


class Told(Struct, frozen=True, kw_only=True):
    """An event with the article that tells it."""

    row: EventRow
    joined: JoinedArticle

    @property
    def citation(self) -> str:
        """Names the event in a store, as `riwaya explain` and the web app do: `ARTICLE:e1`."""
        return f"{self.row.article.id}:{self.row.event.id}"

    def of(self, event: Event) -> Told:
        """Another event of the same article."""
        return Told(row=event_row(self.joined, event), joined=self.joined)


class ExportSource:
    """Made once for one export. Nothing is kept of an article when the next one is looked at."""

    def __init__(
        self,
        articles: Callable[[], Iterable[JoinedArticle]],
        pack_of: Callable[[Versions], Pack | None],
        *,
        takes: Callable[[EventRow], bool] = lambda _: True,
        all_events: bool = False,
        machine: Callable[[str], Analysis] | None = None,
        said: Iterable[Judgement] = (),
    ) -> None:
        """What is asked for.

        Args:
            articles: those asked for, by date; called once for each time that a format walks through them.
            pack_of: the pack that made an analysis; None where it is not installed.
            takes: whether an event is asked for.
            all_events: also events that the text does not have happen, or tells as background.
            machine: the analysis of the article with an id as the machine made it; without it, nothing was judged.
            said: all that people said of articles.
        """
        self._machine, self._said = machine, said
        self._articles, self._pack_of = articles, pack_of
        self._takes, self._all = takes, all_events
        self._entities: dict[str, Entities] = {}
        self.counts: Counter[str] = Counter()
        """What was written, by kind; formats add to it."""

    def articles(self) -> Iterator[JoinedArticle]:
        """The articles, by date."""
        for joined in self._articles():
            self.counts["articles"] += 1
            yield joined

    def events(self, lacks: Callable[[EventRow], str | None] = lambda _: None) -> Iterator[Told]:
        """The events, in the order of articles; those that are left out are counted by their reason.

        Args:
            lacks: why a format leaves an event out that is told as having happened; None where it does not.
        """
        for joined in self.articles():
            for row in event_rows(joined):
                if not self._takes(row):
                    continue
                reason = None if self._all else untold(row.event) or lacks(row)
                if reason is None:
                    self.counts["events"] += 1
                    yield Told(row=row, joined=joined)
                else:
                    self.leave_out(reason)

    def machine(self, joined: JoinedArticle) -> Analysis:
        """The machine's analysis of an article, without what people said of it, where the text is still the same."""
        analysis = joined.analysis if self._machine is None else self._machine(joined.article.id)
        return analysis if analysis.article == joined.article.head else joined.analysis

    def judgements(self) -> Iterator[Judgement]:
        """What people said, of whichever articles."""
        yield from self._said

    def leave_out(self, reason: str) -> None:
        """Counts an event that is not written."""
        self.counts[f"{LEFT_OUT}{reason}"] += 1

    def entities(self, joined: JoinedArticle) -> Entities:
        """What the pack of an article's analysis knows of its entities."""
        versions = joined.analysis.versions
        if versions.pack not in self._entities:
            self._entities[versions.pack] = Entities(self._pack_of(versions))
        return self._entities[versions.pack]


def untold(event: Event) -> str | None:
    """Why a text does not tell an event as news that happened: `negated`, its modality, `historical`; None: it does."""
    if event.polarity is Polarity.NEGATED:
        return event.polarity.value
    if event.modality is not Modality.ASSERTED:
        return event.modality.value
    return "historical" if event.historical else None
