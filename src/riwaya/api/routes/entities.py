"""`/actors`, `/places`: who and where, how often, by which names, in which roles, with whom."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from riwaya.api.divisions import Divisions
from riwaya.api.entity_lists import EntityList, list_actors, list_places, names_in
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
from riwaya.api.parameters import Asked, Id, Part
from riwaya.api.records import Page, page_of
from riwaya.compare.framing import FrameUse, make_framings
from riwaya.compare.groups import By, Grouper
from riwaya.corpus.selection import Filter
from riwaya.extract.locations import Locator
from riwaya.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from riwaya.api.parameters import PagePart
    from riwaya.api.routing import Routes
    from riwaya.api.served import Served
    from riwaya.compare.event_rows import EventRow
    from riwaya.compare.framing import Framing
    from riwaya.model.article import ArticleHead
    from riwaya.model.mention import Mention

    Use = tuple[ArticleHead, Mention]
    Takes = Callable[[ArticleHead], bool]

_GROUP = "entities"


def register(routes: Routes) -> None:
    """Adds the routes."""
    served = routes.served
    locate, divisions = Locator(served.pack).locate, Divisions(served.pack)

    @routes.get("/actors", Page[EntityRow], group=_GROUP)
    def actors(asked: Asked, part: Part) -> Page[EntityRow]:
        """Parties, persons and bodies that are named, most often first; `actor` asks for part of a name."""
        return _page(list_actors(served, asked), part)

    @routes.get("/places", Page[EntityRow], group=_GROUP)
    def places(asked: Asked, part: Part) -> Page[EntityRow]:
        """Places that are named, most often first; `place` asks for part of a name or a P-code."""
        return _page(list_places(served, asked), part)

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
            names=name_counts(names_in(served, takes, entity)),
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
        location = found or locate(entity, Kind.PLACE)
        types = Counter(row.event.type for row in rows)
        return PlaceView(
            entity=entity,
            location=location,
            lies_in=divisions.of(location),
            mentions=len(uses),
            articles=len({head.id for head, _ in uses}),
            outlets=outlets_of(uses),
            over_time=months_of(uses),
            names=name_counts(names_in(served, takes, entity)),
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


def _page(found: EntityList, part: PagePart) -> Page[EntityRow]:
    page = page_of(found.entities, part)
    return page.of(tuple(map(found.row, page.rows)))


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
