from __future__ import annotations

import json
import shutil

import numpy as np
import pytest

from riwaya.errors import DamagedModelError
from riwaya.evaluation.event_sentences import EventSentences
from riwaya.extract.sentence_features import hash_features, rule_features, word_features
from riwaya.extract.sentence_votes import Head, Question, load_voter, probability_of
from riwaya.text.models import ModelFolder

RAID = "قصفت طائرات حربية أمس سوقا في مدينة دوما، ما أدى إلى مقتل عشرين مدنيا."
TALKS = "التقى وزير الخارجية نظيره في العاصمة لبحث التعاون التجاري."
MARCH = "تظاهر مئات المعلمين أمام مبنى الوزارة احتجاجا على خفض الرواتب."


@pytest.fixture(scope="module")
def reader(pack, models):
    return EventSentences(pack, models)


@pytest.fixture(scope="module")
def voter(models):
    return load_voter(models)


def test_features_of_rules_tell_class_roles_and_mood(reader):
    words, happenings = next(reader.read(["لم يقصف الجيش المدينة."]))
    found = rule_features("ASSAULT", 0, words, happenings)
    assert {"class verb", "role actor", "mood negated asserted"} <= found


def test_family_without_trigger_has_only_counts(reader):
    words, happenings = next(reader.read([TALKS]))
    found = rule_features("ASSAULT", 0, words, happenings)
    assert ("own 0" in found, any(name.startswith(("lemma", "role", "mood")) for name in found)) == (True, False)


def test_words_are_features_without_punctuation(reader):
    words, _ = next(reader.read([MARCH]))
    names = word_features(words.read[0])
    assert ("f تظاهر" in names, any(name == "l ." for name in names)) == (True, False)


def test_hashed_rows_have_length_one():
    hashed = hash_features(["a", "b", "c", "a"])
    assert len(hashed.buckets) * hashed.weight**2 == pytest.approx(1)


def test_raid_is_reported_and_talks_are_not(reader, voter):
    raid, talks = (voter.vote(*read)[0].reports["ASSAULT"].probability for read in reader.read([RAID, TALKS]))
    assert raid > 0.3
    assert talks < 0.1


def test_march_is_a_protest(reader, voter):
    vote = voter.vote(*next(reader.read([MARCH])))[0]
    assert vote.reports["PROTEST"].probability > vote.reports["ASSAULT"].probability


def test_every_family_has_a_vote_whatever_the_mood(reader, voter, pack):
    vote = voter.vote(*next(reader.read([RAID])))[0]
    families = {group.type for group in pack.predicates.events.groups}
    assert all(vote.of(family) is not None for family in families)


def test_without_models_nobody_votes(pack, voter):
    assert voter.vote(*next(EventSentences(pack, None).read([RAID]))) == []


def test_probability_follows_the_calibration():
    head = Head(family="AID", question=Question.HOLDS, threshold=0.0, calibration=(2.0, -1.0))
    assert (probability_of(head, 0.5), probability_of(head, 50.0)) == (0.5, 1.0)


def test_weights_of_another_shape_are_damage(models, tmp_path):
    shutil.copy(models.path / "sentences.json", tmp_path)
    np.savez(tmp_path / "sentences.npz", words=1, rules=1, vector=1, scales=1, bias=1)
    with pytest.raises(DamagedModelError, match="shapes"):
        load_voter(ModelFolder(tmp_path, models.card))


def test_labels_name_family_and_question(models):
    heads = json.loads((models.path / "sentences.json").read_bytes())["heads"]
    assert ("ASSAULT", "reports") in {(head["family"], head["question"]) for head in heads}


def test_chances_of_events_are_those_of_the_vote_on_their_sentence(reader, voter):
    words, happenings = next(reader.read([RAID]))
    votes = voter.vote(words, happenings)[0].holds
    expected = [votes[one.trigger.group.type].probability for one in happenings]
    assert voter.chances(words, happenings) == pytest.approx(expected, abs=0.002)


def test_without_models_events_have_no_chances(pack, voter):
    words, happenings = next(EventSentences(pack, None).read([RAID]))
    assert voter.chances(words, happenings) == [None] * len(happenings)
