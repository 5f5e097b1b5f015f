"""People's judgements in the store: taken in, taken back, listed; never deleted."""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, insert, select, update

from riwaya.errors import UnknownJudgementError
from riwaya.model.judgement import Judgement, JudgementKind, Target
from riwaya.store.search import mark_pending
from riwaya.store.tables import judgement_targets, judgements

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from riwaya.store.database import Database

_COLUMNS = ("id", "layer", "by", "at", "note", "undone_by", "undone_at")
_TARGET_COLUMNS = Target.__struct_fields__


class Taken(StrEnum):
    """What became of a judgement that was handed in."""

    NEW = "new"
    KNOWN = "known"
    """It was there already; nothing changed."""
    UNDONE = "undone"
    """It was there and stood; what was handed in had been undone, so it is undone here, too."""


class JudgementTable:
    """The judgements of a store."""

    def __init__(self, database: Database) -> None:
        self._database, self._where = database, database.where

    def put(self, judgement: Judgement) -> Taken:
        """Takes a judgement in; one that is known changes nothing, unless it brings the news that it was undone."""
        return self._database.write(lambda connection: put_judgement(connection, judgement))

    def undo(self, judgement_id: str, *, by: str, at: str) -> Judgement:
        """Takes a judgement back, and gives it as it is now.

        Args:
            judgement_id: of the judgement.
            by: who takes it back.
            at: when, as `Judgement.at`.

        Raises:
            UnknownJudgementError: there is none of this id, or it was undone before.
        """
        found = next((one for one in self.all() if one.id == judgement_id), None)
        if found is None:
            raise UnknownJudgementError(
                f"{self._where}: no judgement has the id {judgement_id!r}. `riwaya judge list` lists them."
            )
        if found.undone_at is not None:
            raise UnknownJudgementError(
                f"{self._where}: {found.undone_by} undid {judgement_id} on {found.undone_at[:10]} already."
            )
        undone = replace(found, undone_by=by, undone_at=at)
        self._database.write(lambda connection: _set_undone(connection, undone))
        return undone

    def all(self) -> tuple[Judgement, ...]:
        """All of them, also those that were undone, the oldest first."""
        return self._database.read(read_judgements)


def put_judgement(connection: Connection, judgement: Judgement) -> Taken:
    """As `JudgementTable.put`, inside a transaction."""
    known = connection.execute(select(judgements.c.undone_at).where(judgements.c.id == judgement.id)).one_or_none()
    if known is None:
        _insert(connection, judgement)
        return Taken.NEW
    if judgement.is_undone and known.undone_at is None:
        _set_undone(connection, judgement)
        return Taken.UNDONE
    return Taken.KNOWN


def read_judgements(connection: Connection) -> tuple[Judgement, ...]:
    """As `JudgementTable.all`."""
    rows: Sequence[Mapping[Any, Any]] = connection.execute(select(judgements)).mappings().all()
    targets: defaultdict[str, list[Target]] = defaultdict(list)
    order = (judgement_targets.c.judgement_id, judgement_targets.c.position)
    for row in connection.execute(select(judgement_targets).order_by(*order)).mappings():
        targets[row["judgement_id"]].append(target_of(row))
    found = (judgement_of(row, tuple(targets[row["id"]])) for row in rows)
    return tuple(sorted(found, key=lambda one: one.order))


def target_of(row: Mapping[Any, Any]) -> Target:
    """A row of `judgement_targets`."""
    return Target(**{name: row[name] for name in _TARGET_COLUMNS})


def judgement_of(row: Mapping[Any, Any], targets: tuple[Target, ...]) -> Judgement:
    """A row of `judgements` with its targets.

    Raises:
        ValueError: it does not decode.
    """
    labels, was = (msgspec.json.decode(row[name], type=dict[str, str | None]) for name in ("labels", "was"))
    return Judgement(
        kind=JudgementKind(row["kind"]),
        targets=targets,
        labels=labels,
        was=was,
        **{name: row[name] for name in _COLUMNS},
    )


def _insert(connection: Connection, judgement: Judgement) -> None:
    kept = {name: getattr(judgement, name) for name in _COLUMNS}
    said = {name: msgspec.json.encode(getattr(judgement, name)).decode() for name in ("labels", "was")}
    connection.execute(insert(judgements).values(kind=judgement.kind.value, **kept, **said))
    targets = [
        {"judgement_id": judgement.id, "position": at, **msgspec.to_builtins(target)}
        for at, target in enumerate(judgement.targets)
    ]
    connection.execute(insert(judgement_targets), targets)
    mark_pending(connection, {target.article for target in judgement.targets})


def _set_undone(connection: Connection, judgement: Judgement) -> None:
    values = {"undone_by": judgement.undone_by, "undone_at": judgement.undone_at}
    connection.execute(update(judgements).where(judgements.c.id == judgement.id).values(**values))
    mark_pending(connection, {target.article for target in judgement.targets})
