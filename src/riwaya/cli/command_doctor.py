"""`riwaya doctor`: what is wrong with a store, and what can be saved of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from riwaya.cli.ending import FAILED, OK, wrong_usage
from riwaya.cli.options import DEFAULT_STORE, JsonOption, StoreOption
from riwaya.cli.terminal import out, write_json
from riwaya.model.store_address import StoreAddress, parse_address

if TYPE_CHECKING:
    from rich.console import Console

    from riwaya.cli.language import Messages
    from riwaya.store.doctor import Diagnosis
    from riwaya.store.dump import TakenIn

SaveOption = Annotated[
    StoreAddress | None,
    typer.Option("--save", help="help.doctor_save", metavar="FILE|URL", parser=parse_address),
]
_SHOWN = 20


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("doctor", help="help.doctor")(doctor)


def doctor(
    context: typer.Context,
    *,
    store: StoreOption = DEFAULT_STORE,
    save: SaveOption = None,
    as_json: JsonOption = False,
) -> None:
    """Looks at everything in a store and changes nothing; with --save, copies what is sound into a new one."""
    from riwaya.store.backup import rescue_into
    from riwaya.store.database import Database
    from riwaya.store.doctor import examine

    say: Messages = context.obj
    if save is not None and save.path is not None and save.path.exists():
        raise wrong_usage(say("usage.save_there", file=save), context)
    database = Database.at(store, create=False, busy_timeout_s=20.0)
    try:
        found = examine(database)
        saved = rescue_into(database, save) if save is not None else None
    finally:
        database.close()
    if as_json:
        write_json({"diagnosis": found, "saved": saved})
    else:
        _print(out(), found, store, say)
        _print_saved(out(), saved, save, say)
    raise typer.Exit(OK if found.is_sound else FAILED)


def _print(console: Console, found: Diagnosis, store: StoreAddress, say: Messages) -> None:
    console.print(say("doctor.title", store=store, schema=found.schema or "–"), style="bold", markup=False)
    for table, count in found.readable.items():
        console.print(f"  {count:>9,}  {table}", markup=False)
    if found.is_sound:
        console.print(say("doctor.sound"), soft_wrap=True)
        return
    for one in found.findings[:_SHOWN]:
        line = f"  {say(f'trouble.{one.trouble}')}  {one.where}: {one.detail}"
        console.print(line, markup=False, soft_wrap=True)
    if len(found.findings) > _SHOWN:
        console.print(say("doctor.more", count=len(found.findings) - _SHOWN), markup=False)
    for trouble in Counter(one.trouble for one in found.findings):
        console.print(say(f"doctor.advice.{trouble}", store=store), markup=False, soft_wrap=True)


def _print_saved(console: Console, saved: TakenIn | None, where: StoreAddress | None, say: Messages) -> None:
    if saved is None:
        return
    counts = {"articles": saved.articles, "stale": saved.stale, "judgements": saved.judgements}
    console.print(say("doctor.saved", file=where, **counts), markup=False, soft_wrap=True)
