"""`/articles`: the list, one article with its analysis, and all that the page needs on which it is read."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from fastapi import Query
from starlette.responses import PlainTextResponse

from riwaya.api.parameters import Asked, Id, Part
from riwaya.api.records import ArticleReading, ArticleView, EventCluster, Page, SentenceRow, page_of
from riwaya.api.rows import cluster_row
from riwaya.model.analysis import LAYERS, Analysis
from riwaya.store.rows import ArticleRow
from riwaya.text.layers import TextLayers

if TYPE_CHECKING:
    from riwaya.api.routing import Routes
    from riwaya.api.served import Served
    from riwaya.compare.joined import JoinedArticle

_GROUP = "articles"


class Order(StrEnum):
    """By day of publication."""

    NEWEST = "newest"
    OLDEST = "oldest"


def register(routes: Routes) -> None:
    """Adds the routes."""
    served = routes.served

    @routes.get("/articles", Page[ArticleRow], group=_GROUP)
    def articles(asked: Asked, part: Part, order: Annotated[Order, Query()] = Order.NEWEST) -> Page[ArticleRow]:
        """Articles by day; `type` asks for types of events, `q` for words of a search."""
        rows = served.article_rows(asked)
        return page_of(rows[::-1] if order is Order.NEWEST else rows, part)

    @routes.get("/articles/{article_id:path}/analysis", Analysis, errors=(404,), group=_GROUP)
    def article_analysis(
        article_id: Id, judged: Annotated[bool, Query(description="As people corrected it.")] = True
    ) -> Analysis:
        """All layers of an article: the record of the contract."""
        return served.joined(article_id).analysis if judged else served.store.analysis(article_id)

    @routes.get("/articles/{article_id:path}/text", str, errors=(404,), group=_GROUP)
    def article_text(article_id: Id) -> PlainTextResponse:
        """The text of an article, code point for code point."""
        return PlainTextResponse(served.store.article(article_id).text)

    @routes.get("/articles/{article_id:path}/reading", ArticleReading, errors=(404,), group=_GROUP)
    def article_reading(article_id: Id) -> ArticleReading:
        """All that the page needs on which an article is read."""
        return _reading(served, served.joined(article_id))

    @routes.get("/articles/{article_id:path}", ArticleView, errors=(404,), group=_GROUP)
    def article(article_id: Id) -> ArticleView:
        """The head of an article with what is known about it."""
        return _view(served, served.joined(article_id))


def _view(served: Served, joined: JoinedArticle) -> ArticleView:
    article, name = joined.article, joined.article.id
    known = served.articles().known
    about = [one for one in known if not one.is_undone and any(target.article == name for target in one.targets)]
    return ArticleView(
        article=joined.analysis.article,
        author=article.author,
        forwarded_from=article.forwarded_from,
        revisions=len(served.store.revisions(name)),
        judgements=len(about),
        copies=_copies(served, name),
        records={layer: len(getattr(joined.analysis, layer)) for layer in LAYERS},
    )


def _reading(served: Served, joined: JoinedArticle) -> ArticleReading:
    analysis = joined.analysis
    return ArticleReading(
        article=joined.article,
        analysis=analysis,
        sentences=tuple(
            SentenceRow(start=one.start, end=one.end, role=one.role)
            for one in TextLayers(joined.article.text).sentences
        ),
        judged=dict(joined.judged),
        voices={
            one.id: tuple(voice.attribution.id for voice in joined.voices(one.id)) for one in analysis.attributions
        },
        happenings=_happenings(served, joined),
        copies=_copies(served, joined.article.id),
        revisions=len(served.store.revisions(joined.article.id)),
    )


def _copies(served: Served, article_id: str) -> tuple[str, ...] | None:
    snapshot = served.keeper.look()
    if snapshot is None:
        return None
    group = snapshot.copies_of.get(article_id)
    return () if group is None else group.ids


def _happenings(served: Served, joined: JoinedArticle) -> dict[str, EventCluster] | None:
    snapshot = served.keeper.look()
    if snapshot is None:
        return None
    found = ((event.id, cluster_row(snapshot, joined.article.id, event)) for event in joined.analysis.events)
    return {name: row for name, row in found if row is not None}
