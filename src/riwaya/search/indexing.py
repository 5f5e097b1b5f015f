"""What the index of a store holds of an article, and how the index is brought up to date."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from riwaya import __version__
from riwaya.judgements.overlays import Overlays
from riwaya.search.codes import code_of, facet_code
from riwaya.search.facets import facets_of
from riwaya.store.search import IndexRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article
    from riwaya.search.keys import WordKeys
    from riwaya.store import Store

_BATCH = 200
_FORMAT = "1"
"""Raised when the same article would be indexed otherwise."""


def version_of(digest: str) -> str:
    """What an index is made with: the code and the lexicon of a pack."""
    return f"{__version__} {_FORMAT} {digest}"


def index_row(article: Article, analysis: Analysis, keys: WordKeys) -> IndexRow:
    """An article with its judged analysis as the index holds it."""
    words: dict[str, tuple[frozenset[str], str]] = {}
    title, body = (" ".join(_codes(text, keys, words)) for text in (article.title or "", article.text))
    facets = sorted(facet_code(facet, value) for facet, value in facets_of(analysis))
    return IndexRow(
        article_id=article.id,
        published=article.published,
        title=title,
        body=body,
        facets=" ".join(facets),
        words=words,
    )


def _codes(text: str, keys: WordKeys, words: dict[str, tuple[frozenset[str], str]]) -> Iterator[str]:
    """A code for each word, which is noted with its keys in `words`."""
    for word in keys.of_text(text):
        code = code_of(word.keys)
        words.setdefault(code, (word.keys, word.text))
        yield code


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
    overlays = Overlays(store.judgements.all()) if waiting else None
    for done, batch in _batches(waiting):
        rows = []
        for article_id in batch:
            article, analysis = store.article(article_id), store.analysis(article_id)
            judged = analysis if overlays is None else overlays.over(article, analysis).analysis
            rows.append(index_row(article, judged, keys))
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
