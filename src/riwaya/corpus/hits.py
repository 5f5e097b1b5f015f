"""What a search finds, for programs: hits, and lines of a table made of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from riwaya.corpus.labels import Labels
from riwaya.knowledge.lexeme_lexicon import load_lexemes
from riwaya.search.engine import Hit, SearchEngine
from riwaya.search.ways import By
from riwaya.text.models import find_models

if TYPE_CHECKING:
    from collections.abc import Iterable

    from riwaya.knowledge.pack import Pack
    from riwaya.search.query import Query
    from riwaya.store import Store

HIT_COLUMNS = ("article", "outlet", "published", "title", "score", "highlights", "snippets")


class HitFinder:
    """Searches one store; its index is brought up to date at each search, as `riwaya search` does."""

    def __init__(self, store: Store, pack: Pack) -> None:
        self._store, self._pack = store, pack

    def find(self, query: Query, by: By, limit: int | None, *, apart: bool) -> Iterable[Hit]:
        """Hits, best first.

        Raises:
            NoModelError: by meaning, and no language models are installed.
        """
        self._engine.refresh()
        if by is not By.WORDS:
            self._engine.refresh_meaning()
        found = self._engine.search(query, by=by, limit=limit, apart=apart)
        return self._engine.hits(found, len(found.matches))

    @cached_property
    def _engine(self) -> SearchEngine:
        resolve = Labels(self._pack, "en").find
        return SearchEngine(self._store, load_lexemes(self._pack.id), self._pack.digest, resolve, find_models())


def flat_hit(hit: Hit) -> dict[str, object]:
    """A hit by `HIT_COLUMNS`: each word that was found once, in order; stretches of the text."""
    words = (quote.text for one in hit.snippets for quote in one.highlights)
    return {
        "article": hit.id,
        "outlet": hit.outlet,
        "published": hit.published,
        "title": hit.title,
        "score": hit.score,
        "highlights": "; ".join(dict.fromkeys((*(quote.text for quote in hit.title_highlights), *words))),
        "snippets": "; ".join(one.text for one in hit.snippets),
    }
