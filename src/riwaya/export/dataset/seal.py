"""Ids made unique over all parts of a dataset, as in a store that one process filled in the order of the parts.

Two texts that were read with one id: the first keeps it, the other gets a digest behind it. One text read twice: the
last reading stays, as stores keep it. What was read again from a file takes the place of what was read from it before.
"""

from __future__ import annotations

import hashlib
from collections import deque
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from riwaya.compare.joined import JoinedArticle
from riwaya.export.dataset.folder import GivenUp
from riwaya.export.dataset.parts import PartWriter, read_articles, read_columns, read_refusals
from riwaya.export.dataset.tables import ARTICLES
from riwaya.model.article import own_id

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from riwaya.export.dataset.folder import Dataset, PartRecord
    from riwaya.export.dataset.parts import Held

_COLUMNS = ["id", "given_id", "sha256", "source"]
"""In the order in which they are looked at."""
_KEY = 8


class _Change(Struct):
    """What has to become of a part."""

    ids: dict[int, str]
    """New ids by row."""
    replaced: set[int]
    """Rows whose file was read again in another part."""
    repeated: set[int]
    """Rows whose text a later row has, too."""
    yields_to: set[str]
    """Parts of those rows."""


def seal(
    dataset: Dataset,
    *,
    read_now: Collection[str] = (),
    from_files: Collection[str] = (),
    on_part: Callable[[str], None] | None = None,
) -> int:
    """Makes ids unique, and says how many parts had to be written anew.

    Args:
        dataset: all of whose parts are looked at.
        read_now: parts that were read or found up to date in this run.
        from_files: the files of this run; what other parts have of them goes.
        on_part: called with the name of each part that is looked at.

    Raises:
        DamagedPartError: a part cannot be read.
    """
    changes = _Changes(frozenset(read_now), frozenset(from_files))
    names = dataset.names()
    changes.shared = _shared_keys(dataset, names)
    for name in names:
        if on_part is not None:
            on_part(name)
        changes.look_at(dataset, name)
    return sum(_rewrite(dataset, name, changes) for name in names)


def _shared_keys(dataset: Dataset, names: tuple[str, ...]) -> frozenset[int]:
    """Keys of ids that were given more than once; a few others may be among them."""
    keys = [np.empty(0, np.uint64)]
    for name in names:
        keys.append(_keys(read_columns(dataset, name, ARTICLES, ["given_id"])["given_id"]))
        keys.append(np.repeat(_keys([one.given_id for one in _given_up(dataset, name)]), 2))
    found, counts = np.unique(np.concatenate(keys), return_counts=True)
    return frozenset(map(int, found[counts > 1]))


def _given_up(dataset: Dataset, name: str) -> tuple[GivenUp, ...]:
    record = dataset.record(name)
    return record.given_up if record is not None else ()


def _keys(ids: list[str]) -> np.ndarray:
    """Eight bytes for each id: millions of ids fit in memory so."""
    digests = b"".join(hashlib.blake2b(one.encode(), digest_size=_KEY).digest() for one in ids)
    return np.frombuffer(digests, np.uint64)


class _Changes:
    """What looking at all parts in their order tells."""

    def __init__(self, read_now: frozenset[str], from_files: frozenset[str]) -> None:
        self.shared: frozenset[int] = frozenset()
        self._read_now, self._from_files = read_now, from_files
        self._taken: dict[str, str] = {}
        self._last: dict[str, tuple[str, int]] = {}
        self.of: dict[str, _Change] = {}

    def is_replaced(self, name: str, source: str | None) -> bool:
        """Whether this run has read a file that a part was read from, but not as this part."""
        return name not in self._read_now and source in self._from_files

    def look_at(self, dataset: Dataset, name: str) -> None:
        """Takes the next part."""
        columns = read_columns(dataset, name, ARTICLES, _COLUMNS)
        claims = deque(one for one in _given_up(dataset, name) if not self.is_replaced(name, one.source))
        self.of[name] = _Change({}, set(), set(), set())
        rows = zip(*(columns[column] for column in _COLUMNS), map(int, _keys(columns["given_id"])), strict=True)
        for row, (now, given, digest, source, key) in enumerate(rows):
            while claims and claims[0].before <= row:
                self._claim(claims.popleft())
            if self.is_replaced(name, source):
                self.of[name].replaced.add(row)
            elif key in self.shared:
                self._settle(name, row, own_id(given, digest, self._taken), now)
            elif given != now:
                self.of[name].ids[row] = given
        for claim in claims:
            self._claim(claim)

    def _claim(self, given_up: GivenUp) -> None:
        own_id(given_up.given_id, given_up.sha256, self._taken)

    def _settle(self, name: str, row: int, own: str, now: str) -> None:
        if own != now:
            self.of[name].ids[row] = own
        earlier, self._last[own] = self._last.get(own), (name, row)
        if earlier is not None:
            change = self.of[earlier[0]]
            change.repeated.add(earlier[1])
            change.yields_to |= {name} - {earlier[0]}


def _rewrite(dataset: Dataset, name: str, changes: _Changes) -> bool:
    """Writes a part anew where it has to be; whether it had to."""
    change, record = changes.of[name], dataset.record(name)
    if record is None:
        return False
    refusals = tuple(read_refusals(dataset, name)) if record.refused else ()
    kept = [one for one in refusals if not changes.is_replaced(name, _file_of(one.path))]
    is_outdated = bool(change.replaced) or len(kept) < len(refusals)
    if not (is_outdated or change.ids or change.repeated):
        return False
    with PartWriter(dataset, name) as writer:
        given_up = _write_articles(dataset, record, changes, writer)
        for refusal in kept:
            writer.refuse(refusal)
        if writer.is_empty and not given_up:
            dataset.remove_part(name)
            return True
        writer.finish(
            stamp="" if is_outdated else record.stamp,
            sources=record.sources,
            yields_to=tuple(sorted({*record.yields_to, *change.yields_to})),
            given_up=given_up,
        )
    return True


def _write_articles(dataset: Dataset, record: PartRecord, changes: _Changes, writer: PartWriter) -> tuple[GivenUp, ...]:
    """Writes the articles that stay; what the part has given up by now."""
    name, change, kept = record.name, changes.of[record.name], 0
    claims = deque(one for one in record.given_up if not changes.is_replaced(name, one.source))
    given_up: list[GivenUp] = []
    for row, held in enumerate(read_articles(dataset, name)):
        while claims and claims[0].before <= row:
            given_up.append(replace(claims.popleft(), before=kept))
        if row in change.repeated:
            digest = held.analysis.article.sha256
            given_up.append(GivenUp(before=kept, given_id=held.given_id, sha256=digest, source=held.source))
        elif row not in change.replaced:
            _write_article(held, change.ids.get(row, held.article.id), writer)
            kept += 1
    return (*given_up, *(replace(one, before=kept) for one in claims))


def _write_article(held: Held, article_id: str, writer: PartWriter) -> None:
    analysis = replace(held.analysis, article=replace(held.analysis.article, id=article_id))
    joined = JoinedArticle(replace(held.article, id=article_id), analysis)
    writer.add(joined, analysis, given_id=held.given_id, source=held.source)


def _file_of(path: str) -> str:
    """The file on disk that a refusal is about: members of archives are called `archive!member`."""
    return path.partition("!")[0]
