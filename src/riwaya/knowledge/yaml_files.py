"""YAML files decoded straight into records, with errors that say which file and row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import fields

from riwaya.errors import PackSyntaxError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_ROW_PATH = re.compile(r"\$\[(\d+)\]")

Record = TypeVar("Record")
Lexicon = TypeVar("Lexicon", bound=Struct)


def read_yaml(path: Path, kind: type[Record]) -> Record:
    """The file decoded into `kind`; a field that no record has is an error.

    Raises:
        PackSyntaxError: YAML that does not parse, or does not fit `kind`.
    """
    import yaml  # here, because a compiled pack needs none of it

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        data = yaml.load(path.read_bytes(), Loader=loader)  # noqa: S506 - a safe loader, in C where there is one
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise PackSyntaxError(f"{path}: {error}. Correct the file, then run `riwaya pack check`.") from error
    try:
        return msgspec.convert(data, kind, strict=False)
    except msgspec.ValidationError as error:
        advice = "Correct the file, then run `riwaya pack check`."
        raise PackSyntaxError(f"{path}: {_row_of(data, str(error))}{error}. {advice}") from error


def _row_of(data: object, message: str) -> str:
    """The id of the row that a message speaks of, for people who do not count rows."""
    found = _ROW_PATH.search(message)
    row = data[int(found[1])] if found and isinstance(data, list) else None
    return f"row {row['id']!r}: " if isinstance(row, dict) and "id" in row else ""


def read_lexicon(folders: Sequence[Path], stems: Sequence[str], kind: type[Lexicon]) -> Lexicon:
    """One lexicon from all packs: lists are joined in order."""
    joined: dict[str, list[Any]] = {field.name: [] for field in fields(kind)}
    for path in (folder / "lexicon" / f"{stem}.yaml" for folder in folders for stem in stems):
        if path.is_file():
            part = read_yaml(path, kind)
            for field, rows in joined.items():
                rows.extend(getattr(part, field))
    return kind(**{field: tuple(rows) for field, rows in joined.items()})
