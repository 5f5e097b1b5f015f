"""Trails of figures as tables: a line a figure, with a bar or a drawing, its day, who said so, and what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.compare.claims import PERCENT
from riwaya.compare.figure_trails import figure_of
from riwaya.compare.verdict import Outcome
from riwaya.export.page import Chart, Grid, Heading
from riwaya.export.trail_chart import Dot, draw_trail, letter_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.cli.account_words import Notes
    from riwaya.cli.wording import Wording
    from riwaya.compare.figure_trails import Step, Trail
    from riwaya.export.page import Block

_BAR, _CELLS = "█", 12
_WIDTHS = (17, 23, 10, 28, 22)


def trail_blocks(
    trails: Sequence[Trail], wording: Wording, notes: Notes, *, level: int, drawn: bool = False
) -> Iterator[Block]:
    """A heading and a table for each trail; where it is `drawn`, a drawing, and letters of it in place of bars."""
    say = wording.say
    size = "in_drawing" if drawn else "size"
    columns = tuple(say(f"column.{name}") for name in ("when", "figure", size, "word_of", "verdict"))
    for trail in trails:
        most = max((figure_of(step.claim.claim) or 0.0 for step in trail.steps), default=0.0)
        is_drawn = drawn and len(trail.steps) > 1
        sizes = [
            letter_of(at) if is_drawn else "" if drawn else _bar(figure_of(step.claim.claim), most)
            for at, step in enumerate(trail.steps)
        ]
        rows = tuple(_row(step, size, wording, notes) for step, size in zip(trail.steps, sizes, strict=True))
        title = _title(trail, wording)
        yield Heading(title, level)
        if is_drawn:
            dots = [_dot(step) for step in trail.steps]
            yield Chart(draw_trail(dots), title)
        yield Grid(columns, rows, _WIDTHS if drawn else ())


def _dot(step: Step) -> Dot:
    claim = step.claim.claim
    updates = step.verdict is not None and step.verdict.outcome is Outcome.UPDATES
    return Dot(day=step.begin, value=claim.value, low=claim.low, high=claim.high, updates=updates)


def _title(trail: Trail, wording: Wording) -> str:
    labels, first = wording.labels, trail.steps[0].claim
    where = labels.entity(trail.place) if trail.place is not None else None
    holder = None if trail.holder is None else labels.entity(trail.holder)
    whole = labels.whole(first.claim) if trail.whole is not None else None
    count = wording.say("trails.total") if trail.is_total and first.claim.unit != PERCENT else None
    return wording.say.joined(filter(None, (labels.measure(trail.measure), holder, whole, where, count)), " · ")


def _row(step: Step, size: str, wording: Wording, notes: Notes) -> tuple[tuple[str, ...], ...]:
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
        (size,),
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
    if verdict.fields == ("figure",):
        return say("trails.other_thing")
    return f"{word} ({say.joined(say(f'field.{name}') for name in verdict.fields)})"


def _bar(size: float | None, most: float) -> str:
    if size is None or most <= 0:
        return ""
    return _BAR * max(1, round(_CELLS * size / most))
