"""Reading into a dataset: `riwaya read --to`, by this process, several, or a cluster."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated, TypeGuard

import msgspec
import typer
from msgspec import Struct

from riwaya.cli.ending import FAILED, INTERRUPTED, OK, title_of, wrong_usage
from riwaya.cli.options import models_at_hand
from riwaya.cli.terminal import err, out, progress_bar, write_json
from riwaya.readers import STDIN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console
    from rich.progress import Progress

    from riwaya.cli.language import Messages
    from riwaya.export.dataset.folder import Dataset
    from riwaya.readers import Defaults, Input
    from riwaya.readers.cuts import CutSizes
    from riwaya.scale.reading import DatasetReport
    from riwaya.scale.runners import Failure, Runner
    from riwaya.scale.work import ShardReport

ToOption = Annotated[Path | None, typer.Option("--to", help="help.read_to", metavar="FOLDER")]
ClusterOption = Annotated[str | None, typer.Option("--cluster", help="help.cluster", metavar="local|ADDRESS")]
TlsOption = Annotated[Path | None, typer.Option("--cluster-tls", help="help.cluster_tls", metavar="FOLDER")]
ShardOption = Annotated[float | None, typer.Option("--shard-size", help="help.shard_size", metavar="MIB", min=0.001)]
_ARCHIVES = 32
"""Times as large as those of text are shards of WARC archives, whose pages are mostly code, and packed."""
_SHOWN = 10


class DatasetAsked(Struct, frozen=True, kw_only=True):
    """What the command line says of a dataset."""

    to: Path | None
    jobs: int
    cluster: str | None
    tls: Path | None
    shard_mib: float | None


def check_dataset_options(
    context: typer.Context, asked: DatasetAsked, inputs: Sequence[Input], *, asks_second: bool = False
) -> bool:
    """Whether a dataset is to be written; wrong usage where options do not go together."""
    say: Messages = context.obj
    if asked.to is None:
        if asked.cluster is not None or asked.tls is not None or asked.shard_mib is not None:
            raise wrong_usage(say("usage.cluster_to"), context)
        return False
    if asked.tls is not None and asked.cluster is None:
        raise wrong_usage(say("usage.tls_cluster"), context)
    source = context.get_parameter_source("store")
    if source is not None and source.name == "COMMANDLINE":
        raise wrong_usage(say("usage.to_store", to=asked.to), context)
    if asks_second:
        raise wrong_usage(say("usage.to_second"), context)
    for one in inputs:
        if not isinstance(one, Path) or one == STDIN:
            raise wrong_usage(say("usage.to_files", given=one.name), context)
    return True


def read_to_dataset(
    asked: DatasetAsked, inputs: Sequence[Input], pack: str, defaults: Defaults, say: Messages, *, as_json: bool
) -> int:
    """Reads files into the dataset and says what became of them; the exit code.

    Raises:
        ForeignDatasetError: the folder holds something else.
        ClusterError: the cluster does not answer, or was lost.
        WorkerMismatchError: a worker would find other things.
    """
    from riwaya.export.dataset.folder import Dataset
    from riwaya.scale.reading import read_to

    models_at_hand(say)
    dataset = Dataset.open(_folder(asked), create=True)
    paths = [one for one in inputs if _is_path(one)]
    began = perf_counter()
    with _runner(asked, pack, dataset, paths, say) as runner, progress_bar() as bar:
        report = read_to(
            dataset,
            paths,
            runner,
            pack=pack,
            defaults=defaults,
            sizes=_sizes(asked.shard_mib),
            watcher=_BarWatcher(bar, say),
        )
    if as_json:
        write_json({"dataset": str(dataset.path), **msgspec.to_builtins(report)})
    else:
        _print_report(out(), dataset, report, perf_counter() - began, say)
    if report.interrupted:
        err().print(say("dataset.go_on", dataset=dataset.path), markup=False, soft_wrap=True)
        return INTERRUPTED
    return FAILED if report.refused or report.with_issues or report.failed else OK


def _folder(asked: DatasetAsked) -> Path:
    if asked.to is None:
        message = "no folder was asked for"
        raise ValueError(message)
    return asked.to


def _is_path(one: Input) -> TypeGuard[Path]:
    return isinstance(one, Path)


def _sizes(shard_mib: float | None) -> CutSizes | None:
    from riwaya.readers.cuts import CutSizes
    from riwaya.readers.source import MEBIBYTE

    if shard_mib is None:
        return None
    text = max(1, round(shard_mib * MEBIBYTE))
    return CutSizes(text=text, archive=text * _ARCHIVES)


@contextmanager
def _runner(asked: DatasetAsked, pack: str, dataset: Dataset, paths: Sequence[Path], say: Messages) -> Iterator[Runner]:
    from riwaya.scale.runners import HereRunner, PoolRunner

    if asked.cluster is not None:
        from riwaya.scale.cluster import is_exposed, open_cluster

        if is_exposed(asked.cluster):
            err().print(say("dataset.exposed", where=asked.cluster), markup=False, soft_wrap=True)
        with open_cluster(asked.cluster, workers=asked.jobs, tls=asked.tls) as cluster:
            cluster.check(pack, dataset, paths)
            told = say("dataset.cluster", workers=len(cluster.workers), dashboard=cluster.dashboard)
            err().print(told, markup=False, soft_wrap=True)
            yield cluster
    elif asked.jobs > 1:
        with PoolRunner(asked.jobs) as pool:
            yield pool
    else:
        yield HereRunner()


class _BarWatcher:
    """Shows how far it is, and once how much there is."""

    def __init__(self, bar: Progress, say: Messages) -> None:
        self._bar, self._say = bar, say
        self._task = bar.add_task("", total=None)
        self._articles = 0

    def cutting(self, files: int) -> None:
        """Says what it waits for."""
        self._bar.update(self._task, description=self._say("dataset.cutting", files=files))

    def begins(self, shards: int, up_to_date: int) -> None:
        """Says how much there is."""
        self._bar.console.print(self._say("dataset.plan", shards=f"{shards:,}", up_to_date=f"{up_to_date:,}"))
        self._bar.update(self._task, total=shards, description=self._say("dataset.reading", articles=0))

    def done(self, outcome: ShardReport | Failure) -> None:
        """Counts a shard, and its articles."""
        self._articles += getattr(getattr(outcome, "record", None), "articles", 0)
        told = self._say("dataset.reading", articles=f"{self._articles:,}")
        self._bar.update(self._task, advance=1, description=told)

    def sealing(self) -> None:
        """Says what it does."""
        self._bar.update(self._task, description=self._say("dataset.sealing"))


def _print_report(console: Console, dataset: Dataset, report: DatasetReport, seconds: float, say: Messages) -> None:
    counts = {name: getattr(report, name) for name in ("articles", "shards", "up_to_date", "refused", "with_issues")}
    key = "dataset.stopped" if report.interrupted else "dataset.done"
    done = say(key, dataset=dataset.path, seconds=f"{seconds:.1f}", words=f"{report.words:,}")
    console.print(done, markup=False, soft_wrap=True)
    for name, count in (counts | {"failed": len(report.failed)}).items():
        console.print(f"  {count:>7,}  {say(f'dataset.{name}')}")
    if report.refused:
        _print_refusals(console, dataset, say)
    if report.failed:
        console.print(f"\n{say('dataset.failed_title')}", style="bold")
        for shard in report.failed:
            line = f"  {shard.code} ({title_of(shard.code, say)})  {say.joined(shard.sources)}: {shard.message}"
            console.print(line, markup=False, soft_wrap=True)
    if not report.interrupted:
        console.print(say("dataset.next", dataset=dataset.path), markup=False, soft_wrap=True)


def _print_refusals(console: Console, dataset: Dataset, say: Messages) -> None:
    """The first few of all that the dataset has."""
    from riwaya.export.dataset.parts import read_refusals
    from riwaya.export.dataset.tables import REFUSALS

    records = [record for name in dataset.names() if (record := dataset.record(name)) is not None and record.refused]
    count = sum(record.refused for record in records)
    console.print(f"\n{say('dataset.refused_title')}", style="bold")
    refusals = (refusal for record in records for refusal in read_refusals(dataset, record.name))
    for refusal in islice(refusals, _SHOWN):
        line = f"  {refusal.code} ({title_of(refusal.code, say)})  {refusal.message}"
        console.print(line, markup=False, soft_wrap=True)
    if count > _SHOWN:
        where = dataset.path / REFUSALS
        console.print(say("dataset.more", count=count - _SHOWN, where=where), markup=False, soft_wrap=True)
