"""Verdicts between statements, made with a bar that shows how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.cli.terminal import progress_bar
from riwaya.export.judged_verdicts import judge_verdicts
from riwaya.export.verdict_rows import verdict_rows
from riwaya.text.models import find_models

if TYPE_CHECKING:
    from collections.abc import Iterable

    from riwaya.cli.language import Messages
    from riwaya.compare.event_bonds import Said
    from riwaya.compare.joined import JoinedArticle
    from riwaya.export.verdict_rows import VerdictRow
    from riwaya.knowledge.pack import Pack


def read_verdicts(
    articles: Iterable[JoinedArticle], pack: Pack, said: Iterable[Said], say: Messages
) -> tuple[VerdictRow, ...]:
    """The verdicts between the statements of some articles, as people corrected them, the surest first."""
    with progress_bar() as bar:
        task = bar.add_task(say("compare.reading"), total=None)
        rows = verdict_rows(articles, pack, find_models(), lambda done, of: bar.update(task, completed=done, total=of))
    return judge_verdicts(rows, said)
