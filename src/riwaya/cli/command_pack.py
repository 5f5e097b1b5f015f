"""`riwaya pack`: which packs there are, and whether they can be trusted."""

from collections.abc import Sequence
from typing import Annotated

import typer

from riwaya.cli.ending import FAILED, OK
from riwaya.cli.language import Messages
from riwaya.cli.options import JsonOption
from riwaya.cli.terminal import make_table, out, write_json
from riwaya.knowledge.check import Problem, Severity, check_all, check_pack
from riwaya.knowledge.loader import list_packs
from riwaya.knowledge.pack_folders import find_packs_root


def register(app: typer.Typer) -> None:
    """Adds the group."""
    group = typer.Typer(help="help.pack_group", no_args_is_help=True)
    group.command("list", help="help.pack_list")(show_list)
    group.command("check", help="help.pack_check")(check)
    app.add_typer(group, name="pack")


def show_list(context: typer.Context, as_json: JsonOption = False) -> None:
    """Lists packs with version, span of time and what they extend."""
    say: Messages = context.obj
    manifests = list_packs()
    if as_json:
        write_json(manifests)
        return
    columns = [say(f"column.{name}") for name in ("id", "version", "label", "since", "until", "extends")]
    rows = (
        (pack.id, pack.version, getattr(pack.label, say.language), pack.since, pack.until, ", ".join(pack.extends))
        for pack in manifests
    )
    out().print(make_table(say("pack.title", folder=find_packs_root()), columns, rows))


def check(
    context: typer.Context,
    pack: Annotated[str | None, typer.Argument(help="help.pack_id", metavar="[ID]", show_default=False)] = None,
    warnings: Annotated[bool, typer.Option("--warnings", help="help.warnings")] = False,
    as_json: JsonOption = False,
) -> None:
    """Lists what is to be corrected; exit code 1 when that includes errors."""
    say: Messages = context.obj
    root = find_packs_root()
    problems = check_all(root) if pack is None else check_pack(pack, root)
    if as_json:
        write_json(problems)
    else:
        _print(problems, say, warnings=warnings)
    raise typer.Exit(FAILED if any(problem.severity is Severity.ERROR for problem in problems) else OK)


def _print(problems: Sequence[Problem], say: Messages, *, warnings: bool) -> None:
    console = out()
    for problem in problems:
        if problem.severity is Severity.WARNING and not warnings:
            continue
        where = problem.file if problem.row is None else f"{problem.file}: {problem.row}"
        style = "bold red" if problem.severity is Severity.ERROR else "yellow"
        console.print(f"{say(f'pack.{problem.severity}')} {problem.check}  {where}", style=style, markup=False)
        console.print(f"    {problem.message} {problem.advice}", markup=False, soft_wrap=True)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    console.print(say("pack.done", errors=errors, warnings=len(problems) - errors))
    if errors < len(problems) and not warnings:
        console.print(say("pack.hidden"))
