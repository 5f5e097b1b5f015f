"""The network of roles: what it decides, and what it may not."""

from __future__ import annotations

import json
import re
import shutil

import numpy as np
import pytest

from riwaya.errors import DamagedModelError
from riwaya.extract.event_arguments import Argument
from riwaya.extract.role_features import OTHER_VOICE
from riwaya.extract.role_model import ROLES, RoleLabels, RoleModel, RoleWeights, choose, load_role_model, may_be_place
from riwaya.knowledge.event_lexicon import Role
from riwaya.text.models import read_folder

LABELS = RoleLabels(features=("rule actor", "far"), reluctance=0.5)


@pytest.fixture
def network():
    """Two features: one speaks for an actor, one for no role."""
    linear = np.array([[0, 4, 0, 0], [4, 0, 0, 0]], np.float32)
    return RoleModel(
        LABELS,
        RoleWeights(
            hidden=np.zeros((2, 1), np.float32),
            bias=np.zeros(1, np.float32),
            linear=linear,
            output=np.zeros((1, 4), np.float32),
            constant=np.zeros(4, np.float32),
        ),
    )


@pytest.fixture
def douma(mentions):
    """A place as it is found."""
    (found,) = mentions("في دوما")
    return found


def chance(**given: float):
    return np.array([given.get(role.value, 0.01) for role in ROLES], np.float32)


def test_features_add_up_to_probabilities(network):
    rows = network.probabilities([["rule actor"], ["far"], ["unheard of"]])
    assert [ROLES[int(row.argmax())] for row in rows[:2]] == [Role.ACTOR, Role.NONE]
    assert rows.sum(axis=1) == pytest.approx([1, 1, 1])
    assert rows[2] == pytest.approx([0.25] * 4)


def test_being_acted_on_is_leant_to_but_for_places():
    unsure = chance(none=0.5, recipient=0.4)
    assert choose(unsure, None, 0.0, leaning=0.5, is_place=False) is Role.RECIPIENT
    assert choose(unsure, None, 0.0, leaning=0.5, is_place=True) is Role.NONE


def test_no_role_is_taken_reluctantly():
    assert choose(chance(none=0.5, actor=0.4), None, 0.5) is Role.ACTOR
    assert choose(chance(none=0.8, actor=0.2), None, 0.5) is Role.NONE


def test_only_a_place_is_where_something_happens():
    found = chance(place=0.8, recipient=0.15)
    assert choose(found, None, 0.5, is_place=True) is Role.PLACE
    assert choose(found, None, 0.5, is_place=False) is Role.RECIPIENT


def test_listed_preposition_tells_the_side():
    rule = Argument(0, Role.ACTOR, "ل", is_told=True)
    assert choose(chance(recipient=0.9), rule, 0.5) is Role.ACTOR
    assert choose(chance(recipient=0.9), Argument(0, Role.ACTOR, "subject"), 0.5) is Role.RECIPIENT
    assert choose(chance(none=0.95), rule, 0.5) is Role.NONE


def test_accuser_does_not_do_what_he_charges_others_with(by_models):
    support = by_models("واتهم المشير حفتر حكومة الوفاق بدعم المليشيات.")[1]
    assert (support.actors, support.recipients) == (["حكومة الوفاق"], ["المليشيات"])


def test_unseen_place_stands_in_the_words_that_tell_of_the_event(douma):
    seen = Argument(0, Role.PLACE, "في")
    assert may_be_place(douma, None, ["voice True True"])
    assert not may_be_place(douma, None, [OTHER_VOICE])
    assert may_be_place(douma, seen, [OTHER_VOICE])


def test_sure_part_is_kept_and_nobody_else_acts():
    speaker, other = Argument(0, Role.ACTOR, "source of the cue", is_sure=True), Argument(1, Role.RECIPIENT, "object")
    assert choose(chance(none=0.9), speaker, 0.5, has_doer=True) is Role.ACTOR
    assert choose(chance(actor=0.9), other, 0.5, has_doer=True) is Role.RECIPIENT
    assert choose(chance(actor=0.9), None, 0.5, has_doer=True) is Role.NONE


def test_pronoun_on_a_verb_is_acted_on(by_models):
    arrest = by_models("انسحب مسلحو داعش من مدينة دوما واعتقلتهم قوات النظام.")[1]
    assert (arrest.actors, arrest.recipients) == (["قوات النظام"], ["مسلحو داعش"])


def test_party_behind_li_owns_the_attack_for_the_network_too(by_models):
    assert by_models("قتل جندي في هجوم لمسلحي داعش على مدينة دوما.")[1].actors == ["مسلحي داعش"]


def test_reason_names_rule_and_probability(analyzer, article, models):
    event = analyzer.analyze(article("انسحبت قوات النظام من مدينة دوما.")).events[0]
    assert re.search(r"actor m1: subject, model [01]\.\d\d; place m2: من, model [01]\.\d\d", event.reason)


def test_without_models_rules_stand_alone(by_rules):
    (event,) = by_rules("قصف الجيش السوري مسلحي داعش.")
    assert (event.actors, event.recipients) == (["الجيش السوري"], ["مسلحي داعش"])


def test_weights_and_labels_of_different_length_are_damage(models, tmp_path):
    for name in ("meta.json", "roles.npz"):
        shutil.copy(models.path / name, tmp_path)
    labels = json.loads((models.path / "roles.json").read_bytes())
    labels["features"] = labels["features"][1:]
    (tmp_path / "roles.json").write_text(json.dumps(labels), encoding="utf-8")
    with pytest.raises(DamagedModelError):
        load_role_model(read_folder(tmp_path))
