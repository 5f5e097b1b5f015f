"""Classifiers of sentences measured by folds of documents, beside the rules and "always yes"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from riwaya.evaluation.event_sentences import EventSentences
from riwaya.evaluation.gsr_run import Answers
from riwaya.extract.sentence_votes import Question
from riwaya.knowledge.loader import load_pack
from riwaya.text.models import read_folder
from training.sentence_data import make_tasks
from training.sentences import decide, held_out_scores, inner_scores, make_parts

if TYPE_CHECKING:
    from pathlib import Path

    from riwaya.evaluation.gsr import SentenceRow
    from training.sentences import Task

_PACK = "syria"


def report_sentences(data: Path, models: Path, *, as_json: bool = False) -> None:
    """Prints the rows of all classifiers; the models of the folder only read the sentences."""
    tasks = make_tasks(data, EventSentences(load_pack(_PACK), read_folder(models)))
    rows = {name: row for task in tasks for name, row in rows_of(task).items()}
    if as_json:
        print(msgspec.json.encode(rows).decode())
        return
    for name, row in rows.items():
        print(row.line(name), flush=True)


def rows_of(task: Task) -> dict[str, SentenceRow]:
    """Rows of one classifier; thresholds are chosen on training folds only."""
    kernels = make_parts(task).kernels
    scores = held_out_scores(task, kernels)
    chosen = decide(task, scores, inner_scores(task, kernels))
    asked = task.is_scored
    given = Answers(task.yes[asked], task.rules_say[asked], scores[asked], chosen[asked])
    name = task.family if task.question is Question.REPORTS else f"{task.question} {task.family}"
    return given.rows(name)
