"""What a process does with a shard, the same in this process, in another of this machine, and on a cluster."""

from __future__ import annotations

import hashlib
import os
import platform
import sys
from functools import cache
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from msgspec import Struct

import riwaya
from riwaya.compare.joined import JoinedArticle
from riwaya.errors import WorkerMismatchError
from riwaya.export.dataset.folder import Dataset, PartRecord
from riwaya.export.dataset.parts import PartWriter
from riwaya.knowledge.loader import load_pack
from riwaya.model.analysis import Versions
from riwaya.pipeline import Analyzer, versions_of
from riwaya.readers import Defaults, Reading, Refusal
from riwaya.readers.cuts import CutSizes, cut_file, read_cut
from riwaya.scale.shards import Piece, Shard, source_name
from riwaya.text.models import find_models

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.readers.source import Cut

_DIGEST = 16


class Order(Struct, frozen=True, kw_only=True):
    """A shard with all that a process needs to know to read it."""

    shard: Shard
    dataset: str
    pack: str
    defaults: Defaults
    versions: Versions
    """Those of the process that gives the order; another's would find other things."""
    code: str
    """Digest of its modules."""


class ShardReport(Struct, frozen=True, kw_only=True):
    """What came of a shard: all that travels back."""

    record: PartRecord
    seconds: float
    peak_mib: float | None
    """Most memory that the process held so far."""
    process: str
    """`host:pid`."""


class Equipment(Struct, frozen=True, kw_only=True):
    """What a process brings to the work; two with the same find the same."""

    code: str
    """Digest of Riwaya's own modules."""
    versions: Versions
    python: str
    sees_dataset: bool
    """Whether the folder of the dataset is there, with the word that was left in it."""
    sees_inputs: bool


class CutOrder(Struct, frozen=True, kw_only=True):
    """A file to be cut into stretches."""

    path: str
    sizes: CutSizes


def cut_one(order: CutOrder) -> tuple[Cut | None, ...]:
    """The stretches of a file."""
    return cut_file(Path(order.path), order.sizes)


def read_shard(order: Order) -> ShardReport:
    """Reads and analyses a shard, and puts its part into the dataset: the whole of it or nothing.

    Raises:
        WorkerMismatchError: this process would find other things than the one that gave the order.
        ForeignDatasetError: it does not see the dataset.
    """
    began = perf_counter()
    dataset = Dataset.open(Path(order.dataset))
    analyzer = analyzer_of(order.pack)
    if analyzer.versions != order.versions:
        raise WorkerMismatchError(f"{process_name()}: {mismatch(analyzer.versions, order.versions)}.")
    if code_digest() != order.code:
        raise WorkerMismatchError(f"{process_name()}: its Riwaya is of other code. Install the same one there.")
    with PartWriter(dataset, order.shard.name) as writer:
        for piece in order.shard.pieces:
            source = source_name(piece.path)
            for reading, analysis in analyzer.analyze_many(_readings(piece, order.defaults, analyzer, writer)):
                joined = JoinedArticle(reading.article, analysis)
                writer.add(joined, analysis, given_id=reading.article.id, source=source)
        stamp = order.shard.stamp(order.versions, order.defaults)
        record = writer.finish(stamp=stamp, sources=order.shard.sources)
    return ShardReport(
        record=record, seconds=perf_counter() - began, peak_mib=peak_memory_mib(), process=process_name()
    )


def _readings(piece: Piece, defaults: Defaults, analyzer: Analyzer, writer: PartWriter) -> Iterator[Reading]:
    for item in read_cut(Path(piece.path), piece.cut, defaults):
        if isinstance(item, Refusal):
            writer.refuse(item)
        else:
            yield analyzer.named(item)


@cache
def analyzer_of(pack: str) -> Analyzer:
    """The analyzer of this process, made once."""
    return Analyzer(load_pack(pack), models=find_models())


def prepare(pack: str) -> None:
    """Loads pack and models."""
    analyzer_of(pack)


def versions_here(pack: str) -> Versions:
    """What analyses made in this process say of their making; quicker than to make an analyzer."""
    return versions_of(load_pack(pack), find_models())


def equipment_here(pack: str, dataset: str, word: str, inputs: tuple[str, ...]) -> Equipment:
    """What this process brings; `word` is the name of a file that was left in the dataset."""
    return Equipment(
        code=code_digest(),
        versions=versions_here(pack),
        python=platform.python_version(),
        sees_dataset=(Path(dataset) / word).exists(),
        sees_inputs=all(Path(path).exists() for path in inputs),
    )


def mismatch(theirs: Versions, ours: Versions) -> str:
    """What differs, in words."""
    pairs = ((name, getattr(theirs, name), getattr(ours, name)) for name in Versions.__struct_fields__)
    return "; ".join(f"its {name} is {there!r}, here {here!r}" for name, there, here in pairs if there != here)


@cache
def code_digest() -> str:
    """Digest of Riwaya's modules, as a version number may stand for many states of them."""
    folder, digest = Path(riwaya.__file__).parent, hashlib.sha256()
    for path in sorted(folder.rglob("*.py")):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:_DIGEST]


def process_name() -> str:
    """`host:pid`."""
    return f"{platform.node()}:{os.getpid()}"


def peak_memory_mib() -> float | None:
    """Most memory that this process held so far, in MiB; None on Windows, which does not tell."""
    if sys.platform == "win32":
        return None
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1024**2 if sys.platform == "darwin" else peak / 1024  # bytes there, KiB elsewhere
