"""Where packs lie: in a folder of the user's own, and in the one that Riwaya brings.

`root` is always the first folder to look in. What it lacks, packs as well as codebooks, is taken from those that Riwaya
brings, so a pack of one's own extends `arabic` without a copy of it.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from riwaya.errors import KnowledgeError

if TYPE_CHECKING:
    from collections.abc import Iterable

PACKS_VARIABLE = "RIWAYA_PACKS"
CODEBOOKS = "codebooks"
MANIFEST = "pack.yaml"


def find_packs_root() -> Path:
    """The folder to look in first: `RIWAYA_PACKS`, else the user's own where there is one, else Riwaya's.

    Raises:
        KnowledgeError: none of them exists.
    """
    named = os.environ.get(PACKS_VARIABLE)
    candidates = [Path(named)] if named else [find_user_folder(), *_shipped()]
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    raise KnowledgeError(f"no packs in {', '.join(map(str, candidates))}. Set {PACKS_VARIABLE} to the folder of packs.")


def find_user_folder() -> Path:
    """Where packs of one's own lie: `RIWAYA_PACKS`, else in the user's data folder; it need not exist."""
    named = os.environ.get(PACKS_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("riwaya", appauthor=False) / "packs"


def find_shipped_root() -> Path | None:
    """The folder of the packs that Riwaya brings; None where it came without them."""
    return next((path for path in _shipped() if path.is_dir()), None)


def _shipped() -> tuple[Path, Path]:
    """Where they lie in an installed package, and in the source tree."""
    package = Path(__file__).parents[1]
    return package / "packs", package.parents[1] / "packs"


def folder_of(name: str, root: Path) -> Path:
    """The folder of a pack, or of the codebooks: below `root`, else among those that Riwaya brings.

    Where neither has it, the one below `root`, which is not there.
    """
    own = root / name
    shipped = find_shipped_root()
    return own if own.is_dir() or shipped is None or not (shipped / name).is_dir() else shipped / name


def ids_below(root: Path) -> list[str]:
    """Ids of the packs in one folder of packs."""
    return sorted(path.parent.name for path in root.glob(f"*/{MANIFEST}"))


def file_name(path: Path, root: Path) -> str:
    """A file as `pack/file.yaml`, wherever its pack lies."""
    shipped = find_shipped_root()
    home = root if shipped is None or path.is_relative_to(root) else shipped
    return path.relative_to(home).as_posix()


def source_files(folders: Iterable[str], root: Path) -> tuple[Path, ...]:
    """Every YAML file that goes into the packs in `folders`, codebooks last, in a fixed order."""
    own = [path for folder in folders for path in sorted(folder_of(folder, root).rglob("*.yaml"))]
    return (*own, *sorted(folder_of(CODEBOOKS, root).glob("*.yaml")))


def digest_of(paths: Iterable[Path], root: Path) -> str:
    """SHA-256 over names and bytes of files, hex."""
    total = hashlib.sha256()
    for path in paths:
        total.update(file_name(path, root).encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()
