"""Which claims are worth setting side by side: those that compare, and those that nearly do."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.claims import Comparable, compare_claims
from riwaya.compare.verdict import Outcome, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NEAR = 1
"""How many fields may keep two claims of one measure apart for the pair to be shown."""
_MEASURE, _WHOLE, _TIME = "measure", "whole", "time"


class ClaimPair(Struct, frozen=True, kw_only=True):
    """Two claims, the earlier first, with the verdict."""

    first: Comparable
    second: Comparable
    verdict: Verdict


def pair_claims(claims: Iterable[Comparable]) -> tuple[ClaimPair, ...]:
    """Pairs of figures that compare or nearly do: contradictions first, then changes, agreement, the nearest misses."""
    found = [pair for pair in _pairs(list(claims)) if _is_shown(pair)]
    rank = {outcome: at for at, outcome in enumerate((Outcome.CONTRADICTS, Outcome.UPDATES, Outcome.AGREES))}
    return tuple(sorted(found, key=lambda pair: (rank.get(pair.verdict.outcome, len(rank)), *_place(pair))))


def _place(pair: ClaimPair) -> tuple[object, ...]:
    apart = len(pair.verdict.differences) if pair.verdict.outcome is Outcome.NOT_COMPARABLE else 0
    return (apart, *pair.first.order, *pair.second.order)


def _pairs(claims: list[Comparable]) -> Iterator[ClaimPair]:
    """Each two figures of one kind that share whole, holder or place, or are both shares, once."""
    groups: dict[tuple[str, str, str | None], list[int]] = defaultdict(list)
    for index, one in enumerate(claims):
        if one.claim.has_figure:
            keys = {"whole": one.whole, "holder": one.holder, "place": one.place}
            for name, key in keys.items():
                if key is not None:
                    groups[one.kind, name, key].append(index)
            if one.is_share:
                groups[one.kind, "share", None].append(index)
    for left, right in sorted({pair for group in groups.values() for pair in combinations(group, 2)}):
        first, second = sorted((claims[left], claims[right]), key=lambda one: one.order)
        yield ClaimPair(first=first, second=second, verdict=compare_claims(first, second))


def _is_shown(pair: ClaimPair) -> bool:
    """Comparable, or near: one field apart; shares of the same kind also of another measure and whole."""
    if pair.verdict.outcome is not Outcome.NOT_COMPARABLE:
        return not _is_repeated(pair)
    if pair.first.is_share and pair.second.is_share and pair.verdict.fields[0] in {_MEASURE, _WHOLE}:
        return True
    return len(pair.verdict.fields) <= _NEAR and pair.verdict.fields[0] not in {_MEASURE, _TIME}


def _is_repeated(pair: ClaimPair) -> bool:
    """Whether one article says the same figure twice: headline and text."""
    return pair.first.article == pair.second.article and pair.verdict.outcome is Outcome.AGREES
