"""`riwaya load`: a dataset of Parquet files into a store."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from riwaya.cli.ending import FAILED, INTERRUPTED, OK
from riwaya.cli.judged import warn_lost
from riwaya.cli.options import DEFAULT_PACK, DEFAULT_STORE, JsonOption, PackOption, StoreOption, open_store
from riwaya.cli.terminal import err, out, progress_bar, write_json

if TYPE_CHECKING:
    from riwaya.cli.language import Messages
    from riwaya.export.dataset.folder import Dataset
    from riwaya.model.store_address import StoreAddress
    from riwaya.scale.loading import LoadReport
    from riwaya.store import Store

DatasetArgument = Annotated[Path, typer.Argument(help="help.load_dataset", metavar="DATASET")]
LanguageOption = Annotated[list[str], typer.Option("--language", help="help.load_language", metavar="CODE")]
_COUNTS = ("new", "updated", "unchanged", "kept", "passed_over", "judgements", "refusals")


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("load", help="help.load")(load)


def load(
    context: typer.Context,
    dataset: DatasetArgument,
    *,
    store: StoreOption = DEFAULT_STORE,
    language: LanguageOption = [],  # noqa: B006 - the framework copies defaults
    pack: PackOption = DEFAULT_PACK,
    as_json: JsonOption = False,
) -> None:
    """Takes in what the store lacks or has otherwise; says what became of each part."""
    from riwaya.corpus.judged import JudgedArticles
    from riwaya.export.dataset.folder import Dataset
    from riwaya.scale.loading import require_finished

    say: Messages = context.obj
    opened, began = Dataset.open(dataset), perf_counter()
    require_finished(opened)
    with open_store(store, create=True) as target:
        report = _load_with_bar(opened, target, pack, language, say)
        judged = JudgedArticles(target)
        judged.read_judged()
    if as_json:
        write_json({"store": str(store), "dataset": str(dataset), **msgspec.to_builtins(report)})
    else:
        _print_report(opened, report, store, perf_counter() - began, say)
    warn_lost(judged, say)
    if report.interrupted:
        raise typer.Exit(INTERRUPTED)
    raise typer.Exit(FAILED if report.refused_parts else OK)


def _load_with_bar(dataset: Dataset, store: Store, pack: str, languages: list[str], say: Messages) -> LoadReport:
    from riwaya.scale.loading import count_articles, load
    from riwaya.scale.work import versions_here

    with progress_bar() as bar:
        task = bar.add_task(say("load.loading"), total=count_articles(dataset))
        return load(
            dataset,
            store,
            versions_here(pack),
            languages=languages,
            on_article=lambda _article_id: bar.advance(task),
        )


def _print_report(dataset: Dataset, report: LoadReport, store: StoreAddress, seconds: float, say: Messages) -> None:
    done = say("load.done", seconds=f"{seconds:.1f}", dataset=dataset.path, store=store)
    out().print(done, markup=False, soft_wrap=True)
    for name in _COUNTS:
        out().print(f"  {getattr(report, name):>7,}  {say(f'load.{name}')}")
    if report.refused_parts:
        out().print(f"  {len(report.refused_parts):>7,}  {say('load.refused_parts')}")
        out().print(f"\n{say('load.refused_title')}", style="bold")
        for part in report.refused_parts:
            out().print(f"  {part.name}: {part.message}", markup=False, soft_wrap=True)
    missing = dataset.manifest().missing
    if missing:
        err().print(say("load.missing", count=len(missing)), markup=False, soft_wrap=True)
    if report.outdated:
        told = say("load.outdated", count=report.outdated, store=store)
        err().print(told, markup=False, soft_wrap=True)
