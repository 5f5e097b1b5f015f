"""`/judgements`, `/review`: what people said of the machine's work, and what is worth their looking at next."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import Query
from msgspec import Struct

from riwaya.api.cluster_records import LinkRow, link_row
from riwaya.api.parameters import Asked, Part, Typed
from riwaya.api.proposal_items import ProposalItem, proposal_item, waiting_items
from riwaya.api.records import Page, page_of
from riwaya.api.routes.overview import is_contradiction
from riwaya.api.rows import EventItem, VerdictItem, event_item, verdict_item
from riwaya.corpus.desk import Desk
from riwaya.judgements.overlay import Standing
from riwaya.model.article import ArticleHead
from riwaya.model.judgement import Judgement
from riwaya.model.span import Quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.api.parameters import PagePart
    from riwaya.api.routing import Routes
    from riwaya.api.served import Served
    from riwaya.compare.event_clusters import ClusterLink
    from riwaya.compare.event_rows import EventRow
    from riwaya.corpus.selection import Filter
    from riwaya.corpus.snapshot import Snapshot

_GROUP = "judgements"
_UNSURE = 0.6
"""Events of lower scores are worth a look."""
_NEAR = 3.0
"""Log odds round the threshold in which a link is worth a look."""


class JudgementItem(Struct, frozen=True, kw_only=True):
    """A judgement with what has become of it."""

    judgement: Judgement
    standing: Standing


class Sort(StrEnum):
    """What there is to decide."""

    EVENT = "event"
    """Whether an event with a low score is one, and of this type."""
    VERDICT = "verdict"
    """Whether two statements contradict each other."""
    LINK = "link"
    """Whether two mentions tell of one happening."""
    PROPOSAL = "proposal"
    """Whether a second reader is right where it differs from the rules."""


class ReviewItem(Struct, frozen=True, kw_only=True):
    """One decision; the field of its sort holds it."""

    sort: Sort
    urgency: float
    """In [0, 1]; the first of a list is worth most."""
    reason: str
    """Why the machine decided as it did."""
    event: EventItem | None = None
    verdict: VerdictItem | None = None
    link: LinkRow | None = None
    proposal: ProposalItem | None = None
    quotes: tuple[Quote, ...] = ()
    """Of a link: the sentences of both sides."""
    articles: tuple[ArticleHead, ...] = ()
    """Of a link: the articles of both sides."""


def register(routes: Routes) -> None:
    """Adds the routes."""
    served = routes.served

    @routes.get("/judgements", Page[JudgementItem], group=_GROUP)
    def judgements(
        part: Part,
        article: Annotated[Typed, Query(description="Only those about this article.")] = None,
        by: Annotated[Typed, Query(description="Only those of this person.")] = None,
    ) -> Page[JudgementItem]:
        """What people said, the latest first, with what has become of it."""
        known = [
            one
            for one in reversed(served.articles().known)
            if (article is None or any(target.article == article for target in one.targets))
            and (by is None or one.by == by)
        ]
        page = page_of(known, part)
        return page.of(_standing(served, page.rows))

    @routes.get("/review", Page[ReviewItem], group=_GROUP)
    def review(
        asked: Asked,
        part: Part,
        sort: Annotated[list[Sort], Query(description="What to decide; all sorts when left out.")] = [],  # noqa: B006
    ) -> Page[ReviewItem]:
        """Decisions worth a person's time that nobody took yet, the most urgent first."""
        return _review(served, asked, part, frozenset(sort) or frozenset(Sort))


def _standing(served: Served, shown: tuple[Judgement, ...]) -> tuple[JudgementItem, ...]:
    """Standings are worked out from all judgements on the articles of those shown: later ones overrule."""
    articles = {target.article for one in shown for target in one.targets}
    near = [one for one in served.articles().known if any(target.article in articles for target in one.targets)]
    standings = Desk(served.store, "").standings(near)
    return tuple(JudgementItem(judgement=one, standing=standings[one.id]) for one in shown)


def _review(served: Served, asked: Filter, part: PagePart, sorts: frozenset[Sort]) -> Page[ReviewItem]:
    snapshot = served.keeper.require()
    found: list[tuple[float, Sort, Any]] = []
    if Sort.EVENT in sorts:
        found += [(urgency, Sort.EVENT, row) for urgency, row in _events(served, asked)]
    takes = served.takes_telling(asked)
    names = {name for name, one in snapshot.articles.items() if takes(one.analysis.article)}
    if Sort.VERDICT in sorts:
        shown = [one for one in snapshot.shown if one.judged is None and is_contradiction(one, names)]
        found += [(1 - at / max(1, len(shown)), Sort.VERDICT, one) for at, one in enumerate(shown)]
    if Sort.LINK in sorts:
        found += [(urgency, Sort.LINK, one) for urgency, one in _links(snapshot, names)]
    if Sort.PROPOSAL in sorts:
        found += [(urgency, Sort.PROPOSAL, one) for urgency, one in waiting_items(served, names)]
    page = page_of(sorted(found, key=lambda one: -one[0]), part)
    return page.of(tuple(_item(snapshot, *one) for one in page.rows))


def _events(served: Served, asked: Filter) -> Iterator[tuple[float, EventRow]]:
    snapshot = served.keeper.require()
    for row in served.rows("events", asked):
        is_judged = row.event.id in snapshot.articles[row.article.id].judged
        if row.event.score < _UNSURE and not is_judged:
            yield 1 - row.event.score / _UNSURE, row


def _links(snapshot: Snapshot, names: set[str]) -> Iterator[tuple[float, ClusterLink]]:
    threshold = snapshot.pack.clusters.threshold
    for link in snapshot.links:
        distance = abs(link.link.score - threshold)
        if link.said is None and distance < _NEAR and {link.left.article, link.right.article} & names:
            yield 1 - distance / _NEAR, link


def _item(snapshot: Snapshot, urgency: float, sort: Sort, what: Any) -> ReviewItem:
    """A decision with its sentences."""
    urgent = round(urgency, 3)
    match sort:
        case Sort.EVENT:
            item = event_item(snapshot, what)
            return ReviewItem(sort=sort, urgency=urgent, reason=item.row.event.reason, event=item)
        case Sort.VERDICT:
            verdict = verdict_item(snapshot, what)
            return ReviewItem(sort=sort, urgency=urgent, reason=verdict.verdict.reason, verdict=verdict)
        case Sort.PROPOSAL:
            return ReviewItem(sort=sort, urgency=urgent, reason="", proposal=proposal_item(what))
        case Sort.LINK:
            row = link_row(what)
            sides = [(snapshot.articles[one.article], one.trigger.span) for one in (what.left, what.right)]
            return ReviewItem(
                sort=sort,
                urgency=urgent,
                reason=row.reason,
                link=row,
                quotes=tuple(joined.sentence([span]) for joined, span in sides),
                articles=tuple(joined.analysis.article for joined, _ in sides),
            )
