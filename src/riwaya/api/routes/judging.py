"""`POST /judgements` and what belongs to it: what people say, what that would change, and taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import Path
from msgspec import Struct

from riwaya.api.errors import InTheWayError
from riwaya.api.parameters import Word
from riwaya.api.previews import Preview, preview_of
from riwaya.api.sayings import Named, Saying, plan_of
from riwaya.api.security.caller import Asking, signature_of
from riwaya.corpus.desk import Desk
from riwaya.corpus.proposed import note_of, require_open
from riwaya.judgements.making import now
from riwaya.model.access import Role
from riwaya.model.judgement import Judgement
from riwaya.model.proposal import Proposal

if TYPE_CHECKING:
    from riwaya.api.routing import Routes
    from riwaya.api.security.caller import Caller
    from riwaya.api.served import Served

_GROUP = "judgements"


class Taken(Struct, frozen=True, kw_only=True):
    """A judgement that was stored."""

    judgement: Judgement
    overrules: tuple[str, ...]
    """Ids of judgements that do not hold any more."""


class Undoing(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who takes a judgement back."""

    by: Named | None = None
    """Only where nobody signs in."""


def register(routes: Routes) -> None:
    """Adds the routes."""
    served = routes.served

    @routes.post("/judgements", Taken, body=Saying, errors=(404,), status=201, group=_GROUP, role=Role.EDITOR)
    def judge(saying: Saying, asking: Asking) -> Taken:
        """Takes what somebody says of the machine's work; it shows at once, and above it."""
        proposal = None if saying.proposal is None else require_open(served.store, saying.proposal)
        desk = _desk(served, saying, asking, proposal)
        judgement, overrules = plan_of(served, desk, saying).say(desk)
        if proposal is not None:
            served.store.proposals.decide(proposal.id, by=judgement.by, at=judgement.at, judgement=judgement.id)
        return Taken(judgement=judgement, overrules=overrules)

    @routes.post("/judgements/preview", Preview, body=Saying, errors=(404,), group=_GROUP, role=Role.EDITOR)
    def preview_judgement(saying: Saying, asking: Asking) -> Preview:
        """What a judgement would change; nothing is stored."""
        desk = _desk(served, saying, asking)
        return preview_of(served, plan_of(served, desk, saying), desk)

    @routes.post(
        "/judgements/{judgement_id}/undo",
        Judgement,
        body=Undoing,
        errors=(404, 409),
        group=_GROUP,
        role=Role.EDITOR,
    )
    def undo_judgement(
        judgement_id: Annotated[Word, Path(max_length=100)], undoing: Undoing, asking: Asking
    ) -> Judgement:
        """Takes a judgement back; it stays known, with who took it back and when."""
        by = signature_of(asking, undoing.by)
        for one in served.store.judgements.all():
            if one.id == judgement_id and one.is_undone:
                raise InTheWayError(f"{one.undone_by} undid {one.id} already.")
        return served.store.judgements.undo(judgement_id, by=by, at=now())


def _desk(served: Served, saying: Saying, asking: Caller, proposal: Proposal | None = None) -> Desk:
    note = (saying.note or "").replace("\0", "").strip() or (None if proposal is None else note_of(proposal))
    return Desk(served.store, signature_of(asking, saying.by), note)
