from __future__ import annotations

import json

import numpy as np
import pytest

from riwaya.errors import EvaluationError
from riwaya.evaluation.gsr import (
    GsrSpans,
    average_precision,
    best_threshold,
    marked_words,
    read_sentences,
    read_spans,
    score_spans,
    sentence_row,
)
from riwaya.evaluation.gsr_run import evaluate_spans
from riwaya.evaluation.tally import Tally

TEXT = "وقصف الجيش مواقع «المسلحين» أمس."


@pytest.fixture
def folder(tmp_path):
    rows = [
        "accept,event_type,id,label,reject,text,total",
        f"3,ASSAULT,doc_1-2,yes,0,{TEXT},3",
        "2,ASSAULT,doc_1-9,ambiguous,1,تظاهر الناس,3",
    ]
    (tmp_path / "assault_dev.csv").write_text("\n".join(rows), "utf-8")
    record = {"text": TEXT, "source_gold": "الجيش", "verb_gold": "وقصف", "target_gold": "المسلحين مواقع"}
    (tmp_path / "assault_spans_dev.json").write_text(json.dumps([record]), "utf-8")
    return tmp_path


def test_sentences_know_document_and_votes(folder):
    first, second = read_sentences(folder)
    assert (first.document, first.is_yes, first.fold == second.fold) == ("doc_1", True, True)
    assert (second.is_scored, round(second.accepted, 2)) == (False, 0.67)


def test_folder_without_tables_is_refused(tmp_path):
    with pytest.raises(EvaluationError, match="assault_"):
        read_sentences(tmp_path)


def test_words_are_compared_as_written_with_clitics_and_without_punctuation(folder):
    marked = {"source": frozenset({"الجيش"}), "verb": frozenset({"قصف"}), "target": frozenset({"المسلحين"})}
    tally = Tally()
    score_spans(marked, read_spans(folder)[0], tally)
    rows = {name: (row.matched, row.predicted, row.gold) for name, row in tally.rows().items() if "all" not in name}
    assert rows == {
        "ASSAULT source words": (1, 1, 1),
        "ASSAULT verb words": (0, 1, 1),
        "ASSAULT target words": (1, 1, 2),
    }


def test_field_without_agreement_counts_only_among_all():
    tally = Tally()
    record = GsrSpans(family="ASSAULT", text="", gold=dict.fromkeys(("source", "verb", "target"), frozenset()))
    score_spans({"source": frozenset({"الجيش"}), "verb": frozenset(), "target": frozenset()}, record, tally)
    assert list(tally.rows()) == [f"ASSAULT {field} words, all" for field in ("source", "verb", "target")]


def test_trigger_marks_the_whole_written_word(analyzer, article):
    marked = marked_words(analyzer.analyze(article(TEXT)), TEXT, "ASSAULT")
    assert marked["verb"] == {"وقصف"}


def test_rows_of_spans(folder, analyzer):
    rows = evaluate_spans(read_spans(folder), analyzer)
    assert rows["ASSAULT verb words"].f1 == 1.0


def test_average_precision_is_the_mean_over_yes():
    assert average_precision(np.array([True, False, True]), np.array([3.0, 2.0, 1.0])) == pytest.approx((1 + 2 / 3) / 2)


def test_threshold_lies_between_two_scores():
    scores = np.array([0.9, 0.8, 0.1])
    assert best_threshold([True, True, False], scores) == pytest.approx(0.45)


def test_always_yes_has_the_share_of_yes_as_precision():
    yes = np.array([True, False, False, False])
    row = sentence_row(yes, np.ones(4, np.bool_))
    assert (row.precision, row.recall, round(row.f1, 2), row.average_precision) == (0.25, 1.0, 0.4, None)
