"""`riwaya show`: one article with the marked layers, and their records."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer
from rich.console import Console

from riwaya.cli.asking import joined_articles
from riwaya.cli.asking import judged as with_judged
from riwaya.cli.ending import wrong_usage
from riwaya.cli.judged import judged_line
from riwaya.cli.language import Messages
from riwaya.cli.marks import STYLES, legend, marked
from riwaya.cli.options import DEFAULT_STORE, JsonOption, StoreOption, open_store
from riwaya.cli.record_lines import (
    ATTRIBUTION_COLUMNS,
    CLAIM_COLUMNS,
    EVENT_COLUMNS,
    FRAME_COLUMNS,
    LOADED_COLUMNS,
    RELATION_COLUMNS,
    VOICE_COLUMN,
    RecordLine,
    attribution_line,
    claim_line,
    event_line,
    frame_line,
    loaded_line,
    print_lines,
    relation_line,
)
from riwaya.cli.terminal import cell_text, make_table, out, write_json
from riwaya.cli.wording import Wording
from riwaya.corpus.labels import labels_of
from riwaya.model.analysis import Analysis
from riwaya.model.article import Article

if TYPE_CHECKING:
    from riwaya.compare.joined import JoinedArticle

_FILLED = ("mentions", "timexes", "quantities", "attributions", "events", "relations", "claims", "loaded")
"""Shown unless others are asked for; evidence of frames lies over most of a text."""
_COLUMNS = {
    "mentions": ("id", "text", "kind", "entity", "naming", "score"),
    "timexes": ("id", "text", "type", "value", "begin", "end_date"),
    "quantities": ("id", "text", "comparator", "value", "low", "high", "unit", "of"),
}
"""What the record tables show; the other layers get the fields that all records have."""
_NARROW, _SPARED = 80, {"value", "of"}
"""Below this width the tables leave these columns out of those of quantities."""
_LINES = {"attributions", "events", "relations", "claims", "frames", "loaded"}
_NUMERIC = {"score", "value", "low", "high"}


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("show", help="help.show")(show)


def show(
    context: typer.Context,
    article_id: Annotated[str, typer.Argument(help="help.article_id", metavar="ID")],
    store: StoreOption = DEFAULT_STORE,
    layers: Annotated[str, typer.Option("--layers", help="help.layers", metavar="NAMES")] = ",".join(_FILLED),
    as_json: JsonOption = False,
) -> None:
    """Shows the text with its marks, then a table a layer."""
    say: Messages = context.obj
    chosen = _layers(layers, context)
    with open_store(store) as opened:
        (joined,) = joined_articles(opened, article_id, None, say)
    article, analysis = joined.article, joined.analysis
    if as_json:
        write_json({**msgspec.to_builtins(analysis), "text": article.text, "judged": joined.judged})
        return
    console = out()
    print_article(console, article, analysis, chosen, say)
    wording = Wording(labels_of(analysis.versions, say.language), say)
    for layer in chosen:
        if getattr(analysis, layer):
            console.print()
            print_records(console, joined, layer, wording)


def _layers(names: str, context: typer.Context) -> tuple[str, ...]:
    chosen = tuple(dict.fromkeys(name.strip() for name in names.split(",") if name.strip()))
    unknown = [name for name in chosen if name not in STYLES]
    if unknown:
        message = context.obj("usage.layers", given=", ".join(unknown), known=", ".join(STYLES))
        raise wrong_usage(message, context)
    return chosen


def print_article(console: Console, article: Article, analysis: Analysis, layers: Sequence[str], say: Messages) -> None:
    """Head, legend and marked text."""
    head = " · ".join(filter(None, (article.id, article.outlet, article.published)))
    console.print(head, style="bold", markup=False)
    if article.title:
        console.print(article.title, style="bold", markup=False)
    styled = console.is_terminal
    console.print(legend(analysis, layers, say, styled=styled, width=console.width))
    console.print()
    console.print(marked(article.text, analysis, layers, styled=styled))


def print_records(console: Console, joined: "JoinedArticle", layer: str, wording: Wording) -> None:
    """The records of a layer: those that name others or hold evidence as lines, the others as a table."""
    from riwaya.compare.claim_rows import claim_rows
    from riwaya.compare.event_rows import event_rows
    from riwaya.compare.frame_rows import frame_rows
    from riwaya.compare.loaded_rows import loaded_rows
    from riwaya.compare.relation_rows import relation_rows

    say, records = wording.say, getattr(joined.analysis, layer)
    title = f"{say(f'layer.{layer}')} ({len(records)})"
    if layer in _LINES:
        console.print(title, style="bold", markup=False)

    def show_lines(lines: Iterable[RecordLine], *columns: str) -> None:
        told = [with_judged(line, joined.judged, say) for line in lines]
        print_lines(console, told, columns, say, quotes=False)

    if layer == "events":
        show_lines((event_line(row, wording) for row in event_rows(joined)), *EVENT_COLUMNS, VOICE_COLUMN)
    elif layer == "relations":
        show_lines((relation_line(row, wording) for row in relation_rows(joined)), *RELATION_COLUMNS, VOICE_COLUMN)
    elif layer == "claims":
        show_lines((claim_line(row, wording) for row in claim_rows(joined)), *CLAIM_COLUMNS, VOICE_COLUMN)
    elif layer == "frames":
        show_lines((frame_line(row, wording) for row in frame_rows(joined)), *FRAME_COLUMNS)
    elif layer == "loaded":
        show_lines((loaded_line(row, wording) for row in loaded_rows(joined)), *LOADED_COLUMNS, VOICE_COLUMN)
    elif layer == "attributions":
        show_lines((attribution_line(joined, record, wording) for record in records), *ATTRIBUTION_COLUMNS)
    else:
        fields = _COLUMNS.get(layer) or tuple(name for name in ("id", "type", "text") if hasattr(records[0], name))
        if layer == "quantities" and console.width < _NARROW:
            fields = tuple(field for field in fields if field not in _SPARED)
        rows = ([_cell(getattr(record, field), say) for field in fields] for record in records)
        numeric = [at for at, field in enumerate(fields) if field in _NUMERIC and layer != "timexes"]
        console.print(make_table(title, [say(f"column.{field}") for field in fields], rows, numeric=numeric))
        for record in records:
            if record.id in joined.judged:
                console.print(
                    f"✎ {record.id}  {judged_line(joined.judged[record.id], say)}", style="bold", markup=False
                )


def _cell(value: object, say: Messages) -> str:
    key = f"value.{value}"
    return say(key) if key in say else cell_text(value)
