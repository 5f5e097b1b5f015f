"""Figures of one thing over time: who said which, and how each stands to the one before.

Running totals («ارتفعت الحصيلة إلى») and the figures of single days are trails of their own. A figure of which the text
says neither counts as a total where it stands between two totals, or goes on from one.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from riwaya.compare.account_items import tells_what_happened, voices_item
from riwaya.compare.cited import Cited, cite
from riwaya.compare.claim_rows import ClaimRow, comparable_row
from riwaya.compare.claims import Comparable, compare_claims
from riwaya.compare.verdict import Verdict
from riwaya.knowledge.codebooks import load_codebook
from riwaya.model.event import Modality, Polarity
from riwaya.model.quantity import VAGUE

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from riwaya.model.claim import Claim

_UNDATED = "9999"
_BESIDE = 3
"""Totals on either side whose median a figure is held against."""
_UNDER, _OVER = 0.85, 1.15
"""How far a figure may lie under the total before it, or over the one after it, and still be one of them."""
_LEAST = 0.4
"""What share of the next total it has to be."""

Told = tuple[ClaimRow, Comparable]


class Step(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One figure on one word at one time."""

    claim: ClaimRow
    """The first telling."""
    begin: str | None
    """First ISO day for which it holds, else the day of publication; None when neither is known."""
    end: str | None
    cited: tuple[Cited, ...]
    """All tellings with the same figure, time and source."""
    is_inferred: bool = False
    """Whether the text leaves open that it is a running total, and it is taken for one since it continues one."""
    verdict: Verdict | None
    """How it stands to the step before; None for the first."""

    @property
    def articles(self) -> frozenset[str]:
        """Ids of the articles that tell it."""
        return frozenset(one.article for one in self.cited)


class Trail(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Figures of one measure, place, holder and whole."""

    measure: str
    """Code of `packs/codebooks/measures.yaml`."""
    place: str | None
    """Entity or words; None where texts tell none."""
    holder: str | None
    whole: str | None
    is_total: bool
    """Whether its figures sum up a time, so that a later one updates an earlier one; else each is of its own day."""
    steps: tuple[Step, ...]
    """By time."""

    @property
    def articles(self) -> frozenset[str]:
        """Ids of the articles that tell its figures."""
        return frozenset(one for step in self.steps for one in step.articles)


def find_trails(rows: Iterable[ClaimRow]) -> tuple[Trail, ...]:
    """Trails of all that is told to be so, those of most articles first; a figure that stands alone is one, too.

    Vague amounts («العشرات») are left out: they can neither update nor contradict.
    """
    book = load_codebook("measures")
    happenings = {row.code: row.happening for row in book.measures}
    grouped: defaultdict[tuple[str, ...], list[Told]] = defaultdict(list)
    totals: defaultdict[tuple[str | None, str | None], list[Told]] = defaultdict(list)
    for told in sorted(((row, comparable_row(row, book)) for row in rows if _is_told(row)), key=_age):
        grouped[_key(told[1])].append(told)
        if told[1].is_lasting:
            totals[happenings.get(told[1].claim.measure), told[1].place].append(told)
    trails = [
        trail
        for told in grouped.values()
        for trail in _trails(told, totals[happenings.get(told[0][1].claim.measure), told[0][1].place])
    ]
    return tuple(sorted(trails, key=lambda one: (-len(one.articles), -len(one.steps), one.measure, str(one.place))))


def _is_told(row: ClaimRow) -> bool:
    claim = row.claim
    is_said = claim.polarity is Polarity.AFFIRMED and claim.modality in {Modality.ASSERTED, Modality.POSSIBLE}
    is_exact = claim.has_figure and claim.comparator not in VAGUE
    return is_exact and is_said and claim.compared is None and tells_what_happened(claim.measure)


def _key(one: Comparable) -> tuple[str, ...]:
    holder = None if one.is_of_people and not one.is_share else one.holder
    return tuple(str(part) for part in (one.claim.measure, one.claim.unit, one.place, holder, one.whole))


def _age(told: Told) -> tuple[object, ...]:
    one = told[1]
    return one.begin or _UNDATED, figure_of(one.claim) or 0.0, *one.order


def _trails(told: Sequence[Told], totals: Sequence[Told]) -> Iterator[Trail]:
    """One trail of lasting states; of what happens once, running totals apart from the figures of single days.

    Args:
        told: figures of one trail, by day.
        totals: running totals of the same happening at the same place, whoever is counted.
    """
    open_ones = [one for one in told if not one[1].is_lasting]
    going_on = [one for one in open_ones if _goes_on(one, totals)]
    summed = [one for one in told if one[1].is_lasting] + [(row, _as_total(row, one)) for row, one in going_on]
    if summed:
        yield _trail(sorted(summed, key=_age), {row.claim.id + row.article.id for row, _ in going_on})
    singles = [one for one in open_ones if one not in going_on]
    if singles:
        yield _trail(singles, frozenset())


def _goes_on(told: Told, totals: Sequence[Told]) -> bool:
    """Whether a figure without a time of its own lies between the totals told before and after it."""
    row, one = told
    size, day = figure_of(row.claim), one.begin or ""
    before = [figure_of(other.claim) or 0.0 for _, other in totals if (other.begin or _UNDATED) <= day]
    after = [figure_of(other.claim) or 0.0 for _, other in totals if (other.begin or "") > day]
    if row.claim.timexes or size is None or not before:
        return False
    next_ones = median(after[:_BESIDE]) if after else size
    return size >= max(_UNDER * median(before[-_BESIDE:]), _LEAST * next_ones) and size <= _OVER * next_ones


def _as_total(row: ClaimRow, one: Comparable) -> Comparable:
    """A figure as the sum up to the day on which it is told."""
    day = row.article.published
    return replace(one, claim=replace(one.claim, cumulative=True), is_lasting=True, begin=day, end=day)


def _trail(told: Sequence[Told], inferred: Container[str]) -> Trail:
    steps: dict[tuple[object, ...], tuple[Step, Comparable]] = {}
    for row, one in told:
        claim = row.claim
        voices = voices_item(row.article.id, row.voices).key if row.voices else f"= {row.article.outlet}"
        key = (one.begin, one.end, claim.value, claim.low, claim.high, voices)
        cited = cite(row.article.id, claim)
        if key in steps:
            known, comparable = steps[key]
            steps[key] = replace(known, cited=(*known.cited, cited)), comparable
        else:
            is_inferred = claim.id + row.article.id in inferred
            step = Step(claim=row, begin=one.begin, end=one.end, cited=(cited,), is_inferred=is_inferred, verdict=None)
            steps[key] = step, one
    listed = list(steps.values())
    judged = [listed[0][0]]
    for (_, before), (step, now) in pairwise(listed):
        judged.append(replace(step, verdict=compare_claims(before, now)))
    first = told[0][1]
    return Trail(
        measure=first.claim.measure,
        place=first.place,
        holder=first.holder if first.is_share or not first.is_of_people else None,
        whole=first.whole,
        is_total=first.is_lasting,
        steps=tuple(judged),
    )


def figure_of(claim: Claim) -> float | None:
    """The size of a figure: its value, else its lower bound, else its upper one."""
    return next((one for one in (claim.value, claim.low, claim.high) if one is not None), None)
