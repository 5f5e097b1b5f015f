"""Verdicts for people: what differs, why, and the words of both statements with where they stand."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from riwaya.cli.marks import Mark, mark_quote
from riwaya.cli.reasons import reason_words
from riwaya.compare.judged_pairs import QUIET
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
) -> None:
    """Contradictions, denials and updates, the most alike statements first; of the others only how many there are: what
    differs is what somebody looks for.
    """
    say = wording.say
    counts = Counter(row.relation for row in verdicts)
    told = [row for row in verdicts if row.relation not in QUIET]
    quiet = {f"{relation}": counts[relation] for relation in sorted(QUIET)}
    console.print()
    console.print(Text(say("verdicts.title", count=len(told), **quiet), style="bold"))
    for row in told[:limit]:
        console.print()
        line = Text.assemble(
            (say(f"relation_of.{row.relation}"), "bold"), "  ", (reason_words(row.reason, wording), "dim")
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
