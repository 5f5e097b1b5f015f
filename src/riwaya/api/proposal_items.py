"""Proposals of second readers as the server answers them: over their sentence, with what accepting them would say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.corpus.proposed import Waiting, waiting_proposals
from riwaya.model.article import ArticleHead
from riwaya.model.judgement import PARTICIPANTS, JudgementKind
from riwaya.model.proposal import Proposal, ProposalState
from riwaya.model.span import Quote, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.api.served import Served

_URGENCY = {JudgementKind.ADD: 0.7, JudgementKind.WRONG_LABEL: 0.6, JudgementKind.NO_RECORD: 0.3}
"""How much a proposal is worth among the other decisions: models say sooner that nothing is there than it is true."""
_PART = 0.1
"""Less for who takes part in an event than for the event."""


class ProposalRow(Struct, frozen=True, kw_only=True):
    """A proposal with what has become of it."""

    proposal: Proposal
    state: ProposalState


class ProposalItem(Struct, frozen=True, kw_only=True):
    """A proposal that waits for a decision."""

    proposal: Proposal
    article: ArticleHead
    quote: Quote
    """The sentence."""
    focus: Span
    """The words that it is about; of who takes part the event."""
    places: tuple[str, ...]
    """As judgements take them: `ARTICLE:START-END`."""
    record: str | None
    """Id of the record that it is about; None for one that is to be added."""


def waiting_items(served: Served, names: set[str]) -> Iterator[tuple[float, Waiting]]:
    """Proposals about some articles that can be decided now, each with its urgency."""
    articles = served.articles()
    proposals = [one for one in served.store.proposals.all() if one.article in names]
    for one in waiting_proposals(proposals, articles.read):
        yield _URGENCY[one.proposal.kind] - _PART * (one.proposal.layer == PARTICIPANTS), one


def proposal_item(waiting: Waiting) -> ProposalItem:
    """A proposal as it is answered."""
    joined, name = waiting.joined, waiting.joined.article.id
    return ProposalItem(
        proposal=waiting.proposal,
        article=joined.article.head,
        quote=joined.sentence(waiting.spans),
        focus=waiting.spans[0],
        places=tuple(f"{name}:{span.start}-{span.end}" for span in waiting.spans),
        record=None if waiting.record is None else waiting.record.id,
    )
