"""The sentences that classifiers of events learn from, read as at run time, and the questions they are asked."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import numpy as np

from riwaya.evaluation.gsr import FAMILIES, FOLDS, GsrSentence, read_sentences
from riwaya.extract.sentence_votes import Question
from training.event_annotations import ANNOTATIONS, AnnotatedSentence, read_annotations
from training.sentences import Task, Unit, read_unit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from riwaya.evaluation.event_sentences import EventSentences
    from riwaya.extract.happenings import Happening
    from riwaya.extract.words import Words


_LEAST = 20
"""Positive sentences that a family needs."""
_FULL = 3
"""Most that a sentence is graded with: as many annotators as most sentences of the set had."""


def make_tasks(data: Path, reader: EventSentences) -> list[Task]:
    """All classifiers that the data allows: two of `reports`, and `holds` for families with enough sentences."""
    judged, annotated = read_sentences(data / "events-gsr"), read_annotations(data)
    families = _families(annotated)
    texts = [one.text for one in (*judged, *annotated)]
    units = [read_unit(words, found, families) for words, found in reader.read(texts)]
    grades = read_grades()
    tasks = [reports_task(family, judged, units, grades.get(family, {})) for family in FAMILIES]
    return tasks + [_holds(family, annotated, units[len(judged) :]) for family in families]


def annotated_tasks(
    annotated: Sequence[AnnotatedSentence], read: Sequence[tuple[Words, list[Happening]]]
) -> list[Task]:
    """The classifiers of `holds`, from sentences that were read already."""
    families = _families(annotated)
    units = [read_unit(words, found, families) for words, found in read]
    return [_holds(family, annotated, units) for family in families]


def _families(annotated: Sequence[AnnotatedSentence]) -> list[str]:
    """Families with enough sentences."""
    types = [kind for one in annotated for kind in set(one.types)]
    return sorted(kind for kind in set(types) if types.count(kind) >= _LEAST)


def read_grades(folder: Path = ANNOTATIONS) -> dict[str, dict[str, float]]:
    """By family and hash of the text: the share of annotators that our own reader expects to see an event."""
    out: dict[str, dict[str, float]] = {}
    for row in map(json.loads, (folder / "judged.jsonl").read_text(encoding="utf-8").splitlines()):
        out.setdefault(row["family"], {})[row["sha1"]] = row["accept"] / _FULL
    return out


def reports_task(
    family: str, judged: Sequence[GsrSentence], units: Sequence[Unit], grades: Mapping[str, float]
) -> Task:
    """Whether all annotators saw an event; sentences on which they disagree teach what share of them did.

    Our own grade counts as much as theirs. Graded sentences of the other table are learnt from and never scored.
    """
    texts = {one.text for one in judged if one.family == family}
    rows = [
        (one, unit, grades.get(_hash(one.text)))
        for one, unit in zip(judged, units, strict=False)
        if one.family == family or one.text not in texts
    ]
    kept = [row for row in rows if row[0].family == family or row[2] is not None]
    return Task(
        family=family,
        question=Question.REPORTS,
        units=tuple(unit for _, unit, _ in kept),
        target=np.array([_target(one, grade, family) for one, _, grade in kept]),
        yes=np.array([one.is_yes and one.family == family for one, _, _ in kept]),
        is_scored=np.array([one.is_scored and one.family == family for one, _, _ in kept]),
        folds=np.array([one.fold for one, _, _ in kept]),
        rules_say=np.array([family in unit.facts for _, unit, _ in kept]),
    )


def _target(one: GsrSentence, grade: float | None, family: str) -> float:
    if grade is None:
        return one.accepted
    return (one.accepted + grade) / 2 if one.family == family else grade


def _hash(text: str) -> str:
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()


def _holds(family: str, annotated: Sequence[AnnotatedSentence], units: Sequence[Unit]) -> Task:
    """Whether a sentence has a trigger of a family, whatever its polarity and modality."""
    yes = np.array([family in one.types for one in annotated])
    return Task(
        family=family,
        question=Question.HOLDS,
        units=tuple(units),
        target=yes.astype(float),
        yes=yes,
        is_scored=np.ones(len(yes), np.bool_),
        folds=np.array([fold_of(one.document) for one in annotated]),
        rules_say=np.array([family in unit.triggers for unit in units]),
    )


def fold_of(document: str) -> int:
    """The fold of a document."""
    return int.from_bytes(hashlib.sha256(document.encode()).digest(), "big") % FOLDS
