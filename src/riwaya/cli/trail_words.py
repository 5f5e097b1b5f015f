"""Trails of figures as tables: a line a figure, with a bar, its day, who said so, and what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.cli.page import Grid, Heading
from riwaya.compare.claims import PERCENT
from riwaya.compare.figure_trails import figure_of
from riwaya.compare.verdict import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.cli.account_words import Notes
    from riwaya.cli.page import Block
    from riwaya.cli.wording import Wording
    from riwaya.compare.figure_trails import Step, Trail

_BAR, _CELLS = "█", 12


def trail_blocks(trails: Sequence[Trail], wording: Wording, notes: Notes, *, level: int) -> Iterator[Block]:
    """A heading and a table for each trail."""
    say = wording.say
    columns = tuple(say(f"column.{name}") for name in ("when", "figure", "size", "word_of", "verdict"))
    for trail in trails:
        most = max((figure_of(step.claim.claim) or 0.0 for step in trail.steps), default=0.0)
        rows = tuple(_row(step, wording, notes, most) for step in trail.steps)
        yield Heading(_title(trail, wording), level)
        yield Grid(columns, rows)


def _title(trail: Trail, wording: Wording) -> str:
    labels, first = wording.labels, trail.steps[0].claim
    where = labels.entity(trail.place) if trail.place is not None else None
    holder = None if trail.holder is None else labels.entity(trail.holder)
    whole = labels.whole(first.claim) if trail.whole is not None else None
    count = wording.say("trails.total") if trail.is_total and first.claim.unit != PERCENT else None
    return wording.say.joined(filter(None, (labels.measure(trail.measure), holder, whole, where, count)), " · ")


def _row(step: Step, wording: Wording, notes: Notes, most: float) -> tuple[tuple[str, ...], ...]:
    say, claim = wording.say, step.claim
    day = step.begin if step.begin == step.end else f"{step.begin} … {step.end}"
    figure = wording.figure(claim.claim, claim.quantity) or ""
    if step.is_inferred:
        figure = f"{figure} ({say('trails.inferred')})"
    times = f" ×{len(step.articles)}" if len(step.articles) > 1 else ""
    word = f"{wording.chain(claim.article, claim.voices)}{times} [{notes.number(step.cited[0])}]"
    return (
        (day or say("pairs.untold"),),
        (figure,),
        (_bar(figure_of(step.claim.claim), most),),
        (word,),
        (_verdict(step, wording),),
    )


def _verdict(step: Step, wording: Wording) -> str:
    """Nothing for the first figure; for those that do not compare the fields that differ."""
    verdict, say = step.verdict, wording.say
    if verdict is None:
        return "–"
    word = say(f"outcome.{verdict.outcome}")
    if verdict.outcome is Outcome.AGREES and len({one for d in verdict.differences for one in (d.first, d.second)}) > 1:
        return say("trails.both")
    if verdict.outcome is not Outcome.NOT_COMPARABLE:
        return word
    if verdict.fields == ("time",):
        return say("trails.other_time")
    return f"{word} ({say.joined(say(f'field.{name}') for name in verdict.fields)})"


def _bar(size: float | None, most: float) -> str:
    if size is None or most <= 0:
        return ""
    return _BAR * max(1, round(_CELLS * size / most))
