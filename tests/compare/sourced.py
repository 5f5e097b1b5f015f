"""Short articles with the mentions of one happening, chosen by their words, and who stands behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.event_clusters import EventCluster
from riwaya.compare.event_mention import EventMention
from riwaya.compare.event_mentions import EventMentionFinder
from riwaya.compare.evidence import EvidenceGrader
from riwaya.compare.primary_sources import SourceCounter
from riwaya.knowledge.codebooks import load_codebook
from riwaya.model.analysis import Analysis
from riwaya.model.article import Article
from riwaya.pipeline import Analyzer

if TYPE_CHECKING:
    from riwaya.compare.evidence_records import Evidence
    from riwaya.compare.tellings import SourceCount


class Told(Struct, frozen=True, kw_only=True):
    """Articles and the mentions in them that are taken for one happening."""

    analyzer: Analyzer
    articles: tuple[tuple[Article, Analysis], ...]
    members: tuple[EventMention, ...]

    @property
    def counter(self) -> SourceCounter:
        return SourceCounter(self.analyzer.pack, self.articles)

    @property
    def count(self) -> SourceCount:
        return self.counter.count(self.members)

    @property
    def evidence(self) -> Evidence:
        cluster = EventCluster(id="c", members=self.members)
        book = load_codebook("evidence-grades")
        return EvidenceGrader(self.analyzer.pack, self.counter, [cluster], book).grade(cluster)


def told(analyzer: Analyzer, *texts: tuple[str, str], words: str) -> Told:
    """Articles `a0`, `a1`, … of (outlet, text) on following days; mentions whose word is one of `words`."""
    finder, wanted = EventMentionFinder(analyzer.pack), set(words.split())
    made, members = [], []
    for at, (outlet, text) in enumerate(texts):
        article = Article(id=f"a{at}", text=text, outlet=outlet, published=f"2018-03-{17 + at}")
        analysis = analyzer.analyze(article)
        made.append((article, analysis))
        members += [one for one in finder.find(article, analysis) if one.trigger.text in wanted]
    assert members, f"no mention bears one of the words {words!r}"
    return Told(analyzer=analyzer, articles=tuple(made), members=tuple(members))


def names(sources: object) -> list[str]:
    """Keys of sources."""
    return [source.key for source in sources]  # type: ignore[attr-defined]
