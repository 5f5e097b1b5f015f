"""Verdicts as people corrected them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.compare.cited import Cited
from riwaya.compare.judged_pairs import Relation
from riwaya.export.verdict_rows import VerdictRow
from riwaya.model.judgement import VERDICTS, JudgementKind
from riwaya.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.compare.event_bonds import Said


def judge_verdicts(rows: Sequence[VerdictRow], said: Iterable[Said]) -> tuple[VerdictRow, ...]:
    """The verdicts with what people say of them; the later of two wins.

    A judgement changes the row whose statements share most with its two places. Where no row has both, it makes one.
    Rows that people judged come before all others. A row that somebody says is none goes.
    """
    out: list[VerdictRow | None] = list(rows)
    added: dict[tuple[tuple[str, Span], ...], VerdictRow | None] = {}
    for one in sorted(said, key=lambda one: one.judgement.order):
        places = tuple(place for place in one.places if place is not None)
        if one.judgement.layer != VERDICTS or len(places) != 2:
            continue
        number = nearest_verdict(rows, places)
        row = None if number is None else rows[number]
        judged = _row(one, places, row)
        if number is None:
            added[tuple(sorted(places))] = judged
        else:
            out[number] = judged
    held = [row for row in (*added.values(), *out) if row is not None]
    return tuple(sorted(held, key=lambda row: row.judged is None))


def _row(said: Said, places: Sequence[tuple[str, Span]], row: VerdictRow | None) -> VerdictRow | None:
    judgement = said.judgement
    told = judgement.labels.get("relation")
    if judgement.kind is JudgementKind.NO_RECORD or told is None:
        return None
    relation = Relation(told)
    if row is not None:
        reason = f"{relation}, was {row.relation}: says {judgement.signature}; {row.reason}"
        return replace(row, relation=relation, reason=reason, score=None, judged=judgement.id)
    left, right = (
        Cited(article=article, start=span.start, end=span.end, text=target.text)
        for (article, span), target in zip(places, judgement.targets, strict=True)
    )
    reason = f"{relation}: says {judgement.signature}"
    return VerdictRow(left=left, right=right, relation=relation, reason=reason, judged=judgement.id)


def nearest_verdict(rows: Sequence[VerdictRow], places: Sequence[tuple[str, Span]]) -> int | None:
    """The number of the row that shares most with two places, whichever side each is; None where none has both."""
    best, found = 0.0, None
    for number, row in enumerate(rows):
        for first, second in ((row.left, row.right), (row.right, row.left)):
            shares = _likeness(first, places[0]), _likeness(second, places[1])
            if min(shares) > 0 and sum(shares) > best:
                best, found = sum(shares), number
    return found


def _likeness(side: Cited, place: tuple[str, Span]) -> float:
    article, span = place
    return Span(side.start, side.end).likeness(span) if side.article == article else 0.0
