"""Statements as bags of weighted features: words, places, types of events, measures, figures, by their rarity."""

from __future__ import annotations

from collections import Counter
from math import log, sqrt
from typing import TYPE_CHECKING

from riwaya.knowledge.verdict_lexicon import Sign

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from riwaya.compare.statements import Statement

_COMMON = 0.6
"""A word in more than this share of the statements tells nothing."""
_WEIGHTS = {"word": 1.0, "near": 0.1, "measure": 1.5, "type": 1.0, "site": 1.0, "figure": 1.0, "stage": 0.7}

Feature = tuple[str, str]


def likeness(one: Mapping[Feature, float], other: Mapping[Feature, float]) -> float:
    """Cosine of two bags."""
    return sum(weight * other.get(feature, 0.0) for feature, weight in one.items())


def bags_of(statements: Sequence[Statement]) -> list[dict[Feature, float]]:
    """The bag of each statement, of length one; in one order, so that sums are the same in every run."""
    bags = [dict(sorted(_features(one))) for one in statements]
    counts = Counter(feature for bag in bags for feature in bag)
    most = max(2.0, _COMMON * len(bags))
    out = []
    for bag in bags:
        weighed = {
            feature: weight * log(1 + len(bags) / counts[feature])
            for feature, weight in bag.items()
            if feature[0] != "word" or counts[feature] <= most
        }
        length = sqrt(sum(weight * weight for weight in weighed.values())) or 1.0
        out.append({feature: weight / length for feature, weight in weighed.items()})
    return out


def _features(one: Statement) -> Iterator[tuple[Feature, float]]:
    is_bare = Sign.DENIAL in one.signs and not one.types
    near = _WEIGHTS["word"] if is_bare else _WEIGHTS["near"]
    yield from ((("word", key), near) for key in one.around)
    yield from ((("word", key), _WEIGHTS["word"]) for key in one.keys)
    yield from ((("site", site.key), _WEIGHTS["site"]) for site in one.sites)
    yield from ((("type", name), _WEIGHTS["type"]) for name in one.types)
    yield from ((("stage", sign.value), _WEIGHTS["stage"]) for sign in one.signs if sign is not Sign.DENIAL)
    for figure in one.figures:
        if figure.happening is not None:
            yield ("measure", figure.happening), _WEIGHTS["measure"]
        if figure.is_share:
            yield ("measure", "share"), _WEIGHTS["measure"]
        if figure.value is not None:
            yield ("figure", f"{figure.value:.15g}"), _WEIGHTS["figure"]
