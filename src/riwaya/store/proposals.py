"""What second readers proposed, in the store, with the log of asking them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, insert, select, update

from riwaya.errors import UnknownProposalError
from riwaya.model.proposal import Proposal, SecondReading
from riwaya.store.tables import judgements, proposals, second_readings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Select

    from riwaya.store.database import Database

_DECISION = ("decided_by", "decided_at", "judgement")
_OPEN: dict[str, str | None] = dict.fromkeys(_DECISION)


class ProposalTable:
    """The proposals of a store."""

    def __init__(self, database: Database) -> None:
        self._database, self._where = database, database.where

    def put(self, reading: SecondReading, found: Iterable[Proposal]) -> int:
        """Stores a reading with what it proposes; what was proposed before stays as it was decided. Gives new ones."""

        def run(connection: Connection) -> int:
            put_reading(connection, reading)
            return sum(put_proposal(connection, one) for one in found)

        return self._database.write(run)

    def readings(self, article: str | None = None) -> tuple[SecondReading, ...]:
        """The log, of one article where named, the oldest first."""
        return self._database.read(lambda connection: read_readings(connection, article))

    def all(self, article: str | None = None) -> tuple[Proposal, ...]:
        """All proposals, about one article where named, the oldest first; one whose judgement was undone is open."""
        query = _with_undone()
        if article is not None:
            query = query.where(proposals.c.article == article)
        rows = self._database.read(lambda connection: connection.execute(query).mappings().all())
        return _sorted(proposal_of(row if row["undone_at"] is None else {**row, **_OPEN}) for row in rows)

    def find(self, proposal_id: str) -> Proposal:
        """The proposal with this id.

        Raises:
            UnknownProposalError: there is none.
        """
        query = _with_undone().where(proposals.c.id == proposal_id)
        row = self._database.read(lambda connection: connection.execute(query).mappings().first())
        if row is None:
            raise UnknownProposalError(
                f"{self._where}: no proposal has the id {proposal_id!r}. `riwaya second list` lists them."
            )
        return proposal_of(row if row["undone_at"] is None else {**row, **_OPEN})

    def decide(self, proposal_id: str, *, by: str, at: str, judgement: str | None) -> Proposal:
        """Notes who decided an open proposal; gives it as it is now.

        Args:
            proposal_id: of the proposal.
            by: who decides.
            at: when, as `Judgement.at`.
            judgement: what it became; None: it is dismissed.

        Raises:
            UnknownProposalError: there is none of this id, or somebody decided it before.
        """
        found = self.find(proposal_id)
        if found.decided_at is not None:
            raise UnknownProposalError(
                f"{self._where}: {found.decided_by} decided {proposal_id} on {found.decided_at[:10]} already."
            )
        decided = replace(found, decided_by=by, decided_at=at, judgement=judgement)
        self._database.write(lambda connection: _set(connection, decided))
        return decided

    def reopen(self, proposal_id: str) -> Proposal:
        """Takes back that a proposal was dismissed.

        Raises:
            UnknownProposalError: there is none of this id, or it was not dismissed.
        """
        found = self.find(proposal_id)
        if found.decided_at is None or found.judgement is not None:
            raise UnknownProposalError(
                f"{self._where}: {proposal_id} was not dismissed; what was accepted is taken back as a judgement."
            )
        reopened = replace(found, **_OPEN)
        self._database.write(lambda connection: _set(connection, reopened))
        return reopened


def _with_undone() -> Select[Any]:
    undone = judgements.c.undone_at.label("undone_at")
    joined = proposals.outerjoin(judgements, proposals.c.judgement == judgements.c.id)
    return select(proposals, undone).select_from(joined)


def put_reading(connection: Connection, reading: SecondReading) -> bool:
    """Stores a reading unless it is there; whether it was not."""
    table = second_readings
    if connection.execute(select(table.c.id).where(table.c.id == reading.id)).first() is not None:
        return False
    document = msgspec.json.encode(reading).decode()
    connection.execute(insert(table).values(id=reading.id, article=reading.article, at=reading.at, document=document))
    return True


def put_proposal(connection: Connection, proposal: Proposal) -> bool:
    """Stores a proposal, or the news that it was decided; whether anything changed."""
    table = proposals
    known = connection.execute(select(table.c.decided_at).where(table.c.id == proposal.id)).one_or_none()
    if known is None:
        values = {"id": proposal.id, "article": proposal.article, "at": proposal.at}
        document = msgspec.json.encode(replace(proposal, **_OPEN)).decode()
        decision = {name: getattr(proposal, name) for name in _DECISION}
        connection.execute(insert(table).values(**values, document=document, **decision))
        return True
    if known.decided_at is None and proposal.decided_at is not None:
        _set(connection, proposal)
        return True
    return False


def read_readings(connection: Connection, article: str | None = None) -> tuple[SecondReading, ...]:
    """As `ProposalTable.readings`."""
    query = select(second_readings.c.document)
    if article is not None:
        query = query.where(second_readings.c.article == article)
    found = map(reading_of, connection.execute(query).mappings())
    return tuple(sorted(found, key=lambda one: (one.at, one.id)))


def read_proposals(connection: Connection) -> tuple[Proposal, ...]:
    """All proposals as they are stored, the oldest first."""
    return _sorted(map(proposal_of, connection.execute(select(proposals)).mappings()))


def reading_of(row: Mapping[Any, Any]) -> SecondReading:
    """A row of `second_readings`.

    Raises:
        msgspec.DecodeError: it does not decode.
    """
    return msgspec.json.decode(row["document"], type=SecondReading)


def proposal_of(row: Mapping[Any, Any]) -> Proposal:
    """A row of `proposals`.

    Raises:
        msgspec.DecodeError: it does not decode.
    """
    proposed = msgspec.json.decode(row["document"], type=Proposal)
    return replace(proposed, **{name: row[name] for name in _DECISION})


def _sorted(found: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """By time; of one reading, and so of one time, by where they stand, an event before who takes part in it."""
    return tuple(sorted(found, key=lambda one: (one.at, one.article, one.targets[0].start, len(one.targets), one.id)))


def _set(connection: Connection, proposal: Proposal) -> None:
    values = {name: getattr(proposal, name) for name in _DECISION}
    connection.execute(update(proposals).where(proposals.c.id == proposal.id).values(**values))
