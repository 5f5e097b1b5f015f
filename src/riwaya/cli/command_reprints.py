"""`riwaya reprints`: articles that carry the same text, the earliest copy, whom they credit, what each copy changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from riwaya.cli.options import DEFAULT_PACK, DEFAULT_STORE, JsonOption, PackOption, StoreOption, open_store
from riwaya.cli.reprint_tables import print_changes, print_groups, print_none
from riwaya.cli.terminal import out, progress_bar, write_json
from riwaya.corpus.labels import Labels

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from riwaya.cli.language import Messages
    from riwaya.compare.reprints import ReprintGroup
    from riwaya.knowledge.pack import Pack
    from riwaya.model.article import Article
    from riwaya.model.store_address import StoreAddress
    from riwaya.store import Store

OneArgument = Annotated[str | None, typer.Argument(help="help.reprints_article", metavar="[ID]", show_default=False)]
GroupsOption = Annotated[int, typer.Option("--limit", help="help.reprints_limit", metavar="N", min=1)]
_GROUPS = 50


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("reprints", help="help.reprints")(reprints)


def reprints(
    context: typer.Context,
    article_id: OneArgument = None,
    *,
    store: StoreOption = DEFAULT_STORE,
    limit: GroupsOption = _GROUPS,
    pack: PackOption = DEFAULT_PACK,
    as_json: JsonOption = False,
) -> None:
    """Prints groups of copies; of one article, what its copies changed."""
    from riwaya.knowledge.loader import load_pack

    say: Messages = context.obj
    loaded = load_pack(pack)
    labels = Labels(loaded, say.language)
    with open_store(store) as opened:
        if article_id is not None:
            opened.article(article_id)  # refuses an unknown id before the long search
        groups = find_groups(opened, loaded, say)
        if article_id is None:
            if as_json:
                write_json([group.ids for group in groups])
            elif groups:
                print_groups(out(), groups[:limit], len(groups), labels, say)
            else:
                print_none(out(), store, say)
            return
        _one(opened, article_id, groups, labels, say, store=store, as_json=as_json)


def find_groups(store: Store, pack: Pack, say: Messages) -> tuple[ReprintGroup, ...]:
    """Groups over all articles of a store, under a bar where somebody waits."""
    from riwaya.corpus.copies import group_copies

    ids = [row.id for row in store.articles()]
    with progress_bar() as bar:
        task = bar.add_task(say("rows.looking"), total=len(ids))
        return group_copies((_advanced(store.article(one), bar, task) for one in ids), pack)


def _advanced(article: Article, bar: Progress, task: TaskID) -> Article:
    bar.advance(task)
    return article


def _one(
    opened: Store,
    article_id: str,
    groups: tuple[ReprintGroup, ...],
    labels: Labels,
    say: Messages,
    *,
    store: StoreAddress,
    as_json: bool,
) -> None:
    """The group of one article, with what each copy changes of the earliest one."""
    from riwaya.corpus.copies import changes_of

    group = next((group for group in groups if article_id in group.ids), None)
    if group is None:
        if as_json:
            write_json(None)
        else:
            print_none(out(), store, say, article_id)
        return
    changes = changes_of(group, lambda one: opened.article(one).text)
    if as_json:
        write_json({"group": group, "changes": changes})
    else:
        print_groups(out(), (group,), 1, labels, say)
        print_changes(out(), changes, say)
