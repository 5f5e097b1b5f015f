"""Claims side by side for people: the verdict with its reason, then both claims with their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from riwaya.cli.marks import Mark, mark_quote
from riwaya.cli.wording import Wording
from riwaya.compare.verdict import Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import Console

    from riwaya.cli.language import Messages
    from riwaya.compare.claim_rows import ClaimRow, PairRow
    from riwaya.compare.verdict import Difference
    from riwaya.corpus.labels import Labels

    LabelsOf = Mapping[tuple[str, str], Labels]
    """By article and claim."""

_STYLES = {
    Outcome.CONTRADICTS: "bold red",
    Outcome.UPDATES: "bold yellow",
    Outcome.AGREES: "bold green",
    Outcome.NOT_COMPARABLE: "dim bold",
}
_INDENT, _SIGNS = 4, 6
_ENDS = {"holder": "subject", "place": "place", "object": "object"}
"""Fields of a claim that tell the ends of a difference."""


def print_pairs(console: Console, pairs: Sequence[PairRow], labels: LabelsOf, say: Messages, *, count: int) -> None:
    """A block a pair under a title; `count` pairs were found."""
    console.print(say("pairs.title", count=count), style="bold", markup=False)
    console.print()
    for pair in pairs:
        own = labels[pair.first.article.id, pair.first.claim.id]
        console.print(_verdict(pair, Wording(own, say)))
        for row in (pair.first, pair.second):
            _print_claim(console, row, Wording(labels[row.article.id, row.claim.id], say).within(row.quote))
        console.print()
    if count > len(pairs):
        console.print(say("pairs.more", count=count - len(pairs)), style="dim", markup=False, soft_wrap=True)


def _verdict(pair: PairRow, wording: Wording) -> Text:
    say, verdict = wording.say, pair.verdict
    told = [say("pairs.linked")] * verdict.is_linked
    told += [_difference(difference, pair, wording) for difference in verdict.differences]
    head = Text(say.direction + say(f"outcome.{verdict.outcome}"), style=_STYLES[verdict.outcome])
    return head.append("  ").append(say.joined(told, "; "), style="")


def _difference(difference: Difference, pair: PairRow, wording: Wording) -> str:
    """`whole: Area of Syria / Area of the Golan`."""
    say = wording.say
    sides = ((pair.first, difference.first), (pair.second, difference.second))
    values = [_value(difference.field, row, value, wording) for row, value in sides]
    return f"{say(f'field.{difference.field}')}: {say.joined(values, ' / ')}"


def _value(field: str, row: ClaimRow, value: str | None, wording: Wording) -> str:
    say, labels = wording.say, wording.labels
    if value is None:
        return say("pairs.untold")
    if field == "measure":
        return labels.measure(value)
    if field == "whole":
        return labels.whole(row.claim) or value
    if field == "figure":
        return wording.figure(row.claim, row.quantity) or value
    if field == "counting":
        return say(f"value.{value}")
    if field == "mood":
        return wording.mood(row.claim.polarity, row.claim.modality)
    if field in _ENDS:
        name = _ENDS[field]
        return wording.within(row.quote).end(getattr(row, name), getattr(row.claim, name)) or value
    return value


def _print_claim(console: Console, row: ClaimRow, wording: Wording) -> None:
    """Holder, measure, figure and whole, then the words and where they stand."""
    claim, say = row.claim, wording.say
    parts = (
        wording.end(row.subject, claim.subject),
        wording.labels.measure(claim.measure),
        wording.figure(claim, row.quantity),
        wording.labels.whole(claim),
        wording.days(row.timexes),
    )
    mark = Mark("claims", claim.start, claim.end)
    limit = (console.width - _INDENT) * 2 - _SIGNS
    quote = mark_quote(row.quote, [mark], mark, styled=console.is_terminal, limit=limit)
    head = say.direction + say.joined([part for part in parts if part], " · ")
    for line in (Text(head), quote, Text(wording.source(row.article, row.voices, row.quote), style="dim")):
        console.print(Padding(line, (0, 0, 0, _INDENT), expand=False))
