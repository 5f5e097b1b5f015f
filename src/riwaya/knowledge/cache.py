"""Compiled knowledge: records as msgpack beside the digest of what they were made from, so that YAML is read once.

A compiled file is only ever a copy. One that is missing, damaged, foreign or out of date is made anew, and where none
can be written Riwaya works without.
"""

from __future__ import annotations

import hashlib
import logging
import os
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec
from msgspec import Struct

from riwaya import __version__

if TYPE_CHECKING:
    from collections.abc import Callable

CACHE_VARIABLE = "RIWAYA_CACHE"
_KEY_LENGTH = 16
_CHECKSUM_LENGTH = hashlib.sha256().digest_size

Record = TypeVar("Record")

log = logging.getLogger("riwaya.knowledge")


class _Compiled(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a file holds behind its checksum."""

    name: str
    """Of the file, so that a copy of another is refused."""
    folders: tuple[str, ...]
    """Folders below the packs root that went in."""
    digest: str
    """Of their files, as they were then."""
    body: msgspec.Raw


def find_cache_folder() -> Path:
    """Where compiled knowledge lies: `RIWAYA_CACHE`, else the user's cache folder; it need not exist."""
    named = os.environ.get(CACHE_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("riwaya", appauthor=False)


def compiled_path(kind: str, name: str, root: Path) -> Path:
    """The file for `name` under `root`: a folder per kind, one key per root and state of the code that reads packs."""
    key = hashlib.sha256(f"{root.resolve()}\0{_code_digest()}".encode()).hexdigest()[:_KEY_LENGTH]
    return find_cache_folder() / kind / f"{name}-{key}.msgpack"


def read_compiled(path: Path, kind: type[Record], digest_now: Callable[[tuple[str, ...]], str]) -> Record | None:
    """The record in `path`; None where there is none to trust.

    Args:
        path: as `compiled_path` gives it.
        kind: what to decode.
        digest_now: digest of the files that lie in the given folders today.
    """
    try:
        data = path.read_bytes()
    except OSError:
        return None
    checksum, payload = data[:_CHECKSUM_LENGTH], memoryview(data)[_CHECKSUM_LENGTH:]
    if hashlib.sha256(payload).digest() != checksum:
        return None
    try:
        compiled = msgspec.msgpack.decode(payload, type=_Compiled)
        if compiled.name != path.name or digest_now(compiled.folders) != compiled.digest:
            return None
        return msgspec.msgpack.decode(compiled.body, type=kind)
    except (msgspec.DecodeError, OSError) as error:
        log.debug("%s is made anew: %s", path, error)
        return None


def write_compiled(path: Path, record: object, *, folders: tuple[str, ...], digest: str) -> None:
    """Put `record` into `path` in one step; where that fails, leave nothing behind."""
    body = msgspec.Raw(msgspec.msgpack.encode(record))
    payload = msgspec.msgpack.encode(_Compiled(name=path.name, folders=folders, digest=digest, body=body))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-")
    except OSError as error:
        log.debug("%s cannot be written: %s", path, error)
        return
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(hashlib.sha256(payload).digest() + payload)
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        log.debug("%s cannot be written: %s", path, error)


@lru_cache(maxsize=1)
def _code_digest() -> str:
    """Digest of the code that turns YAML into records: folding, flattening, the records themselves."""
    package = Path(__file__).parents[1]
    parts = ("knowledge/*.py", "text/*.py", "model/mention.py", "model/quantity.py")
    total = hashlib.sha256(__version__.encode())
    for path in (path for part in parts for path in sorted(package.glob(part))):
        total.update(path.read_bytes())
    return total.hexdigest()
