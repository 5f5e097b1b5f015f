"""`riwaya accounts`: one happening, or all of an actor, a place or a window, as each side tells it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from riwaya.cli.account_page import AccountPage
from riwaya.cli.asking import ActorOption, BetweenOption, PlaceOption, make_filter
from riwaya.cli.dossier import DOSSIERS, make_dossier, write_dossier
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
DossierOption = Annotated[Path | None, typer.Option("--dossier", help="help.accounts_dossier", metavar="FILE")]
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
    dossier: DossierOption = None,
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
    if sum((markdown, as_json, dossier is not None)) > 1:
        raise wrong_usage(say("usage.one_page"), context)
    if dossier is not None and dossier.suffix.lower() not in DOSSIERS:
        raise wrong_usage(say("usage.dossier", file=dossier), context)
    loaded = load_pack(pack)
    wording = Wording(Labels(loaded, say.language), say)
    articles, found = _read(store, loaded, say, by)
    report = found.of_event(event) if event is not None else _of_filter(found, wanted, wording)
    if as_json:
        write_json(report)
        return
    asked = _asked(event, actor, place, between, wording)
    if not report.timeline:
        out().print(say("accounts.none", asked=asked, store=store), soft_wrap=True, markup=False)
        return
    if dossier is not None:
        day = datetime.now(UTC).date().isoformat()
        made = make_dossier(report, articles, wording, by=by, limit=limit, asked=asked, day=day)
        size = write_dossier(made, dossier)
        out().print(say("dossier.written", file=dossier, size=f"{size:,}"), soft_wrap=True, markup=False)
        return
    write_page(AccountPage(articles, wording, by, limit=limit).blocks(report, asked), say, markdown=markdown)


def _read(store: StoreAddress, pack: Pack, say: Messages, by: By) -> tuple[dict[str, JoinedArticle], Accounts]:
    """All of a store, clustered and judged, with its reprints."""
    from riwaya.cli.clustering import cluster_store
    from riwaya.cli.verdict_reading import read_verdicts
    from riwaya.compare.groups import Grouper
    from riwaya.compare.trail_judge import TrailJudge
    from riwaya.corpus.clustering import make_grader
    from riwaya.corpus.copies import group_copies
    from riwaya.export.account_report import Accounts
    from riwaya.text.models import find_models

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
        verdicts=lambda: read_verdicts(found.articles.values(), pack, found.said, say),
        trail_judge=TrailJudge(pack, find_models()),
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
