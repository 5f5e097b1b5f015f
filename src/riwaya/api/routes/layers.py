"""`/events`, `/relations`, `/claims`, `/loaded`, `/frames`, `/attributions`: records without their articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import Query

from riwaya.api.parameters import Asked, Part
from riwaya.api.records import Page, page_of
from riwaya.api.rows import EventItem, PairItem, event_item, pair_item
from riwaya.api.told_events import AskedOfEvents, told_events
from riwaya.compare.claim_rows import ClaimRow
from riwaya.compare.figure_trails import Trail, find_trails
from riwaya.compare.frame_rows import FrameRow
from riwaya.compare.loaded_rows import LoadedRow
from riwaya.compare.relation_rows import RelationRow
from riwaya.compare.row_filter import RowFilter
from riwaya.compare.verdict import Outcome
from riwaya.corpus.attribution_rows import AttributionRow
from riwaya.corpus.layer_rows import require_types
from riwaya.errors import UnknownCodeError
from riwaya.model.attribution import Form, Stance

if TYPE_CHECKING:
    from riwaya.api.parameters import PagePart
    from riwaya.api.routing import Routes
    from riwaya.api.served import Served
    from riwaya.corpus.selection import Filter
    from riwaya.corpus.snapshot import Snapshot

_GROUP = "records"


def register(routes: Routes) -> None:
    """Adds the routes."""
    served = routes.served

    @routes.get("/events", Page[EventItem], group=_GROUP)
    def events(asked: Asked, told: AskedOfEvents, part: Part) -> Page[EventItem]:
        """Who did what to whom, where, when, on whose word; `type` is a PLOVER type or `TYPE/mode`."""
        page, snapshot = page_of(told_events(served, asked, told), part), served.keeper.require()
        return page.of(tuple(event_item(snapshot, row) for row in page.rows))

    @routes.get("/relations", Page[RelationRow], group=_GROUP)
    def relations(asked: Asked, part: Part) -> Page[RelationRow]:
        """Ties that last: who controls, besieges, supports whom; `actor` may be either end."""
        return page_of(served.rows("relations", asked), part)

    @routes.get("/claims", Page[ClaimRow], group=_GROUP)
    def claims(asked: Asked, part: Part) -> Page[ClaimRow]:
        """Figures and outcomes that texts assert; `type` is a measure, `actor` whom a claim is about."""
        return page_of(served.rows("claims", asked), part)

    @routes.get("/claims/pairs", Page[PairItem], group=_GROUP)
    def claim_pairs(
        asked: Asked,
        part: Part,
        outcome: Annotated[list[Outcome], Query()] = [],  # noqa: B006 - the framework copies defaults
    ) -> Page[PairItem]:
        """Claims that compare, or nearly do, under a verdict with its reason, contradictions first."""
        return _pairs(served, asked, part, frozenset(outcome))

    @routes.get("/figures", Page[Trail], group=_GROUP)
    def figures(asked: Asked, part: Part) -> Page[Trail]:
        """Figures of one thing over time, of two steps or more, those of most articles first."""
        snapshot = served.keeper.require()
        page = page_of(_trails(served, snapshot, asked), part)
        return page.of(snapshot.judged_trails(page.rows))

    @routes.get("/loaded", Page[LoadedRow], group=_GROUP)
    def loaded(asked: Asked, part: Part) -> Page[LoadedRow]:
        """Loaded words: which, about whom, in whose voice; `type` is a category, `actor` the target."""
        return page_of(served.rows("loaded", asked), part)

    @routes.get("/frames", Page[FrameRow], group=_GROUP)
    def frames(asked: Asked, part: Part) -> Page[FrameRow]:
        """In which role which text casts whom; `type` is a role or a fine role."""
        return page_of(served.rows("frames", asked), part)

    @routes.get("/attributions", Page[AttributionRow], group=_GROUP)
    def attributions(asked: Asked, part: Part) -> Page[AttributionRow]:
        """Who is reported to say what; `actor` is the source, `type` a form or a stance."""
        return page_of(_attributions(served, asked), part)


def _pairs(served: Served, asked: Filter, part: PagePart, outcomes: frozenset[Outcome]) -> Page[PairItem]:
    taken = {(row.article.id, row.claim.id) for row in served.rows("claims", asked)}
    pairs = [
        pair
        for pair in served.keeper.require().pairs
        if (not outcomes or pair.verdict.outcome in outcomes)
        and {(one.article.id, one.claim.id) for one in (pair.first, pair.second)} <= taken
    ]
    page = page_of(pairs, part)
    return page.of(tuple(map(pair_item, page.rows)))


def _trails(served: Served, snapshot: Snapshot, asked: Filter) -> list[Trail]:
    require_types("claims", asked.types)
    wanted, takes = RowFilter(types=asked.types, actor=asked.actor, place=asked.place), served.takes_article(asked)
    rows = (row for row in snapshot.placed_claims if takes(row.article))
    found = find_trails(row for row in rows if wanted.takes_claim(row, served.label_for(asked)))
    return [trail for trail in found if len(trail.steps) > 1]


def _attributions(served: Served, asked: Filter) -> list[AttributionRow]:
    for name in asked.types:
        if name not in {*Form, *Stance}:
            raise UnknownCodeError(f"no form or stance {name!r}. Known: {', '.join((*Form, *Stance))}.")
    wanted, takes = RowFilter(actor=asked.actor, place=asked.place), served.takes_article(asked)
    return [
        row
        for row in served.keeper.require().attributions
        if takes(row.article)
        and (not asked.types or {row.attribution.form.value, row.attribution.stance.value} & set(asked.types))
        and wanted.takes_mentions(() if row.source is None else (row.source,), served.label_for(asked))
    ]
