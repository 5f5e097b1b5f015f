"""Verdicts for people: what differs, why, and the words of both statements with where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from riwaya.cli.marks import Mark, mark_quote
from riwaya.cli.reasons import reason_words
from riwaya.compare.judged_pairs import QUIET, Relation
from riwaya.export.verdict_rows import is_shown
from riwaya.model.span import Quote, Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import Console

    from riwaya.cli.language import Messages
    from riwaya.cli.wording import Wording
    from riwaya.compare.cited import Cited
    from riwaya.compare.joined import JoinedArticle
    from riwaya.export.verdict_rows import VerdictRow

_LAYER = "claims"
_INDENT, _SIGNS = 2, 6


def print_verdicts(
    console: Console,
    verdicts: Sequence[VerdictRow],
    articles: Mapping[str, JoinedArticle],
    wording: Wording,
    *,
    limit: int,
    least: float | None = None,
) -> None:
    """Contradictions, denials and updates, the surest first; of the others only how many there are.

    What differs is what somebody looks for. What is less sure than `least` is left out, and how many that are is told;
    None: nothing is.
    """
    say = wording.say
    sure = [row for row in verdicts if least is None or is_shown(row, least)]
    told = [row for row in sure if row.relation not in QUIET]
    agreeing = sum(row.relation is Relation.AGREEMENT for row in sure)
    unsure = sum(row.relation not in QUIET for row in verdicts) - len(told)
    console.print()
    console.print(Text(say("verdicts.title", count=len(told), agreement=agreeing), style="bold"))
    if unsure:
        console.print(Text(say("verdicts.unsure", count=unsure), style="dim"))
    for row in told[:limit]:
        console.print()
        parts = [
            (say(f"relation_of.{row.relation}"), "bold"),
            (how_sure(row, say), ""),
            (reason_words(row.reason, wording), "dim"),
        ]
        console.print(Text("  ").join(Text(words, style) for words, style in parts if words))
        for side in (row.left, row.right):
            _print_side(console, side, articles[side.article], wording)
    if len(told) > limit:
        console.print()
        console.print(say("compare.more", count=len(told) - limit), style="dim", markup=False, soft_wrap=True)


def how_sure(row: VerdictRow, say: Messages) -> str:
    """How sure a verdict is, in words; none where nobody can tell. No verdict is quite sure, nor quite unsure."""
    if row.score is None:
        return ""
    return say("verdicts.sure", percent=min(99, max(1, round(100 * row.score))))


def _print_side(console: Console, side: Cited, joined: JoinedArticle, wording: Wording) -> None:
    sentence = joined.sentence([Span(side.start, side.end)])
    mark = Mark(_LAYER, side.start, side.end)
    shown = mark_quote(sentence, [mark], mark, styled=console.is_terminal, limit=2 * (console.width - _SIGNS))
    console.print(Padding(shown, (0, 0, 0, _INDENT), expand=False))
    quote = Quote(start=side.start, end=side.end, text=side.text)
    citation = wording.say.direction + wording.citation(joined.article.head, quote)
    console.print(Padding(Text(citation, style="dim"), (0, 0, 0, 2 * _INDENT), expand=False))
