"""Ways to search, and how rankings become one."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Sequence

_RANKS = 60
"""Damps the first ranks. Source: Cormack et al. 2009, "Reciprocal Rank Fusion"."""


class By(StrEnum):
    """What makes an article a hit."""

    WORDS = "words"
    MEANING = "meaning"
    BOTH = "both"


class Way(Struct, frozen=True):
    """How words are searched for."""

    by: By = By.WORDS
    apart: bool = False
    """Whether words without quotation marks may stand anywhere."""


class Nearness(StrEnum):
    """How words without quotation marks have to stand."""

    TOGETHER = "phrase"
    ANYWHERE = "words"


def blended(*rankings: Sequence[str]) -> dict[str, float]:
    """One ranking of several, by reciprocal ranks, best first; equal ones by id."""
    scores: dict[str, float] = {}
    for ranking in rankings:
        for rank, name in enumerate(ranking, 1):
            scores[name] = scores.get(name, 0.0) + 1 / (_RANKS + rank)
    return {name: scores[name] for name in sorted(scores, key=lambda one: (-scores[one], one))}
