"""Parquet: the dataset that `riwaya read --to` makes, written from a store; `riwaya load` brings it into another.

Rows of layers are as people judged them, as in all exports. What `riwaya load` restores is the machine's analysis of
each article, in a column beside its text, and the judgements on the articles that are exported.
"""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import msgspec

from riwaya.export.dataset.arrow import load_arrow, schema_of
from riwaya.export.dataset.folder import Dataset, Manifest
from riwaya.export.dataset.parts import PartWriter
from riwaya.export.dataset.rows import judgement_row
from riwaya.export.dataset.tables import JUDGEMENT_COLUMNS, JUDGEMENTS
from riwaya.export.zipped import Member

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.export.source import ExportSource
    from riwaya.model.judgement import Judgement

_ARTICLES = 1_000
"""Articles of a part, which is held in memory when it is done."""


def parquet_members(source: ExportSource) -> Iterator[Member]:
    """Files of the dataset, part by part; what says that it is whole comes last.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    load_arrow()
    return _members(source)


def _members(source: ExportSource) -> Iterator[Member]:
    articles, names = source.articles(), list[str]()
    exported: set[str] = set()
    with TemporaryDirectory() as folder:
        while True:
            dataset = Dataset.open(Path(folder) / "dataset", create=True)
            name = f"store-{len(names) + 1:06}"
            with PartWriter(dataset, name) as writer:
                for joined in islice(articles, _ARTICLES):
                    exported.add(joined.article.id)
                    writer.add(joined, source.machine(joined), given_id=joined.article.id, source=None)
                if writer.is_empty and names:
                    break
                writer.finish(stamp="", sources=())
            names.append(name)
            yield from _taken(dataset, name)
        yield from _judgements(source, exported, Path(folder))
    manifest = Manifest(order=tuple(names), finished=True)
    yield Member(Dataset.MANIFEST, msgspec.json.format(msgspec.json.encode(manifest)))


def _taken(dataset: Dataset, name: str) -> Iterator[Member]:
    """The files of a part, which are taken out of the dataset."""
    for path in sorted(dataset.path.glob(f"*/{name}.*")):
        yield Member(path.relative_to(dataset.path).as_posix(), path.read_bytes())
    dataset.remove_part(name)


def _judgements(source: ExportSource, exported: set[str], folder: Path) -> Iterator[Member]:
    """What people said of the articles that are exported, where they said anything."""
    said = [one for one in source.judgements() if _is_about(one, exported)]
    if not said:
        return
    pa, path = load_arrow(), folder / "judgements.parquet"
    rows = [judgement_row(one) for one in said]
    pa.parquet.write_table(pa.Table.from_pylist(rows, schema=schema_of(JUDGEMENT_COLUMNS, {})), path)
    source.counts["judgements"] += len(said)
    yield Member(f"{JUDGEMENTS}/store.parquet", path.read_bytes())


def _is_about(judgement: Judgement, exported: set[str]) -> bool:
    return all(target.article in exported for target in judgement.targets)
