"""Grade of evidence of a cluster (`packs/codebooks/evidence-grades.yaml`): what its sources say of who did it.

A grade speaks of sources, not of truth. `discounted` and `duplicate` are findings of people and never given here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.compare.blames import BlameFinder, tells_of_harm
from riwaya.compare.casualties import Casualties, CasualtyReader
from riwaya.compare.evidence_records import Blame, Change, Evidence, Finding, Grade, PartyView
from riwaya.compare.tellings import Position, SourceCount

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.compare.event_clusters import EventCluster
    from riwaya.compare.primary_sources import SourceCounter
    from riwaya.knowledge.codebook_records import EvidenceGrades
    from riwaya.knowledge.pack import Pack

_FAIR = 2
"""Independent sources that agree."""


class EvidenceGrader:
    """Grades clusters; made once per pack and set of articles."""

    def __init__(
        self, pack: Pack, counter: SourceCounter, clusters: Iterable[EventCluster], book: EvidenceGrades
    ) -> None:
        self._counter, self._harm = counter, book.harm
        self._casualties = CasualtyReader(pack, counter, book)
        self._blames = BlameFinder(pack, counter, clusters, book)

    def grade(self, cluster: EventCluster) -> Evidence:
        """The evidence of a cluster.

        Raises:
            KeyError: a member stands in none of the counter's articles.
        """
        count = self._counter.count(cluster.members)
        harmful = sum(tells_of_harm(member, self._harm) for member in cluster.members)
        if 2 * harmful < len(cluster.members):
            return _evidence(cluster, count, Finding.NO_HARM)
        casualties = self._casualties.read(cluster.members)
        blames = self._blames.find(cluster, count, has_victims=self._casualties.are_told(cluster.members))
        is_excluded = self._blames.exclude_each_other(blames, count)
        return _graded(cluster, count, blames, casualties, is_excluded=is_excluded)


def _is_blamed(blame: Blame, blames: Sequence[Blame], count: SourceCount) -> bool:
    """Whether a party that says that it acted answers others: they blame it, or bystanders tell of it and blame nobody.

    What a party alone says of its own deeds confirms nothing.
    """
    return bool(blame.sources or blame.by_parties) or (len(blames) == 1 and bool(count.independent))


def _graded(
    cluster: EventCluster,
    count: SourceCount,
    blames: Sequence[Blame],
    casualties: Casualties,
    *,
    is_excluded: bool,
) -> Evidence:
    """The first grade whose needs are met, from confirmed down."""
    named = {one.key for one in count.independent if one.is_named}
    first = blames[0] if blames else None
    agreed = tuple(key for key in first.sources if key in named) if first is not None else ()
    admitted = [one for one in blames if one.accepts and not one.rejects and _is_blamed(one, blames, count)]
    view = _view(first)
    if is_excluded:
        by = tuple(dict.fromkeys(key for one in blames for key in (*one.sources, *one.by_parties)))
        return _evidence(cluster, count, Finding.EXCLUDED, blames, casualties, view=view, by=by)
    if admitted:
        by = (admitted[0].party,)
        return _evidence(cluster, count, Finding.ADMITTED, blames, casualties, view=view, by=by)
    if len(agreed) >= _FAIR:
        return _evidence(cluster, count, Finding.AGREED, blames, casualties, view=view, by=agreed)
    everyone = tuple(one.key for one in count.independent if one.is_named or not named)
    if count.least == 0:
        is_told = any(one.position is Position.AFFIRMS for one in count.parties)
        finding = Finding.PARTIES_ONLY if is_told else Finding.NOT_AFFIRMED
    elif count.least == 1:
        finding = Finding.ONE_SOURCE
    else:
        finding = Finding.NOBODY_BLAMED if first is None or not first.sources else Finding.ONE_BLAMES
    return _evidence(cluster, count, finding, blames, casualties, view=view, by=everyone)


def _view(blame: Blame | None) -> PartyView:
    """What the blamed party says; its denial counts, even beside an admission, which may be of something else."""
    if blame is None or not (blame.accepts or blame.rejects):
        return PartyView.NOT_ASSESSED
    return PartyView.NON_CREDIBLE if blame.rejects else PartyView.CREDIBLE


_GRADES = {
    Finding.ADMITTED: Grade.CONFIRMED,
    Finding.AGREED: Grade.FAIR,
    Finding.EXCLUDED: Grade.CONTESTED,
    Finding.ONE_SOURCE: Grade.WEAK,
    Finding.ONE_BLAMES: Grade.WEAK,
}
_RAISES = {
    Finding.AGREED: (Change.ADMISSION,),
    Finding.EXCLUDED: (Change.ONE_PARTY, Change.ADMISSION),
    Finding.ONE_SOURCE: (Change.SECOND_SOURCE, Change.ADMISSION),
    Finding.ONE_BLAMES: (Change.WHO_DID_IT, Change.ADMISSION),
    Finding.NOBODY_BLAMED: (Change.WHO_DID_IT, Change.ADMISSION),
    Finding.PARTIES_ONLY: (Change.BYSTANDER, Change.ADMISSION),
    Finding.NOT_AFFIRMED: (Change.BYSTANDER, Change.ADMISSION),
}
_LOWERS = {
    Finding.ADMITTED: (Change.WITHDRAWAL, Change.FIGHTERS),
    Finding.AGREED: (Change.OTHER_PARTY, Change.SHARED_ROOT, Change.FIGHTERS),
    Finding.EXCLUDED: (Change.FIGHTERS,),
    Finding.ONE_SOURCE: (Change.OTHER_PARTY, Change.FIGHTERS),
    Finding.ONE_BLAMES: (Change.OTHER_PARTY, Change.SHARED_ROOT, Change.FIGHTERS),
}


def _evidence(
    cluster: EventCluster,
    count: SourceCount,
    finding: Finding,
    blames: Sequence[Blame] = (),
    casualties: Casualties | None = None,
    *,
    view: PartyView = PartyView.NOT_ASSESSED,
    by: tuple[str, ...] = (),
) -> Evidence:
    raised = _RAISES.get(finding, ())
    if raised and count.most > count.least:
        raised = (*raised, Change.NAMES)
    return Evidence(
        cluster=cluster.id,
        count=count,
        grade=_GRADES.get(finding),
        finding=finding,
        by=by,
        blames=tuple(blames),
        party_view=view,
        raised_by=raised,
        lowered_by=_LOWERS.get(finding, ()),
        casualties=casualties,
    )
