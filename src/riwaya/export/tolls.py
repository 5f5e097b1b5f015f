"""How many people an event killed, hurt or took, by the figures that its article links to it: the lowest.

Of figures of one kind of people the lowest counts. Kinds that share nobody (civilians, soldiers, fighters) are added;
where the text also counts all of them, the larger of both stands, as one is a part of the other. Children and women are
counted already where the sentence has any wider figure. Sums over a time, and what is denied or feared, belong to no
single event; only material conflict has a toll.
Source: `packs/codebooks/quantities.yaml` (`acled_rules`, `terms`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.knowledge.codebooks import load_codebook
from riwaya.model.claim import Claim
from riwaya.model.event import Modality, Polarity
from riwaya.model.quantity import Comparator
from riwaya.model.timex import TimexType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from riwaya.export.source import Told
    from riwaya.knowledge.codebook_records import VagueTerm

KILLED, WOUNDED, ARRESTED, CASUALTIES = "killed", "wounded", "arrested", "casualties"
"""Happenings of measures; the last is of people dead or hurt."""
_PEOPLE = "person"
_DAYS = re.compile(r"P[^T]")
"""TIMEX3 values of durations that are no hours."""
_MATERIAL_CONFLICT = 4
"""Of PLOVER's quads."""
_ALL = "persons"
_APART = ("civilians", "fighters", "soldiers")
_WITHIN = ("children", "women")
_OPEN_BELOW = frozenset({Comparator.LESS_THAN, Comparator.AT_MOST})


class Toll(Struct, frozen=True):
    """People of one fate."""

    lowest: int
    claims: tuple[Claim, ...]
    """The figures that it was made of, as the text has them."""


def toll_of(told: Told, happening: str) -> Toll | None:
    """The lowest figure of those killed, hurt, taken; None where the text gives none for this event."""
    if _quads().get(told.row.event.type) != _MATERIAL_CONFLICT:
        return None
    found: dict[str, tuple[int, Claim]] = {}
    for claim in told.joined.analysis.claims:
        kind, lowest = _kind(claim, happening), _lowest(claim)
        if kind is not None and lowest is not None and _is_of(claim, told):
            found[kind] = min(found.get(kind, (lowest, claim)), (lowest, claim), key=_figure)
    sums = (_summed(found, (_ALL,)), _summed(found, _APART))
    wider = max((one for one in sums if one is not None), key=lambda one: one.lowest, default=None)
    if wider is not None or _has_wider(told, happening):
        return wider
    return _summed(found, _WITHIN)


def _figure(counted: tuple[int, Claim]) -> int:
    return counted[0]


def _summed(found: dict[str, tuple[int, Claim]], kinds: tuple[str, ...]) -> Toll | None:
    counted = [found[kind] for kind in kinds if kind in found]
    return Toll(sum(map(_figure, counted)), tuple(claim for _, claim in counted)) if counted else None


def _has_wider(told: Told, happening: str) -> bool:
    """Whether the sentence counts more than children and women, also as a sum over a time."""
    kinds = (_kind(one, happening) for one in told.joined.analysis.claims if told.row.quote.span.contains(one.span))
    return any(kind is not None and kind not in _WITHIN for kind in kinds)


def tells_casualties(told: Told) -> bool:
    """Whether the text counts people dead or hurt in one figure: ACLED writes no dead for these."""
    claims = told.joined.analysis.claims
    return any(_kind(claim, CASUALTIES) is not None and _is_of(claim, told) for claim in claims)


def _kind(claim: Claim, happening: str) -> str | None:
    """Whom a claim counts; None where it counts no people of this fate."""
    return _measures().get(claim.measure, {}).get(happening)


def _is_of(claim: Claim, told: Told) -> bool:
    event = told.row.event
    is_linked = claim.event == event.id or (claim.quantity is not None and claim.quantity in event.quantities)
    is_told = claim.polarity is Polarity.AFFIRMED and claim.modality is Modality.ASSERTED
    return is_linked and is_told and not claim.cumulative and not _lasts(claim, told)


def _lasts(claim: Claim, told: Told) -> bool:
    """Whether the figure is of several days, or may be: its sentence tells of a time of days («خلال ثلاثة أسابيع»)."""
    own = frozenset(claim.timexes)
    for one in told.joined.analysis.timexes:
        if one.id in own and one.begin != one.end_date:
            return True
        if one.type is TimexType.DURATION and _DAYS.match(one.value) and told.row.quote.span.contains(one.span):
            return True
    return False


def _lowest(claim: Claim) -> int | None:
    """The figure as ACLED takes it; None where the words give no least."""
    if claim.comparator in _OPEN_BELOW:
        return None
    if claim.value is not None:
        return int(claim.value)
    term = _terms().get(claim.comparator.value if claim.comparator is not None else "")
    if term is not None and term.low == claim.low:
        return term.acled
    return None if claim.low is None else int(claim.low)


@cache
def _quads() -> dict[str, int]:
    return {kind.code: kind.quad for kind in load_codebook("plover").types}


@cache
def _measures() -> dict[str, dict[str, str]]:
    """By measure its happening with the kind of people that it counts."""
    rows = load_codebook("measures").measures
    return {row.code: {row.happening: row.kind} for row in rows if row.happening is not None and row.unit == _PEOPLE}


@cache
def _terms() -> dict[str, VagueTerm]:
    """Vague words by the comparator that they have."""
    return _by_first_word(load_codebook("quantities").terms)


def _by_first_word(terms: Iterable[VagueTerm]) -> dict[str, VagueTerm]:
    out: dict[str, VagueTerm] = {}
    for term in terms:
        out.setdefault(term.en.split()[0], term)
    return out
