"""Inputs read into a dataset, shard by shard, by whoever does the work; what was cut short goes on where it was."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from riwaya.errors import MissingInputError
from riwaya.export.dataset.arrow import load_arrow
from riwaya.export.dataset.folder import Manifest
from riwaya.export.dataset.seal import seal
from riwaya.readers import Defaults, find_files
from riwaya.readers.cuts import CutSizes, may_be_cut
from riwaya.scale.runners import Failure
from riwaya.scale.shards import make_shards
from riwaya.scale.work import CutOrder, Order, code_digest, cut_one, read_shard, versions_here

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from riwaya.export.dataset.folder import Dataset
    from riwaya.model.analysis import Versions
    from riwaya.readers.source import Cut
    from riwaya.scale.runners import Runner
    from riwaya.scale.shards import Shard
    from riwaya.scale.work import ShardReport


class FailedShard(Struct, frozen=True, kw_only=True):
    """A shard that could not be read, whose articles are missing."""

    name: str
    sources: tuple[str, ...]
    code: str
    message: str


class Process(Struct, kw_only=True):
    """What one process did."""

    shards: int = 0
    articles: int = 0
    words: int = 0
    seconds: float = 0.0
    """At work."""
    peak_mib: float | None = None


class DatasetReport(Struct, kw_only=True):
    """What became of a run."""

    shards: int = 0
    """Those that were read."""
    up_to_date: int = 0
    """Shards that an earlier run has read already."""
    articles: int = 0
    """Of the shards that were read, as are the other counts."""
    words: int = 0
    refused: int = 0
    with_issues: int = 0
    renamed: int = 0
    """Parts that were written anew, as texts in different parts had one id."""
    failed: list[FailedShard] = []
    processes: dict[str, Process] = {}
    """By `host:pid`."""
    interrupted: bool = False

    def take(self, report: ShardReport) -> None:
        """Counts a shard in."""
        record = report.record
        self.shards += 1
        self.refused += record.refused
        self.with_issues += record.with_issues
        process = self.processes.setdefault(report.process, Process())
        for one in (self, process):
            one.articles += record.articles
            one.words += record.words
        process.shards += 1
        process.seconds += report.seconds
        process.peak_mib = report.peak_mib


class Watcher(Protocol):
    """Told how far a run is."""

    def cutting(self, files: int) -> None:
        """So many large files are looked through for where to cut them."""

    def begins(self, shards: int, up_to_date: int) -> None:
        """So many shards are to be read; so many more need not be."""

    def done(self, outcome: ShardReport | Failure) -> None:
        """A shard is read, or could not be."""

    def sealing(self) -> None:
        """All is read; ids are made unique."""


class _Nobody:
    """Watches nothing."""

    def cutting(self, files: int) -> None:
        pass

    def begins(self, shards: int, up_to_date: int) -> None:
        pass

    def done(self, outcome: ShardReport | Failure) -> None:
        pass

    def sealing(self) -> None:
        pass


def read_to(
    dataset: Dataset,
    paths: Iterable[Path],
    runner: Runner,
    *,
    pack: str,
    defaults: Defaults | None = None,
    sizes: CutSizes | None = None,
    watcher: Watcher | None = None,
) -> DatasetReport:
    """Reads files into a dataset, but for what an earlier run has read of them with the same versions.

    An interrupt (Ctrl-C) ends the run: parts that are done stay, and the report says so.

    Raises:
        MissingExtraError: pyarrow is not installed.
        MissingInputError: no file is named.
        RiwayaError: what befalls every shard, such as a disk that is full.
    """
    load_arrow()
    run = _Run(dataset, runner, pack, defaults or Defaults(), sizes or CutSizes(), watcher or _Nobody())
    try:
        run.read(_absolute(paths))
    except KeyboardInterrupt:
        run.report.interrupted = True
    return run.report


def _absolute(paths: Iterable[Path]) -> tuple[Path, ...]:
    found = tuple(dict.fromkeys(path.absolute() for path in find_files(paths)))
    if not found:
        raise MissingInputError("no file to read is there.")
    return found


class _Run:
    """One call of `read_to`."""

    def __init__(
        self, dataset: Dataset, runner: Runner, pack: str, defaults: Defaults, sizes: CutSizes, watcher: Watcher
    ) -> None:
        self.report = DatasetReport()
        self._dataset, self._runner, self._watcher = dataset, runner, watcher
        self._pack, self._defaults, self._sizes = pack, defaults, sizes
        self._versions = versions_here(pack)

    def read(self, paths: Sequence[Path]) -> None:
        """All of it."""
        self._dataset.sweep()
        shards = make_shards(paths, self._cuts(paths), self._sizes)
        fresh = up_to_date(self._dataset, shards, self._versions, self._defaults)
        wanted = [shard for shard in shards if shard.name not in fresh]
        self.report.up_to_date = len(fresh)
        self._announce(shards)
        self._watcher.begins(len(wanted), len(fresh))
        for order, outcome in self._runner.run(read_shard, map(self._order, wanted)):
            self._take(order.shard, outcome)
        self._finish(shards)

    def _cuts(self, paths: Sequence[Path]) -> Mapping[Path, Sequence[Cut | None]]:
        large = [path for path in paths if may_be_cut(path, self._sizes)]
        if large:
            self._watcher.cutting(len(large))
        orders = (CutOrder(path=str(path), sizes=self._sizes) for path in large)
        outcomes = self._runner.run(cut_one, orders)
        return {Path(order.path): cuts for order, cuts in outcomes if not isinstance(cuts, Failure)}

    def _order(self, shard: Shard) -> Order:
        return Order(
            shard=shard,
            dataset=str(self._dataset.path.absolute()),
            pack=self._pack,
            defaults=self._defaults,
            versions=self._versions,
            code=code_digest(),
        )

    def _announce(self, shards: Sequence[Shard]) -> None:
        """Enters the shards in the order of the dataset, which says that it is unfinished."""
        known = self._dataset.names()
        order = dict.fromkeys((*known, *(shard.name for shard in shards)))
        self._dataset.write_manifest(Manifest(order=tuple(order), finished=False))

    def _take(self, shard: Shard, outcome: ShardReport | Failure) -> None:
        if isinstance(outcome, Failure):
            failed = FailedShard(name=shard.name, sources=shard.sources, code=outcome.code, message=outcome.message)
            self.report.failed.append(failed)
        else:
            self.report.take(outcome)
        self._watcher.done(outcome)

    def _finish(self, shards: Sequence[Shard]) -> None:
        """Makes ids unique; what a shard that failed would have replaced stays."""
        self._watcher.sealing()
        failed = {one.name for one in self.report.failed}
        read_now = {shard.name for shard in shards if shard.name not in failed}
        missing = {source for shard in shards if shard.name in failed for source in shard.sources}
        sources = {source for shard in shards for source in shard.sources}
        self.report.renamed = seal(self._dataset, read_now=read_now, from_files=sources - missing)
        self._dataset.write_manifest(
            Manifest(order=self._dataset.names(), finished=True, missing=tuple(sorted(missing)))
        )
        self._dataset.sweep()


def up_to_date(dataset: Dataset, shards: Iterable[Shard], versions: Versions, defaults: Defaults) -> frozenset[str]:
    """Names of shards whose parts need not be made again."""
    planned = {shard.name: shard for shard in shards}
    sources = {source for shard in planned.values() for source in shard.sources}
    found = {name: record for name in dataset.names() if (record := dataset.record(name)) is not None}
    good = {name for name, record in found.items() if dataset.is_whole(record)}
    fresh = {name for name in good & planned.keys() if found[name].stamp == planned[name].stamp(versions, defaults)}
    stays = {name for name in good - planned.keys() if sources.isdisjoint(found[name].sources)}
    while lost := {name for name in fresh if not fresh | stays >= set(found[name].yields_to)}:
        fresh -= lost
    return frozenset(fresh)
