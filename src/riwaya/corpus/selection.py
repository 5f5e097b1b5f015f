"""What a request asks for, as the search and the rows take it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.corpus.searching import search_fields
from riwaya.errors import QueryError, RequestError
from riwaya.search.facets import Facet
from riwaya.search.query import All, Any, Field, Query, parse_query
from riwaya.store.search import Range
from riwaya.text.fold import fold_query

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from riwaya.knowledge.pack import Pack
    from riwaya.search.query import Node

    Takes = Callable[[str | None, str | None], bool]
    """Whether an outlet and a day are asked for."""


class Filter(Struct, frozen=True, kw_only=True):
    """What rows have to be; None and nothing ask for all."""

    outlets: tuple[str, ...] = ()
    camps: tuple[str, ...] = ()
    """Of the outlet."""
    begin: str | None = None
    """First day of publication."""
    end: str | None = None
    types: tuple[str, ...] = ()
    actor: str | None = None
    place: str | None = None
    q: str | None = None
    """Words of a search."""


class Selection:
    """Reads filters; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._camps: dict[str, set[str]] = {}
        self._names: dict[str, str] = {}
        """Outlets by what they are called, folded."""
        for outlet in pack.outlets.values():
            names = (outlet.id, outlet.label.en, outlet.label.ar, *(name.form for name in outlet.names))
            self._names.update((fold_query(name), outlet.id) for name in names)
            for camp in outlet.camp:
                self._camps.setdefault(camp, set()).add(outlet.id)
        self._known_camps = {camp for manifest in pack.manifests for camp in manifest.camps} | self._camps.keys()

    def outlets(self, asked: Filter) -> Takes:
        """Whether an article is by the outlets and of the days asked for.

        Raises:
            RequestError: a camp that the pack lacks.
        """
        wanted = None
        if asked.outlets or asked.camps:
            wanted = {self._id(one) for one in asked.outlets} | self._of_camps(asked.camps)

        def takes(outlet: str | None, published: str | None) -> bool:
            if wanted is not None and (outlet is None or self._id(outlet) not in wanted):
                return False
            if asked.begin is None and asked.end is None:
                return True
            return published is not None and (asked.begin or published) <= published <= (asked.end or published)

        return takes

    def query(self, asked: Filter, fields: Iterable[Field] = ()) -> Query:
        """The query of a search.

        Raises:
            QueryError: the words cannot be read, or nothing is asked for.
            UnknownCodeError: a type that the codebook lacks.
            RequestError: a camp that the pack lacks.
        """
        parts: list[Node] = [*search_fields({"actor": asked.actor, "place": asked.place}), *fields]
        kinds = [one for name in asked.types for one in search_fields({"event": name})]
        outlets = sorted({*asked.outlets, *self._of_camps(asked.camps)})
        groups = (kinds, [Field(Facet.OUTLET, one) for one in outlets])
        parts += [_any(group) for group in groups if group]
        if asked.q is None:
            if not parts:
                raise QueryError("nothing is asked for. Give words in `q`, or another filter.")
            return Query(All(tuple(parts)), Range(asked.begin, asked.end))
        read = parse_query(asked.q)
        days = Range(asked.begin, asked.end) if read.days.is_open else read.days
        return Query(All((read.node, *parts)) if parts else read.node, days)

    def _id(self, outlet: str) -> str:
        return self._names.get(fold_query(outlet), outlet)

    def _of_camps(self, camps: Iterable[str]) -> set[str]:
        """Ids of the outlets of camps.

        Raises:
            RequestError: a camp that the pack lacks.
        """
        for camp in camps:
            if camp not in self._known_camps:
                known = ", ".join(sorted(self._known_camps))
                raise RequestError(f"camp: the pack has no camp {camp!r}. Camps: {known}.")
        return {outlet for camp in camps for outlet in self._camps.get(camp, ())}


def _any(fields: list[Field]) -> Field | Any:
    return fields[0] if len(fields) == 1 else Any(tuple(fields))
