"""`/proposals`: what second readers propose, and setting it aside. Accepting is a judgement: `POST /judgements`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import Path, Query

from riwaya.api.errors import InTheWayError
from riwaya.api.parameters import Part, Typed, Word
from riwaya.api.proposal_items import ProposalRow
from riwaya.api.records import Page, page_of
from riwaya.api.routes.judging import Undoing
from riwaya.api.routing import Fresh
from riwaya.api.security.caller import Asking, signature_of
from riwaya.judgements.making import now
from riwaya.model.access import Role
from riwaya.model.proposal import Proposal, ProposalState

if TYPE_CHECKING:
    from riwaya.api.routing import Routes

_GROUP = "judgements"
ProposalId = Annotated[Word, Path(max_length=100)]


def register(routes: Routes) -> None:
    """Adds the routes."""
    served = routes.served

    @routes.get("/proposals", Page[ProposalRow], group=_GROUP, fresh=Fresh.NEVER)
    def proposals(
        part: Part,
        article: Annotated[Typed, Query(description="Only those about this article.")] = None,
        state: Annotated[ProposalState | None, Query(description="Only those in this state.")] = None,
    ) -> Page[ProposalRow]:
        """What second readers proposed, the oldest first; `/review` has those that can be decided now."""
        known = [one for one in served.store.proposals.all(article) if state is None or one.state is state]
        page = page_of(known, part)
        return page.of(tuple(ProposalRow(proposal=one, state=one.state) for one in page.rows))

    @routes.post(
        "/proposals/{proposal_id}/dismiss",
        Proposal,
        body=Undoing,
        errors=(404, 409),
        group=_GROUP,
        role=Role.EDITOR,
    )
    def dismiss_proposal(proposal_id: ProposalId, undoing: Undoing, asking: Asking) -> Proposal:
        """Says that a proposal is not right; the same is not proposed again."""
        by = signature_of(asking, undoing.by)
        found = served.store.proposals.find(proposal_id)
        if found.state is not ProposalState.OPEN:
            raise InTheWayError(f"{found.decided_by} decided {found.id} already.")
        return served.store.proposals.decide(found.id, by=by, at=now(), judgement=None)

    @routes.post(
        "/proposals/{proposal_id}/reopen",
        Proposal,
        body=Undoing,
        errors=(404, 409),
        group=_GROUP,
        role=Role.EDITOR,
    )
    def reopen_proposal(proposal_id: ProposalId, undoing: Undoing, asking: Asking) -> Proposal:
        """Takes back that a proposal was dismissed."""
        signature_of(asking, undoing.by)
        found = served.store.proposals.find(proposal_id)
        if found.state is not ProposalState.DISMISSED:
            raise InTheWayError(f"{found.id} was not dismissed; what was accepted is taken back as a judgement.")
        return served.store.proposals.reopen(found.id)
