"""`riwaya relations`: lasting ties such as who controls what, with the words and where they stand."""

from typing import Annotated

import typer

from riwaya.cli.asking import (
    DEFAULT_LIMIT,
    ArticleArgument,
    BetweenOption,
    CsvOption,
    LimitOption,
    Listing,
    OnlyOutletOption,
    PartyOption,
    PlaceOption,
    RowKind,
    list_rows,
    make_filter,
    require_one_format,
)
from riwaya.cli.options import DEFAULT_STORE, JsonOption, StoreOption
from riwaya.cli.record_lines import RELATION_COLUMNS, relation_line


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("relations", help="help.relations")(relations)


def relations(
    context: typer.Context,
    article_id: ArticleArgument = None,
    *,
    store: StoreOption = DEFAULT_STORE,
    types: Annotated[str | None, typer.Option("--type", help="help.relation_types", metavar="CODES")] = None,
    actor: PartyOption = None,
    place: PlaceOption = None,
    between: BetweenOption = None,
    outlet: OnlyOutletOption = None,
    limit: LimitOption = DEFAULT_LIMIT,
    as_csv: CsvOption = False,
    as_json: JsonOption = False,
) -> None:
    """Prints the relations that are asked for, of one article or of all."""
    from riwaya.compare.relation_rows import relation_rows
    from riwaya.export import flat

    require_one_format(context, as_csv=as_csv, as_json=as_json)
    wanted = make_filter(context, types, ("relations",), actor, place, between)
    kind = RowKind(
        name="relations",
        rows=relation_rows,
        takes=wanted.takes_relation,
        line=relation_line,
        columns=RELATION_COLUMNS,
        flat=flat.flat_relation,
        flat_columns=flat.RELATION_COLUMNS,
    )
    listing = Listing(store=store, article_id=article_id, outlet=outlet, limit=limit, as_csv=as_csv, as_json=as_json)
    list_rows(listing, kind, context.obj)
