"""Asking a second reader under a bar, and what came of it in a few lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.cli.terminal import progress_bar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from riwaya.cli.language import Messages
    from riwaya.model.store_address import StoreAddress
    from riwaya.second.reader import SecondReader
    from riwaya.second.run import SecondReport
    from riwaya.store import Store


def ask_second(store: Store, article_ids: Sequence[str], reader: SecondReader, say: Messages) -> SecondReport:
    """Asks about the articles and shows how far it is."""
    from riwaya.second.run import read_second

    with progress_bar() as bar:
        task = bar.add_task(say("second.asking", model=reader.endpoint.model), total=len(article_ids))
        return read_second(store, article_ids, reader, on_article=lambda _: bar.advance(task))


def print_second(console: Console, report: SecondReport, where: StoreAddress, say: Messages) -> None:
    """Whom it asked, what that took, what was accepted and why the rest was not, and what to do next."""
    cost = "" if report.cost is None else say("second.cost", cost=f"{report.cost:.4f}")
    heading = say(
        "second.done",
        model=report.model,
        host=report.host,
        calls=f"{report.calls:,}",
        seconds=f"{report.seconds:.1f}",
        prompt=f"{report.prompt_tokens:,}",
        completion=f"{report.completion_tokens:,}",
    )
    console.print()
    console.print(heading + cost, soft_wrap=True, markup=False)
    for count in ("read", "known", "failed", "left", "accepted", "agreed", "proposals"):
        console.print(f"  {getattr(report, count):>7,}  {say(f'second.{count}')}", markup=False)
    for reason, refused in report.refused.items():
        console.print(f"  {refused:>7,}  {say(f'second.refused.{reason}')}", markup=False)
    if report.limit_reached:
        console.print(say("second.limit_reached"), soft_wrap=True, markup=False, style="yellow")
    if report.stopped is not None:
        console.print(say("second.stopped", why=report.stopped), soft_wrap=True, markup=False, style="yellow")
    if report.proposals:
        console.print(say("second.next", store=where), soft_wrap=True, markup=False)
