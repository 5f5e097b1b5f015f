"""Searches a store: by words, by meaning, or both blended."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from riwaya.errors import NoModelError
from riwaya.model.span import Quote, Span
from riwaya.search.asked import QueryReader
from riwaya.search.highlights import Highlighter, Snippet, merged, snippets_of
from riwaya.search.indexing import refresh, version_of
from riwaya.search.keys import WordKeys
from riwaya.search.matching import Matcher
from riwaya.search.query import All, Field, Query, Words, fields_of, parse_query, runs_of
from riwaya.search.suggestions import Completion, complete, suggest
from riwaya.search.ways import By, Nearness, blended
from riwaya.store.search import Match, Range

if TYPE_CHECKING:
    from collections.abc import Callable

    from riwaya.knowledge.lexeme_lexicon import LexemeIndex
    from riwaya.search.matching import Resolve
    from riwaya.search.meaning import MeaningIndex
    from riwaya.store import Store
    from riwaya.text.models import ModelFolder

    Progress = Callable[[int, int], None]
    """Told how many articles are done and how many there are."""

_SNIPPETS = 2
_BLENDED = 1000
"""Articles that each of two rankings puts into a blend."""


class Hit(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An article that was found."""

    id: str
    outlet: str | None
    title: str | None
    published: str | None
    score: float
    """The better the greater, within one search: BM25 of the words, cosine of the meaning, reciprocal ranks of both."""
    title_highlights: tuple[Quote, ...]
    """Where the query stands in the title."""
    snippets: tuple[Snippet, ...]


class Found(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a search found."""

    query: Query
    matches: tuple[Match, ...]
    """Best first, as many as were wanted."""
    total: int
    """How many there are."""
    nearness: Nearness
    """Whether words without quotation marks stand together in what was found, or anywhere."""
    is_scattered: bool = False
    """Whether no article has the words together."""
    apart: int = 0
    """How many more have all the words, but not together."""
    suggestions: tuple[str, ...] = ()
    """Words that the texts have, where nothing was found."""

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the articles, best first."""
        return tuple(one.article_id for one in self.matches)


def narrowed(query: Query, fields: tuple[Field, ...], days: Range) -> Query:
    """The query with fields that have to hold besides, and days where it names none."""
    node = All((query.node, *fields)) if fields else query.node
    return Query(node, query.days if days.is_open else days)


class SearchEngine:
    """Searches one store; made once for it."""

    def __init__(
        self,
        store: Store,
        lexemes: LexemeIndex,
        digest: str,
        resolve: Resolve,
        models: ModelFolder | None = None,
    ) -> None:
        """Digest: of the pack whose lexemes these are; `resolve` gives the entities that a name means."""
        self._store, self._version = store, version_of(digest)
        self.keys = WordKeys(lexemes)
        self._reader = QueryReader(self.keys)
        self._matcher = Matcher(self._reader, store.search.codes, resolve)
        self._models = models
        self._meaning: MeaningIndex | None = None

    def refresh(self, on_articles: Progress | None = None) -> int:
        """Indexes what changed since the last search; gives how many articles that were."""
        return refresh(self._store, self.keys, self._version, on_articles=on_articles)

    def refresh_meaning(self, on_articles: Progress | None = None) -> int:
        """Makes the vectors that are lacking, after `refresh`.

        Raises:
            NoModelError: no language models are installed.
        """
        return self._vectors().refresh(on_articles)

    def _vectors(self) -> MeaningIndex:
        from riwaya.search.meaning import MeaningIndex  # it loads numpy, which a search by words does without

        if self._models is None:
            raise NoModelError
        if self._meaning is None:
            self._meaning = MeaningIndex(self._store, self._models)
        return self._meaning

    def search(self, query: Query | str, *, by: By = By.WORDS, limit: int | None = None, apart: bool = False) -> Found:
        """Articles that have the words of a query in whatever form, or mean what they mean.

        Args:
            query: parsed, or as typed.
            by: words, meaning or both.
            limit: how many articles are wanted; None for all.
            apart: words without quotation marks may stand anywhere, also where some article has them together.

        Raises:
            QueryError: the query cannot be read.
            NoModelError: by meaning, and no language models are installed.
        """
        if isinstance(query, str):
            query = parse_query(query)
        if by is By.WORDS:
            return self._by_words(query, limit, apart=apart)
        near = self._near(query)
        if by is By.MEANING:
            return Found(query=query, matches=tuple(near[:limit]), total=len(near), nearness=Nearness.ANYWHERE)
        found = self._by_words(query, None, apart=apart)
        scores = blended(found.ids[:_BLENDED], [one.article_id for one in near[:_BLENDED]])
        scores |= dict.fromkeys(found.ids[_BLENDED:], 0.0)
        matches = tuple(Match(name, score) for name, score in scores.items())
        return replace(found, matches=matches[:limit], total=len(matches), suggestions=())

    def _by_words(self, query: Query, limit: int | None, *, apart: bool) -> Found:
        nearness = Nearness.ANYWHERE
        if not apart and any(self._is_several(run) for run in runs_of(query.node)):
            nearness = Nearness.TOGETHER
        found = self._match(query, nearness, limit)
        if nearness is Nearness.TOGETHER:
            if not found.matches:
                found = replace(self._match(query, Nearness.ANYWHERE, limit), is_scattered=True)
            else:
                found = replace(found, apart=self._count(query, Nearness.ANYWHERE) - found.total)
        if found.matches:
            return found
        return replace(
            found, suggestions=suggest(query.node, self._reader, self._matcher.codes, self._store.search.words)
        )

    def _is_several(self, run: Words) -> bool:
        return not run.is_quoted and len(self._reader.asked(run.text)) > 1

    def _match(self, query: Query, nearness: Nearness, limit: int | None) -> Found:
        expression = self._matcher.expression(query, nearness)
        matches, total = self._store.search.match(expression, query.days, limit=limit)
        return Found(query=query, matches=tuple(matches), total=total, nearness=nearness)

    def _count(self, query: Query, nearness: Nearness) -> int:
        return self._store.search.count(self._matcher.expression(query, nearness), query.days)

    def _near(self, query: Query) -> list[Match]:
        words = " ".join(run.text for run in runs_of(query.node))
        fields = tuple(fields_of(query.node))
        among = None
        if fields:
            only = self._match(Query(All(fields), query.days), Nearness.ANYWHERE, None)
            among = frozenset(only.ids)
        return self._vectors().find(words, query.days, among)

    def complete(self, typed: str, most: int) -> tuple[Completion, ...]:
        """Words of the index that begin so, with their article or without, those of most articles first."""
        return complete(typed, self._store.search.words_from, self._articles_with, most)

    def _articles_with(self, word: str) -> int:
        return self._count(Query(Words(word, is_quoted=False), Range(None, None)), Nearness.ANYWHERE)

    def hits(self, found: Found, limit: int) -> list[Hit]:
        """The first of what was found, with the places in their texts."""
        highlighter = Highlighter(found.query.node, found.nearness, self.keys)
        entities = self._matcher.entities(found.query.node)
        return [self._hit(match, highlighter, entities) for match in found.matches[:limit]]

    def _hit(self, match: Match, highlighter: Highlighter, entities: frozenset[str]) -> Hit:
        article = self._store.article(match.article_id)
        spans = highlighter.spans(article.text)
        if entities:
            mentions = self._store.analysis(match.article_id).mentions
            spans = merged([*spans, *(Span(one.start, one.end) for one in mentions if one.entity in entities)])
        title = article.title or ""
        return Hit(
            id=article.id,
            outlet=article.outlet,
            title=article.title,
            published=article.published,
            score=match.score,
            title_highlights=tuple(map(partial(_quote, title), highlighter.spans(title))),
            snippets=snippets_of(article.text, spans, most=_SNIPPETS),
        )


def _quote(text: str, span: Span) -> Quote:
    return Quote(start=span.start, end=span.end, text=text[span.start : span.end])
