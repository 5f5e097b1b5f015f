"""`riwaya reanalyze`: analyses made anew where code, pack or models have changed."""

from __future__ import annotations

from contextlib import ExitStack
from time import perf_counter
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from riwaya.cli.ending import FAILED, INTERRUPTED, OK
from riwaya.cli.options import DEFAULT_PACK, DEFAULT_STORE, JsonOption, StoreOption, make_analyzer, open_store
from riwaya.cli.terminal import out, progress_bar, write_json

if TYPE_CHECKING:
    from riwaya.cli.language import Messages
    from riwaya.reanalysis import ReanalysisReport
    from riwaya.store import Store

IdsArgument = Annotated[list[str] | None, typer.Argument(help="help.reanalyze_ids", metavar="[ID]", show_default=False)]
SwitchOption = Annotated[str | None, typer.Option("--pack", help="help.reanalyze_pack", metavar="ID")]
AllOption = Annotated[bool, typer.Option("--all", help="help.reanalyze_all")]
JobsOption = Annotated[int, typer.Option("--jobs", "-j", help="help.jobs", metavar="N", min=1)]


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("reanalyze", help="help.reanalyze")(reanalyze)


def reanalyze(
    context: typer.Context,
    ids: IdsArgument = None,
    *,
    store: StoreOption = DEFAULT_STORE,
    pack: SwitchOption = None,
    everything: AllOption = False,
    jobs: JobsOption = 1,
    as_json: JsonOption = False,
) -> None:
    """Analyses again what is out of date, pack by pack; says what changed."""
    say: Messages = context.obj
    started = perf_counter()
    with open_store(store) as opened:
        groups = {} if ids else _packs(opened, pack)
        for article_id in ids or ():
            opened.article(article_id)
        reports = [
            _run(opened, name, say, jobs=jobs, ids=ids, switch=pack is not None, everything=everything)
            for name in groups or [pack or DEFAULT_PACK]
        ]
    report = _sum(reports)
    if as_json:
        write_json({"store": str(store), **msgspec.to_builtins(report)})
    else:
        seconds = f"{perf_counter() - started:.1f}"
        out().print(say("reanalyze.done", store=store, seconds=seconds, words=f"{report.words:,}"), soft_wrap=True)
        for name in ("changed", "same", "skipped", "with_issues"):
            out().print(f"  {getattr(report, name):>7,}  {say(f'reanalyze.{name}')}")
    raise typer.Exit(INTERRUPTED if report.interrupted else FAILED if report.with_issues else OK)


def _packs(store: Store, pack: str | None) -> dict[str, None]:
    """The packs that analyses were made with; one that was asked for alone."""
    if pack is not None:
        return {pack: None}
    return dict.fromkeys(one.pack or DEFAULT_PACK for one in store.outdated())


def _run(
    store: Store, pack: str, say: Messages, *, jobs: int, ids: list[str] | None, switch: bool, everything: bool
) -> ReanalysisReport:
    from riwaya.reanalysis import outdated_by_pack, reanalyze
    from riwaya.scale import AnalyzerPool

    analyzer = make_analyzer(pack, say)
    if ids:
        wanted = tuple(ids)
    elif everything:
        wanted = tuple(one.article_id for one in store.outdated() if switch or one.pack in {None, pack})
    else:
        wanted = outdated_by_pack(store, analyzer, switch=switch)
    with ExitStack() as stack:
        bar = stack.enter_context(progress_bar())
        pool = stack.enter_context(AnalyzerPool(pack, jobs)) if jobs > 1 and wanted else None
        task = bar.add_task(say("reanalyze.running", pack=pack), total=len(wanted))
        return reanalyze(
            store,
            wanted,
            analyzer,
            on_article=lambda _name: bar.advance(task),
            analyze_many=pool.analyze if pool is not None else None,
        )


def _sum(reports: list[ReanalysisReport]) -> ReanalysisReport:
    from riwaya.reanalysis import ReanalysisReport

    total = ReanalysisReport()
    for report in reports:
        for name in ("changed", "same", "skipped", "with_issues", "words"):
            setattr(total, name, getattr(total, name) + getattr(report, name))
        total.interrupted |= report.interrupted
    return total
