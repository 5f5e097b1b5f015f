"""`riwaya articles`: what the store holds."""

from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from riwaya.cli.language import Messages
from riwaya.cli.options import DEFAULT_STORE, JsonOption, StoreOption, open_store
from riwaya.cli.terminal import make_table, out, write_json

if TYPE_CHECKING:
    from riwaya.store import ArticleRow

_TITLE_WIDTH = 28
_COLUMNS = ("id", "outlet", "published", "mentions", "timexes", "quantities", "issues", "title")
_NUMERIC = (3, 4, 5, 6)


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("articles", help="help.articles")(articles)


def articles(
    context: typer.Context,
    store: StoreOption = DEFAULT_STORE,
    outlet: Annotated[str | None, typer.Option("--outlet", help="help.only_outlet", metavar="NAME")] = None,
    as_json: JsonOption = False,
) -> None:
    """Lists the articles by date."""
    say: Messages = context.obj
    with open_store(store) as opened:
        rows = tuple(opened.articles(outlet=outlet))
    if as_json:
        write_json(rows)
    elif rows:
        out().print(_table(rows, say))
        out().print(say("articles.next", id=rows[0].id, store=store), soft_wrap=True, markup=False)
    else:
        out().print(say("articles.none", store=store), soft_wrap=True, markup=False)


def _table(rows: "tuple[ArticleRow, ...]", say: Messages) -> Table:
    columns = [say(f"column.{name}") for name in _COLUMNS]
    cells = ((*(getattr(row, name) for name in _COLUMNS[:-1]), _short(row.title)) for row in rows)
    return make_table(say("articles.title", count=len(rows)), columns, cells, numeric=_NUMERIC)


def _short(title: str | None) -> str | None:
    return title if title is None or len(title) <= _TITLE_WIDTH else title[: _TITLE_WIDTH - 1] + "…"
