"""Which actors and places are named in what is asked for, how often, and by which names."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.api.entity_records import EntityRow, name_counts
from riwaya.compare.row_filter import RowFilter
from riwaya.corpus.selection import Filter
from riwaya.extract.locations import Locator
from riwaya.model.mention import PLACES, Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from riwaya.api.served import Served
    from riwaya.compare.name_uses import NameUse
    from riwaya.model.article import ArticleHead
    from riwaya.model.mention import Location

    Takes = Callable[[ArticleHead], bool]
    Where = Callable[[str], Location | None]

_NAMES = 5
_AND = "; "
_ACTORS = frozenset({Kind.ACTOR, Kind.PERSON, Kind.ORGANISATION, Kind.MEDIA})
ENTITY_COLUMNS = ("entity", "label", "mentions", "articles", "outlets", "names", "lat", "lon", "precision")


class EntityList:
    """Entities that are named, most often first; their rows are made when they are asked for."""

    def __init__(
        self, served: Served, takes: Takes, named_in: dict[str, list[ArticleHead]], locate: Where | None
    ) -> None:
        """Articles by entity, one for each mention; `locate`: where an entity lies, None for those that lie nowhere."""
        self._served, self._takes, self._named_in, self._locate = served, takes, named_in, locate
        self.entities = sorted(named_in, key=lambda entity: (-len(named_in[entity]), entity))

    def row(self, entity: str) -> EntityRow:
        """One of them."""
        heads = self._named_in[entity]
        return EntityRow(
            entity=entity,
            mentions=len(heads),
            articles=len({head.id for head in heads}),
            outlets=len({head.outlet for head in heads} - {None}),
            names=name_counts(names_in(self._served, self._takes, entity), _NAMES),
            location=None if self._locate is None else self._locate(entity),
        )


def list_actors(served: Served, asked: Filter) -> EntityList:
    """Those that are called as is asked for, in articles that have the rest of it."""
    return _listed(served, replace(asked, actor=None), RowFilter(actor=asked.actor), _ACTORS, None)


def list_places(served: Served, asked: Filter) -> EntityList:
    """The same of places."""
    locate = Locator(served.pack).locate
    named = RowFilter(place=asked.place)
    return _listed(served, replace(asked, place=None), named, PLACES, lambda entity: locate(entity, Kind.PLACE))


def _listed(
    served: Served, asked: Filter, named: RowFilter, kinds: frozenset[Kind], locate: Where | None
) -> EntityList:
    takes, label = served.takes_telling(asked), served.label_for(Filter(actor=named.actor, place=named.place))
    held: defaultdict[str, list[ArticleHead]] = defaultdict(list)
    for joined in served.keeper.require().articles.values():
        head = joined.analysis.article
        if takes(head):
            for one in joined.analysis.mentions:
                if one.entity is not None and one.kind in kinds and named.takes_mentions((one,), label):
                    held[one.entity].append(head)
    return EntityList(served, takes, held, locate)


def names_in(served: Served, takes: Takes, entity: str) -> list[NameUse]:
    """Uses of the names of an entity in articles that are asked for."""
    return [use for use in served.keeper.require().names_of(entity) if takes(use.article)]


def flat_entity(row: EntityRow, label: Callable[[str], str]) -> dict[str, object]:
    """A line of a table with `ENTITY_COLUMNS`."""
    where = row.location
    return {
        "entity": row.entity,
        "label": label(row.entity),
        "mentions": row.mentions,
        "articles": row.articles,
        "outlets": row.outlets,
        "names": _AND.join(one.name for one in row.names),
        "lat": None if where is None else where.lat,
        "lon": None if where is None else where.lon,
        "precision": None if where is None else where.precision,
    }
