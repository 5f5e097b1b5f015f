"""Proposals of second readers for people, and the log of asking them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from riwaya.cli.judged import changes_line
from riwaya.cli.judgement_lines import indented, print_target
from riwaya.cli.terminal import make_table
from riwaya.cli.wording import Wording
from riwaya.corpus.labels import Labels, labels_of
from riwaya.model.judgement import JudgementKind
from riwaya.model.proposal import ProposalState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console
    from rich.table import Table

    from riwaya.cli.language import Messages
    from riwaya.corpus.desk import Desk
    from riwaya.model.proposal import Proposal, SecondReading


def print_proposal(console: Console, proposal: Proposal, desk: Desk, say: Messages) -> None:
    """What is proposed, by which model when, over its sentence; then what was decided, if anything."""
    joined = desk.look(proposal.article)
    labels = Labels(None, say.language) if joined is None else labels_of(joined.analysis.versions, say.language)
    had = say.joined(value for value in proposal.was.values() if value is not None)
    told = had if proposal.kind is JudgementKind.NO_RECORD else changes_line(proposal, say)
    what = say.joined(filter(None, (say(f"proposal.{proposal.kind}"), told)), ": ")
    head = say.joined((proposal.id, proposal.model, proposal.at[:10], say(f"layer.{proposal.layer}")))
    console.print(Text.assemble(say.direction, (what, "bold"), "  ", (head, "dim")))
    for target in proposal.targets[:1]:
        print_target(console, target, proposal.layer, joined, Wording(labels, say))
    if proposal.state is not ProposalState.OPEN:
        day = (proposal.decided_at or "")[:10]
        decision = say(f"proposal.{proposal.state}", by=proposal.decided_by, day=day, judgement=proposal.judgement)
        console.print(indented(Text(decision, style="yellow")))


def log_table(readings: Sequence[SecondReading], say: Messages) -> Table:
    """A line for each article that a second reader was asked about."""
    names = ("article", "day", "model", "state", "calls", "tokens", "cost", "accepted", "proposals")
    rows = [
        (
            one.article,
            one.at[:10],
            one.model,
            say(f"reading.{one.state}"),
            float(len(one.calls)),
            float(sum(one.tokens)),
            None if one.cost is None else f"{one.cost:.4f}",
            f"{one.accepted}/{one.records}",
            float(one.proposals),
        )
        for one in readings
    ]
    columns = [say(f"second.column.{name}") for name in names]
    return make_table(say("second.log", count=len(readings)), columns, rows, numeric=(4, 5, 6, 7, 8))
