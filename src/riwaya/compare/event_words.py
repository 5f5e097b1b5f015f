"""Words as mentions of happenings are compared by: light stems, and how much each tells."""

from __future__ import annotations

from functools import lru_cache
from math import log
from typing import TYPE_CHECKING

from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Mapping

    from riwaya.text.models import ModelFolder

_PREFIXES = ("وال", "بال", "كال", "فال", "ولل", "لل", "ال", "وب", "ول", "و", "ب", "ل", "ف", "ك", "س")
"""Longest first."""
_SUFFIXES = ("هما", "تها", "ات", "ون", "ين", "ان", "وا", "ها", "هم", "نا", "ته", "يه", "ه", "ي", "ا", "ت", "ن")
_LEAST = 3
"""Letters that a stem keeps."""
_RARE, _SHIFT, _LOW = 12.0, 0.35, 0.02
"""Make a weight of the share that a stem has of all words: one in ten million counts fully, one in fifty hardly."""
_STEPS = 1024
"""Weights are such parts of one: their sums are exact, in whatever order."""


@lru_cache(maxsize=200_000)
def stem_of(word: str) -> str:
    """A folded word without article, proclitics and common endings: a key to compare by, no word of the language."""
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _LEAST:
            word = word[len(prefix) :]
            break
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _LEAST:
            return word[: -len(suffix)]
    return word


class Rarity:
    """How much a stem tells, in (0, 1]: the rarer the more. The same for every store, so that scores are, too."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        totals: dict[str, int] = {}
        for word, count in counts.items():
            stem = stem_of(fold_form(word))
            totals[stem] = totals.get(stem, 0) + count
        every = max(1, sum(totals.values()))
        self._weights = {stem: _weight(count / every) for stem, count in totals.items()}

    def of(self, stem: str) -> float:
        """Its weight; 1 for a stem that was never counted."""
        return self._weights.get(stem, 1.0)


def _weight(share: float) -> float:
    return round(min(1.0, max(_LOW, -log(share) / _RARE - _SHIFT)) * _STEPS) / _STEPS


def load_rarity(models: ModelFolder | None) -> Rarity:
    """Rarity by the counts that come with the models; without them every stem counts alike."""
    if models is None:
        return Rarity({})
    fields = "\t".join(models.lines("words.tsv")).split("\t")
    return Rarity(dict(zip(fields[::2], map(int, fields[1::2]), strict=True)))
