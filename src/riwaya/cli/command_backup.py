"""`riwaya backup`, `restore`, `import`: all of a store into a file, and back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from riwaya.cli.ending import FAILED, OK
from riwaya.cli.options import DEFAULT_STORE, JsonOption, StoreOption, open_store
from riwaya.cli.terminal import cell_text, err, out, write_json

if TYPE_CHECKING:
    from collections.abc import Mapping

    from riwaya.cli.language import Messages
    from riwaya.model.store_address import StoreAddress
    from riwaya.store.dump import TakenIn

BackupArgument = Annotated[Path, typer.Argument(help="help.backup_file", metavar="FILE")]
RestoreArgument = Annotated[Path, typer.Argument(help="help.restore_file", metavar="FILE")]
ImportArgument = Annotated[Path, typer.Argument(help="help.import_file", metavar="FILE|FOLDER")]
ReplaceOption = Annotated[bool, typer.Option("--replace", help="help.restore_replace")]
_SHOWN = 10


def register(app: typer.Typer) -> None:
    """Adds the commands."""
    for name, command in (("backup", backup), ("restore", restore), ("import", import_)):
        app.command(name, help=f"help.{name}")(command)


def backup(
    context: typer.Context, file: BackupArgument, store: StoreOption = DEFAULT_STORE, as_json: JsonOption = False
) -> None:
    """Copies a store as of one moment, while others go on with it."""
    from riwaya.store.backup import back_up

    with open_store(store) as opened:
        back_up(opened, file)
    size = file.stat().st_size
    if as_json:
        write_json({"file": str(file), "bytes": size})
    else:
        out().print(context.obj("backup.done", store=store, file=file, bytes=f"{size:,}"), soft_wrap=True, markup=False)


def restore(
    context: typer.Context,
    file: RestoreArgument,
    *,
    store: StoreOption = DEFAULT_STORE,
    replace: ReplaceOption = False,
    as_json: JsonOption = False,
) -> None:
    """Fills a new store from a backup or an export; all of it or nothing."""
    from riwaya.store.backup import restore

    with open_store(store, create=True) as opened:
        taken = restore(opened, file, replace=replace)
    _print_taken(taken, store, context.obj, as_json=as_json)


def import_(
    context: typer.Context, file: ImportArgument, store: StoreOption = DEFAULT_STORE, as_json: JsonOption = False
) -> None:
    """Adds what an export or a backup has and the store lacks; nothing that is there changes."""
    from riwaya.store.backup import take_in

    with open_store(store, create=True) as opened:
        taken = take_in(opened, file)
    _print_taken(taken, store, context.obj, as_json=as_json)
    raise typer.Exit(FAILED if taken.differing else OK)


def _print_taken(taken: TakenIn, store: StoreAddress, say: Messages, *, as_json: bool) -> None:
    if as_json:
        write_json({"store": str(store), **msgspec.to_builtins(taken)})
        return
    out().print(say("import.done", store=store), soft_wrap=True, markup=False)
    counts = {name: getattr(taken, name) for name in ("articles", "known", "judgements", "issues")}
    if taken.proposals:
        counts["proposals"] = taken.proposals
    _print_counts(counts, "import", say)
    if taken.stale:
        err().print(say("import.stale", count=taken.stale, store=store), soft_wrap=True, markup=False)
    if taken.differing:
        names = say.joined(taken.differing[:_SHOWN])
        err().print(say("import.differing", count=len(taken.differing), names=names), soft_wrap=True, markup=False)


def _print_counts(counts: Mapping[str, int], group: str, say: Messages) -> None:
    for name, count in counts.items():
        out().print(f"  {cell_text(float(count)):>7}  {say(f'{group}.{name}')}")
