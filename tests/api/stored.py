"""What the command line makes of a store, without the command line."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from riwaya.corpus.exporting import StoredArticles, write_export
from riwaya.corpus.selection import Filter
from riwaya.knowledge.loader import load_pack
from riwaya.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from riwaya.export.formats import Format


def no_search():
    raise AssertionError("nothing of this has to be searched for")


def written_by_command(samples: Path, form: Format, folder: Path) -> bytes:
    """The file of a format with all of a store."""
    shutil.copyfile(samples, folder / "s.db")
    path = folder / (f"{form.name}.zip" if form.is_folder else form.file)
    with Store.open(folder / "s.db") as store:
        articles = StoredArticles(store, load_pack("syria"), Filter(), form.of, no_search)
        write_export(form, articles.source(), path)
    return path.read_bytes()
