"""What of a store is exported, and into which file."""

from __future__ import annotations

import shutil
from functools import cache
from typing import TYPE_CHECKING

from riwaya.compare.row_filter import RowFilter
from riwaya.corpus.judged import JudgedArticles
from riwaya.corpus.labels import in_both_languages
from riwaya.corpus.layer_rows import require_types
from riwaya.corpus.selection import Filter, Selection
from riwaya.errors import ExportError, UnknownPackError
from riwaya.export.formats import Of
from riwaya.export.source import ExportSource
from riwaya.knowledge.loader import load_pack
from riwaya.store.archive import PART, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from riwaya.compare.joined import JoinedArticle
    from riwaya.export.formats import Format
    from riwaya.knowledge.pack import Pack
    from riwaya.model.analysis import Versions
    from riwaya.search.engine import SearchEngine
    from riwaya.store import Store

_ZIP = ".zip"


class StoredArticles:
    """The articles of a store that are asked for, read one at a time."""

    def __init__(
        self,
        store: Store,
        pack: Pack,
        asked: Filter,
        of: Of,
        engine: Callable[[], SearchEngine],
        *,
        only: tuple[str, ...] = (),
    ) -> None:
        """What is asked for.

        Args:
            store: whose articles.
            pack: knows names of outlets and camps, and of entities in queries.
            asked: what articles and events have to be.
            of: whether filters choose events, or articles that tell of something.
            engine: gives a search engine over an index that is up to date; asked only where a search has to tell.
            only: ids, where only some articles count at all.

        Raises:
            UnknownCodeError: a type that PLOVER does not have.
            UnknownArticleError: no article has an id of `only`.
            QueryError, RequestError: words that cannot be read, a camp that the pack lacks.
        """
        require_types("events", asked.types)
        self._wanted = RowFilter(types=asked.types, actor=asked.actor, place=asked.place)
        self._label = in_both_languages(pack)
        selection, searched = Selection(pack), asked if of is Of.ARTICLES else Filter(q=asked.q)
        takes, found = selection.outlets(asked), None
        if searched.q or searched.actor or searched.place or searched.types:
            found = frozenset(engine().search(selection.query(searched)).ids)
        for name in only:
            store.article(name)
        rows = (row for row in store.articles() if takes(row.outlet, row.published))
        self.ids = tuple(row.id for row in rows if (found is None or row.id in found) and (not only or row.id in only))
        self.judged, self._store = JudgedArticles(store), store

    def read(self) -> Iterator[JoinedArticle]:
        """The articles, by date."""
        return map(self.judged.read, self.ids)

    def source(
        self, articles: Callable[[], Iterator[JoinedArticle]] | None = None, *, all_events: bool = False
    ) -> ExportSource:
        """What a format writes; `articles`: reads them in another way, such as under a bar."""
        return ExportSource(
            articles or self.read,
            _pack_of,
            takes=lambda row: self._wanted.takes_event(row, self._label),
            all_events=all_events,
            machine=self._store.analysis,
            said=self.judged.known,
        )


@cache
def _installed(pack: str) -> Pack | None:
    try:
        return load_pack(pack)
    except UnknownPackError:
        return None


def _pack_of(versions: Versions) -> Pack | None:
    return _installed(versions.pack.partition(" ")[0])


def write_export(form: Format, source: ExportSource, path: Path) -> int:
    """Writes a file, or a folder where the format is one and the name does not end in `.zip`; gives its bytes.

    It is there when all of it is: what fails half way leaves what was there before.

    Raises:
        ExportError: a folder that is there and not empty, or in the place of a file.
    """
    if form.is_folder and path.suffix.lower() != _ZIP:
        return _write_folder(form, source, path)
    if path.is_dir():
        raise ExportError(f"{path}: a folder. {form.name} is one file: name it, such as {path / form.file}.")
    with whole(path) as part, part.open("wb") as file:
        for piece in form.pieces(source):
            file.write(piece)
    return path.stat().st_size


def _write_folder(form: Format, source: ExportSource, path: Path) -> int:
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise ExportError(f"{path}: it is there already. Name a new folder, or a file that ends in {_ZIP}.")
    part, size = path.with_name(path.name + PART), 0
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    try:
        for member in () if form.members is None else form.members(source):
            file = part / member.name
            file.parent.mkdir(parents=True, exist_ok=True)
            size += file.write_bytes(member.data)
        if path.exists():
            path.rmdir()
        part.rename(path)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return size
