"""`/actors`, `/places`: who and where, how often, by which names, in which roles, with whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.api.entity_records import (
    EntityRow,
    EntityView,
    PlaceView,
    months_of,
    name_counts,
    outlets_of,
    parties_of,
    partners_of,
    places_of,
    roles_of,
)
from riwaya.api.errors import NotHereError
from riwaya.api.parameters import Asked, Filter, Id, Part
from riwaya.api.records import Page, page_of
from riwaya.compare.framing import FrameUse, make_framings
from riwaya.compare.groups import By, Grouper
from riwaya.compare.row_filter import RowFilter
from riwaya.extract.locations import Locator
from riwaya.model.mention import PLACES, Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from riwaya.api.routing import Routes
    from riwaya.api.served import Served
    from riwaya.compare.event_rows import EventRow
    from riwaya.compare.framing import Framing
    from riwaya.compare.name_uses import NameUse
    from riwaya.model.article import ArticleHead
    from riwaya.model.mention import Location, Mention

    Use = tuple[ArticleHead, Mention]
    Takes = Callable[[ArticleHead], bool]
    Where = Callable[[str], Location | None]

_GROUP = "entities"
_NAMES = 5
_ACTORS = frozenset({Kind.ACTOR, Kind.PERSON, Kind.ORGANISATION, Kind.MEDIA})


def register(routes: Routes) -> None:
    """Adds the routes."""
    served = routes.served
    locate = Locator(served.pack).locate

    @routes.get("/actors", Page[EntityRow], group=_GROUP)
    def actors(asked: Asked, part: Part) -> Page[EntityRow]:
        """Parties, persons and bodies that are named, most often first; `actor` asks for part of a name."""
        named = RowFilter(actor=asked.actor)
        return _rows(served, replace(asked, actor=None), part, named, _ACTORS, lambda _: None)

    @routes.get("/places", Page[EntityRow], group=_GROUP)
    def places(asked: Asked, part: Part) -> Page[EntityRow]:
        """Places that are named, most often first; `place` asks for part of a name or a P-code."""
        named = RowFilter(place=asked.place)
        return _rows(served, replace(asked, place=None), part, named, PLACES, lambda entity: locate(entity, Kind.PLACE))

    @routes.get("/actors/{entity}", EntityView, errors=(404,), group=_GROUP)
    def actor(entity: Id, asked: Asked) -> EntityView:
        """One actor: names, roles, partners, frames, over time."""
        require_entity(served, entity)
        takes, events = served.takes_telling(asked), _events(served, asked)
        uses = _uses(served, takes, entity)
        mine = [row for row in events if any(one.entity == entity for one in (*row.actors, *row.recipients))]
        return EntityView(
            entity=entity,
            mentions=len(uses),
            articles=len({head.id for head, _ in uses}),
            outlets=outlets_of(uses),
            over_time=months_of(uses),
            names=name_counts(_names(served, takes, entity)),
            roles=roles_of(entity, mine),
            partners=partners_of(entity, mine),
            places=places_of(mine),
            frames=_framing(served, takes, entity),
        )

    @routes.get("/places/{entity}", PlaceView, errors=(404,), group=_GROUP)
    def place(entity: Id, asked: Asked) -> PlaceView:
        """One place: where it lies, names, what happens there, by whom, over time."""
        require_entity(served, entity)
        takes = served.takes_telling(asked)
        uses = _uses(served, takes, entity)
        rows = [row for row in _events(served, asked) if any(one.entity == entity for one in row.places)]
        found = next((one.location for _, one in uses if one.location is not None), None)
        types = Counter(row.event.type for row in rows)
        return PlaceView(
            entity=entity,
            location=found or locate(entity, Kind.PLACE),
            mentions=len(uses),
            articles=len({head.id for head, _ in uses}),
            outlets=outlets_of(uses),
            over_time=months_of(uses),
            names=name_counts(_names(served, takes, entity)),
            types=dict(types.most_common()),
            actors=parties_of(rows),
        )


def require_entity(served: Served, entity: str) -> None:
    """Refuses an id that the pack does not have.

    Raises:
        NotHereError: it does not.
    """
    if entity not in served.entities:
        raise NotHereError(f"the pack has nothing with the id {entity!r}. GET /api/v1/labels lists what it has.")


def _rows(
    served: Served, asked: Filter, part: Part, named: RowFilter, kinds: frozenset[Kind], where: Where
) -> Page[EntityRow]:
    """Entities of some kinds that are named so, in the articles that are asked for."""
    snapshot, takes = served.keeper.require(), served.takes_telling(asked)
    label = served.label_for(Filter(actor=named.actor, place=named.place))
    held: defaultdict[str, list[ArticleHead]] = defaultdict(list)
    for joined in snapshot.articles.values():
        head = joined.analysis.article
        if takes(head):
            for one in joined.analysis.mentions:
                if one.entity is not None and one.kind in kinds and named.takes_mentions((one,), label):
                    held[one.entity].append(head)
    page = page_of(sorted(held, key=lambda entity: (-len(held[entity]), entity)), part)
    return page.of(tuple(_row(served, takes, entity, held[entity], where(entity)) for entity in page.rows))


def _row(served: Served, takes: Takes, entity: str, heads: list[ArticleHead], location: Location | None) -> EntityRow:
    return EntityRow(
        entity=entity,
        mentions=len(heads),
        articles=len({head.id for head in heads}),
        outlets=len({head.outlet for head in heads} - {None}),
        names=name_counts(_names(served, takes, entity), _NAMES),
        location=location,
    )


def _names(served: Served, takes: Takes, entity: str) -> list[NameUse]:
    return [use for use in served.keeper.require().names_of(entity) if takes(use.article)]


def _uses(served: Served, takes: Takes, entity: str) -> list[Use]:
    snapshot = served.keeper.require()
    held = (snapshot.articles[name].analysis for name in snapshot.mentioned_in.get(entity, ()))
    return [(one.article, m) for one in held if takes(one.article) for m in one.mentions if m.entity == entity]


def _events(served: Served, asked: Filter) -> list[EventRow]:
    return served.rows("events", asked)


def _framing(served: Served, takes: Takes, entity: str) -> Framing | None:
    rows = (row for row in served.keeper.require().frames if row.frame.entity == entity and takes(row.article))
    uses = (FrameUse(article=row.article, frame=row.frame) for row in rows)
    return next(iter(make_framings(uses, Grouper(served.pack, By.OUTLET).group)), None)
