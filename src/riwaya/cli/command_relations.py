"""`riwaya relations`: lasting ties such as who controls what, with the words and where they stand."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from riwaya.cli.asking import (
    DEFAULT_LIMIT,
    ArticleArgument,
    BetweenOption,
    CsvOption,
    LimitOption,
    OnlyOutletOption,
    PartyOption,
    PlaceOption,
    joined_articles,
    make_filter,
    print_listing,
)
from riwaya.cli.ending import wrong_usage
from riwaya.cli.labels import labels_of
from riwaya.cli.options import DEFAULT_STORE, JsonOption, StoreOption, open_store
from riwaya.cli.record_lines import RELATION_COLUMNS, relation_line
from riwaya.cli.terminal import write_json
from riwaya.cli.wording import Wording

if TYPE_CHECKING:
    from riwaya.cli.language import Messages


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
    from riwaya.export import flat
    from riwaya.export.relation_rows import relation_rows

    say: Messages = context.obj
    if as_csv and as_json:
        raise wrong_usage(say("usage.one_format"), context)
    wanted = make_filter(context, types, ("relations",), actor, place, between)
    with open_store(store) as opened:
        rows = [
            (row, labels)
            for joined in joined_articles(opened, article_id, outlet, say)
            for labels in (labels_of(joined.analysis.versions, say.language),)
            for row in relation_rows(joined)
            if wanted.takes_relation(row, labels.entity)
        ]
    if as_json:
        write_json([row for row, _ in rows])
    elif as_csv:
        flat.write_csv(sys.stdout, flat.RELATION_COLUMNS, (flat.flat_relation(row) for row, _ in rows))
    else:
        lines = [relation_line(row, Wording(labels, say)) for row, labels in rows]
        print_listing("relations", lines, RELATION_COLUMNS, say, limit=limit, where=store)
