"""Copies of some of the models of which one file is damaged, for tests of what is told then."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from riwaya.text.models import ModelFolder

if TYPE_CHECKING:
    from pathlib import Path


def damaged(models: ModelFolder, folder: Path, name: str, content: bytes | None, *others: str) -> ModelFolder:
    """The models in a folder of their own: `context.*`, the files of others, and one with other content or without."""
    for stem in ("context", *others):
        for file in models.path.glob(f"{stem}.*"):
            shutil.copy(file, folder)
    if content is None:
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(content)
    return ModelFolder(folder, models.card)
