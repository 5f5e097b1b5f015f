"""Parts of a dataset written from articles, a bounded number at a time, and read back."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from riwaya.errors import DamagedPartError
from riwaya.export.dataset.arrow import load_arrow, schema_of
from riwaya.export.dataset.folder import FileRecord, PartRecord, digest_of
from riwaya.export.dataset.rows import article_row, layer_rows, refusal_row
from riwaya.export.dataset.tables import ARTICLES, JUDGEMENTS, REFUSALS, SCHEMA, TABLES
from riwaya.model.analysis import Analysis
from riwaya.model.article import Article
from riwaya.model.judgement import Judgement
from riwaya.readers.reading import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from riwaya.compare.joined import JoinedArticle
    from riwaya.export.dataset.folder import Dataset, GivenUp
    from riwaya.export.dataset.rows import Row

_HELD = 8_000_000
"""Code points of texts and analyses that are held before they are written as a group of rows."""
_ARTICLE_FIELDS = Article.__struct_fields__
_ROWS = 64


class Held(Struct, frozen=True):
    """An article of a part with all that the part knows of it."""

    article: Article
    analysis: Analysis
    """The machine's."""
    given_id: str
    """The id it was read with, which another text may bear as well."""
    source: str | None
    """File that it was read from."""


class PartWriter:
    """Writes one part; use it as a context manager: what is not finished leaves nothing behind."""

    def __init__(self, dataset: Dataset, name: str) -> None:
        """Begins the files, out of sight.

        Raises:
            MissingExtraError: pyarrow is not installed.
        """
        parquet, self._pa = load_arrow().parquet, load_arrow()
        self._dataset, self._name = dataset, name
        self._folder = dataset.staging()
        metadata = {"riwaya.schema": str(SCHEMA), "riwaya.part": name}
        self._schemas = {table: schema_of(columns, metadata) for table, columns in TABLES.items()}
        self._files = {
            table: parquet.ParquetWriter(self._folder / f"{table}.parquet", schema, compression="zstd")
            for table, schema in self._schemas.items()
        }
        self._rows: dict[str, list[Row]] = {table: [] for table in TABLES}
        self._held = self._articles = self._words = self._refused = self._with_issues = 0

    def __enter__(self) -> PartWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for file in self._files.values():
            file.close()
        for path in self._folder.glob("*") if self._folder.exists() else ():
            path.unlink(missing_ok=True)
        if self._folder.exists():
            self._folder.rmdir()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was taken in so far."""
        return not self._articles and not self._refused

    def add(self, joined: JoinedArticle, machine: Analysis, *, given_id: str, source: str | None) -> None:
        """Takes an article: its rows of layers are those of `joined`, what `load` restores is `machine`."""
        row = article_row(joined.article, machine, given_id=given_id, source=source)
        self._rows[ARTICLES].append(row)
        for table, rows in layer_rows(joined).items():
            self._rows[table].extend(rows)
        self._articles += 1
        self._words += row["words"]
        self._with_issues += bool(machine.issues)
        self._held += len(row["text"]) + len(row["analysis"])
        if self._held >= _HELD:
            self._write()

    def refuse(self, refusal: Refusal) -> None:
        """Takes an input that could not become an article."""
        self._rows[REFUSALS].append(refusal_row(refusal))
        self._refused += 1

    def finish(
        self,
        *,
        stamp: str,
        sources: tuple[str, ...],
        yields_to: tuple[str, ...] = (),
        given_up: tuple[GivenUp, ...] = (),
    ) -> PartRecord:
        """Puts the part into its dataset, and says what is in it."""
        self._write()
        for file in self._files.values():
            file.close()
        record = PartRecord(
            name=self._name,
            stamp=stamp,
            sources=sources,
            articles=self._articles,
            words=self._words,
            refused=self._refused,
            with_issues=self._with_issues,
            files={table: self._settle(table) for table in TABLES},
            yields_to=yields_to,
            given_up=given_up,
        )
        self._dataset.put_part(self._folder, record)
        return record

    def _write(self) -> None:
        for table, rows in self._rows.items():
            if rows:
                self._files[table].write_table(self._pa.Table.from_pylist(rows, schema=self._schemas[table]))
                rows.clear()
        self._held = 0

    def _settle(self, table: str) -> FileRecord:
        """Sees to it that a file is on disk."""
        path = self._folder / f"{table}.parquet"
        with path.open("r+b") as file:
            os.fsync(file.fileno())
        return FileRecord(bytes=path.stat().st_size, sha256=digest_of(path))


def read_articles(dataset: Dataset, part: str) -> Iterator[Held]:
    """Articles of a part in their order.

    Raises:
        DamagedPartError: it does not hold what a part holds.
    """
    for row in _read(dataset, part, ARTICLES):
        yield _held(row, f"{dataset.file(ARTICLES, part)}: {row.get('id')!r}")


def read_refusals(dataset: Dataset, part: str) -> Iterator[Refusal]:
    """Refusals of a part in their order.

    Raises:
        DamagedPartError: it does not hold what a part holds.
    """
    for row in _read(dataset, part, REFUSALS):
        try:
            yield msgspec.convert(row, Refusal)
        except msgspec.ValidationError as error:
            raise DamagedPartError(f"{dataset.file(REFUSALS, part)}: no refusal ({error}).") from error


def read_judgements(dataset: Dataset) -> Iterator[Judgement]:
    """What people said, in a dataset from a store.

    Raises:
        DamagedPartError: it does not hold what it should.
    """
    path = dataset.path / JUDGEMENTS
    for part in sorted(path.glob("*.parquet")):
        for row in _read(dataset, part.stem, JUDGEMENTS):
            try:
                yield msgspec.json.decode(row.get("judgement") or "", type=Judgement)
            except msgspec.DecodeError as error:
                raise DamagedPartError(f"{part}: no judgement ({error}).") from error


def read_columns(dataset: Dataset, part: str, table: str, columns: list[str]) -> dict[str, list[Any]]:
    """Columns of a table of a part.

    Raises:
        DamagedPartError: it cannot be read.
    """
    pa = load_arrow()
    path = dataset.file(table, part)
    try:
        found = pa.parquet.ParquetFile(path).read(columns=columns)
        return {name: found.column(name).to_pylist() for name in columns}
    except (pa.ArrowException, OSError, KeyError) as error:
        raise DamagedPartError(f"{path}: cannot be read ({error}).") from error


def _read(dataset: Dataset, part: str, table: str) -> Iterator[Row]:
    pa = load_arrow()
    path = dataset.file(table, part)
    try:
        with pa.parquet.ParquetFile(path) as file:
            for batch in file.iter_batches(_ROWS):
                yield from batch.to_pylist()
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        raise DamagedPartError(f"{path}: cannot be read ({error}).") from error


def _held(row: Row, where: str) -> Held:
    try:
        analysis = msgspec.json.decode(row.get("analysis") or "", type=Analysis)
        fields = {name: row.get(name) for name in _ARTICLE_FIELDS} | {"published": analysis.article.published}
        article = msgspec.convert(fields, Article)
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise DamagedPartError(f"{where}: no article with its analysis ({error}).") from error
    if analysis.article != article.head:
        raise DamagedPartError(f"{where}: its analysis is of another text.")
    return Held(article, analysis, str(row.get("given_id") or article.id), row.get("source"))
