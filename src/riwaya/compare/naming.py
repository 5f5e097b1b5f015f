"""Naming matrix: which group calls whom by which name, how often."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.name_uses import NameUse
from riwaya.model.mention import Naming

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from riwaya.model.article import ArticleHead

_FORMS = 5
"""Phrases that are kept of a name."""


class NamingCell(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How one group uses one name."""

    group: str
    count: int
    share: float
    """Of all uses of names for this entity in the group, in [0, 1]."""
    articles: int
    example: NameUse
    """The earliest one."""


class NameRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One name of one entity."""

    name: str
    """As it is printed most often."""
    naming: Naming
    """What most of its uses are."""
    count: int
    cells: tuple[NamingCell, ...]
    """One for each group that uses it, by group."""
    forms: tuple[tuple[str, int], ...]
    """The commonest phrases round the name, with their counts."""

    def count_of(self, group: str) -> int:
        """Uses in a group."""
        return next((cell.count for cell in self.cells if cell.group == group), 0)


class NamingGroup(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How often a group names an entity at all."""

    group: str
    count: int
    articles: int


class NamingMatrix(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All names of one entity by group."""

    entity: str
    count: int
    groups: tuple[NamingGroup, ...]
    """By name of the group."""
    names: tuple[NameRow, ...]
    """The most frequent one first."""

    def counts(self, group: str) -> tuple[int, ...]:
        """Uses of each name in a group, in the order of `names`."""
        return tuple(row.count_of(group) for row in self.names)


def make_matrices(uses: Iterable[NameUse], group_of: Callable[[ArticleHead], str | None]) -> tuple[NamingMatrix, ...]:
    """A matrix for each entity, the one named most first; uses without a group are left out."""
    by_entity: defaultdict[str, list[tuple[str, NameUse]]] = defaultdict(list)
    for use in uses:
        group = group_of(use.article)
        if group is not None:
            by_entity[use.entity].append((group, use))
    matrices = (_matrix(entity, rows) for entity, rows in by_entity.items())
    return tuple(sorted(matrices, key=lambda one: (-one.count, one.entity)))


def _matrix(entity: str, uses: Sequence[tuple[str, NameUse]]) -> NamingMatrix:
    totals = Counter(group for group, _ in uses)
    by_name: defaultdict[str, list[tuple[str, NameUse]]] = defaultdict(list)
    for group, use in uses:
        by_name[use.name].append((group, use))
    names = sorted((_row(rows, totals) for rows in by_name.values()), key=lambda row: (-row.count, row.name))
    groups = (
        NamingGroup(group=group, count=count, articles=_articles(use for own, use in uses if own == group))
        for group, count in sorted(totals.items())
    )
    return NamingMatrix(entity=entity, count=len(uses), groups=tuple(groups), names=tuple(names))


def _row(uses: Sequence[tuple[str, NameUse]], totals: Counter[str]) -> NameRow:
    by_group: defaultdict[str, list[NameUse]] = defaultdict(list)
    for group, use in uses:
        by_group[group].append(use)
    cells = (
        NamingCell(
            group=group,
            count=len(rows),
            share=len(rows) / totals[group],
            articles=_articles(rows),
            example=min(rows, key=_age),
        )
        for group, rows in sorted(by_group.items())
    )
    forms = Counter(use.words for _, use in uses)
    ranked = sorted(forms.items(), key=lambda form: (-form[1], form[0]))
    return NameRow(
        name=_display(uses[0][1].name, ranked),
        naming=_commonest(use.mention.naming for _, use in uses),
        count=len(uses),
        cells=tuple(cells),
        forms=tuple(ranked[:_FORMS]),
    )


def _display(name: str, forms: Sequence[tuple[str, int]]) -> str:
    """The commonest phrase that is the name and nothing else in length; the folded name where there is none."""
    size = len(name.split())
    return next((words for words, _ in forms if len(words.split()) == size), name)


def _commonest(values: Iterable[Naming]) -> Naming:
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value))


def _articles(uses: Iterable[NameUse]) -> int:
    return len({use.article.id for use in uses})


def _age(use: NameUse) -> tuple[str, str, int]:
    """Sorts by date; what is not dated comes last."""
    return *use.article.age, use.mention.start
