"""Searches a store: by words, by meaning, or both blended."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.model.span import Quote, Span
from riwaya.search.highlights import Highlighter, Snippet, merged, snippets_of
from riwaya.search.indexing import refresh, version_of
from riwaya.search.keys import WordKeys
from riwaya.search.matching import Matcher, Nearness
from riwaya.search.query import Query, Words, parse_query, runs_of
from riwaya.search.suggestions import suggest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from riwaya.knowledge.lexeme_lexicon import LexemeIndex
    from riwaya.search.matching import Resolve
    from riwaya.store import Store
    from riwaya.store.search import Match

_SNIPPETS = 2


class Hit(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An article that was found."""

    id: str
    outlet: str | None
    title: str | None
    published: str | None
    score: float
    """The better the greater; comes from the words (BM25) or the meaning (cosine), so compare it within one search only."""
    title_highlights: tuple[Quote, ...]
    """Where the query stands in the title."""
    snippets: tuple[Snippet, ...]


class Found(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a search found."""

    query: str
    ids: tuple[str, ...]
    """Best first."""
    total: int
    """How many there are; `ids` may hold the best only."""
    nearness: Nearness
    """Whether words without quotation marks stand together in what was found, or anywhere."""
    apart: int
    """How many more have all the words, but not together; 0 where that was not asked."""
    suggestions: tuple[str, ...]
    """Words that the texts have, where nothing was found."""


class SearchEngine:
    """Searches one store; made once for it."""

    def __init__(self, store: Store, lexemes: LexemeIndex, digest: str, resolve: Resolve) -> None:
        """Digest: of the pack whose lexemes these are; `resolve` gives the entities that a name means."""
        self._store, self._version = store, version_of(digest)
        self.keys = WordKeys(lexemes)
        self._matcher = Matcher(self.keys, store.search.codes, resolve)

    def refresh(self, on_articles: Callable[[int, int], None] | None = None) -> int:
        """Indexes what changed since the last search; gives how many articles that were."""
        return refresh(self._store, self.keys, self._version, on_articles=on_articles)

    def search(self, typed: str, *, limit: int | None = None, apart: bool = False) -> Found:
        """Articles that have the words of a query, in whatever form.

        Args:
            typed: the query.
            limit: how many ids are wanted; None for all.
            apart: words without quotation marks may stand anywhere, also where some article has them together.

        Raises:
            QueryError: the query cannot be read.
        """
        query = parse_query(typed)
        nearness = Nearness.ANYWHERE
        if not apart and any(self._is_several(run) for run in runs_of(query.node)):
            nearness = Nearness.TOGETHER
        found, total = self._match(query, nearness, limit)
        more = 0
        if nearness is Nearness.TOGETHER:
            all_words = self._count(query, Nearness.ANYWHERE)
            if found:
                more = all_words - total
            elif all_words:
                nearness = Nearness.ANYWHERE
                found, total = self._match(query, nearness, limit)
        return Found(
            query=typed,
            ids=tuple(one.article_id for one in found),
            total=total,
            nearness=nearness,
            apart=more,
            suggestions=() if found else suggest(query.node, self.keys, self._store.search),
        )

    def _is_several(self, run: Words) -> bool:
        return not run.is_quoted and len(self.keys.of_query(run.text)) > 1

    def _match(self, query: Query, nearness: Nearness, limit: int | None) -> tuple[list[Match], int]:
        expression = self._matcher.expression(query.node, nearness)
        found = self._store.search.match(expression, query.days, limit=limit)
        if limit is None or len(found) < limit:
            return found, len(found)
        return found, self._store.search.count(expression, query.days)

    def _count(self, query: Query, nearness: Nearness) -> int:
        return self._store.search.count(self._matcher.expression(query.node, nearness), query.days)

    def hits(self, found: Found, limit: int) -> list[Hit]:
        """The first of what was found, with the places in their texts."""
        node = parse_query(found.query).node
        highlighter = Highlighter(node, found.nearness, self.keys)
        entities = self._matcher.entities(node)
        return [self._hit(article_id, highlighter, entities) for article_id in found.ids[:limit]]

    def _hit(self, article_id: str, highlighter: Highlighter, entities: frozenset[str]) -> Hit:
        article = self._store.article(article_id)
        spans = highlighter.spans(article.text)
        if entities:
            mentions = self._store.analysis(article_id).mentions
            spans = merged([*spans, *(Span(one.start, one.end) for one in mentions if one.entity in entities)])
        title = article.title or ""
        quote = partial(_quote, title)
        return Hit(
            id=article.id,
            outlet=article.outlet,
            title=article.title,
            published=article.published,
            score=0.0,
            title_highlights=tuple(map(quote, highlighter.spans(title))),
            snippets=snippets_of(article.text, spans, most=_SNIPPETS),
        )


def _quote(text: str, span: Span) -> Quote:
    return Quote(start=span.start, end=span.end, text=text[span.start : span.end])


