"""`riwaya export`: what a store holds, or what is asked for of it, in the formats of other programs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from riwaya.cli.asking import make_filter
from riwaya.cli.ending import wrong_usage
from riwaya.cli.judged import warn_lost
from riwaya.cli.options import DEFAULT_PACK, DEFAULT_STORE, JsonOption, PackOption, StoreOption, open_store
from riwaya.cli.terminal import cell_text, err, make_table, out, progress_bar, write_json
from riwaya.corpus.selection import Filter

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rich.console import Console

    from riwaya.cli.language import Messages
    from riwaya.compare.joined import JoinedArticle
    from riwaya.corpus.exporting import StoredArticles
    from riwaya.export.formats import Format
    from riwaya.model.store_address import StoreAddress
    from riwaya.search.engine import SearchEngine
    from riwaya.store import Store

STORE_FORMAT = "store"
"""All of a store, for `riwaya import`."""
_STDOUT = Path("-")
_EVENT_CODES = ("plover.types", "plover.modes")

FormatArgument = Annotated[
    str | None, typer.Argument(help="help.export_format", metavar="[FORMAT]", show_default=False)
]
FileArgument = Annotated[Path, typer.Argument(help="help.export_file", metavar="[FILE]", show_default=False)]
QueryOption = Annotated[str | None, typer.Option("--query", "-q", help="help.export_query", metavar="QUERY")]
ArticleOption = Annotated[list[str], typer.Option("--article", help="help.export_article", metavar="ID")]
OutletsOption = Annotated[list[str], typer.Option("--outlet", help="help.only_outlet", metavar="NAME")]
CampsOption = Annotated[list[str], typer.Option("--camp", help="help.export_camp", metavar="CAMP")]
DaysOption = Annotated[tuple[str, str] | None, typer.Option("--between", help="help.export_between", metavar="FROM TO")]
ActorOption = Annotated[str | None, typer.Option("--actor", help="help.export_actor", metavar="NAME")]
PlaceOption = Annotated[str | None, typer.Option("--place", help="help.export_place", metavar="NAME")]
TypesOption = Annotated[str | None, typer.Option("--type", help="help.event_types", metavar="CODES")]
AllOption = Annotated[bool, typer.Option("--all-events", help="help.export_all_events")]
ListOption = Annotated[bool, typer.Option("--list", help="help.export_list")]


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("export", help="help.export")(export)


def export(
    context: typer.Context,
    form: FormatArgument = None,
    file: FileArgument = _STDOUT,
    *,
    store: StoreOption = DEFAULT_STORE,
    query: QueryOption = None,
    article: ArticleOption = [],  # noqa: B006 - the framework copies defaults
    outlet: OutletsOption = [],  # noqa: B006
    camp: CampsOption = [],  # noqa: B006
    between: DaysOption = None,
    actor: ActorOption = None,
    place: PlaceOption = None,
    types: TypesOption = None,
    all_events: AllOption = False,
    pack: PackOption = DEFAULT_PACK,
    listed: ListOption = False,
    as_json: JsonOption = False,
) -> None:
    """Writes a format, or lists all."""
    from riwaya.export.formats import Of, find_format

    if form is None or listed:
        _list_formats(context.obj, as_json=as_json)
        return
    days = make_filter(context, types, _EVENT_CODES, None, None, between)
    asked = Filter(
        q=(query or "").strip() or None,
        outlets=tuple(outlet),
        camps=tuple(camp),
        begin=days.begin,
        end=days.end,
        types=days.types,
        actor=actor or None,
        place=place or None,
    )
    if form == STORE_FORMAT:
        if asked != Filter() or article or all_events:
            raise wrong_usage(context.obj("usage.export_store"), context)
        _export_store(context, store, file, as_json=as_json)
        return
    found = find_format(form)
    if all_events and found.of is not Of.EVENTS:
        raise wrong_usage(context.obj("usage.export_all_events", format=form), context)
    _require_file(context, found, file, as_json=as_json)
    with open_store(store) as opened:
        articles = _choose(opened, pack, asked, found, tuple(article), context.obj)
        _write(articles, found, file, context.obj, all_events=all_events, as_json=as_json)


def _require_file(context: typer.Context, form: Format, file: Path, *, as_json: bool) -> None:
    """Ends the command where standard output cannot take what is asked for."""
    if file == _STDOUT and (as_json or form.is_folder or not form.is_text):
        key = "usage.export_json" if as_json else "usage.export_file"
        raise wrong_usage(context.obj(key, format=form.name, file=form.file), context)


def _choose(
    store: Store, pack: str, asked: Filter, form: Format, only: tuple[str, ...], say: Messages
) -> StoredArticles:
    from riwaya.cli.command_search import open_engine
    from riwaya.corpus.exporting import StoredArticles
    from riwaya.corpus.labels import Labels
    from riwaya.knowledge.loader import load_pack
    from riwaya.search.ways import By

    known = load_pack(pack)

    def engine() -> SearchEngine:
        return open_engine(store, known, Labels(known, say.language), say, by=By.WORDS)

    return StoredArticles(store, known, asked, form.of, engine, only=only)


def _write(
    articles: StoredArticles, form: Format, file: Path, say: Messages, *, all_events: bool, as_json: bool
) -> None:
    """Writes under a bar, and says what was written."""
    from riwaya.corpus.exporting import write_export

    with progress_bar() as bar:
        task = bar.add_task(say("export.writing", format=form.name), total=len(articles.ids))

        def read() -> Iterator[JoinedArticle]:
            bar.update(task, completed=0)
            for joined in articles.read():
                yield joined
                bar.advance(task)

        source = articles.source(read, all_events=all_events)
        is_printed = file == _STDOUT
        size = sum(map(_print_piece, form.pieces(source))) if is_printed else write_export(form, source, file)
    warn_lost(articles.judged, say)
    if as_json:
        write_json({"format": form.name, "file": str(file), "bytes": size, **_nested(source.counts)})
        return
    if not is_printed:
        written = say("export.written", file=file, format=form.name, bytes=f"{size:,}")
        out().print(written, soft_wrap=True, markup=False)
    _print_written(err() if is_printed else out(), source.counts, say)


def _print_piece(piece: bytes) -> int:
    sys.stdout.flush()
    return sys.stdout.buffer.write(piece)


def _nested(counts: Mapping[str, int]) -> dict[str, object]:
    """Counts with those of what was left out in an object of their own."""
    from riwaya.export.source import LEFT_OUT

    kept: dict[str, object] = {name: count for name, count in counts.items() if not name.startswith(LEFT_OUT)}
    return {**kept, "left_out": {n.removeprefix(LEFT_OUT): c for n, c in counts.items() if n.startswith(LEFT_OUT)}}


def _print_written(console: Console, counts: Mapping[str, int], say: Messages) -> None:
    from riwaya.export.source import LEFT_OUT

    for name, count in sorted(counts.items(), key=lambda one: one[0].startswith(LEFT_OUT)):
        is_left_out, reason = name.startswith(LEFT_OUT), name.removeprefix(LEFT_OUT)
        key = f"value.{reason}" if f"value.{reason}" in say else f"exported.{reason}"
        said = say("exported.left_out", reason=say(key)) if is_left_out else say(f"exported.{name}")
        console.print(f"  {cell_text(float(count)):>7}  {said}", markup=False, soft_wrap=True)


def _list_formats(say: Messages, *, as_json: bool) -> None:
    from riwaya.export.formats import FORMATS

    if as_json:
        rows = [
            {"name": one.name, "file": one.file, "media_type": one.media_type, "of": one.of} for one in FORMATS.values()
        ]
        write_json(rows)
        return
    lines = [(one.name, one.file, say(f"format.{one.name}")) for one in FORMATS.values()]
    lines.append((STORE_FORMAT, "all.jsonl.gz", say(f"format.{STORE_FORMAT}")))
    columns = [say(f"column.{name}") for name in ("format", "file", "holds")]
    out().print(make_table(say("export.formats"), columns, lines))
    out().print(say("export.next"), soft_wrap=True, markup=False)


def _export_store(context: typer.Context, store: StoreAddress, file: Path, *, as_json: bool) -> None:
    """Writes everything as JSON Lines: one file, or a folder with a file for each kind of record."""
    from riwaya.store.archive import write_archive
    from riwaya.store.dump import read_all

    say: Messages = context.obj
    if file == _STDOUT:
        raise wrong_usage(say("usage.export_file", format=STORE_FORMAT, file="all.jsonl.gz"), context)
    with open_store(store) as opened:
        counts = write_archive(read_all(opened.database), file)
    if as_json:
        write_json({"file": str(file), **counts})
        return
    out().print(say("export.done", store=store, file=file), soft_wrap=True, markup=False)
    for name, count in counts.items():
        out().print(f"  {cell_text(float(count)):>7}  {say(f'export.{name}')}")
