"""Where the trained models are: a package of their own, or a folder that `RIWAYA_MODELS` names; both may be missing.

Without models everything works on rules: words are not cut, there is no syntax, names come from the pack and from
titles.
"""

from __future__ import annotations

import hashlib
import os
from importlib.util import find_spec
from pathlib import Path
from zipfile import BadZipFile

import msgspec
from msgspec import Struct

from riwaya.errors import DamagedModelError

MODELS_VARIABLE = "RIWAYA_MODELS"
NONE = "none"
"""Value of the variable that turns models off."""
UNREADABLE = (ValueError, KeyError, EOFError, OSError, BadZipFile)
"""What reading a damaged file of a model may raise; msgspec's errors are ValueErrors."""
CARD = "meta.json"
_PACKAGE = "riwaya_model_ar"
_DIGEST = 12


class ModelCard(Struct, frozen=True, kw_only=True):
    """What `meta.json` says; more of it is in the package's README."""

    name: str
    version: str
    licence: str
    digest: str
    """SHA-256 over the model files, first letters; goes into each analysis."""


class ModelFolder(Struct, frozen=True):
    """A folder with all model files."""

    path: Path
    card: ModelCard

    @property
    def label(self) -> str:
        """Name, version and digest, as analyses carry it."""
        return f"{self.card.name} {self.card.version} {self.card.digest}"

    def file(self, name: str) -> Path:
        """A file of the models.

        Raises:
            DamagedModelError: it is missing.
        """
        path = self.path / name
        if not path.is_file():
            raise DamagedModelError(self.path, f"{name} is missing")
        return path

    def lines(self, name: str) -> list[str]:
        """The lines of a table.

        Raises:
            DamagedModelError: it is missing, is no text, or breaks off: each line of a table is ended.
        """
        try:
            text = self.file(name).read_text(encoding="utf-8")
        except (OSError, ValueError) as error:
            raise DamagedModelError(self.path, f"{name}: {error}") from error
        if not text.endswith("\n"):
            raise DamagedModelError(self.path, f"{name} breaks off")
        return text.split("\n")[:-1]


def find_models() -> ModelFolder | None:
    """The models to use; None when none are installed or the variable says `none`.

    Raises:
        DamagedModelError: the folder that the variable names, or the package, holds no readable card.
    """
    named = os.environ.get(MODELS_VARIABLE)
    if named == NONE:
        return None
    if named:
        return read_folder(Path(named))
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        return None
    return read_folder(Path(spec.origin).parent / "data")


def read_folder(path: Path) -> ModelFolder:
    """The folder with its card.

    Raises:
        DamagedModelError: no card that can be read, or the files are not those that it was written for.
    """
    try:
        card = msgspec.json.decode((path / CARD).read_bytes(), type=ModelCard)
        digest = digest_of(path)
    except UNREADABLE as error:
        raise DamagedModelError(path, f"{CARD}: {error}") from error
    if digest != card.digest:
        raise DamagedModelError(path, f"the files have the digest {digest}, {CARD} says {card.digest!r}")
    return ModelFolder(path, card)


def digest_of(path: Path) -> str:
    """What a card says of the files beside it: hidden ones, which a file manager may leave, do not count."""
    digest = hashlib.sha256()
    for file in sorted(path.iterdir()):
        if file.name != CARD and not file.name.startswith(".") and file.is_file():
            digest.update(file.name.encode() + b"\0")
            with file.open("rb") as content:
                hashlib.file_digest(content, lambda: digest)
    return digest.hexdigest()[:_DIGEST]
