"""`riwaya figures`: figures of one thing over time, with who said which and how each stands to the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from riwaya.cli.account_words import Notes
from riwaya.cli.asking import (
    BetweenOption,
    OnlyOutletOption,
    PlaceOption,
    joined_articles,
    make_filter,
)
from riwaya.cli.command_accounts import MarkdownOption  # noqa: TC001
from riwaya.cli.command_claims import ClaimPartyOption, MeasureOption  # noqa: TC001
from riwaya.cli.options import DEFAULT_PACK, DEFAULT_STORE, JsonOption, PackOption, StoreOption, open_store
from riwaya.cli.page import write_page
from riwaya.cli.terminal import out, progress_bar, write_json
from riwaya.cli.trail_words import trail_blocks
from riwaya.cli.wording import Wording
from riwaya.corpus.labels import Labels
from riwaya.export.page import Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from riwaya.cli.language import Messages
    from riwaya.compare.figure_trails import Trail
    from riwaya.compare.joined import JoinedArticle
    from riwaya.export.page import Block
    from riwaya.knowledge.pack import Pack

TrailsOption = Annotated[int, typer.Option("--limit", help="help.figures_limit", metavar="N", min=1)]
_TRAILS = 10


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("figures", help="help.figures")(figures)


def figures(
    context: typer.Context,
    *,
    store: StoreOption = DEFAULT_STORE,
    measure: MeasureOption = None,
    actor: ClaimPartyOption = None,
    place: PlaceOption = None,
    between: BetweenOption = None,
    outlet: OnlyOutletOption = None,
    limit: TrailsOption = _TRAILS,
    pack: PackOption = DEFAULT_PACK,
    markdown: MarkdownOption = False,
    as_json: JsonOption = False,
) -> None:
    """Prints trails of two figures or more, those of most articles first."""
    from riwaya.compare.figure_trails import find_trails
    from riwaya.compare.place_context import PlaceContext
    from riwaya.knowledge.loader import load_pack

    say: Messages = context.obj
    wanted = make_filter(context, measure, ("measures",), actor, place, between)
    loaded = load_pack(pack)
    wording = Wording(Labels(loaded, say.language), say)
    label = wording.labels.entity
    with open_store(store) as opened:
        articles = {one.article.id: one for one in joined_articles(opened, None, outlet, say)}
    rows = (row for one in articles.values() for row in PlaceContext(one).claims())
    found = find_trails(row for row in rows if wanted.takes_claim(row, label))
    trails = [trail for trail in found if len(trail.steps) > 1]
    if as_json:
        write_json(_judged(trails, articles, loaded, say))
        return
    if not trails:
        out().print(say("figures.none", where=store), soft_wrap=True, markup=False)
        return
    notes = Notes(articles, wording)
    blocks: list[Block] = [Heading(say("figures.title", count=len(trails)), 1)]
    blocks += trail_blocks(_judged(trails[:limit], articles, loaded, say), wording, notes, level=2)
    if len(trails) > limit:
        blocks.append(Paragraph(say("compare.more", count=len(trails) - limit)))
    blocks += [Heading(say("accounts.notes"), 2), *notes.all(), Paragraph(say("accounts.machine"))]
    write_page(blocks, say, markdown=markdown)


def _judged(
    trails: Sequence[Trail], articles: Mapping[str, JoinedArticle], pack: Pack, say: Messages
) -> tuple[Trail, ...]:
    """The trails with their verdicts, with a bar that shows how many pairs are read."""
    from riwaya.compare.trail_judge import TrailJudge
    from riwaya.text.models import find_models

    with progress_bar() as bar:
        task = bar.add_task(say("compare.reading"), total=None)
        judge = TrailJudge(pack, find_models())
        return judge.judge(trails, articles, on_pairs=lambda done, of: bar.update(task, completed=done, total=of))
