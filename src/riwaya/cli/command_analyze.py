"""`riwaya analyze`: the JSON contract on standard output, one object an article and line."""

from pathlib import Path
from typing import Annotated

import typer

from riwaya.cli.ending import FAILED, OK, print_error
from riwaya.cli.items import read_items
from riwaya.cli.options import (
    DEFAULT_PACK,
    OutletOption,
    PackOption,
    PublishedOption,
    make_analyzer,
    make_defaults,
)
from riwaya.cli.terminal import write_json
from riwaya.readers import Refusal


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("analyze", help="help.analyze")(analyze)


def analyze(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(help="help.files", metavar="FILE", allow_dash=True)],
    outlet: OutletOption = None,
    published: PublishedOption = None,
    pack: PackOption = DEFAULT_PACK,
) -> None:
    """Prints nothing but JSON on standard output; what cannot be read is named on standard error."""
    say = context.obj
    defaults = make_defaults(context, outlet, published)
    analyzer = make_analyzer(pack, say)
    code = OK
    for item in read_items(files, defaults):
        if isinstance(item, Refusal):
            print_error(item.code, item.message, say)
            code = FAILED
            continue
        reading = analyzer.named(item)
        analysis = analyzer.analyze(reading.article, reading.issues)
        write_json(analysis)
        for issue in analysis.issues:
            print_error(issue.code, f"{analysis.article.id}: {issue.message}", say, is_note=True)
            code = FAILED
    raise typer.Exit(code)
