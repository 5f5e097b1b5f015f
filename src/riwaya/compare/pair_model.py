"""Whether two short texts say the same, by a small trained network, with the words and features that speak for it.

Each word looks at the words of the other text that are like it, and is compared with their mean; what comes of all
words is added up and joined with named features and with the vectors of both texts. Several networks vote. It is
trained on pairs of headlines only (`training/pairs.py`): agree against all else.
Source: Parikh et al. 2016, "A Decomposable Attention Model for Natural Language Inference".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np
from msgspec import Struct

from riwaya.compare.pair_features import feature_row, likeness, numbers_of, opposed, pair_features, unmatched_names
from riwaya.errors import DamagedModelError
from riwaya.text.models import UNREADABLE
from riwaya.text.softmax import softmax

if TYPE_CHECKING:
    from collections.abc import Mapping

    from riwaya.compare.pair_sides import PairSide
    from riwaya.text.models import ModelFolder

    Array = np.ndarray

WEIGHTS, LABELS = "pairs.npz", "pairs.json"
SKIPPED = frozenset({"PUNCT", "DET"})
LONGEST = 24
"""Words of a text that the network reads."""
VECTOR_SCALE = 22.0
_ALIKE = 0.6
"""Cosine from which on a word counts as found in the other text."""


class PairLabels(Struct, frozen=True, kw_only=True):
    """What goes with the weights."""

    features: tuple[str, ...]
    """Names of the named features, in the order of their weights."""
    networks: int
    threshold: float
    """Raw score above which two texts agree: best macro F1 on folds held back."""


class PairOpinion(Struct, frozen=True, kw_only=True):
    """What the model says of two texts."""

    agrees: bool
    score: float
    """Raw score less the threshold: above 0 they agree."""
    aligned: tuple[tuple[str, str], ...]
    """Words of both texts that are each other's like."""
    only_left: tuple[str, ...]
    """Content words that find nothing like them."""
    only_right: tuple[str, ...]
    signs: tuple[str, ...]
    """Features that speak against agreement: `numbers differ`, `opposites`, `one negates`, `other names`."""

    @property
    def reason(self) -> str:
        """All of it in words, for people who check."""
        shared = ", ".join(one if one == other else f"{one}~{other}" for one, other in self.aligned) or "none"
        only = f"only left: {', '.join(self.only_left) or 'none'}; only right: {', '.join(self.only_right) or 'none'}"
        return "; ".join((f"shared: {shared}", only, *self.signs))


class PairModel:
    """The networks, read once."""

    def __init__(self, folder: ModelFolder) -> None:
        """Reads them.

        Raises:
            DamagedModelError: a file is missing or does not hold what it should.
        """
        path = folder.file(WEIGHTS)
        try:
            self._labels = msgspec.json.decode(folder.file(LABELS).read_bytes(), type=PairLabels)
            with np.load(path) as held:
                self._w = {name: held[name].astype(np.float32) for name in held.files}
        except UNREADABLE as error:
            raise DamagedModelError(path, str(error)) from error

    def judge(self, left: PairSide, right: PairSide) -> PairOpinion:
        """Whether the texts agree, and why."""
        named = pair_features(left, right)
        score = self.score(left, right, named) - self._labels.threshold
        aligned, only_left, only_right = _aligned(left, right)
        return PairOpinion(
            agrees=score > 0,
            score=score,
            aligned=aligned,
            only_left=only_left,
            only_right=only_right,
            signs=_signs(left, right, named),
        )

    def score(self, left: PairSide, right: PairSide, named: Mapping[str, float]) -> float:
        """Mean raw score of the networks."""
        row = feature_row(named[name] for name in self._labels.features)
        row = (row - self._w["mean"]) / self._w["deviation"]
        vectors = vector_features(left, right)
        words = [self._projected(side) for side in (left, right)]
        scores = [self._network(number, words, row, vectors) for number in range(self._labels.networks)]
        return float(np.mean(scores))

    def _projected(self, side: PairSide) -> Array:
        out: Array = (side.features[read_words(side)] - self._w["centre"]) @ self._w["axes"]
        return out

    def _network(self, number: int, words: list[Array], named: Array, vectors: Array) -> float:
        def layer(name: str, value: Array) -> Array:
            out: Array = value @ self._w[f"{number}.{name}.weight"].T + self._w[f"{number}.{name}.bias"]
            return out

        left, right = (np.tanh(layer("project", side)) for side in words)
        one, other = (side / np.maximum(np.linalg.norm(side, axis=1, keepdims=True), 1e-12) for side in words)
        table = one @ other.T * self._w[f"{number}.scale"]
        sides = [
            _pooled(np.maximum(layer("compare", _joined(mine, softmax(looks) @ theirs)), 0))
            for mine, theirs, looks in ((left, right, table), (right, left, table.T))
        ]
        parts = [sides[0] + sides[1], np.abs(sides[0] - sides[1])]
        parts += [np.maximum(layer("named", named), 0), np.maximum(layer("vectors", vectors), 0)]
        return float(layer("out", np.maximum(layer("hidden", np.concatenate(parts)), 0))[0])


def read_words(side: PairSide) -> list[int]:
    """Numbers of the words that the network reads; the first one where there is nothing else."""
    return [at for at, upos in enumerate(side.upos) if upos not in SKIPPED][:LONGEST] or [0]


def vector_features(left: PairSide, right: PairSide) -> Array:
    """Product and difference of the vectors of two texts: float32 [1024]."""
    parts = (left.vector * right.vector, np.abs(left.vector - right.vector))
    out: Array = (np.concatenate(parts) * VECTOR_SCALE).astype(np.float32)
    return out


def _joined(mine: Array, theirs: Array) -> Array:
    return np.concatenate([mine, theirs, np.abs(mine - theirs), mine * theirs], axis=1)


def _pooled(rows: Array) -> Array:
    return np.concatenate([rows.mean(axis=0), rows.max(axis=0)])


def _aligned(left: PairSide, right: PairSide) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...], tuple[str, ...]]:
    """Words that are each other's like, and those of either text that find none."""
    mine, theirs = left.content, right.content
    if not mine or not theirs:
        return (), tuple(left.forms[at] for at in mine), tuple(right.forms[at] for at in theirs)
    table = likeness(left, right, slice(None))
    pairs = [(i, int(table[i].argmax())) for i in range(len(mine)) if table[i].max() >= _ALIKE]
    mutual = [(i, j) for i, j in pairs if int(table[:, j].argmax()) == i]
    held, found = {i for i, _ in mutual}, {j for _, j in mutual}
    return (
        tuple((left.forms[mine[i]], right.forms[theirs[j]]) for i, j in mutual),
        tuple(left.forms[at] for i, at in enumerate(mine) if i not in held),
        tuple(right.forms[at] for j, at in enumerate(theirs) if j not in found),
    )


def _signs(left: PairSide, right: PairSide, named: Mapping[str, float]) -> tuple[str, ...]:
    """What speaks against agreement, in words."""
    out = []
    if named["numbers differ"]:
        out.append(f"numbers differ: {', '.join(sorted(numbers_of(left)))} / {', '.join(sorted(numbers_of(right)))}")
    if opposed(left, right):
        out.append("words of opposite sense")
    if named["one negates"]:
        out.append("one negates")
    if named["other names"]:
        names = (", ".join(unmatched_names(left, right)), ", ".join(unmatched_names(right, left)))
        out.append(f"other names: {names[0]} / {names[1]}")
    return tuple(out)
