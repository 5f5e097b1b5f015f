"""Figures side by side, each on its own word: «89 بحسب المديرية، و87 على الأقل بحسب المرصد».

A later phrase answers for the figure right before it alone; behind a colon the first one does as well.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from riwaya.extract.ground import that_clause
from riwaya.knowledge.cue_lexicon import CueRole

if TYPE_CHECKING:
    from riwaya.extract.ground import Ground
    from riwaya.extract.report import Report

_AND, _COLON = "و", ":"
_LONGEST = 12
"""How many words a figure with what it counts may have."""


def part_sides(reports: list[Report], ground: Ground) -> None:
    """Gives each phrase («بحسب …») of a sentence its own figure, where another one answers for the figure before."""
    phrases = [r for r in reports if r.is_backward and r.group.role is CueRole.ACCORDING and r.source is not None]
    for earlier, later in pairwise(phrases):
        begin = max(earlier.last, earlier.source.last if earlier.source is not None else 0)
        side = _figure(begin, later.first, ground)
        if side is None or later.content_last is None:
            continue
        if earlier.content_last is not None:
            earlier.content_last = min(earlier.content_last, earlier.first)
        if _own(earlier.content_first, ground) is None:
            _narrow(earlier, ground)
        later.content_first, later.content_skip = side
        later.content_last = min(later.content_last, later.first)


def _figure(first: int, last: int, ground: Ground) -> tuple[int, int] | None:
    """Token and clitic letters where the joined figure of a range begins, behind what is left of the source."""
    at = next((k for k in range(first, last) if _own(k, ground) is not None), last)
    if not _is_figure(at, last, ground) or any(_opens(k, ground) for k in range(first, at)):
        return None
    is_joined = ground.text(at).startswith(_AND) or ground.text(at - 1) in {_AND, _COLON} or ground.is_comma(at - 1)
    return (at, _own(at, ground) or 0) if is_joined else None


def _is_figure(first: int, last: int, ground: Ground) -> bool:
    """Whether a range holds a quantity, and neither a verb nor a clause."""
    if not first < last <= first + _LONGEST or _own(first, ground) is None:
        return False
    return not any(_opens(at, ground) for at in range(first, last))


def _opens(at: int, ground: Ground) -> bool:
    return ground.is_verb(at) or that_clause(ground.text(at)) is not None or ground.text(at) == _COLON


def _own(at: int | None, ground: Ground) -> int | None:
    """Letters before the quantity with which a token begins; None where none begins there."""
    index = ground.words.quantity_at[at] if at is not None and at < len(ground.tokens) else -1
    if at is None or index < 0 or (at > 0 and ground.words.quantity_at[at - 1] == index):
        return None
    return ground.words.quantities[index].start - ground.tokens[at].start


def _narrow(report: Report, ground: Ground) -> None:
    """The figure behind a colon as the content of the first phrase: «حصيلة القتلى: 89 بحسب …»."""
    first, last = report.content_first, report.content_last
    if first is None or last is None:
        return
    colon = next((at for at in range(last - 1, first, -1) if ground.text(at) == _COLON), None)
    side = _figure(colon + 1, last, ground) if colon is not None else None
    if side is not None:
        report.content_first, report.content_skip = side
