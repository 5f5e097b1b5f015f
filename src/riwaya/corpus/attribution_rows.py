"""Attributions with all that their ids name: who is reported to say what, on whose word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.joined import Voice
from riwaya.model.article import ArticleHead
from riwaya.model.attribution import Attribution
from riwaya.model.mention import Mention
from riwaya.model.span import Quote

if TYPE_CHECKING:
    from riwaya.compare.joined import JoinedArticle


class AttributionRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One attribution, ready to be read without its article."""

    article: ArticleHead
    attribution: Attribution
    source: Mention | None
    """None: no mention covers the source, or it is hidden."""
    voices: tuple[Voice, ...]
    """The chain that ends in it, the one nearest to the outlet first."""
    quote: Quote
    """The sentence of the cue."""


def attribution_rows(joined: JoinedArticle) -> tuple[AttributionRow, ...]:
    """The attributions of an article, in the order of the analysis."""
    return tuple(attribution_row(joined, one) for one in joined.analysis.attributions)


def attribution_row(joined: JoinedArticle, attribution: Attribution) -> AttributionRow:
    """One attribution with the records that it names."""
    return AttributionRow(
        article=joined.analysis.article,
        attribution=attribution,
        source=None if attribution.source is None else joined.mention(attribution.source.mention),
        voices=joined.voices(attribution.id),
        quote=joined.sentence([attribution.cue.span]),
    )
