"""`riwaya frames`: in which role texts cast whom, with the words that do it; also by outlet, camp, month or year."""

from __future__ import annotations

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
    RowKind,
    joined_articles,
    list_rows,
    make_filter,
    require_one_format,
)
from riwaya.cli.options import DEFAULT_PACK, DEFAULT_STORE, JsonOption, PackOption, StoreOption, open_store
from riwaya.cli.record_lines import FRAME_COLUMNS, frame_line
from riwaya.cli.terminal import write_json
from riwaya.compare.groups import By
from riwaya.knowledge.codebooks import require_code_of
from riwaya.model.frame import Valence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.cli.language import Messages
    from riwaya.compare.framing import FrameUse
    from riwaya.compare.row_filter import RowFilter
    from riwaya.corpus.labels import Labels

RoleOption = Annotated[str | None, typer.Option("--role", help="help.frame_role", metavar="CODES")]
ValenceOption = Annotated[Valence | None, typer.Option("--valence", help="help.frame_valence")]
WhoOption = Annotated[str | None, typer.Option("--actor", help="help.frame_actor", metavar="NAME")]
ByOption = Annotated[By | None, typer.Option("--by", help="help.frame_by", show_default=False)]


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("frames", help="help.frames")(frames)


def frames(
    context: typer.Context,
    article_id: ArticleArgument = None,
    *,
    store: StoreOption = DEFAULT_STORE,
    role: RoleOption = None,
    valence: ValenceOption = None,
    actor: WhoOption = None,
    between: BetweenOption = None,
    outlet: OnlyOutletOption = None,
    by: ByOption = None,
    limit: LimitOption = DEFAULT_LIMIT,
    pack: PackOption = DEFAULT_PACK,
    as_csv: CsvOption = False,
    as_json: JsonOption = False,
) -> None:
    """Prints the frames that are asked for, or for each entity the shares of roles by group."""
    from riwaya.compare.frame_rows import FRAME_COLUMNS as FLAT_COLUMNS
    from riwaya.compare.frame_rows import flat_frame, frame_rows

    require_one_format(context, as_csv=as_csv, as_json=as_json)
    wanted = _filter(context, role, valence, actor, between)
    listing = Listing(store=store, article_id=article_id, outlet=outlet, limit=limit, as_csv=as_csv, as_json=as_json)
    if by is not None:
        _print_groups(listing, wanted, by, pack, context.obj)
        return
    kind = RowKind(
        name="frames",
        rows=frame_rows,
        takes=wanted.takes_frame,
        line=frame_line,
        columns=FRAME_COLUMNS,
        flat=flat_frame,
        flat_columns=FLAT_COLUMNS,
    )
    list_rows(listing, kind, context.obj)


def _filter(
    context: typer.Context,
    roles: str | None,
    valence: Valence | None,
    actor: str | None,
    between: tuple[str, str] | None,
) -> RowFilter:
    """What the options ask for.

    Raises:
        UnknownCodeError: a role that the codebook lacks.
    """
    from msgspec.structs import replace

    wanted = tuple(name.strip() for name in (roles or "").split(",") if name.strip())
    for name in wanted:
        require_code_of(("roles", "roles.main"), name)
    chosen = make_filter(context, None, (), actor, None, between)
    return replace(chosen, types=wanted, valence=valence)


def _print_groups(listing: Listing, wanted: RowFilter, by: By, pack_id: str, say: Messages) -> None:
    """The table of entities against groups, or its rows for machines."""
    from riwaya.cli.framing_tables import FramingPrinter
    from riwaya.compare.frame_rows import FRAMING_COLUMNS, flat_framing
    from riwaya.compare.framing import make_framings
    from riwaya.compare.groups import Grouper
    from riwaya.corpus.labels import Labels
    from riwaya.export.flat import write_csv
    from riwaya.knowledge.loader import load_pack

    pack = load_pack(pack_id)
    labels = Labels(pack, say.language)
    framings = make_framings(_uses(listing, wanted, labels, say), Grouper(pack, by).group)
    if listing.as_json:
        write_json(framings)
    elif listing.as_csv:
        write_csv(sys.stdout, FRAMING_COLUMNS, flat_framing(framings))
    else:
        FramingPrinter(labels, say, by=by, limit=listing.limit).print(framings, listing.store)


def _uses(listing: Listing, wanted: RowFilter, labels: Labels, say: Messages) -> Iterator[FrameUse]:
    """Frames in the articles asked for."""
    from riwaya.compare.frame_rows import frame_rows
    from riwaya.compare.framing import FrameUse

    with open_store(listing.store) as opened:
        for joined in joined_articles(opened, listing.article_id, listing.outlet, say):
            for row in frame_rows(joined):
                if wanted.takes_frame(row, labels.entity):
                    yield FrameUse(article=row.article, frame=row.frame)
