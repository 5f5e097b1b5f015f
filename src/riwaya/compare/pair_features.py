"""What two short texts share and what they do not, as named numbers: the input of the pair model, and its reasons."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.compare.pair_sides import PairSide

    Array = np.ndarray

_STATIC = 512
"""Columns of a word's features that do not depend on its neighbours."""
_LOWEST = 2


def pair_features(left: PairSide, right: PairSide) -> dict[str, float]:
    """Named features; the same, but for the pairs of `_left` and `_right`, whichever text is named first."""
    mine, theirs = _content(left), _content(right)
    both = mine & theirs
    out = {
        "shared of all": len(both) / max(1, len(mine | theirs)),
        "shared of the shorter": len(both) / max(1, min(len(mine), len(theirs))),
        "shared letters": _overlap(_trigrams(left.forms), _trigrams(right.forms)),
        "likeness of vectors": float(left.vector @ right.vector),
        "negations apart": float(abs(left.negations - right.negations)),
        "one negates": float(bool(left.negations) != bool(right.negations)),
        "opposites": float(bool(opposed(left, right))),
        "order": _inversions(left, right),
        "lengths apart": float(abs(len(mine) - len(theirs))),
        "shorter length": float(min(len(mine), len(theirs))),
        "both begin with verbs": float([*left.upos[:1], *right.upos[:1]] == ["VERB", "VERB"]),
    }
    return out | _numbers(left, right) | _names(left, right) | _alignment(left, right)


def opposed(left: PairSide, right: PairSide) -> frozenset[int]:
    """Groups of opposites of the left text whose opposite stands in the right one, and not in the left."""
    return frozenset(pole for pole in left.poles if pole ^ 1 in right.poles - left.poles and pole not in right.poles)


def numbers_of(side: PairSide) -> frozenset[str]:
    """Numbers in digits."""
    return frozenset(form for form in side.forms if any(letter.isdigit() for letter in form))


def unmatched_names(side: PairSide, other: PairSide) -> list[str]:
    """Names that the other text lacks."""
    known = {*other.lemmas, *other.forms}
    rows = zip(side.forms, side.lemmas, side.upos, strict=True)
    return [form for form, lemma, upos in rows if upos == "PROPN" and not {form, lemma} & known]


def likeness(left: PairSide, right: PairSide, columns: slice) -> Array:
    """Cosines of the content words of two texts: float [n, m]."""
    rows, others = (_unit(side.features[side.content][:, columns]) for side in (left, right))
    out: Array = rows @ others.T
    return out


def _content(side: PairSide) -> set[str]:
    return {side.lemmas[at] for at in side.content}


def _overlap(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(1, len(one | other))


def _trigrams(forms: Sequence[str]) -> set[str]:
    text = " ".join(forms)
    return {text[at : at + 3] for at in range(len(text) - 2)}


def _numbers(left: PairSide, right: PairSide) -> dict[str, float]:
    mine, theirs = numbers_of(left), numbers_of(right)
    return {
        "no number shared": float(bool(mine and theirs) and not mine & theirs),
        "a number shared": float(bool(mine & theirs)),
        "one has numbers": float(bool(mine) != bool(theirs)),
        "numbers differ": float(bool(mine - theirs) and bool(theirs - mine)),
    }


def _names(left: PairSide, right: PairSide) -> dict[str, float]:
    mine, theirs = len(set(unmatched_names(left, right))), len(set(unmatched_names(right, left)))
    return {
        "other names": float(bool(mine and theirs)),
        "unmatched names": float(mine + theirs),
        "names only one has": float(bool(mine) != bool(theirs)),
    }


def _alignment(left: PairSide, right: PairSide) -> dict[str, float]:
    """How well the words of each text find their like in the other: all of them, and the worst."""
    out: dict[str, float] = {}
    for name, columns in (("word", slice(0, _STATIC)), ("context", slice(None))):
        table = likeness(left, right, columns) if left.content and right.content else np.zeros((1, 1), np.float32)
        best = [np.sort(table.max(axis=1)), np.sort(table.max(axis=0))]
        means, worst = [float(one.mean()) for one in best], [float(one[0]) for one in best]
        low = [float(one[:_LOWEST].mean()) for one in best]
        for label, pair in (("mean", means), ("worst", worst), ("two worst", low)):
            out[f"{name} likeness, {label}, less"] = min(pair)
            out[f"{name} likeness, {label}, more"] = max(pair)
    return out


def _inversions(left: PairSide, right: PairSide) -> float:
    """Share of the pairs of shared words that stand in another order."""
    order = [right.lemmas.index(left.lemmas[at]) for at in left.content if left.lemmas[at] in right.lemmas]
    pairs = list(combinations(order, 2))
    return sum(one > other for one, other in pairs) / max(1, len(pairs))


def _unit(rows: Array) -> Array:
    lengths: Array = np.linalg.norm(rows, axis=1, keepdims=True)
    out: Array = rows / np.maximum(lengths, 1e-6)
    return out


def feature_row(features: Iterable[float]) -> Array:
    """The numbers as float32."""
    return np.fromiter(features, np.float32)
