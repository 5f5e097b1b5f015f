"""`riwaya articles`: what the store holds."""

from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table
from rich.text import Text

from riwaya.cli.language import Messages
from riwaya.cli.options import DEFAULT_STORE, JsonOption, StoreOption, open_store
from riwaya.cli.terminal import make_table, out, write_json

if TYPE_CHECKING:
    from riwaya.store import ArticleRow

_TITLE_WIDTH = 28
_COLUMNS = ("outlet", "published", "mentions", "timexes", "quantities", "issues")
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
    columns = [say("column.article"), *(say(f"column.{name}") for name in _COLUMNS)]
    cells = ((_name(row), *(getattr(row, name) for name in _COLUMNS)) for row in rows)
    return make_table(say("articles.title", count=len(rows)), columns, cells, numeric=_NUMERIC)


def _name(row: "ArticleRow") -> Text:
    """The id, and under it the title."""
    name = Text(row.id)
    if row.title is not None:
        title = row.title if len(row.title) <= _TITLE_WIDTH else row.title[: _TITLE_WIDTH - 1] + "…"
        name.append(f"\n{title}", style="dim")
    return name
