"""`/overview`, `/snapshot`: what is in the store, and how far what all articles together tell is made."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.api.parameters import Asked
from riwaya.api.routes.event_views import MapPoint, make_map
from riwaya.api.routing import Fresh
from riwaya.api.rows import VerdictItem, verdict_item
from riwaya.compare.judged_pairs import QUIET, Relation
from riwaya.corpus.snapshot_keeper import SnapshotState

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.api.routing import Routes
    from riwaya.api.served import Served
    from riwaya.corpus.selection import Filter
    from riwaya.corpus.snapshot import Snapshot
    from riwaya.export.verdict_rows import VerdictRow
    from riwaya.model.article import ArticleHead

_GROUP = "server"
_CONTRADICTIONS = 12
_SILENT = QUIET | {Relation.FIGURE_UPDATE}


class Totals(Struct, frozen=True, kw_only=True):
    """How much there is of what is shown."""

    articles: int
    outlets: int
    events: int
    claims: int
    happenings: int
    """Told by two articles or more."""
    contradictions: int
    reprints: int
    """Articles that carry the text of another one."""


class Shown(Struct, frozen=True, kw_only=True):
    """What the filters leave, for a line in words."""

    articles: int
    of: int
    """Articles of the store."""
    outlets: int
    begin: str | None
    """First day of publication; None: nothing is dated."""
    end: str | None


class OutletDay(Struct, frozen=True, kw_only=True):
    """Articles of one outlet on one day."""

    outlet: str | None
    day: str | None
    articles: int


class TypeCount(Struct, frozen=True, kw_only=True):
    """Events of one type."""

    type: str
    events: int
    articles: int


class Overview(Struct, frozen=True, kw_only=True):
    """The store at a glance."""

    shown: Shown
    totals: Totals
    by_day: tuple[OutletDay, ...]
    """By day, then outlet."""
    types: tuple[TypeCount, ...]
    """Most events first."""
    places: tuple[MapPoint, ...]
    contradictions: tuple[VerdictItem, ...]
    """Between articles, the latest first."""


def register(routes: Routes) -> None:
    """Adds the routes."""
    served = routes.served

    @routes.get("/overview", Overview, group=_GROUP)
    def overview(asked: Asked) -> Overview:
        """Totals, articles by outlet and day, events by type and place, the surest contradictions."""
        return _overview(served, asked)

    @routes.get("/snapshot", SnapshotState, fresh=Fresh.NEVER, group=_GROUP)
    def snapshot() -> SnapshotState:
        """How far what all articles together tell is made."""
        return served.keeper.state


def _overview(served: Served, asked: Filter) -> Overview:
    snapshot, takes = served.keeper.require(), served.takes_telling(asked)
    heads = [one.analysis.article for one in snapshot.articles.values() if takes(one.analysis.article)]
    names = {head.id for head in heads}
    events = served.rows("events", asked)
    contradictions = [one for one in snapshot.shown if is_contradiction(one, names)]
    types = Counter(row.event.type for row in events)
    told = {kind: len({row.article.id for row in events if row.event.type == kind}) for kind in types}
    claims = [row for row in snapshot.claims if row.article.id in names]
    latest = sorted(contradictions[:_CONTRADICTIONS], key=lambda one: latest_day(snapshot, one), reverse=True)
    return Overview(
        shown=_shown(heads, len(snapshot.articles)),
        totals=Totals(
            articles=len(heads),
            outlets=len({head.outlet for head in heads} - {None}),
            events=len(events),
            claims=len(claims),
            happenings=sum(not names.isdisjoint(one.articles) for one in snapshot.happenings),
            contradictions=len(contradictions),
            reprints=sum(name in snapshot.copies_of for name in names),
        ),
        by_day=_by_day(heads),
        types=tuple(TypeCount(type=kind, events=count, articles=told[kind]) for kind, count in types.most_common()),
        places=make_map(events).points,
        contradictions=tuple(verdict_item(snapshot, one) for one in latest),
    )


def is_contradiction(verdict: VerdictRow, articles: Iterable[str]) -> bool:
    """Whether two articles, one of them among some, say what cannot both be."""
    sides = {verdict.left.article, verdict.right.article}
    return verdict.relation not in _SILENT and len(sides) == 2 and not sides.isdisjoint(articles)


def latest_day(snapshot: Snapshot, verdict: VerdictRow) -> str:
    """Sorts verdicts by the later of their articles."""
    heads = (snapshot.articles[side.article].article for side in (verdict.left, verdict.right))
    return max(head.published or "" for head in heads)


def _shown(heads: Sequence[ArticleHead], of: int) -> Shown:
    days = [head.published for head in heads if head.published is not None]
    return Shown(
        articles=len(heads),
        of=of,
        outlets=len({head.outlet for head in heads} - {None}),
        begin=min(days, default=None),
        end=max(days, default=None),
    )


def _by_day(heads: Iterable[ArticleHead]) -> tuple[OutletDay, ...]:
    counts = Counter((head.published, head.outlet) for head in heads)
    ordered = sorted(counts.items(), key=lambda pair: (pair[0][0] or "9999", pair[0][1] or ""))
    return tuple(OutletDay(day=day, outlet=outlet, articles=count) for (day, outlet), count in ordered)
