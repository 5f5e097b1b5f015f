from __future__ import annotations

import numpy as np
import pytest
from training.event_annotations import AnnotatedEvent, AnnotatedSentence
from training.event_scores import Case, fit, held_out, make_cases, measure, train_weights, word_odds

from riwaya.evaluation.event_sentences import EventSentences

RAID, STEP = "قصف الجيش مدينة دوما.", "تقدم اللاعب في الترتيب."


def sentence(text: str, number: int) -> AnnotatedSentence:
    """A raid is annotated, a step forward is not."""
    event = AnnotatedEvent(start=0, end=3, type="ASSAULT", polarity="affirmed", modality="asserted", arguments=())
    return AnnotatedSentence(
        text=text, document=f"d{number}", events=(event,) if text == RAID else (), has_arguments=False
    )


@pytest.fixture(scope="module")
def cases(pack) -> list[Case]:
    return make_cases([sentence(text, at) for at in range(20) for text in (RAID, STEP)], EventSentences(pack, None))


def test_event_on_an_annotated_word_is_right(cases):
    found = {case.happening.trigger.reading.lexeme.lemma: case.is_right for case in cases}
    assert (found["قصف"], found["تقدم"]) == (True, False)


def test_sentences_of_one_document_are_in_one_fold(cases):
    assert cases[0].fold == cases[1].fold


def test_word_that_is_seldom_right_has_odds_below_the_mean(cases):
    odds = word_odds(cases)
    assert odds["verb تقدم ASSAULT"] < 0 < odds["verb قصف ASSAULT"]


def test_weights_tell_right_events_from_wrong_ones_on_folds_held_back(cases):
    assert measure(held_out(cases), np.array([case.is_right for case in cases])).area == 1.0


def test_weights_bear_the_names_of_features(cases):
    assert {"bias", "weak", "word"} <= train_weights(cases).weights.keys()


def test_fit_finds_the_share_of_right_ones():
    weights = fit(np.ones((100, 1)), np.arange(100) < 80, 0)
    assert 1 / (1 + np.exp(-weights[0])) == pytest.approx(0.8, abs=0.001)


def test_probabilities_that_hold_have_no_calibration_error():
    scores = np.repeat([0.25, 0.75], 40)
    right = np.concatenate([np.tile([True, False, False, False], 10), np.tile([True, True, True, False], 10)])
    assert measure(scores, right).error == pytest.approx(0.0, abs=0.01)
