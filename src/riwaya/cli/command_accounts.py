"""`riwaya accounts`: one happening, or all of an actor, a place or a window, as each side tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from riwaya.cli.account_page import AccountPage
from riwaya.cli.asking import ActorOption, BetweenOption, PlaceOption, make_filter
from riwaya.cli.ending import wrong_usage
from riwaya.cli.options import DEFAULT_PACK, DEFAULT_STORE, JsonOption, PackOption, StoreOption, open_store
from riwaya.cli.page import write_page
from riwaya.cli.terminal import out, write_json
from riwaya.cli.wording import Wording
from riwaya.compare.groups import By
from riwaya.corpus.labels import Labels

if TYPE_CHECKING:
    from riwaya.cli.language import Messages
    from riwaya.compare.joined import JoinedArticle
    from riwaya.compare.row_filter import RowFilter
    from riwaya.export.account_report import AccountReport, Accounts
    from riwaya.knowledge.pack import Pack
    from riwaya.model.store_address import StoreAddress

EventArgument = Annotated[str | None, typer.Argument(help="help.accounts_event", metavar="[EVENT]", show_default=False)]
ByOption = Annotated[By, typer.Option("--by", help="help.accounts_by")]
ItemsOption = Annotated[int, typer.Option("--limit", help="help.accounts_limit", metavar="N", min=1)]
MarkdownOption = Annotated[bool, typer.Option("--markdown", help="help.markdown")]
_ITEMS = 4


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("accounts", help="help.accounts")(accounts)


def accounts(
    context: typer.Context,
    event: EventArgument = None,
    *,
    store: StoreOption = DEFAULT_STORE,
    actor: ActorOption = None,
    place: PlaceOption = None,
    between: BetweenOption = None,
    by: ByOption = By.OUTLET,
    limit: ItemsOption = _ITEMS,
    pack: PackOption = DEFAULT_PACK,
    markdown: MarkdownOption = False,
    as_json: JsonOption = False,
) -> None:
    """Prints accounts side by side: for people, as Markdown or as JSON."""
    from riwaya.knowledge.loader import load_pack

    say: Messages = context.obj
    wanted = make_filter(context, None, (), actor, place, between)
    is_filtered = any(one is not None for one in (actor, place, between))
    if is_filtered == (event is not None):
        raise wrong_usage(say("usage.accounts"), context)
    if by.is_time:
        raise wrong_usage(say("usage.accounts_by", by=by), context)
    if markdown and as_json:
        raise wrong_usage(say("usage.one_format"), context)
    loaded = load_pack(pack)
    wording = Wording(Labels(loaded, say.language), say)
    articles, made = _read(store, loaded, say, by)
    report = made.of_event(event) if event is not None else _of_filter(made, wanted, wording)
    if as_json:
        write_json(report)
        return
    asked = _asked(event, actor, place, between, wording)
    if not report.timeline:
        out().print(say("accounts.none", asked=asked, store=store), soft_wrap=True, markup=False)
        return
    write_page(AccountPage(articles, wording, by, limit=limit).blocks(report, asked), say, markdown=markdown)


def _read(store: StoreAddress, pack: Pack, say: Messages, by: By) -> tuple[dict[str, JoinedArticle], Accounts]:
    """All of a store, clustered and judged, with its reprints."""
    from riwaya.cli.clustering import cluster_store
    from riwaya.compare.groups import Grouper
    from riwaya.corpus.clustering import make_grader
    from riwaya.corpus.copies import group_copies
    from riwaya.export.account_report import Accounts

    with open_store(store) as opened:
        found = cluster_store(opened, pack, say)
    groups = group_copies((one.article for one in found.articles.values()), pack)
    copies = {one: group.id for group in groups for one in group.ids}
    made = Accounts(
        found.articles,
        found.clusters,
        pack,
        group_of=Grouper(pack, by).group,
        copies=copies,
        grade=make_grader(found, pack),
        said=found.said,
    )
    return found.articles, made


def _of_filter(made: Accounts, wanted: RowFilter, wording: Wording) -> AccountReport:
    label = wording.labels.entity
    return made.of_all(lambda row: wanted.takes_event(row, label), lambda row: wanted.takes_claim(row, label))


def _asked(
    event: str | None, actor: str | None, place: str | None, between: tuple[str, str] | None, wording: Wording
) -> str:
    """What was asked for, in words."""
    days = None if between is None else " … ".join(between)
    names = (wording.labels.entity(one) for one in (actor, place) if one is not None)
    return wording.say.joined(filter(None, (event, *names, days)), " · ")
