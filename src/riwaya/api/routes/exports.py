"""`/exports`: tables to take along, with the filters of the lists, sent row by row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from fastapi import Query
from msgspec import Struct
from starlette.responses import StreamingResponse

from riwaya.api.entity_lists import ENTITY_COLUMNS, flat_entity, list_actors, list_places
from riwaya.api.parameters import Asked
from riwaya.api.routing import Fresh
from riwaya.api.told_events import AskedOfEvents, ToldFilter, told_events
from riwaya.corpus.layer_rows import LAYER_ROWS
from riwaya.errors import RequestError
from riwaya.export.judgement_lines import judgement_lines
from riwaya.export.pieces import grouped
from riwaya.export.sheets import sheet_lines
from riwaya.search.ways import By, Way
from riwaya.store.rows import ArticleRow

if TYPE_CHECKING:
    from riwaya.api.routing import Routes
    from riwaya.api.served import Served
    from riwaya.corpus.selection import Filter
    from riwaya.model.judgement import Judgement

_GROUP = "exports"


class ExportKind(StrEnum):
    """What there is to take along."""

    EVENTS = "events"
    RELATIONS = "relations"
    CLAIMS = "claims"
    LOADED = "loaded"
    FRAMES = "frames"
    ACTORS = "actors"
    PLACES = "places"
    JUDGEMENTS = "judgements"
    ARTICLES = "articles"


class ExportForm(StrEnum):
    """How it is written."""

    CSV = "csv"
    """For spreadsheets: text that begins like a formula has a `'` before it."""
    JSONL = "jsonl"
    """Records of the contract, one a line, as they are."""


_TYPES = {ExportForm.CSV: "text/csv", ExportForm.JSONL: "application/x-ndjson"}
_ENTITIES = {ExportKind.ACTORS: list_actors, ExportKind.PLACES: list_places}
_JUDGEMENT_COLUMNS = (
    *("id", "kind", "layer", "number", "article", "start", "end", "text", "labels", "was", "by", "at", "note"),
    *("undone_by", "undone_at"),
)


class _Table(Struct, frozen=True):
    """One table with its two ways to be written."""

    columns: Sequence[str]
    rows: Iterable[Mapping[str, object]]
    lines: Iterable[bytes]


def register(routes: Routes) -> None:
    """Adds the routes."""
    served = routes.served
    told = {kind: {"schema": {"type": "string"}} for kind in _TYPES.values()}

    @routes.get("/exports/{what}.{form}", None, fresh=Fresh.NEVER, group=_GROUP, content=told)
    def export(
        what: ExportKind,
        form: ExportForm,
        asked: Asked,
        told: AskedOfEvents,
        by: Annotated[By, Query(description="Of articles: how `q` is searched for.")] = By.WORDS,
        apart: Annotated[bool, Query(description="Of articles: words of `q` may stand anywhere.")] = False,
    ) -> StreamingResponse:
        """A table of records, articles, actors, places or judgements, with the filters of the list of the same name."""
        _require_fit(what, told, by, apart=apart)
        table = _table(served, what, asked, told, Way(by, apart))
        pieces = _csv(table) if form is ExportForm.CSV else grouped(table.lines)
        headers = {"Content-Disposition": f'attachment; filename="riwaya-{what}.{form}"', "Cache-Control": "no-store"}
        return StreamingResponse(pieces, media_type=_TYPES[form], headers=headers)


def _require_fit(what: ExportKind, told: ToldFilter, by: By, *, apart: bool) -> None:
    """Refuses filters that would be passed over in silence.

    Raises:
        RequestError: there are some.
    """
    if what is not ExportKind.EVENTS and told != ToldFilter():
        raise RequestError(f"recipient, party, words, told_begin, told_end: events alone have them, not {what}.")
    if what is not ExportKind.ARTICLES and (by is not By.WORDS or apart):
        raise RequestError(f"by, apart: articles alone are searched so, not {what}.")


def _table(served: Served, what: ExportKind, asked: Filter, told: ToldFilter, way: Way) -> _Table:
    """What is asked for; all that can be refused is refused here, before anything is sent.

    Raises:
        NotReadyError: there is no snapshot.
        RequestError, UnknownCodeError: filters that do not fit.
    """
    if what is ExportKind.ARTICLES:
        articles = served.article_rows(asked, way)
        return _Table(ArticleRow.__struct_fields__, map(msgspec.structs.asdict, articles), _encoded(articles))
    if what is ExportKind.JUDGEMENTS:
        known = _judgements(served, asked)
        lines = (f"{line}\n".encode() for line in judgement_lines(known))
        return _Table(_JUDGEMENT_COLUMNS, _judgement_rows(known), lines)
    if what in _ENTITIES:
        found = _ENTITIES[what](served, asked)
        entities = [found.row(one) for one in found.entities]
        return _Table(ENTITY_COLUMNS, (flat_entity(one, served.label) for one in entities), _encoded(entities))
    rows = told_events(served, asked, told) if what is ExportKind.EVENTS else served.rows(what.value, asked)
    layer = LAYER_ROWS[what.value]
    return _Table(layer.columns, map(layer.flat, rows), _encoded(rows))


def _judgements(served: Served, asked: Filter) -> list[Judgement]:
    """Judgements on articles that are asked for, those on articles that are gone only where nothing is."""
    known = served.articles().known
    if asked == type(asked)():
        return list(known)
    names = {row.id for row in served.article_rows(asked)}
    return [one for one in known if any(target.article in names for target in one.targets)]


def _judgement_rows(known: Iterable[Judgement]) -> Iterator[dict[str, object]]:
    """A line for each place of each judgement."""
    for one in known:
        said = {name: value for name, value in msgspec.to_builtins(one).items() if name in _JUDGEMENT_COLUMNS}
        for number, target in enumerate(one.targets):
            words = {"article": target.article, "start": target.start, "end": target.end, "text": target.text}
            yield {**said, "number": number, **words}


def _encoded(rows: Iterable[Any]) -> Iterator[bytes]:
    return (msgspec.json.encode(row) + b"\n" for row in rows)


def _csv(table: _Table) -> Iterator[bytes]:
    return (text.encode("utf-8", "replace") for text in sheet_lines(table.columns, table.rows))
