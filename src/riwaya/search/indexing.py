"""What the index of a store holds of an article, and how the index is brought up to date."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from riwaya import __version__
from riwaya.judgements.overlays import Overlays
from riwaya.search.codes import code_of, facet_code
from riwaya.search.facets import facets_of
from riwaya.store.search import IndexRow
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article
    from riwaya.search.keys import WordKeys
    from riwaya.store import Store

_BATCH = 200
_FORMAT = "2"
"""Raised when the same article would be indexed otherwise."""


def version_of(digest: str) -> str:
    """What an index is made with: the code and the lexicon of a pack."""
    return f"{__version__} {_FORMAT} {digest}"


class Indexer:
    """Makes what the index holds of articles; keeps the codes of the words that it met."""

    def __init__(self, keys: WordKeys) -> None:
        self._keys = keys
        self._codes: dict[frozenset[str], str] = {}

    def row(self, article: Article, analysis: Analysis) -> IndexRow:
        """An article with its judged analysis as the index holds it."""
        words: dict[str, tuple[frozenset[str], str]] = {}
        title, body = (self._coded(text, words) for text in (article.title or "", article.text))
        facets = sorted(facet_code(facet, value) for facet, value in facets_of(analysis))
        return IndexRow(
            article_id=article.id,
            published=article.published,
            title=title,
            body=body,
            facets=" ".join(facets),
            words=words,
        )

    def _coded(self, text: str, words: dict[str, tuple[frozenset[str], str]]) -> str:
        """A code for each word of a text; what is met for the first time is noted in `words`."""
        out = []
        known = self._codes
        for printed, keys in self._keys.printed_words(text):
            code = known.get(keys)
            if code is None:
                code = known[keys] = code_of(keys)
                words[code] = (keys, fold_form(printed))
            out.append(code)
        return " ".join(out)


def refresh(
    store: Store, keys: WordKeys, version: str, *, on_articles: Callable[[int, int], None] | None = None
) -> int:
    """Indexes what the store has and the index lacks; gives how many articles that were.

    Args:
        store: whose index is brought up to date.
        keys: of words.
        version: what they are made with; an index of another version is made anew.
        on_articles: called with how many are done and how many there are.
    """
    store.search.require_version(version)
    waiting = store.search.pending()
    if not waiting:
        return 0
    overlays, indexer = Overlays(store.judgements.all()), Indexer(keys)
    for done, batch in _batches(waiting):
        rows = []
        for article_id in batch:
            article, analysis = store.article(article_id), store.analysis(article_id)
            rows.append(indexer.row(article, overlays.over(article, analysis).analysis))
        store.search.put(rows)
        if on_articles is not None:
            on_articles(done + len(batch), len(waiting))
    return len(waiting)


def _batches(ids: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """Ids a few at a time, each time with how many came before."""
    rest, done = iter(ids), 0
    while batch := list(islice(rest, _BATCH)):
        yield done, batch
        done += len(batch)
