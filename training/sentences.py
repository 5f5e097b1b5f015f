"""Trains the sentence classifiers, and measures them by folds of documents.

Logistic regression in its dual form: each part of the features (words, rules, vector) has a kernel, and a model is
fitted to each kernel and one to their sum; the mean of the four is a linear model again, so it ships as three rows of
weights.
Source: Rasmussen and Williams 2006, "Gaussian Processes for Machine Learning", algorithm 3.1 (Newton's method).
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from typing import TYPE_CHECKING

import msgspec
import numpy as np
from msgspec import Struct

from riwaya.evaluation.gsr import FOLDS, best_threshold
from riwaya.evaluation.gsr_run import rules_say
from riwaya.extract.sentence_features import BUCKETS, hash_features, rule_features, word_features
from riwaya.extract.sentence_votes import VECTOR, Head, Question, SentenceLabels, Weights, by_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from riwaya.extract.happenings import Happening
    from riwaya.extract.words import Words

    Array = np.ndarray

_PRIOR = {"words": 30.0, "rules": 30.0, "vector": 3.0, "sum": 10.0}
"""How far weights may go, by model: variance of their prior."""
_VECTOR_SHARE = 0.5
"""Weight of the vector's kernel in the sum."""
_STEPS, _PLATT_STEPS = 7, 20
_COMMON = 2
_CONSTANT = 3.0
_FLAT = 1e-3
_DRAWS = 60
_TURNS, _CLOSE = 80, 1e-7


class Unit(Struct, frozen=True):
    """What is known of one judged text; where it is read as several sentences, all of them together."""

    words: frozenset[str]
    rules: dict[str, frozenset[str]]
    """By family."""
    vector: Array
    """float32 [512]."""
    facts: frozenset[str]
    """Families of which the rules report an event as a fact."""
    triggers: frozenset[str]
    """Families of which the rules find a trigger."""


class Task(Struct, frozen=True, kw_only=True):
    """One classifier to train."""

    family: str
    question: Question
    units: tuple[Unit, ...]
    target: Array
    """float [n] in [0, 1]: share of annotators who said yes."""
    yes: Array
    """bool [n]."""
    is_scored: Array
    """bool [n]: ambiguous ones train, but neither set thresholds nor are they scored."""
    folds: Array
    """int [n]: fold of the document."""
    rules_say: Array
    """bool [n]: what the rules alone answer."""


class Parts(Struct, frozen=True):
    """Features of a task's units, and how alike these are by each part and by all."""

    words: Array
    word_buckets: Array
    rules: Array
    rule_buckets: Array
    vector: Array
    kernels: Mapping[str, Array]
    """float32 [n, n] by model; a feature that is always there makes the bias."""


def read_unit(words: Words, happenings: Sequence[Happening], families: Sequence[str]) -> Unit:
    """The features of a text of one sentence; parts of a sentence are put together."""
    inside = by_sentence(words, happenings)
    spoken: set[str] = set()
    rules: dict[str, set[str]] = {family: set() for family in families}
    vector = np.zeros(VECTOR, np.float32)
    for number, sentence in enumerate(words.read):
        spoken |= word_features(sentence)
        vector += sentence.vector * len(sentence.pieces)
        for family in families:
            rules[family] |= rule_features(family, number, words, inside[number])
    length = float(np.linalg.norm(vector)) or 1.0
    return Unit(
        words=frozenset(spoken),
        rules={family: frozenset(found) for family, found in rules.items()},
        vector=vector / length,
        facts=frozenset(family for family in families if rules_say(happenings, family)),
        triggers=frozenset(one.trigger.group.type for one in happenings),
    )


def make_parts(task: Task) -> Parts:
    """Features as arrays."""
    words, word_buckets = _rows([unit.words for unit in task.units])
    rules, rule_buckets = _rows([unit.rules[task.family] for unit in task.units])
    vector = np.stack([unit.vector for unit in task.units])
    single = {"words": words @ words.T, "rules": rules @ rules.T, "vector": vector @ vector.T}
    kernels = single | {"sum": single["words"] + single["rules"] + _VECTOR_SHARE * single["vector"]}
    constant = {name: kernel + np.float32(_CONSTANT) for name, kernel in kernels.items()}
    return Parts(words, word_buckets, rules, rule_buckets, vector, constant)


def _rows(features: Sequence[frozenset[str]]) -> tuple[Array, Array]:
    """Features float32 [n, columns], and the bucket of each column: those that more than one unit has."""
    hashed = [hash_features(names) for names in features]
    counts = np.bincount(np.concatenate([one.buckets for one in hashed]), minlength=BUCKETS)
    buckets = np.flatnonzero(counts >= _COMMON)
    place = np.full(BUCKETS, -1)
    place[buckets] = np.arange(len(buckets))
    out = np.zeros((len(hashed), len(buckets)), np.float32)
    for row, one in zip(out, hashed, strict=True):
        columns = place[one.buckets]
        row[columns[columns >= 0]] = one.weight
    return out, buckets


def _spread(weights: Array, buckets: Array) -> Array:
    """Weights of columns as a row over all buckets."""
    out = np.zeros(BUCKETS)
    out[buckets] = weights
    return out


def fit(kernel: Array, target: Array, prior: float) -> Array:
    """Dual weights of a logistic regression: scores of other units are their kernel rows times these."""
    count = len(target)
    scores, dual = np.zeros(count), np.zeros(count)
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-scores))
        bend = prior * np.maximum(chance * (1 - chance), _FLAT)
        root = np.sqrt(bend)
        aim = root * scores + prior * (target - chance) / root
        dual = root * _solve(kernel, root, aim, dual / root)
        scores = kernel @ dual
    return dual


def _solve(kernel: Array, root: Array, aim: Array, start: Array) -> Array:
    """The x for which x + root * kernel * root * x is `aim`, by conjugate gradients."""

    def product(x: Array) -> Array:
        out: Array = x + root * (kernel @ (root * x).astype(np.float32))
        return out

    x = start
    rest = aim - product(x)
    way, size = rest, rest @ rest
    for _ in range(_TURNS):
        if size <= _CLOSE * (aim @ aim):
            break
        moved = product(way)
        step = size / (way @ moved)
        x, rest = x + step * way, rest - step * moved
        before, size = size, rest @ rest
        way = rest + size / before * way
    return x


def held_out_scores(task: Task, kernels: Mapping[str, Array]) -> Array:
    """Scores of units by models that saw nothing of their fold; float [n]."""
    out = np.zeros(len(task.units))
    for fold in range(FOLDS):
        out[task.folds == fold] = _scores(task, kernels, {fold})[task.folds == fold]
    return out


def inner_scores(task: Task, kernels: Mapping[str, Array]) -> Array:
    """Scores to choose thresholds on: in row f those of units outside fold f, by models that saw neither f nor the fold
    of the unit; float [folds, n], NaN inside fold f.
    """
    out = np.full((FOLDS, len(task.units)), np.nan)
    for first, second in combinations(range(FOLDS), 2):
        scores = _scores(task, kernels, {first, second})
        out[first, task.folds == second] = scores[task.folds == second]
        out[second, task.folds == first] = scores[task.folds == first]
    return out


def _scores(task: Task, kernels: Mapping[str, Array], without: set[int]) -> Array:
    """Scores of all units by models trained without some folds."""
    seen = np.flatnonzero(~np.isin(task.folds, list(without)))
    out = np.zeros(len(task.units))
    for name, kernel in kernels.items():
        out += kernel[:, seen] @ fit(kernel[np.ix_(seen, seen)], task.target[seen], _PRIOR[name])
    return out / len(kernels)


def steady_threshold(yes: Array, scores: Array) -> float:
    """The median of the best thresholds of many samples with replacement: one of all is moved by a few sentences."""
    random = np.random.default_rng(1)
    draws = (random.integers(0, len(yes), len(yes)) for _ in range(_DRAWS))
    return float(np.median([best_threshold(yes[draw], scores[draw]) for draw in draws]))


def decide(task: Task, outer: Array, inner: Array) -> Array:
    """Answers by folds, bool [n]: the threshold for each fold is chosen on the others."""
    out = np.zeros(len(outer), np.bool_)
    for fold in range(FOLDS):
        others = (task.folds != fold) & task.is_scored
        out[task.folds == fold] = outer[task.folds == fold] > steady_threshold(task.yes[others], inner[fold, others])
    return out


def platt(yes: Array, scores: Array) -> tuple[float, float]:
    """Slope and shift that make scores log odds; a sentence is added to each side, so that neither is certain."""
    total = int(yes.sum())
    target = np.where(yes, (total + 1) / (total + 2), 1 / (len(yes) - total + 2))
    rows = np.stack([scores, np.ones(len(scores))], axis=1)
    line = np.array([1.0, 0.0])
    for _ in range(_PLATT_STEPS):
        chance = 1 / (1 + np.exp(-rows @ line))
        bend = np.maximum(chance * (1 - chance), _FLAT)
        line = line + np.linalg.solve((rows * bend[:, None]).T @ rows, rows.T @ (target - chance))
    return round(float(line[0]), 4), round(float(line[1]), 4)


class Trained(Struct, frozen=True):
    """A classifier in full precision."""

    head: Head
    words: Array
    rules: Array
    vector: Array
    bias: float


def train(task: Task) -> Trained:
    """A classifier on all units, with threshold and calibration by folds."""
    parts = make_parts(task)
    outer, asked = held_out_scores(task, parts.kernels), task.is_scored
    head = Head(
        family=task.family,
        question=task.question,
        threshold=round(steady_threshold(task.yes[asked], outer[asked]), 4),
        calibration=platt(task.yes[asked], outer[asked]),
    )
    dual = {name: fit(kernel, task.target, _PRIOR[name]) / len(_PRIOR) for name, kernel in parts.kernels.items()}
    return Trained(
        head,
        words=_spread(parts.words.T @ (dual["words"] + dual["sum"]), parts.word_buckets),
        rules=_spread(parts.rules.T @ (dual["rules"] + dual["sum"]), parts.rule_buckets),
        vector=parts.vector.T @ (dual["vector"] + _VECTOR_SHARE * dual["sum"]),
        bias=_CONSTANT * float(sum(part.sum() for part in dual.values())),
    )


def write_classifiers(trained: Sequence[Trained], out: Path) -> None:
    """Weights in eight bits, and what they are."""
    packed = {name: [_in_eight_bits(getattr(one, name)) for one in trained] for name in ("words", "rules")}
    weights = Weights(
        words=np.stack([row for row, _ in packed["words"]]),
        rules=np.stack([row for row, _ in packed["rules"]]),
        vector=np.stack([one.vector for one in trained]).astype(np.float16),
        scales=np.array([[packed[name][i][1] for name in packed] for i in range(len(trained))], np.float32),
        bias=np.array([one.bias for one in trained], np.float32),
    )
    np.savez_compressed(out / "sentences.npz", **{name: getattr(weights, name) for name in Weights.__struct_fields__})
    labels = SentenceLabels(heads=tuple(one.head for one in trained))
    (out / "sentences.json").write_bytes(msgspec.json.format(msgspec.json.encode(labels), indent=1) + b"\n")


def _in_eight_bits(row: Array) -> tuple[Array, float]:
    scale = float(np.abs(row).max()) / 127 or 1.0
    return np.round(row / scale).astype(np.int8), scale
