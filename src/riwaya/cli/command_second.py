"""`riwaya second`: what second readers propose, accepted or dismissed by a person, and the log of asking them."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from riwaya.cli.judgement_book import ByOption, who_judges
from riwaya.cli.options import DEFAULT_STORE, JsonOption, StoreOption, open_store
from riwaya.cli.terminal import out, write_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.cli.language import Messages
    from riwaya.corpus.proposed import Waiting
    from riwaya.model.proposal import Proposal
    from riwaya.model.store_address import StoreAddress
    from riwaya.store import Store

OfArticleArgument = Annotated[str | None, typer.Argument(help="help.one_article", metavar="[ID]", show_default=False)]
IdsArgument = Annotated[list[str], typer.Argument(help="help.second_ids", metavar="PROPOSAL")]
NoteOption = Annotated[str | None, typer.Option("--note", help="help.judge_note", metavar="TEXT")]
AllOption = Annotated[bool, typer.Option("--all", help="help.second_all")]


def register(app: typer.Typer) -> None:
    """Adds the group."""
    group = typer.Typer(help="help.second", no_args_is_help=True)
    for name, command in (
        ("list", show_list),
        ("accept", accept),
        ("dismiss", dismiss),
        ("reopen", reopen),
        ("log", show_log),
    ):
        group.command(name, help=f"help.second_{name}")(command)
    app.add_typer(group, name="second")


def show_list(
    context: typer.Context,
    article_id: OfArticleArgument = None,
    *,
    every: AllOption = False,
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    """Lists proposals that wait for a decision, or all."""
    from riwaya.cli.proposal_lines import print_proposal
    from riwaya.corpus.desk import Desk
    from riwaya.corpus.proposed import waiting_proposals

    say: Messages = context.obj
    with open_store(store) as opened:
        known, desk = opened.proposals.all(article_id), Desk(opened, "")
        shown: tuple[Proposal, ...] = known
        if not every:
            shown = tuple(one.proposal for one in waiting_proposals(known, desk.look))
        if as_json:
            write_json([{"proposal": one, "state": one.state} for one in shown])
        elif not shown:
            out().print(say("second.none", store=store), soft_wrap=True, markup=False)
        else:
            out().print(say("second.title", count=len(shown)), style="bold", markup=False)
            for one in shown:
                out().print()
                print_proposal(out(), one, desk, say)
            out().print()
            out().print(say("second.decide", id=shown[0].id, store=store), soft_wrap=True, markup=False)


def accept(
    context: typer.Context,
    proposals: IdsArgument,
    *,
    store: StoreOption = DEFAULT_STORE,
    by: ByOption = None,
    note: NoteOption = None,
    as_json: JsonOption = False,
) -> None:
    """Makes proposals judgements."""
    from riwaya.cli.judgement_lines import print_judgement
    from riwaya.cli.judging import wording_of
    from riwaya.corpus.desk import Desk
    from riwaya.corpus.proposed import accept_proposal

    say: Messages = context.obj
    with _decider(context, store, by) as (opened, who):
        for proposal_id in proposals:
            judgement, decided = accept_proposal(opened, proposal_id, by=who, note=(note or "").strip() or None)
            following = _following(opened, decided)
            if as_json:
                write_json({"proposal": decided, "judgement": judgement, "next": [one.proposal for one in following]})
                continue
            desk = Desk(opened, who)
            print_judgement(out(), judgement, desk.look, wording_of(desk, judgement, say))
            out().print(say("judge.undo", id=judgement.id, store=store), style="dim", soft_wrap=True, markup=False)
            if following:
                names = say.joined(one.proposal.id for one in following)
                out().print(say("second.following", ids=names), soft_wrap=True, markup=False)


def _following(store: Store, decided: Proposal) -> tuple[Waiting, ...]:
    """Proposals about who took part in the event that was just decided."""
    from riwaya.corpus.desk import Desk
    from riwaya.corpus.proposed import waiting_proposals
    from riwaya.model.judgement import PARTICIPANTS

    about = [
        one
        for one in store.proposals.all(decided.article)
        if one.layer == PARTICIPANTS and one.targets[0] == decided.targets[0]
    ]
    return tuple(waiting_proposals(about, Desk(store, "").look))


def dismiss(
    context: typer.Context,
    proposals: IdsArgument,
    *,
    store: StoreOption = DEFAULT_STORE,
    by: ByOption = None,
    as_json: JsonOption = False,
) -> None:
    """Notes that proposals are not right."""
    from riwaya.judgements.making import now

    with _decider(context, store, by) as (opened, who):
        for proposal_id in proposals:
            decided = opened.proposals.decide(proposal_id, by=who, at=now(), judgement=None)
            _print_decided(decided, "second.dismissed", context.obj, as_json=as_json)


def reopen(
    context: typer.Context,
    proposals: IdsArgument,
    *,
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    """Takes back that proposals were dismissed."""
    with open_store(store) as opened:
        for proposal_id in proposals:
            _print_decided(opened.proposals.reopen(proposal_id), "second.reopened", context.obj, as_json=as_json)


def show_log(
    context: typer.Context,
    article_id: OfArticleArgument = None,
    *,
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    """Lists who was asked about which article, what that took, and what came of it."""
    from riwaya.cli.proposal_lines import log_table

    say: Messages = context.obj
    with open_store(store) as opened:
        readings = opened.proposals.readings(article_id)
    if as_json:
        write_json([{"reading": one, "tokens": one.tokens, "cost": one.cost} for one in readings])
    elif not readings:
        out().print(say("second.never", store=store), soft_wrap=True, markup=False)
    else:
        out().print(log_table(readings, say))


@contextmanager
def _decider(context: typer.Context, store: StoreAddress, by: str | None) -> Iterator[tuple[Store, str]]:
    who = who_judges(context, by)
    with open_store(store) as opened:
        yield opened, who


def _print_decided(proposal: Proposal, message: str, say: Messages, *, as_json: bool) -> None:
    if as_json:
        write_json({"proposal": proposal, "state": proposal.state})
    else:
        out().print(say(message, id=proposal.id), soft_wrap=True, markup=False)
