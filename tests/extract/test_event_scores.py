"""Scores of events: features, weights, and what they do without models."""

from __future__ import annotations

import pytest

from riwaya.errors import DamagedModelError
from riwaya.evaluation.event_sentences import EventSentences
from riwaya.extract.event_scores import (
    FILE,
    PLAIN,
    EventScorer,
    EventWeights,
    load_event_weights,
    probability,
    score_features,
    word_key,
)
from riwaya.text.models import ModelCard, ModelFolder

CARD = ModelCard(name="m", version="1", licence="x", digest="d")
RAID = "قصف الجيش السوري مدينة دوما."
STEP = "تقدم اللاعب في الترتيب."


@pytest.fixture(scope="module")
def plain(pack):
    """The first event of a text by rules alone, and its words."""
    reader = EventSentences(pack, None)

    def read(text):
        words, happenings = next(reader.read([text]))
        return happenings[0], words

    return read


def test_features_tell_class_type_and_who_takes_part(plain):
    found = dict(score_features(plain(RAID)[0], 1, None, {}))
    assert {"class verb", "type ASSAULT", "has actor", "no vote", "word unknown"} <= found.keys()


def test_vote_counts_by_its_odds(plain):
    even, sure = (dict(score_features(plain(RAID)[0], 1, chance, {}))["vote"] for chance in (0.5, 1.0))
    assert (even, 4 < sure < 5) == (0.0, True)


def test_word_that_was_often_wrong_lowers_the_score(plain):
    happening, words = plain(RAID)
    known = EventWeights(weights={"word": 1.0}, words={word_key(happening): -2.0})
    assert EventScorer(known).score([happening], words, [None]) == [0.12]


def test_features_without_a_weight_count_nothing():
    assert probability({"bias": 1.0, "new": 5.0}, {"bias": 0.0}) == 0.5


def test_without_models_weak_words_without_parties_score_less(plain):
    (raid, words), (step, others) = plain(RAID), plain(STEP)
    scorer = EventScorer()
    assert scorer.score([raid], words, [None])[0] > 0.7
    assert scorer.score([step], others, [None])[0] < 0.6


def test_plain_weights_are_those_of_features_that_exist(plain):
    names = {name for text in (RAID, STEP) for name, _ in score_features(plain(text)[0], 1, None, {})}
    assert {"bias", "has actor", "weak"} <= PLAIN.weights.keys() & names


def test_file_that_holds_something_else_is_damage(tmp_path):
    (tmp_path / FILE).write_text('{"weights": {"bias": "much"}}')
    with pytest.raises(DamagedModelError, match=FILE):
        load_event_weights(ModelFolder(tmp_path, CARD))


def test_shipped_weights_draw_scores_towards_what_is_sure(analyzer, article, models):
    del models
    raid, step = (analyzer.analyze(article(text)).events for text in (RAID, STEP))
    assert all(0 < event.score < 1 for event in (*raid, *step))
    assert raid[0].score > max((event.score for event in step), default=0.0)
