"""`riwaya pack`: which packs there are, whether they can be trusted, and the start of a new one."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from riwaya.cli.ending import FAILED, OK, wrong_usage
from riwaya.cli.language import Messages
from riwaya.cli.options import JsonOption
from riwaya.cli.terminal import make_table, out, write_json
from riwaya.knowledge.check import Check, Problem, Severity, check_all, check_pack
from riwaya.knowledge.loader import list_packs
from riwaya.knowledge.new_packs import BASE, NewPack, write_new_pack
from riwaya.knowledge.pack_folders import PACKS_VARIABLE, find_packs_root, find_shipped_root, find_user_folder


def register(app: typer.Typer) -> None:
    """Adds the group."""
    group = typer.Typer(help="help.pack_group", no_args_is_help=True)
    group.command("list", help="help.pack_list")(show_list)
    group.command("check", help="help.pack_check")(check)
    group.command("new", help="help.pack_new")(new)
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
    out().print(make_table(say("pack.title", folder=_folders()), columns, rows))


def _folders() -> str:
    """The folders of packs, that first which is looked in first."""
    return ", ".join(dict.fromkeys(str(root) for root in (find_packs_root(), find_shipped_root()) if root is not None))


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


def new(  # noqa: PLR0917 - each option is one
    context: typer.Context,
    pack: Annotated[str, typer.Argument(help="help.new_id", metavar="ID")],
    label: Annotated[str | None, typer.Option("--label", help="help.new_label", metavar="TEXT")] = None,
    label_ar: Annotated[str | None, typer.Option("--label-ar", help="help.new_label_ar", metavar="TEXT")] = None,
    country: Annotated[str | None, typer.Option("--country", help="help.new_country", metavar="CODE")] = None,
    since: Annotated[str | None, typer.Option("--since", help="help.new_since", metavar="DATE")] = None,
    until: Annotated[str | None, typer.Option("--until", help="help.new_until", metavar="DATE")] = None,
    extends: Annotated[str, typer.Option("--extends", help="help.new_extends", metavar="ID")] = BASE,
    into: Annotated[Path | None, typer.Option("--into", help="help.new_into", metavar="DIR")] = None,
    as_json: JsonOption = False,
) -> None:
    """Writes the first files of a pack and says what is to be done in them."""
    root = into or find_user_folder()
    asked = NewPack(
        id=pack,
        label_en=label or _ask("pack.ask_label", context),
        label_ar=label_ar or _ask("pack.ask_label_ar", context),
        country=country,
        since=since,
        until=until,
        extends=extends,
    )
    files = write_new_pack(asked, root)
    problems = check_pack(pack, root)
    if as_json:
        write_json({"folder": str(root / pack), "files": [str(file) for file in files], "problems": problems})
    else:
        _print_made(pack, root, len(files), problems, context.obj)
    raise typer.Exit(FAILED if any(problem.severity is Severity.ERROR for problem in problems) else OK)


def _ask(what: str, context: typer.Context) -> str:
    """What a person answers; a script that did not say it has used the command wrongly."""
    say: Messages = context.obj
    if not sys.stdin.isatty():
        raise wrong_usage(say("usage.new_label"), context)
    given: str = typer.prompt(say(what), err=True)
    return given.strip()


def _print_made(pack: str, root: Path, count: int, problems: Sequence[Problem], say: Messages) -> None:
    console = out()

    def line(key: str, **words: object) -> None:
        console.print(say(key, **words), markup=False, soft_wrap=True)

    line("pack.made", count=count, folder=root / pack)
    line("pack.todo", count=sum(problem.check is Check.EXAMPLE for problem in problems))
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if errors:
        _print(errors, say, warnings=False)
    if root.resolve() != find_packs_root().resolve():
        line("pack.elsewhere", folder=root, variable=PACKS_VARIABLE)
    line("pack.next", id=pack)
    line("pack.use", id=pack)


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
