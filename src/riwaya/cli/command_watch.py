"""`riwaya watch`: feeds, again and again, into the store."""

import time
from datetime import datetime
from itertools import count
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer
from rich.console import Console

from riwaya.cli.command_read import print_issues
from riwaya.cli.ending import FAILED, INTERRUPTED, OK, wrong_usage
from riwaya.cli.fetching import open_reader
from riwaya.cli.language import Messages
from riwaya.cli.options import (
    DEFAULT_PACK,
    DEFAULT_STORE,
    DELAY_S,
    MOST_PAGES,
    DelayOption,
    JsonOption,
    MostOption,
    OutletOption,
    PackOption,
    StoreOption,
    make_analyzer,
    make_defaults,
    open_store,
)
from riwaya.cli.reading import read_with_bar
from riwaya.cli.terminal import out, write_json
from riwaya.pipeline import ReadReport
from riwaya.readers import Address, find_inputs

if TYPE_CHECKING:
    from riwaya.store import Store

_MINUTE_S = 60.0


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("watch", help="help.watch")(watch)


def watch(
    context: typer.Context,
    feeds: Annotated[list[str], typer.Argument(help="help.feeds", metavar="FEEDS")],
    *,
    store: StoreOption = DEFAULT_STORE,
    outlet: OutletOption = None,
    pack: PackOption = DEFAULT_PACK,
    every: Annotated[float, typer.Option("--every", help="help.every", metavar="MINUTES", min=1.0)] = 15.0,
    rounds: Annotated[int, typer.Option("--rounds", help="help.watch_rounds", metavar="N", min=0)] = 0,
    words_only: Annotated[bool, typer.Option("--words-of-feed", help="help.words_of_feed")] = False,
    most: MostOption = MOST_PAGES,
    delay_s: DelayOption = DELAY_S,
    as_json: JsonOption = False,
) -> None:
    """Polls until interrupted, or for a number of rounds; one line tells of each."""
    say: Messages = context.obj
    inputs = find_inputs(feeds)
    wrong = [str(one) for one in inputs if not isinstance(one, Address)]
    if wrong:
        raise wrong_usage(say("usage.no_address", given=wrong[0]), context)
    analyzer, defaults = make_analyzer(pack, say), make_defaults(context, outlet)
    code = OK
    with (
        open_store(store, create=True) as opened,
        open_reader(opened, store, inputs, follow=not words_only, most=most, delay_s=delay_s) as reader,
    ):
        for number in count(1):
            seen = _issues(opened)
            report = read_with_bar(opened, inputs, analyzer, defaults, say, reader=reader)
            if report.interrupted:
                raise typer.Exit(INTERRUPTED)
            reader.keep()
            _tell(out(), number, report, opened, seen, say, as_json=as_json)
            code = FAILED if report.refused or report.with_issues else code
            if number == rounds:
                break
            time.sleep(every * _MINUTE_S)
    raise typer.Exit(code)


def _issues(store: "Store") -> set[tuple[object, ...]]:
    return {msgspec.structs.astuple(issue)[:5] for issue in store.issues()}


def _tell(
    console: Console,
    number: int,
    report: ReadReport,
    store: "Store",
    seen: set[tuple[object, ...]],
    say: Messages,
    *,
    as_json: bool,
) -> None:
    """The round in a line, with the issues that were not there before it."""
    issues = tuple(issue for issue in store.issues() if msgspec.structs.astuple(issue)[:5] not in seen)
    if as_json:
        write_json({"round": number, **msgspec.to_builtins(report), "issues": issues})
        return
    at = datetime.now().astimezone().strftime("%H:%M")
    line = say("watch.round", at=at, new=report.new, updated=report.updated, refused=report.refused)
    console.print(line, soft_wrap=True)
    if issues:
        print_issues(console, issues, say)
