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
from riwaya.extract.role_model import choose, load_role_model, may_be_place
from riwaya.extract.role_network import ROLES, VIEWS, RoleLabels, RoleNetwork, RolePair, RoleWeights
from riwaya.knowledge.event_lexicon import Role
from riwaya.text.models import read_folder

PLACES = [(0, 1), (0, 2), (0, 3), (1, 1), (1, 2), (1, 3)]
"""Event and mention of each pair."""
LABELS = RoleLabels(features=("rule actor", "far"), reluctance=0.5)


def make_weights(**given):
    """Weights of one network with one hidden place, zero but for those given."""
    shapes = {
        "hidden": (2, 1), "bias": 1, "linear": (2, 4), "output": (1, 4), "views": (1, VIEWS, 1), "views_bias": (1, 1),
        "views_output": (1, 4), "constant": 4,
    }  # fmt: skip
    zeros = {name: np.zeros(shape, np.float32) for name, shape in shapes.items()}
    return RoleWeights(**zeros | {name: np.array(value, np.float32) for name, value in given.items()})


def role_of(row):
    return ROLES[int(row.argmax())]


@pytest.fixture
def douma(mentions):
    """A place as it is found."""
    (found,) = mentions("في دوما")
    return found


def chance(**given: float):
    return np.array([given.get(role.value, 0.01) for role in ROLES], np.float32)


def test_features_add_up_to_probabilities():
    network = RoleNetwork(LABELS, make_weights(linear=[[0, 4, 0, 0], [4, 0, 0, 0]]))
    rows = network.probabilities([RolePair(0, at, [name]) for at, name in enumerate(["rule actor", "far", "unheard"])])
    assert [role_of(row) for row in rows[:2]] == [Role.ACTOR, Role.NONE]
    assert rows.sum(axis=1) == pytest.approx([1, 1, 1])
    assert rows[2] == pytest.approx([0.25] * 4)
    assert network.probabilities([]).shape == (0, 4)


@pytest.mark.parametrize(
    ("view", "moved"),
    [(1, {(0, 1), (0, 3)}), (2, {(1, 2)}), (3, {(0, 3)}), (4, {(0, 1)})],
    ids=["its event", "its mention", "the pair before", "the pair behind"],
)
def test_a_pair_is_seen_beside_others(view, moved):
    """Only the pair of event 0 and mention 2 shows something; `moved` are others that are judged otherwise for it."""
    looks = np.zeros((1, VIEWS, 1))
    looks[0, view] = 1
    network = RoleNetwork(LABELS, make_weights(hidden=[[1], [0]], views=looks, views_output=[[0, 9, 0, 0]]))
    shown = {(0, 2)}
    pairs = [RolePair(event, mention, ["rule actor"] * ((event, mention) in shown)) for event, mention in PLACES]
    rows = network.probabilities(pairs)
    found = {place for place, row in zip(PLACES, rows, strict=True) if role_of(row) is Role.ACTOR}
    assert found - shown == moved


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
