"""`/clusters`, `/accounts`: happenings with their sources, and what each side tells of them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from fastapi import Query

from riwaya.api.cluster_records import ClusterView, HappeningItem, cluster_view, happening_item
from riwaya.api.parameters import Asked, Id, Part, Typed
from riwaya.api.records import Page, page_of
from riwaya.api.told_events import AskedOfEvents, ToldFilter, told_events
from riwaya.compare.groups import By
from riwaya.compare.row_filter import RowFilter
from riwaya.errors import RequestError, UnknownHappeningError
from riwaya.export.account_report import AccountReport

if TYPE_CHECKING:
    from riwaya.api.routing import Routes
    from riwaya.api.served import Served
    from riwaya.compare.happenings import Happening
    from riwaya.corpus.selection import Filter
    from riwaya.corpus.snapshot import Snapshot

_GROUP = "accounts"


class Order(StrEnum):
    """Which happenings come first."""

    DAY = "day"
    """The earliest."""
    TELLERS = "tellers"
    """Those that most outlets tell, then those of most articles; deeds before words."""


def register(routes: Routes) -> None:
    """Adds the routes."""
    served = routes.served

    @routes.get("/clusters", Page[HappeningItem], group=_GROUP)
    def clusters(
        asked: Asked,
        told: AskedOfEvents,
        part: Part,
        least: Annotated[int, Query(ge=1, le=1000, description="Articles that tell of it, at least.")] = 2,
        order: Annotated[Order, Query(description="Which come first.")] = Order.DAY,
    ) -> Page[HappeningItem]:
        """Happenings with who tells of them and the grade of evidence; one event asked for is enough."""
        return _clusters(served, asked, told, part, least, order)

    @routes.get("/clusters/{cluster_id}", ClusterView, errors=(404,), group=_GROUP)
    def cluster(cluster_id: Id) -> ClusterView:
        """One happening: members, why they stand together, sources, grade, verdicts."""
        snapshot = served.keeper.require()
        if cluster_id not in snapshot.clusters:
            raise UnknownHappeningError(f"no happening has the id {cluster_id!r}. GET /api/v1/clusters lists them.")
        return cluster_view(snapshot, snapshot.clusters[cluster_id])

    @routes.get("/accounts", AccountReport, errors=(404,), group=_GROUP)
    def accounts(
        asked: Asked,
        event: Annotated[Typed, Query(description="Id of a cluster, or ARTICLE:START-END of words of it.")] = None,
        by: Annotated[By, Query(description="outlet or camp")] = By.OUTLET,
    ) -> AccountReport:
        """Accounts side by side: of one `event`, or of all that the filters leave."""
        return report_of(served, asked, event, by)


def _clusters(
    served: Served, asked: Filter, told: ToldFilter, part: Part, least: int, order: Order
) -> Page[HappeningItem]:
    snapshot = served.keeper.require()
    held = snapshot.happenings if least > 1 else snapshot.all_happenings
    rows = told_events(served, asked, told)
    taken = {one.id for row in rows if (one := snapshot.cluster_of(row.article.id, row.event)) is not None}
    found = [one for one in held if one.id in taken and len(one.articles) >= least]
    if order is Order.TELLERS:
        found.sort(key=lambda one: _by_tellers(snapshot, one))
    page = page_of(found, part)
    return page.of(tuple(happening_item(snapshot, one) for one in page.rows))


def _by_tellers(snapshot: Snapshot, happening: Happening) -> tuple[bool, int, int]:
    outlets = {snapshot.articles[name].article.outlet for name in happening.articles} - {None}
    return happening.is_speech, -len(outlets), -len(happening.articles)


def report_of(served: Served, asked: Filter, event: str | None, by: By) -> AccountReport:
    """Accounts of one event, or of all that is asked for.

    Raises:
        NotReadyError: there is no snapshot.
        RequestError: both are asked for, or neither, or a grouping by time.
        UnknownHappeningError: there is no such event.
    """
    is_filtered = asked != type(asked)()
    if is_filtered == (event is not None):
        raise RequestError("event: give either an event, or an actor, a place, days or other filters.")
    if by.is_time:
        raise RequestError(f"by: accounts stand side by side by outlet or camp, not by {by}.")
    made = served.accounts(by)
    if event is not None:
        return made.of_event(event)
    wanted = RowFilter(types=asked.types, actor=asked.actor, place=asked.place)
    takes, label = served.takes_article(asked), served.label_for(asked)
    claims = RowFilter(actor=asked.actor, place=asked.place)
    return made.of_all(
        lambda row: takes(row.article) and wanted.takes_event(row, label),
        lambda row: takes(row.article) and claims.takes_claim(row, label),
    )
