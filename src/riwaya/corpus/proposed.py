"""Proposals of second readers that wait for a person: where they stand now, and how they become judgements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from riwaya.compare.joined import JoinedArticle
from riwaya.corpus.desk import Desk
from riwaya.corpus.places import Place
from riwaya.corpus.sayings import plan_add, plan_wrong
from riwaya.errors import JudgementError, UnknownProposalError
from riwaya.judgements.anchors import find_target
from riwaya.judgements.overlay import SAME_WORDS
from riwaya.judgements.records import nearest, role_of, values_of
from riwaya.model.judgement import PARTICIPANTS, JudgementKind
from riwaya.model.proposal import Proposal, ProposalState
from riwaya.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from riwaya.corpus.sayings import Plan
    from riwaya.model.judgement import Judgement
    from riwaya.store import Store

    Look = Callable[[str], JoinedArticle | None]
    """The article with an id as people judged it; None where there is none."""


class Waiting(Struct, frozen=True, kw_only=True):
    """A proposal that can be decided now."""

    proposal: Proposal
    joined: JoinedArticle
    spans: tuple[Span, ...]
    """Where its words stand now."""
    record: Any
    """The record that it is about; None for one that is to be added."""


def waiting_proposals(proposals: Iterable[Proposal], look: Look) -> Iterator[Waiting]:
    """Those that are open and can be decided: their words are there, and nobody has said so or otherwise meanwhile.

    One about who took part in an event waits until there is that event.
    """
    for one in proposals:
        if one.state is ProposalState.OPEN:
            found = find_waiting(one, look)
            if found is not None:
                yield found


def find_waiting(proposal: Proposal, look: Look) -> Waiting | None:
    """An open proposal as it stands now; None where there is nothing to decide any more, or not yet."""
    joined = look(proposal.article)
    if joined is None:
        return None
    spans = [find_target(target, joined.article.text) for target in proposal.targets]
    there = tuple(span for span in spans if span is not None)
    if len(there) < len(spans):
        return None
    record = _record(joined, "events" if proposal.layer == PARTICIPANTS else proposal.layer, proposal, there[0])
    if proposal.kind is JudgementKind.ADD:
        return Waiting(proposal=proposal, joined=joined, spans=there, record=None) if record is None else None
    if record is None or _is_settled(proposal, joined, record, there):
        return None
    return Waiting(proposal=proposal, joined=joined, spans=there, record=record)


def _record(joined: JoinedArticle, layer: str, proposal: Proposal, span: Span) -> Any:
    records = getattr(joined.analysis, layer)
    least = SAME_WORDS if proposal.kind is JudgementKind.ADD else 0.0
    found = nearest(records, span, joined.mentions, least=least)
    return records[found[0]] if found else None


def _is_settled(proposal: Proposal, joined: JoinedArticle, record: Any, spans: tuple[Span, ...]) -> bool:
    """Whether the record is already as proposed, or somebody judged what is proposed of it, or it has changed."""
    said = joined.judged.get(record.id, ())
    if proposal.layer == PARTICIPANTS:
        mentions = joined.analysis.mentions
        found = nearest(mentions, spans[1], joined.mentions)
        role = role_of(record, mentions[found[0]].id) if found else None
        is_judged = any(one.layer == PARTICIPANTS and one.targets[1].span.overlaps(spans[1]) for one in said)
        return not found or is_judged or (None if role is None else role.value) != proposal.was.get("role")
    if any(proposal.kind is JudgementKind.NO_RECORD or proposal.labels.keys() & one.labels.keys() for one in said):
        return True
    return values_of(record, proposal.was) != proposal.was


def plan_of_proposal(desk: Desk, waiting: Waiting) -> Plan:
    """The judgement that a proposal would become.

    Raises:
        JudgementError: it cannot be judged so any more.
        UnknownCodeError: a value that its field cannot have.
    """
    proposal = waiting.proposal
    places = [Place(joined=waiting.joined, span=span) for span in waiting.spans]
    if proposal.kind is JudgementKind.ADD:
        return plan_add(desk, places[0], layer=proposal.layer, labels=proposal.labels)
    other = places[1] if len(places) > 1 else None
    is_none = proposal.kind is JudgementKind.NO_RECORD
    plan = plan_wrong(desk, places[0], other, layer=proposal.layer, labels=proposal.labels, no_record=is_none)
    if plan is None:
        raise JudgementError(f"{proposal.id}: its places do not fit what it says.")
    return plan


def accept_proposal(store: Store, proposal_id: str, *, by: str, note: str | None = None) -> tuple[Judgement, Proposal]:
    """Makes a proposal the judgement of a person, who is as free to undo it as any other.

    Raises:
        UnknownProposalError: there is none of this id, it was decided, or there is nothing to decide any more.
        JudgementError: it cannot be judged so any more.
    """
    proposal = require_open(store, proposal_id)
    desk = Desk(store, by, note or note_of(proposal))
    waiting = find_waiting(proposal, desk.look)
    if waiting is None:
        raise UnknownProposalError(
            f"{store.where}: nothing is left to decide of {proposal_id}: its words are gone, its event is not there, or"
            " people have judged it since."
        )
    judgement, _ = plan_of_proposal(desk, waiting).say(desk)
    return judgement, store.proposals.decide(proposal_id, by=by, at=judgement.at, judgement=judgement.id)


def require_open(store: Store, proposal_id: str) -> Proposal:
    """The proposal of this id, not decided yet.

    Raises:
        UnknownProposalError: there is none, or somebody decided it.
    """
    proposal = store.proposals.find(proposal_id)
    if proposal.state is not ProposalState.OPEN:
        day = (proposal.decided_at or "")[:10]
        raise UnknownProposalError(f"{store.where}: {proposal.decided_by} decided {proposal_id} on {day} already.")
    return proposal


def note_of(proposal: Proposal) -> str:
    """What the note of a judgement says that was a proposal."""
    return f"{proposal.id}, proposed by the second reader {proposal.model}"
