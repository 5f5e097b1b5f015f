"""Trails of figures as tables: a line a figure, with a bar, its day, who said so, and what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.cli.page import Grid, Heading
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
    columns = tuple(say(f"column.{name}") for name in ("when", "figure", "bar", "word_of", "verdict"))
    for trail in trails:
        most = max((_size(step) or 0.0 for step in trail.steps), default=0.0)
        rows = tuple(_row(step, wording, notes, most) for step in trail.steps)
        yield Heading(_title(trail, wording), level)
        yield Grid(columns, rows)


def _title(trail: Trail, wording: Wording) -> str:
    labels, first = wording.labels, trail.steps[0].claim
    where = labels.entity(trail.place) if trail.place is not None else None
    holder = None if trail.holder is None else labels.entity(trail.holder)
    whole = labels.whole(first.claim) if trail.whole is not None else None
    return wording.say.joined(filter(None, (labels.measure(trail.measure), holder, whole, where)), " · ")


def _row(step: Step, wording: Wording, notes: Notes, most: float) -> tuple[tuple[str, ...], ...]:
    say, claim = wording.say, step.claim
    day = step.begin if step.begin == step.end else f"{step.begin} … {step.end}"
    figure = wording.figure(claim.claim, claim.quantity) or ""
    times = f" ×{len(step.articles)}" if len(step.articles) > 1 else ""
    word = f"{wording.chain(claim.article, claim.voices)}{times} [{notes.number(step.cited[0])}]"
    return ((day or say("pairs.untold"),), (figure,), (_bar(_size(step), most),), (word,), (_verdict(step, wording),))


def _verdict(step: Step, wording: Wording) -> str:
    """Nothing for the first figure; for those that do not compare the fields that differ."""
    if step.verdict is None:
        return "–"
    word = wording.say(f"outcome.{step.verdict.outcome}")
    if step.verdict.outcome is not Outcome.NOT_COMPARABLE:
        return word
    return f"{word} ({wording.say.joined(wording.say(f'field.{name}') for name in step.verdict.fields)})"


def _size(step: Step) -> float | None:
    """How long the bar of a figure is: its value, else its lower bound, else its upper one."""
    claim = step.claim.claim
    return next((one for one in (claim.value, claim.low, claim.high) if one is not None), None)


def _bar(size: float | None, most: float) -> str:
    if size is None or most <= 0:
        return ""
    return _BAR * max(1, round(_CELLS * size / most))
