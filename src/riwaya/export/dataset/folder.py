"""The folder of a dataset: where files lie, what it is (`riwaya-dataset.json`), and which parts are done (`parts/`).

A part is a file in the folder of each table, and a record that is written last. Files come into place whole, by a
rename; what has no record was not finished and counts for nothing.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar
from uuid import uuid4

import msgspec
from msgspec import Struct

from riwaya.errors import DamagedPartError, DatasetVersionError, ForeignDatasetError
from riwaya.export.dataset.tables import SCHEMA, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_PARTS, _STAGING = "parts", ".staging"
_KIND = "riwaya dataset"
_Record = TypeVar("_Record", bound=Struct)


class Manifest(Struct, kw_only=True, frozen=True):
    """What the dataset is."""

    kind: str = _KIND
    schema: int = SCHEMA
    order: tuple[str, ...] = ()
    """Names of its parts, in the order of what they were read from."""
    finished: bool = False
    """Whether reading into it came to its end: ids are unique, and all that was named is in, but for `missing`."""
    missing: tuple[str, ...] = ()
    """Files of which some or all could not be read, as processes ended over them."""


class FileRecord(Struct, kw_only=True, frozen=True):
    """A file of a part as it was written."""

    bytes: int
    sha256: str


class GivenUp(Struct, kw_only=True, frozen=True):
    """A text that a part had and that a later part has, too; it still has a say in which text bears an id."""

    before: int
    """Articles of the part that came before it and stayed."""
    given_id: str
    sha256: str
    source: str | None


class PartRecord(Struct, kw_only=True, frozen=True):
    """What is known of a part that is done."""

    name: str
    schema: int = SCHEMA
    stamp: str
    """Digest of what it was made from, and by which versions; empty where it has to be made anew."""
    sources: tuple[str, ...]
    """Files that it was read from; none for a dataset from a store."""
    articles: int
    words: int
    refused: int
    with_issues: int
    files: dict[str, FileRecord]
    """By table."""
    yields_to: tuple[str, ...] = ()
    """Parts that have what it gave up, so that it has to be made anew when they change."""
    given_up: tuple[GivenUp, ...] = ()


class Dataset:
    """A dataset on disk."""

    MANIFEST = "riwaya-dataset.json"

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def open(cls, path: Path, *, create: bool = False) -> Dataset:
        """The dataset in a folder, which may be new or empty if it may be made.

        Raises:
            ForeignDatasetError: the folder holds something else, or there is none.
            DatasetVersionError: a newer Riwaya made it.
        """
        dataset = cls(path)
        if not (path / cls.MANIFEST).exists():
            if not create:
                raise ForeignDatasetError(f"{path}: no dataset. `riwaya read FILES --to {path}` makes one.")
            if path.exists() and (not path.is_dir() or any(path.iterdir())):
                raise ForeignDatasetError(f"{path}: holds something that is no dataset. Name a new or an empty folder.")
            dataset.make_folders()
            dataset.write_manifest(Manifest())
        if dataset.manifest().schema > SCHEMA:
            raise DatasetVersionError(f"{path}: made by a newer Riwaya. Update Riwaya, or name a new folder.")
        dataset.make_folders()
        return dataset

    def make_folders(self) -> None:
        """Makes those that are missing."""
        for name in (*TABLES, _PARTS):
            (self.path / name).mkdir(parents=True, exist_ok=True)

    def manifest(self) -> Manifest:
        """What the dataset says of itself.

        Raises:
            ForeignDatasetError: it cannot be read, or belongs to another program.
        """
        try:
            manifest = msgspec.json.decode((self.path / self.MANIFEST).read_bytes(), type=Manifest)
        except (OSError, msgspec.DecodeError) as error:
            raise ForeignDatasetError(f"{self.path / self.MANIFEST}: cannot be read ({error}).") from error
        if manifest.kind != _KIND:
            raise ForeignDatasetError(f"{self.path}: holds {manifest.kind!r}, which is no dataset of Riwaya.")
        return manifest

    def write_manifest(self, manifest: Manifest) -> None:
        """Puts it in the place of the one before."""
        self._put(msgspec.json.format(msgspec.json.encode(manifest)), self.path / self.MANIFEST)

    def file(self, table: str, part: str) -> Path:
        """Where the file of a part lies."""
        return self.path / table / f"{part}.parquet"

    def staging(self) -> Path:
        """A new folder for files that are being written."""
        folder = self.path / _STAGING / uuid4().hex
        folder.mkdir(parents=True)
        return folder

    # --- parts
    def record(self, part: str) -> PartRecord | None:
        """What is known of a part; None where it is not done, or its record cannot be read."""
        try:
            return msgspec.json.decode(self._record_path(part).read_bytes(), type=PartRecord)
        except (OSError, msgspec.DecodeError):
            return None

    def names(self) -> tuple[str, ...]:
        """Names of all parts that are done, in the order of the dataset."""
        there = {path.stem for path in (self.path / _PARTS).glob("*.json")}
        known = [name for name in self.manifest().order if name in there]
        return (*known, *sorted(there.difference(known)))

    def is_whole(self, record: PartRecord) -> bool:
        """Whether all files of a part are there, as long as they were when written."""
        with suppress(OSError):
            return record.files.keys() >= TABLES.keys() and all(
                self.file(table, record.name).stat().st_size == file.bytes for table, file in record.files.items()
            )
        return False

    def check(self, part: str, tables: Iterable[str]) -> PartRecord:
        """The record of a part whose files in these tables hold what was written.

        Raises:
            DamagedPartError: they do not, or something is missing.
        """
        record = self.record(part)
        if record is None or record.name != part:
            raise DamagedPartError(f"{self._record_path(part)}: missing or damaged. Read its files again.")
        for table in tables:
            path, file = self.file(table, part), record.files.get(table)
            try:
                found = digest_of(path)
            except OSError as error:
                raise DamagedPartError(f"{path}: cannot be read ({error.strerror or error}).") from error
            if file is None or found != file.sha256:
                raise DamagedPartError(f"{path}: is not what was written there; damaged, or of another dataset.")
        return record

    def put_part(self, folder: Path, record: PartRecord) -> None:
        """Moves the files of a part into place, and then says that it is done."""
        self._record_path(record.name).unlink(missing_ok=True)
        for table in TABLES:
            (folder / f"{table}.parquet").replace(self.file(table, record.name))
        self.put_record(record)
        shutil.rmtree(folder, ignore_errors=True)

    def put_record(self, record: PartRecord) -> None:
        """Writes what is known of a part."""
        self._put(msgspec.json.format(msgspec.json.encode(record)), self._record_path(record.name))

    def remove_part(self, part: str) -> None:
        """Takes a part out."""
        self._record_path(part).unlink(missing_ok=True)
        for table in TABLES:
            self.file(table, part).unlink(missing_ok=True)

    def sweep(self) -> None:
        """Removes what unfinished work left: files without a record, and what was being written."""
        shutil.rmtree(self.path / _STAGING, ignore_errors=True)
        done = set(self.names())
        for table in TABLES:
            for path in (self.path / table).glob("*.parquet"):
                if path.stem not in done:
                    path.unlink(missing_ok=True)

    def _record_path(self, part: str) -> Path:
        return self.path / _PARTS / f"{part}.json"

    def _put(self, data: bytes, path: Path) -> None:
        """Writes a file whole, by a rename."""
        new = path.with_name(f".{path.name}.{uuid4().hex}")
        with new.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)


def digest_of(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
