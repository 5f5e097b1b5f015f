"""The layers of one article joined by their ids: who a voice belongs to, and in which sentence a record stands."""

from __future__ import annotations

from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.model.attribution import Attribution, chain_of
from riwaya.model.mention import Mention
from riwaya.model.span import Quote, Span
from riwaya.text.layers import TextLayers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article
    from riwaya.model.judgement import Judgement

    Said = Mapping[str, tuple[Judgement, ...]]


_NOBODY: Said = MappingProxyType({})


class Voice(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One step of a chain of attributions."""

    attribution: Attribution
    mention: Mention | None
    """Of the source; None where no mention covers it, or it is hidden."""


class JoinedArticle:
    """An article with its analysis, in which every id leads to its record."""

    def __init__(self, article: Article, analysis: Analysis, judged: Said = _NOBODY) -> None:
        self.article, self.analysis = article, analysis
        self.judged = judged
        """By id of a record what people say of it; the analysis has it already."""
        self.mentions = {record.id: record for record in analysis.mentions}
        self.timexes = {record.id: record for record in analysis.timexes}
        self.quantities = {record.id: record for record in analysis.quantities}
        self._attributions = {record.id: record for record in analysis.attributions}

    @cached_property
    def _cut(self) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        """Its sentences, and their datelines; tokens are let go, as stores hold many articles."""
        layers = TextLayers(self.article.text)
        heads = (one for one in layers.sentences if one.has_head)
        return (
            tuple(Span(one.start, one.end) for one in layers.sentences),
            tuple(Span(one.start, layers.tokens[one.body - 1].end) for one in heads),
        )

    @property
    def datelines(self) -> tuple[Span, ...]:
        """Heads of sentences that say where somebody writes: «نيويورك – »."""
        return self._cut[1]

    def voices(self, attribution: str | None) -> tuple[Voice, ...]:
        """The chain that ends in an attribution, nearest to the outlet first; empty for the outlet's own voice."""
        chain = chain_of(attribution, self._attributions)
        return tuple(Voice(attribution=one, mention=self._speaker(one)) for one in chain)

    def _speaker(self, attribution: Attribution) -> Mention | None:
        return self.mention(attribution.source.mention) if attribution.source is not None else None

    def mention(self, name: str | None) -> Mention | None:
        """The mention with this id; None when there is none."""
        return None if name is None else self.mentions.get(name)

    @property
    def whole(self) -> Quote:
        """All of the text."""
        return Quote(start=0, end=len(self.article.text), text=self.article.text)

    def sentence(self, spans: Iterable[Span]) -> Quote:
        """The sentences in which the spans stand, as one quotation; the spans alone where no sentence holds them."""
        wanted = list(spans)
        held = [sentence for sentence in self._cut[0] if any(sentence.overlaps(span) for span in wanted)] or wanted
        start, end = min(span.start for span in held), max(span.end for span in held)
        return Quote(start=start, end=end, text=self.article.text[start:end])
