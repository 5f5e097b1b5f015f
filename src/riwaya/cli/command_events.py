"""`riwaya events`: who did what to whom, with the words and where they stand."""

from typing import Annotated

import typer

from riwaya.cli.asking import (
    DEFAULT_LIMIT,
    ActorOption,
    ArticleArgument,
    BetweenOption,
    CsvOption,
    LimitOption,
    Listing,
    OnlyOutletOption,
    PlaceOption,
    RowKind,
    list_rows,
    make_filter,
    require_one_format,
)
from riwaya.cli.options import DEFAULT_STORE, JsonOption, StoreOption
from riwaya.cli.record_lines import EVENT_COLUMNS, event_line


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("events", help="help.events")(events)


def events(
    context: typer.Context,
    article_id: ArticleArgument = None,
    *,
    store: StoreOption = DEFAULT_STORE,
    types: Annotated[str | None, typer.Option("--type", help="help.event_types", metavar="CODES")] = None,
    actor: ActorOption = None,
    place: PlaceOption = None,
    between: BetweenOption = None,
    outlet: OnlyOutletOption = None,
    limit: LimitOption = DEFAULT_LIMIT,
    as_csv: CsvOption = False,
    as_json: JsonOption = False,
) -> None:
    """Prints the events that are asked for, of one article or of all."""
    from riwaya.compare.event_rows import event_rows
    from riwaya.export import flat

    require_one_format(context, as_csv=as_csv, as_json=as_json)
    wanted = make_filter(context, types, ("plover.types", "plover.modes"), actor, place, between)
    kind = RowKind(
        name="events",
        rows=event_rows,
        takes=wanted.takes_event,
        line=event_line,
        columns=EVENT_COLUMNS,
        flat=flat.flat_event,
        flat_columns=flat.EVENT_COLUMNS,
    )
    listing = Listing(store=store, article_id=article_id, outlet=outlet, limit=limit, as_csv=as_csv, as_json=as_json)
    list_rows(listing, kind, context.obj)
