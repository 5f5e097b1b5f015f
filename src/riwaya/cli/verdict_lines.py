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
    least: float = 0.0,
) -> None:
    """Contradictions, denials and updates, the surest first; of the others only how many there are.

    What differs is what somebody looks for. What is less sure than `least` is left out, and how many that are is told.
    """
    say = wording.say
    sure = [row for row in verdicts if is_shown(row, least)]
    told = [row for row in sure if row.relation not in QUIET]
    agreeing = sum(row.relation is Relation.AGREEMENT for row in sure)
    unsure = sum(row.relation is not Relation.NOT_COMPARABLE for row in verdicts) - len(told) - agreeing
    console.print()
    console.print(Text(say("verdicts.title", count=len(told), agreement=agreeing), style="bold"))
    if unsure:
        console.print(Text(say("verdicts.unsure", count=unsure), style="dim"))
    for row in told[:limit]:
        console.print()
        chance = "" if row.confidence is None else say("verdicts.sure", percent=round(100 * row.confidence))
        line = Text.assemble(
            (say(f"relation_of.{row.relation}"), "bold"), f"  {chance}  ", (reason_words(row.reason, wording), "dim")
        )
        console.print(line)
        for side in (row.left, row.right):
            _print_side(console, side, articles[side.article], wording)
    if len(told) > limit:
        console.print()
        console.print(say("compare.more", count=len(told) - limit), style="dim", markup=False, soft_wrap=True)


def _print_side(console: Console, side: Cited, joined: JoinedArticle, wording: Wording) -> None:
    sentence = joined.sentence([Span(side.start, side.end)])
    mark = Mark(_LAYER, side.start, side.end)
    shown = mark_quote(sentence, [mark], mark, styled=console.is_terminal, limit=2 * (console.width - _SIGNS))
    console.print(Padding(shown, (0, 0, 0, _INDENT), expand=False))
    quote = Quote(start=side.start, end=side.end, text=side.text)
    citation = wording.say.direction + wording.citation(joined.article.head, quote)
    console.print(Padding(Text(citation, style="dim"), (0, 0, 0, 2 * _INDENT), expand=False))
