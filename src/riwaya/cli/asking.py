"""What the commands that list records share: their options, the rows of a store, and how a list is printed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Generic, TypeVar

import typer
from msgspec import Struct
from msgspec.structs import replace

from riwaya.cli.ending import wrong_usage
from riwaya.cli.judged import judged_line, warn_lost
from riwaya.cli.options import iso_day, open_store
from riwaya.cli.record_lines import RecordLine, print_lines
from riwaya.cli.terminal import out, progress_bar, write_json
from riwaya.cli.wording import Wording
from riwaya.compare.joined import JoinedArticle
from riwaya.compare.row_filter import RowFilter
from riwaya.corpus.judged import JudgedArticles
from riwaya.corpus.labels import Labels, labels_of
from riwaya.knowledge.codebooks import require_code_of
from riwaya.model.judgement import Judgement
from riwaya.model.store_address import StoreAddress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.cli.language import Messages
    from riwaya.store import Store

ArticleArgument = Annotated[str | None, typer.Argument(help="help.one_article", metavar="[ID]", show_default=False)]
ActorOption = Annotated[str | None, typer.Option("--actor", help="help.actor", metavar="NAME")]
PartyOption = Annotated[str | None, typer.Option("--actor", help="help.party", metavar="NAME")]
PlaceOption = Annotated[str | None, typer.Option("--place", help="help.place", metavar="NAME")]
BetweenOption = Annotated[tuple[str, str] | None, typer.Option("--between", help="help.between", metavar="FROM TO")]
OnlyOutletOption = Annotated[str | None, typer.Option("--outlet", help="help.only_outlet", metavar="NAME")]
LimitOption = Annotated[int, typer.Option("--limit", help="help.limit", metavar="N", min=1)]
CsvOption = Annotated[bool, typer.Option("--csv", help="help.csv")]
DEFAULT_LIMIT = 100

Row = TypeVar("Row")


class RowKind(Struct, Generic[Row], frozen=True, kw_only=True):
    """What distinguishes the rows of one layer from those of another."""

    name: str
    """Of the layer; messages begin with it."""
    rows: Callable[[JoinedArticle], Sequence[Row]]
    takes: Callable[[Row, Callable[[str], str]], bool]
    """Whether a row is asked for, given what labels an entity."""
    line: Callable[[Row, Wording], RecordLine]
    columns: Sequence[str]
    flat: Callable[[Row], Mapping[str, object]]
    flat_columns: Sequence[str]


class Chosen(Struct, Generic[Row], frozen=True, kw_only=True):
    """A row that is asked for."""

    row: Row
    labels: Labels
    """What labels its entities."""
    judged: Mapping[str, tuple[Judgement, ...]]
    """What people say of the records of its article."""


class Listing(Struct, frozen=True, kw_only=True):
    """Which articles are looked through, and how their rows come out."""

    store: StoreAddress
    article_id: str | None
    outlet: str | None
    limit: int
    as_csv: bool
    as_json: bool


def require_one_format(context: typer.Context, *, as_csv: bool, as_json: bool) -> None:
    """Ends the command when both formats are asked for."""
    if as_csv and as_json:
        raise wrong_usage(context.obj("usage.one_format"), context)


def make_filter(
    context: typer.Context,
    types: str | None,
    codes: tuple[str, ...],
    actor: str | None,
    place: str | None,
    between: tuple[str, str] | None,
) -> RowFilter:
    """What the options ask for; types have to be codes of one of the lists `codes`.

    Raises:
        UnknownCodeError: a type that no list has.
    """
    wanted = tuple(name.strip() for name in (types or "").split(",") if name.strip())
    for name in wanted:
        require_code_of(codes, name)
    begin, end = (None, None) if between is None else (iso_day(context, day) for day in between)
    if begin is not None and end is not None and end < begin:
        raise wrong_usage(context.obj("usage.between", begin=begin, end=end), context)
    return RowFilter(types=wanted, actor=actor or None, place=place or None, begin=begin, end=end)


def joined_articles(store: Store, article_id: str | None, outlet: str | None, say: Messages) -> Iterator[JoinedArticle]:
    """One article, or all of a store by date, judged, under a bar where somebody waits.

    Raises:
        UnknownArticleError: no article has this id.
    """
    articles = JudgedArticles(store)
    if article_id is not None:
        yield articles.read(article_id)
    else:
        ids = [row.id for row in store.articles(outlet=outlet)]
        with progress_bar() as bar:
            task = bar.add_task(say("rows.looking"), total=len(ids))
            for one in ids:
                yield articles.read(one)
                bar.advance(task)
    warn_lost(articles, say)


def chosen_rows(listing: Listing, kind: RowKind[Row], say: Messages) -> list[Chosen[Row]]:
    """The rows that are asked for.

    Raises:
        UnknownArticleError: no article has the id of the listing.
    """
    with open_store(listing.store) as opened:
        return [
            Chosen(row=row, labels=labels, judged=joined.judged)
            for joined in joined_articles(opened, listing.article_id, listing.outlet, say)
            for labels in (labels_of(joined.analysis.versions, say.language),)
            for row in kind.rows(joined)
            if kind.takes(row, labels.entity)
        ]


def list_rows(listing: Listing, kind: RowKind[Row], say: Messages) -> None:
    """Prints the rows that are asked for: as lines for people, as CSV or as JSON.

    Raises:
        UnknownArticleError: no article has the id of the listing.
    """
    from riwaya.export.flat import write_csv

    rows = chosen_rows(listing, kind, say)
    if listing.as_json:
        write_json([one.row for one in rows])
    elif listing.as_csv:
        write_csv(sys.stdout, kind.flat_columns, (kind.flat(one.row) for one in rows))
    else:
        lines = [judged(kind.line(one.row, Wording(one.labels, say)), one.judged, say) for one in rows]
        _print_listing(kind.name, lines, kind.columns, say, limit=listing.limit, where=listing.store)


def judged(line: RecordLine, said: Mapping[str, tuple[Judgement, ...]], say: Messages) -> RecordLine:
    """The line with what people say of its record."""
    return replace(line, judged=judged_line(said[line.id], say)) if line.id in said else line


def _print_listing(
    name: str, lines: Sequence[RecordLine], columns: Sequence[str], say: Messages, *, limit: int, where: StoreAddress
) -> None:
    """The lines under a title; what is beyond the limit is counted, and an empty list says what to do."""
    console = out()
    if not lines:
        console.print(say(f"{name}.none", where=where), soft_wrap=True, markup=False)
        return
    console.print(say(f"{name}.title", count=len(lines)), style="bold", markup=False)
    console.print()
    print_lines(console, lines[:limit], columns, say)
    if len(lines) > limit:
        console.print(say("rows.more", count=len(lines) - limit), style="dim", markup=False, soft_wrap=True)
    first = lines[0]
    console.print(say("rows.next", article=first.article_id, id=first.id, store=where), soft_wrap=True, markup=False)
