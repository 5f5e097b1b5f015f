"""Loaded words with all that their ids name: which words, about whom, in whose voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.joined import Voice
from riwaya.model.article import ArticleHead
from riwaya.model.loaded import Loaded
from riwaya.model.mention import Mention
from riwaya.model.span import Quote, Span

if TYPE_CHECKING:
    from riwaya.compare.joined import JoinedArticle


class LoadedRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One stretch of loaded words, ready to be read without its article."""

    article: ArticleHead
    loaded: Loaded
    target: Mention | None
    """None: the text leaves it open."""
    voices: tuple[Voice, ...]
    """Who is reported to say so, the one nearest to the outlet first; empty: the outlet itself."""
    quote: Quote
    """The sentence of the words."""


def loaded_rows(joined: JoinedArticle) -> tuple[LoadedRow, ...]:
    """The loaded words of an article, in the order of the analysis."""
    return tuple(loaded_row(joined, loaded) for loaded in joined.analysis.loaded)


def loaded_row(joined: JoinedArticle, loaded: Loaded) -> LoadedRow:
    """One stretch with the records that it names."""
    return LoadedRow(
        article=joined.analysis.article,
        loaded=loaded,
        target=joined.mention(loaded.target),
        voices=joined.voices(loaded.voice),
        quote=joined.sentence([Span(loaded.start, loaded.end)]),
    )
