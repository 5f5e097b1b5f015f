"""`riwaya explain`: why one record is there, with the words that made it."""

from typing import TYPE_CHECKING, Annotated

import typer

from riwaya.cli.asking import joined_articles
from riwaya.cli.explanation import print_explanation
from riwaya.cli.options import DEFAULT_STORE, JsonOption, StoreOption, open_store
from riwaya.cli.terminal import out, write_json
from riwaya.cli.wording import Wording
from riwaya.corpus.explanation import explain_record, find_record
from riwaya.corpus.labels import labels_of

if TYPE_CHECKING:
    from riwaya.cli.language import Messages


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("explain", help="help.explain")(explain)


def explain(
    context: typer.Context,
    article_id: Annotated[str, typer.Argument(help="help.article_id", metavar="ID")],
    record_id: Annotated[str, typer.Argument(help="help.record_id", metavar="RECORD")],
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    """Prints the sentence with its marks, what was read from it, and why."""
    say: Messages = context.obj
    with open_store(store) as opened:
        (joined,) = joined_articles(opened, article_id, None, say)
    layer, record = find_record(joined, record_id)
    if as_json:
        write_json(explain_record(joined, layer, record))
    else:
        wording = Wording(labels_of(joined.analysis.versions, say.language), say)
        print_explanation(out(), joined, layer, record, wording)
