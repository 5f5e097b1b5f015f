"""Which families of events a sentence reports, by trained classifiers: a vote beside the rules.

Each classifier is linear over three parts: hashed words of the sentence, hashed features of what the rules find of its
family, and the encoder's vector, which the language layer has worked out already. Two questions are asked:

- `reports`: would annotators say that the sentence reports such an event as a fact? (ASSAULT and PROTEST)
- `holds`: is there a trigger of the family at all, whatever its polarity and modality? (all families with enough data)
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from riwaya.errors import DamagedModelError
from riwaya.extract.sentence_features import BUCKETS, Hashed, hash_features, rule_features, word_features
from riwaya.text.labelled_weights import read_labelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.extract.happenings import Happening
    from riwaya.extract.words import Words
    from riwaya.text.models import ModelFolder

    Array = np.ndarray

VECTOR = 512


class Question(StrEnum):
    """What a classifier answers."""

    REPORTS = "reports"
    HOLDS = "holds"


class Head(Struct, frozen=True, kw_only=True):
    """One classifier, beside its weights."""

    family: str
    question: Question
    threshold: float
    """Raw score above which the answer is yes: best F1 on folds held back."""
    calibration: tuple[float, float]
    """Slope and shift that make a raw score the log odds of a yes, on folds held back.

    Source: Platt 1999, "Probabilistic outputs for support vector machines".
    """


class SentenceLabels(Struct, frozen=True, kw_only=True):
    """All classifiers, in the order of their weights."""

    heads: tuple[Head, ...]


class Vote(Struct, frozen=True):
    """An answer."""

    probability: float
    """Calibrated, in [0, 1]."""
    is_yes: bool
    """Whether it lies above the classifier's threshold."""


class SentenceVote(Struct, frozen=True):
    """All answers for one sentence; a family without a classifier has none."""

    reports: Mapping[str, Vote]
    holds: Mapping[str, Vote]

    def of(self, family: str) -> Vote | None:
        """The vote on an event of a family, whatever its mood: `holds`, else `reports`."""
        return self.holds.get(family) or self.reports.get(family)


class Weights(Struct, frozen=True):
    """Weights of all classifiers: whole numbers of eight bits, with what one of them is worth."""

    words: Array
    """int8 [n_heads, BUCKETS]."""
    rules: Array
    """int8 [n_heads, BUCKETS]."""
    vector: Array
    """float16 [n_heads, 512]."""
    scales: Array
    """float32 [n_heads, 2]: of words and rules."""
    bias: Array
    """float32 [n_heads]."""


class SentenceVoter:
    """Asks all classifiers; loaded once."""

    def __init__(self, labels: SentenceLabels, weights: Weights) -> None:
        self.labels = labels
        self._weights = weights
        self._families = tuple(dict.fromkeys(head.family for head in labels.heads))
        self._holds = {head.family: i for i, head in enumerate(labels.heads) if head.question is Question.HOLDS}

    def vote(self, words: Words, happenings: Sequence[Happening]) -> list[SentenceVote]:
        """Votes for each sentence of `words.read`.

        Args:
            words: the text; without models it has no sentences, and nobody votes.
            happenings: what the rules make of all triggers in the text.
        """
        scores = self.scores(words, happenings)
        return [self._vote(row) for row in scores]

    def chances(self, words: Words, happenings: Sequence[Happening]) -> list[float | None]:
        """For each event the probability that its sentence has a trigger of its family; None without a classifier.

        Quicker than `vote`: asks of each sentence only what its events need.
        """
        inside = by_sentence(words, happenings)
        known: dict[tuple[int, str], float] = {}
        for number, found in enumerate(inside):
            families = {one.trigger.group.type for one in found} & self._holds.keys()
            if families:
                spoken = hash_features(word_features(words.read[number]))
                for family in families:
                    known[number, family] = self._chance(family, spoken, number, words, found)
        return [known.get((words.part_of[one.trigger.first], one.trigger.group.type)) for one in happenings]

    def _chance(self, family: str, spoken: Hashed, number: int, words: Words, found: Sequence[Happening]) -> float:
        index, w = self._holds[family], self._weights
        rules = hash_features(rule_features(family, number, words, found))
        score = w.bias[index] + w.vector[index].astype(np.float32) @ words.read[number].vector
        score += w.words[index, spoken.buckets].sum(dtype=np.int64) * spoken.weight * w.scales[index, 0]
        score += w.rules[index, rules.buckets].sum() * rules.weight * w.scales[index, 1]
        return probability_of(self.labels.heads[index], float(score))

    def scores(self, words: Words, happenings: Sequence[Happening]) -> Array:
        """Raw scores, float32 [n_sentences, n_heads]."""
        inside = by_sentence(words, happenings)
        out = np.zeros((len(words.read), len(self.labels.heads)), np.float32)
        w = self._weights
        for number, sentence in enumerate(words.read):
            spoken = hash_features(word_features(sentence))
            found = {
                family: hash_features(rule_features(family, number, words, inside[number])) for family in self._families
            }
            out[number] = w.bias + w.vector.astype(np.float32) @ sentence.vector
            out[number] += _sums(w.words, spoken) * w.scales[:, 0]
            for index, head in enumerate(self.labels.heads):
                rules = found[head.family]
                out[number, index] += w.rules[index, rules.buckets].sum() * rules.weight * w.scales[index, 1]
        return out

    def _vote(self, row: Array) -> SentenceVote:
        answers: dict[Question, dict[str, Vote]] = {question: {} for question in Question}
        for head, score in zip(self.labels.heads, row, strict=True):
            answers[head.question][head.family] = Vote(probability_of(head, score), bool(score > head.threshold))
        return SentenceVote(answers[Question.REPORTS], answers[Question.HOLDS])


def probability_of(head: Head, score: float) -> float:
    """Probability that a raw score stands for, to three places."""
    slope, shift = head.calibration
    return round(float(1 / (1 + np.exp(-slope * score - shift))), 3)


def _sums(weights: Array, features: Hashed) -> Array:
    sums: Array = weights[:, features.buckets].sum(axis=1, dtype=np.int64) * features.weight
    return sums


def by_sentence(words: Words, happenings: Iterable[Happening]) -> list[list[Happening]]:
    """Happenings of each sentence of `words.read`."""
    out: list[list[Happening]] = [[] for _ in words.read]
    for one in happenings:
        number = words.part_of[one.trigger.first]
        if number >= 0:
            out[number].append(one)
    return out


def load_voter(folder: ModelFolder) -> SentenceVoter:
    """The classifiers of a folder.

    Raises:
        DamagedModelError: a file is missing or does not hold what it should.
    """
    labels, weights = read_labelled(folder, "sentences", SentenceLabels, Weights)
    count = len(labels.heads)
    shapes = [(count, BUCKETS), (count, BUCKETS), (count, VECTOR), (count, 2), (count,)]
    found = [getattr(weights, name).shape for name in Weights.__struct_fields__]
    if found != shapes:
        raise DamagedModelError(folder.path, f"sentences.npz: shapes {found}, not {shapes}")
    return SentenceVoter(labels, weights)
