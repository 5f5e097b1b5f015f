"""`/search`: articles by words in whatever form, by what they tell of, or by meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import Query
from msgspec.structs import replace

from riwaya.api.parameters import Asked, Part, Typed, Word
from riwaya.api.records import SearchAnswer
from riwaya.api.suggestions import EntityKind, Suggester, Suggestion
from riwaya.corpus.searching import search_fields
from riwaya.search.suggestions import Completion
from riwaya.search.ways import By

if TYPE_CHECKING:
    from riwaya.api.parameters import PagePart
    from riwaya.api.routing import Routes
    from riwaya.api.served import Served
    from riwaya.corpus.selection import Filter

_GROUP = "search"
_SUGGESTIONS = 50


def register(routes: Routes) -> None:
    """Adds the routes."""
    served = routes.served
    suggester = Suggester(served.pack)

    @routes.get("/search", SearchAnswer, group=_GROUP)
    def search(
        asked: Asked,
        part: Part,
        by: Annotated[By, Query()] = By.WORDS,
        measure: Typed = None,
        role: Typed = None,
        naming: Typed = None,
        apart: Annotated[bool, Query(description="Words may stand anywhere.")] = False,
    ) -> SearchAnswer:
        """Articles that a query finds, best first, with the words where they stand; needs `q`."""
        more = {"measure": measure, "role": role, "naming": naming}
        return _search(served, asked, part, by, more, apart=apart)

    @routes.get("/suggest", tuple[Suggestion, ...], group=_GROUP)
    def suggest(
        q: Annotated[Word, Query(max_length=100, description="The beginning of a word of a name.")],
        limit: Annotated[int, Query(ge=1, le=_SUGGESTIONS)] = 10,
        kind: Annotated[list[EntityKind], Query(description="Of which kinds; all when left out.")] = [],  # noqa: B006
    ) -> tuple[Suggestion, ...]:
        """Actors, places and outlets of which a name begins so, what most articles mention first."""
        snapshot = served.keeper.look()
        counts = {} if snapshot is None else {name: len(ids) for name, ids in snapshot.mentioned_in.items()}
        return suggester.find(q, counts, limit, kind)

    @routes.get("/suggest/words", tuple[Completion, ...], group=_GROUP)
    def suggest_words(
        q: Annotated[Word, Query(max_length=100, description="The beginning of a word.")],
        limit: Annotated[int, Query(ge=1, le=_SUGGESTIONS)] = 10,
    ) -> tuple[Completion, ...]:
        """Words of the texts that begin so, those of most articles first."""
        return served.search.engine().complete(q, limit)


def _search(
    served: Served, asked: Filter, part: PagePart, by: By, more: dict[str, str | None], *, apart: bool
) -> SearchAnswer:
    engine = served.search.engine(by)
    query = served.query_of(asked, search_fields(more))
    wanted = part.offset + part.limit
    found = engine.search(query, by=by, limit=wanted, apart=apart)
    shown = replace(found, matches=found.matches[part.offset :])
    return SearchAnswer(
        rows=tuple(engine.hits(shown, part.limit)),
        total=found.total,
        offset=part.offset,
        limit=part.limit,
        query=asked.q or "",
        match=found.nearness,
        is_scattered=found.is_scattered,
        apart=found.apart,
        suggestions=found.suggestions,
        named=served.labels.find_named(asked.q or ""),
    )
