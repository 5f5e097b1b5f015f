"""All stages in order: the only file that knows them. Reads articles, analyses them, stores them."""

from __future__ import annotations

import logging
from copy import copy
from datetime import date
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from riwaya import __version__
from riwaya.errors import ExtractError
from riwaya.extract.attributions import AttributionFinder
from riwaya.extract.claims import ClaimFinder
from riwaya.extract.events import EventFinder
from riwaya.extract.frames import FrameFinder, Layers
from riwaya.extract.language import NO_READING, LanguageReader, LanguageReading
from riwaya.extract.loaded import LoadedFinder
from riwaya.extract.matchers import Matchers
from riwaya.extract.mentions import MentionFinder
from riwaya.extract.persuasion import PersuasionFinder
from riwaya.extract.quantities import QuantityFinder
from riwaya.extract.relations import RelationFinder
from riwaya.extract.timexes import TimexFinder
from riwaya.extract.words import Words
from riwaya.knowledge.outlet_domains import OutletDomains
from riwaya.model.analysis import Analysis, Versions
from riwaya.model.article import Article, own_id, sha256_of
from riwaya.model.issue import Issue
from riwaya.readers import InputReader, Reading, Refusal, Unchanged, find_files
from riwaya.text.batches import take_together
from riwaya.text.layers import TextLayers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from riwaya.knowledge.pack import Pack
    from riwaya.model.attribution import Attribution
    from riwaya.model.claim import Claim
    from riwaya.model.event import Event
    from riwaya.model.frame import Frame
    from riwaya.model.loaded import Loaded
    from riwaya.model.mention import Mention
    from riwaya.model.persuasion import Persuasion
    from riwaya.model.quantity import Quantity
    from riwaya.model.relation import Relation
    from riwaya.model.timex import Timex
    from riwaya.readers import Defaults, Input
    from riwaya.store import Store
    from riwaya.text.models import ModelFolder

    Observer = Callable[[str, float], None]
    """Told the name of each stage and the seconds it took."""
    AnalyzeMany = Callable[[Iterable[Reading]], Iterator[tuple[Reading, Analysis]]]

_log = logging.getLogger("riwaya.pipeline")
_Out = TypeVar("_Out")
ANALYSED = frozenset({"ar"})
"""Languages that are analysed; articles in others are kept and marked."""
_DIGEST = 12
NO_TIMEXES: tuple[Timex, ...] = ()
NO_QUANTITIES: tuple[Quantity, ...] = ()
NO_MENTIONS: tuple[Mention, ...] = ()
NO_ATTRIBUTIONS: tuple[Attribution, ...] = ()
NO_EVENTS: tuple[Event, ...] = ()
NO_RELATIONS: tuple[Relation, ...] = ()
NO_CLAIMS: tuple[Claim, ...] = ()
NO_FRAMES: tuple[Frame, ...] = ()
NO_LOADED: tuple[Loaded, ...] = ()


class _Draft(Struct):
    """An article on its way to an analysis."""

    article: Article
    issues: list[Issue]
    layers: TextLayers | None = None
    """None where it is not analysed."""
    read: LanguageReading = NO_READING


class ArticleReading(Struct, frozen=True):
    """An analysis with the words it was made from."""

    analysis: Analysis
    words: Words | None
    """None where the article is not analysed."""


def versions_of(pack: Pack, models: ModelFolder | None) -> Versions:
    """What analyses say that made them, with this pack and these models."""
    return Versions(
        code=__version__,
        pack=pack.version,
        codebook=pack.codebook_digest[:_DIGEST],
        models=models.label if models is not None else None,
    )


class Analyzer:
    """Turns articles into analyses; made once per pack."""

    def __init__(self, pack: Pack, *, models: ModelFolder | None = None, observe: Observer | None = None) -> None:
        """Makes matchers and loads models; without `models` it works on rules alone.

        Raises:
            DamagedModelError: a model file is missing or does not hold what it should.
        """
        self.pack = pack
        matchers = Matchers(pack)
        self._reader = LanguageReader(matchers, models) if models is not None else None
        self._observe = observe
        self._mentions = MentionFinder(matchers)
        self._timexes = TimexFinder(pack.time, pack.numbers)
        self._quantities = QuantityFinder(pack.numbers, pack.countries.values())
        self._attributions = AttributionFinder(pack)
        self._events = EventFinder(pack, models)
        self._relations = RelationFinder(matchers)
        self._claims = ClaimFinder(pack)
        self._frames = FrameFinder(pack)
        self._loaded = LoadedFinder(matchers)
        self._persuasion = PersuasionFinder(pack, self._loaded)
        self._domains = OutletDomains(pack)
        self.versions = versions_of(pack, models)

    def observed(self, observe: Observer) -> Analyzer:
        """The same analyzer, sharing all it holds, under an observer."""
        other = copy(self)
        other._observe = observe
        return other

    def named(self, reading: Reading) -> Reading:
        """The reading with its outlet by its address, where nobody named one."""
        article = self._domains.named(reading.article)
        return reading if article is reading.article else replace(reading, article=article)

    def analyze(self, article: Article, issues: Iterable[Issue] = ()) -> Analysis:
        """All layers of one article. A layer whose extractor fails stays empty and leaves an issue."""
        return self.analyze_together([Reading(article=article, issues=tuple(issues))])[0]

    def analyze_many(self, readings: Iterable[Reading]) -> Iterator[tuple[Reading, Analysis]]:
        """Each reading with its analysis, in order; the models read a few articles at a time, which is quicker."""
        for batch in take_together(readings, lambda reading: reading.article.text):
            yield from zip(batch, self.analyze_together(batch), strict=True)

    def analyze_together(self, readings: Sequence[Reading]) -> list[Analysis]:
        """All layers of each article; none is read otherwise than it would be alone."""
        drafts = [self._open(reading) for reading in readings]
        if self._reader is not None:
            self._read(self._reader, [draft for draft in drafts if draft.layers is not None])
        return [self._finish(draft) for draft in drafts]

    def read(self, article: Article) -> ArticleReading:
        """One article with its words, for what is no layer of the contract."""
        draft = self._open(Reading(article=article))
        if self._reader is not None and draft.layers is not None:
            self._read(self._reader, [draft])
        analysis = self._finish(draft)
        if draft.layers is None:
            return ArticleReading(analysis, None)
        found = (analysis.mentions, analysis.timexes, analysis.quantities)
        return ArticleReading(analysis, Words(draft.layers, draft.read.sentences, *found))

    def persuade(self, reading: ArticleReading) -> tuple[Persuasion, ...]:
        """The persuasion techniques of an article; none in other languages than Arabic."""
        words = reading.words
        return () if words is None else self._persuasion.find(words, reading.analysis.attributions)

    def _open(self, reading: Reading) -> _Draft:
        """The article with its surface read, where it is analysed at all."""
        article, issues = reading.article, list(reading.issues)
        if article.language in ANALYSED:
            layers = self._stage("text", lambda: _layers(article.text), None, issues)
            return _Draft(article, issues, layers)
        note = f"language {article.language!r} is kept but not analysed; Riwaya analyses Arabic"
        issues.append(Issue(code=ExtractError.code, message=note))
        return _Draft(article, issues)

    def _read(self, reader: LanguageReader, drafts: Sequence[_Draft]) -> None:
        """Lets the models read the articles together; where that fails, one by one, to find the one that fails."""
        texts = [draft.layers for draft in drafts if draft.layers is not None]
        together = self._stage("language", lambda: reader.read_many(texts), None, []) if len(texts) > 1 else None
        for at, (draft, layers) in enumerate(zip(drafts, texts, strict=True)):
            if together is not None:
                draft.read = together[at]
            else:
                draft.read = self._stage("language", partial(reader.read, layers), NO_READING, draft.issues)

    def _finish(self, draft: _Draft) -> Analysis:
        """The analysis: what extractors find in an article that was read."""
        article, layers, noticed = draft.article, draft.layers, draft.issues
        if layers is None:
            return Analysis(article=article.head, issues=tuple(noticed), versions=self.versions)
        dct = date.fromisoformat(article.published) if article.published else None
        timexes = self._stage("timexes", lambda: self._timexes.find(layers, dct), NO_TIMEXES, noticed)
        quantities = self._stage("quantities", lambda: self._quantities.find(layers, timexes), NO_QUANTITIES, noticed)
        mentions = self._stage(
            "mentions", lambda: self._mentions.find(layers, dct, timexes, draft.read.proposals), NO_MENTIONS, noticed
        )
        words = Words(layers, draft.read.sentences, mentions, timexes, quantities)
        attributions = self._stage("attributions", lambda: self._attributions.find(words), NO_ATTRIBUTIONS, noticed)
        events = self._stage("events", lambda: self._events.find(words, attributions, dct), NO_EVENTS, noticed)
        relations = self._stage("relations", lambda: self._relations.find(words, attributions), NO_RELATIONS, noticed)
        claims = self._stage(
            "claims", lambda: self._claims.find(words, attributions, events, relations), NO_CLAIMS, noticed
        )
        loaded = self._stage("loaded", lambda: self._loaded.find(words, attributions), NO_LOADED, noticed)
        found = Layers(attributions=attributions, events=events, relations=relations, loaded=loaded)
        frames = self._stage("frames", lambda: self._frames.find(words, found), NO_FRAMES, noticed)
        return Analysis(
            article=article.head,
            mentions=mentions,
            timexes=timexes,
            quantities=quantities,
            attributions=attributions,
            events=events,
            relations=relations,
            claims=claims,
            frames=frames,
            loaded=loaded,
            issues=tuple(noticed),
            versions=self.versions,
        )

    def _stage(self, name: str, run: Callable[[], _Out], otherwise: _Out, issues: list[Issue]) -> _Out:
        """What a stage yields; `otherwise`, with an issue, when it breaks."""
        began = perf_counter()
        try:
            return run()
        except Exception as error:  # noqa: BLE001 - one article must not end a batch, whatever breaks in it
            _log.exception("stage %s failed", name)
            issues.append(
                Issue(code=ExtractError.code, message=f"layer {name} failed: {type(error).__name__}: {error}")
            )
            return otherwise
        finally:
            if self._observe is not None:
                self._observe(name, perf_counter() - began)


def _layers(text: str) -> TextLayers:
    layers = TextLayers(text)
    _ = layers.sentences
    return layers


class ReadReport(Struct, kw_only=True):
    """What became of a batch."""

    new: int = 0
    updated: int = 0
    """Known articles whose text or analysis changed."""
    unchanged: int = 0
    refused: int = 0
    with_issues: int = 0
    words: int = 0
    interrupted: bool = False

    @property
    def read(self) -> int:
        """Articles that could be read."""
        return self.new + self.updated + self.unchanged


def read_into(
    store: Store,
    inputs: Iterable[Input],
    analyzer: Analyzer,
    *,
    defaults: Defaults | None = None,
    reader: InputReader | None = None,
    on_file: Callable[[Input, int, int], None] | None = None,
    on_article: Callable[[str], None] | None = None,
    analyze_many: AnalyzeMany | None = None,
) -> ReadReport:
    """Reads what is named, analyses what is new, and stores it article by article.

    An interrupt (Ctrl-C) ends the batch between two articles: what was stored stays, and the report says so.

    Args:
        store: where articles and analyses go.
        inputs: files and folders; addresses too where `reader` fetches.
        analyzer: whose versions tell what is up to date; it also does the work, unless others do.
        defaults: what is known of articles that say less.
        reader: reads an input; files alone when left out.
        on_file: called with each input, its number and how many there are.
        on_article: called with the id or place of each article or refusal.
        analyze_many: analyses a stream of readings in order, a few ahead of time: `riwaya.scale.AnalyzerPool.analyze`.
    """
    batch = _Batch(store, analyzer, on_file or _no_file, on_article or _no_article)
    wanted = batch.wanted(inputs, reader or InputReader(), defaults)
    try:
        for reading, analysis in (analyze_many or analyzer.analyze_many)(wanted):
            batch.take_in(reading, analysis)
    except KeyboardInterrupt:
        batch.report.interrupted = True
    return batch.report


def _no_file(_input: Input, _number: int, _count: int) -> None:
    return None


def _no_article(_label: str) -> None:
    return None


class _Batch:
    """One call of `read_into`."""

    def __init__(
        self,
        store: Store,
        analyzer: Analyzer,
        on_file: Callable[[Input, int, int], None],
        on_article: Callable[[str], None],
    ) -> None:
        self.report = ReadReport()
        self._store, self._analyzer = store, analyzer
        self._on_file, self._on_article = on_file, on_article

    def wanted(self, inputs: Iterable[Input], reader: InputReader, defaults: Defaults | None) -> Iterator[Reading]:
        """Readings that the store lacks or has an older analysis of; what cannot be read is refused on the way."""
        found = find_files(inputs)
        taken: dict[str, str] = {}
        for number, one in enumerate(found, 1):
            self._on_file(one, number, len(found))
            for item in reader.read(one, defaults):
                if isinstance(item, Refusal):
                    self._store.refuse(item.path, item.line, item.code, item.message)
                    self.report.refused += 1
                    self._on_article(item.path)
                    continue
                reading = self._kept(item) if isinstance(item, Unchanged) else self._analyzer.named(item)
                reading = _with_own_id(reading, taken)
                if self._is_known(reading):
                    self.report.unchanged += 1
                    self._on_article(reading.article.id)
                else:
                    yield reading

    def _kept(self, item: Unchanged) -> Reading:
        """An article as it is in the store, which may still have an older analysis of it."""
        return Reading(article=self._store.article(item.article_id))

    def take_in(self, reading: Reading, analysis: Analysis) -> None:
        """Stores an article, unless it was stored since it was asked for."""
        article = reading.article
        known = self._store.state(article.id)
        if known is not None and known.same(article, self._analyzer.versions):
            self.report.unchanged += 1
        else:
            self._store.put(article, analysis)
            self.report.words += len(article.text.split())
            self.report.with_issues += bool(analysis.issues)
            if known is None:
                self.report.new += 1
            else:
                self.report.updated += 1
        self._on_article(article.id)

    def _is_known(self, reading: Reading) -> bool:
        known = self._store.state(reading.article.id)
        return known is not None and known.same(reading.article, self._analyzer.versions)


def _with_own_id(reading: Reading, taken: dict[str, str]) -> Reading:
    """The reading, renamed by a digest where another text of the batch bears its id already."""
    article = reading.article
    own = own_id(article.id, sha256_of(article.text), taken)
    return reading if own == article.id else replace(reading, article=replace(article, id=own))
