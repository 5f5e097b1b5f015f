"""Figures of one thing over time: who said which, and how each stands to the one before."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from riwaya.compare.account_items import tells_what_happened, voices_item
from riwaya.compare.cited import Cited
from riwaya.compare.claim_rows import ClaimRow, comparable_row
from riwaya.compare.claims import Comparable, compare_claims
from riwaya.compare.verdict import Verdict
from riwaya.knowledge.codebooks import load_codebook
from riwaya.model.event import Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_UNDATED = "9999"


class Step(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One figure on one word at one time."""

    claim: ClaimRow
    """The first telling."""
    begin: str | None
    """First ISO day for which it holds, else the day of publication; None when neither is known."""
    end: str | None
    cited: tuple[Cited, ...]
    """All tellings with the same figure, time and source."""
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
    steps: tuple[Step, ...]
    """By time."""

    @property
    def articles(self) -> frozenset[str]:
        """Ids of the articles that tell its figures."""
        return frozenset(one for step in self.steps for one in step.articles)


def find_trails(rows: Iterable[ClaimRow]) -> tuple[Trail, ...]:
    """Trails of all that is told to be so, those of most articles first; a figure that stands alone is one, too."""
    book = load_codebook("measures")
    grouped: defaultdict[tuple[str, ...], list[tuple[ClaimRow, Comparable]]] = defaultdict(list)
    for row in rows:
        if _is_told(row):
            comparable = comparable_row(row, book)
            grouped[_key(comparable)].append((row, comparable))
    trails = (_trail(pairs) for pairs in grouped.values())
    return tuple(sorted(trails, key=lambda one: (-len(one.articles), -len(one.steps), one.measure, str(one.place))))


def _is_told(row: ClaimRow) -> bool:
    claim = row.claim
    is_said = claim.polarity is Polarity.AFFIRMED and claim.modality in {Modality.ASSERTED, Modality.POSSIBLE}
    return claim.has_figure and is_said and claim.compared is None and tells_what_happened(claim.measure)


def _key(one: Comparable) -> tuple[str, ...]:
    holder = None if one.is_of_people and not one.is_share else one.holder
    return tuple(str(part) for part in (one.claim.measure, one.claim.unit, one.place, holder, one.whole))


def _trail(pairs: Sequence[tuple[ClaimRow, Comparable]]) -> Trail:
    first = pairs[0][1]
    steps: dict[tuple[object, ...], tuple[Step, Comparable]] = {}
    for row, one in sorted(pairs, key=lambda pair: (pair[1].begin or _UNDATED, *pair[1].order)):
        claim = row.claim
        voices = voices_item(row.article.id, row.voices).key if row.voices else f"= {row.article.outlet}"
        key = (one.begin, one.end, claim.value, claim.low, claim.high, voices)
        cited = Cited(article=row.article.id, start=claim.start, end=claim.end, text=claim.text)
        if key in steps:
            known, comparable = steps[key]
            steps[key] = replace(known, cited=(*known.cited, cited)), comparable
        else:
            steps[key] = Step(claim=row, begin=one.begin, end=one.end, cited=(cited,), verdict=None), one
    listed = list(steps.values())
    judged = [listed[0][0]] if listed else []
    for (_, before), (step, now) in pairwise(listed):
        judged.append(replace(step, verdict=compare_claims(before, now)))
    is_held = not first.is_of_people or first.is_share
    return Trail(
        measure=first.claim.measure,
        place=first.place,
        holder=first.holder if is_held else None,
        whole=first.whole,
        steps=tuple(judged),
    )
