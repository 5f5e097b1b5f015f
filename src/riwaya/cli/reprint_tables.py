"""Reprints as tables: the copies of a text with their dates and credits, and word by word what each changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from riwaya.cli.terminal import make_table
from riwaya.compare.word_diff import Edit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import Console

    from riwaya.cli.language import Messages
    from riwaya.compare.reprints import ReprintGroup
    from riwaya.compare.word_diff import Change
    from riwaya.corpus.labels import Labels
    from riwaya.model.span import Quote
    from riwaya.model.store_address import StoreAddress

_COLUMNS = ("article", "outlet", "published", "overlap", "credits")
_NUMERIC = (3,)
_SHOWN = 40
"""Changes of one copy that are shown; JSON has all."""
_LONG, _KEPT = 160, 70
"""Code points of a changed passage that is shown whole, and of either end of a longer one."""
_SIGNS = {Edit.CUT: "−", Edit.ADDED: "+", Edit.REWORDED: "~", Edit.RESPELT: "≈"}
_STYLES = {Edit.CUT: "red", Edit.ADDED: "green", Edit.REWORDED: "yellow", Edit.RESPELT: "dim"}


def print_none(console: Console, store: StoreAddress, say: Messages, article_id: str | None = None) -> None:
    """Says that nothing is copied."""
    key = "reprints.none" if article_id is None else "reprints.no_copy"
    console.print(say(key, where=store, id=article_id), soft_wrap=True, markup=False)


def print_groups(console: Console, groups: Sequence[ReprintGroup], count: int, labels: Labels, say: Messages) -> None:
    """A table a group, the earliest copy first."""
    articles = sum(len(group.members) for group in groups)
    console.print(Text(say("reprints.title", count=count, articles=articles), style="bold"))
    columns = [say(f"column.{name}") for name in _COLUMNS]
    for group in groups:
        rows = [
            [
                member.article.id,
                None if member.article.outlet is None else labels.outlet(member.article.outlet),
                member.article.published,
                f"{member.overlap:.0%}",
                say.joined(labels.outlet(credit.agency) for credit in member.credits) or None,
            ]
            for member in group.members
        ]
        console.print()
        console.print(make_table(group.members[0].article.title or "", columns, rows, numeric=_NUMERIC))
    if count > len(groups):
        console.print(say("rows.more", count=count - len(groups)), style="dim", markup=False)
    console.print(say("reprints.next", id=groups[0].id), style="dim", markup=False, soft_wrap=True)


def print_changes(console: Console, changes: Mapping[str, Sequence[Change]], say: Messages) -> None:
    """What each copy changes of the earliest one."""
    for article_id, found in changes.items():
        console.print(Text(f"\n{say('reprints.changes', id=article_id, count=len(found))}", style="bold"))
        for change in found[:_SHOWN]:
            words = " → ".join(_shortened(quote) for quote in (change.before, change.after) if quote is not None)
            line = Text(f"{say.direction}{_SIGNS[change.edit]} {words}", style=_STYLES[change.edit])
            console.print(Padding(line, (0, 0, 0, 2), expand=False))
        if len(found) > _SHOWN:
            console.print(say("rows.more", count=len(found) - _SHOWN), style="dim", markup=False)
    console.print(say("reprints.signs"), style="dim", markup=False, soft_wrap=True)


def _shortened(quote: Quote) -> str:
    words = " ".join(quote.text.split())
    return words if len(words) <= _LONG else f"{words[:_KEPT]} … {words[-_KEPT:]}"
