"""Sources and grade of a cluster as JSON has them."""

from __future__ import annotations

from msgspec import Struct

from riwaya.compare.casualties import Casualties
from riwaya.compare.evidence_records import Blame, Change, Evidence, Finding, Grade, PartyView
from riwaya.compare.tellings import PrimarySource


class SourcesRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`riwaya.compare.tellings.SourceCount` with its sums."""

    articles: int
    outlets: int
    least: int
    """Independent sources that are known to be different."""
    most: int
    """If all that do not say whom they have it from know of themselves."""
    independent: tuple[PrimarySource, ...]
    parties: tuple[PrimarySource, ...]
    others: tuple[PrimarySource, ...]


class GradeRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`riwaya.compare.evidence_records.Evidence` without its sources."""

    grade: Grade | None
    finding: Finding
    by: tuple[str, ...]
    """Keys of the sources that made it."""
    blames: tuple[Blame, ...]
    party_view: PartyView
    raised_by: tuple[Change, ...]
    lowered_by: tuple[Change, ...]
    casualties: Casualties | None


def sources_row(evidence: Evidence) -> SourcesRow:
    """The sources of a cluster."""
    count = evidence.count
    return SourcesRow(
        articles=count.articles,
        outlets=count.outlets,
        least=count.least,
        most=count.most,
        independent=count.independent,
        parties=count.parties,
        others=count.others,
    )


def grade_row(evidence: Evidence) -> GradeRow:
    """The grade of a cluster with what it rests on."""
    return GradeRow(
        grade=evidence.grade,
        finding=evidence.finding,
        by=evidence.by,
        blames=evidence.blames,
        party_view=evidence.party_view,
        raised_by=evidence.raised_by,
        lowered_by=evidence.lowered_by,
        casualties=evidence.casualties,
    )
