"""`riwaya loaded`: words that carry framing, about whom and in whose voice, with where they stand."""

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
    RowKind,
    list_rows,
    make_filter,
    require_one_format,
)
from riwaya.cli.options import DEFAULT_STORE, JsonOption, StoreOption
from riwaya.cli.record_lines import LOADED_COLUMNS, loaded_line


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("loaded", help="help.loaded")(loaded)


def loaded(
    context: typer.Context,
    article_id: ArticleArgument = None,
    *,
    store: StoreOption = DEFAULT_STORE,
    categories: Annotated[str | None, typer.Option("--type", help="help.loaded_types", metavar="CODES")] = None,
    target: Annotated[str | None, typer.Option("--target", help="help.loaded_target", metavar="NAME")] = None,
    between: BetweenOption = None,
    outlet: OnlyOutletOption = None,
    limit: LimitOption = DEFAULT_LIMIT,
    as_csv: CsvOption = False,
    as_json: JsonOption = False,
) -> None:
    """Prints the loaded words that are asked for, of one article or of all."""
    from riwaya.compare.loaded_rows import loaded_rows
    from riwaya.export import flat

    require_one_format(context, as_csv=as_csv, as_json=as_json)
    wanted = make_filter(context, categories, ("loaded",), target, None, between)
    kind = RowKind(
        name="loaded",
        rows=loaded_rows,
        takes=wanted.takes_loaded,
        line=loaded_line,
        columns=LOADED_COLUMNS,
        flat=flat.flat_loaded,
        flat_columns=flat.LOADED_COLUMNS,
    )
    listing = Listing(store=store, article_id=article_id, outlet=outlet, limit=limit, as_csv=as_csv, as_json=as_json)
    list_rows(listing, kind, context.obj)
