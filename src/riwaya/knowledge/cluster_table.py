"""What counts when two mentions of happenings are compared, and how much (`packs/*/clusters.yaml`)."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from riwaya.knowledge.form_table import FormTable, WordGroup, build_form_table


class Family(WordGroup, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Words that tell of one sort of happening."""

    id: str
    lasts: bool = False
    """Goes on for days, so that accounts of several days tell of one: an offensive."""
    alone: bool = False
    """Never the same happening as one of another family: a strike and its dead are two."""
    carries: bool = False
    """Its words tell what a word of a family that is alone tells after them («سقوط عشرات القتلى»), else nothing."""


class ClusterTable(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Bounds, families and the weights of all features."""

    window_days: int = 10
    """Articles further apart than this are not compared."""
    days_apart: int = 2
    """Dated happenings so many days apart, or more, are two."""
    threshold: float = 0.0
    """Mean log odds of two clusters above which they become one."""
    growth: float = 0.0
    """What the mean gains by the natural logarithm of the size of the smaller cluster."""
    otherwise: float = -4.0
    """Log odds of pairs that are not compared, and of all that score less."""
    speakers_apart: float = 0.2
    """Share of telling words that what different speakers say needs in common to be compared."""
    least_chance: float = 0.0
    """A word of a family of which the reader of happenings is less sure than this tells of none."""
    enough_chance: float = 1.0
    """Words of no family tell of a happening where the reader is so sure."""
    families: tuple[Family, ...] = ()
    related: tuple[frozenset[str], ...] = ()
    """Families whose words often tell of one happening."""
    close: tuple[frozenset[str], ...] = ()
    """Of these the ones whose words mostly are one: an attack from the air is told as ضربة and as عدوان."""
    types: dict[str, str] = {}
    """Family of a PLOVER type, or of a type and mode (`RETREAT/access`), for words that no family lists."""
    weights: dict[str, dict[str, float]] = {}
    """By sort of pair (`compare.event_features.Sort`): log odds that each feature adds; `bias` always."""
    with_reader: dict[str, dict[str, float]] = {}
    """The same where a reader of happenings is at hand."""
    forms: FormTable = FormTable()
    """Forms of the words of the families; made when the pack is compiled, never written in YAML."""

    @property
    def lasting(self) -> frozenset[str]:
        """Families of happenings that go on for days."""
        return frozenset(family.id for family in self.families if family.lasts)

    @property
    def alone(self) -> frozenset[str]:
        """Families that never share a happening with another."""
        return frozenset(family.id for family in self.families if family.alone)

    @property
    def carriers(self) -> frozenset[str]:
        """Families whose words tell what a word after them tells."""
        return frozenset(family.id for family in self.families if family.carries)


def with_forms(table: ClusterTable) -> ClusterTable:
    """The table with the written forms of its words."""
    return replace(table, forms=build_form_table(table.families))
