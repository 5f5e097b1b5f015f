"""`riwaya judge list`, `undo`, `export`, `import`: judgements that were made."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from riwaya.cli.ending import wrong_usage
from riwaya.cli.options import DEFAULT_STORE, JsonOption, StoreOption, open_store
from riwaya.cli.terminal import out, write_json, write_plain

if TYPE_CHECKING:
    from riwaya.cli.language import Messages

USER_VARIABLE = "RIWAYA_USER"
ByOption = Annotated[str | None, typer.Option("--by", help="help.judge_by", envvar=USER_VARIABLE, metavar="NAME")]
ListedArgument = Annotated[str | None, typer.Argument(help="help.one_article", metavar="[ID]", show_default=False)]
IdArgument = Annotated[str, typer.Argument(help="help.judge_id", metavar="ID")]
OutArgument = Annotated[Path | None, typer.Argument(help="help.judge_out", metavar="[FILE]", show_default=False)]
FileArgument = Annotated[Path, typer.Argument(help="help.judge_file", metavar="FILE")]


def who_judges(context: typer.Context, by: str | None) -> str:
    """Who judges; nobody is wrong usage."""
    who = (by or "").strip()
    if not who:
        raise wrong_usage(context.obj("usage.by", variable=USER_VARIABLE), context)
    return who


def show_list(
    context: typer.Context,
    article_id: Annotated[
        str | None, typer.Argument(help="help.one_article", metavar="[ID]", show_default=False)
    ] = None,
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    """Lists judgements with what has become of them."""
    from riwaya.cli.judgement_lines import print_judgement
    from riwaya.cli.judging import wording_of
    from riwaya.corpus.desk import Desk

    say: Messages = context.obj
    with open_store(store) as opened:
        desk = Desk(opened, "")
        known = opened.judgements.all()
        standings = desk.standings(known)
        chosen = [one for one in known if article_id in {None, *(target.article for target in one.targets)}]
        if as_json:
            write_json([{"judgement": one, "standing": standings[one.id]} for one in chosen])
        elif not chosen:
            out().print(say("judge.none", store=store), soft_wrap=True, markup=False)
        else:
            out().print(say("judge.title", count=len(chosen)), style="bold", markup=False)
            for one in chosen:
                out().print()
                print_judgement(out(), one, desk.look, wording_of(desk, one, say), standings[one.id])


def undo(
    context: typer.Context,
    judgement_id: IdArgument,
    store: StoreOption = DEFAULT_STORE,
    by: ByOption = None,
    as_json: JsonOption = False,
) -> None:
    """Takes a judgement back."""
    from riwaya.cli.judgement_lines import print_judgement
    from riwaya.cli.judging import wording_of
    from riwaya.corpus.desk import Desk
    from riwaya.judgements.making import now
    from riwaya.judgements.overlay import Standing

    who = who_judges(context, by)
    with open_store(store) as opened:
        undone = opened.judgements.undo(judgement_id, by=who, at=now())
        if as_json:
            write_json(undone)
        else:
            desk = Desk(opened, who)
            print_judgement(out(), undone, desk.look, wording_of(desk, undone, context.obj), Standing.UNDONE)


def export(
    context: typer.Context,
    file: OutArgument = None,
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    """Writes all judgements, those undone included: a line each, or a JSON array."""
    from riwaya.export.judgement_lines import judgement_lines

    with open_store(store) as opened:
        known = opened.judgements.all()
    if as_json and file is None:
        write_json(known)
        return
    if file is None:
        for line in judgement_lines(known):
            write_plain(line)
        return
    file.write_text("".join(f"{line}\n" for line in judgement_lines(known)), "utf-8")
    if as_json:
        write_json({"file": str(file), "count": len(known)})
    else:
        out().print(context.obj("judge.exported", count=len(known), file=file), soft_wrap=True, markup=False)


def import_(
    context: typer.Context,
    file: FileArgument,
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    """Takes judgements in; all of a file or none."""
    from collections import Counter

    from riwaya.export.judgement_lines import read_judgements
    from riwaya.store.judgements import Taken

    lines = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    found = read_judgements(lines, str(file))
    with open_store(store) as opened:
        taken = Counter(opened.judgements.put(one) for one in found)
    counts = {kind.value: taken[kind] for kind in Taken}
    if as_json:
        write_json(counts)
    else:
        out().print(context.obj("judge.imported", **counts), soft_wrap=True, markup=False)
