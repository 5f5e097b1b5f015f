"""Judgements with the places where their words stand now, for what compares articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.compare.event_bonds import Said
from riwaya.judgements.anchors import find_target

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from riwaya.model.judgement import Judgement, Target
    from riwaya.model.span import Span


def place_all(judgements: Iterable[Judgement], texts: Mapping[str, str]) -> tuple[Said, ...]:
    """What stands of some judgements, those that were undone left out.

    Args:
        judgements: of any kind.
        texts: of articles by id, as they are now.
    """

    def place(target: Target) -> tuple[str, Span] | None:
        span = find_target(target, texts[target.article]) if target.article in texts else None
        return None if span is None else (target.article, span)

    return tuple(Said(judgement=one, places=tuple(map(place, one.targets))) for one in judgements if not one.is_undone)
