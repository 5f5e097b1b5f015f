"""How much two statements are worth setting side by side: a weighted sum of named features.

The weights are learnt from pairs that coders chose, against all other pairs of the same articles
(`training/pair_worth.py`), and stand in `packs/*/verdict-worth.yaml`.
"""

from __future__ import annotations

from datetime import date
from math import log1p, sqrt
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.statements import Statement
from riwaya.knowledge.verdict_lexicon import STAGES, Sign

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

BIAS = "bias"
_DAYS = 3
_FEW = 2


class Candidate(Struct, frozen=True, kw_only=True):
    """Two statements that may be set side by side, by their numbers."""

    left: int
    right: int
    words: float
    """Cosine of their weighted words, places, figures and types."""
    sense: float
    """Cosine of their vectors; 0 without models."""
    articles: float
    """Cosine of the weighted words of their articles; 1 for one article."""
    word_rank: int
    """How many others are nearer to one of them by words, whichever of the two it is fewer for."""
    sense_rank: int
    """The same by vectors."""


class Pair(Struct, frozen=True):
    """A candidate with its statements."""

    one: Statement
    other: Statement
    candidate: Candidate


def measures_of(one: Statement) -> set[str]:
    """What its figures tell of."""
    told = {figure.happening for figure in one.figures if figure.happening is not None}
    return told | {"share" for figure in one.figures if figure.is_share}


def _days_between(pair: Pair) -> float:
    one, other = pair.one.published, pair.other.published
    if one is None or other is None:
        return 0.0
    return min(_DAYS, abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days))


FEATURES: Mapping[str, Callable[[Pair], float]] = {
    "words_alike": lambda pair: pair.candidate.words,
    "words_alike_root": lambda pair: sqrt(max(0.0, pair.candidate.words)),
    "sense_alike": lambda pair: pair.candidate.sense,
    "rank_by_words": lambda pair: log1p(pair.candidate.word_rank),
    "rank_by_sense": lambda pair: log1p(pair.candidate.sense_rank),
    "one_article": lambda pair: pair.one.article == pair.other.article,
    "days_between": _days_between,
    "same_type": lambda pair: not pair.one.types.isdisjoint(pair.other.types),
    "both_figures": lambda pair: bool(pair.one.figures and pair.other.figures),
    "same_measure": lambda pair: bool(measures_of(pair.one) & measures_of(pair.other)),
    "both_stages": lambda pair: bool(pair.one.signs & STAGES and pair.other.signs & STAGES),
    "two_words": lambda pair: len(pair.one.keys & pair.other.keys) >= _FEW,
    "one_denies": lambda pair: pair.one.denies != pair.other.denies,
    "word_of_denial": lambda pair: (Sign.DENIAL in pair.one.signs) != (Sign.DENIAL in pair.other.signs),
}
"""In the order of the table of weights."""


def worth(pair: Pair, weights: Mapping[str, float]) -> float:
    """Log odds, up to a constant, that somebody who compares the articles would set the two side by side."""
    return sum(weight * FEATURES[name](pair) for name, weight in weights.items() if name != BIAS)
