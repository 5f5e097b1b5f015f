"""The event sentences of `openeventdata/arabic_event_gsr`: what their annotators judged, and how to score against it.

Each row of the tables is a sentence with the votes of its annotators on one family; the span files hold, for some
sentences, the words that annotators agreed on as source, verb and target. Sentences are newswire: none is kept here.
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from riwaya.errors import EvaluationError
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from riwaya.evaluation.tally import Tally
    from riwaya.model.analysis import Analysis

    Array = np.ndarray

FAMILIES = ("ASSAULT", "PROTEST")
FOLDS = 5
YES, AMBIGUOUS = "yes", "ambiguous"
FIELDS = ("source", "verb", "target")
_LAST_PART = re.compile(r"[-_][^-_]*$")
_WORD = re.compile(r"[\w\u064b-\u065f\u0670]+")
"""A written word: letters, digits and vowel signs; punctuation ends it, as in the gold."""


class GsrSentence(Struct, frozen=True, kw_only=True):
    """A sentence and its votes."""

    family: str
    document: str
    text: str
    label: str
    """`yes`, `difficult no`, `easy no`, or `ambiguous`, which is not scored."""
    accepted: float
    """Share of annotators who saw an event of the family."""

    @property
    def fold(self) -> int:
        """Fold of its document, the same in both tables and on every machine."""
        return int.from_bytes(hashlib.sha256(self.document.encode()).digest(), "big") % FOLDS

    @property
    def is_scored(self) -> bool:
        """Whether its label counts."""
        return self.label != AMBIGUOUS

    @property
    def is_yes(self) -> bool:
        """Whether it reports an event of the family."""
        return self.label == YES


class GsrSpans(Struct, frozen=True, kw_only=True):
    """The words that annotators agreed on; a field is empty where they did not."""

    family: str
    text: str
    gold: dict[str, frozenset[str]]
    """Folded words by field."""


def read_sentences(folder: Path) -> tuple[GsrSentence, ...]:
    """All rows of the tables in a folder, family by family.

    Raises:
        EvaluationError: no table is there, or one lacks a column.
    """
    out: list[GsrSentence] = []
    for family in FAMILIES:
        for path in sorted(folder.glob(f"{family.lower()}_*.csv")):
            with path.open(encoding="utf-8", newline="") as rows:
                try:
                    out += [_sentence(row, family) for row in csv.DictReader(rows)]
                except (KeyError, ValueError) as error:
                    raise EvaluationError(f"{path}: no table of event sentences ({error!r}).") from error
    if not out:
        names = ", ".join(f"{family.lower()}_*.csv" for family in FAMILIES)
        raise EvaluationError(f"{folder}: none of {names}. Give the folder of the event sentences.")
    return tuple(out)


def _sentence(row: dict[str, str], family: str) -> GsrSentence:
    return GsrSentence(
        family=family,
        document=_LAST_PART.sub("", row["id"]),
        text=row["text"],
        label=row["label"],
        accepted=float(row["accept"]) / max(1.0, float(row["total"])),
    )


def read_spans(folder: Path) -> tuple[GsrSpans, ...]:
    """All records of the span files in a folder, family by family; none where there is no such file.

    Raises:
        EvaluationError: a file is not in the shape of spans.
    """
    out: list[GsrSpans] = []
    for family in FAMILIES:
        for path in sorted(folder.glob(f"{family.lower()}_spans*.json")):
            try:
                records = json.loads(path.read_bytes())
                out += [_spans(record, family) for record in records]
            except (KeyError, TypeError, ValueError) as error:
                raise EvaluationError(f"{path}: no file of event spans ({error!r}).") from error
    return tuple(out)


def _spans(record: dict[str, str], family: str) -> GsrSpans:
    gold = {field: frozenset(_words(record[f"{field}_gold"])) for field in FIELDS}
    return GsrSpans(family=family, text=record["text"], gold=gold)


def _words(text: str) -> list[str]:
    return [fold_form(word) for word in _WORD.findall(text)]


def marked_words(analysis: Analysis, text: str, family: str) -> dict[str, frozenset[str]]:
    """Folded words that the events of a family mark: triggers as verb, actors as source, recipients as target."""
    places = {mention.id: (mention.start, mention.end) for mention in analysis.mentions}
    events = [event for event in analysis.events if event.type == family]
    spans = {
        "source": [places[name] for event in events for name in event.actors],
        "verb": [(event.trigger.start, event.trigger.end) for event in events],
        "target": [places[name] for event in events for name in event.recipients],
    }
    words = [(match.start(), match.end(), fold_form(match.group())) for match in _WORD.finditer(text)]
    return {
        field: frozenset(
            word for start, end, word in words if any(start < last and first < end for first, last in ranges)
        )
        for field, ranges in spans.items()
    }


def score_spans(marked: dict[str, frozenset[str]], spans: GsrSpans, tally: Tally) -> None:
    """Adds a record to the rows of its family: micro F1 over words, without order, each word of a sentence once.

    Main rows ask only where annotators agreed on something; the rows `..., all` take an empty field as "no word",
    although most such fields are disagreement.
    """
    for field in FIELDS:
        mine, gold = marked[field], spans.gold[field]
        counts = len(mine & gold), len(mine), len(gold)
        if gold:
            tally.found(f"{spans.family} {field} words", *counts)
        tally.found(f"{spans.family} {field} words, all", *counts)


class SentenceRow(Struct, frozen=True, kw_only=True):
    """How well sentences of a family are told from others."""

    f1: float
    precision: float
    recall: float
    average_precision: float | None
    """None: the method gives no ranking."""
    predicted: int
    gold: int
    sentences: int

    def line(self, name: str) -> str:
        """The row as it is printed."""
        ranked = "  -  " if self.average_precision is None else f"{self.average_precision:.3f}"
        shares = f"F1 {self.f1:.3f}  P {self.precision:.3f}  R {self.recall:.3f}  AP {ranked}"
        return f"{name:34s} {shares}  ({self.predicted} predicted, {self.gold} yes of {self.sentences})"


def sentence_row(yes: Array, predicted: Array, scores: Array | None = None) -> SentenceRow:
    """The row of one method: bool arrays [n], and its scores where it has any."""
    right, found, gold = int((yes & predicted).sum()), int(predicted.sum()), int(yes.sum())
    return SentenceRow(
        f1=2 * right / max(1, found + gold),
        precision=right / max(1, found),
        recall=right / max(1, gold),
        average_precision=None if scores is None else average_precision(yes, scores),
        predicted=found,
        gold=gold,
        sentences=len(yes),
    )


def average_precision(yes: Array, scores: Array) -> float:
    """Mean precision at each sentence that is a yes, sentences in falling order of score; 0 without any yes."""
    ranked = yes[np.argsort(-scores, kind="stable")]
    precisions = np.cumsum(ranked) / np.arange(1, len(ranked) + 1)
    return float(precisions[ranked].mean()) if ranked.any() else 0.0


def best_threshold(yes: Sequence[bool] | Array, scores: Array) -> float:
    """The threshold with the best F1, halfway between two scores; scores above it are a yes."""
    order = np.argsort(-scores, kind="stable")
    right = np.cumsum(np.asarray(yes)[order])
    f1 = 2 * right / (np.arange(1, len(scores) + 1) + right[-1])
    best = int(np.argmax(f1))
    below = scores[order[min(best + 1, len(scores) - 1)]]
    return float((scores[order[best]] + below) / 2)
