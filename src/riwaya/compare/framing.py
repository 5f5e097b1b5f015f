"""Framing table: in which roles groups of articles cast one entity, in shares."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.model.article import ArticleHead
from riwaya.model.frame import Frame, Role, Valence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from riwaya.model.analysis import Analysis


class FrameUse(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A frame and where it stands."""

    article: ArticleHead
    frame: Frame


class FramingCell(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How one group casts an entity."""

    group: str
    count: int
    """Frames, that is articles in which the entity matters."""
    roles: dict[Role, float]
    """Share of each role, in [0, 1]; all four are there."""
    valences: dict[Valence, float]
    """Share of each stance, in [0, 1]; all four are there."""
    fine: tuple[tuple[str, int], ...]
    """Fine roles with their counts, the commonest first."""
    example: FrameUse
    """The earliest frame in the commonest role."""


class Framing(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One entity by group."""

    entity: str
    count: int
    cells: tuple[FramingCell, ...]
    """By name of the group."""

    def cell(self, group: str) -> FramingCell | None:
        """What a group makes of the entity; None where it has no frame of it."""
        return next((cell for cell in self.cells if cell.group == group), None)


def frame_uses(analysis: Analysis) -> tuple[FrameUse, ...]:
    """The frames of an article."""
    return tuple(FrameUse(article=analysis.article, frame=frame) for frame in analysis.frames)


def make_framings(uses: Iterable[FrameUse], group_of: Callable[[ArticleHead], str | None]) -> tuple[Framing, ...]:
    """One for each entity, the one framed most first; frames of unlisted people and without a group are left out."""
    by_entity: defaultdict[str, defaultdict[str, list[FrameUse]]] = defaultdict(lambda: defaultdict(list))
    for use in uses:
        group = group_of(use.article)
        if group is not None and use.frame.entity is not None:
            by_entity[use.frame.entity][group].append(use)
    framings = (
        Framing(
            entity=entity,
            count=sum(map(len, groups.values())),
            cells=tuple(_cell(group, found) for group, found in sorted(groups.items())),
        )
        for entity, groups in by_entity.items()
    )
    return tuple(sorted(framings, key=lambda one: (-one.count, one.entity)))


def _cell(group: str, uses: Sequence[FrameUse]) -> FramingCell:
    roles = Counter(use.frame.role for use in uses)
    valences = Counter(use.frame.valence for use in uses)
    fine = Counter(code for use in uses for code in use.frame.fine)
    commonest = min(roles, key=lambda role: (-roles[role], role))
    return FramingCell(
        group=group,
        count=len(uses),
        roles={role: roles[role] / len(uses) for role in Role},
        valences={valence: valences[valence] / len(uses) for valence in Valence},
        fine=tuple(sorted(fine.items(), key=lambda one: (-one[1], one[0]))),
        example=min((use for use in uses if use.frame.role is commonest), key=_age),
    )


def _age(use: FrameUse) -> tuple[str, str]:
    """Sorts by date; what is not dated comes last."""
    return use.article.age
