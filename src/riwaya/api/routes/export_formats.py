"""`/exports/events.geojson` and others: what is asked for in the formats of other programs, sent record by record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import Query
from starlette.responses import StreamingResponse

from riwaya.api.parameters import Asked
from riwaya.api.routing import Fresh
from riwaya.api.told_events import AskedOfEvents, takes_told
from riwaya.compare.row_filter import RowFilter
from riwaya.corpus.layer_rows import require_types
from riwaya.export.formats import FORMATS, Of
from riwaya.export.pieces import grouped
from riwaya.export.source import ExportSource
from riwaya.search.ways import By, Way

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from riwaya.api.routing import Routes
    from riwaya.api.served import Served
    from riwaya.compare.event_rows import EventRow
    from riwaya.compare.joined import JoinedArticle
    from riwaya.export.formats import Format
    from riwaya.model.article import ArticleHead

_GROUP = "exports"


def register(routes: Routes) -> None:
    """Adds a route for each format that has one."""
    for form in (one for one in FORMATS.values() if one.is_served):
        make = _of_events if form.of is Of.EVENTS else _of_articles
        handler = make(routes.served, form)
        handler.__name__ = f"export_{form.name.replace('-', '_')}"
        content = {form.media_type: {"schema": {} if form.media_type.endswith("+json") else {"type": "string"}}}
        routes.get(f"/exports/{form.file}", None, fresh=Fresh.NEVER, group=_GROUP, content=content)(handler)


def _of_events(served: Served, form: Format) -> Callable[..., StreamingResponse]:
    def export(
        asked: Asked,
        told: AskedOfEvents,
        all_events: Annotated[
            bool, Query(description="Also events that the text does not have happen, or tells as background.")
        ] = False,
    ) -> StreamingResponse:
        require_types("events", asked.types)
        wanted, is_told = RowFilter(types=asked.types, actor=asked.actor, place=asked.place), takes_told(served, told)
        label = served.label_for(asked)

        def takes(row: EventRow) -> bool:
            return wanted.takes_event(row, label) and is_told(row)

        articles = _articles(served, served.takes_article(asked))
        return _sent(form, ExportSource(articles, lambda _: served.pack, takes=takes, all_events=all_events))

    export.__doc__ = f"Events as `riwaya export {form.name}` writes them, with the filters of the list of events."
    return export


def _of_articles(served: Served, form: Format) -> Callable[..., StreamingResponse]:
    def export(
        asked: Asked,
        by: Annotated[By, Query(description="How `q` is searched for.")] = By.WORDS,
        apart: Annotated[bool, Query(description="Words of `q` may stand anywhere.")] = False,
    ) -> StreamingResponse:
        articles = _articles(served, served.takes_telling(asked, Way(by, apart)))
        source = ExportSource(
            articles, lambda _: served.pack, machine=served.store.analysis, said=served.store.judgements.all()
        )
        return _sent(form, source)

    export.__doc__ = f"Articles as `riwaya export {form.name}` writes them, with the filters of the list of articles."
    return export


def _articles(served: Served, takes: Callable[[ArticleHead], bool]) -> Callable[[], Iterator[JoinedArticle]]:
    """Articles of the snapshot of now, which stays the same while they are sent.

    Raises:
        NotReadyError: there is no snapshot.
    """
    snapshot = served.keeper.require()
    return lambda: (one for one in snapshot.articles.values() if takes(one.analysis.article))


def _sent(form: Format, source: ExportSource) -> StreamingResponse:
    headers = {"Content-Disposition": f'attachment; filename="riwaya-{form.file}"', "Cache-Control": "no-store"}
    return StreamingResponse(grouped(form.pieces(source)), media_type=form.media_type, headers=headers)
