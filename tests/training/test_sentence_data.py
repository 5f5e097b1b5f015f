"""What classifiers of sentences learn from beside the votes of the set."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest
from training.sentence_data import read_grades, reports_task
from training.sentences import Unit

from riwaya.evaluation.gsr import GsrSentence
from riwaya.extract.sentence_votes import VECTOR

STRIKE, RALLY, TALK = "قصف الجيش السوق.", "أطلق الحرس النار على المتظاهرين.", "اجتمع الوزراء."


def sentence(family: str, text: str, label: str, accepted: float) -> GsrSentence:
    return GsrSentence(family=family, document=text, text=text, label=label, accepted=accepted)


@pytest.fixture
def task():
    judged = [
        sentence("ASSAULT", STRIKE, "difficult no", 1 / 3),
        sentence("ASSAULT", TALK, "easy no", 0.0),
        sentence("PROTEST", RALLY, "yes", 1.0),
        sentence("PROTEST", TALK, "easy no", 0.0),
    ]
    unit = Unit(
        words=frozenset(),
        rules={},
        vector=np.zeros(VECTOR, np.float32),
        facts=frozenset(),
        triggers=frozenset(),
    )
    grades = {hashlib.sha1(text.encode()).hexdigest(): 1.0 for text in (STRIKE, RALLY, TALK)}  # noqa: S324 - no secret
    return reports_task("ASSAULT", judged, [unit] * len(judged), grades)


def test_own_grade_counts_as_much_as_the_annotators(task):
    assert list(task.target[:2]) == pytest.approx([2 / 3, 0.5])


def test_graded_sentence_of_the_other_table_is_learnt_from_and_never_scored(task):
    assert (list(task.is_scored), list(task.yes), list(task.target[2:])) == ([True, True, False], [False] * 3, [1.0])


def test_grades_are_shares():
    assert set(read_grades()["ASSAULT"].values()) == {0.0, 1 / 3, 2 / 3, 1.0}
