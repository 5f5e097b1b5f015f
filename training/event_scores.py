"""Trains the weights of `riwaya.extract.event_scores`, and measures them by folds of documents.

Votes of sentence classifiers and log odds of words come from folds that a sentence is not in, so that they are as sure
of it as they will be of new texts.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

import msgspec
import numpy as np
from msgspec import Struct

from riwaya.evaluation.gsr import FOLDS
from riwaya.extract.event_records import span_of
from riwaya.extract.event_scores import FILE, EventWeights, count_crowds, probability, score_features, word_key
from riwaya.extract.happenings import Happening
from training.sentence_data import annotated_tasks, fold_of
from training.sentences import held_out_scores, make_parts, platt

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from riwaya.evaluation.event_sentences import EventSentences
    from riwaya.extract.words import Words
    from training.event_annotations import AnnotatedEvent, AnnotatedSentence

    Array = np.ndarray

_RIDGE = 2.0
"""How much weights are drawn to nought."""
_STEPS = 25
_PRIOR = 4.0
"""Events of middling precision that each word is given beside its own."""
_LEAST = 3
_BINS = 10
ARTICLES = 0.5
"""Added to the bias that ships: annotated sentences were picked for hard words, and in whole articles more events are
right. Chosen on the half `tune` of our own gold.
"""


class Case(Struct, frozen=True):
    """An event that the rules find in an annotated sentence."""

    happening: Happening
    crowd: int
    """Events that they find in its sentence."""
    vote: float | None
    is_right: bool
    """Whether an event of its type was annotated on its word."""
    fold: int


def make_cases(sentences: Sequence[AnnotatedSentence], reader: EventSentences) -> list[Case]:
    """Every event of the rules in annotated sentences."""
    read = list(reader.read([sentence.text for sentence in sentences]))
    votes = _votes(sentences, read)
    out: list[Case] = []
    for at, (sentence, (words, happenings)) in enumerate(zip(sentences, read, strict=True)):
        left = list(sentence.events)
        for one, crowd in zip(happenings, count_crowds(happenings, words), strict=True):
            event = _event_of(one, words, left)
            if event is not None:
                left.remove(event)
            family = one.trigger.group.type
            vote = votes[family][at] if family in votes else None
            out.append(Case(one, crowd, vote, event is not None, fold_of(sentence.document)))
    return out


def _event_of(one: Happening, words: Words, left: Sequence[AnnotatedEvent]) -> AnnotatedEvent | None:
    span, kind = span_of(one.trigger, words), one.trigger.group.type
    return next((e for e in left if e.type == kind and e.start < span.end and span.start < e.end), None)


def _votes(
    sentences: Sequence[AnnotatedSentence], read: Sequence[tuple[Words, list[Happening]]]
) -> dict[str, list[float]]:
    """Probability of each family for each sentence, by classifiers that have not seen its fold; none without models."""
    if not read[0][0].has_trees:
        return {}
    out = {}
    for task in annotated_tasks(sentences, read):
        scores = held_out_scores(task, make_parts(task).kernels)
        slope, shift = platt(task.yes, scores)
        out[task.family] = [float(chance) for chance in 1 / (1 + np.exp(-slope * scores - shift))]
    return out


def word_odds(cases: Sequence[Case]) -> dict[str, float]:
    """Log odds that words are right, drawn to the mean of all; words that are seen too seldom have none."""
    right, seen = Counter[str](), Counter[str]()
    for case in cases:
        key = word_key(case.happening)
        seen[key] += 1
        right[key] += case.is_right
    mean = sum(right.values()) / max(1, sum(seen.values()))
    return {
        key: round(_logit((right[key] + _PRIOR * mean) / (count + _PRIOR)) - _logit(mean), 2)
        for key, count in sorted(seen.items())
        if count >= _LEAST
    }


def _logit(chance: float) -> float:
    return math.log(chance / (1 - chance))


def train_weights(cases: Sequence[Case]) -> EventWeights:
    """Weights; in training each case's word is known from the other folds."""
    rows = _rows(cases)
    names = tuple(sorted({name for row in rows for name in row}))
    columns = {name: column for column, name in enumerate(names)}
    features = np.zeros((len(rows), len(names)))
    for at, row in enumerate(rows):
        for name, value in row.items():
            features[at, columns[name]] = value
    found = fit(features, np.array([case.is_right for case in cases], float), names.index("bias"))
    weights = {name: round(float(weight), 2) for name, weight in zip(names, found, strict=True)}
    return EventWeights(weights=weights, words=word_odds(cases))


def _rows(cases: Sequence[Case]) -> list[dict[str, float]]:
    known: dict[int, Mapping[str, float]] = {
        fold: word_odds([case for case in cases if case.fold != fold]) for fold in range(FOLDS)
    }
    return [dict(score_features(case.happening, case.crowd, case.vote, known[case.fold])) for case in cases]


def fit(features: Array, target: Array, bias: int) -> Array:
    """Weights of a logistic regression, float [n_features], by Newton's method; the bias is not drawn to nought."""
    ridge = np.full(features.shape[1], _RIDGE)
    ridge[bias] = 1e-3
    weights = np.zeros(features.shape[1])
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-features @ weights))
        slope = features.T @ (target - chance) - ridge * weights
        bend = (features * (chance * (1 - chance))[:, None]).T @ features + np.diag(ridge)
        weights = weights + np.linalg.solve(bend, slope)
    return weights


class Measure(Struct, frozen=True):
    """How good probabilities are."""

    count: int
    precision: float
    error: float
    """Expected calibration error over ten bins of equal size, in [0, 1]."""
    brier: float
    area: float
    """Chance that a right event scores higher than a wrong one."""

    def __str__(self) -> str:
        return (
            f"{self.count} events, {self.precision:.3f} right; calibration error {self.error:.3f},"
            f" Brier {self.brier:.3f}, area {self.area:.3f}"
        )


def measure(scores: Array, right: Array) -> Measure:
    """Quality of probabilities, float [n], against what is right, bool [n].

    Source of the error: Naeini et al. 2015, "Obtaining Well Calibrated Probabilities Using Bayesian Binning".
    """
    order = np.argsort(scores, kind="stable")
    bins = np.array_split(order, _BINS)
    error = sum(len(part) * abs(scores[part].mean() - right[part].mean()) for part in bins if len(part)) / len(scores)
    good, bad = scores[right], scores[~right]
    area = float((good[:, None] > bad).mean() + (good[:, None] == bad).mean() / 2) if len(good) and len(bad) else 0.5
    return Measure(len(scores), float(right.mean()), float(error), float(((scores - right) ** 2).mean()), area)


def held_out(cases: Sequence[Case]) -> Array:
    """Probabilities of cases by weights that saw nothing of their fold."""
    out = np.zeros(len(cases))
    for fold in range(FOLDS):
        trained = train_weights([case for case in cases if case.fold != fold])
        for at, case in enumerate(cases):
            if case.fold == fold:
                row = dict(score_features(case.happening, case.crowd, case.vote, trained.words))
                out[at] = probability(row, trained.weights)
    return out


def write_weights(out: Path, weights: EventWeights) -> None:
    """`events.json`, for whole articles."""
    bias = round(weights.weights["bias"] + ARTICLES, 2)
    weights = EventWeights(weights=weights.weights | {"bias": bias}, words=weights.words)
    (out / FILE).write_bytes(msgspec.json.format(msgspec.json.encode(weights), indent=0) + b"\n")
