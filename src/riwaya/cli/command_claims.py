"""`riwaya claims`: figures and outcomes that texts assert, and, side by side, how they compare."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from riwaya.cli.asking import (
    DEFAULT_LIMIT,
    ArticleArgument,
    BetweenOption,
    CsvOption,
    LimitOption,
    Listing,
    OnlyOutletOption,
    PlaceOption,
    RowKind,
    chosen_rows,
    list_rows,
    make_filter,
    require_one_format,
)
from riwaya.cli.language import Messages
from riwaya.cli.options import DEFAULT_STORE, JsonOption, StoreOption
from riwaya.cli.pair_lines import print_pairs
from riwaya.cli.record_lines import CLAIM_COLUMNS, claim_line
from riwaya.cli.terminal import out, write_json

if TYPE_CHECKING:
    from riwaya.compare.claim_rows import ClaimRow

MeasureOption = Annotated[str | None, typer.Option("--measure", help="help.measures", metavar="CODES")]
ClaimPartyOption = Annotated[str | None, typer.Option("--actor", help="help.claim_party", metavar="NAME")]
CompareOption = Annotated[bool, typer.Option("--compare", help="help.compare_claims")]


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("claims", help="help.claims")(claims)


def claims(
    context: typer.Context,
    article_id: ArticleArgument = None,
    *,
    store: StoreOption = DEFAULT_STORE,
    measure: MeasureOption = None,
    actor: ClaimPartyOption = None,
    place: PlaceOption = None,
    between: BetweenOption = None,
    outlet: OnlyOutletOption = None,
    compare: CompareOption = False,
    limit: LimitOption = DEFAULT_LIMIT,
    as_csv: CsvOption = False,
    as_json: JsonOption = False,
) -> None:
    """Prints the claims that are asked for, of one article or of all; with `--compare`, pairs of them."""
    from riwaya.compare.claim_rows import claim_rows
    from riwaya.export import flat

    require_one_format(context, as_csv=as_csv, as_json=as_json)
    wanted = make_filter(context, measure, ("measures",), actor, place, between)
    kind = RowKind(
        name="claims",
        rows=claim_rows,
        takes=wanted.takes_claim,
        line=claim_line,
        columns=CLAIM_COLUMNS,
        flat=flat.flat_claim,
        flat_columns=flat.CLAIM_COLUMNS,
    )
    listing = Listing(store=store, article_id=article_id, outlet=outlet, limit=limit, as_csv=as_csv, as_json=as_json)
    if compare:
        _list_pairs(listing, kind, context.obj)
    else:
        list_rows(listing, kind, context.obj)


def _list_pairs(listing: Listing, kind: "RowKind[ClaimRow]", say: Messages) -> None:
    """Prints pairs of the claims that are asked for: for people, as CSV or as JSON."""
    from riwaya.compare.claim_rows import pair_rows
    from riwaya.export.flat import PAIR_COLUMNS, flat_pair, write_csv

    rows = chosen_rows(listing, kind, say)
    labels = {(one.row.article.id, one.row.claim.id): one.labels for one in rows}
    pairs = pair_rows(one.row for one in rows)
    if listing.as_json:
        write_json([{"outcome": pair.verdict.outcome, "reason": pair.verdict.reason, "pair": pair} for pair in pairs])
    elif listing.as_csv:
        write_csv(sys.stdout, PAIR_COLUMNS, map(flat_pair, pairs))
    elif not pairs:
        out().print(say("pairs.none", where=listing.store), soft_wrap=True, markup=False)
    else:
        print_pairs(out(), pairs[: listing.limit], labels, say, count=len(pairs))
