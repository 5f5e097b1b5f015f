"""Verdicts as they are printed: two spans, their relation and its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.cited import Cited, cite
from riwaya.compare.judged_pairs import Relation
from riwaya.compare.store_verdicts import find_verdicts
from riwaya.compare.trail_judge import Told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from riwaya.compare.joined import JoinedArticle
    from riwaya.compare.judged_pairs import JudgedPair
    from riwaya.knowledge.pack import Pack
    from riwaya.text.models import ModelFolder


class VerdictRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One pair of statements, the earlier first."""

    left: Cited
    right: Cited
    relation: Relation
    reason: str
    worth: float = 0.0
    """Log odds, up to a constant, that somebody who compares the articles would set the two side by side."""
    score: float | None = None
    """Chance that a coder who is shown the two gives this relation.

    None where no model has read the two, where they do not compare, for two stretches of one article, and where a
    person gave the relation.
    """
    judged: str | None = None
    """Id of the judgement by which a person gave the relation; None: the machine did."""


_WORTH = 0.0
"""From here on a pair of statements is one that a person would rather set side by side than not."""


def is_shown(row: VerdictRow, least: float) -> bool:
    """Whether a verdict is sure enough for people who did not ask for all.

    Args:
        row: what a person said is shown always, what does not compare never; what has no score, by its worth.
        least: score that is enough.
    """
    if row.judged is not None:
        return True
    if row.relation is Relation.NOT_COMPARABLE:
        return False
    return row.worth >= _WORTH if row.score is None else row.score >= least


def told_relations(rows: Iterable[VerdictRow], least: float) -> dict[frozenset[tuple[str, int, int]], Told]:
    """What is told of two statements, by their places; what is not sure enough to be shown does not compare."""
    return {
        frozenset({row.left.place, row.right.place}): Told(
            row.relation if is_shown(row, least) else Relation.NOT_COMPARABLE, is_by_people=row.judged is not None
        )
        for row in rows
    }


def verdict_rows(
    articles: Iterable[JoinedArticle],
    pack: Pack,
    models: ModelFolder | None = None,
    on_pairs: Callable[[int, int], None] | None = None,
) -> tuple[VerdictRow, ...]:
    """The verdicts between the statements of some articles, the surest first, then those most worth reading.

    Args:
        articles: with their analyses.
        pack: what is known.
        models: tell what is near in sense, and read pairs.
        on_pairs: called with how many pairs a model has read, and how many it is to read.
    """
    pairs = find_verdicts(((one.article, one.analysis) for one in articles), pack, models, on_pairs)
    return tuple(map(verdict_row, pairs))


def verdict_row(pair: JudgedPair) -> VerdictRow:
    """One verdict as it is printed."""
    return VerdictRow(
        left=cite(pair.left.article, pair.left),
        right=cite(pair.right.article, pair.right),
        relation=pair.judgement.relation,
        reason=pair.judgement.reason,
        worth=round(pair.worth, 2),
        score=None if pair.score is None else round(pair.score, 3),
    )
